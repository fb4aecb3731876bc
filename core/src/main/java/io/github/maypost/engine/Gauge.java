package io.github.maypost.engine;

import io.github.maypost.decision.Outcome;
import io.github.maypost.decision.Post;
import io.github.maypost.decision.PostQuery;
import io.github.maypost.vocabulary.Interval;
import io.github.maypost.vocabulary.PeriodDuration;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What a limit of one shape makes of the posts around one instant. */
sealed interface Gauge
    permits CalendarGauge, MinimumGauge, RollingGauge, ShareGauge, DistanceGauge {

  /** Returns the question for the posts of a population that are looked at. */
  PostQuery query(Population population);

  /** Returns what the limit comes to with the posts that were asked for, in their order. */
  Outcome measure(List<Post> posts, Population population);

  /** Returns what it comes to when nobody knows the posts. */
  Outcome unknown(Population population);

  /**
   * Returns all instants from which a length of time may lead past another one, and to which it may
   * lead from there or before, whatever the zone: years and months at their longest, and two days
   * for what clocks may change.
   */
  static Interval around(Instant at, PeriodDuration length) {
    long days =
        length.period().get(ChronoUnit.YEARS) * 366
            + length.period().get(ChronoUnit.MONTHS) * 31
            + length.period().get(ChronoUnit.DAYS)
            + (length.period().isZero() ? 0 : 2);
    Duration longest = Duration.ofDays(days).plus(length.duration());
    return new Interval(minus(at, longest), plus(at, longest));
  }

  private static Instant minus(Instant at, Duration longest) {
    try {
      return at.minus(longest);
    } catch (DateTimeException | ArithmeticException beyond) {
      return Instant.MIN;
    }
  }

  private static Instant plus(Instant at, Duration longest) {
    try {
      return at.plus(longest);
    } catch (DateTimeException | ArithmeticException beyond) {
      return Instant.MAX;
    }
  }
}
