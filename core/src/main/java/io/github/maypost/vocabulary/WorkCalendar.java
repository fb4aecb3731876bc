package io.github.maypost.vocabulary;

import com.google.common.collect.ImmutableSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * The days on which work is done.
 *
 * @param workDays days of the week, at least one, Monday first
 * @param holidays dates on which no work is done all the same, the earlier first
 */
public record WorkCalendar(Set<DayOfWeek> workDays, Set<LocalDate> holidays) {

  /** Monday to Friday, without holidays. */
  public static final WorkCalendar MONDAY_TO_FRIDAY =
      new WorkCalendar(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), Set.of());

  /**
   * Copies the sets, in the order of time.
   *
   * @throws IllegalArgumentException when there is no day of the week
   */
  public WorkCalendar {
    if (workDays.isEmpty()) {
      throw new IllegalArgumentException("expected a day of the week but found none");
    }
    workDays = ImmutableSet.copyOf(workDays.stream().sorted().toList());
    holidays = ImmutableSet.copyOf(holidays.stream().sorted().toList());
  }

  /**
   * Tells whether work is done on a day.
   *
   * @param day the day
   * @return whether it is a working day of the week and no holiday
   */
  public boolean isWorkDay(LocalDate day) {
    return workDays.contains(day.getDayOfWeek()) && !holidays.contains(day);
  }
}
