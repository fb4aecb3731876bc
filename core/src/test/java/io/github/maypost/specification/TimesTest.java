package io.github.maypost.specification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.vocabulary.BusinessDays;
import io.github.maypost.vocabulary.CalendarWindow;
import io.github.maypost.vocabulary.Interval;
import io.github.maypost.vocabulary.PeriodDuration;
import io.github.maypost.vocabulary.PointInTime;
import io.github.maypost.vocabulary.WorkCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** That the vocabulary's notions of time are those of the specification. */
class TimesTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Property
  void momentsBeginAndEndAsSpecified(
      @ForAll("moments") PointInTime moment, @ForAll("zones") ZoneId zone) {
    assertThat(moment.start(zone)).isEqualTo(Times.beginning(moment, zone));
    assertThat(moment.end(zone)).isEqualTo(Times.ending(moment, zone));
  }

  @Property
  void periodsAreAddedAsSpecified(
      @ForAll("instants") Instant instant,
      @ForAll("periods") PeriodDuration period,
      @ForAll("zones") ZoneId zone) {
    assertThat(period.after(instant, zone)).isEqualTo(Times.later(instant, period, zone));
  }

  @Property
  void businessDaysAreCountedAsSpecified(
      @ForAll("instants") Instant instant,
      @ForAll @IntRange(min = 1, max = 12) int number,
      @ForAll("calendars") WorkCalendar calendar,
      @ForAll("zones") ZoneId zone) {
    BusinessDays days = new BusinessDays(number);

    assertThat(days.after(instant, zone, calendar))
        .isEqualTo(Times.later(instant, days, zone, calendar));
  }

  @Test
  void aBusinessDayOverASkippedTimeMovesOnByTheGap() {
    WorkCalendar sundays = new WorkCalendar(Set.of(DayOfWeek.SUNDAY), Set.of());
    Instant friday = Instant.parse("2026-03-27T01:30:00Z");

    assertThat(Times.later(friday, new BusinessDays(1), BERLIN, sundays))
        .isEqualTo("2026-03-29T01:30:00Z");
    assertThat(Times.later(friday, new BusinessDays(2), BERLIN, sundays))
        .isEqualTo("2026-04-05T00:30:00Z");
  }

  @Property
  void windowsAreAsSpecifiedAndHoldTheInstant(
      @ForAll("instants") Instant instant,
      @ForAll CalendarWindow per,
      @ForAll("zones") ZoneId zone) {
    Interval window = per.around(instant, zone);

    assertThat(new Times.Stretch(window.from(), window.until()))
        .isEqualTo(Times.window(per, instant, zone));
    assertThat(window.contains(instant)).isTrue();
  }

  @Test
  void aSkippedTimeMovesOnByTheGapAndADoubledOneIsTheFirst() {
    assertThat(Times.resolve(LocalDateTime.parse("2026-03-29T02:30"), BERLIN))
        .isEqualTo("2026-03-29T01:30:00Z");
    assertThat(Times.resolve(LocalDateTime.parse("2026-10-25T02:30"), BERLIN))
        .isEqualTo("2026-10-25T00:30:00Z");
  }

  @Test
  void aDayAndTwentyFourHoursDifferWhenClocksChange() {
    Instant before = Instant.parse("2026-03-28T09:00:00Z");

    assertThat(Times.later(before, PeriodDuration.parse("P1D"), BERLIN))
        .isEqualTo("2026-03-29T08:00:00Z");
    assertThat(Times.later(before, PeriodDuration.parse("PT24H"), BERLIN))
        .isEqualTo("2026-03-29T09:00:00Z");
  }

  @Test
  void aMonthWithoutThatDayEndsOnItsLast() {
    assertThat(
            Times.later(Instant.parse("2026-01-31T09:00:00Z"), PeriodDuration.parse("P1M"), BERLIN))
        .isEqualTo("2026-02-28T09:00:00Z");
  }

  @Test
  void whatLiesBeyondAllTimeIsNeverReached() {
    assertThat(Times.later(Instant.EPOCH, PeriodDuration.parse("P999999999Y"), BERLIN))
        .isEqualTo(PeriodDuration.parse("P999999999Y").after(Instant.EPOCH, BERLIN))
        .isEqualTo(Instant.MAX);
  }

  @Provide
  Arbitrary<PointInTime> moments() {
    return Pools.moments();
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(Pools.ZONES);
  }

  @Provide
  Arbitrary<PeriodDuration> periods() {
    return Arbitraries.of(Pools.PERIODS);
  }

  @Provide
  Arbitrary<WorkCalendar> calendars() {
    Arbitrary<LocalDate> holidays =
        Combinators.combine(
                Arbitraries.of("2026-03-08", "2026-03-29", "2026-10-25", "2026-12-25"),
                Arbitraries.integers().between(-3, 14))
            .as((date, days) -> LocalDate.parse(date).plusDays(days));
    return Combinators.combine(
            Arbitraries.of(DayOfWeek.values()).set().ofMinSize(1), holidays.set().ofMaxSize(8))
        .as(WorkCalendar::new);
  }

  /** Within days of the changes of clocks, also those of autumn. */
  @Provide
  Arbitrary<Instant> instants() {
    Arbitrary<Instant> near =
        Arbitraries.of(
                "2026-03-08T07:00:00Z",
                "2026-03-29T01:00:00Z",
                "2026-04-04T15:00:00Z",
                "2026-10-03T15:30:00Z",
                "2026-10-25T01:00:00Z",
                "2026-11-01T06:00:00Z",
                "2024-02-29T12:00:00Z",
                "2026-12-31T23:00:00Z")
            .map(Instant::parse);
    return Combinators.combine(near, Arbitraries.integers().between(-20_000, 20_000))
        .as((instant, quarters) -> instant.plus(Duration.ofSeconds(quarters * 10L)));
  }
}
