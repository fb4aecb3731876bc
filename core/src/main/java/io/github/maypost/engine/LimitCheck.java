package io.github.maypost.engine;

import io.github.maypost.decision.Fault;
import io.github.maypost.decision.Outcome;
import io.github.maypost.decision.Outcome.Counted;
import io.github.maypost.decision.Outcome.Minimum;
import io.github.maypost.decision.Post;
import io.github.maypost.decision.PostQuery;
import io.github.maypost.model.Limit;
import io.github.maypost.vocabulary.Interval;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Measures one case by one limit: asks for the posts it looks at, and looks at them. */
final class LimitCheck {

  private final Surroundings surroundings;
  private final Case asked;
  private final List<Population> populations;
  private final Gauge gauge;

  LimitCheck(
      Surroundings surroundings,
      Case asked,
      List<Population> populations,
      Limit limit,
      ZoneId zone) {
    this.surroundings = surroundings;
    this.asked = asked;
    this.populations = populations;
    this.gauge = gauge(limit, asked.at(), zone);
  }

  private static Gauge gauge(Limit limit, Instant at, ZoneId zone) {
    if (limit instanceof Limit.AtMost most) {
      return new CalendarGauge(most, at, zone);
    }
    if (limit instanceof Limit.AtLeast least) {
      return new MinimumGauge(least, at, zone);
    }
    if (limit instanceof Limit.AtMostOver most) {
      return new RollingGauge(most, at, zone);
    }
    if (limit instanceof Limit.ShareOver share) {
      return ShareGauge.over(share, at, zone);
    }
    return limit instanceof Limit.ShareOfLast share
        ? ShareGauge.ofLast(share, at)
        : new DistanceGauge((Limit.Apart) limit, at, zone);
  }

  /**
   * Returns what decides: by team, the first for which the limit is not kept; else, of counts, the
   * one with the most posts, or the fewest where there should be more, the first of several.
   */
  Outcome outcome(List<Fault> faults, Lookups lookups) {
    return populations.stream()
        .map(population -> outcome(population, faults, lookups))
        .reduce((first, next) -> isWorse(next, first) ? next : first)
        .orElseThrow();
  }

  /** Returns the posts of a stretch of time that may be looked at; none when nobody knows them. */
  List<Post> posts(Interval stretch, List<Fault> faults) {
    return populations.stream()
        .filter(Population::isKnown)
        .map(population -> gauge.query(population).in(stretch))
        .flatMap(
            query ->
                surroundings
                    .find(asked.request(), query, faults)
                    .map(found -> Population.select(found, query))
                    .orElse(List.of())
                    .stream())
        .toList();
  }

  private static boolean isWorse(Outcome next, Outcome first) {
    if (next.isMet() != first.isMet()) {
      return first.isMet();
    }
    if (next instanceof Minimum less && first instanceof Minimum more) {
      return less.count().orElse(Integer.MAX_VALUE) < more.count().orElse(Integer.MAX_VALUE);
    }
    return next instanceof Counted more
        && first instanceof Counted less
        && more.count().orElse(0) > less.count().orElse(0);
  }

  private Outcome outcome(Population population, List<Fault> faults, Lookups lookups) {
    if (!population.isKnown()) {
      return gauge.unknown(population);
    }
    PostQuery query = gauge.query(population);
    List<Fault> failed = new ArrayList<>();
    Optional<List<Post>> found =
        surroundings
            .find(asked.request(), query, failed)
            .map(posts -> Population.select(posts, query));
    lookups.add(query, found, failed.stream().map(Fault::cause).findFirst());
    faults.addAll(failed);
    return found
        .map(posts -> gauge.measure(posts, population))
        .orElseGet(() -> gauge.unknown(population));
  }
}
