package io.github.maypost.vocabulary;

import java.time.LocalTime;

/**
 * Hours of the day, the end excluded; when the end is not after the start they cross midnight, so
 * {@code 00:00} as an end is the midnight at the end of the day.
 *
 * @param from the local time at which they begin
 * @param to the local time at which they are over, different from {@code from}
 */
public record HourRange(LocalTime from, LocalTime to) {

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
