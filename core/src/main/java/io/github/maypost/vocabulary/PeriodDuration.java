package io.github.maypost.vocabulary;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/**
 * A length of time with a date part and a time part, written as in ISO 8601: {@code P7D}, {@code
 * PT12H}, {@code P1Y6M}, {@code P1DT2H}. The date part moves the local date and keeps the local
 * time; the time part is exact, so {@code P1D} and {@code PT24H} differ when clocks change.
 *
 * @param period the date part
 * @param duration the time part
 */
public record PeriodDuration(Period period, Duration duration) implements Delay {

  private static final long MOST = 999_999_999;

  /**
   * Makes a length of time; years are turned into months and back, so that twelve months equal one
   * year.
   *
   * @throws ArithmeticException when the years, days or hours are more than 999,999,999
   */
  public PeriodDuration {
    period = period.normalized();
    requireCountable(period.get(ChronoUnit.YEARS));
    requireCountable(period.get(ChronoUnit.DAYS));
    requireCountable(duration.toHours());
  }

  private static void requireCountable(long number) {
    if (Math.abs(number) > MOST) {
      throw new ArithmeticException("expected at most " + MOST + " but found " + number);
    }
  }

  /**
   * Returns a length of a date part only.
   *
   * @param period the date part
   * @return the length
   */
  public static PeriodDuration of(Period period) {
    return new PeriodDuration(period, Duration.ZERO);
  }

  /**
   * Returns a length of a time part only.
   *
   * @param duration the time part
   * @return the length
   */
  public static PeriodDuration of(Duration duration) {
    return new PeriodDuration(Period.ZERO, duration);
  }

  /**
   * Reads a length from its ISO 8601 form.
   *
   * @param text such as {@code P7D}, {@code PT12H} or {@code P1DT2H}
   * @return the length
   * @throws DateTimeParseException when the text is of another form
   */
  public static PeriodDuration parse(String text) {
    if (!text.startsWith("P")) { // the JDK takes a sign, which here would be that of one part only
      throw new DateTimeParseException("a length of time starts with `P`", text, 0);
    }
    int time = text.indexOf('T');
    try {
      if (time < 0) {
        return of(Period.parse(text));
      }
      Duration duration = Duration.parse("P" + text.substring(time));
      return time == 1
          ? of(duration)
          : new PeriodDuration(Period.parse(text.substring(0, time)), duration);
    } catch (ArithmeticException beyond) {
      throw new DateTimeParseException("a length of time beyond counting", text, 0, beyond);
    }
  }

  /**
   * Tells whether this is longer than nothing: no part is negative and not all are zero.
   *
   * @return whether it is positive
   */
  @Override
  public boolean isPositive() {
    return !period.isNegative()
        && !duration.isNegative()
        && !(period.isZero() && duration.isZero());
  }

  /**
   * Returns the instant this long after another. A local time that the clocks skip moves on by the
   * gap, of a doubled one the first is meant, and a month without the day ends on its last.
   *
   * @param instant the earlier instant
   * @param zone the zone in which the date part moves
   * @return the later instant; {@link Instant#MAX} when it lies beyond what can be told
   */
  public Instant after(Instant instant, ZoneId zone) {
    try {
      Instant moved =
          period.isZero()
              ? instant
              : LocalDateTime.ofInstant(instant, zone).plus(period).atZone(zone).toInstant();
      return moved.plus(duration);
    } catch (DateTimeException | ArithmeticException beyond) {
      return Instant.MAX;
    }
  }

  @Override
  public Instant after(Instant instant, ZoneId zone, WorkCalendar calendar) {
    return after(instant, zone);
  }

  @Override
  public String toString() {
    if (duration.isZero()) {
      return period.toString();
    }
    return period.isZero() ? duration.toString() : period + duration.toString().substring(1);
  }
}
