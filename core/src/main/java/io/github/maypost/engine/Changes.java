package io.github.maypost.engine;

import io.github.maypost.vocabulary.Interval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Instants at which something may become otherwise, found one after the other. Between two of them
 * it stays as it is. Not safe to share between threads.
 */
final class Changes {

  private final NavigableSet<Instant> single = new TreeSet<>();
  private final List<UnaryOperator<Instant>> recurring = new ArrayList<>();

  /** Adds an instant from which on something may be otherwise. */
  void from(Instant instant) {
    if (instant.isAfter(Instant.MIN) && instant.isBefore(Instant.MAX)) {
      single.add(instant);
    }
  }

  /** Adds an instant up to which, itself included, something may be as it was. */
  void after(Instant instant) {
    if (instant.isBefore(Instant.MAX)) {
      from(instant.plusNanos(1));
    }
  }

  /** Adds the beginning and the end of a stretch of time. */
  void of(Interval interval) {
    from(interval.from());
    from(interval.until());
  }

  /** Adds changes that come again and again, given what returns the next one after an instant. */
  void recurring(UnaryOperator<Instant> next) {
    recurring.add(next);
  }

  /** Adds all of some others. */
  void addAll(Changes others) {
    single.addAll(others.single);
    recurring.addAll(others.recurring);
  }

  /** Returns the first one after an instant, {@link Instant#MAX} when there is none. */
  Instant next(Instant instant) {
    Instant known = single.higher(instant);
    Instant next = known == null ? Instant.MAX : known;
    for (UnaryOperator<Instant> one : recurring) {
      Instant other = one.apply(instant);
      next = other.isBefore(next) ? other : next;
    }
    return next;
  }
}
