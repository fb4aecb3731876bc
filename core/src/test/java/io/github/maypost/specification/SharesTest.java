package io.github.maypost.specification;

import static io.github.maypost.specification.World.MONDAY;
import static io.github.maypost.specification.World.allowedBut;
import static io.github.maypost.specification.World.basis;
import static io.github.maypost.specification.World.decide;
import static io.github.maypost.specification.World.launch;
import static io.github.maypost.specification.World.rules;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.Post;
import io.github.maypost.decision.Request;
import io.github.maypost.model.LimitBuilder;
import io.github.maypost.model.RuleBuilder;
import io.github.maypost.model.Rulebook;
import io.github.maypost.vocabulary.Partition;
import io.github.maypost.vocabulary.Percentage;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Sentences of DESIGN section 10 on shares of the mix and soft conditions, with examples. */
class SharesTest {

  private static Consumer<LimitBuilder> over(String share, Duration over) {
    return l -> l.share(Percentage.parse(share)).over(over);
  }

  private static Consumer<LimitBuilder> ofLast(String share, int posts) {
    return l -> l.share(Percentage.parse(share)).ofLast(posts);
  }

  private static boolean isKept(Consumer<RuleBuilder> limit, List<Post> history) {
    return basis(allowedBut(limit), launch().history(history)).equals("allowed");
  }

  private static Consumer<RuleBuilder> ofPromotion(Consumer<LimitBuilder> limit) {
    return r -> r.limit(limit).what("promotion");
  }

  /**
   * Posts a minute apart, the last a minute ago: {@code p} for promotion and {@code r} for reply.
   */
  private static List<Post> posts(String kinds) {
    List<Post> posts = new ArrayList<>();
    for (int i = 0; i < kinds.length(); i++) {
      posts.add(
          Post.of(
              "omar",
              kinds.charAt(i) == 'p' ? "promotion" : "reply",
              "acme-x",
              MONDAY.minusSeconds(60L * (kinds.length() - i))));
    }
    return posts;
  }

  @Test
  @Shows({"3 Limits 4", "10 Limits 10", "3 Verbs 11"})
  void aShareCountsThisPostOnBothSides() {
    Consumer<RuleBuilder> half = ofPromotion(over("50%", Duration.ofHours(1)));

    assertThat(isKept(half, posts("r"))).isTrue();
    assertThat(isKept(half, posts("p"))).isFalse();
    assertThat(isKept(half, posts("rrp"))).isTrue();
    assertThat(isKept(half, posts("rp"))).isFalse();
  }

  @Test
  @Shows("10 Limits 14")
  void aShareBindsFromTheSizeOnFromWhichOnePostCanBeWithinIt() {
    Consumer<RuleBuilder> third = ofPromotion(over("33.33%", Duration.ofHours(1)));
    Consumer<RuleBuilder> quarter = ofPromotion(over("25%", Duration.ofHours(1)));

    assertThat(isKept(third, posts("pp"))).isTrue();
    assertThat(isKept(third, posts("ppp"))).isFalse();
    assertThat(isKept(third, posts("rrr"))).isTrue();
    assertThat(isKept(quarter, posts("pp"))).isTrue();
    assertThat(isKept(quarter, posts("ppr"))).isFalse();
  }

  @Test
  @Shows("10 Limits 13")
  void theLeastNumberOfPostsCanBeSaid() {
    Consumer<RuleBuilder> early =
        ofPromotion(l -> over("25%", Duration.ofHours(1)).accept(l.minPosts(2)));
    Consumer<RuleBuilder> late =
        ofPromotion(l -> over("25%", Duration.ofHours(1)).accept(l.minPosts(5)));

    assertThat(isKept(early, posts(""))).isTrue();
    assertThat(isKept(early, posts("r"))).isFalse();
    assertThat(isKept(late, posts("ppp"))).isTrue();
    assertThat(isKept(late, posts("pppp"))).isFalse();
  }

  @Test
  @Shows({"10 Limits 11", "10 Limits 21"})
  void postsThatAreAtMostThePeriodOldCountAndLaterOnesDoNot() {
    Consumer<RuleBuilder> half = ofPromotion(over("50%", Duration.ofHours(1)));

    assertThat(isKept(half, promotionAt(MONDAY.minusSeconds(3600)))).isFalse();
    assertThat(isKept(half, promotionAt(MONDAY.minusSeconds(3601)))).isTrue();
    assertThat(isKept(half, promotionAt(MONDAY))).isTrue();
    assertThat(isKept(half, promotionAt(MONDAY.plusSeconds(60)))).isTrue();
  }

  private static List<Post> promotionAt(Instant at) {
    return List.of(Post.of("omar", "promotion", "acme-x", at));
  }

  @Test
  @Shows("10 Time 14")
  void aPeriodIsAddedToTheEarlier() {
    Consumer<RuleBuilder> half =
        ofPromotion(l -> l.share(Percentage.of(50)).over(Period.ofMonths(1)));
    Request.Builder request = launch().at(Instant.parse("2026-02-28T09:00:00Z"));
    List<Post> lastOfJanuary = promotionAt(Instant.parse("2026-01-29T09:00:00Z"));

    assertThat(basis(allowedBut(half), request.history(lastOfJanuary))).isEqualTo("limited");
    assertThat(
            basis(
                allowedBut(half),
                request.history(promotionAt(Instant.parse("2026-01-28T08:59:59Z")))))
        .isEqualTo("allowed");
  }

