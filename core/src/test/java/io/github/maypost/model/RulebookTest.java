package io.github.maypost.model;

import static io.github.maypost.vocabulary.Relation.AUTHOR;
import static io.github.maypost.vocabulary.Relation.DRIVER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.specification.Shows;
import io.github.maypost.vocabulary.CalendarWindow;
import io.github.maypost.vocabulary.HourRange;
import io.github.maypost.vocabulary.Interval;
import io.github.maypost.vocabulary.Level;
import io.github.maypost.vocabulary.Partition;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;

class RulebookTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
  private static final int DEEP = 20_000;

  /** What each statement says of a small rulebook; none depends on the order of the others. */
  private static final List<Consumer<RulebookBuilder>> STATEMENTS =
      List.of(
          b -> b.name("Acme"),
          b -> b.zone(BERLIN),
          b -> b.team("all"),
          b -> b.team("care", t -> t.in("all").name("Care")),
          b -> b.role("editor", r -> r.includes("writer")),
          b -> b.role("writer", r -> r.atMost(5)),
          b -> b.training("basics", t -> t.validFor(Period.ofYears(1))),
          b -> b.kind("launch", k -> k.in("promotion", "news")),
          b -> b.kind("promotion"),
          b -> b.kind("news"),
          b -> b.permission("boost", p -> p.implies("post", "edit")),
          b -> b.tags("ad"),
          b -> b.tag("film", t -> t.name("Film")),
          b -> b.situations("crisis"),
          b -> b.facts("signed"),
          b -> b.moments("told"),
          b -> b.platforms("x"),
          b -> b.group("english", g -> g.in("global")),
          b -> b.group("global"),
          b ->
              b.channel(
                  "acme-x",
                  c ->
                      c.platform("x")
                          .in("english")
                          .sharedBy("care", "news", "promotion")
                          .custodians("maya", "omar")),
          b -> b.person("maya", p -> p.in("care").roles("writer").trained("basics", DAY)),
          b -> b.person("omar", p -> p.role("editor", g -> g.where("english").until(DAY))),
          b -> b.policy("brand", p -> rules(p, List.of(0, 1, 2, 3, 4))),
          b -> b.policy("crisis", p -> p.rule("hush", r -> r.deny("post"))));

  private static final List<Consumer<PolicyBuilder>> RULES =
      List.of(
          p -> p.rule("a", r -> r.allow("post", "draft").who(w -> w.is(DRIVER, AUTHOR))),
          p -> p.rule("b", r -> r.deny("edit").what("news", "promotion").where("english")),
          p ->
              p.rule(
                  "c",
                  r ->
                      r.requireApproval(a -> a.from(w -> w.team("care", "all")).atLeast(2))
                          .unless(u -> u.what("launch"))),
          p -> p.rule("d", r -> r.limit(2, CalendarWindow.DAY).what("news")),
          p -> p.rule("e", r -> r.advise("Smile.").when(w -> w.days(DayOfWeek.MONDAY))));

  private static void rules(PolicyBuilder policy, List<Integer> order) {
    order.forEach(i -> RULES.get(i).accept(policy));
  }

  private static Rulebook rulebook(List<Consumer<RulebookBuilder>> statements) {
    RulebookBuilder builder = Rulebook.builder();
    statements.forEach(statement -> statement.accept(builder));
    return builder.build();
  }

  @Provide
  Arbitrary<List<Consumer<RulebookBuilder>>> shuffled() {
    return Arbitraries.shuffle(STATEMENTS);
  }

  @Provide
  Arbitrary<List<Integer>> orderOfRules() {
    return Arbitraries.shuffle(0, 1, 2, 3, 4);
  }

  @Property(tries = 50)
  @Shows({"10 Fingerprint 3", "5 Order 12"})
  void theOrderOfDeclarationsMeansNothing(
      @ForAll("shuffled") List<Consumer<RulebookBuilder>> statements,
      @ForAll("orderOfRules") List<Integer> rules) {
    List<Consumer<RulebookBuilder>> otherwise = new ArrayList<>(statements);
    otherwise.replaceAll(
        statement ->
            statement == STATEMENTS.get(STATEMENTS.size() - 2)
                ? b -> b.policy("brand", p -> rules(p, rules))
                : statement);

    Rulebook rulebook = rulebook(otherwise);

    assertThat(rulebook).isEqualTo(rulebook(STATEMENTS)).hasSameHashCodeAs(rulebook(STATEMENTS));
    assertThat(rulebook.fingerprint()).matches("[0-9a-f]{64}");
  }

  /** Each differs from {@link #small} in one thing said. */
  private static Map<String, Consumer<RulebookBuilder>> changes() {
    Map<String, Consumer<RulebookBuilder>> changes = new LinkedHashMap<>();
    changes.put("nothing", b -> {});
    changes.put("name", b -> b.name("Acme"));
    changes.put("zone", b -> b.zone(BERLIN));
    changes.put("team", b -> b.team("t"));
    changes.put("team name", b -> b.team("t", t -> t.name("T")));
    changes.put("team external", b -> b.team("t", t -> t.external(true)));
    changes.put("team in", b -> b.team("t", t -> t.in("team")));
    changes.put("role", b -> b.role("t"));
    changes.put("role includes", b -> b.role("t", t -> t.includes("role")));
    changes.put("role at most", b -> b.role("t", t -> t.atMost(3)));
    changes.put("role at most another", b -> b.role("t", t -> t.atMost(4)));
    changes.put("training", b -> b.training("t"));
    changes.put("training days", b -> b.training("t", t -> t.validFor(Period.ofDays(1))));
    changes.put("training hours", b -> b.training("t", t -> t.validFor(Duration.ofHours(24))));
    changes.put("kind", b -> b.kind("t"));
    changes.put("kind in", b -> b.kind("t", t -> t.in("kind")));
    changes.put("permission", b -> b.permission("t"));
    changes.put("permission implies", b -> b.permission("t", t -> t.implies("post")));
    changes.put("built-in implies", b -> b.permission("post", t -> t.implies("draft")));
    changes.put("tag", b -> b.tags("t"));
    changes.put("situation", b -> b.situations("t"));
    changes.put("fact", b -> b.facts("t"));
    changes.put("moment", b -> b.moments("t"));
    changes.put("moment name", b -> b.moment("t", t -> t.name("T")));
    changes.put("platform", b -> b.platforms("t"));
    changes.put("platform name", b -> b.platform("t", t -> t.name("T")));
    changes.put("group", b -> b.group("t"));
    changes.put("channel", b -> b.channel("t"));
    changes.put("channel platform", b -> b.channel("t", c -> c.platform("platform")));
    changes.put("channel in", b -> b.channel("t", c -> c.in("group")));
    changes.put("channel shared", b -> b.channel("t", c -> c.sharedBy("team")));
    changes.put("channel driven", b -> b.channel("t", c -> c.sharedBy("team", "kind")));
    changes.put("custodians", b -> b.channel("t", c -> c.custodians("person")));
    changes.put(
        "custodians wanted", b -> b.channel("t", c -> c.custodians("person").custodiansAtLeast(1)));
    changes.put("person", b -> b.person("t"));
    changes.put("person in", b -> b.person("t", p -> p.in("team")));
    changes.put("person role", b -> b.person("t", p -> p.roles("role")));
    changes.put("scope", b -> b.person("t", p -> p.role("role", g -> g.where("group"))));
    changes.put("another scope", b -> b.person("t", p -> p.role("role", g -> g.where("channel"))));
    changes.put("term", b -> b.person("t", p -> p.role("role", g -> g.until(DAY))));
    changes.put("trained", b -> b.person("t", p -> p.trained("training", DAY)));
    changes.put("trained before", b -> b.person("t", p -> p.trained("training", DAY.minusDays(1))));
    changes.put("joined", b -> b.person("t", p -> p.joined("team", DAY)));
    changes.put("from", b -> b.person("t", p -> p.from(DAY)));
    changes.put("until", b -> b.person("t", p -> p.until(DAY)));
    changes.put("policy", b -> b.policy("t", p -> {}));
    changes.put("title", b -> b.policy("t", p -> p.title("T")));
    changes.put("owner", b -> b.policy("t", p -> p.owner("team")));
    changes.put("source", b -> b.policy("t", p -> p.source("T")));
    changes.put("review", b -> b.policy("t", p -> p.reviewBy(DAY)));
    rules().forEach((name, rule) -> changes.put(name, b -> b.policy("t", p -> p.rule("r", rule))));
    changes.put("rule id", b -> b.policy("t", p -> p.rule("s", r -> r.allow("post"))));
    changes.put(
        "policy where", b -> b.policy("t", p -> p.where("group").rule("r", r -> r.allow("post"))));
    return changes;
  }

  private static void advised(
      Map<String, Consumer<RuleBuilder>> rules, String name, Consumer<LimitBuilder> limit) {
    rules.put(name, r -> r.advise("Sign.", a -> a.limit(limit)));
  }

  private static Map<String, Consumer<RuleBuilder>> rules() {
    Map<String, Consumer<RuleBuilder>> rules = new LinkedHashMap<>();
    rules.put("allow", r -> r.allow("post"));
    rules.put("allow more", r -> r.allow("post", "draft"));
    rules.put("deny", r -> r.deny("post"));
    rules.put("because", r -> r.deny("post").because("So it is."));
    rules.put("oblige", r -> r.oblige("Sign."));
    rules.put("oblige for", r -> r.oblige("Sign.").forPermissions("draft"));
    rules.put("advise", r -> r.advise("Sign."));
    rules.put("caution", r -> r.advise("Sign.", a -> a.level(Level.CAUTION)));
    rules.put("tags", r -> r.requireTags("tag"));
    rules.put("limit", r -> r.limit(1, CalendarWindow.DAY));
    rules.put("limit more", r -> r.limit(2, CalendarWindow.DAY));
    rules.put("limit per", r -> r.limit(1, CalendarWindow.WEEK));
    rules.put(
        "limit each",
        r -> r.limit(l -> l.atMost(1).per(CalendarWindow.DAY).each(Partition.PERSON)));
    advised(rules, "soft limit", l -> l.atMost(2).per(CalendarWindow.DAY));
    advised(rules, "minimum", l -> l.atLeast(2).per(CalendarWindow.DAY));
    advised(rules, "minimum more", l -> l.atLeast(3).per(CalendarWindow.DAY));
    advised(rules, "minimum per", l -> l.atLeast(2).per(CalendarWindow.WEEK));
    advised(
        rules, "minimum each", l -> l.atLeast(2).per(CalendarWindow.DAY).each(Partition.PERSON));
    rules.put("approval", r -> r.requireApproval(a -> a.from(w -> w.team("team"))));
    rules.put("approvals", r -> r.requireApproval(a -> a.from(w -> w.team("team")).atLeast(2)));
    rules.put(
        "cool-off",
        r -> r.requireApproval(a -> a.from(w -> w.team("team")).coolOff(Period.ofDays(1))));
    rules.put(
        "valid for",
        r -> r.requireApproval(a -> a.from(w -> w.team("team")).validFor(Period.ofDays(1))));
    rules.put(
        "author", r -> r.requireApproval(a -> a.from(w -> w.team("team")).authorMayApprove(true)));
    rules.put("who team", r -> r.allow("post").who(w -> w.team("team")));
    rules.put("who role", r -> r.allow("post").who(w -> w.role("role")));
    rules.put("who person", r -> r.allow("post").who(w -> w.person("person")));
    rules.put("who trained", r -> r.allow("post").who(w -> w.trained("training")));
    rules.put("who tenure", r -> r.allow("post").who(w -> w.tenure(Period.ofDays(1))));
    rules.put(
        "who tenure in", r -> r.allow("post").who(w -> w.tenure(Period.ofDays(1)).team("team")));
    rules.put("who outside", r -> r.allow("post").who(w -> w.external(true)));
    rules.put("who inside", r -> r.allow("post").who(w -> w.external(false)));
    rules.put("who is", r -> r.allow("post").who(w -> w.is(DRIVER)));
    rules.put("who not", r -> r.allow("post").who(w -> w.not(n -> n.is(DRIVER))));
    rules.put("who both", r -> r.allow("post").who(w -> w.is(DRIVER).team("team")));
    rules.put("who either", r -> r.allow("post").whoAnyOf(w -> w.is(DRIVER), w -> w.team("team")));
    rules.put("what", r -> r.allow("post").what("kind"));
    rules.put("what tagged", r -> r.allow("post").what(w -> w.tagged("tag")));
    rules.put("what not", r -> r.allow("post").what(w -> w.not("kind")));
    rules.put("where", r -> r.allow("post").where("channel"));
    rules.put("where platform", r -> r.allow("post").where(w -> w.platform("platform")));
    rules.put("where not", r -> r.allow("post").where(w -> w.not("group")));
    rules.put("when from", r -> r.allow("post").when(w -> w.from(DAY)));
    rules.put("when until", r -> r.allow("post").when(w -> w.until(DAY)));
    rules.put("when days", r -> r.allow("post").when(w -> w.days(DayOfWeek.MONDAY)));
    rules.put("when zone", r -> r.allow("post").when(w -> w.days(DayOfWeek.MONDAY).zone(BERLIN)));
    rules.put("when hours", r -> r.allow("post").when(w -> w.hours(LocalTime.MIN, LocalTime.NOON)));
    rules.put("when situation", r -> r.allow("post").when(w -> w.situation("situation")));
    rules.put("when fact", r -> r.allow("post").when(w -> w.fact("fact")));
    rules.put("when since", r -> r.allow("post").when(w -> w.since("moment")));
    rules.put(
        "when since so long",
        r -> r.allow("post").when(w -> w.since("moment", Duration.ofHours(24))));
    rules.put(
        "when since some days",
        r -> r.allow("post").when(w -> w.since("moment", Period.ofDays(1))));
    rules.put(
        "when since either",
        r -> r.allow("post").when(w -> w.since("moment").since("moment", Period.ofDays(1))));
    rules.put(
        "when since elsewhere", r -> r.allow("post").when(w -> w.since("moment").zone(BERLIN)));
    rules.put("when not", r -> r.allow("post").when(w -> w.not(n -> n.fact("fact"))));
    rules.put("unless", r -> r.allow("post").unless(u -> u.what("kind")));
    rules.put("unless more", r -> r.allow("post").unless(u -> u.what("kind").where("group")));
    rules.put(
        "unless either",
        r -> r.allow("post").unless(u -> u.what("kind")).unless(u -> u.where("group")));
    return rules;
  }

  private static RulebookBuilder small() {
    return Rulebook.builder()
        .team("team")
        .role("role")
        .training("training")
        .kind("kind")
        .tags("tag")
        .situations("situation")
        .facts("fact")
        .moments("moment")
        .platforms("platform")
        .group("group")
        .channel("channel")
        .person("person");
  }

  private static Rulebook with(Consumer<RulebookBuilder> change) {
    RulebookBuilder builder = small();
    change.accept(builder);
    return builder.build();
  }

  private static Rulebook withRule(Consumer<RuleBuilder> rule) {
    return with(b -> b.policy("t", p -> p.rule("r", rule)));
  }

  @Property(tries = 500)
  void whateverElseIsSaidIsAnotherRulebook(@ForAll("twoChanges") Tuple.Tuple2<String, String> two) {
    Rulebook one = with(changes().get(two.get1()));
    Rulebook other = with(changes().get(two.get2()));

    assertThat(one.equals(other)).isEqualTo(two.get1().equals(two.get2()));
  }

  @Provide
  Arbitrary<Tuple.Tuple2<String, String>> twoChanges() {
    Arbitrary<String> change = Arbitraries.of(changes().keySet());
    return change.flatMap(one -> change.map(other -> Tuple.of(one, other)));
  }

  @Test
  @Shows("10 Fingerprint 1")
  void everyChangeHasItsOwnFingerprint() {
    Map<String, String> byFingerprint = new LinkedHashMap<>();
    changes()
        .forEach(
            (name, change) ->
                assertThat(byFingerprint.put(with(change).fingerprint(), name)).as(name).isNull());
  }

  @Test
  void wordsMeanWhatTheirMappingMeans() {
    assertThat(withRule(r -> r.deny("post").what("kind")))
        .isEqualTo(withRule(r -> r.deny("post").what(w -> w.kind("kind"))));
    assertThat(withRule(r -> r.deny("post").where("channel")))
        .isEqualTo(withRule(r -> r.deny("post").where(w -> w.channel("channel"))));
    assertThat(withRule(r -> r.deny("post").where("group", "channel")))
        .isEqualTo(
            withRule(
                r -> r.deny("post").whereAnyOf(w -> w.channel("channel"), w -> w.group("group"))));
    assertThat(withRule(r -> r.deny("post").what(w -> w.not("kind"))))
        .isEqualTo(withRule(r -> r.deny("post").what(w -> w.not(n -> n.kind("kind")))));
    assertThat(
            with(
                b ->
                    b.kind("k")
                        .policy("t", p -> p.rule("r", r -> r.deny("post").what("kind", "k")))))
        .isEqualTo(
            with(
                b ->
                    b.kind("k")
                        .policy(
                            "t",
                            p ->
                                p.rule(
                                    "r",
                                    r ->
                                        r.deny("post")
                                            .whatAnyOf(w -> w.kind("k"), w -> w.kind("kind"))))));
  }

  @Test
  @Shows({"3 Approval 18", "3 Limits 7"})
  void defaultsMeanWhatIsSaidOutright() {
    assertThat(withRule(r -> r.limit(1, CalendarWindow.DAY)))
        .isEqualTo(
            withRule(
                r -> r.limit(l -> l.each(Partition.CHANNEL).per(CalendarWindow.DAY).atMost(1))));
    assertThat(withRule(r -> r.oblige("Sign.")))
        .isEqualTo(withRule(r -> r.oblige("Sign.").forPermissions("post")));
    assertThat(withRule(r -> r.advise("Sign.")))
        .isEqualTo(withRule(r -> r.advise("Sign.", a -> a.level(Level.NOTE))));
    assertThat(withRule(r -> r.requireApproval(a -> a.from(w -> w.team("team")))))
        .isEqualTo(
            withRule(
                r ->
                    r.requireApproval(
                        a -> a.from(w -> w.team("team")).atLeast(1).authorMayApprove(false))));
    assertThat(with(b -> b.zone(ZoneId.of("UTC")))).isNotEqualTo(with(b -> b.zone(BERLIN)));
    assertThat(with(b -> b.permission("post"))).isEqualTo(with(b -> {}));
    assertThat(with(b -> b.team("x", t -> t.name("x").external(false))))
        .isEqualTo(with(b -> b.team("x")));
  }

  @Test
  void utcIsUtcHoweverItIsSpelled() {
    assertThat(with(b -> b.zone(ZoneId.of("UTC")))).isEqualTo(with(b -> {}));
  }

  @Test
  void namesCannotImitateStructure() {
    assertThat(with(b -> b.tag("x", t -> t.name("a\" \"b")).tag("y", t -> t.name("c"))))
        .isNotEqualTo(with(b -> b.tag("x", t -> t.name("a")).tag("y", t -> t.name("b\" \"c"))));
  }

  @Test
  void noHierarchyIsTooDeep() {
    RulebookBuilder builder = Rulebook.builder();
    for (int i = DEEP; i > 0; i--) {
      String next = "n" + (i - 1);
      builder
          .team("n" + i, t -> t.in(next))
          .role("n" + i, r -> r.includes(next))
          .kind("n" + i, k -> k.in(next))
          .permission("n" + i, p -> p.implies(next))
          .group("n" + i, g -> g.in(next));
    }
    Rulebook deep =
        builder
            .team("n0")
            .role("n0", r -> r.atMost(1))
            .kind("n0")
            .permission("n0")
            .group("n0")
            .person("maya", p -> p.roles("n" + DEEP))
            .build();

    Team lowest = deep.teams().get("n" + DEEP);
    assertThat(lowest.all()).hasSize(DEEP + 1);
    assertThat(lowest.reaches(deep.teams().get("n0"))).isTrue();
    assertThat(deep.teams().keySet().iterator().next()).isEqualTo("n" + DEEP);
    assertThat(deep.fingerprint()).hasSize(64);
  }

  @Test
  void whatThingsLeadToIsFoundOnce() {
    Rulebook rulebook =
        with(b -> b.kind("a").kind("b", k -> k.in("a")).kind("c", k -> k.in("b", "a")));

    ContentKind lowest = rulebook.kinds().get("c");
    assertThat(lowest.all()).extracting(Declared::id).containsExactly("c", "b", "a");
    assertThat(lowest.all()).isSameAs(lowest.all()).isUnmodifiable();
  }

  @Test
  void noCircleIsTooLong() {
    RulebookBuilder builder = Rulebook.builder();
    for (int i = 0; i < DEEP; i++) {
      String next = "n" + ((i + 1) % (DEEP / 2));
      String toTheCircle = i == 0 ? "n0" : "m" + (i - 1);
      builder.kind("n" + i, k -> k.in(next)).kind("m" + i, k -> k.in(toTheCircle));
    }

    assertThat(
            org.assertj.core.api.Assertions.catchThrowableOfType(
                    io.github.maypost.problem.InvalidRulebookException.class, builder::build)
                .problems())
        .singleElement()
        .extracting(problem -> problem.path().toString())
        .isEqualTo("kinds.n0");
  }

  @Test
  void aDateAsUntilIncludesThatDayInTheRulebooksZone() {
    Rulebook rulebook =
        with(
            b ->
                b.zone(BERLIN)
                    .person(
                        "maya",
                        p ->
                            p.from(DAY)
                                .until(DAY)
                                .role("role", g -> g.until(DAY))
                                .joined("team", DAY)));

    Instant begin = Instant.parse("2026-04-30T22:00:00Z");
    Instant end = Instant.parse("2026-05-01T22:00:00Z");
    Person maya = rulebook.people().get("maya");
    assertThat(maya.active()).isEqualTo(new Interval(begin, end));
    assertThat(maya.since()).contains(begin);
    assertThat(maya.roles()).extracting(Person.Grant::until).containsExactly(end);
    assertThat(maya.joined()).containsEntry(rulebook.teams().get("team"), begin);
    assertThat(rulebook.people().get("person").active()).isEqualTo(Interval.ALWAYS);
    assertThat(rulebook.people().get("person").since()).isEmpty();
  }

  @Test
  void aZoneHoldsForItsMappingAndTheNotInIt() {
    LocalTime nine = LocalTime.of(9, 0);
    LocalTime six = LocalTime.of(18, 0);
    ZoneId tokyo = ZoneId.of("Asia/Tokyo");
    Rulebook rulebook =
        with(
            b ->
                b.zone(BERLIN)
                    .policy(
                        "p",
                        p ->
                            p.rule(
                                "r",
                                r ->
                                    r.deny("post")
                                        .whenAnyOf(
                                            w ->
                                                w.zone(tokyo)
                                                    .from(DAY)
                                                    .not(n -> n.hours(nine, six)),
                                            w -> w.days(DayOfWeek.SUNDAY)))));

    Condition.AnyOf any = (Condition.AnyOf) rulebook.rules().get(0).clauses().get(0).condition();
    assertThat(any.conditions())
        .containsExactly(
            new Condition.AllOf(
                List.of(
                    new Condition.During(
                        new Interval(Instant.parse("2026-04-30T15:00:00Z"), Instant.MAX), tokyo),
                    new Condition.Not(
                        new Condition.OnDays(
                            Set.of(DayOfWeek.values()),
                            List.of(new HourRange(nine, six)),
                            tokyo)))),
            new Condition.OnDays(Set.of(DayOfWeek.SUNDAY), List.of(), BERLIN));
  }

  @Test
  void coversAreFoundByWhoStandsIn() {
    Rulebook rulebook =
        Rulebook.builder()
            .person("lin")
            .person("maya")
            .person("omar")
            .cover("lin", "omar", cover -> cover.from(DAY).until(DAY))
            .cover("maya", "lin", cover -> cover.from(DAY).until(DAY))
            .cover("lin", "maya", cover -> cover.from(DAY).until(DAY))
            .build();

    assertThat(rulebook.coversBy("lin")).extracting(Cover::covered).containsExactly("omar", "maya");
    assertThat(rulebook.coversBy("omar")).isEmpty();
  }

  @Test
  void scopesTellChannelsFromGroups() {
    Rulebook rulebook =
        with(b -> b.person("maya", p -> p.role("role", g -> g.where("group", "channel"))));

    assertThat(rulebook.people().get("maya").roles().get(0).scope())
        .contains(
            new Person.Scope(
                List.of(rulebook.channels().get("channel")),
                List.of(rulebook.groups().get("group"))));
  }

  @Test
  void aPolicysPlacesAreAClauseOfEachRule() {
    Rulebook rulebook =
        with(
            b ->
                b.policy(
                    "p", p -> p.where("group").rule("r", r -> r.allow("post").where("channel"))));

    assertThat(rulebook.rules().get(0).clauses())
        .containsExactly(
            new Clause(
                Clause.Part.WHERE, new Condition.InGroup(List.of(rulebook.groups().get("group")))),
            new Clause(
                Clause.Part.WHERE,
                new Condition.OnChannel(List.of(rulebook.channels().get("channel")))));
  }

  @Test
  void onlyAllowSpeaksOfWhatIsImplied() {
    Rulebook rulebook =
        with(
            b ->
                b.permission("boost", p -> p.implies("post"))
                    .policy(
                        "p",
                        p ->
                            p.rule("a", r -> r.allow("boost"))
                                .rule("d", r -> r.deny("boost"))
                                .rule("o", r -> r.oblige("Sign."))));

    Permission post = rulebook.permissions().get("post");
    assertThat(rulebook.rules())
        .extracting(rule -> rule.id() + " " + rule.speaksOf(post))
        .containsExactly("p/a true", "p/d false", "p/o true");
  }

  @Test
  void builtInPermissionsComeFirst() {
    assertThat(with(b -> b.permission("boost").permission("draft")).permissions().keySet())
        .containsExactly("post", "draft", "schedule", "edit", "delete", "moderate", "boost");
  }

  @Test
  void declarationsKeepTheirOrder() {
    Rulebook rulebook = Rulebook.builder().kind("z", k -> k.in("a")).kind("m").kind("a").build();

    assertThat(rulebook.kinds().keySet()).containsExactly("z", "m", "a");
  }

  @Test
  void theBuilderGoesOnAfterBuilding() {
    RulebookBuilder builder = small();
    Rulebook before = builder.build();

    Rulebook after = builder.team("more").build();

    assertThat(before.teams()).doesNotContainKey("more");
    assertThat(after.teams()).containsKey("more");
    assertThat(builder.build()).isEqualTo(after);
  }

  @Test
  void aRulebookShowsItsNameAndTheBeginningOfItsFingerprint() {
    Rulebook acme = RulebookBuilderTest.acme().build();

    assertThat(acme)
        .hasToString("Acme social channels " + acme.fingerprint().substring(0, 12))
        .isNotEqualTo("Acme social channels");
  }

  @Test
  void conditionsThatAreTheSameAreOneHoweverTheyWereSaid() {
    Rulebook utc = withRule(r -> r.deny("post").when(w -> w.days(DayOfWeek.MONDAY)));
    Rulebook twice =
        withRule(
            r ->
                r.deny("post")
                    .whenAnyOf(
                        w -> w.days(DayOfWeek.MONDAY),
                        w -> w.days(DayOfWeek.MONDAY).zone(ZoneOffset.UTC)));

    assertThat(twice).isEqualTo(utc);
    assertThat(twice)
        .isNotEqualTo(withRule(r -> r.deny("post").when(w -> w.days(DayOfWeek.SUNDAY))));
  }
}
