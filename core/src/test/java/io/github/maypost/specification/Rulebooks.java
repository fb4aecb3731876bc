package io.github.maypost.specification;

import static io.github.maypost.specification.Chances.list;
import static io.github.maypost.specification.Chances.number;
import static io.github.maypost.specification.Chances.oneOf;
import static io.github.maypost.specification.Chances.perhaps;
import static io.github.maypost.specification.Pools.DATES;
import static io.github.maypost.specification.Pools.DISPLAY_NAMES;
import static io.github.maypost.specification.Pools.PERIODS;
import static io.github.maypost.specification.Pools.ZONES;
import static io.github.maypost.specification.Pools.moments;
import static io.github.maypost.specification.Pools.ordered;
import static io.github.maypost.specification.Pools.reference;
import static io.github.maypost.specification.Pools.references;

import io.github.maypost.definition.CalendarDefinition;
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
import io.github.maypost.definition.TrainingDefinition;
import io.github.maypost.definition.WhereDefinition;
import io.github.maypost.model.Rulebook;
import io.github.maypost.problem.Positions;
import io.github.maypost.specification.Names.Said;
import io.github.maypost.vocabulary.PeriodDuration;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Whole rulebooks of the language, valid by construction. They shrink towards saying nothing. */
public final class Rulebooks {

  private static final List<String> TEAMS = List.of("marketing", "relations", "care", "agency");
  private static final List<String> ROLES = List.of("writer", "editor", "steward");
  private static final List<String> TRAININGS = List.of("basics", "crisis-training");
  private static final List<String> KINDS = List.of("promotion", "launch", "reply", "statement");
  private static final List<String> PERMISSIONS = List.of("boost", "schedule", "promote");
  private static final List<String> TAGS = List.of("sponsored", "ad-label", "alt-text");
  private static final List<String> SITUATIONS = List.of("crisis", "election");
  private static final List<String> FACTS = List.of("signed", "released");
  private static final List<String> MOMENTS = List.of("told", "announced");
  private static final List<String> PLATFORMS = List.of("x", "linkedin");
  private static final List<String> GROUPS = List.of("global", "english", "uk");
  private static final List<String> CHANNELS = List.of("acme-x", "acme-in", "acme-uk");
  private static final List<String> PEOPLE = List.of("ada", "bo", "cy", "dee", "eli");
  private static final List<String> POLICIES = List.of("brand", "legal", "crisis-policy");

  /** Something declared: what it leads on to among those declared before it, and a mark. */
  private record Outline(@Nullable String name, List<Integer> next, boolean marked) {}

  /** What is declared before channels, people and rules. */
  private record Declared(
      List<Outline> teams,
      List<Outline> roles,
      List<Outline> kinds,
      List<Outline> permissions,
      List<Outline> groups,
      List<PeriodDuration> trainings,
      Labels labels) {}

  /** In which zone, and on which days work is done. */
  private record Calendars(@Nullable ZoneId zone, @Nullable CalendarDefinition calendar) {}

  /** How many labels of each sort there are. */
  private record Labels(int tags, int situations, int facts, int moments, int platforms) {}

  private Rulebooks() {}

  /** Returns rulebooks. */
  public static Arbitrary<Rulebook> rulebooks() {
    return definitions().map(Rulebooks::meaning);
  }

  /** Returns what a definition means. */
  public static Rulebook meaning(RulebookDefinition definition) {
    return Rulebook.of(definition, Positions.NONE);
  }

  /** Returns what rulebooks say. */
  public static Arbitrary<RulebookDefinition> definitions() {
    return Combinators.combine(
            perhaps(50, Arbitraries.of(DISPLAY_NAMES)),
            calendars(),
            declared(),
            list(1, 3, channel()),
            oneOf(Tuple.of(1, list(1, 3, person())), Tuple.of(2, list(4, 5, person()))),
            CoverOutlines.covers(),
            list(1, 3, policy()))
        .as(Rulebooks::definition)
        .withoutEdgeCases();
  }

  /** Returns a definition with other people and other covers. */
  static RulebookDefinition with(
      RulebookDefinition rulebook,
      Map<String, PersonDefinition> people,
      List<CoverDefinition> covers) {
    return new RulebookDefinition(
        rulebook.name(),
        rulebook.zone(),
        rulebook.calendar(),
        rulebook.teams(),
        rulebook.roles(),
        rulebook.trainings(),
        rulebook.kinds(),
        rulebook.permissions(),
        rulebook.tags(),
        rulebook.situations(),
        rulebook.facts(),
        rulebook.moments(),
        rulebook.platforms(),
        rulebook.groups(),
        rulebook.channels(),
        people,
        covers,
        rulebook.policies());
  }

