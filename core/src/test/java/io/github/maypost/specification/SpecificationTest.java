package io.github.maypost.specification;

import static io.github.maypost.specification.World.MONDAY;
import static io.github.maypost.specification.World.allowedBut;
import static io.github.maypost.specification.World.basis;
import static io.github.maypost.specification.World.decide;
import static io.github.maypost.specification.World.isWithin;
import static io.github.maypost.specification.World.launch;
import static io.github.maypost.specification.World.rules;
import static io.github.maypost.specification.World.selects;
import static io.github.maypost.vocabulary.Relation.AUTHOR;
import static io.github.maypost.vocabulary.Relation.CO_OWNER;
import static io.github.maypost.vocabulary.Relation.CUSTODIAN;
import static io.github.maypost.vocabulary.Relation.DRIVER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.model.PersonBuilder;
import io.github.maypost.model.Rulebook;
import io.github.maypost.model.WhenBuilder;
import io.github.maypost.model.WhoBuilder;
import io.github.maypost.vocabulary.CalendarWindow;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Sentences of DESIGN section 10, each with an example, which specification and engine pass. */
class SpecificationTest {

  @Nested
  class Logic {

    @Test
    @Shows({"5 Order 14", "5 Order 15", "5 Order 16", "10 Logic 2", "10 Logic 3"})
    void anAllowNeedsTrueAndADenyBindsWhenUnknown() {
      Rulebook allows =
          rules(World::inMarketing, List.of(r -> r.allow("post").when(w -> w.fact("signed"))));
      Rulebook denies = allowedBut(r -> r.deny("post").when(w -> w.fact("signed")));

      assertThat(basis(allows, launch())).isEqualTo("not-covered");
      assertThat(basis(allows, launch().facts("signed"))).isEqualTo("allowed");
      assertThat(basis(denies, launch())).isEqualTo("forbidden");
      assertThat(basis(denies, launch().factsNot("signed"))).isEqualTo("allowed");
    }

    @Test
    @Shows("10 Logic 6")
    void aFactSaidBothWaysIsUnknown() {
      Rulebook denies = allowedBut(r -> r.deny("post").when(w -> w.not(n -> n.fact("signed"))));

      assertThat(basis(denies, launch().facts("signed").factsNot("signed"))).isEqualTo("forbidden");
    }

    @Test
    @Shows("10 Logic 1")
    void anUnknownExceptionDoesNotLiftADeny() {
      Rulebook denies = allowedBut(r -> r.deny("post").unless(u -> u.when(w -> w.fact("signed"))));

      assertThat(basis(denies, launch())).isEqualTo("forbidden");
      assertThat(basis(denies, launch().facts("signed"))).isEqualTo("allowed");
    }

    @Test
    @Shows("3 Selectors 5")
    void aMomentHoldsFromItselfOnAndIsUnknownUntilItIsSupplied() {
      Rulebook since =
          rules(World::inMarketing, List.of(r -> r.allow("post").when(w -> w.since("told"))));
      Rulebook before =
          rules(
              World::inMarketing,
              List.of(r -> r.allow("post").when(w -> w.not(n -> n.since("told")))));

      assertThat(basis(since, launch().moment("told", MONDAY))).isEqualTo("allowed");
      assertThat(basis(since, launch().moment("told", MONDAY.plusNanos(1))))
          .isEqualTo("not-covered");
      assertThat(basis(since, launch())).isEqualTo("not-covered");
      assertThat(basis(before, launch().moment("told", MONDAY))).isEqualTo("not-covered");
      assertThat(basis(before, launch().moment("told", MONDAY.plusNanos(1)))).isEqualTo("allowed");
      assertThat(basis(before, launch())).isEqualTo("not-covered");
    }

    @Test
    @Shows({"3 Selectors 5", "10 Time 14"})
    void exactlySoLongAfterAMomentIsLongEnough() {
      Rulebook denies =
          allowedBut(
              r -> r.deny("post").unless(u -> u.when(w -> w.since("told", Duration.ofHours(24)))));
      Instant dayBefore = MONDAY.minus(Duration.ofHours(24));

      assertThat(basis(denies, launch().moment("told", dayBefore))).isEqualTo("allowed");
      assertThat(basis(denies, launch().moment("told", dayBefore.plusNanos(1))))
          .isEqualTo("forbidden");
      assertThat(basis(denies, launch())).isEqualTo("forbidden");
    }

