package io.github.maypost.engine;

import static io.github.maypost.engine.Channels.NOON;
import static io.github.maypost.engine.Channels.ask;
import static io.github.maypost.engine.Channels.at;
import static io.github.maypost.engine.Channels.news;
import static io.github.maypost.engine.Channels.promotion;
import static io.github.maypost.engine.Channels.share;
import static io.github.maypost.engine.Channels.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.Basis;
import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Outcome.Mix;
import io.github.maypost.decision.Outcome.Share;
import io.github.maypost.decision.Post;
import io.github.maypost.model.LimitBuilder;
import io.github.maypost.vocabulary.Partition;
import io.github.maypost.vocabulary.Percentage;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** How large a share of the posts there may be. */
final class SharesTest {

  private static Channels promotions(Consumer<LimitBuilder> limit) {
    return with(rule -> rule.limit(limit).what(what -> what.kind("promotion")));
  }

  private static Channels over(Period period, int percent) {
    return promotions(l -> l.share(Percentage.of(percent)).over(period).minPosts(1));
  }

  private static Channels ofLast(int posts, int percent) {
    return promotions(l -> l.share(Percentage.of(percent)).ofLast(posts).minPosts(1));
  }

  /** Returns so many posts, one a minute, the last a minute before noon. */
  private static List<Post> posts(int promotions, int others) {
    List<Post> posts = new ArrayList<>();
    for (int i = promotions + others; i > 0; i--) {
      Instant at = NOON.minusSeconds(60L * i);
      posts.add(i <= promotions ? promotion(at) : news(at));
    }
    return posts;
  }

  private static Mix mix(Channels channels, Instant at, Post... history) {
    return share(channels.check(at, history)).mix().orElseThrow();
  }

  @Test
  void exactlyTheShareIsKeptAndOneMoreIsNot() {
    Channels channels = over(Period.ofDays(30), 20);

    Decision kept = channels.check(ask(NOON), posts(3, 16));
    Decision exceeded = channels.check(ask(NOON), posts(4, 15));

    assertThat(share(kept).mix()).contains(new Mix(4, 20));
    assertThat(kept.isAllowed()).isTrue();
    assertThat(share(exceeded).mix()).contains(new Mix(5, 20));
    assertThat(share(exceeded).room()).isEqualTo(4);
    assertThat(exceeded.basis()).isEqualTo(Basis.LIMITED);
  }

  @Test
  void hundredthsOfAPercentAreExact() {
    Channels third =
        promotions(l -> l.share(Percentage.parse("33.33%")).over(Period.ofDays(1)).minPosts(3));
    Channels more =
        promotions(l -> l.share(Percentage.parse("33.34%")).over(Period.ofDays(1)).minPosts(3));

    assertThat(third.check(ask(NOON), posts(0, 2)).basis()).isEqualTo(Basis.LIMITED);
    assertThat(more.check(ask(NOON), posts(0, 2)).isAllowed()).isTrue();
  }

  @Test
  void aShareCountsOnlyFromItsLeastNumberOfPostsOn() {
    Channels ten = promotions(l -> l.share(Percentage.of(20)).over(Period.ofDays(30)).minPosts(10));
    Channels unsaid = promotions(l -> l.share(Percentage.of(30)).over(Period.ofDays(30)));

    assertThat(ten.check(ask(NOON), posts(8, 0)).isAllowed()).isTrue();
    assertThat(ten.check(ask(NOON), posts(9, 0)).basis()).isEqualTo(Basis.LIMITED);
    assertThat(share(ten.check(ask(NOON), posts(8, 0))).isLargeEnough()).isFalse();
    assertThat(share(unsaid.check(NOON)).minPosts()).isEqualTo(4);
    assertThat(unsaid.check(ask(NOON), posts(1, 1)).isAllowed()).isTrue();
    assertThat(unsaid.check(ask(NOON), posts(1, 2)).basis()).isEqualTo(Basis.LIMITED);
  }

