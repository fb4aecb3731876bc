package io.github.maypost.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarWindowTest {

  @ParameterizedTest
  @CsvSource({
    // an ordinary day, then one of 23 hours, then one of 25
    "DAY, 2026-05-01T10:00:00Z, 2026-04-30T22:00:00Z, 2026-05-01T22:00:00Z",
    "DAY, 2026-03-29T10:00:00Z, 2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z",
    "DAY, 2026-10-25T10:00:00Z, 2026-10-24T22:00:00Z, 2026-10-25T23:00:00Z",
    // midnight begins a day
    "DAY, 2026-04-30T22:00:00Z, 2026-04-30T22:00:00Z, 2026-05-01T22:00:00Z",
    "DAY, 2026-04-30T21:59:59.999999999Z, 2026-04-29T22:00:00Z, 2026-04-30T22:00:00Z",
    // ISO weeks do not end with the year
    "WEEK, 2026-12-31T10:00:00Z, 2026-12-27T23:00:00Z, 2027-01-03T23:00:00Z",
    "WEEK, 2027-01-01T10:00:00Z, 2026-12-27T23:00:00Z, 2027-01-03T23:00:00Z",
    // Sunday belongs to the week that began on Monday
    "WEEK, 2026-03-29T10:00:00Z, 2026-03-22T23:00:00Z, 2026-03-29T22:00:00Z",
    "MONTH, 2026-02-28T22:59:59Z, 2026-01-31T23:00:00Z, 2026-02-28T23:00:00Z",
    "MONTH, 2028-02-29T10:00:00Z, 2028-01-31T23:00:00Z, 2028-02-29T23:00:00Z",
    "MONTH, 2026-10-31T10:00:00Z, 2026-09-30T22:00:00Z, 2026-10-31T23:00:00Z",
    "HOUR, 2026-05-01T10:59:59Z, 2026-05-01T10:00:00Z, 2026-05-01T11:00:00Z",
    // after 01:00 comes 03:00
    "HOUR, 2026-03-29T00:30:00Z, 2026-03-29T00:00:00Z, 2026-03-29T01:00:00Z",
    "HOUR, 2026-03-29T01:30:00Z, 2026-03-29T01:00:00Z, 2026-03-29T02:00:00Z"
  })
  void followsTheLocalCalendar(CalendarWindow window, Instant at, Instant from, Instant until) {
    assertThat(window.around(at, ZoneId.of("Europe/Berlin"))).isEqualTo(new Interval(from, until));
  }

  @ParameterizedTest
  @CsvSource({
    // at the time of this change midnight itself was skipped
    "2018-11-04T12:00:00Z, 2018-11-04T03:00:00Z, 2018-11-05T02:00:00Z",
    "2018-11-03T12:00:00Z, 2018-11-03T03:00:00Z, 2018-11-04T03:00:00Z"
  })
  void aDayWithoutMidnightBeginsWithItsFirstTime(Instant at, Instant from, Instant until) {
    assertThat(CalendarWindow.DAY.around(at, ZoneId.of("America/Sao_Paulo")))
        .isEqualTo(new Interval(from, until));
  }

  @Test
  void aDayLastsUntilItsSecondMidnightWhereClocksGoBackOverTheFirst() {
    // at 00:01 clocks went back to 23:01 of the day before
    Instant secondHalfPastEleven = Instant.parse("2010-11-07T03:00:00Z");

    assertThat(CalendarWindow.DAY.around(secondHalfPastEleven, ZoneId.of("America/St_Johns")))
        .isEqualTo(
            new Interval(
                Instant.parse("2010-11-06T02:30:00Z"), Instant.parse("2010-11-07T03:30:00Z")));
  }

  @Property
  void everyInstantIsInItsWindow(
      @ForAll CalendarWindow window,
      @ForAll @LongRange(min = 1_700_000_000L, max = 1_900_000_000L) long second) {
    Instant at = Instant.ofEpochSecond(second);
    for (String zone : new String[] {"Europe/Berlin", "America/Sao_Paulo", "Australia/Lord_Howe"}) {
      assertThat(window.around(at, ZoneId.of(zone)).contains(at)).as(zone).isTrue();
    }
  }
}
