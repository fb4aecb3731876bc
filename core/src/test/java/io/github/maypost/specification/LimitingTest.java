package io.github.maypost.specification;

import static io.github.maypost.specification.World.MONDAY;
import static io.github.maypost.specification.World.allowedBut;
import static io.github.maypost.specification.World.basis;
import static io.github.maypost.specification.World.decide;
import static io.github.maypost.specification.World.launch;
import static io.github.maypost.specification.World.rules;
import static io.github.maypost.specification.World.world;
import static io.github.maypost.vocabulary.Relation.AUTHOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.Post;
import io.github.maypost.decision.Request;
import io.github.maypost.model.LimitBuilder;
import io.github.maypost.model.RuleBuilder;
import io.github.maypost.model.Rulebook;
import io.github.maypost.vocabulary.CalendarWindow;
import io.github.maypost.vocabulary.Partition;
import io.github.maypost.vocabulary.Percentage;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Sentences of DESIGN section 10 on which posts a limit counts, among which others. */
class LimitingTest {

  private static String among(Consumer<RuleBuilder> limit, Post... history) {
    return basis(allowedBut(limit), launch().history(List.of(history)));
  }

  private static void daily(LimitBuilder limit) {
    limit.atMost(1).per(CalendarWindow.DAY);
  }

  private static Post post(String person, String kind, String channel) {
    return Post.of(person, kind, channel, MONDAY);
  }

  @Test
  @Shows({"10 Limits 2", "10 Limits 6"})
  void whoWhatAndWhereMustAllMatch() {
    Consumer<RuleBuilder> limit =
        r ->
            r.limit(l -> l.atMost(1).per(CalendarWindow.DAY).each(Partition.NONE))
                .who(w -> w.team("marketing"))
                .what("promotion")
                .where("english");

    assertThat(among(limit)).isEqualTo("allowed");
    assertThat(among(limit, post("maya", "launch", "acme-x"))).isEqualTo("limited");
    assertThat(among(limit, post("maya", "promotion", "acme-x"))).isEqualTo("limited");
    assertThat(among(limit, post("omar", "launch", "acme-x"))).isEqualTo("allowed");
    assertThat(among(limit, post("maya", "reply", "acme-x"))).isEqualTo("allowed");
    assertThat(among(limit, post("maya", "launch", "acme-in"))).isEqualTo("allowed");
  }

  @Test
  @Shows({"10 Limits 2", "3 Selectors 13"})
  void thePlacesOfThePolicyAreIncluded() {
    Rulebook rulebook =
        world(World::inMarketing)
            .policy("all", p -> p.rule("allow", r -> r.allow("post")))
            .policy(
                "english",
                p ->
                    p.where("english")
                        .rule(
                            "daily",
                            r ->
                                r.limit(
                                    l -> l.atMost(1).per(CalendarWindow.DAY).each(Partition.NONE))))
            .build();
    Request.Builder elsewhere = launch().channel("acme-in");

    assertThat(basis(rulebook, launch().history(List.of(post("omar", "reply", "acme-x")))))
        .isEqualTo("limited");
    assertThat(basis(rulebook, launch().history(List.of(post("omar", "reply", "acme-in")))))
        .isEqualTo("allowed");
    assertThat(basis(rulebook, elsewhere.history(List.of(post("omar", "reply", "acme-x")))))
        .isEqualTo("allowed");
  }

  @Test
  @Shows({"10 Limits 2", "10 Limits 5"})
  void whenALimitBindsIsNotAskedOfOtherPosts() {
    Instant sunday = MONDAY.minus(Duration.ofDays(1));
    Rulebook rulebook =
        allowedBut(
            r ->
                r.limit(l -> l.atMost(1).over(Duration.ofDays(2)))
                    .when(w -> w.days(DayOfWeek.MONDAY).situation("crisis")));
    Post onSunday = Post.of("omar", "reply", "acme-x", sunday);

    assertThat(basis(rulebook, launch().situations("crisis").history(List.of(onSunday))))
        .isEqualTo("limited");
    assertThat(basis(rulebook, launch().history(List.of(onSunday)))).isEqualTo("allowed");
  }