  @Test
  void postsCountThatAreAtMostThePeriodOldAndBefore() {
    Channels channels = over(Period.ofDays(1), 100);
    Instant dayAgo = at("2026-11-22T12:00");

    assertThat(mix(channels, NOON, news(dayAgo))).isEqualTo(new Mix(1, 2));
    assertThat(mix(channels, NOON, news(dayAgo.minusNanos(1)))).isEqualTo(new Mix(1, 1));
    assertThat(mix(channels, NOON, news(NOON.minusNanos(1)))).isEqualTo(new Mix(1, 2));
    assertThat(mix(channels, NOON, news(NOON), news(NOON.plusNanos(1)))).isEqualTo(new Mix(1, 1));
  }

  @Test
  void aPeriodOfTheCalendarFollowsItsMonthsAndClocks() {
    Channels month = over(Period.ofMonths(1), 100);
    Channels day = over(Period.ofDays(1), 100);

    assertThat(mix(month, at("2027-02-28T12:00"), promotion("2027-01-28T12:00")).total())
        .isEqualTo(2);
    assertThat(mix(month, at("2027-02-28T12:01"), promotion("2027-01-31T12:00")).total())
        .isEqualTo(1);
    assertThat(mix(month, at("2028-02-29T12:00"), promotion("2028-01-29T12:00")).total())
        .isEqualTo(2);
    assertThat(mix(day, at("2026-10-25T12:00"), promotion("2026-10-24T12:00")).total())
        .isEqualTo(2);
    assertThat(mix(day, at("2026-03-29T12:01"), promotion("2026-03-28T12:00")).total())
        .isEqualTo(1);
  }

  @Test
  void ofTheLastPostsThisIsOne() {
    Channels three = ofLast(3, 50);

    assertThat(
            mix(
                three,
                NOON,
                promotion(NOON.minusSeconds(3)),
                news(NOON.minusSeconds(2)),
                news(NOON.minusSeconds(1))))
        .isEqualTo(new Mix(1, 3));
    assertThat(three.stops(NOON, news(NOON.minusSeconds(2)), promotion(NOON.minusSeconds(1))))
        .isTrue();
    assertThat(mix(three, NOON, news(NOON), news(NOON.plusSeconds(1)))).isEqualTo(new Mix(1, 1));
    assertThat(mix(ofLast(1, 100), NOON, promotion(NOON.minusSeconds(1)))).isEqualTo(new Mix(1, 1));
  }

  @Test
  void ofPostsAtOneInstantTheLaterInTheHistoryIsTheLater() {
    Channels two = ofLast(2, 50);
    Instant before = NOON.minusSeconds(1);

    assertThat(mix(two, NOON, promotion(before), news(before))).isEqualTo(new Mix(1, 2));
    assertThat(mix(two, NOON, news(before), promotion(before))).isEqualTo(new Mix(2, 2));
    assertThat(mix(two, NOON, promotion(before), news(before.minusSeconds(1))))
        .isEqualTo(new Mix(2, 2));
  }

  @Test
  void totalsCountWhatNobodyKnowsButMatchesDoNot() {
    Channels channels = over(Period.ofDays(1), 100);
    Channels byPress =
        with(
            rule ->
                rule.limit(l -> l.share(Percentage.of(100)).over(Period.ofDays(1)))
                    .who(who -> who.team("press")));
    Instant before = NOON.minusSeconds(1);

    assertThat(mix(channels, NOON, Post.of("gone", "promotion", "blog", before)))
        .isEqualTo(new Mix(2, 2));
    assertThat(mix(channels, NOON, Post.of("ada", "gone", "blog", before)))
        .isEqualTo(new Mix(1, 2));
    assertThat(mix(byPress, NOON, Post.of("gone", "gone", "blog", before)))
        .isEqualTo(new Mix(1, 2));
    assertThat(mix(byPress, NOON, Post.of("bo", "gone", "blog", before))).isEqualTo(new Mix(2, 2));
  }

