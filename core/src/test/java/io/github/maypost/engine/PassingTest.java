package io.github.maypost.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.vocabulary.PeriodDuration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** At which instants a length of time begins, or ceases, to lead past a certain one. */
final class PassingTest {

  @ParameterizedTest(name = "{0} of {1} to {2}")
  @CsvSource({
    // exact lengths, whatever the clocks do
    "PT1H, Europe/Berlin, 2026-11-23T12:00:00Z, 2026-11-23T11:00:00.000000001Z",
    "PT24H, Europe/Berlin, 2026-10-25T12:00:00Z, 2026-10-24T12:00:00.000000001Z",
    // a day where clocks never change, and where they do but not on that day
    "P1D, Z, 2026-11-23T12:00:00Z, 2026-11-22T12:00:00.000000001Z",
    "P1D, Europe/Berlin, 2026-11-23T12:00:00Z, 2026-11-22T12:00:00.000000001Z",
    "P1DT2H, Europe/Berlin, 2026-11-23T12:00:00Z, 2026-11-22T10:00:00.000000001Z",
    // a day of 25 hours lies between, and one of 23
    "P1D, Europe/Berlin, 2026-10-25T12:00:00Z, 2026-10-24T11:00:00.000000001Z",
    "P1D, Europe/Berlin, 2027-03-28T12:00:00Z, 2027-03-27T13:00:00.000000001Z",
    // 12:00 on the last day of February is a month after 12:00 on each of four days of January
    "P1M, Z, 2027-02-28T12:00:00Z, '2027-01-28T12:00:00.000000001Z 2027-01-29T00:00:00Z"
        + " 2027-01-29T12:00:00.000000001Z 2027-01-30T00:00:00Z"
        + " 2027-01-30T12:00:00.000000001Z 2027-01-31T00:00:00Z"
        + " 2027-01-31T12:00:00.000000001Z'",
    // 03:30 is a day after 02:30, which is skipped then, and after 03:30, but not after 03:00
    "P1D, Europe/Berlin, 2027-03-28T01:30:00Z, '2027-03-27T01:30:00.000000001Z"
        + " 2027-03-27T02:00:00Z 2027-03-27T02:30:00.000000001Z'",
    // nothing is a day before the second 02:30; 03:00 is the first that leads past it
    "P1D, Europe/Berlin, 2026-10-25T01:30:00Z, 2026-10-24T01:00:00Z",
    // 02:30 of the next day is a day after each of two
    "P1D, Europe/Berlin, 2026-10-26T01:30:00Z, '2026-10-25T00:30:00.000000001Z"
        + " 2026-10-25T01:00:00Z 2026-10-25T01:30:00.000000001Z'",
    // the 02:30 that would lead there is skipped; 03:00 is the first that leads past it
    "P1D, Europe/Berlin, 2027-03-29T00:30:00Z, 2027-03-28T01:00:00Z",
    // Samoa went without the thirtieth of December 2011
    "P1D, Pacific/Apia, 2011-12-30T22:00:00Z, 2011-12-29T22:00:00.000000001Z",
    "P1M, Pacific/Apia, 2012-01-29T22:00:00Z, '2011-12-30T10:00:00Z'",
  })
  void aLengthLeadsPastAnInstantFromTheseOn(
      String length, ZoneId zone, Instant certain, String expected) {
    List<Instant> instants = Stream.of(expected.split(" ")).map(Instant::parse).toList();

    assertThat(Clocks.passing(PeriodDuration.parse(length), certain, zone))
        .containsExactlyElementsOf(instants);
  }

  @Test
  void nothingLeadsToTheBeginningOfAllTime() {
    assertThat(
            Clocks.passing(PeriodDuration.parse("PT1H"), Instant.MIN, ZoneId.of("Europe/Berlin")))
        .isEmpty();
  }
}