  @Test
  @Shows({"10 Limits 10", "10 Limits 1", "10 Limits 24"})
  void theMixIsThatOfThePlacesAndThePermissionsWhoeverPosted() {
    Consumer<RuleBuilder> half =
        r ->
            r.limit(l -> over("50%", Duration.ofHours(1)).accept(l.each(Partition.NONE)))
                .who(w -> w.external(false))
                .what("promotion")
                .where("acme-x");
    Post elsewhere = Post.of("omar", "reply", "acme-in", MONDAY.minusSeconds(60));
    Post nowhere = Post.of("omar", "reply", "gone", MONDAY.minusSeconds(60));
    Post byNobody = Post.of("gone", "promotion", "acme-x", MONDAY.minusSeconds(60));
    Post ofNoKind = Post.of("omar", "gone", "acme-x", MONDAY.minusSeconds(60));
    Post drafted =
        new Post("omar", "reply", "acme-x", MONDAY.minusSeconds(60), "draft", Optional.empty());

    List<Post> tooMuch = posts("rp");
    assertThat(isKept(half, tooMuch)).isFalse();
    assertThat(isKept(half, with(tooMuch, elsewhere))).isFalse();
    assertThat(isKept(half, with(tooMuch, nowhere))).isFalse();
    assertThat(isKept(half, with(tooMuch, drafted))).isFalse();
    assertThat(isKept(half, with(tooMuch, byNobody))).isTrue();
    assertThat(isKept(half, with(tooMuch, ofNoKind))).isTrue();
  }

  private static List<Post> with(List<Post> posts, Post more) {
    List<Post> all = new ArrayList<>(posts);
    all.add(more);
    return all;
  }

  @Test
  @Shows({"3 Limits 5", "10 Limits 12"})
  void ofTheLastPostsThisIsOne() {
    Consumer<RuleBuilder> half = ofPromotion(ofLast("50%", 4));

    assertThat(isKept(half, posts("pppprrp"))).isTrue();
    assertThat(isKept(half, posts("rrrrrpp"))).isFalse();
    assertThat(isKept(half, posts("p"))).isFalse();
    assertThat(isKept(half, posts(""))).isTrue();
  }

  @Test
  @Shows({"10 Limits 21", "10 Limits 22"})
  void ofPostsAtOneInstantTheLaterInTheHistoryIsTheLater() {
    Consumer<RuleBuilder> half = ofPromotion(ofLast("50%", 2));
    Post promotion = Post.of("omar", "promotion", "acme-x", MONDAY.minusSeconds(60));
    Post reply = Post.of("omar", "reply", "acme-x", MONDAY.minusSeconds(60));
    Post now = Post.of("omar", "promotion", "acme-x", MONDAY);

    assertThat(isKept(half, List.of(promotion, reply))).isTrue();
    assertThat(isKept(half, List.of(reply, promotion))).isFalse();
    assertThat(isKept(half, List.of(promotion, reply, now))).isTrue();
  }

  @Test
  @Shows("10 Limits 15")
  void eachTeamHasItsOwnMix() {
    Rulebook rulebook =
        rules(
            p -> p.in("marketing", "relations"),
            List.of(
                r -> r.allow("post"),
                r ->
                    r.limit(l -> over("50%", Duration.ofHours(1)).accept(l.each(Partition.TEAM)))
                        .what("promotion")));
    Rulebook withCy = rulebook.with(b -> b.person("cy", p -> p.in("marketing")));
    Post byCy = Post.of("cy", "promotion", "acme-x", MONDAY.minusSeconds(60));
    Post reply = Post.of("omar", "reply", "acme-x", MONDAY.minusSeconds(60));

    assertThat(basis(withCy, launch().history(List.of(reply)))).isEqualTo("allowed");
    assertThat(basis(withCy, launch().history(List.of(reply, byCy)))).isEqualTo("limited");
  }

  @Test
  @Shows({"3 Verbs 13", "3 Verbs 15"})
  void aSoftLimitIsShownOnlyWhenItIsNotKept() {
    Rulebook rulebook =
        allowedBut(
            r -> r.advise("Slowly.", a -> a.limit(l -> l.apart(Duration.ofHours(2)))),
            r -> r.advise("Always."));
    List<Post> close = List.of(Post.of("omar", "reply", "acme-x", MONDAY.minusSeconds(60)));

    assertThat(decide(rulebook, launch().history(List.of()).build()).advice())
        .containsExactly("policy/rule-1");
    assertThat(decide(rulebook, launch().history(close).build()).advice())
        .containsExactly("policy/rule-0", "policy/rule-1");
    assertThat(decide(rulebook, launch().build()).advice())
        .containsExactly("policy/rule-0", "policy/rule-1");
    assertThat(basis(rulebook, launch().history(close))).isEqualTo("allowed");
  }

  @Test
  @Shows({"3 Verbs 13", "3 Verbs 15"})
  void aSoftRequirementIsShownOnlyWhenItIsNotMet() {
    Rulebook rulebook =
        allowedBut(
            r -> r.advise("Ask.", a -> a.requireApproval(w -> w.from(f -> f.team("relations")))),
            r -> r.advise("Mark.", a -> a.requireTags("ad-label")).when(w -> w.fact("signed")));

    assertThat(decide(rulebook, launch().build()).advice())
        .containsExactly("policy/rule-0", "policy/rule-1");
    assertThat(decide(rulebook, launch().approvedBy("omar").tags("ad-label").build()).advice())
        .isEmpty();
    assertThat(decide(rulebook, launch().approvedBy("omar").factsNot("signed").build()).advice())
        .isEmpty();
    assertThat(basis(rulebook, launch())).isEqualTo("allowed");
  }
}
