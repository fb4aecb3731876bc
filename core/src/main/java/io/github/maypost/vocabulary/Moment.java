package io.github.maypost.vocabulary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * A point in time as people write it: a date, a local date and time, or an instant. The first two
 * mean something only in a zone.
 */
public sealed interface Moment {

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
   * @return the instant that is no longer inside; {@link Instant#MAX} for the last date there is
   */
  Instant end(ZoneId zone);

  /**
   * A whole day.
   *
   * @param date the date
   */
  record Day(LocalDate date) implements Moment {
    @Override
    public Instant start(ZoneId zone) {
      return date.atStartOfDay(zone).toInstant();
    }

    @Override
    public Instant end(ZoneId zone) {
      return date.equals(LocalDate.MAX)
          ? Instant.MAX
          : date.plusDays(1).atStartOfDay(zone).toInstant();
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
   * @param dateTime the local date and time
   */
  record Local(LocalDateTime dateTime) implements Moment {
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
   * @param instant the instant
   */
  record Exact(Instant instant) implements Moment {
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
