package io.github.maypost.engine;

import static io.github.maypost.engine.Channels.NOON;
import static io.github.maypost.engine.Channels.news;
import static io.github.maypost.engine.Channels.promotion;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.Post;
import io.github.maypost.decision.PostQuery;
import io.github.maypost.vocabulary.Interval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

final class PostLogTest {

  private static PostQuery query(Interval interval, OptionalInt last) {
    return new PostQuery(
        interval, last, Set.of("post"), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static PostQuery all() {
    return query(Interval.ALWAYS, OptionalInt.empty());
  }

  @Test
  void postsAreFoundInTheOrderOfTheirInstantsAndOfEqualOnesAsTheyWereAdded() {
    Post later = promotion(NOON.plusSeconds(1));
    PostLog log = PostLog.of(List.of(later, news(NOON), promotion(NOON)));
    log.add(news(NOON.minusSeconds(1)));

    assertThat(log.find(all()))
        .containsExactly(news(NOON.minusSeconds(1)), news(NOON), promotion(NOON), later);
  }

  @Test
  void anIntervalIncludesItsStartAndExcludesItsEnd() {
    PostLog log = PostLog.of(List.of(news(NOON), news(NOON.plusSeconds(1))));
    Interval second = new Interval(NOON, NOON.plusSeconds(1));

    assertThat(log.find(query(second, OptionalInt.empty()))).containsExactly(news(NOON));
    assertThat(log.find(query(new Interval(NOON, NOON), OptionalInt.empty()))).isEmpty();
    assertThat(log.find(query(new Interval(NOON.plusSeconds(9), NOON), OptionalInt.empty())))
        .isEmpty();
    assertThat(log.find(query(new Interval(Instant.MIN, NOON), OptionalInt.empty()))).isEmpty();
  }

  @Test
  void theLastAreTheLastOfThoseThatMatch() {
    PostLog log =
        PostLog.of(
            List.of(
                news(NOON),
                promotion(NOON),
                new Post("bo", "sale", "blog", NOON, "draft", Optional.empty())));

    assertThat(log.find(query(Interval.ALWAYS, OptionalInt.of(1))))
        .containsExactly(promotion(NOON));
    assertThat(log.find(query(Interval.ALWAYS, OptionalInt.of(9)))).hasSize(2);
    assertThat(log.find(query(Interval.ALWAYS, OptionalInt.of(0)))).isEmpty();
  }

  @Test
  void ofEqualPostsOneIsRemovedAtATime() {
    PostLog log = PostLog.empty();
    log.add(news(NOON));
    log.add(news(NOON));

    assertThat(log.remove(promotion(NOON))).isFalse();
    assertThat(log.remove(news(NOON))).isTrue();
    assertThat(log.find(all())).hasSize(1);
    assertThat(log.remove(news(NOON))).isTrue();
    assertThat(log.find(all())).isEmpty();
    assertThat(log.remove(news(NOON))).isFalse();
  }

  @Test
  void severalThreadsMayAddAndFind() throws Exception {
    PostLog log = PostLog.empty();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<?>> done = new ArrayList<>();
    for (int thread = 0; thread < 4; thread++) {
      done.add(
          threads.submit(
              () -> {
                for (int i = 0; i < 1000; i++) {
                  log.add(news(NOON.plusSeconds(i)));
                  log.find(query(Interval.ALWAYS, OptionalInt.of(5)));
                }
              }));
    }
    for (Future<?> one : done) {
      one.get();
    }
    threads.shutdown();

    assertThat(log.find(all())).hasSize(4000);
  }
}