  @Test
  void totalsCountOnTheChannelsOfTheRuleOnly() {
    Consumer<LimitBuilder> limit =
        l -> l.share(Percentage.of(100)).over(Period.ofDays(1)).each(Partition.NONE);
    Channels own = with(rule -> rule.limit(limit).where(where -> where.group("own")));
    Channels anywhere = with(rule -> rule.limit(limit));
    Post[] history = {
      Post.of("bo", "news", "feed", NOON.minusSeconds(3)),
      Post.of("bo", "news", "wall", NOON.minusSeconds(2)),
      Post.of("bo", "news", "gone", NOON.minusSeconds(1))
    };

    assertThat(mix(own, NOON, history)).isEqualTo(new Mix(2, 2));
    assertThat(mix(anywhere, NOON, history)).isEqualTo(new Mix(4, 4));
  }

  @Test
  void aPostWhoseTagsNobodyKnowsMatches() {
    Channels sponsored =
        with(
            rule ->
                rule.limit(l -> l.share(Percentage.of(50)).over(Period.ofDays(1)))
                    .what(what -> what.tagged("sponsored")));
    Instant before = NOON.minusSeconds(1);

    assertThat(share(sponsored.check(ask(NOON).tags("sponsored"), news(before).tagged())).mix())
        .contains(new Mix(1, 2));
    assertThat(share(sponsored.check(ask(NOON).tags("sponsored"), news(before))).mix())
        .contains(new Mix(2, 2));
  }

  @Test
  void byTeamOneThatIsOverIsEnough() {
    Channels byTeam =
        promotions(l -> l.share(Percentage.of(50)).over(Duration.ofHours(1)).each(Partition.TEAM));
    Instant before = NOON.minusSeconds(1);
    Post[] history = {
      Post.of("ada", "news", "feed", before),
      Post.of("ada", "news", "feed", before),
      Post.of("cy", "sale", "feed", before)
    };

    Decision decision = byTeam.check(ask(NOON).person("bo"), history);

    assertThat(decision.basis()).isEqualTo(Basis.LIMITED);
    assertThat(share(decision).team()).contains("shop");
    assertThat(byTeam.check(ask(NOON).person("ada"), history).isAllowed()).isTrue();
    assertThat(share(byTeam.check(ask(NOON).person("ed"), history)).mix()).contains(new Mix(1, 1));
  }

  @Test
  void withoutHistoryAShareIsUnknownAndBinds() {
    Share share = share(Engine.of(ofLast(40, 25).rulebook()).check(ask(NOON).build()));

    assertThat(share.isUnknown()).isTrue();
    assertThat(share.isMet()).isFalse();
    assertThat(share.isLargeEnough()).isFalse();
    assertThat(share.room()).isZero();
  }

  @Test
  void aHistoryThatFindsMoreThanTheLastOnesIsCutByTheEngine() {
    List<Post> posts = posts(2, 30);
    List<Post> more = new ArrayList<>(posts);
    more.add(0, promotion(NOON.plusSeconds(5)));
    more.add(Post.of("bo", "promotion", "feed", NOON.minusSeconds(1)));
    Engine engine = ofLast(4, 50).knowing(query -> more);

    assertThat(share(engine.check(ask(NOON).build())).mix()).contains(new Mix(3, 4));
  }

  @Test
  void remediesAreLookedForAlsoWhereASharesLeastNumberIsOne() {
    Channels byPerson =
        promotions(
            l ->
                l.share(Percentage.of(50))
                    .over(Period.ofDays(1))
                    .minPosts(1)
                    .each(Partition.PERSON));
    Engine engine =
        byPerson.knowing(PostLog.of(List.of(Post.of("cy", "news", "blog", NOON.minusSeconds(1)))));

    Decision decision = engine.check(ask(NOON).build());

    assertThat(decision.basis()).isEqualTo(Basis.LIMITED);
    assertThat(engine.remedies(decision))
        .singleElement()
        .hasToString("Remedy[steps=[HandTo[people=[cy]]]]");
  }
}