  @Test
  @Shows("10 Limits 3")
  void aPostIsThatOfThePersonAsTheyWereThen() {
    Instant noon = MONDAY.plusSeconds(7200);
    Consumer<RuleBuilder> byWriters =
        r -> r.limit(l -> l.atMost(1).per(CalendarWindow.DAY)).who(w -> w.role("writer"));
    Rulebook rulebook =
        rules(p -> p.roles("writer"), List.of(r -> r.allow("post"), byWriters))
            .with(b -> b.person("omar", p -> p.role("writer", g -> g.until(noon))));
    Post before = Post.of("omar", "reply", "acme-x", noon.minusNanos(1));
    Post after = Post.of("omar", "reply", "acme-x", noon);

    assertThat(basis(rulebook, launch().history(List.of(before)))).isEqualTo("limited");
    assertThat(basis(rulebook, launch().history(List.of(after)))).isEqualTo("allowed");
    assertThat(basis(rulebook, launch().at(noon.plusSeconds(60)).history(List.of(before))))
        .isEqualTo("limited");
  }

  @Test
  @Shows("10 Limits 3")
  void aPostIsThatOfItsOwnKindAndChannel() {
    Consumer<RuleBuilder> byWriters =
        r ->
            r.limit(l -> l.atMost(1).per(CalendarWindow.DAY).each(Partition.NONE))
                .who(w -> w.role("writer"));
    Rulebook rulebook =
        rules(p -> p.roles("writer"), List.of(r -> r.allow("post"), byWriters))
            .with(b -> b.person("omar", p -> p.role("writer", g -> g.where("acme-in"))));

    assertThat(basis(rulebook, launch().history(List.of(post("omar", "reply", "acme-in")))))
        .isEqualTo("limited");
    assertThat(basis(rulebook, launch().history(List.of(post("omar", "reply", "acme-x")))))
        .isEqualTo("allowed");
  }

  @Test
  @Shows({"10 Limits 4", "10 Limits 18", "3 Limits 8"})
  void severalPartitionsMustAllBeTheSame() {
    Consumer<RuleBuilder> limit =
        r ->
            r.limit(
                l -> l.atMost(1).per(CalendarWindow.DAY).each(Partition.PERSON, Partition.KIND));

    assertThat(among(limit, post("maya", "launch", "acme-in"))).isEqualTo("limited");
    assertThat(among(limit, post("maya", "reply", "acme-x"))).isEqualTo("allowed");
    assertThat(among(limit, post("omar", "launch", "acme-x"))).isEqualTo("allowed");
  }

  @Test
  @Shows({"10 Limits 15", "10 Limits 17"})
  void eachTeamIsThoseListedThereAndNotInsideIt() {
    Rulebook rulebook =
        rules(
                p -> p.in("company"),
                List.of(
                    r -> r.allow("post"),
                    r -> r.limit(l -> l.atMost(1).per(CalendarWindow.DAY).each(Partition.TEAM))))
            .with(
                b ->
                    b.person("cy", p -> p.in("marketing"))
                        .person("bo", p -> p.in("company", "relations"))
                        .person("zed")
                        .person("yan"));

    assertThat(basis(rulebook, launch().history(List.of(post("cy", "launch", "acme-x")))))
        .isEqualTo("allowed");
    assertThat(basis(rulebook, launch().history(List.of(post("bo", "launch", "acme-x")))))
        .isEqualTo("limited");
    assertThat(
            basis(
                rulebook, launch().person("bo").history(List.of(post("omar", "reply", "acme-x")))))
        .isEqualTo("limited");
    assertThat(
            basis(
                rulebook, launch().person("zed").history(List.of(post("yan", "reply", "acme-x")))))
        .isEqualTo("allowed");
    assertThat(
            basis(
                rulebook, launch().person("zed").history(List.of(post("zed", "reply", "acme-x")))))
        .isEqualTo("limited");
  }

