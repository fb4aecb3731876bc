package io.github.maypost.engine;

import static io.github.maypost.engine.Channels.NOON;
import static io.github.maypost.engine.Channels.ask;
import static io.github.maypost.engine.Channels.counted;
import static io.github.maypost.engine.Channels.limited;
import static io.github.maypost.engine.Channels.promotion;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.Basis;
import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Outcome.Counted;
import io.github.maypost.decision.Post;
import io.github.maypost.vocabulary.CalendarWindow;
import io.github.maypost.vocabulary.Interval;
import io.github.maypost.vocabulary.Partition;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How many posts there may be, per window of the calendar and over rolling periods. */
final class CountsTest {

  private static final Channels ONE_AN_HOUR = limited(l -> l.atMost(1).over(Duration.ofHours(1)));
  private static final Channels TWO_AN_HOUR = limited(l -> l.atMost(2).over(Duration.ofHours(1)));
  private static final Channels ONE_A_DAY = limited(l -> l.atMost(1).over(Period.ofDays(1)));
  private static final Channels ONE_IN_24_HOURS =
      limited(l -> l.atMost(1).over(Duration.ofHours(24)));
  private static final Channels ONE_A_MONTH = limited(l -> l.atMost(1).over(Period.ofMonths(1)));
  private static final Channels WEEKLY = limited(l -> l.atMost(1).per(CalendarWindow.WEEK));
  private static final Channels MONTHLY = limited(l -> l.atMost(1).per(CalendarWindow.MONTH));
  private static final Channels HOURLY = limited(l -> l.atMost(1).per(CalendarWindow.HOUR));
  private static final Channels DAILY = limited(l -> l.atMost(1).per(CalendarWindow.DAY));

  @Test
  void aWindowEndsBeforeThePeriodIsOver() {
    Instant hourAgo = NOON.minusSeconds(3600);

    assertThat(ONE_AN_HOUR.stops(NOON, promotion(hourAgo))).isFalse();
    assertThat(ONE_AN_HOUR.stops(NOON, promotion(hourAgo.plusNanos(1)))).isTrue();
  }

  @Test
  void whatIsScheduledForLaterCountsLikeWhatWentOut() {
    Instant inAnHour = NOON.plusSeconds(3600);

    assertThat(ONE_AN_HOUR.stops(NOON, promotion(inAnHour))).isFalse();
    assertThat(ONE_AN_HOUR.stops(NOON, promotion(inAnHour.minusNanos(1)))).isTrue();
    assertThat(ONE_AN_HOUR.stops(NOON, promotion(NOON))).isTrue();
  }

  @Test
  void onePostedBetweenTwoOthersIsCountedWithBothIfOneWindowHoldsThem() {
    Post before = promotion(NOON.minusSeconds(1800));

    assertThat(TWO_AN_HOUR.stops(NOON, before, promotion(NOON.plusSeconds(1799)))).isTrue();
    assertThat(TWO_AN_HOUR.stops(NOON, before, promotion(NOON.plusSeconds(1800)))).isFalse();
  }

  @Test
  void theFullestWindowIsNamedAndOfSeveralTheFirst() {
    Instant before = NOON.minusSeconds(1800);
    Counted counted =
        counted(
            TWO_AN_HOUR.check(
                NOON,
                promotion(NOON.plusSeconds(2400)),
                promotion(before),
                promotion(NOON.minusSeconds(3599))));

    assertThat(counted.count()).hasValue(3);
    assertThat(counted.window())
        .isEqualTo(new Interval(NOON.minusSeconds(3599), NOON.plusSeconds(1)));
    assertThat(counted(TWO_AN_HOUR.check(NOON)).window())
        .isEqualTo(new Interval(NOON, NOON.plusSeconds(3600)));
    assertThat(
            counted(TWO_AN_HOUR.check(NOON, promotion(before), promotion(NOON.plusSeconds(1800))))
                .window())
        .isEqualTo(new Interval(before, NOON.plusSeconds(1800)));
  }

  @Test
  void aMonthThatLacksTheDayEndsOnItsLast() {
    Post onThe31st = promotion("2027-01-31T12:00");

    assertThat(ONE_A_MONTH.stops("2027-02-28T11:59", onThe31st)).isTrue();
    assertThat(ONE_A_MONTH.stops("2027-02-28T12:00", onThe31st)).isFalse();
    assertThat(ONE_A_MONTH.stops("2028-02-28T12:00", promotion("2028-01-31T12:00"))).isTrue();
    assertThat(ONE_A_MONTH.stops("2028-02-29T12:00", promotion("2028-01-31T12:00"))).isFalse();
  }

  @Test
  void theLongestOfMonthsIsLookedAtInBothDirections() {
    assertThat(ONE_A_MONTH.stops("2026-08-31T12:00", promotion("2026-07-31T12:01"))).isTrue();
    assertThat(ONE_A_MONTH.stops("2026-08-31T12:00", promotion("2026-07-31T12:00"))).isFalse();
    assertThat(ONE_A_MONTH.stops("2026-07-31T12:00", promotion("2026-08-31T11:59"))).isTrue();
    assertThat(ONE_A_MONTH.stops("2026-07-31T12:00", promotion("2026-08-31T12:00"))).isFalse();
  }