    @Test
    void anyOfSeveralMomentsWillDo() {
      Rulebook allows =
          rules(
              World::inMarketing,
              List.of(
                  r ->
                      r.allow("post")
                          .when(w -> w.since("told", Duration.ofHours(1)).since("announced"))));

      assertThat(basis(allows, launch().moment("announced", MONDAY))).isEqualTo("allowed");
      assertThat(
              basis(
                  allows, launch().moment("told", MONDAY).moment("announced", MONDAY.plusNanos(1))))
          .isEqualTo("not-covered");
      assertThat(basis(allows, launch().moment("tolld", MONDAY))).isEqualTo("unknown");
    }

    @Test
    @Shows({"5 Order 17", "10 Logic 4"})
    void dutiesAndAdviceAreShownWhenUnknown() {
      Rulebook rulebook =
          allowedBut(
              r -> r.oblige("sign").when(w -> w.fact("signed")),
              r -> r.advise("be kind").when(w -> w.fact("signed")));

      assertThat(decide(rulebook, launch().build()))
          .matches(decided -> decided.duties().contains("policy/rule-0"))
          .matches(decided -> decided.advice().contains("policy/rule-1"));
      assertThat(decide(rulebook, launch().factsNot("signed").build()).duties()).isEmpty();
    }

    @Test
    @Shows("10 Logic 5")
    void unknownGoesBeforeInactiveAndListsEveryName() {
      Rulebook rulebook = rules(p -> p.until(LocalDate.of(2026, 1, 1)), List.of());

      assertThat(decide(rulebook, launch().kind("lunch").tags("add").build()).unknownNames())
          .containsExactly("kind lunch", "tag add");
      assertThat(basis(rulebook, launch().kind("lunch"))).isEqualTo("unknown");
      assertThat(basis(rulebook, launch())).isEqualTo("inactive");
    }

    @Test
    @Shows({"5 Order 11", "5 Decision 1"})
    void everythingThatBindsIsListed() {
      Rulebook rulebook =
          allowedBut(
              r -> r.deny("post"),
              r -> r.limit(1, CalendarWindow.DAY),
              r -> r.requireTags("ad-label"));

      Expected decided = decide(rulebook, launch().build());

      assertThat(decided.basis()).isEqualTo("forbidden");
      assertThat(decided.allows()).containsExactly("policy/rule-3");
      assertThat(decided.denies()).containsExactly("policy/rule-0");
      assertThat(decided.limits()).containsExactly("policy/rule-1");
      assertThat(decided.requirements()).containsExactly("policy/rule-2");
    }
  }

  @Nested
  class Permissions {

    @Test
    @Shows("10 Permissions 3")
    void anAllowAlsoAllowsWhatItsPermissionImplies() {
      Rulebook rulebook = rules(World::inMarketing, List.of(r -> r.allow("schedule")));

      assertThat(basis(rulebook, launch().permission("draft"))).isEqualTo("allowed");
      assertThat(basis(rulebook, launch().permission("post"))).isEqualTo("not-covered");
    }

    @Test
    @Shows("10 Permissions 4")
    void aDenyMeansExactlyWhatItNames() {
      Rulebook rulebook =
          rules(World::inMarketing, List.of(r -> r.allow("schedule"), r -> r.deny("schedule")));

      assertThat(basis(rulebook, launch().permission("draft"))).isEqualTo("allowed");
      assertThat(basis(rulebook, launch().permission("schedule"))).isEqualTo("forbidden");
    }

    @Test
    @Shows({"3 Verbs 3", "10 Permissions 5"})
    void theOtherVerbsSpeakOfPostUnlessTheySayFor() {
      Rulebook rulebook =
          rules(
              World::inMarketing,
              List.of(
                  r -> r.allow("schedule"),
                  r -> r.requireTags("ad-label"),
                  r -> r.oblige("sign").forPermissions("draft")));

      Expected decided = decide(rulebook, launch().permission("draft").build());

      assertThat(decided.basis()).isEqualTo("allowed");
      assertThat(decided.duties()).containsExactly("policy/rule-2");
    }
  }

  @Nested
  class Hierarchies {

    @Test
    @Shows("10 Hierarchies 1")
    void aTeamMatchesThoseInsideIt() {
      assertThat(selects(w -> w.team("company"), launch())).isTrue();
      assertThat(selects(w -> w.team("relations"), launch())).isFalse();
    }

