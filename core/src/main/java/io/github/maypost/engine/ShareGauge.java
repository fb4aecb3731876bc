package io.github.maypost.engine;

import io.github.maypost.decision.Outcome.Mix;
import io.github.maypost.decision.Outcome.Share;
import io.github.maypost.decision.Post;
import io.github.maypost.decision.PostQuery;
import io.github.maypost.model.Limit;
import io.github.maypost.vocabulary.Interval;
import io.github.maypost.vocabulary.Percentage;
import io.github.maypost.vocabulary.PeriodDuration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * Tells how many posts before an instant match among all in the same partition.
 *
 * @param share how large a share there may be
 * @param minPosts how many posts there must be before it counts
 * @param interval in which posts may be looked at
 * @param last how many of them, the last ones, or empty for all
 * @param looksAt which of them are
 */
record ShareGauge(
    Percentage share, int minPosts, Interval interval, OptionalInt last, Predicate<Instant> looksAt)
    implements Gauge {

  static ShareGauge over(Limit.ShareOver limit, Instant at, ZoneId zone) {
    PeriodDuration period = limit.over();
    return new ShareGauge(
        limit.share(),
        limit.minPosts(),
        new Interval(Gauge.around(at, period).from(), at),
        OptionalInt.empty(),
        post -> !period.after(post, zone).isBefore(at));
  }

  static ShareGauge ofLast(Limit.ShareOfLast limit, Instant at) {
    return new ShareGauge(
        limit.share(),
        limit.minPosts(),
        new Interval(Instant.MIN, at),
        OptionalInt.of(limit.posts() - 1),
        post -> true);
  }

  @Override
  public PostQuery query(Population population) {
    return population.query(interval, last);
  }

  @Override
  public Share measure(List<Post> posts, Population population) {
    List<Post> all = posts.stream().filter(post -> looksAt.test(post.at())).toList();
    Mix mix = new Mix(population.matching(all).size() + 1, all.size() + 1);
    return new Share(Optional.of(mix), share, minPosts, population.team());
  }

  @Override
  public Share unknown(Population population) {
    return new Share(Optional.empty(), share, minPosts, population.team());
  }
}
