package io.github.maypost.engine;

import io.github.maypost.decision.Outcome.Minimum;
import io.github.maypost.decision.Post;
import io.github.maypost.decision.PostQuery;
import io.github.maypost.model.Limit;
import io.github.maypost.vocabulary.Interval;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;

/** Counts the posts in the calendar's window around an instant, of which there should be more. */
record MinimumGauge(Limit.AtLeast limit, Interval window) implements Gauge {

  MinimumGauge(Limit.AtLeast limit, Instant at, ZoneId zone) {
    this(limit, limit.per().around(at, zone));
  }

  @Override
  public PostQuery query(Population population) {
    return population.queryOfMatching(window);
  }

  @Override
  public Minimum measure(List<Post> posts, Population population) {
    int count = population.matching(posts).size() + 1;
    return new Minimum(OptionalInt.of(count), limit.count(), window, population.team());
  }

  @Override
  public Minimum unknown(Population population) {
    return new Minimum(OptionalInt.empty(), limit.count(), window, population.team());
  }
}
