package io.github.maypost.specification;

import static io.github.maypost.specification.World.MONDAY;
import static io.github.maypost.specification.World.basis;
import static io.github.maypost.specification.World.launch;
import static io.github.maypost.specification.World.rules;
import static io.github.maypost.specification.World.selects;
import static io.github.maypost.specification.World.world;
import static io.github.maypost.vocabulary.Relation.AUTHOR;
import static io.github.maypost.vocabulary.Relation.CO_OWNER;
import static io.github.maypost.vocabulary.Relation.CUSTODIAN;
import static io.github.maypost.vocabulary.Relation.DRIVER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.Request;
import io.github.maypost.model.PersonBuilder;
import io.github.maypost.model.RuleBuilder;
import io.github.maypost.model.Rulebook;
import io.github.maypost.model.WhoBuilder;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Sentences of DESIGN sections 3 and 10 on what a rule selects by. */
class SelectorsTest {

  private static final Instant TUESDAY = MONDAY.plusSeconds(24 * 3600);

  private static boolean holds(Consumer<RuleBuilder> selection, Request.Builder request) {
    Rulebook rulebook =
        rules(World::inMarketing, List.of())
            .with(
                b ->
                    b.platforms("x", "linkedin")
                        .channel("acme-in", c -> c.platform("linkedin"))
                        .channel("acme-y", c -> c.platform("x").in("global"))
                        .policy(
                            "policy", p -> p.rule("rule", r -> selection.accept(r.allow("post")))));
    return basis(rulebook, request).equals("allowed");
  }

  @Test
  @Shows({"3 Verbs 4", "3 Verbs 5"})
  void whoWhatWhereAndWhenMustAllMatchAndAMissingOneMatchesAnything() {
    Consumer<RuleBuilder> all =
        r ->
            r.who(w -> w.team("marketing"))
                .what("promotion")
                .where("english")
                .when(w -> w.days(DayOfWeek.MONDAY));

    assertThat(holds(all, launch())).isTrue();
    assertThat(holds(all, launch().person("omar"))).isFalse();
    assertThat(holds(all, launch().kind("reply"))).isFalse();
    assertThat(holds(all, launch().channel("acme-in"))).isFalse();
    assertThat(holds(all, launch().at(TUESDAY))).isFalse();
    assertThat(holds(r -> {}, launch().person("omar").kind("reply").channel("acme-in").at(TUESDAY)))
        .isTrue();
  }

  @Test
  @Shows({"3 Verbs 6", "3 Selectors 16"})
  void anyOfSeveralExceptionsIsEnoughAndAllOfOneMustHold() {
    Consumer<RuleBuilder> butEither =
        r ->
            r.unless(u -> u.who(w -> w.team("relations")).what("reply"))
                .unless(u -> u.where("acme-in").when(w -> w.situation("crisis")));

    assertThat(holds(butEither, launch())).isTrue();
    assertThat(holds(butEither, launch().person("omar"))).isTrue();
    assertThat(holds(butEither, launch().person("omar").kind("reply"))).isFalse();
    assertThat(holds(butEither, launch().channel("acme-in"))).isTrue();
    assertThat(holds(butEither, launch().channel("acme-in").situations("crisis"))).isFalse();
  }

  @Test
  @Shows("3 Selectors 2")
  void insideAMappingEverythingMustMatch() {
    Consumer<RuleBuilder> who = r -> r.who(w -> w.team("company").is(CUSTODIAN));
    Consumer<RuleBuilder> what = r -> r.what(w -> w.kind("promotion").tagged("sponsored"));
    Consumer<RuleBuilder> where = r -> r.where(w -> w.group("global").platform("x"));
    Consumer<RuleBuilder> when = r -> r.when(w -> w.situation("crisis").fact("signed"));

    assertThat(holds(who, launch())).isFalse();
    assertThat(holds(who, launch().person("omar"))).isTrue();
    assertThat(holds(what, launch())).isFalse();
    assertThat(holds(what, launch().tags("sponsored"))).isTrue();
    assertThat(holds(what, launch().kind("reply").tags("sponsored"))).isFalse();
    assertThat(holds(where, launch())).isFalse();
    assertThat(holds(where, launch().channel("acme-y"))).isTrue();
    assertThat(holds(when, launch().situations("crisis"))).isFalse();
    assertThat(holds(when, launch().facts("signed"))).isFalse();
    assertThat(holds(when, launch().situations("crisis").facts("signed"))).isTrue();
  }

