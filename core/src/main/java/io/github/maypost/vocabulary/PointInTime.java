package io.github.maypost.vocabulary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * A point in time as people write it: a date, a local date and time, or an instant. The first two
 * mean something only in a zone.
 */
public sealed interface PointInTime {

  /** The first instant that can be written. */
  Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");

  /**
   * Returns the first instant of what was written, for use as the start of an interval.
   *
   * @param zone the zone for dates and local times
   * @return the instant; for a date, its first one
   */
  Instant start(ZoneId zone);

  /**
   * Returns the first instant after what was written, for use as the end of an interval: a bare
   * date includes the whole day.
   *
   * @param zone the zone for dates and local times
   * @return the instant that is no longer inside
   */
  Instant end(ZoneId zone);

  /**
   * Checks that a date can be written in a rulebook: that its year has four digits.
   *
   * @param date the date
   * @return the date
   * @throws IllegalArgumentException when its year is before 0 or after 9999
   */
  static LocalDate requireWritable(LocalDate date) {
    if (date.getYear() < 0 || date.getYear() > 9999) {
      throw new IllegalArgumentException("expected a year from 0 to 9999 but found " + date);
    }
    return date;
  }

  /**
   * A whole day.
   *
   * @param date the date, its year from 0 to 9999
   */
  record Day(LocalDate date) implements PointInTime {

    /**
     * Makes a day.
     *
     * @throws IllegalArgumentException when the year is another
     */
    public Day {
      requireWritable(date);
    }

    @Override
    public Instant start(ZoneId zone) {
      return date.atStartOfDay(zone).toInstant();
    }

    @Override
    public Instant end(ZoneId zone) {
      return date.plusDays(1).atStartOfDay(zone).toInstant();
    }

    @Override
    public String toString() {
      return date.toString();
    }
  }

  /**
   * A local date and time. One that clocks skip moves on by the gap; of a doubled one the first is
   * meant.
   *
   * @param dateTime the local date and time, its year from 0 to 9999
   */
  record Local(LocalDateTime dateTime) implements PointInTime {

    /**
     * Makes a local date and time.
     *
     * @throws IllegalArgumentException when the year is another
     */
    public Local {
      requireWritable(dateTime.toLocalDate());
    }

    @Override
    public Instant start(ZoneId zone) {
      return dateTime.atZone(zone).toInstant();
    }

    @Override
    public Instant end(ZoneId zone) {
      return start(zone);
    }

    @Override
    public String toString() {
      return dateTime.toString();
    }
  }

  /**
   * An instant.
   *
   * @param instant the instant, its year in UTC from 0 to 9999
   */
  record Exact(Instant instant) implements PointInTime {

    private static final Instant AFTER_LAST = Instant.parse("+10000-01-01T00:00:00Z");

    /**
     * Makes an instant.
     *
     * @throws IllegalArgumentException when the year is another
     */
    public Exact {
      if (instant.isBefore(FIRST) || !instant.isBefore(AFTER_LAST)) {
        throw new IllegalArgumentException("expected a year from 0 to 9999 but found " + instant);
      }
    }

    @Override
    public Instant start(ZoneId zone) {
      return instant;
    }

    @Override
    public Instant end(ZoneId zone) {
      return instant;
    }

    @Override
    public String toString() {
      return instant.toString();
    }
  }
}
