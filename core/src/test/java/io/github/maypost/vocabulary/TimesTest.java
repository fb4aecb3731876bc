package io.github.maypost.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Moments, intervals, hours and words. */
class TimesTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void aDateIncludesItsWholeDay() {
    PointInTime day = new PointInTime.Day(LocalDate.of(2026, 3, 29));

    assertThat(day.start(BERLIN)).isEqualTo("2026-03-28T23:00:00Z");
    assertThat(day.end(BERLIN)).isEqualTo("2026-03-29T22:00:00Z");
    assertThat(day).hasToString("2026-03-29");
  }

  @Test
  void yearsHaveFourDigits() {
    assertThat(new PointInTime.Day(LocalDate.of(9999, 12, 31)).end(ZoneOffset.UTC))
        .isEqualTo(Instant.parse("+10000-01-01T00:00:00Z"));
    assertThat(new PointInTime.Day(LocalDate.of(0, 1, 1)).start(ZoneOffset.UTC))
        .isEqualTo(Instant.parse("0000-01-01T00:00:00Z"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PointInTime.Day(LocalDate.MAX))
        .withMessage("expected a year from 0 to 9999 but found +999999999-12-31");
    assertThatIllegalArgumentException().isThrownBy(() -> new PointInTime.Local(LocalDateTime.MIN));
    assertThatIllegalArgumentException().isThrownBy(() -> new PointInTime.Exact(Instant.MIN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PointInTime.Exact(Instant.parse("+10000-01-01T00:00:00Z")));
  }

  @Test
  void hoursAreOfWholeMinutes() {
    LocalTime nine = LocalTime.of(9, 0);

    assertThat(new HourRange(nine, LocalTime.of(17, 59))).hasToString("09:00-17:59");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HourRange(nine, LocalTime.MAX))
        .withMessage("expected a time of whole minutes but found 23:59:59.999999999");
  }

  @Test
  void periodsAreCountedInNineDigits() {
    assertThat(PeriodDuration.parse("P999999999DT999999999H")).isNotNull();
    assertThatThrownBy(() -> PeriodDuration.parse("P1000000000D"))
        .isInstanceOf(DateTimeException.class);
    assertThatThrownBy(() -> PeriodDuration.of(Duration.ofHours(1_000_000_000)))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void aSkippedLocalTimeMovesOnByTheGap() {
    PointInTime skipped = new PointInTime.Local(LocalDateTime.of(2026, 3, 29, 2, 30));

    assertThat(skipped.start(BERLIN)).isEqualTo("2026-03-29T01:30:00Z");
    assertThat(skipped.end(BERLIN)).isEqualTo(skipped.start(BERLIN));
  }

  @Test
  void ofADoubledLocalTimeTheFirstIsMeant() {
    assertThat(new PointInTime.Local(LocalDateTime.of(2026, 10, 25, 2, 30)).start(BERLIN))
        .isEqualTo("2026-10-25T00:30:00Z");
  }

  @Test
  void anInstantNeedsNoZone() {
    Instant instant = Instant.parse("2026-03-29T01:30:00Z");

    assertThat(new PointInTime.Exact(instant).start(BERLIN)).isEqualTo(instant);
    assertThat(new PointInTime.Exact(instant).end(ZoneOffset.UTC)).isEqualTo(instant);
    assertThat(new PointInTime.Exact(instant)).hasToString("2026-03-29T01:30:00Z");
  }

  @Test
  void anIntervalIncludesItsStartAndExcludesItsEnd() {
    Instant from = Instant.parse("2026-03-01T00:00:00Z");
    Instant until = Instant.parse("2026-04-01T00:00:00Z");
    Interval march = new Interval(from, until);

    assertThat(march.contains(from)).isTrue();
    assertThat(march.contains(from.minusNanos(1))).isFalse();
    assertThat(march.contains(until.minusNanos(1))).isTrue();
    assertThat(march.contains(until)).isFalse();
  }

  @Test
  void alwaysIncludesEveryInstant() {
    assertThat(Interval.ALWAYS.contains(Instant.MIN)).isTrue();
    assertThat(Interval.ALWAYS.contains(Instant.MAX)).isTrue();
  }

  @Test
  void hoursThatEndAtMidnightEndNextDay() {
    LocalTime evening = LocalTime.of(22, 0);

    assertThat(new HourRange(evening, LocalTime.MIDNIGHT).endsNextDay()).isTrue();
    assertThat(new HourRange(evening, LocalTime.of(2, 0)).endsNextDay()).isTrue();
    assertThat(new HourRange(evening, LocalTime.of(23, 0)).endsNextDay()).isFalse();
    assertThat(new HourRange(LocalTime.MIDNIGHT, evening).endsNextDay()).isFalse();
    assertThat(new HourRange(evening, LocalTime.of(2, 0))).hasToString("22:00-02:00");
  }

  @Test
  void wordsAreFoundByTheirSpellingOnly() {
    assertThat(Relation.CO_OWNER.word()).isEqualTo("co-owner");
    assertThat(Word.find(Relation.class, "co-owner")).contains(Relation.CO_OWNER);
    assertThat(Word.find(Relation.class, "co_owner")).isEmpty();
    assertThat(Word.find(Relation.class, "DRIVER")).isEmpty();
    assertThat(Word.find(CalendarWindow.class, "week")).contains(CalendarWindow.WEEK);
  }
}
