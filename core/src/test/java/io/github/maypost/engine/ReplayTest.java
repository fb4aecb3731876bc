package io.github.maypost.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.AuditRecord;
import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Fault;
import io.github.maypost.decision.Replay;
import io.github.maypost.decision.Replay.Result;
import io.github.maypost.decision.Request;
import io.github.maypost.decision.UnknownName;
import io.github.maypost.model.Rulebook;
import io.github.maypost.model.RulebookBuilder;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a rulebook of now asks for, and one of then could not have asked for. */
class ReplayTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private static final Rulebook PLAIN =
      organisation()
          .policy("house", house -> house.rule("all", rule -> rule.allow("post")))
          .build();

  private static final Rulebook SILENT =
      PLAIN.with(
          changes ->
              changes
                  .situations("crisis")
                  .policy(
                      "house",
                      house ->
                          house.rule(
                              "silence",
                              rule -> rule.deny("post").when(when -> when.situation("crisis")))));

  private static RulebookBuilder organisation() {
    return Rulebook.builder().kind("news").channel("blog").person("ada");
  }

  private static Request ask() {
    return Request.builder("ada", "news", "blog").at(NOON).build();
  }

  private static Replay replay(Rulebook then, Rulebook now) {
    return replay(Engine.of(then).check(ask()), now);
  }

  private static Replay replay(Decision then, Rulebook now) {
    return Engine.of(now).replay(AuditRecord.of(then));
  }

  @Test
  void aSituationThatWasNotDeclaredThenCannotBeTold() {
    Replay replay = replay(PLAIN, SILENT);

    assertThat(replay.result()).isEqualTo(Result.NOT_COMPARABLE);
    assertThat(replay.lacking())
        .containsExactly(
            new Fault(
                Fault.Source.SITUATIONS,
                "the record does not hold `crisis`, which the rulebook did not declare then"));
  }

  @Test
  void aFactThatWasNotDeclaredThenCannotBeTold() {
    Rulebook then = organisation().facts("signed").build();
    Rulebook now =
        then.with(
            changes ->
                changes
                    .facts("vip", "paid")
                    .policy(
                        "house",
                        house ->
                            house.rule(
                                "vip", rule -> rule.allow("post").when(when -> when.fact("vip")))));
    Replay replay = replay(then, now);

    assertThat(replay.result()).isEqualTo(Result.NOT_COMPARABLE);
    assertThat(replay.lacking())
        .containsExactly(
            new Fault(
                Fault.Source.FACTS,
                "the record does not hold `vip` or `paid`, which the rulebook did not declare"
                    + " then"));
  }

  @Test
  void aMomentThatWasNotDeclaredThenCannotBeTold() {
    Rulebook now = PLAIN.with(changes -> changes.moments("launch", "sale", "fair", "merger"));
    Replay replay = replay(PLAIN, now);

    assertThat(replay.result()).isEqualTo(Result.NOT_COMPARABLE);
    assertThat(replay.lacking())
        .containsExactly(
            new Fault(
                Fault.Source.MOMENTS,
                "the record does not hold 4 moments, which the rulebook did not declare then"));
  }

  @Test
  void whatWasDeclaredThenAndIsNotNowDoesNoHarm() {
    assertThat(replay(SILENT, PLAIN).result()).isEqualTo(Result.SAME);
  }

  @Test
  void rulebooksThatDeclareTheSameAreComparedWhateverTheOrder() {
    Rulebook then = organisation().facts("signed", "paid").moments("launch").build();
    Rulebook now =
        organisation()
            .facts("paid", "signed")
            .moments("launch")
            .policy("house", house -> house.rule("all", rule -> rule.allow("post")))
            .build();

    assertThat(replay(then, now).result()).isEqualTo(Result.DIFFERENT);
    assertThat(replay(now, then).result()).isEqualTo(Result.DIFFERENT);
  }

  @Test
  void whatFailedSinceItWasNotDeclaredCannotBeToldOnceItIs() {
    Request request = ask();
    Decision crisis =
        Engine.builder(PLAIN).situations(() -> Set.of("crisis")).build().check(request);
    Decision vip = Engine.builder(PLAIN).facts(() -> Map.of("vip", true)).build().check(request);
    Decision launch =
        Engine.builder(PLAIN).moments(() -> Map.of("launch", NOON)).build().check(request);

    assertThat(replay(crisis, SILENT).result()).isEqualTo(Result.NOT_COMPARABLE);
    assertThat(replay(vip, PLAIN.with(changes -> changes.facts("vip"))).result())
        .isEqualTo(Result.NOT_COMPARABLE);
    assertThat(replay(launch, PLAIN.with(changes -> changes.moments("launch"))).result())
        .isEqualTo(Result.NOT_COMPARABLE);
    assertThat(replay(crisis, PLAIN).result()).isEqualTo(Result.SAME);
    assertThat(replay(crisis, PLAIN.with(changes -> changes.kind("sale"))).result())
        .isEqualTo(Result.SAME);
  }

  @Test
  void whatWasToldAndIsNoLongerDeclaredIsAnUnknownName() {
    Decision crisis =
        Engine.builder(SILENT).situations(() -> Set.of("crisis")).build().check(ask());
    Replay replay = replay(crisis, PLAIN);

    assertThat(replay.result()).isEqualTo(Result.DIFFERENT);
    assertThat(replay.unknownNow())
        .containsExactly(new UnknownName(UnknownName.Field.SITUATION, "crisis"));
  }

  @Test
  void aNameThatIsUnknownThenAndNowIsComparedWhateverIsDeclared() {
    Decision then = Engine.of(PLAIN).check(Request.builder("ada", "sale", "blog").at(NOON).build());

    assertThat(replay(then, SILENT).result()).isEqualTo(Result.SAME);
  }
}