  @Test
  @Shows({"10 Limits 20", "10 Limits 26"})
  void aPostOfWhichNobodyKnowsTheTagsMayMatch() {
    Consumer<RuleBuilder> sponsored =
        r -> r.limit(LimitingTest::daily).what(w -> w.tagged("sponsored"));
    Post unknown = post("omar", "reply", "acme-x");
    Request.Builder request = launch().tags("sponsored");

    assertThat(basis(allowedBut(sponsored), request.history(List.of(unknown))))
        .isEqualTo("limited");
    assertThat(basis(allowedBut(sponsored), request.history(List.of(unknown.tagged()))))
        .isEqualTo("allowed");
    assertThat(basis(allowedBut(sponsored), request.history(List.of(unknown.tagged("sponsored")))))
        .isEqualTo("limited");
  }

  @Test
  @Shows("10 Limits 20")
  void aPostOfWhichNobodyKnowsTheAuthorOrTheTenureMayMatch() {
    Consumer<RuleBuilder> ofNewcomers =
        r -> r.limit(LimitingTest::daily).who(w -> w.not(n -> n.tenure(Period.ofMonths(1))));
    Consumer<RuleBuilder> byAuthors = r -> r.limit(LimitingTest::daily).who(w -> w.is(AUTHOR));

    assertThat(among(ofNewcomers, post("omar", "reply", "acme-x"))).isEqualTo("limited");
    assertThat(among(byAuthors, post("omar", "reply", "acme-x"))).isEqualTo("limited");
  }

  @Test
  @Shows({"10 Limits 23", "10 Limits 24"})
  void postsNobodyKnowsCountWhereTheRuleDoesNotAskAboutThat() {
    Consumer<LimitBuilder> together = l -> l.atMost(1).per(CalendarWindow.DAY).each(Partition.NONE);

    assertThat(among(r -> r.limit(together).where("english"), post("omar", "reply", "gone")))
        .isEqualTo("allowed");
    assertThat(
            among(
                r -> r.limit(together).where(w -> w.not("acme-in")), post("omar", "reply", "gone")))
        .isEqualTo("allowed");
    assertThat(
            among(r -> r.limit(together).what(w -> w.not("reply")), post("omar", "gone", "acme-x")))
        .isEqualTo("allowed");
    assertThat(
            among(
                r -> r.limit(together).who(w -> w.not(n -> n.team("relations"))),
                post("gone", "reply", "acme-x")))
        .isEqualTo("allowed");
    assertThat(among(r -> r.limit(together).what("launch"), post("gone", "launch", "gone")))
        .isEqualTo("limited");
    assertThat(
            among(r -> r.limit(together).who(w -> w.external(false)), post("omar", "gone", "gone")))
        .isEqualTo("limited");
  }

  @Test
  @Shows({"10 Limits 23", "10 Limits 24"})
  void whoAndWhatAreNotAskedForTheTotalOfAShare() {
    Consumer<RuleBuilder> half =
        r ->
            r.limit(l -> l.share(Percentage.of(50)).over(Duration.ofHours(1)).each(Partition.NONE))
                .who(w -> w.external(false))
                .what("promotion");
    Instant before = MONDAY.minusSeconds(60);
    List<Post> tooMuch = new ArrayList<>(List.of(Post.of("maya", "launch", "acme-x", before)));

    assertThat(basis(allowedBut(half), launch().history(tooMuch))).isEqualTo("limited");
    tooMuch.add(Post.of("lin", "launch", "acme-x", before));
    tooMuch.add(Post.of("gone", "gone", "gone", before));
    assertThat(basis(allowedBut(half), launch().history(tooMuch))).isEqualTo("allowed");
  }

  @Test
  @Shows({"3 Limits 2", "10 Limits 8", "10 Time 14"})
  void aRollingWindowIsMeasuredFromTheFirstPostInIt() {
    Consumer<RuleBuilder> monthly = r -> r.limit(l -> l.atMost(1).over(Period.ofMonths(1)));
    Post endOfJanuary = Post.of("omar", "reply", "acme-x", Instant.parse("2026-01-31T09:00:00Z"));
    Request.Builder request = launch().history(List.of(endOfJanuary));

    assertThat(basis(allowedBut(monthly), request.at(Instant.parse("2026-02-28T08:59:59Z"))))
        .isEqualTo("limited");
    assertThat(basis(allowedBut(monthly), request.at(Instant.parse("2026-02-28T09:00:00Z"))))
        .isEqualTo("allowed");
  }

