package io.github.maypost.engine;

import io.github.maypost.model.Condition;
import io.github.maypost.vocabulary.HourRange;
import io.github.maypost.vocabulary.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Tells which instants lie on some days of the week and in some hours of them. */
final class Week {

  private Week() {}

  static boolean contains(Condition.OnDays condition, Instant instant) {
    ZoneId zone = condition.zone();
    LocalDate today = LocalDate.ofInstant(instant, zone);
    if (condition.hours().isEmpty()) {
      return condition.days().contains(today.getDayOfWeek());
    }
    // hours may have begun yesterday; where clocks go back over midnight, even tomorrow
    return begunOn(today.minusDays(1), condition, instant)
        || begunOn(today, condition, instant)
        || begunOn(today.plusDays(1), condition, instant);
  }

  /**
   * Returns the first instant after another from which on it may be otherwise whether that lies in
   * them: until then neither the date nor an offset changes, and no hours begin or end.
   */
  static Instant nextChange(Condition.OnDays condition, Instant instant) {
    ZoneId zone = condition.zone();
    LocalDate today = LocalDate.ofInstant(instant, zone);
    NavigableSet<Instant> changes = new TreeSet<>();
    changes.add(Clocks.nextChange(zone, instant));
    Clocks.addAll(today.plusDays(1).atStartOfDay(), zone, changes);
    for (LocalDate day = today.minusDays(1);
        !day.isAfter(today.plusDays(1));
        day = day.plusDays(1)) {
      for (HourRange hours : condition.hours()) {
        Interval interval = interval(day, hours, zone);
        changes.add(interval.from());
        changes.add(interval.until());
      }
    }
    Instant next = changes.higher(instant);
    return next == null ? Instant.MAX : next;
  }

  private static boolean begunOn(LocalDate day, Condition.OnDays condition, Instant instant) {
    return condition.days().contains(day.getDayOfWeek())
        && condition.hours().stream()
            .anyMatch(hours -> interval(day, hours, condition.zone()).contains(instant));
  }

  private static Interval interval(LocalDate day, HourRange hours, ZoneId zone) {
    LocalDate lastDay = hours.endsNextDay() ? day.plusDays(1) : day;
    return new Interval(
        day.atTime(hours.from()).atZone(zone).toInstant(),
        lastDay.atTime(hours.to()).atZone(zone).toInstant());
  }
}
