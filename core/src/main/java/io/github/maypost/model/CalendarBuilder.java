package io.github.maypost.model;

import static java.util.Objects.requireNonNull;

import io.github.maypost.definition.CalendarDefinition;
import io.github.maypost.vocabulary.PointInTime;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says on which days work is done. */
public final class CalendarBuilder {

  private @Nullable List<DayOfWeek> workDays;
  private @Nullable List<LocalDate> holidays;

  CalendarBuilder() {}

  /**
   * Says on which days of the week work is done; Monday to Friday, when not said. Calls add up.
   *
   * @param days the days
   * @return this builder
   */
  public CalendarBuilder workDays(DayOfWeek... days) {
    this.workDays = Said.more("days", this.workDays, days);
    return this;
  }

  /**
   * Says on which dates no work is done all the same. Calls add up.
   *
   * @param dates the dates, their years from 0 to 9999
   * @return this builder
   */
  public CalendarBuilder holidays(LocalDate... dates) {
    for (LocalDate date : requireNonNull(dates, "dates")) {
      PointInTime.requireWritable(requireNonNull(date, "dates"));
    }
    this.holidays = Said.more("dates", this.holidays, dates);
    return this;
  }

  CalendarDefinition definition() {
    return new CalendarDefinition(workDays, holidays);
  }
}