  @Test
  @Shows("3 Selectors 3")
  void aListOfWordsOrOfMappingsMeansAnyOf() {
    Consumer<RuleBuilder> teams = r -> r.who(w -> w.team("agency", "marketing"));
    Consumer<RuleBuilder> people =
        r -> r.whoAnyOf(w -> w.team("marketing").external(true), w -> w.person("lin"));
    Consumer<RuleBuilder> kinds = r -> r.what("reply", "launch");
    Consumer<RuleBuilder> things =
        r -> r.whatAnyOf(w -> w.tagged("sponsored"), w -> w.kind("reply"));
    Consumer<RuleBuilder> places =
        r -> r.whereAnyOf(w -> w.platform("linkedin"), w -> w.channel("acme-x"));
    Consumer<RuleBuilder> times =
        r -> r.whenAnyOf(w -> w.days(DayOfWeek.MONDAY), w -> w.situation("crisis"));

    assertThat(holds(teams, launch())).isTrue();
    assertThat(holds(teams, launch().person("lin"))).isTrue();
    assertThat(holds(teams, launch().person("omar"))).isFalse();
    assertThat(holds(people, launch())).isFalse();
    assertThat(holds(people, launch().person("lin"))).isTrue();
    assertThat(holds(kinds, launch())).isTrue();
    assertThat(holds(kinds, launch().kind("promotion"))).isFalse();
    assertThat(holds(things, launch())).isFalse();
    assertThat(holds(things, launch().tags("sponsored"))).isTrue();
    assertThat(holds(things, launch().kind("reply"))).isTrue();
    assertThat(holds(places, launch())).isTrue();
    assertThat(holds(places, launch().channel("acme-in"))).isTrue();
    assertThat(holds(places, launch().channel("acme-y"))).isFalse();
    assertThat(holds(times, launch())).isTrue();
    assertThat(holds(times, launch().at(TUESDAY))).isFalse();
    assertThat(holds(times, launch().at(TUESDAY).situations("crisis"))).isTrue();
  }

  @Test
  @Shows("3 Selectors 4")
  void notNegatesAllOfItsMappingTogether() {
    Consumer<RuleBuilder> who = r -> r.who(w -> w.not(n -> n.team("company").is(CUSTODIAN)));
    Consumer<RuleBuilder> what = r -> r.what(w -> w.not("promotion"));
    Consumer<RuleBuilder> where = r -> r.where(w -> w.not("english", "acme-in"));
    Consumer<RuleBuilder> when = r -> r.when(w -> w.not(n -> n.situation("crisis")));

    assertThat(holds(who, launch())).isTrue();
    assertThat(holds(who, launch().person("omar"))).isFalse();
    assertThat(holds(what, launch())).isFalse();
    assertThat(holds(what, launch().kind("reply"))).isTrue();
    assertThat(holds(where, launch())).isFalse();
    assertThat(holds(where, launch().channel("acme-in"))).isFalse();
    assertThat(holds(where, launch().channel("acme-y"))).isTrue();
    assertThat(holds(when, launch())).isTrue();
    assertThat(holds(when, launch().situations("crisis"))).isFalse();
  }

  @Test
  @Shows({"3 Selectors 6", "3 Selectors 8"})
  void whoSelectsByEachOfItsKeys() {
    Consumer<PersonBuilder> maya =
        p ->
            p.in("marketing")
                .roles("editor")
                .trained("basics", LocalDate.of(2026, 5, 20))
                .from(LocalDate.of(2026, 1, 1));
    List<Consumer<WhoBuilder>> holding =
        List.of(
            w -> w.team("marketing"),
            w -> w.role("editor"),
            w -> w.person("maya"),
            w -> w.trained("basics"),
            w -> w.tenure(Period.ofMonths(5)),
            w -> w.external(false),
            w -> w.is(DRIVER),
            w -> w.is(CO_OWNER),
            w -> w.is(AUTHOR));
    List<Consumer<WhoBuilder>> failing =
        List.of(
            w -> w.team("relations"),
            w -> w.person("omar"),
            w -> w.tenure(Period.ofMonths(6)),
            w -> w.external(true),
            w -> w.is(CUSTODIAN));

    assertThat(holding).allMatch(who -> selects(maya, who, launch()));
    assertThat(failing).noneMatch(who -> selects(maya, who, launch()));
  }

