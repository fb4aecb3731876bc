package io.github.maypost.cedar;

import io.github.maypost.decision.Request;
import io.github.maypost.definition.ChannelDefinition;
import io.github.maypost.definition.CoverDefinition;
import io.github.maypost.definition.GrantDefinition;
import io.github.maypost.definition.GroupDefinition;
import io.github.maypost.definition.KindDefinition;
import io.github.maypost.definition.LabelDefinition;
import io.github.maypost.definition.PermissionDefinition;
import io.github.maypost.definition.PersonDefinition;
import io.github.maypost.definition.PolicyDefinition;
import io.github.maypost.definition.RoleDefinition;
import io.github.maypost.definition.RuleDefinition;
import io.github.maypost.definition.RulebookDefinition;
import io.github.maypost.definition.TeamDefinition;
import io.github.maypost.vocabulary.PointInTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rulebooks of the part of the language that Cedar can say as well, and requests about them, all
 * following from a seed. Every post would go out as a certain day begins; what is dated begins or
 * ends on that day or on one of those around it.
 */
final class Cases {

  /** When every post would go out. */
  static final Instant AT = Instant.parse("2026-05-12T00:00:00Z");

  static final List<String> TEAMS = List.of("marketing", "relations", "care", "agency");
  static final List<String> ROLES = List.of("writer", "editor", "steward");
  static final List<String> KINDS = List.of("promotion", "announcement", "launch", "recall", "job");
  static final List<String> TAGS = List.of("sponsored", "ad-label", "alt-text");
  static final List<String> SITUATIONS = List.of("crisis", "election");
  static final List<String> FACTS = List.of("signed", "released");
  static final List<String> PLATFORMS = List.of("pictures", "words");
  static final List<String> GROUPS = List.of("global", "english", "uk");
  static final List<String> CHANNELS = List.of("acme-one", "acme-two", "acme-uk");
  static final List<String> PLACES = Stream.concat(CHANNELS.stream(), GROUPS.stream()).toList();
  static final List<String> PEOPLE = List.of("ada", "bo", "cy", "dee", "eli");

  private static final List<String> PERMISSIONS = List.of("post", "draft", "boost", "promote");
  private static final List<String> POLICIES = List.of("brand", "legal");

  private final Picks picks;
  private final Selections selections;

  private Cases(Picks picks) {
    this.picks = picks;
    this.selections = new Selections(picks);
  }

  /**
   * A rulebook and requests about it.
   *
   * @param seed what both follow from
   * @param definition what the rulebook says
   * @param requests the requests
   */
  record Case(long seed, RulebookDefinition definition, List<Request> requests) {}

  /** Returns what follows from a seed. Of two numbers of requests the more begin with the fewer. */
  static Case of(long seed, int requests) {
    Picks picks = new Picks(seed);
    Cases cases = new Cases(picks);
    return new Case(seed, cases.rulebook(), picks.times(requests, cases::request));
  }

  private RulebookDefinition rulebook() {
    return new RulebookDefinition(
        null,
        ZoneOffset.UTC,
        null,
        nested(TEAMS, (id, in) -> new TeamDefinition(null, in, picks.perhaps(20, () -> true))),
        nested(ROLES, (id, includes) -> new RoleDefinition(null, includes, null)),
        Map.of(),
        nested(KINDS, (id, in) -> new KindDefinition(null, in)),
        permissions(),
        labels(TAGS),
        labels(SITUATIONS),
        labels(FACTS),
        Map.of(),
        labels(PLATFORMS),
        nested(GROUPS, (id, in) -> new GroupDefinition(null, in)),
        each(CHANNELS, id -> channel()),
        each(PEOPLE, id -> person()),
        picks.times(picks.number(0, 2), this::cover),
        each(POLICIES, id -> policy()));
  }

  /** Each perhaps inside one or two of those before it. */
  private <D> Map<String, D> nested(
      List<String> ids, BiFunction<String, @Nullable List<String>, D> definition) {
    return each(ids, id -> definition.apply(id, before(id, ids)));
  }