    @Test
    @Shows("10 Hierarchies 4")
    void aPersonIsExternalWhenATeamAroundTheirsIs() {
      assertThat(selects(w -> w.external(true), launch().person("lin"))).isTrue();
      assertThat(selects(w -> w.external(false), launch())).isTrue();
    }

    @Test
    @Shows({"10 Hierarchies 5", "10 Hierarchies 6"})
    void aDriverIsInATeamThatDrivesTheKindOrOneAroundIt() {
      assertThat(selects(w -> w.is(DRIVER), launch())).isTrue();
      assertThat(selects(w -> w.is(DRIVER), launch().kind("reply"))).isFalse();
      assertThat(selects(w -> w.is(CO_OWNER), launch().kind("reply"))).isTrue();
      assertThat(selects(w -> w.is(CO_OWNER), launch().channel("acme-in"))).isFalse();
    }

    @Test
    @Shows({"10 Hierarchies 7", "3 Selectors 8"})
    void custodiansAndAuthorsAreThemselves() {
      assertThat(selects(w -> w.is(CUSTODIAN), launch())).isFalse();
      assertThat(selects(w -> w.is(CUSTODIAN), launch().person("omar"))).isTrue();
      assertThat(selects(w -> w.is(AUTHOR), launch())).isTrue();
      assertThat(selects(w -> w.is(AUTHOR), launch().author("omar"))).isFalse();
    }
  }

  @Nested
  class People {

    @Test
    @Shows({"10 People 1", "10 People 3"})
    void aScopedRoleCountsThereOnlyAndIncludesOthers() {
      Consumer<PersonBuilder> editor = p -> p.role("editor", g -> g.where("global"));

      assertThat(selects(editor, w -> w.role("writer"), launch())).isTrue();
      assertThat(selects(editor, w -> w.role("writer"), launch().channel("acme-in"))).isFalse();
    }

    @Test
    @Shows({"10 People 2", "10 Time 2"})
    void aRoleUntilADateIsHeldThatWholeDay() {
      Consumer<PersonBuilder> writer =
          p -> p.role("writer", g -> g.until(LocalDate.of(2026, 6, 1)));
      Instant end = Instant.parse("2026-06-01T22:00:00Z");

      assertThat(selects(writer, w -> w.role("writer"), launch().at(end.minusNanos(1)))).isTrue();
      assertThat(selects(writer, w -> w.role("writer"), launch().at(end))).isFalse();
    }

    @Test
    @Shows({"10 People 4", "10 Time 13", "10 Time 14"})
    void aTrainingCountsFromItsDayForAsLongAsItIsValid() {
      Consumer<PersonBuilder> trained = p -> p.trained("basics", LocalDate.of(2026, 1, 31));
      Instant start = Instant.parse("2026-01-30T23:00:00Z");
      Instant end = Instant.parse("2026-02-27T23:00:00Z");

      assertThat(selects(trained, w -> w.trained("basics"), launch().at(start))).isTrue();
      assertThat(selects(trained, w -> w.trained("basics"), launch().at(start.minusNanos(1))))
          .isFalse();
      assertThat(selects(trained, w -> w.trained("basics"), launch().at(end.minusNanos(1))))
          .isTrue();
      assertThat(selects(trained, w -> w.trained("basics"), launch().at(end))).isFalse();
    }

    @Test
    @Shows({"10 People 5", "10 People 7", "10 People 9"})
    void tenureExactlyThatLongIsLongEnough() {
      Consumer<PersonBuilder> joined =
          p ->
              p.in("marketing")
                  .joined("marketing", LocalDate.of(2026, 5, 1))
                  .from(LocalDate.of(2026, 1, 1));
      Instant due = Instant.parse("2026-05-31T22:00:00Z");
      Consumer<WhoBuilder> inCompany = w -> w.team("company").tenure(Period.ofMonths(1));
      Consumer<WhoBuilder> anywhere = w -> w.tenure(Period.ofMonths(4));

      assertThat(selects(joined, inCompany, launch().at(due))).isTrue();
      assertThat(selects(joined, inCompany, launch().at(due.minusNanos(1)))).isFalse();
      assertThat(selects(joined, anywhere, launch().at(due))).isTrue();
    }