  private static RulebookDefinition definition(
      @Nullable String name,
      Calendars calendars,
      Declared declared,
      List<Said<ChannelDefinition>> channels,
      List<Said<PersonDefinition>> people,
      List<Said<List<CoverDefinition>>> covers,
      List<Said<PolicyDefinition>> policies) {
    RulebookDefinition base = base(name, calendars, declared, channels.size(), people.size());
    Names names = Names.of(base);
    return new RulebookDefinition(
        base.name(),
        base.zone(),
        base.calendar(),
        base.teams(),
        base.roles(),
        base.trainings(),
        base.kinds(),
        base.permissions(),
        base.tags(),
        base.situations(),
        base.facts(),
        base.moments(),
        base.platforms(),
        base.groups(),
        byId(CHANNELS, channels, names),
        byId(PEOPLE, people, names),
        covers.stream().flatMap(cover -> cover.with(names).stream()).toList(),
        byId(POLICIES, policies, names));
  }

  /** Everything but policies; of channels and people only that they exist. */
  private static RulebookDefinition base(
      @Nullable String name, Calendars calendars, Declared declared, int channels, int people) {
    Map<String, TrainingDefinition> trainings = new LinkedHashMap<>();
    for (int i = 0; i < declared.trainings().size(); i++) {
      trainings.put(
          TRAININGS.get(i), new TrainingDefinition(nameOfSome(i), declared.trainings().get(i)));
    }
    return new RulebookDefinition(
        name,
        calendars.zone(),
        calendars.calendar(),
        nested(
            TEAMS,
            declared.teams(),
            (team, in) -> new TeamDefinition(team.name(), in, team.marked() ? true : null)),
        nested(
            ROLES,
            declared.roles(),
            (role, in) -> new RoleDefinition(role.name(), in, role.marked() ? 9 : null)),
        trainings,
        nested(KINDS, declared.kinds(), (kind, in) -> new KindDefinition(kind.name(), in)),
        permissions(declared.permissions()),
        labels(TAGS, declared.labels().tags()),
        labels(SITUATIONS, declared.labels().situations()),
        labels(FACTS, declared.labels().facts()),
        labels(MOMENTS, declared.labels().moments()),
        labels(PLATFORMS, declared.labels().platforms()),
        nested(GROUPS, declared.groups(), (group, in) -> new GroupDefinition(group.name(), in)),
        firsts(CHANNELS, channels, new ChannelDefinition(null, null, null, null, null, null)),
        firsts(PEOPLE, people, new PersonDefinition(null, null, null, null, null, null, null)),
        List.of(),
        Map.of());
  }

  private static Arbitrary<Calendars> calendars() {
    Arbitrary<List<DayOfWeek>> workDays =
        Arbitraries.of(DayOfWeek.values()).list().uniqueElements().ofMinSize(1).ofMaxSize(6);
    Arbitrary<CalendarDefinition> calendar =
        Combinators.combine(
                perhaps(40, workDays),
                perhaps(70, Arbitraries.of(DATES).list().uniqueElements().ofMaxSize(4)))
            .as(CalendarDefinition::new);
    return Combinators.combine(perhaps(80, Arbitraries.of(ZONES)), perhaps(50, calendar))
        .as(Calendars::new);
  }

  private static Arbitrary<Declared> declared() {
    Arbitrary<Labels> labels =
        Combinators.combine(
                number(0, TAGS.size()),
                number(0, SITUATIONS.size()),
                number(0, FACTS.size()),
                number(0, MOMENTS.size()),
                number(0, PLATFORMS.size()))
            .as(Labels::new);
    return Combinators.combine(
            oneOf(Tuple.of(1, outlines(0, TEAMS)), Tuple.of(3, outlines(2, TEAMS))),
            outlines(0, ROLES),
            outlines(1, KINDS),
            outlines(0, PERMISSIONS),
            outlines(0, GROUPS),
            list(0, TRAININGS.size(), perhaps(70, Arbitraries.of(PERIODS))),
            labels)
        .as(Declared::new);
  }

  private static Arbitrary<List<Outline>> outlines(int least, List<String> ids) {
    return list(
        least,
        ids.size(),
        Combinators.combine(
                perhaps(30, Arbitraries.of(DISPLAY_NAMES)),
                list(0, 2, reference()),
                number(0, 3).map(n -> n == 3))
            .as(Outline::new));
  }

  private static <D> Map<String, D> nested(
      List<String> ids,
      List<Outline> outlines,
      BiFunction<Outline, @Nullable List<String>, D> definition) {
    Map<String, D> all = new LinkedHashMap<>();
    for (int i = 0; i < outlines.size(); i++) {
      List<String> before = ids.subList(0, i);
      Outline outline = outlines.get(i);
      all.put(ids.get(i), definition.apply(outline, Names.said(before, outline.next())));
    }
    return all;
  }

  /** Each may imply built-in ones, but {@code schedule}, and those declared before it. */
  private static Map<String, PermissionDefinition> permissions(List<Outline> outlines) {
    List<String> available = new ArrayList<>(List.of("post", "draft", "edit"));
    Map<String, PermissionDefinition> all = new LinkedHashMap<>();
    for (int i = 0; i < outlines.size(); i++) {
      Outline outline = outlines.get(i);
      all.put(
          PERMISSIONS.get(i),
          new PermissionDefinition(outline.name(), Names.said(available, outline.next())));
      available.add(PERMISSIONS.get(i));
    }
    return all;
  }

