package io.github.maypost.engine;

import io.github.maypost.decision.Outcome.Counted;
import io.github.maypost.decision.Post;
import io.github.maypost.decision.PostQuery;
import io.github.maypost.model.Limit;
import io.github.maypost.vocabulary.Interval;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;

/**
 * Counts the posts in every window of some length that holds an instant and begins at a post, the
 * one asked about or another. No other window holds more, unless a month lacks a day or clocks
 * change: then too its length is that from the first post in it, as with any distance.
 */
record RollingGauge(Limit.AtMostOver limit, Instant at, ZoneId zone) implements Gauge {

  @Override
  public PostQuery query(Population population) {
    return population.queryOfMatching(Gauge.around(at, limit.over()));
  }

  @Override
  public Counted measure(List<Post> posts, Population population) {
    List<Instant> instants = new ArrayList<>();
    population.matching(posts).forEach(post -> instants.add(post.at()));
    instants.add(at);
    Collections.sort(instants);
    Interval fullest = window(at);
    int most = 1;
    for (Instant begin : instants) {
      Interval window = window(begin);
      int count = window.contains(at) ? count(instants, window) : 0;
      if (count > most) {
        fullest = window;
        most = count;
      }
    }
    return new Counted(OptionalInt.of(most), limit.count(), fullest, population.team());
  }

  @Override
  public Counted unknown(Population population) {
    return new Counted(OptionalInt.empty(), limit.count(), window(at), population.team());
  }

  private Interval window(Instant begin) {
    return new Interval(begin, limit.over().after(begin, zone));
  }

  private static int count(List<Instant> sorted, Interval window) {
    return firstFrom(sorted, window.until()) - firstFrom(sorted, window.from());
  }

  /** Returns how many instants lie before another. */
  private static int firstFrom(List<Instant> sorted, Instant from) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted.get(middle).isBefore(from)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
