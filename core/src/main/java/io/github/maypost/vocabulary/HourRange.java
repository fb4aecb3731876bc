package io.github.maypost.vocabulary;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * Hours of the day, the end excluded; when the end is not after the start they cross midnight, so
 * {@code 00:00} as an end is the midnight at the end of the day.
 *
 * @param from the local time at which they begin
 * @param to the local time at which they are over, different from {@code from}
 */
public record HourRange(LocalTime from, LocalTime to) {

  /**
   * Makes a range.
   *
   * @throws IllegalArgumentException when a time is not of whole minutes, which no rulebook can say
   */
  public HourRange {
    requireWholeMinutes(from);
    requireWholeMinutes(to);
  }

  private static void requireWholeMinutes(LocalTime time) {
    if (!time.truncatedTo(ChronoUnit.MINUTES).equals(time)) {
      throw new IllegalArgumentException("expected a time of whole minutes but found " + time);
    }
  }

  /**
   * Tells whether the hours end on the day after the one they begin on.
   *
   * @return whether they cross, or end at, midnight
   */
  public boolean endsNextDay() {
    return !to.isAfter(from);
  }

  @Override
  public String toString() {
    return from + "-" + to;
  }
}
