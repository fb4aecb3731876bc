package io.github.maypost.definition;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days on which work is done.
 *
 * @param workDays days of the week; Monday to Friday, when not said
 * @param holidays dates on which no work is done all the same
 */
public record CalendarDefinition(
    @Nullable @NonEmpty List<DayOfWeek> workDays, @Nullable List<LocalDate> holidays) {

  /** Copies the lists. */
  public CalendarDefinition {
    workDays = Copies.ofNullable(workDays);
    holidays = Copies.ofNullable(holidays);
  }
}
