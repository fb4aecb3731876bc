package io.github.maypost.engine;

import static io.github.maypost.engine.Channels.NOON;
import static io.github.maypost.engine.Channels.ask;
import static io.github.maypost.engine.Channels.at;
import static io.github.maypost.engine.Channels.news;
import static io.github.maypost.engine.Channels.promotion;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.Post;
import io.github.maypost.model.LimitBuilder;
import io.github.maypost.vocabulary.CalendarWindow;
import io.github.maypost.vocabulary.Percentage;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** From when on other posts leave room for one more. */
final class AwaitedPostsTest {

  private static Optional<Instant> earliest(
      Consumer<LimitBuilder> limit, Instant at, Post... history) {
    return Engine.of(limited(limit).rulebook())
        .earliest(ask(at).history(List.of(history)).build())
        .at();
  }

  private static Channels limited(Consumer<LimitBuilder> limit) {
    return Channels.with(rule -> rule.limit(limit).what("promotion"));
  }

  @Test
  void aShareFallsAsOtherPostsGoOut() {
    assertThat(
            earliest(
                limit -> limit.share(Percentage.of(50)).over(Duration.ofDays(1)).minPosts(2),
                NOON,
                promotion(NOON.minusSeconds(60)),
                news(NOON.plusSeconds(600)),
                news(NOON.plusSeconds(1_200))))
        .contains(NOON.plusSeconds(1_200).plusNanos(1));
  }

  @Test
  void aShareOfTheLastPostsFallsAsOtherPostsGoOut() {
    assertThat(
            earliest(
                limit -> limit.share(Percentage.of(50)).ofLast(3),
                NOON,
                promotion(NOON.minusSeconds(120)),
                promotion(NOON.minusSeconds(60)),
                news(NOON.plusSeconds(600)),
                news(NOON.plusSeconds(1_200))))
        .contains(NOON.plusSeconds(1_200).plusNanos(1));
  }

  @Test
  void aDistanceToALaterPostIsKeptAgainWhereADayIsLongerBeforeClocksGoForward() {
    // 02:45 and a day is 03:45, since 02:45 is skipped; 03:00 and a day is 03:00
    assertThat(
            earliest(
                limit -> limit.apart(Period.ofDays(1)),
                at("2027-03-27T02:45"),
                promotion("2027-03-28T03:30")))
        .contains(at("2027-03-27T03:00"));
  }

  @Test
  void aDistanceToALaterPostIsKeptAgainOnADayThatTheNextMonthLacks() {
    assertThat(
            earliest(
                limit -> limit.apart(Period.ofMonths(1)),
                at("2027-01-28T13:00"),
                promotion("2027-02-28T12:00")))
        .contains(at("2027-01-29T00:00"));
  }

  @Test
  void aRollingMonthHoldsOneLessAgainOnADayThatTheNextMonthLacks() {
    assertThat(
            earliest(
                limit -> limit.atMost(1).over(Period.ofMonths(1)),
                at("2027-01-28T13:00"),
                promotion("2027-02-28T12:00")))
        .contains(at("2027-01-29T00:00"));
  }

  @Test
  void onePostIsPassedBeforeAnotherIsNear() {
    assertThat(
            earliest(
                limit -> limit.apart(Duration.ofHours(1)),
                NOON,
                promotion(NOON.plusSeconds(600)),
                promotion(NOON.plusSeconds(7_800))))
        .contains(NOON.plusSeconds(4_200));
    assertThat(
            earliest(
                limit -> limit.atMost(1).over(Duration.ofHours(1)),
                NOON,
                promotion(NOON.plusSeconds(600)),
                promotion(NOON.plusSeconds(7_799))))
        .contains(NOON.plusSeconds(11_399));
  }

  @Test
  void aDayFullOfPostsIsOverAtMidnight() {
    assertThat(earliest(limit -> limit.atMost(1).per(CalendarWindow.DAY), NOON, promotion(NOON)))
        .contains(at("2026-11-24T00:00"));
  }
}