  @Test
  void aDayIsAsLongAsTheClocksMakeIt() {
    Post beforeTheLongDay = promotion("2026-10-24T12:00");
    Post beforeTheShortDay = promotion("2026-03-28T12:00");

    assertThat(ONE_A_DAY.stops("2026-10-25T11:59", beforeTheLongDay)).isTrue();
    assertThat(ONE_A_DAY.stops("2026-10-25T12:00", beforeTheLongDay)).isFalse();
    assertThat(ONE_IN_24_HOURS.stops("2026-10-25T11:59", beforeTheLongDay)).isFalse();
    assertThat(ONE_A_DAY.stops("2026-03-29T12:00", beforeTheShortDay)).isFalse();
    assertThat(ONE_IN_24_HOURS.stops("2026-03-29T12:00", beforeTheShortDay)).isTrue();
  }

  @Test
  void weeksRunFromMondayAlsoOverTheEndOfTheYear() {
    assertThat(WEEKLY.stops("2027-01-03T23:59", promotion("2026-12-28T00:00"))).isTrue();
    assertThat(WEEKLY.stops("2027-01-04T00:00", promotion("2027-01-03T23:59"))).isFalse();
    assertThat(WEEKLY.stops("2026-12-28T00:00", promotion("2026-12-27T23:59"))).isFalse();
  }

  @Test
  void windowsOfTheCalendarBeginAtLocalMidnightAndAtTheFullHour() {
    assertThat(MONTHLY.stops("2028-02-29T23:59", promotion("2028-02-01T00:00"))).isTrue();
    assertThat(MONTHLY.stops("2028-03-01T00:00", promotion("2028-02-29T23:59"))).isFalse();
    assertThat(DAILY.stops("2026-10-25T23:59", promotion("2026-10-25T00:00"))).isTrue();
    assertThat(DAILY.stops("2026-10-25T00:00", promotion("2026-10-24T23:59"))).isFalse();
    assertThat(HOURLY.stops("2026-03-29T03:00", promotion("2026-03-29T01:59"))).isFalse();
    assertThat(HOURLY.stops("2026-03-29T03:59", promotion("2026-03-29T03:00"))).isTrue();
  }

  @Test
  void byTeamTheOneWithTheMostPostsIsNamed() {
    Channels byTeam = limited(l -> l.atMost(2).over(Duration.ofHours(1)).each(Partition.TEAM));
    Post ofPress = Post.of("ada", "news", "feed", NOON);
    Post ofShop = Post.of("cy", "news", "feed", NOON);

    Decision both = byTeam.check(ask(NOON).person("bo"), ofShop, ofPress);
    Decision shop = byTeam.check(ask(NOON).person("bo"), ofShop, ofPress, ofShop);

    assertThat(counted(both).team()).contains("press");
    assertThat(both.isAllowed()).isTrue();
    assertThat(counted(byTeam.check(ask(NOON).person("bo"), ofShop)).team()).contains("shop");
    assertThat(counted(shop).team()).contains("shop");
    assertThat(shop.basis()).isEqualTo(Basis.LIMITED);
    assertThat(counted(byTeam.check(ask(NOON).person("ed"), ofShop)).count()).hasValue(1);
  }

  @Test
  void severalPartitionsMustAllBeTheSame() {
    Channels channels =
        limited(
            l ->
                l.atMost(1)
                    .over(Duration.ofHours(1))
                    .each(Partition.TEAM, Partition.PERSON, Partition.KIND));

    assertThat(channels.stops(NOON, Post.of("ada", "promotion", "feed", NOON))).isTrue();
    assertThat(channels.stops(NOON, Post.of("bo", "promotion", "feed", NOON))).isFalse();
    assertThat(channels.stops(NOON, Post.of("ada", "sale", "feed", NOON))).isFalse();
  }

  @Test
  void aPeriodBeyondTheCalendarLooksAtAllPosts() {
    Channels ever = limited(l -> l.atMost(1).over(Period.ofYears(999_999_999)));
    Channels hours = limited(l -> l.atMost(1).over(Duration.ofHours(999_999_999)));

    for (Channels channels : List.of(ever, hours)) {
      assertThat(channels.stops(NOON, promotion("0001-01-01T00:00"))).isTrue();
      assertThat(channels.stops(NOON, promotion("9999-01-01T00:00"))).isTrue();
      assertThat(channels.stops(NOON)).isFalse();
    }
  }

  @Test
  void withoutHistoryTheWindowIsStillNamed() {
    Decision decision = Engine.of(ONE_AN_HOUR.rulebook()).check(ask(NOON).build());

    assertThat(decision.basis()).isEqualTo(Basis.LIMITED);
    assertThat(counted(decision).isUnknown()).isTrue();
    assertThat(counted(decision).window().from()).isEqualTo(NOON);
  }

  @Test
  void aHistoryInNoOrderAndWithTooMuchInItIsCountedRight() {
    List<Post> garbage = new ArrayList<>();
    garbage.add(promotion(NOON.plusSeconds(1800)));
    garbage.add(promotion(NOON.minusSeconds(7200)));
    garbage.add(Post.of("bo", "promotion", "feed", NOON));
    garbage.add(new Post("bo", "promotion", "blog", NOON, "draft", Optional.empty()));
    garbage.add(Post.of("nobody", "nothing", "nowhere", NOON));
    garbage.add(promotion(NOON.minusSeconds(600)));
    Engine engine = TWO_AN_HOUR.knowing(query -> garbage);

    assertThat(counted(engine.check(ask(NOON).build())).count()).hasValue(3);
  }

  @Test
  void thousandsOfPostsAreCountedInNoTime() {
    Channels many = limited(l -> l.atMost(1).over(Period.ofDays(30)));
    List<Post> posts = new ArrayList<>();
    for (int i = 0; i < 50_000; i++) {
      posts.add(promotion(NOON.minusSeconds(20L * i)));
    }

    assertThat(counted(many.check(ask(NOON), posts)).count()).hasValue(50_001);
  }
}
