package io.github.maypost.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.Basis;
import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Fault;
import io.github.maypost.decision.Request;
import io.github.maypost.model.Rulebook;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What is known of the present, whatever else failed. */
final class CircumstancesTest {

  @Test
  void situationsAreKnownThoughNobodyCanTellTheFacts() {
    Rulebook rulebook =
        Rulebook.builder()
            .kind("news")
            .channel("blog")
            .person("ada")
            .situations("crisis")
            .policy(
                "house",
                policy ->
                    policy
                        .rule("all", rule -> rule.allow("post"))
                        .rule(
                            "silence",
                            rule -> rule.deny("post").when(when -> when.situation("crisis"))))
            .build();
    Engine engine =
        Engine.builder(rulebook)
            .facts(
                () -> {
                  throw new IllegalStateException("down");
                })
            .build();

    Decision decision =
        engine.check(
            Request.builder("ada", "news", "blog")
                .at(Instant.parse("2026-11-23T12:00:00Z"))
                .build());

    assertThat(decision.faults()).extracting(Fault::source).containsExactly(Fault.Source.FACTS);
    assertThat(decision.basis()).isEqualTo(Basis.ALLOWED);
  }
}
