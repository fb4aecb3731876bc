package io.github.maypost.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class CalendarTest {

  private final Calendar calendar =
      new Calendar(Words.in(Locale.ENGLISH), ZoneId.of("Europe/Berlin"));

  @Test
  void secondsAreShownUnlessTheyAreZero() {
    assertThat(calendar.instant(Instant.parse("2026-11-23T08:30:00Z")))
        .isEqualTo("Mon 23 Nov 2026 09:30 Europe/Berlin");
    assertThat(calendar.instant(Instant.parse("2026-11-23T08:30:07Z")))
        .isEqualTo("Mon 23 Nov 2026 09:30:07 Europe/Berlin");
  }

  @Test
  void theBeginningOfADayIsADate() {
    assertThat(calendar.day(Instant.parse("2026-11-22T23:00:00Z"))).isEqualTo("23 Nov 2026");
    assertThat(calendar.day(Instant.parse("2026-11-23T00:00:00Z")))
        .isEqualTo("Mon 23 Nov 2026 01:00 Europe/Berlin");
  }

  @Test
  void whatNoCalendarReachesStaysAsItIs() {
    assertThat(calendar.day(Instant.MAX)).isEqualTo(Instant.MAX.toString());
  }
}
