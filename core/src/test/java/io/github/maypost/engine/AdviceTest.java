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
import io.github.maypost.vocabulary.CalendarWindow;
import org.junit.jupiter.api.Test;

/** Guidelines with a limit or a requirement of their own. */
final class AdviceTest {

  private static final Channels SELDOM =
      with(
          rule ->
              rule.advise(
                  "Seldom is better.", a -> a.limit(l -> l.atMost(1).per(CalendarWindow.WEEK))));
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