  @Test
  @Shows({"3 Selectors 9", "10 Hierarchies 2"})
  void aKindIsTheNamedOneAndAllInsideItWhicheverWayOneGoes() {
    Consumer<RuleBuilder> promotion = r -> r.what("promotion");
    Consumer<RuleBuilder> launch = r -> r.what("launch");
    Rulebook rulebook =
        rules(World::inMarketing, List.of())
            .with(
                b ->
                    b.kind("news")
                        .kind("launch", k -> k.in("promotion", "news"))
                        .policy("policy", p -> p.rule("rule", r -> r.allow("post").what("news"))));

    assertThat(holds(promotion, launch())).isTrue();
    assertThat(holds(promotion, launch().kind("promotion"))).isTrue();
    assertThat(holds(promotion, launch().kind("reply"))).isFalse();
    assertThat(holds(launch, launch().kind("promotion"))).isFalse();
    assertThat(basis(rulebook, launch())).isEqualTo("allowed");
    assertThat(basis(rulebook, launch().kind("promotion"))).isEqualTo("not-covered");
  }

  @Test
  @Shows({"3 Selectors 11", "10 Hierarchies 3"})
  void aPlaceIsAChannelAPlatformOrAGroupWithAllInsideIt() {
    Consumer<RuleBuilder> global = r -> r.where("global");
    Consumer<RuleBuilder> english = r -> r.where(w -> w.group("english"));
    Consumer<RuleBuilder> channel = r -> r.where(w -> w.channel("acme-y"));
    Consumer<RuleBuilder> platform = r -> r.where(w -> w.platform("x"));

    assertThat(holds(global, launch())).isTrue();
    assertThat(holds(global, launch().channel("acme-y"))).isTrue();
    assertThat(holds(global, launch().channel("acme-in"))).isFalse();
    assertThat(holds(english, launch())).isTrue();
    assertThat(holds(english, launch().channel("acme-y"))).isFalse();
    assertThat(holds(channel, launch().channel("acme-y"))).isTrue();
    assertThat(holds(channel, launch())).isFalse();
    assertThat(holds(platform, launch().channel("acme-y"))).isTrue();
    assertThat(holds(platform, launch())).isFalse();
  }

  @Test
  @Shows("3 Selectors 13")
  void thePlacesOfAPolicyAndOfItsRuleMustBothMatch() {
    Rulebook rulebook =
        world(World::inMarketing)
            .channel("acme-y", c -> c.in("global"))
            .policy(
                "policy",
                p ->
                    p.where("english", "acme-in").rule("all", r -> r.allow("post").where("global")))
            .build();

    assertThat(basis(rulebook, launch())).isEqualTo("allowed");
    assertThat(basis(rulebook, launch().channel("acme-in"))).isEqualTo("not-covered");
    assertThat(basis(rulebook, launch().channel("acme-y"))).isEqualTo("not-covered");
  }

  @Test
  @Shows({"3 Selectors 14", "3 Selectors 5"})
  void whenSelectsByEachOfItsKeys() {
    assertThat(holds(r -> r.when(w -> w.from(MONDAY)), launch())).isTrue();
    assertThat(holds(r -> r.when(w -> w.until(MONDAY)), launch())).isFalse();
    assertThat(holds(r -> r.when(w -> w.days(DayOfWeek.TUESDAY)), launch())).isFalse();
    assertThat(holds(r -> r.when(w -> w.situation("crisis")), launch())).isFalse();
    assertThat(holds(r -> r.when(w -> w.situation("crisis")), launch().situations("crisis")))
        .isTrue();
    assertThat(holds(r -> r.when(w -> w.fact("signed")), launch().facts("signed"))).isTrue();
    assertThat(holds(r -> r.when(w -> w.fact("signed")), launch())).isFalse();
    assertThat(holds(r -> r.when(w -> w.since("told")), launch().moment("told", MONDAY))).isTrue();
  }

  @Test
  @Shows("10 Hierarchies 1")
  void aTeamIsNotTheOnesAroundIt() {
    Consumer<RuleBuilder> marketing = r -> r.who(w -> w.team("marketing"));
    Consumer<RuleBuilder> agency = r -> r.who(w -> w.team("agency"));
    Rulebook rulebook =
        rules(p -> p.in("company"), List.of(r -> r.allow("post").who(w -> w.team("marketing"))));

    assertThat(holds(marketing, launch())).isTrue();
    assertThat(holds(agency, launch().person("lin"))).isTrue();
    assertThat(basis(rulebook, launch())).isEqualTo("not-covered");
  }

