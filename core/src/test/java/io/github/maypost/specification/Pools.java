package io.github.maypost.specification;

import static io.github.maypost.specification.Chances.number;
import static io.github.maypost.specification.Chances.oneOf;
import static io.github.maypost.specification.Chances.perhaps;

import io.github.maypost.vocabulary.BusinessDays;
import io.github.maypost.vocabulary.Delay;
import io.github.maypost.vocabulary.HourRange;
import io.github.maypost.vocabulary.Percentage;
import io.github.maypost.vocabulary.PeriodDuration;
import io.github.maypost.vocabulary.PointInTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Small pools to choose from, the plainest first, and full of days on which clocks change. */
final class Pools {

  static final List<ZoneId> ZONES =
      Stream.of(
              "UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/St_Johns")
          .map(ZoneId::of)
          .toList();

  static final List<LocalDate> DATES =
      Stream.of(
              "2026-03-02",
              "2026-03-08",
              "2026-03-27",
              "2026-03-28",
              "2026-03-29",
              "2026-03-30",
              "2026-03-31",
              "2010-11-06",
              "2010-11-07",
              "2026-04-04",
              "2026-04-05",
              "2026-02-28",
              "2025-03-29",
              "2026-01-31",
              "2025-12-31",
              "2024-02-29")
          .map(LocalDate::parse)
          .toList();

  static final List<LocalTime> TIMES =
      Stream.of("09:00", "00:00", "01:30", "02:15", "02:30", "12:00", "23:30")
          .map(LocalTime::parse)
          .toList();

  static final List<HourRange> HOURS =
      Stream.of(
              "09:00-18:00",
              "22:00-02:00",
              "12:00-00:00",
              "02:15-02:45",
              "00:00-02:30",
              "18:00-09:00",
              "01:45-03:00",
              "00:00-12:00")
          .map(range -> range.split("-", -1))
          .map(ends -> new HourRange(LocalTime.parse(ends[0]), LocalTime.parse(ends[1])))
          .toList();

  static final List<PeriodDuration> PERIODS =
      Stream.of("P1D", "PT1H", "PT24H", "P7D", "P1M", "P1Y", "P1DT2H", "P2M1D", "PT30M")
          .map(PeriodDuration::parse)
          .toList();

  /** Periods, and some working days. */
  static final List<Delay> DELAYS =
      Stream.<Delay>concat(PERIODS.stream(), Stream.of(1, 2, 3, 5, 7).map(BusinessDays::new))
          .toList();

  static final List<Percentage> PERCENTAGES =
      Stream.of("50%", "100%", "33.33%", "66.67%", "25%", "20%", "75%", "0.01%")
          .map(Percentage::parse)
          .toList();

  static final List<String> DISPLAY_NAMES =
      List.of("Plain", "Two Words", "it's: \"quoted\", # yes", "Größe ∞", "no", "-", "2026-01-01");

  static final List<String> TEXTS =
      List.of("Because.", "Two\nlines.", "  - not: [a, list] # nor a comment", "1.10");

  private static final List<Duration> NUDGES =
      List.of(
          Duration.ZERO,
          Duration.ofSeconds(-1),
          Duration.ofSeconds(1),
          Duration.ofNanos(-1),
          Duration.ofNanos(1),
          Duration.ofMinutes(30),
          Duration.ofMinutes(-20),
          Duration.ofHours(1),
          Duration.ofHours(-1),
          Duration.ofHours(9),
          Duration.ofDays(1),
          Duration.ofDays(-1),
          Duration.ofDays(20));

  private Pools() {}

  /** Mostly none, so that boundaries are met exactly. */
  static Arbitrary<Duration> nudges() {
    return oneOf(Tuple.of(1, Arbitraries.just(Duration.ZERO)), Tuple.of(1, Arbitraries.of(NUDGES)));
  }

  /** One or two references to something declared. */
  static Arbitrary<List<Integer>> references() {
    return reference().list().uniqueElements().ofMinSize(1).ofMaxSize(2);
  }

  /** A reference to something declared. */
  static Arbitrary<Integer> reference() {
    return number(0, 5);
  }

  static <T> Arbitrary<T> rarely(Arbitrary<T> arbitrary) {
    return perhaps(16, arbitrary);
  }

  static Arbitrary<PointInTime> moments() {
    return Combinators.combine(Arbitraries.of(DATES), Arbitraries.of(TIMES), number(0, 3))
        .as(
            (date, time, form) ->
                switch (form) {
                  case 0, 1 -> new PointInTime.Day(date);
                  case 2 -> new PointInTime.Local(date.atTime(time));
                  default ->
                      new PointInTime.Exact(
                          Times.resolve(date.atTime(time), ZoneId.of("Europe/Berlin")));
                });
  }

  /** Returns the end, when it comes after the beginning, and null for not said otherwise. */
  static @Nullable PointInTime ordered(
      @Nullable PointInTime from, @Nullable PointInTime until, ZoneId zone) {
    if (from == null || until == null) {
      return until;
    }
    Instant start = Times.beginning(from, zone);
    return start.isBefore(Times.ending(until, zone)) ? until : null;
  }
}