    @Test
    @Shows("10 People 8")
    void tenureOfOneWhoNeverSaidSinceWhenIsUnknown() {
      Rulebook denies = allowedBut(r -> r.deny("post").who(w -> w.tenure(Period.ofYears(90))));

      assertThat(selects(w -> w.tenure(Period.ofDays(1)), launch())).isFalse();
      assertThat(basis(denies, launch())).isEqualTo("forbidden");
    }
  }

  @Nested
  class Time {

    @Test
    @Shows({"10 Time 1", "10 Time 2"})
    void intervalsIncludeTheirStartAndABareDateAsEnd() {
      Consumer<WhenBuilder> day =
          w -> w.from(LocalDate.of(2026, 6, 1)).until(LocalDate.of(2026, 6, 1));

      assertThat(isWithin(day, "2026-05-31T21:59:59Z")).isFalse();
      assertThat(isWithin(day, "2026-05-31T22:00:00Z")).isTrue();
      assertThat(isWithin(day, "2026-06-01T21:59:59Z")).isTrue();
      assertThat(isWithin(day, "2026-06-01T22:00:00Z")).isFalse();
    }

    @Test
    @Shows("10 Time 5")
    void aZoneIsForItsMappingAndForANotInIt() {
      ZoneId zone = ZoneId.of("America/New_York");
      Consumer<WhenBuilder> monday = w -> w.zone(zone).days(DayOfWeek.MONDAY);
      Consumer<WhenBuilder> notMonday = w -> w.zone(zone).not(n -> n.days(DayOfWeek.MONDAY));

      assertThat(isWithin(monday, "2026-06-02T03:00:00Z")).isTrue();
      assertThat(isWithin(notMonday, "2026-06-02T03:00:00Z")).isFalse();
    }

    @Test
    @Shows({"10 Time 8", "3 Selectors 15"})
    void hoursThatCrossMidnightBelongToTheDayTheyBeginOn() {
      Consumer<WhenBuilder> fridayNight =
          w -> w.days(DayOfWeek.FRIDAY).hours(LocalTime.of(22, 0), LocalTime.of(2, 0));

      assertThat(isWithin(fridayNight, "2026-06-05T20:00:00Z")).isTrue();
      assertThat(isWithin(fridayNight, "2026-06-05T23:59:59Z")).isTrue();
      assertThat(isWithin(fridayNight, "2026-06-06T00:00:00Z")).isFalse();
      assertThat(isWithin(fridayNight, "2026-06-04T23:00:00Z")).isFalse();
    }

    @Test
    void whereClocksGoBackOverMidnightHoursMayHaveBegunTomorrow() {
      Consumer<WhenBuilder> sunday =
          w ->
              w.zone(ZoneId.of("America/St_Johns"))
                  .days(DayOfWeek.SUNDAY)
                  .hours(LocalTime.MIDNIGHT, LocalTime.of(1, 0));

      assertThat(isWithin(sunday, "2010-11-07T02:29:59Z")).isFalse();
      assertThat(isWithin(sunday, "2010-11-07T03:00:00Z")).isTrue();
      assertThat(isWithin(sunday, "2010-11-07T04:30:00Z")).isFalse();
    }

    @Test
    @Shows("10 Time 10")
    void midnightAsAnEndIsTheEndOfTheDay() {
      Consumer<WhenBuilder> evening = w -> w.hours(LocalTime.of(18, 0), LocalTime.MIDNIGHT);

      assertThat(isWithin(evening, "2026-06-05T21:59:59Z")).isTrue();
      assertThat(isWithin(evening, "2026-06-05T22:00:00Z")).isFalse();
    }

    @Test
    @Shows({"10 Time 15", "10 Time 16"})
    void skippedTimesMoveOnAndDoubledOnesAreTheFirst() {
      Consumer<WhenBuilder> early = w -> w.hours(LocalTime.of(2, 30), LocalTime.of(3, 30));

      assertThat(isWithin(early, "2026-03-29T01:29:59Z")).isFalse();
      assertThat(isWithin(early, "2026-10-25T00:29:59Z")).isFalse();
      assertThat(isWithin(early, "2026-10-25T00:30:00Z")).isTrue();
      assertThat(isWithin(early, "2026-10-25T02:29:59Z")).isTrue();
      assertThat(isWithin(early, "2026-10-25T02:30:00Z")).isFalse();
    }
  }
}
