package io.github.maypost.engine;

import static io.github.maypost.engine.Channels.NOON;
import static io.github.maypost.engine.Channels.ask;
import static io.github.maypost.engine.Channels.promotion;
import static io.github.maypost.engine.Channels.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Explanation;
import io.github.maypost.decision.Explanation.Reason;
import io.github.maypost.decision.Explanation.Status;
import io.github.maypost.decision.Fault;
import io.github.maypost.decision.Outcome;
import io.github.maypost.decision.Post;
import io.github.maypost.decision.Request;
import io.github.maypost.model.LimitBuilder;
import io.github.maypost.vocabulary.CalendarWindow;
import io.github.maypost.vocabulary.Interval;
import io.github.maypost.vocabulary.Partition;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Guidelines with a limit or a requirement of their own. */
final class AdviceTest {

  private static final Channels SELDOM =
      with(
          rule ->
              rule.advise(
                  "Seldom is better.", a -> a.limit(l -> l.atMost(1).per(CalendarWindow.WEEK))));
  private static final Channels OFTEN = often(l -> l.atLeast(2).per(CalendarWindow.WEEK));
  private static final Channels TAGGED =
      with(rule -> rule.advise("Say who pays.", a -> a.requireTags("sponsored")));
  private static final Channels SEEN =
      with(
          rule ->
              rule.advise(
                  "Four eyes see more.", a -> a.requireApproval(p -> p.from(w -> w.team("shop")))));

  private static Explanation explained(Channels channels, Decision decision) {
    return Engine.of(channels.rulebook()).explain(decision);
  }

  @Test
  void aLimitThatIsKeptIsNotAdvised() {
    Decision decision = SELDOM.check(NOON);

    assertThat(decision.advice()).isEmpty();
    assertThat(decision.counts()).containsKey("house/limit");
    assertThat(explained(SELDOM, decision).advice()).isEmpty();
  }

  @Test
  void aLimitThatIsExceededIsAdvisedAndStopsNothing() {
    Decision decision = SELDOM.check(NOON, promotion(NOON));

    assertThat(decision.isAllowed()).isTrue();
    assertThat(decision.limits()).isEmpty();
    assertThat(decision.advice()).hasSize(1);
    assertThat(explained(SELDOM, decision).advice())
        .singleElement()
        .satisfies(
            reason -> {
              assertThat(reason.status()).isEqualTo(Status.UNMET);
              assertThat(reason.outcome()).containsInstanceOf(Outcome.Counted.class);
            });
  }

  @Test
  void aLimitThatNobodyCanCountIsAdvised() {
    Decision silent = Engine.of(SELDOM.rulebook()).check(ask(NOON).build());
    Decision failing =
        SELDOM
            .knowing(
                query -> {
                  throw new IllegalStateException("away");
                })
            .check(ask(NOON).build());

    assertThat(silent.isAllowed()).isTrue();
    assertThat(explained(SELDOM, silent).advice())
        .extracting(Reason::status)
        .containsExactly(Status.UNKNOWN);
    assertThat(failing.isAllowed()).isTrue();
    assertThat(failing.advice()).hasSize(1);
    assertThat(failing.faults()).containsExactly(new Fault(Fault.Source.HISTORY, "away"));
  }

  @Test
  void aMinimumIsAdvisedUntilItIsReachedAlsoByWhatIsScheduled() {
    Post inTwoDays = promotion(NOON.plusSeconds(172_800));
    Decision first = OFTEN.check(NOON, promotion(NOON.minusSeconds(172_800)));

    assertThat(first.isAllowed()).isTrue();
    assertThat(minimum(first).count()).hasValue(1);
    assertThat(minimum(first).atLeast()).isEqualTo(2);
    assertThat(minimum(first).window())
        .isEqualTo(new Interval(Channels.at("2026-11-23T00:00"), Channels.at("2026-11-30T00:00")));
    assertThat(explained(OFTEN, first).advice())
        .extracting(Reason::status)
        .containsExactly(Status.UNMET);
    assertThat(OFTEN.check(NOON, inTwoDays).advice()).isEmpty();
    assertThat(OFTEN.check(NOON, inTwoDays, inTwoDays).advice()).isEmpty();
  }

