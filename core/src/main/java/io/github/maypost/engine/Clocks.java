package io.github.maypost.engine;

import io.github.maypost.vocabulary.PeriodDuration;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Tells when local clocks change, and what follows for lengths of time. */
final class Clocks {

  /** How far a date may be from the one found by counting back: months differ, days are skipped. */
  private static final int DAYS_OFF = 10;

  private Clocks() {}

  /** Returns when the clocks of a zone change next, {@link Instant#MAX} if never. */
  static Instant nextChange(ZoneId zone, Instant instant) {
    ZoneOffsetTransition next = zone.getRules().nextTransition(instant);
    return next == null ? Instant.MAX : next.getInstant();
  }

  /**
   * Returns all instants from which on it is otherwise, whether the instant a length of time later
   * lies after a certain one. There may be several, since clocks go back, and since the same day of
   * the next month may be the same for several days.
   *
   * <p>As long as neither the local date nor an offset changes, here or there, the later instant
   * moves as the earlier one does. So it passes the certain one either where it equals it, which
   * gives the local time, or where one of those changes. Each of these is tried on every date that
   * is near enough.
   */
  static Set<Instant> passing(PeriodDuration length, Instant certain, ZoneId zone) {
    try {
      Instant moved = certain.minus(length.duration());
      Set<Instant> passing = new TreeSet<>();
      for (Instant instant : candidates(length, moved, zone)) {
        addIfPassing(instant, length, certain, zone, passing);
        addIfPassing(instant.plusNanos(1), length, certain, zone, passing);
      }
      return passing;
    } catch (DateTimeException | ArithmeticException beyond) {
      return Set.of();
    }
  }

  private static void addIfPassing(
      Instant instant, PeriodDuration length, Instant certain, ZoneId zone, Set<Instant> passing) {
    boolean before = length.after(instant.minusNanos(1), zone).isAfter(certain);
    if (before != length.after(instant, zone).isAfter(certain)) {
      passing.add(instant);
    }
  }

  private static Set<Instant> candidates(PeriodDuration length, Instant moved, ZoneId zone) {
    if (length.period().isZero()) {
      return Set.of(moved);
    }
    Set<Instant> candidates = new LinkedHashSet<>();
    LocalDateTime local = LocalDateTime.ofInstant(moved, zone);
    Set<LocalTime> times = times(moved, local, zone);
    LocalDate middle = local.toLocalDate().minus(length.period());
    middle
        .minusDays(DAYS_OFF)
        .datesUntil(middle.plusDays(DAYS_OFF + 1))
        .forEach(day -> times.forEach(time -> addAll(day.atTime(time), zone, candidates)));
    Instant last = middle.plusDays(DAYS_OFF).atStartOfDay(zone).toInstant();
    Instant first = middle.minusDays(DAYS_OFF).atStartOfDay(zone).toInstant();
    for (Instant change = nextChange(zone, first);
        change.isBefore(last);
        change = nextChange(zone, change)) {
      candidates.add(change);
    }
    return candidates;
  }

  /** Returns the local times at which another, or the clocks near it, may be reached. */
  private static Set<LocalTime> times(Instant instant, LocalDateTime local, ZoneId zone) {
    Set<LocalTime> times = new LinkedHashSet<>(List.of(LocalTime.MIDNIGHT, local.toLocalTime()));
    Instant last = instant.plus(Duration.ofDays(DAYS_OFF));
    Instant first = instant.minus(Duration.ofDays(DAYS_OFF));
    for (ZoneOffsetTransition change = zone.getRules().nextTransition(first);
        change != null && change.getInstant().isBefore(last);
        change = zone.getRules().nextTransition(change.getInstant())) {
      times.add(change.getDateTimeBefore().toLocalTime());
      times.add(change.getDateTimeAfter().toLocalTime());
      times.add(local.minus(change.getDuration()).toLocalTime());
    }
    return times;
  }

  /** Adds all instants that are called so, or at which clocks skip what is called so. */
  static void addAll(LocalDateTime local, ZoneId zone, Set<Instant> instants) {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    offsets.forEach(offset -> instants.add(local.toInstant(offset)));
    if (offsets.isEmpty()) {
      instants.add(zone.getRules().getTransition(local).getInstant());
    }
  }
}