  @Test
  @Shows({"10 Hierarchies 4", "10 Hierarchies 5", "10 Hierarchies 6"})
  void oneTeamOfSeveralIsEnough() {
    Consumer<PersonBuilder> both = p -> p.in("relations", "designers");
    Consumer<PersonBuilder> agency = p -> p.in("designers");

    assertThat(selects(both, w -> w.external(true), launch())).isTrue();
    assertThat(selects(both, w -> w.external(false), launch())).isFalse();
    assertThat(selects(both, w -> w.is(DRIVER), launch())).isTrue();
    assertThat(selects(both, w -> w.is(CO_OWNER), launch().kind("reply"))).isTrue();
    assertThat(selects(agency, w -> w.is(DRIVER), launch())).isFalse();
    assertThat(selects(agency, w -> w.is(CO_OWNER), launch())).isFalse();
  }

  @Test
  @Shows("10 Hierarchies 5")
  void aDriverOfAKindDrivesWhatIsInsideItAndNotWhatIsAroundIt() {
    Rulebook rulebook =
        rules(World::inMarketing, List.of(r -> r.allow("post").who(w -> w.is(DRIVER))))
            .with(b -> b.channel("acme-in", c -> c.sharedBy("marketing", "launch")));

    assertThat(basis(rulebook, launch())).isEqualTo("allowed");
    assertThat(basis(rulebook, launch().kind("promotion"))).isEqualTo("allowed");
    assertThat(basis(rulebook, launch().channel("acme-in"))).isEqualTo("allowed");
    assertThat(basis(rulebook, launch().channel("acme-in").kind("promotion")))
        .isEqualTo("not-covered");
  }

  @Test
  @Shows("10 People 3")
  void aRoleIncludesOthersAndIsNotIncludedByThem() {
    assertThat(selects(p -> p.roles("editor"), w -> w.role("writer"), launch())).isTrue();
    assertThat(selects(p -> p.roles("writer"), w -> w.role("editor"), launch())).isFalse();
  }

  @Test
  @Shows({"10 People 5", "3 Selectors 7"})
  void tenureIsInTheTeamOfTheVerySameMapping() {
    Consumer<PersonBuilder> maya =
        p ->
            p.in("marketing")
                .joined("marketing", LocalDate.of(2026, 5, 1))
                .joined("relations", LocalDate.of(2025, 1, 1))
                .from(LocalDate.of(2020, 1, 1));
    Period half = Period.ofMonths(6);

    assertThat(selects(maya, w -> w.team("marketing").tenure(half), launch())).isFalse();
    assertThat(selects(maya, w -> w.team("company").tenure(half), launch())).isTrue();
    assertThat(selects(maya, w -> w.tenure(half), launch())).isTrue();
    assertThat(selects(maya, w -> w.team("marketing").not(n -> n.tenure(half)), launch()))
        .isFalse();
    assertThat(
            selects(
                maya,
                w -> w.team("marketing").not(n -> n.team("marketing").tenure(half)),
                launch()))
        .isTrue();
  }

  @Test
  @Shows({"10 People 6", "10 People 7"})
  void whoJoinedATeamIsNotInItForThat() {
    Consumer<PersonBuilder> left =
        p -> p.in("marketing").joined("relations", LocalDate.of(2020, 1, 1));
    Consumer<PersonBuilder> joinedElsewhere =
        p ->
            p.in("marketing")
                .joined("relations", LocalDate.of(2020, 1, 1))
                .from(LocalDate.of(2026, 5, 1));
    Period month = Period.ofMonths(1);

    assertThat(selects(left, w -> w.team("relations"), launch())).isFalse();
    assertThat(selects(left, w -> w.team("relations").tenure(month), launch())).isFalse();
    assertThat(selects(left, w -> w.tenure(month), launch())).isFalse();
    assertThat(selects(joinedElsewhere, w -> w.team("marketing").tenure(month), launch())).isTrue();
    assertThat(
            selects(joinedElsewhere, w -> w.team("marketing").tenure(month.plusDays(1)), launch()))
        .isFalse();
  }

  @Test
  @Shows({"10 People 1", "10 People 2"})
  void aRoleIsHeldOnTheNamedChannelsAndInTheNamedGroups() {
    Consumer<PersonBuilder> there = p -> p.role("writer", g -> g.where("acme-in", "english"));
    Consumer<PersonBuilder> untilMonday = p -> p.role("writer", g -> g.until(MONDAY));

    assertThat(selects(there, w -> w.role("writer"), launch())).isTrue();
    assertThat(selects(there, w -> w.role("writer"), launch().channel("acme-in"))).isTrue();
    assertThat(
            selects(
                p -> p.role("writer", g -> g.where("acme-in")), w -> w.role("writer"), launch()))
        .isFalse();
    assertThat(selects(untilMonday, w -> w.role("writer"), launch().at(MONDAY.minusNanos(1))))
        .isTrue();
    assertThat(selects(untilMonday, w -> w.role("writer"), launch())).isFalse();
  }
}
