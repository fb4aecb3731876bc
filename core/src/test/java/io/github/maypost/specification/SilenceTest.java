package io.github.maypost.specification;

import static io.github.maypost.specification.World.MONDAY;
import static io.github.maypost.specification.World.basis;
import static io.github.maypost.specification.World.launch;
import static io.github.maypost.specification.World.staffedBut;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.Objection;
import io.github.maypost.decision.Request;
import io.github.maypost.model.ApprovalBuilder;
import io.github.maypost.model.CalendarBuilder;
import io.github.maypost.model.Rulebook;
import io.github.maypost.vocabulary.BusinessDays;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Sentences of DESIGN sections 3 and 10 on silence and working days, each with an example. */
class SilenceTest {

  private static final Instant HOUR_AGO = MONDAY.minusSeconds(3600);

  private static Rulebook asking(Consumer<ApprovalBuilder> wanted) {
    return staffedBut(r -> r.requireApproval(a -> wanted.accept(a.from(w -> w.team("relations")))));
  }

  private static boolean isMet(
      Consumer<ApprovalBuilder> wanted, UnaryOperator<Request.Builder> request) {
    return basis(asking(wanted), request.apply(launch())).equals("allowed");
  }

  private static boolean isOver(
      int days, String proposed, String at, Consumer<CalendarBuilder> by) {
    Rulebook rulebook = asking(a -> a.orSilence(new BusinessDays(days))).with(b -> b.calendar(by));
    Request.Builder request = launch().at(Instant.parse(at)).proposedAt(Instant.parse(proposed));
    return basis(rulebook, request).equals("allowed");
  }

  private static void plain(CalendarBuilder calendar) {
    calendar.workDays(
        DayOfWeek.MONDAY,
        DayOfWeek.TUESDAY,
        DayOfWeek.WEDNESDAY,
        DayOfWeek.THURSDAY,
        DayOfWeek.FRIDAY);
  }

  @Test
  @Shows({"3 Approval 10", "10 Silence 1", "10 Silence 2", "3 Approval 24"})
  void silenceIsOverAtExactlyTheProposalPlusThePeriod() {
    Consumer<ApprovalBuilder> wanted = a -> a.atLeast(2).orSilence(Duration.ofHours(1));

    assertThat(isMet(wanted, r -> r.proposedAt(HOUR_AGO))).isTrue();
    assertThat(isMet(wanted, r -> r.proposedAt(HOUR_AGO.plusNanos(1)))).isFalse();
    assertThat(isMet(wanted, r -> r)).isFalse();
    assertThat(isMet(wanted, r -> r.approvedBy("omar").approvedBy("ada"))).isTrue();
  }

  @Test
  @Shows({"10 Objections 1", "10 Objections 10"})
  void anObjectionBreaksSilenceUntilItsGiverApproves() {
    Consumer<ApprovalBuilder> wanted = a -> a.atLeast(2).orSilence(Duration.ofHours(1));
    Objection early =
        new Objection("omar", Optional.of(HOUR_AGO), Optional.empty(), Optional.empty());

    assertThat(isMet(wanted, r -> r.proposedAt(HOUR_AGO).objection(early))).isFalse();
    assertThat(isMet(wanted, r -> r.proposedAt(HOUR_AGO).objection(early).approvedBy("omar")))
        .isTrue();
    assertThat(isMet(wanted, r -> r.proposedAt(HOUR_AGO).objection(early).approvedBy("ada")))
        .isFalse();
    assertThat(isMet(wanted, r -> r.proposedAt(HOUR_AGO).objectedBy("cy"))).isTrue();
  }

  @Test
  void theSilentAreNotRefusedForBeingTooFew() {
    Consumer<ApprovalBuilder> nobody =
        a -> a.atLeast(100).orSilence(Duration.ofHours(1)).differentTeams(true);

    assertThat(isMet(nobody, r -> r.proposedAt(HOUR_AGO))).isTrue();
  }

  @Test
  @Shows({"10 Silence 3", "3 Approval 24"})
  void aCoolOffHoldsBesideSilence() {
    Consumer<ApprovalBuilder> wanted =
        a -> a.orSilence(Duration.ofHours(1)).coolOff(Duration.ofHours(2));
    Instant twoHoursAgo = MONDAY.minusSeconds(7200);

    assertThat(isMet(wanted, r -> r.proposedAt(HOUR_AGO))).isFalse();
    assertThat(isMet(wanted, r -> r.proposedAt(HOUR_AGO).approvedBy("omar"))).isFalse();
    assertThat(isMet(wanted, r -> r.proposedAt(twoHoursAgo))).isTrue();
  }

  @Test
  @Shows("10 Approvals 10")
  void anApprovalMayPrecedeTheProposal() {
    assertThat(
            isMet(
                a -> a.coolOff(Duration.ofHours(1)),
                r -> r.proposedAt(HOUR_AGO).approvedBy("omar", HOUR_AGO.minusSeconds(60))))
        .isTrue();
  }

