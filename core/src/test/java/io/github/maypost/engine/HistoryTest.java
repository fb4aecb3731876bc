package io.github.maypost.engine;

import static io.github.maypost.engine.Channels.NOON;
import static io.github.maypost.engine.Channels.ask;
import static io.github.maypost.engine.Channels.at;
import static io.github.maypost.engine.Channels.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.Post;
import io.github.maypost.decision.PostQuery;
import io.github.maypost.decision.Request;
import io.github.maypost.model.LimitBuilder;
import io.github.maypost.model.RuleBuilder;
import io.github.maypost.vocabulary.CalendarWindow;
import io.github.maypost.vocabulary.Interval;
import io.github.maypost.vocabulary.Partition;
import io.github.maypost.vocabulary.Percentage;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a history is asked for. */
final class HistoryTest {

  private static List<PostQuery> asked(Consumer<RuleBuilder> rule, Request.Builder request) {
    List<PostQuery> asked = new ArrayList<>();
    with(rule)
        .knowing(
            query -> {
              asked.add(query);
              return List.of();
            })
        .check(request.build());
    return asked;
  }

  private static PostQuery query(Consumer<RuleBuilder> rule) {
    List<PostQuery> asked = asked(rule, ask(NOON));
    assertThat(asked).hasSize(1);
    return asked.get(0);
  }

  private static Consumer<RuleBuilder> daily(Consumer<LimitBuilder> more) {
    return rule ->
        rule.limit(
            l -> {
              l.atMost(1).per(CalendarWindow.DAY);
              more.accept(l);
            });
  }

  @Test
  void aCountIsAskedForByItsWindowAndPartition() {
    PostQuery query = query(daily(l -> l.each(Partition.CHANNEL, Partition.KIND)));

    assertThat(query)
        .isEqualTo(
            new PostQuery(
                new Interval(at("2026-11-23T00:00"), at("2026-11-24T00:00")),
                OptionalInt.empty(),
                Set.of("post"),
                Optional.of(Set.of("blog")),
                Optional.empty(),
                Optional.of(Set.of("promotion"))));
  }

  @Test
  void channelsAndKindsAreThoseForWhichTheRuleMayHold() {
    PostQuery query =
        query(
            daily(l -> l.each(Partition.NONE))
                .andThen(
                    rule ->
                        rule.what(
                                what -> what.kind("promotion").not(not -> not.tagged("sponsored")))
                            .where(where -> where.group("own"))));

    assertThat(query.channels()).contains(Set.of("blog", "feed"));
    assertThat(query.kinds()).contains(Set.of("promotion", "sale"));
    assertThat(query.people()).isEmpty();
  }

  @Test
  void whatTheRuleDoesNotAskIsLeftOpen() {
    PostQuery query = query(daily(l -> l.each(Partition.NONE)));

    assertThat(query.channels()).isEmpty();
    assertThat(query.kinds()).isEmpty();
    assertThat(query.people()).isEmpty();
  }

  @Test
  void aShareIsAskedForWithAllItsKindsAndOfTheLastExactlySoMany() {
    Consumer<RuleBuilder> promotions = rule -> rule.what(what -> what.kind("promotion"));
    PostQuery last =
        query(promotions.andThen(r -> r.limit(l -> l.share(Percentage.of(25)).ofLast(40))));
    PostQuery over =
        query(
            promotions.andThen(
                r -> r.limit(l -> l.share(Percentage.of(25)).over(Duration.ofHours(3)))));

    assertThat(last.last()).hasValue(39);
    assertThat(last.interval()).isEqualTo(new Interval(Instant.MIN, NOON));
    assertThat(last.kinds()).isEmpty();
    assertThat(over.last()).isEmpty();
    assertThat(over.interval()).isEqualTo(new Interval(NOON.minusSeconds(3 * 3600), NOON));
  }

  @Test
  void aTeamIsAskedForByThoseListedInItOnceForEach() {
    List<PostQuery> asked =
        asked(
            rule -> rule.limit(l -> l.share(Percentage.of(25)).ofLast(4).each(Partition.TEAM)),
            ask(NOON).person("bo"));

    assertThat(asked)
        .extracting(PostQuery::people)
        .containsExactly(Optional.of(Set.of("ada", "bo")), Optional.of(Set.of("bo", "cy")));
    assertThat(asked(daily(l -> l.each(Partition.TEAM)), ask(NOON).person("ed")))
        .extracting(PostQuery::people)
        .containsExactly(Optional.of(Set.of("ed")));
  }

  @Test
  void rollingPeriodsAreAskedForWideEnoughInAnyCalendar() {
    PostQuery hours = query(rule -> rule.limit(l -> l.apart(Duration.ofHours(2))));
    PostQuery month = query(rule -> rule.limit(l -> l.atMost(1).over(Period.ofMonths(1))));

    assertThat(hours.interval())
        .isEqualTo(new Interval(NOON.minusSeconds(7200), NOON.plusSeconds(7200)));
    assertThat(month.interval().from()).isBeforeOrEqualTo(NOON.minus(Duration.ofDays(32)));
    assertThat(month.interval().until()).isAfterOrEqualTo(NOON.plus(Duration.ofDays(32)));
  }

  @Test
  void aQueryTellsWhichPostsItIsAbout() {
    PostQuery query =
        new PostQuery(
            new Interval(NOON, NOON.plusSeconds(1)),
            OptionalInt.of(1),
            Set.of("post"),
            Optional.of(Set.of("blog")),
            Optional.of(Set.of("ada")),
            Optional.of(Set.of("news")));
    Post post = Post.of("ada", "news", "blog", NOON);

    assertThat(query.matches(post)).isTrue();
    assertThat(query.matches(Post.of("bo", "news", "blog", NOON))).isFalse();
    assertThat(query.matches(Post.of("ada", "sale", "blog", NOON))).isFalse();
    assertThat(query.matches(Post.of("ada", "news", "feed", NOON))).isFalse();
    assertThat(query.matches(Post.of("ada", "news", "blog", NOON.plusSeconds(1)))).isFalse();
    assertThat(query.matches(new Post("ada", "news", "blog", NOON, "draft", Optional.empty())))
        .isFalse();
  }
}
