package io.github.maypost.engine;

import io.github.maypost.model.Condition;
import io.github.maypost.vocabulary.HourRange;
import io.github.maypost.vocabulary.Interval;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

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
