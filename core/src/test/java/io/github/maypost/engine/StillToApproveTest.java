package io.github.maypost.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.Explanation.Reason;
import io.github.maypost.decision.Outcome.ApprovalProgress;
import io.github.maypost.decision.Outcome.Approver;
import io.github.maypost.decision.Request;
import io.github.maypost.model.Rulebook;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is named as somebody who can still approve. */
final class StillToApproveTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private static final Engine ENGINE =
      Engine.of(
          Rulebook.builder()
              .team("law")
              .team("press")
              .role("editor")
              .kind("news")
              .channel("blog")
              .person("ana")
              .person("ben", person -> person.in("law").roles("editor"))
              .person("cleo", person -> person.in("law").roles("editor"))
              .person("dan", person -> person.in("press").roles("editor"))
              .policy(
                  "desk",
                  policy ->
                      policy
                          .rule("anybody", rule -> rule.allow("post"))
                          .rule(
                              "two-teams",
                              rule ->
                                  rule.requireApproval(
                                      approval ->
                                          approval
                                              .from(who -> who.role("editor"))
                                              .atLeast(2)
                                              .differentTeams(true))))
              .build());

  private static Request.Builder ask() {
    return Request.builder("ana", "news", "blog").at(NOON).approvedBy("ben").approvedBy("cleo");
  }

  private static List<String> canStill(Request request) {
    return ENGINE.explain(ENGINE.check(request)).reasons().stream()
        .map(Reason::outcome)
        .flatMap(outcome -> outcome.stream())
        .map(ApprovalProgress.class::cast)
        .flatMap(progress -> progress.seats().stream())
        .flatMap(seats -> seats.canStill().stream())
        .map(Approver::person)
        .toList();
  }

  @Test
  void whoHasApprovedInVainIsNotAskedAgain() {
    assertThat(canStill(ask().build())).containsExactly("dan");
  }

  @Test
  void whoObjectedCanApproveAgain() {
    assertThat(canStill(ask().objectedBy("cleo", NOON.minusSeconds(60)).build())).contains("dan");
    assertThat(
            canStill(
                Request.builder("ana", "news", "blog")
                    .at(NOON)
                    .approvedBy("ben", NOON.minusSeconds(9))
                    .approvedBy("cleo", NOON.minusSeconds(9))
                    .objectedBy("cleo", NOON.minusSeconds(5))
                    .build()))
        .containsExactly("cleo", "dan");
  }
}
