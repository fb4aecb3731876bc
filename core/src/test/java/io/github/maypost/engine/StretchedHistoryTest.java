package io.github.maypost.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.maypost.decision.Post;
import io.github.maypost.decision.PostQuery;
import io.github.maypost.vocabulary.Interval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How seldom a history is asked while one looks ahead until second 100. */
class StretchedHistoryTest {

  private static final Post EARLY = Post.of("ada", "news", "blog", at(1));
  private static final Post LATE = Post.of("ada", "news", "blog", at(60));

  private final List<PostQuery> asked = new ArrayList<>();

  private static Instant at(int second) {
    return Instant.ofEpochSecond(second);
  }

  private static PostQuery query(Instant from, Instant until, OptionalInt last) {
    return new PostQuery(
        new Interval(from, until),
        last,
        Set.of("post"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static PostQuery query(int from, int until) {
    return query(at(from), at(until), OptionalInt.empty());
  }

  private static PostQuery last(int until) {
    return query(Instant.MIN, at(until), OptionalInt.of(2));
  }

  private StretchedHistory stretched(Instant end) {
    History log = PostLog.of(List.of(EARLY, LATE));
    return new StretchedHistory(
        query -> {
          asked.add(query);
          return log.find(query);
        },
        end);
  }

  @Test
  void itIsAskedOnceForAllThatMovesOnUntilTheEnd() {
    StretchedHistory history = stretched(at(100));

    assertThat(history.find(query(0, 10))).containsExactly(EARLY, LATE);
    assertThat(history.find(query(50, 60))).containsExactly(EARLY, LATE);
    assertThat(history.find(query(100, 110))).containsExactly(EARLY, LATE);
    assertThat(asked).containsExactly(query(0, 110));
  }

  @Test
  void whatLiesOutsideIsAskedForAgain() {
    StretchedHistory history = stretched(at(100));
    history.find(query(10, 20));

    assertThat(history.find(query(9, 19))).containsExactly(LATE);
    assertThat(history.find(query(102, 112))).isEmpty();
    assertThat(asked).containsExactly(query(10, 110), query(9, 110), query(102, 112));
  }

  @Test
  void ofTheLastOnesThoseThatFollowAreAskedForAtOnce() {
    StretchedHistory history = stretched(at(100));

    assertThat(history.find(last(50))).containsExactly(EARLY, LATE);
    assertThat(history.find(last(70))).containsExactly(EARLY, LATE);
    assertThat(history.find(last(100))).containsExactly(EARLY, LATE);
    assertThat(asked).containsExactly(last(50), query(50, 100));
    assertThat(history.find(last(49))).containsExactly(EARLY, LATE);
    assertThat(asked).hasSize(4);
  }

  @Test
  void otherQuestionsAreAskedForThemselves() {
    StretchedHistory history = stretched(at(100));
    history.find(query(0, 10));
    history.find(last(10));
    history.find(query(Instant.MIN, at(10), OptionalInt.of(3)));

    assertThat(asked)
        .containsExactly(
            query(0, 110),
            last(10),
            query(10, 100),
            query(Instant.MIN, at(10), OptionalInt.of(3)),
            query(10, 100));
  }

  @Test
  void withoutAnEndItIsAskedForAllThatWillEverBe() {
    StretchedHistory history = stretched(Instant.MAX);

    history.find(query(0, 10));

    assertThat(asked).containsExactly(query(at(0), Instant.MAX, OptionalInt.empty()));
  }

  @Test
  void aFailureIsKeptAndFailsAgain() {
    StretchedHistory history =
        new StretchedHistory(
            query -> {
              asked.add(query);
              throw new IllegalStateException("away");
            },
            at(100));

    assertThatIllegalStateException()
        .isThrownBy(() -> history.find(query(0, 10)))
        .withMessage("away");
    assertThatIllegalStateException()
        .isThrownBy(() -> history.find(query(1, 11)))
        .withMessage("away");
    assertThat(asked).hasSize(1);
  }
}
