package io.github.maypost.engine;

import static io.github.maypost.engine.Channels.NOON;
import static io.github.maypost.engine.Channels.ask;
import static io.github.maypost.engine.Channels.at;
import static io.github.maypost.engine.Channels.distance;
import static io.github.maypost.engine.Channels.limited;
import static io.github.maypost.engine.Channels.promotion;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.Outcome.Distance;
import io.github.maypost.decision.Outcome.Near;
import io.github.maypost.decision.Post;
import io.github.maypost.vocabulary.Partition;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import org.junit.jupiter.api.Test;

/** How long there must be between two posts. */
final class DistancesTest {

  private static final Channels TWO_HOURS = limited(l -> l.apart(Duration.ofHours(2)));
  private static final Channels A_DAY = limited(l -> l.apart(Period.ofDays(1)));
  private static final Channels A_MONTH = limited(l -> l.apart(Period.ofMonths(1)));

  @Test
  void exactlySoLongIsLongEnoughInBothDirections() {
    Instant before = NOON.minusSeconds(7200);
    Instant after = NOON.plusSeconds(7200);

    assertThat(TWO_HOURS.stops(NOON, promotion(before), promotion(after))).isFalse();
    assertThat(TWO_HOURS.stops(NOON, promotion(before.plusNanos(1)))).isTrue();
    assertThat(TWO_HOURS.stops(NOON, promotion(after.minusNanos(1)))).isTrue();
    assertThat(TWO_HOURS.stops(NOON, promotion(NOON))).isTrue();
  }

  @Test
  void theNearestPostsAreNamedWithHowFarTheyAre() {
    Post before = promotion(NOON.minusSeconds(2400));
    Post after = promotion(NOON.plusSeconds(60));

    Distance distance =
        distance(
            TWO_HOURS.check(
                NOON,
                promotion(NOON.plusSeconds(3600)),
                before,
                promotion(NOON.minusSeconds(6000)),
                after));

    assertThat(distance.before()).contains(new Near(before, Duration.ofMinutes(40)));
    assertThat(distance.after()).contains(new Near(after, Duration.ofMinutes(1)));
    assertThat(distance(TWO_HOURS.check(NOON, promotion(NOON.minusSeconds(7200)))).before())
        .isEmpty();
  }

  @Test
  void aDayIsAsLongAsTheClocksMakeIt() {
    assertThat(A_DAY.stops("2026-10-25T11:59", promotion("2026-10-24T12:00"))).isTrue();
    assertThat(A_DAY.stops("2026-10-25T12:00", promotion("2026-10-24T12:00"))).isFalse();
    assertThat(A_DAY.stops("2026-03-28T12:00", promotion("2026-03-29T12:00"))).isFalse();
    assertThat(A_DAY.stops("2026-03-28T12:00", promotion("2026-03-29T11:59"))).isTrue();
  }

  @Test
  void aMonthThatLacksTheDayEndsOnItsLast() {
    assertThat(A_MONTH.stops("2027-02-28T12:00", promotion("2027-01-31T12:00"))).isFalse();
    assertThat(A_MONTH.stops("2027-01-31T12:00", promotion("2027-02-28T11:59"))).isTrue();
    assertThat(A_MONTH.stops("2028-02-28T12:00", promotion("2028-01-31T12:00"))).isTrue();
  }

  @Test
  void anEarlierPostMayBeTooNearWhereALaterOneIsNot() {
    Post evening = promotion("2027-01-29T18:00");
    Post morning = promotion("2027-01-30T09:00");

    Distance distance = distance(A_MONTH.check(at("2027-02-28T12:00"), evening, morning));

    assertThat(distance.before()).map(Near::post).contains(evening);
  }

  @Test
  void postsAreToldApartBeforeTheyAreLookedAt() {
    Channels byPerson =
        limited(l -> l.apart(Duration.ofHours(2)).each(Partition.PERSON, Partition.CHANNEL));
    Channels byTeam = limited(l -> l.apart(Duration.ofHours(2)).each(Partition.TEAM));

    assertThat(byPerson.stops(NOON, promotion(NOON))).isFalse();
    assertThat(byPerson.stops(NOON, Post.of("ada", "news", "blog", NOON))).isTrue();
    assertThat(byPerson.stops(NOON, Post.of("ada", "news", "feed", NOON))).isFalse();
    assertThat(distance(byTeam.check(ask(NOON).person("bo"), Post.of("cy", "news", "wall", NOON))))
        .satisfies(distance -> assertThat(distance.team()).contains("shop"));
  }

  @Test
  void withoutHistoryADistanceIsUnknownAndBinds() {
    Distance distance = distance(Engine.of(TWO_HOURS.rulebook()).check(ask(NOON).build()));

    assertThat(distance.isUnknown()).isTrue();
    assertThat(distance.isMet()).isFalse();
  }
}
