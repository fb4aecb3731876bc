package io.github.maypost.vocabulary;

import java.time.Instant;
import java.time.ZoneId;

/** How long to wait for something: a length of time, or days on which work is done. */
public sealed interface Delay permits PeriodDuration, BusinessDays {

  /**
   * Returns the instant this long after another.
   *
   * @param instant the earlier instant
   * @param zone the zone whose dates count
   * @param calendar the days on which work is done
   * @return the later instant; {@link Instant#MAX} when it lies beyond what can be told
   */
  Instant after(Instant instant, ZoneId zone, WorkCalendar calendar);

  /**
   * Tells whether this is longer than nothing.
   *
   * @return whether it is positive
   */
  boolean isPositive();
}
