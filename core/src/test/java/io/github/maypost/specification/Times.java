package io.github.maypost.specification;

import io.github.maypost.vocabulary.BusinessDays;
import io.github.maypost.vocabulary.CalendarWindow;
import io.github.maypost.vocabulary.Delay;
import io.github.maypost.vocabulary.HourRange;
import io.github.maypost.vocabulary.Interval;
import io.github.maypost.vocabulary.PeriodDuration;
import io.github.maypost.vocabulary.PointInTime;
import io.github.maypost.vocabulary.WorkCalendar;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Set;

/** DESIGN section 10, "Time", from the components of the values alone. */
final class Times {

  private Times() {}

  /** A stretch of time that includes its start and excludes its end. */
  record Stretch(Instant start, Instant end) {
    boolean includes(Instant instant) {
      return start.compareTo(instant) <= 0 && instant.compareTo(end) < 0;
    }
  }

  /** Whether an instant lies in what the model calls an interval, whose end may be never. */
  static boolean isDuring(Interval interval, Instant at) {
    boolean started = interval.from().compareTo(at) <= 0;
    boolean over = !interval.until().equals(Instant.MAX) && interval.until().compareTo(at) <= 0;
    return started && !over;
  }

  /** The instant of a local time: a skipped one moves on by the gap, a doubled one is the first. */
  static Instant resolve(LocalDateTime local, ZoneId zone) {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    if (offsets.isEmpty()) {
      ZoneOffsetTransition gap = zone.getRules().getTransition(local);
      return local.plus(gap.getDuration()).toInstant(gap.getOffsetAfter());
    }
    return offsets.stream().map(local::toInstant).min(Instant::compareTo).orElseThrow();
  }

  static LocalDateTime local(Instant instant, ZoneId zone) {
    return LocalDateTime.ofInstant(instant, zone);
  }

  /** The date part moves the local date and keeps the local time, the time part is exact. */
  static Instant later(Instant earlier, PeriodDuration by, ZoneId zone) {
    try {
      Instant moved = earlier;
      if (!by.period().isZero()) {
        LocalDateTime local =
            local(earlier, zone)
                .plusMonths(by.period().toTotalMonths())
                .plusDays(by.period().get(ChronoUnit.DAYS));
        moved = resolve(local, zone);
      }
      return moved.plus(by.duration());
    } catch (DateTimeException | ArithmeticException never) {
      return Instant.MAX;
    }
  }

  /** A period later, or at the same local time on the so manieth working day after the day. */
  static Instant later(Instant earlier, Delay by, ZoneId zone, WorkCalendar calendar) {
    if (by instanceof PeriodDuration period) {
      return later(earlier, period, zone);
    }
    LocalDateTime local = local(earlier, zone);
    LocalDate day = local.toLocalDate();
    for (int left = ((BusinessDays) by).number(); left > 0; ) {
      day = day.plusDays(1);
      if (calendar.workDays().contains(day.getDayOfWeek()) && !calendar.holidays().contains(day)) {
        left--;
      }
    }
    return resolve(day.atTime(local.toLocalTime()), zone);
  }

  /** The first instant of a moment that begins something. */
  static Instant beginning(PointInTime moment, ZoneId zone) {
    if (moment instanceof PointInTime.Day day) {
      return resolve(day.date().atTime(LocalTime.MIDNIGHT), zone);
    }
    if (moment instanceof PointInTime.Local local) {
      return resolve(local.dateTime(), zone);
    }
    return ((PointInTime.Exact) moment).instant();
  }

  /** The first instant after a moment that ends something: a bare date includes that whole day. */
  static Instant ending(PointInTime moment, ZoneId zone) {
    if (moment instanceof PointInTime.Day day) {
      return resolve(day.date().plusDays(1).atTime(LocalTime.MIDNIGHT), zone);
    }
    return beginning(moment, zone);
  }

  /** The stretch of the calendar around an instant. */
  static Stretch window(CalendarWindow per, Instant at, ZoneId zone) {
    LocalDateTime now = local(at, zone);
    LocalDate today = now.toLocalDate();
    LocalDateTime start;
    LocalDateTime next;
    switch (per) {
      case HOUR -> {
        start = today.atTime(now.getHour(), 0);
        next = start.plusHours(1);
      }
      case DAY -> {
        start = today.atTime(0, 0);
        next = start.plusDays(1);
      }
      case WEEK -> {
        int daysSinceMonday = today.getDayOfWeek().getValue() - 1;
        start = today.minusDays(daysSinceMonday).atTime(0, 0);
        next = start.plusDays(7);
      }
      default -> {
        start = today.minusDays(today.getDayOfMonth() - 1L).atTime(0, 0);
        next = start.plusMonths(1);
      }
    }
    Instant end = resolve(next, zone);
    if (!at.isBefore(end)) {
      // clocks went back over this end: the window around `at` lasts until it comes again
      end = next.atZone(zone).withLaterOffsetAtOverlap().toInstant();
    }
    return new Stretch(resolve(start, zone), end);
  }

  /** Whether an instant is on one of the days and, if any are said, in hours begun on one. */
  static boolean isOnDays(Set<DayOfWeek> days, List<HourRange> hours, ZoneId zone, Instant at) {
    LocalDate today = local(at, zone).toLocalDate();
    if (hours.isEmpty()) {
      return days.contains(today.getDayOfWeek());
    }
    LocalDate last = today.plusDays(1);
    for (LocalDate day = today.minusDays(3); !day.isAfter(last); day = day.plusDays(1)) {
      for (HourRange range : hours) {
        if (days.contains(day.getDayOfWeek()) && hoursOf(day, range, zone).includes(at)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The hours that begin on a day, which end on the next when they cross midnight. */
  static Stretch hoursOf(LocalDate day, HourRange range, ZoneId zone) {
    boolean sameDay = range.from().compareTo(range.to()) < 0;
    LocalDate lastDay = sameDay ? day : day.plusDays(1);
    return new Stretch(
        resolve(day.atTime(range.from()), zone), resolve(lastDay.atTime(range.to()), zone));
  }
}