  private @Nullable List<String> before(String id, List<String> ids) {
    List<String> before = ids.subList(0, ids.indexOf(id));
    return before.isEmpty() ? null : picks.perhaps(60, () -> picks.some(before));
  }

  /** The last two are its own. */
  private Map<String, PermissionDefinition> permissions() {
    return each(
        PERMISSIONS.subList(2, 4), id -> new PermissionDefinition(null, before(id, PERMISSIONS)));
  }

  private static Map<String, LabelDefinition> labels(List<String> ids) {
    return each(ids, id -> new LabelDefinition(null));
  }

  private ChannelDefinition channel() {
    return new ChannelDefinition(
        null,
        picks.perhaps(70, () -> picks.one(PLATFORMS)),
        picks.perhaps(70, () -> picks.some(GROUPS)),
        each(picks.any(3, TEAMS), team -> picks.any(2, KINDS)),
        picks.any(2, PEOPLE),
        null);
  }

  private PersonDefinition person() {
    boolean joins = picks.chance(50);
    return new PersonDefinition(
        null,
        picks.any(2, TEAMS),
        picks.times(picks.number(0, 2), this::grant),
        null,
        null,
        joins ? picks.perhaps(12, () -> day(0, 1)) : null,
        joins ? null : picks.perhaps(12, () -> day(-1, 0)));
  }

  private GrantDefinition grant() {
    return new GrantDefinition(
        picks.one(ROLES),
        picks.perhaps(50, () -> picks.some(PLACES)),
        picks.perhaps(40, () -> day(-1, 0)));
  }

  private CoverDefinition cover() {
    List<String> two = picks.several(2, 2, PEOPLE);
    boolean begins = picks.chance(50);
    return new CoverDefinition(
        two.get(0), two.get(1), begins ? day(0, 1) : day(-9, -2), begins ? day(2, 9) : day(-1, 0));
  }

  /** A day so far from that of the posts. */
  private PointInTime day(int from, int to) {
    LocalDate day = LocalDate.ofInstant(AT, ZoneOffset.UTC);
    return new PointInTime.Day(day.plusDays(picks.number(from, to)));
  }

  private PolicyDefinition policy() {
    List<String> ids = List.of("one", "two", "three", "four").subList(0, picks.number(2, 4));
    return new PolicyDefinition(
        null, null, null, null, picks.perhaps(12, selections::where), each(ids, id -> rule()));
  }

  /** Allows select broadly and denies narrowly, so that all verdicts are common. */
  private RuleDefinition rule() {
    boolean allows = picks.chance(60);
    List<String> permissions = picks.chance(60) ? List.of("post") : picks.some(PERMISSIONS);
    int percent = allows ? 25 : 40;
    return new RuleDefinition(
        allows ? permissions : null,
        allows ? null : permissions,
        null,
        null,
        null,
        null,
        null,
        picks.perhaps(60, selections::who),
        picks.perhaps(percent, selections::what),
        picks.perhaps(percent, selections::where),
        picks.perhaps(percent, selections::when),
        picks.perhaps(30, selections::unless),
        null);
  }

  private Request request() {
    String person = picks.one(PEOPLE);
    Request.Builder request =
        Request.builder(person, picks.one(KINDS), picks.one(CHANNELS))
            .author(picks.chance(50) ? person : picks.one(PEOPLE))
            .permission(picks.chance(60) ? "post" : picks.one(PERMISSIONS))
            .at(AT)
            .tags(picks.any(2, TAGS))
            .situations(picks.any(1, SITUATIONS))
            .history(List.of());
    FACTS.forEach(fact -> say(fact, request));
    return request.build();
  }

  /** That a fact holds, that it does not, nothing, or both. */
  private void say(String fact, Request.Builder request) {
    int said = picks.number(0, 9);
    if (said < 4 || said == 9) {
      request.facts(fact);
    }
    if (said >= 4 && said != 8) {
      request.factsNot(fact);
    }
  }

  private static <D> Map<String, D> each(List<String> ids, Function<String, D> definition) {
    Map<String, D> all = new LinkedHashMap<>();
    ids.forEach(id -> all.put(id, definition.apply(id)));
    return all;
  }
}