  @Test
  @Shows({"3 Approval 11", "10 Silence 4"})
  void businessDaysEndAtTheSameTimeOnTheLastOfThem() {
    String wednesday = "2026-06-03T08:15:00Z";

    assertThat(isOver(3, wednesday, "2026-06-08T08:15:00Z", SilenceTest::plain)).isTrue();
    assertThat(isOver(3, wednesday, "2026-06-08T08:14:59Z", SilenceTest::plain)).isFalse();
    assertThat(isOver(3, wednesday, "2026-06-07T08:15:00Z", SilenceTest::plain)).isFalse();
  }

  @Test
  @Shows("10 Silence 5")
  void withoutACalendarWorkingDaysAreMondayToFriday() {
    Rulebook rulebook = asking(a -> a.orSilence(new BusinessDays(2)));
    Request.Builder request = launch().proposedAt(Instant.parse("2026-06-04T08:15:00Z"));

    assertThat(basis(rulebook, request.at(Instant.parse("2026-06-08T08:14:59Z"))))
        .isEqualTo("requirements");
    assertThat(basis(rulebook, request.at(Instant.parse("2026-06-08T08:15:00Z"))))
        .isEqualTo("allowed");
  }

  @Test
  @Shows("10 Silence 4")
  void theDayOfTheProposalIsTheLocalOneAndDoesNotCount() {
    String lateOnFriday = "2026-06-05T21:30:00Z";
    String earlyOnSaturday = "2026-06-05T22:30:00Z";

    assertThat(isOver(1, lateOnFriday, "2026-06-08T21:29:59Z", SilenceTest::plain)).isFalse();
    assertThat(isOver(1, lateOnFriday, "2026-06-08T21:30:00Z", SilenceTest::plain)).isTrue();
    assertThat(isOver(1, earlyOnSaturday, "2026-06-07T22:29:59Z", SilenceTest::plain)).isFalse();
    assertThat(isOver(1, earlyOnSaturday, "2026-06-07T22:30:00Z", SilenceTest::plain)).isTrue();
  }

  @Test
  @Shows("10 Silence 4")
  void holidaysAndOtherWeekendsAreNoBusinessDays() {
    Consumer<CalendarBuilder> newYear =
        c -> c.holidays(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 1));
    Consumer<CalendarBuilder> sundays =
        c -> c.workDays(DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.TUESDAY);
    String wednesday = "2026-12-30T11:00:00Z";

    assertThat(isOver(1, wednesday, "2027-01-04T10:59:59Z", newYear)).isFalse();
    assertThat(isOver(1, wednesday, "2027-01-04T11:00:00Z", newYear)).isTrue();
    assertThat(isOver(1, wednesday, "2027-01-03T10:59:59Z", sundays)).isFalse();
    assertThat(isOver(1, wednesday, "2027-01-03T11:00:00Z", sundays)).isTrue();
  }

  @Test
  @Shows({"10 Silence 4", "10 Time 15"})
  void clocksThatChangeMoveTheEndOfBusinessDays() {
    Consumer<CalendarBuilder> weekend = c -> c.workDays(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    assertThat(isOver(1, "2026-03-28T01:30:00Z", "2026-03-29T01:29:59Z", weekend)).isFalse();
    assertThat(isOver(1, "2026-03-28T01:30:00Z", "2026-03-29T01:30:00Z", weekend)).isTrue();
    assertThat(isOver(1, "2026-10-24T00:30:00Z", "2026-10-25T00:30:00Z", weekend)).isTrue();
    assertThat(isOver(1, "2026-10-24T00:30:00Z", "2026-10-25T00:29:59Z", weekend)).isFalse();
    assertThat(isOver(1, "2026-03-27T10:00:00Z", "2026-03-28T10:00:00Z", weekend)).isTrue();
    assertThat(isOver(2, "2026-03-27T10:00:00Z", "2026-03-29T09:00:00Z", weekend)).isTrue();
    assertThat(isOver(2, "2026-03-27T10:00:00Z", "2026-03-29T08:59:59Z", weekend)).isFalse();
  }

  @Test
  @Shows("10 Time 13")
  void aMonthOfSilenceEndsOnTheLastDayOfTheNext() {
    Rulebook rulebook = asking(a -> a.orSilence(Period.ofMonths(1)));
    Request.Builder request = launch().proposedAt(Instant.parse("2028-01-31T09:00:00Z"));

    assertThat(basis(rulebook, request.at(Instant.parse("2028-02-29T08:59:59Z"))))
        .isEqualTo("requirements");
    assertThat(basis(rulebook, request.at(Instant.parse("2028-02-29T09:00:00Z"))))
        .isEqualTo("allowed");
  }
}
