package io.github.maypost.vocabulary;

import java.time.Instant;

/**
 * A stretch of time that includes its start and excludes its end.
 *
 * @param from the first instant inside; {@link Instant#MIN} for one without a beginning
 * @param until the first instant after it; {@link Instant#MAX} for one without an end
 */
public record Interval(Instant from, Instant until) {

  /** All of time. */
  public static final Interval ALWAYS = new Interval(Instant.MIN, Instant.MAX);

  /**
   * Tells whether an instant lies inside.
   *
   * @param instant the instant
   * @return whether it is neither before the start nor at or after the end
   */
  public boolean contains(Instant instant) {
    return !instant.isBefore(from) && (instant.isBefore(until) || until.equals(Instant.MAX));
  }
}
