package io.github.maypost.model;

import static java.util.Objects.requireNonNull;

import io.github.maypost.definition.SinceDefinition;
import io.github.maypost.definition.WhenDefinition;
import io.github.maypost.vocabulary.HourRange;
import io.github.maypost.vocabulary.PeriodDuration;
import io.github.maypost.vocabulary.PointInTime;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Says when: all that is said must hold; of several names in one place, any. */
public final class WhenBuilder {

  private final Said said;
  private @Nullable PointInTime from;
  private @Nullable PointInTime until;
  private @Nullable List<DayOfWeek> days;
  private @Nullable List<HourRange> hours;
  private @Nullable ZoneId zone;
  private @Nullable List<String> situation;
  private @Nullable List<String> fact;
  private @Nullable List<SinceDefinition> since;
  private @Nullable List<WhenDefinition> not;

  WhenBuilder(Said said) {
    this.said = said;
  }

  /**
   * Not before this.
   *
   * @param from the first day
   * @return this builder
   */
  public WhenBuilder from(LocalDate from) {
    this.from = said.once("from", this.from, new PointInTime.Day(requireNonNull(from, "from")));
    return this;
  }

  /**
   * Not before this.
   *
   * @param from the local date and time
   * @return this builder
   */
  public WhenBuilder from(LocalDateTime from) {
    this.from = said.once("from", this.from, new PointInTime.Local(requireNonNull(from, "from")));
    return this;
  }

  /**
   * Not before this.
   *
   * @param from the instant
   * @return this builder
   */
  public WhenBuilder from(Instant from) {
    this.from = said.once("from", this.from, new PointInTime.Exact(requireNonNull(from, "from")));
    return this;
  }

  /**
   * Before this.
   *
   * @param until the last day, all of which is meant
   * @return this builder
   */
  public WhenBuilder until(LocalDate until) {
    this.until =
        said.once("until", this.until, new PointInTime.Day(requireNonNull(until, "until")));
    return this;
  }

  /**
   * Before this.
   *
   * @param until the local date and time
   * @return this builder
   */
  public WhenBuilder until(LocalDateTime until) {
    this.until =
        said.once("until", this.until, new PointInTime.Local(requireNonNull(until, "until")));
    return this;
  }

  /**
   * Before this.
   *
   * @param until the instant
   * @return this builder
   */
  public WhenBuilder until(Instant until) {
    this.until =
        said.once("until", this.until, new PointInTime.Exact(requireNonNull(until, "until")));
    return this;
  }

  /**
   * On one of these days of the week, each named by itself: there is no short form for a stretch of
   * days, as {@code Mon-Fri} is in a file. Calls add up.
   *
   * @param days the days
   * @return this builder
   */
  public WhenBuilder days(DayOfWeek... days) {
    this.days = Said.more("days", this.days, days);
    return this;
  }

  /**
   * In these hours of the day; they cross midnight when they end before they begin, and then belong
   * to the day they begin on. Calls add up to alternatives.
   *
   * @param from when they begin
   * @param to when they are over
   * @return this builder
   */
  public WhenBuilder hours(LocalTime from, LocalTime to) {
    HourRange range = new HourRange(requireNonNull(from, "from"), requireNonNull(to, "to"));
    hours = Said.more("hours", hours, range);
    return this;
  }

  /**
   * Says in which zone days, hours, dates, local times and periods are meant, here and under {@code
   * not}; the one around it, when not said.
   *
   * @param zone the zone
   * @return this builder
   */
  public WhenBuilder zone(ZoneId zone) {
    this.zone = said.once("zone", this.zone, zone);
    return this;
  }

  /**
   * While one of these situations is on. Calls add up.
   *
   * @param situations ids of situations
   * @return this builder
   */
  public WhenBuilder situation(String... situations) {
    this.situation = Said.more("situations", this.situation, situations);
    return this;
  }

  /**
   * When one of these facts holds. Calls add up.
   *
   * @param facts ids of facts
   * @return this builder
   */
  public WhenBuilder fact(String... facts) {
    this.fact = Said.more("facts", this.fact, facts);
    return this;
  }

  /**
   * From one of these moments on. Calls add up.
   *
   * @param moments ids of moments
   * @return this builder
   */
  public WhenBuilder since(String... moments) {
    this.since =
        Said.words("moments", this.since, moments, moment -> new SinceDefinition(moment, null));
    return this;
  }

  /**
   * From so long after a moment on. Calls add up: any will do.
   *
   * @param moment the id of the moment
   * @param atLeast how many years, months and days by the local date
   * @return this builder
   */
  public WhenBuilder since(String moment, Period atLeast) {
    return since(moment, PeriodDuration.of(requireNonNull(atLeast, "atLeast")));
  }

  /**
   * From so long after a moment on. Calls add up: any will do.
   *
   * @param moment the id of the moment
   * @param atLeast how long exactly
   * @return this builder
   */
  public WhenBuilder since(String moment, Duration atLeast) {
    return since(moment, PeriodDuration.of(requireNonNull(atLeast, "atLeast")));
  }

  /**
   * From so long after a moment on. Calls add up: any will do.
   *
   * @param moment the id of the moment
   * @param atLeast how long
   * @return this builder
   */
  public WhenBuilder since(String moment, PeriodDuration atLeast) {
    SinceDefinition one =
        new SinceDefinition(requireNonNull(moment, "moment"), requireNonNull(atLeast, "atLeast"));
    since = Said.more("since", since, one);
    return this;
  }

  /**
   * Says what must not hold. Calls add up: none of them may hold.
   *
   * @param not says when not
   * @return this builder
   */
  public WhenBuilder not(Consumer<WhenBuilder> not) {
    this.not = said.entry("not", this.not, WhenBuilder::new, not, WhenBuilder::definition);
    return this;
  }

  WhenDefinition definition() {
    return new WhenDefinition(from, until, days, hours, zone, situation, fact, since, not);
  }
}