  private static Map<String, LabelDefinition> labels(List<String> ids, int number) {
    Map<String, LabelDefinition> all = new LinkedHashMap<>();
    for (int i = 0; i < number; i++) {
      all.put(ids.get(i), new LabelDefinition(nameOfSome(i)));
    }
    return all;
  }

  /** Every other thing has a name, where no chance is wanted that something has one. */
  private static @Nullable String nameOfSome(int index) {
    return index % 2 == 0 ? null : DISPLAY_NAMES.get(index);
  }

  private static <D> Map<String, D> firsts(List<String> ids, int number, D definition) {
    Map<String, D> all = new LinkedHashMap<>();
    ids.subList(0, number).forEach(id -> all.put(id, definition));
    return all;
  }

  private static <D> Map<String, D> byId(List<String> ids, List<Said<D>> said, Names names) {
    Map<String, D> all = new LinkedHashMap<>();
    IntStream.range(0, said.size()).forEach(i -> all.put(ids.get(i), said.get(i).with(names)));
    return all;
  }

  private static Arbitrary<Said<ChannelDefinition>> channel() {
    return Combinators.combine(
            perhaps(30, Arbitraries.of(DISPLAY_NAMES)),
            perhaps(70, reference()),
            perhaps(60, references()),
            Arbitraries.maps(reference(), list(0, 2, reference())).ofMaxSize(3),
            perhaps(60, list(0, 2, reference())))
        .as(
            (name, platform, in, sharedBy, custodians) ->
                names -> {
                  Map<String, List<String>> shared = new LinkedHashMap<>();
                  sharedBy.forEach(
                      (team, kinds) ->
                          Names.all(names.teams(), List.of(team))
                              .forEach(t -> shared.put(t, Names.all(names.kinds(), kinds))));
                  List<String> people =
                      custodians == null ? null : Names.all(names.people(), custodians);
                  return new ChannelDefinition(
                      name,
                      platform == null
                          ? null
                          : Names.all(names.platforms(), List.of(platform)).stream()
                              .findFirst()
                              .orElse(null),
                      Names.said(names.groups(), in),
                      shared,
                      people,
                      people == null || people.size() < 2 ? null : people.size());
                });
  }

  private static Arbitrary<Said<PersonDefinition>> person() {
    Arbitrary<Map<Integer, LocalDate>> dates =
        Arbitraries.maps(reference(), Arbitraries.of(DATES)).ofMaxSize(2);
    return Combinators.combine(
            perhaps(30, Arbitraries.of(DISPLAY_NAMES)),
            list(0, 2, reference()),
            list(0, 2, grant()),
            dates,
            dates,
            perhaps(12, moments()),
            perhaps(6, moments()))
        .as(
            (name, in, roles, trained, joined, from, until) ->
                names ->
                    new PersonDefinition(
                        name,
                        Names.all(names.teams(), in),
                        names.roles().isEmpty()
                            ? null
                            : roles.stream().map(role -> role.with(names)).toList(),
                        dates(names.trainings(), trained),
                        dates(names.teams(), joined),
                        from,
                        ordered(from, until, names.zone())));
  }

  private static Map<String, LocalDate> dates(
      List<String> declared, Map<Integer, LocalDate> outline) {
    Map<String, LocalDate> dates = new LinkedHashMap<>();
    outline.forEach(
        (reference, date) ->
            Names.all(declared, List.of(reference)).forEach(id -> dates.put(id, date)));
    return dates;
  }

  private static Arbitrary<Said<GrantDefinition>> grant() {
    return Combinators.combine(reference(), perhaps(40, references()), perhaps(30, moments()))
        .as(
            (role, where, until) ->
                names ->
                    new GrantDefinition(
                        Names.all(names.roles(), List.of(role)).get(0),
                        Names.said(names.places(), where),
                        until));
  }

  private static Arbitrary<Said<PolicyDefinition>> policy() {
    Arbitrary<List<Said<RuleDefinition>>> rules = list(1, 6, RuleOutlines.rules());
    Arbitrary<@Nullable Said<List<WhereDefinition>>> where = perhaps(15, Selectors.where());
    return Combinators.combine(
            perhaps(50, Arbitraries.of(DISPLAY_NAMES)),
            perhaps(40, reference()),
            perhaps(30, Arbitraries.of(DISPLAY_NAMES)),
            perhaps(30, Arbitraries.of(DATES)),
            where,
            rules)
        .as(
            (title, owner, source, reviewBy, common, list) ->
                names -> {
                  List<String> owners =
                      owner == null ? List.of() : Names.all(names.teams(), List.of(owner));
                  Map<String, RuleDefinition> byId = new LinkedHashMap<>();
                  list.forEach(rule -> byId.put("rule-" + byId.size(), rule.with(names)));
                  return new PolicyDefinition(
                      title,
                      owners.isEmpty() ? null : owners.get(0),
                      source,
                      reviewBy,
                      common == null ? null : common.with(names),
                      byId);
                });
  }
}
