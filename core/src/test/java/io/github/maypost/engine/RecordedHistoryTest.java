package io.github.maypost.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.google.common.collect.ImmutableSet;
import io.github.maypost.decision.Lookup;
import io.github.maypost.decision.Post;
import io.github.maypost.decision.PostQuery;
import io.github.maypost.vocabulary.Interval;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Which questions the answers to others hold the answer to. */
final class RecordedHistoryTest {

  private static final Post FIRST = Post.of("ada", "news", "blog", at(1));
  private static final Post SECOND = Post.of("bo", "news", "blog", at(2));
  private static final PostQuery ASKED =
      new PostQuery(
          new Interval(at(0), at(10)),
          OptionalInt.empty(),
          Set.of("post", "draft"),
          Optional.of(Set.of("blog", "feed")),
          Optional.empty(),
          Optional.of(Set.of("news")));
  private static final PostQuery LAST_TWO = last(ASKED, 2);

  private static Instant at(int second) {
    return Instant.ofEpochSecond(second);
  }

  private static PostQuery last(PostQuery query, int last) {
    return new PostQuery(
        query.interval(),
        OptionalInt.of(last),
        query.permissions(),
        query.channels(),
        query.people(),
        query.kinds());
  }

  private static PostQuery of(
      Interval interval, Set<String> permissions, Set<String> channels, Set<String> kinds) {
    return new PostQuery(
        interval,
        OptionalInt.empty(),
        permissions,
        Optional.of(channels),
        Optional.empty(),
        Optional.of(kinds));
  }

  private static Lookup told(PostQuery query, Optional<String> failure, Post... posts) {
    return new Lookup(query, List.of(posts), failure);
  }

  private static Lookup told(PostQuery query, Post... posts) {
    return told(query, Optional.empty(), posts);
  }

  private static void assertHolds(Lookup lookup, PostQuery query) {
    assertThat(new RecordedHistory(List.of(lookup)).find(query)).isEqualTo(lookup.posts());
  }

  private static void assertLacks(Lookup lookup, PostQuery query) {
    assertThatIllegalStateException()
        .isThrownBy(() -> new RecordedHistory(List.of(lookup)).find(query))
        .withMessageStartingWith("the record holds no answer for ");
  }

  @Test
  void theSameQuestionHasTheSameAnswer() {
    assertHolds(told(ASKED, FIRST, SECOND), ASKED);
    assertHolds(told(LAST_TWO, FIRST, SECOND), LAST_TWO);
  }

  @Test
  void ofSeveralAnswersToOneQuestionEachIsToldInItsTurnAndThenTheFirst() {
    RecordedHistory history =
        new RecordedHistory(List.of(told(ASKED, FIRST), told(ASKED, FIRST, SECOND)));

    assertThat(history.find(ASKED)).containsExactly(FIRST);
    assertThat(history.find(ASKED)).containsExactly(FIRST, SECOND);
    assertThat(history.find(ASKED)).containsExactly(FIRST);
  }

  @Test
  void aFailureIsToldForTheSameQuestionAlone() {
    Lookup failed = told(ASKED, Optional.of("away"));

    assertThatIllegalStateException()
        .isThrownBy(() -> new RecordedHistory(List.of(failed)).find(ASKED))
        .withMessage("away");
    assertLacks(failed, LAST_TWO);
  }

  @Test
  void aFailureIsToldAsOftenAsIsAsked() {
    RecordedHistory history = new RecordedHistory(List.of(told(ASKED, Optional.of("away"))));

    assertThatIllegalStateException().isThrownBy(() -> history.find(ASKED)).withMessage("away");
    assertThatIllegalStateException().isThrownBy(() -> history.find(ASKED)).withMessage("away");
  }

