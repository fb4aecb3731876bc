package io.github.maypost.engine;

import io.github.maypost.decision.Outcome.Distance;
import io.github.maypost.decision.Outcome.Near;
import io.github.maypost.decision.Post;
import io.github.maypost.decision.PostQuery;
import io.github.maypost.model.Limit;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Looks for posts that are too near to an instant, before and after it. */
record DistanceGauge(Limit.Apart limit, Instant at, ZoneId zone) implements Gauge {

  @Override
  public PostQuery query(Population population) {
    return population.queryOfMatching(Gauge.around(at, limit.distance()));
  }

  @Override
  public Distance measure(List<Post> posts, Population population) {
    List<Post> near = population.matching(posts).stream().filter(this::isTooNear).toList();
    Optional<Post> before =
        near.stream().filter(post -> !post.at().isAfter(at)).reduce((first, last) -> last);
    Optional<Post> after = near.stream().filter(post -> post.at().isAfter(at)).findFirst();
    return new Distance(
        true,
        limit.distance(),
        before.map(post -> new Near(post, Duration.between(post.at(), at))),
        after.map(post -> new Near(post, Duration.between(at, post.at()))),
        population.team());
  }

  private boolean isTooNear(Post post) {
    Instant earlier = post.at().isBefore(at) ? post.at() : at;
    Instant later = earlier.equals(at) ? post.at() : at;
    return later.isBefore(limit.distance().after(earlier, zone));
  }

  @Override
  public Distance unknown(Population population) {
    return new Distance(
        false, limit.distance(), Optional.empty(), Optional.empty(), population.team());
  }
}
