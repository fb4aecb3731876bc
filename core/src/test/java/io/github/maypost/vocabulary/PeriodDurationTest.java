package io.github.maypost.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodDurationTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @ValueSource(strings = {"P7D", "PT12H", "P1Y6M", "P1DT2H", "P1Y2M3DT4H5M6.5S", "PT0.001S"})
  void readsWhatItWrites(String text) {
    assertThat(PeriodDuration.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource({"P1W,P7D", "P12M,P1Y", "P14M,P1Y2M", "PT60M,PT1H", "PT24H,PT24H", "P0D,P0D"})
  void writesWhatIsMeant(String read, String written) {
    assertThat(PeriodDuration.parse(read))
        .hasToString(written)
        .isEqualTo(PeriodDuration.parse(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "P",
        "T",
        "PT",
        "P1DT",
        "7D",
        "P1H",
        "PT1D",
        "one day",
        "P1DT2HT3M",
        "1DT2H",
        "XT1H",
        "1T12H",
        "-T1H",
        "-P1DT2H",
        "+P1D",
        "-PT1H",
        "P2147483647Y2147483647M",
        "P2147483647Y2147483647MT1H",
        "PT9223372036854775807H",
        "PXT1H"
      })
  void refusesOtherForms(String text) {
    assertThatThrownBy(() -> PeriodDuration.parse(text)).isInstanceOf(DateTimeParseException.class);
  }

  @Test
  void aDayIsNot24Hours() {
    assertThat(PeriodDuration.parse("P1D")).isNotEqualTo(PeriodDuration.parse("PT24H"));
  }

  @ParameterizedTest
  @CsvSource({
    "P1D,true",
    "PT1S,true",
    "P1DT1S,true",
    "P0D,false",
    "PT0S,false",
    "P-1D,false",
    "PT-1S,false",
    "P1DT-1S,false",
    "P1Y-1D,false"
  })
  void positiveMeansLongerThanNothing(String text, boolean positive) {
    assertThat(PeriodDuration.parse(text).isPositive()).isEqualTo(positive);
  }

  @ParameterizedTest
  @CsvSource({
    // clocks skip from 02:00 to 03:00 on 29 March and go back from 03:00 to 02:00 on 25 October
    "P1D, 2026-03-28T11:00:00Z, 2026-03-29T10:00:00Z",
    "PT24H, 2026-03-28T11:00:00Z, 2026-03-29T11:00:00Z",
    "P1D, 2026-10-24T10:00:00Z, 2026-10-25T11:00:00Z",
    "PT24H, 2026-10-24T10:00:00Z, 2026-10-25T10:00:00Z",
    // 02:30 is skipped: 03:30
    "P1D, 2026-03-28T01:30:00Z, 2026-03-29T01:30:00Z",
    // 02:30 is doubled: the first
    "P1D, 2026-10-24T00:30:00Z, 2026-10-25T00:30:00Z",
    // from the second 02:30
    "P1D, 2026-10-25T01:30:00Z, 2026-10-26T01:30:00Z",
    "PT1H, 2026-10-25T00:30:00Z, 2026-10-25T01:30:00Z",
    // the date part first, then the time part
    "P1DT1H, 2026-03-28T00:30:00Z, 2026-03-29T01:30:00Z",
    // a month ends on its last day
    "P1M, 2026-01-31T11:00:00Z, 2026-02-28T11:00:00Z",
    "P1M, 2028-01-31T11:00:00Z, 2028-02-29T11:00:00Z",
    "P1Y, 2028-02-29T11:00:00Z, 2029-02-28T11:00:00Z",
    "P1M, 2026-03-31T10:00:00Z, 2026-04-30T10:00:00Z"
  })
  void movesTheLocalDateAndAddsTheExactTime(String period, Instant from, Instant to) {
    assertThat(PeriodDuration.parse(period).after(from, BERLIN)).isEqualTo(to);
  }

  @Test
  void timeAloneKeepsTheSecondOfTwoEqualLocalTimes() {
    Instant second = Instant.parse("2026-10-25T01:30:00Z");

    assertThat(PeriodDuration.of(Duration.ZERO).after(second, BERLIN)).isEqualTo(second);
  }

  @Test
  void whatLiesBeyondTimeIsItsEnd() {
    assertThat(
            PeriodDuration.of(Period.ofYears(999_999_999))
                .after(Instant.parse("2026-01-01T00:00:00Z"), BERLIN))
        .isEqualTo(Instant.MAX);
    assertThat(PeriodDuration.of(Duration.ofSeconds(1)).after(Instant.MAX, BERLIN))
        .isEqualTo(Instant.MAX);
    assertThat(PeriodDuration.of(Period.ofDays(1)).after(Instant.MAX, BERLIN))
        .isEqualTo(Instant.MAX);
  }

  @Test
  void monthsOfDifferentLengthTurnTheOrderAround() {
    PeriodDuration month = PeriodDuration.of(Period.ofMonths(1));

    assertThat(month.after(Instant.parse("2026-01-31T00:00:00Z"), ZoneOffset.UTC))
        .isBefore(month.after(Instant.parse("2026-01-30T01:00:00Z"), ZoneOffset.UTC));
  }

  @Property
  void laterStaysLaterByDays(
      @ForAll @IntRange(max = 100_000) int first,
      @ForAll @IntRange(max = 100_000) int later,
      @ForAll @IntRange(max = 400) int days) {
    PeriodDuration period = PeriodDuration.of(Period.ofDays(days));
    Instant start = Instant.EPOCH.plus(Duration.ofHours(first));

    assertThat(period.after(start.plus(Duration.ofHours(later)), ZoneOffset.UTC))
        .isAfterOrEqualTo(period.after(start, ZoneOffset.UTC));
  }
}