  @Test
  void anAnswerHoldsWhatIsNarrower() {
    Lookup lookup = told(ASKED, FIRST, SECOND);
    Interval all = ASKED.interval();
    Set<String> news = Set.of("news");

    assertHolds(lookup, of(new Interval(at(1), at(9)), Set.of("post"), Set.of("blog"), news));
    assertHolds(lookup, LAST_TWO);
    assertLacks(lookup, of(new Interval(at(-1), at(9)), Set.of("post"), Set.of("blog"), news));
    assertLacks(lookup, of(new Interval(at(1), at(11)), Set.of("post"), Set.of("blog"), news));
    assertLacks(lookup, of(all, Set.of("post", "edit"), Set.of("blog"), news));
    assertLacks(lookup, of(all, Set.of("post"), Set.of("blog", "wall"), news));
    assertLacks(lookup, of(all, Set.of("post"), Set.of("blog"), Set.of("sale")));
  }

  @Test
  void whatIsOpenHoldsWhatIsNotAndNotTheOtherWayRound() {
    PostQuery open =
        new PostQuery(
            ASKED.interval(),
            OptionalInt.empty(),
            ASKED.permissions(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    assertHolds(told(open, FIRST), ASKED);
    assertLacks(told(ASKED, FIRST), open);
  }

  @Test
  void theLastPostsHoldFewerOfTheSameAndNothingElse() {
    Lookup lastTwo = told(LAST_TWO, FIRST, SECOND);
    PostQuery earlier = ASKED.in(new Interval(at(0), at(9)));

    assertHolds(lastTwo, last(ASKED, 1));
    assertHolds(lastTwo, last(ASKED.in(new Interval(at(1), at(10))), 2));
    assertLacks(lastTwo, last(ASKED, 3));
    assertLacks(lastTwo, ASKED);
    assertLacks(lastTwo, last(earlier, 1));
    assertLacks(
        lastTwo, last(of(ASKED.interval(), Set.of("post"), Set.of("blog"), Set.of("news")), 1));
  }

  @Test
  void fewerThanTheLastSoManyAreAll() {
    assertHolds(told(last(ASKED, 3), FIRST, SECOND), ASKED);
    assertHolds(told(last(ASKED, 3), FIRST, SECOND), last(ASKED, 7));
  }

  @Test
  void whatIsLackingIsSaidInShort() {
    PostQuery many =
        new PostQuery(
            new Interval(Instant.MIN, at(10)),
            OptionalInt.of(9),
            Set.of("post"),
            Optional.of(Set.of("blog")),
            Optional.of(Set.of("a", "b", "c", "d")),
            Optional.empty());

    assertThatIllegalStateException()
        .isThrownBy(() -> new RecordedHistory(List.of()).find(many))
        .withMessage(
            "the record holds no answer for the last 9 posts on blog by 4 people"
                + " until 1970-01-01T00:00:10Z");
  }

  @Test
  void threeNamesAreShownAndMoreAreCounted() {
    assertThatIllegalStateException()
        .isThrownBy(() -> new RecordedHistory(List.of()).find(by("a", "b", "c")))
        .withMessageEndingWith(" by a or b or c");
    assertThatIllegalStateException()
        .isThrownBy(() -> new RecordedHistory(List.of()).find(by("a", "b", "c", "d")))
        .withMessageEndingWith(" by 4 people");
  }

  private static PostQuery by(String... people) {
    return new PostQuery(
        Interval.ALWAYS,
        OptionalInt.empty(),
        Set.of("post"),
        Optional.empty(),
        Optional.of(ImmutableSet.copyOf(people)),
        Optional.empty());
  }

  @Test
  void aHistoryThatIsRememberedIsAskedOnceAndFailsAgainAsItFailed() {
    AtomicInteger asked = new AtomicInteger();
    RememberedHistory history =
        new RememberedHistory(
            query -> {
              asked.incrementAndGet();
              throw new IllegalStateException("away");
            });

    assertThatIllegalStateException().isThrownBy(() -> history.find(ASKED)).withMessage("away");
    assertThatIllegalStateException().isThrownBy(() -> history.find(ASKED)).withMessage("away");
    assertThat(asked).hasValue(1);
  }
}