  @Test
  @Shows({"3 Limits 3", "3 Limits 11"})
  void oneSlippedInBeforeScheduledOnesIsCountedWithThem() {
    Consumer<RuleBuilder> hourly = r -> r.limit(l -> l.atMost(2).over(Duration.ofHours(1)));
    Post soon = Post.of("omar", "reply", "acme-x", MONDAY.plusSeconds(1800));
    Post later = Post.of("omar", "reply", "acme-x", MONDAY.plusSeconds(3599));

    assertThat(among(hourly, soon)).isEqualTo("allowed");
    assertThat(among(hourly, soon, later)).isEqualTo("limited");
    assertThat(among(r -> r.limit(LimitingTest::daily), later)).isEqualTo("limited");
  }

  @Test
  @Shows("10 Limits 27")
  void aPostLeftInItsOwnHistoryIsCountedTwice() {
    Consumer<RuleBuilder> limit = r -> r.limit(LimitingTest::daily);

    assertThat(among(limit, post("maya", "launch", "acme-x"))).isEqualTo("limited");
    assertThat(among(limit)).isEqualTo("allowed");
  }

  @Test
  @Shows("10 Limits 1")
  void totalsLookAtTheSamePermissions() {
    Consumer<RuleBuilder> half =
        r ->
            r.limit(l -> l.share(Percentage.of(50)).over(Duration.ofHours(1)))
                .what("promotion")
                .forPermissions("draft", "post");
    Instant before = MONDAY.minusSeconds(60);
    Post launch = new Post("maya", "launch", "acme-x", before, "draft", Optional.of(Set.of()));
    Post reply = new Post("maya", "reply", "acme-x", before, "draft", Optional.of(Set.of()));
    Post deleted = new Post("maya", "reply", "acme-x", before, "delete", Optional.of(Set.of()));

    assertThat(among(half, launch)).isEqualTo("limited");
    assertThat(among(half, launch, deleted, deleted)).isEqualTo("limited");
    assertThat(among(half, launch, reply, reply)).isEqualTo("allowed");
  }

  @Test
  @Shows({"10 Limits 13", "10 Limits 14"})
  void theLeastNumberIsTheSizeFromWhichOnOnePostCanBeWithinTheShare() {
    for (int reply = 0; reply < 8; reply++) {
      Post[] replies = new Post[reply];
      for (int i = 0; i < reply; i++) {
        replies[i] = Post.of("omar", "reply", "acme-x", MONDAY.minusSeconds(60 + i));
      }
      for (String share : List.of("14.28%", "20%", "33.33%", "40%", "50%", "100%")) {
        assertThat(
                among(
                    r ->
                        r.limit(l -> l.share(Percentage.parse(share)).over(Duration.ofHours(1)))
                            .what("promotion"),
                    replies))
            .as("%s of %s", share, reply + 1)
            .isEqualTo("allowed");
      }
    }
    Post launch = Post.of("omar", "launch", "acme-x", MONDAY.minusSeconds(60));
    Consumer<RuleBuilder> twoFifths =
        r -> r.limit(l -> l.share(Percentage.of(40)).over(Duration.ofHours(1))).what("promotion");

    assertThat(among(twoFifths, launch)).isEqualTo("allowed");
    assertThat(among(twoFifths, launch, launch)).isEqualTo("limited");
  }

  @Test
  @Shows({"5 Order 16", "10 Logic 3"})
  void aLimitBindsWhenItIsUnknownWhetherItIsMeant() {
    Rulebook rulebook = allowedBut(r -> r.limit(LimitingTest::daily).when(w -> w.fact("signed")));
    Request.Builder request = launch().history(List.of(post("omar", "reply", "acme-x")));

    assertThat(decide(rulebook, request.build()).limits()).containsExactly("policy/rule-0");
    assertThat(basis(rulebook, request)).isEqualTo("limited");
    assertThat(basis(rulebook, request.factsNot("signed"))).isEqualTo("allowed");
  }
}