  @Test
  void aMinimumThatNobodyCanCountIsAdvised() {
    Decision silent = Engine.of(OFTEN.rulebook()).check(ask(NOON).build());

    assertThat(silent.advice()).hasSize(1);
    assertThat(minimum(silent).isUnknown()).isTrue();
    assertThat(explained(OFTEN, silent).advice())
        .extracting(Reason::status)
        .containsExactly(Status.UNKNOWN);
  }

  @Test
  void ofSeveralTeamsTheOneWithTheFewestPostsIsShort() {
    Channels byTeam = often(l -> l.atLeast(3).per(CalendarWindow.WEEK).each(Partition.TEAM));
    Post ofPress = Post.of("ada", "news", "feed", NOON);
    Post ofShop = Post.of("cy", "news", "feed", NOON);
    Request.Builder ofBoth = ask(NOON).person("bo");

    assertThat(minimum(byTeam.check(ofBoth)).team()).contains("press");
    assertThat(minimum(byTeam.check(ofBoth, ofPress)).team()).contains("shop");
    assertThat(minimum(byTeam.check(ofBoth, ofShop)).team()).contains("press");
    assertThat(minimum(byTeam.check(ofBoth, ofShop, ofShop, ofPress)).team()).contains("press");
    assertThat(byTeam.check(ofBoth, ofShop, ofShop, ofPress).advice()).hasSize(1);
    assertThat(byTeam.check(ofBoth, ofShop, ofShop, ofPress, ofPress).advice()).isEmpty();
  }

  @Test
  void aTeamThatIsShortIsNamedBeforeOneNobodyCanCount() {
    Channels byTeam = often(l -> l.atLeast(2).per(CalendarWindow.WEEK).each(Partition.TEAM));
    Engine engine =
        byTeam.knowing(
            query -> {
              if (query.people().orElseThrow().contains("ada")) {
                throw new IllegalStateException("away");
              }
              return List.of();
            });

    Decision decision = engine.check(ask(NOON).person("bo").build());

    assertThat(minimum(decision).team()).contains("shop");
    assertThat(minimum(decision).count()).hasValue(1);
  }

  private static Channels often(Consumer<LimitBuilder> limit) {
    return with(rule -> rule.advise("Come back.", a -> a.limit(limit)));
  }

  private static Outcome.Minimum minimum(Decision decision) {
    return (Outcome.Minimum) decision.counts().get("house/limit");
  }

  @Test
  void aRequirementThatIsMetIsNotAdvised() {
    Decision tagged = TAGGED.check(ask(NOON).tags("sponsored"));
    Decision seen = SEEN.check(ask(NOON).approvedBy("cy"));

    assertThat(tagged.advice()).isEmpty();
    assertThat(explained(TAGGED, tagged).advice()).isEmpty();
    assertThat(seen.advice()).isEmpty();
  }

  @Test
  void aRequirementThatIsNotMetIsAdvisedAndLeavesNothingPending() {
    Decision bare = TAGGED.check(NOON);
    Decision unseen = SEEN.check(NOON);

    assertThat(bare.isAllowed()).isTrue();
    assertThat(bare.requirements()).isEmpty();
    assertThat(explained(TAGGED, bare).advice())
        .singleElement()
        .satisfies(
            reason -> {
              assertThat(reason.status()).isEqualTo(Status.UNMET);
              assertThat(reason.outcome()).containsInstanceOf(Outcome.MissingTags.class);
            });
    assertThat(unseen.isAllowed()).isTrue();
    assertThat(unseen.advice()).hasSize(1);
  }
}
