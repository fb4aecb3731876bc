package io.github.maypost.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Explanation.Reason;
import io.github.maypost.decision.Outcome.ApprovalProgress;
import io.github.maypost.decision.Request;
import io.github.maypost.decision.Verdict;
import io.github.maypost.engine.Seating.Candidate;
import io.github.maypost.engine.Seating.Group;
import io.github.maypost.model.ApprovalBuilder;
import io.github.maypost.model.Rulebook;
import io.github.maypost.model.RulebookBuilder;
import io.github.maypost.model.SeatsBuilder;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Requirements and requests far larger than people write: the answer is closed, soon, and one. */
final class ManyApprovalsTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private static RulebookBuilder rulebook(Consumer<ApprovalBuilder> wanted) {
    return Rulebook.builder()
        .team("desk")
        .kind("news")
        .channel("blog")
        .person("ada")
        .policy(
            "house",
            policy ->
                policy
                    .rule("anybody-posts", rule -> rule.allow("post"))
                    .rule("desk-approves", rule -> rule.requireApproval(wanted)));
  }

  private static Consumer<SeatsBuilder> ofTheDesk(int number) {
    return seats -> seats.from(who -> who.team("desk")).atLeast(number);
  }

  @SuppressWarnings("unchecked") // an array of one type only
  private static RulebookBuilder rulebook(int groups, int seats) {
    List<Consumer<SeatsBuilder>> each = Collections.nCopies(groups, ofTheDesk(seats));
    return rulebook(approval -> approval.fromEach(each.toArray(Consumer[]::new)));
  }

  private static Request.Builder ask() {
    return Request.builder("ada", "news", "blog").at(NOON);
  }

  private static ApprovalProgress progress(Engine engine, Decision decision) {
    return engine.explain(decision).reasons().stream()
        .map(Reason::outcome)
        .flatMap(outcome -> outcome.stream())
        .map(ApprovalProgress.class::cast)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void moreSeatsThanCanBeCountedAreNotTaken() {
    Engine engine = Engine.of(rulebook(4, 1 << 30).build());

    Decision decision = engine.check(ask().build());

    assertThat(decision.verdict()).isEqualTo(Verdict.PENDING);
    assertThat(progress(engine, decision).isMet()).isFalse();
    assertThat(progress(engine, decision).withinReach()).isFalse();
  }

  @Test
  void thousandsOfGroupsOfSeatsAreNotTaken() {
    Engine engine = Engine.of(rulebook(10_000, 2_000_000_000).build());

    Decision decision = engine.check(ask().build());

    assertThat(decision.verdict()).isEqualTo(Verdict.PENDING);
    assertThat(progress(engine, decision).missing()).isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void whatIsMetIsExplainedAsMetHoweverManyOthersCouldApprove() {
    RulebookBuilder builder =
        rulebook(
            approval ->
                approval.fromEach(
                    ofTheDesk(1),
                    ofTheDesk(1),
                    ofTheDesk(1),
                    seats -> seats.from(who -> who.person("bob"))));
    List.of("bob", "cleo", "dora", "emil").forEach(id -> builder.person(id, one -> one.in("desk")));
    IntStream.range(0, 1_000).forEach(i -> builder.person("p" + i, one -> one.in("desk")));
    Engine engine = Engine.of(builder.build());
    Request.Builder request = ask();
    List.of("bob", "cleo", "dora", "emil").forEach(request::approvedBy);

    Decision decision = engine.check(request.build());

    assertThat(decision.isAllowed()).isTrue();
    assertThat(progress(engine, decision).isMet()).isTrue();
  }

  @Test
  @Timeout(30)
  void manyTeamsAreSoonGivenUp() {
    List<String> teams = IntStream.range(0, 20_000).mapToObj(i -> "t" + i % 998).toList();
    List<Candidate> candidates =
        IntStream.range(0, 999)
            .mapToObj(i -> new Candidate("p" + i, "p" + i, teams, NOON, true))
            .toList();

    assertThat(Seating.isFull(List.of(new Group(0, 999, candidates)), true)).isFalse();
  }

  @Test
  @Timeout(30)
  void asManyApprovalsAsObjectionsAreSoonLookedAt() {
    Engine engine =
        Engine.of(
            rulebook(approval -> approval.from(who -> who.team("desk")))
                .person("bob", one -> one.in("desk"))
                .build());
    Request.Builder request = ask();
    for (int i = 0; i < 30_000; i++) {
      request.approvedBy("bob", NOON.plusSeconds(1)).objectedBy("bob", NOON.minusSeconds(i));
    }

    Decision decision = engine.check(request.build());

    assertThat(progress(engine, decision).objections()).hasSize(30_000);
  }
}
