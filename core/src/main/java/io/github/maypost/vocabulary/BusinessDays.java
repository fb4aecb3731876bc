package io.github.maypost.vocabulary;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * A number of days on which work is done, written as {@code 3 business days}. They are over at the
 * same local time on the last of them, the first being the first working day after the day from
 * which they are counted.
 *
 * @param number how many
 */
public record BusinessDays(int number) implements Delay {

  /** The most that can be said: some forty years. */
  public static final int MOST = 9_999;

  /**
   * Makes a number of days.
   *
   * @throws IllegalArgumentException when they are more than {@value #MOST}
   */
  public BusinessDays {
    if (number > MOST) {
      throw new IllegalArgumentException(
          "expected at most " + MOST + " business days but found " + number);
    }
  }

  @Override
  public Instant after(Instant instant, ZoneId zone, WorkCalendar calendar) {
    try {
      LocalDateTime local = LocalDateTime.ofInstant(instant, zone);
      LocalDate day = local.toLocalDate();
      for (int passed = 0; passed < number; ) {
        day = day.plusDays(1);
        passed += calendar.isWorkDay(day) ? 1 : 0;
      }
      return day.atTime(local.toLocalTime()).atZone(zone).toInstant();
    } catch (DateTimeException beyond) {
      return Instant.MAX;
    }
  }

  @Override
  public boolean isPositive() {
    return number > 0;
  }

  @Override
  public String toString() {
    return number == 1 ? "1 business day" : number + " business days";
  }
}
