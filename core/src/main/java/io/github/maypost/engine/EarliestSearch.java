package io.github.maypost.engine;

import io.github.maypost.decision.Fault;
import io.github.maypost.decision.Truth;
import io.github.maypost.model.Rule;
import io.github.maypost.vocabulary.Interval;
import io.github.maypost.vocabulary.Verb;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Looks for the earliest instant at which a request is allowed. At each instant that is tried one
 * thing that stands in the way is taken, and the next to be tried is the first at which that may be
 * gone: before, nothing can be allowed. So nothing is left out, and nothing tried in vain while a
 * freeze lasts, say.
 */
final class EarliestSearch {

  /** How far ahead is looked: two years, one of them perhaps a leap year. */
  static final int DAYS_AHEAD = 731;

  /** How many instants are tried; each full hour of a year. */
  static final int MOST_INSTANTS = 10_000;

  private static final Instant LAST = Instant.parse("9999-12-30T00:00:00Z");

  /**
   * What was found.
   *
   * @param at the earliest instant, if there is one
   * @param lookedUntil the first that was not looked at; empty when nothing changes any more
   * @param last the last that was tried, at which the search found it or stopped
   */
  record Result(Optional<Instant> at, Optional<Instant> lookedUntil, Instant last) {}

  private final Judge judge;
  private final Circumstances circumstances;
  private final List<Fault> faults;
  private final Instant start;
  private final Instant end;
  private final Foresight foresight;
  private final List<Rule> candidates;

  /**
   * Begins at the request's instant.
   *
   * @param judge who decides
   * @param circumstances the request, of which everything is known
   * @param faults to which is added what fails
   */
  EarliestSearch(Judge judge, Circumstances circumstances, List<Fault> faults) {
    Case asked = Case.of(circumstances, judge.rulebook());
    this.start = asked.at();
    Instant ahead = start.plus(Duration.ofDays(DAYS_AHEAD));
    this.end = ahead.isAfter(LAST) ? LAST : ahead;
    this.judge = judge.until(end);
    this.circumstances = circumstances;
    this.faults = faults;
    this.foresight = new Foresight(this.judge, asked, new Interval(start, end), faults);
    this.candidates = judge.candidates(asked);
  }

  /** Looks for the earliest at which it is allowed, trying at most so many. */
  Result search(int most) {
    return search(most, asked -> obstacle(asked, true));
  }

  /** Looks for the earliest at which it is pending at least, trying at most so many. */
  Result searchPending(int most) {
    return search(most, asked -> obstacle(asked, false));
  }

  private Result search(int most, Function<Case, Optional<Instant>> obstacles) {
    Instant instant = start;
    Instant last = start;
    for (int tried = 0; tried < most; tried++) {
      last = instant;
      Optional<Instant> obstacle = obstacles.apply(at(instant));
      if (obstacle.isEmpty()) {
        return new Result(Optional.of(instant), Optional.of(instant.plusNanos(1)), last);
      }
      Instant next = obstacle.get();
      if (next.equals(Instant.MAX)) {
        return new Result(Optional.empty(), Optional.empty(), last);
      }
      if (!next.isBefore(end)) {
        return new Result(Optional.empty(), Optional.of(end), last);
      }
      instant = next;
    }
    return new Result(Optional.empty(), Optional.of(instant), last);
  }

  private Case at(Instant instant) {
    return Case.of(
        circumstances.with(circumstances.request().toBuilder().at(instant).build()),
        judge.rulebook());
  }

  /**
   * Returns when one thing that stands in the way may be gone, or nothing when it is allowed. A
   * deny that applies for certain goes before one of which nobody can tell, so that the search
   * stops where only what nobody told is left in the way.
   */
  private Optional<Instant> obstacle(Case asked, boolean requiring) {
    if (!asked.person().active().contains(asked.at())) {
      return Optional.of(foresight.nextActive(asked.at()));
    }
    Selector selector = judge.selector(asked);
    return first(Verb.DENY, selector, rule -> selector.selects(rule) == Truth.TRUE)
        .or(() -> first(Verb.DENY, selector, rule -> true))
        .map(rule -> foresight.nextEnd(rule, selector, asked.at()))
        .or(() -> uncovered(asked, selector))
        .or(() -> requiring ? unmet(Verb.REQUIRE, asked, selector) : Optional.empty())
        .or(() -> unmet(Verb.LIMIT, asked, selector));
  }

  private Optional<Instant> uncovered(Case asked, Selector selector) {
    List<Rule> allows = candidates.stream().filter(rule -> rule.verb() == Verb.ALLOW).toList();
    return allows.stream().anyMatch(selector::applies)
        ? Optional.empty()
        : Optional.of(foresight.nextCover(allows, selector, asked.at()));
  }

  private Optional<Instant> unmet(Verb verb, Case asked, Selector selector) {
    return first(verb, selector, rule -> !judge.isKept(asked, rule, faults))
        .map(rule -> foresight.nextKept(rule, selector, asked.at()));
  }

  private Optional<Rule> first(Verb verb, Selector selector, Predicate<Rule> binds) {
    return candidates.stream()
        .filter(rule -> rule.verb() == verb)
        .filter(selector::applies)
        .filter(binds)
        .findFirst();
  }
}
