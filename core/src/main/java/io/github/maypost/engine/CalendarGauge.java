package io.github.maypost.engine;

import io.github.maypost.decision.Outcome.Counted;
import io.github.maypost.decision.Post;
import io.github.maypost.decision.PostQuery;
import io.github.maypost.model.Limit;
import io.github.maypost.vocabulary.Interval;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;

/** Counts the posts in the calendar's window around an instant. */
record CalendarGauge(Limit.AtMost limit, Interval window) implements Gauge {

  CalendarGauge(Limit.AtMost limit, Instant at, ZoneId zone) {
    this(limit, limit.per().around(at, zone));
  }

  @Override
  public PostQuery query(Population population) {
    return population.queryOfMatching(window);
  }

  @Override
  public Counted measure(List<Post> posts, Population population) {
    int count = population.matching(posts).size() + 1;
    return new Counted(OptionalInt.of(count), limit.count(), window, population.team());
  }

  @Override
  public Counted unknown(Population population) {
    return new Counted(OptionalInt.empty(), limit.count(), window, population.team());
  }
}
