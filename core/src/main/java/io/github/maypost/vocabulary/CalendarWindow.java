package io.github.maypost.vocabulary;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** A stretch of the calendar in which a limit counts ({@code per:}). Weeks are ISO weeks. */
public enum CalendarWindow implements Word {
  /** From one full local hour to the next. */
  HOUR {
    @Override
    LocalDateTime startAround(LocalDateTime local) {
      return local.truncatedTo(ChronoUnit.HOURS);
    }

    @Override
    LocalDateTime next(LocalDateTime start) {
      return start.plusHours(1);
    }
  },
  /** A local date. */
  DAY {
    @Override
    LocalDateTime startAround(LocalDateTime local) {
      return local.truncatedTo(ChronoUnit.DAYS);
    }

    @Override
    LocalDateTime next(LocalDateTime start) {
      return start.plusDays(1);
    }
  },
  /** Monday to Sunday. */
  WEEK {
    @Override
    LocalDateTime startAround(LocalDateTime local) {
      LocalDate day = local.toLocalDate();
      return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).atStartOfDay();
    }

    @Override
    LocalDateTime next(LocalDateTime start) {
      return start.plusWeeks(1);
    }
  },
  /** A calendar month. */
  MONTH {
    @Override
    LocalDateTime startAround(LocalDateTime local) {
      return local.toLocalDate().withDayOfMonth(1).atStartOfDay();
    }

    @Override
    LocalDateTime next(LocalDateTime start) {
      return start.plusMonths(1);
    }
  };

  abstract LocalDateTime startAround(LocalDateTime local);

  abstract LocalDateTime next(LocalDateTime start);

  /**
   * Returns the window that contains an instant. Local times that the clocks skip move on by the
   * gap; of doubled ones the first is meant, unless the instant would lie after it: where clocks go
   * back over midnight, a day lasts until its second midnight.
   *
   * @param instant the instant
   * @param zone the zone whose calendar counts
   * @return the window, its start included and its end excluded
   */
  public Interval around(Instant instant, ZoneId zone) {
    LocalDateTime start = startAround(LocalDateTime.ofInstant(instant, zone));
    ZonedDateTime end = next(start).atZone(zone);
    boolean over = !end.toInstant().isAfter(instant);
    return new Interval(
        start.atZone(zone).toInstant(), (over ? end.withLaterOffsetAtOverlap() : end).toInstant());
  }
}
