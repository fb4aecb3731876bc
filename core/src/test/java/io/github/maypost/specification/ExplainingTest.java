package io.github.maypost.specification;

import static io.github.maypost.specification.World.MONDAY;
import static io.github.maypost.specification.World.allowedBut;
import static io.github.maypost.specification.World.launch;
import static io.github.maypost.specification.World.rules;
import static io.github.maypost.specification.World.staffedBut;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Explanation;
import io.github.maypost.decision.Explanation.ClauseFinding;
import io.github.maypost.decision.Explanation.Reason;
import io.github.maypost.decision.Explanation.Status;
import io.github.maypost.decision.Explanation.Suggestion;
import io.github.maypost.decision.Outcome.ApprovalProgress;
import io.github.maypost.decision.Outcome.Approver;
import io.github.maypost.decision.Outcome.SeatsProgress;
import io.github.maypost.decision.Remedy;
import io.github.maypost.decision.Remedy.AddTags;
import io.github.maypost.decision.Remedy.AskApproval;
import io.github.maypost.decision.Remedy.HandTo;
import io.github.maypost.decision.Remedy.Step;
import io.github.maypost.decision.Remedy.TakeTraining;
import io.github.maypost.decision.Remedy.UseChannel;
import io.github.maypost.decision.Remedy.WaitUntil;
import io.github.maypost.decision.Request;
import io.github.maypost.decision.Truth;
import io.github.maypost.decision.UnknownName;
import io.github.maypost.engine.Engine;
import io.github.maypost.model.Clause;
import io.github.maypost.model.Effect;
import io.github.maypost.model.RuleBuilder;
import io.github.maypost.model.Rulebook;
import io.github.maypost.vocabulary.Level;
import io.github.maypost.vocabulary.Percentage;
import io.github.maypost.vocabulary.Verb;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Sentences of DESIGN section 5 on what an engine tells of a decision, each with an example. */
class ExplainingTest {

  private static Explanation explained(Rulebook rulebook, Request.Builder request) {
    Engine engine = Engine.of(rulebook);
    Decision decision = engine.check(request.build());
    assertThat(Expected.of(decision)).isEqualTo(Specification.decide(rulebook, request.build()));
    return engine.explain(decision);
  }

  private static ApprovalProgress progress(Rulebook rulebook, Request.Builder request) {
    return (ApprovalProgress)
        explained(rulebook, request).reasons().stream()
            .flatMap(reason -> reason.outcome().stream())
            .findFirst()
            .orElseThrow();
  }

  private static List<Clause.Part> parts(Reason reason, Truth truth) {
    return reason.clauses().stream()
        .filter(clause -> clause.truth() == truth)
        .map(ClauseFinding::clause)
        .map(Clause::part)
        .toList();
  }

  @Test
  @Shows("5 Explain 1")
  void aRuleIsExplainedClauseByClause() {
    Rulebook rulebook =
        allowedBut(
            r ->
                r.deny("post")
                    .who(w -> w.team("marketing"))
                    .what("promotion")
                    .when(w -> w.fact("signed"))
                    .unless(u -> u.where("acme-in")));
    Reason deny = explained(rulebook, launch()).reasons().get(0);

    assertThat(deny.rule().id()).isEqualTo("policy/rule-0");
    assertThat(deny.status()).isEqualTo(Status.UNKNOWN);
    assertThat(deny.clauses())
        .extracting(clause -> clause.clause().part() + " " + clause.truth())
        .containsExactly("WHO TRUE", "WHAT TRUE", "WHEN UNKNOWN", "UNLESS TRUE");
    assertThat(deny.clauses()).noneMatch(clause -> clause.findings().isEmpty());
  }

  @Test
  @Shows({"5 Explain 2", "5 Explain 3"})
  void theNearestAllowsAreThoseOfWhichTheFewestClausesAreFalseThenTheFirst() {
    Consumer<RuleBuilder> three =
        r -> r.allow("post").who(w -> w.person("omar")).what("reply").where("acme-in");
    Consumer<RuleBuilder> two = r -> r.allow("post").who(w -> w.person("omar")).what("reply");
    Consumer<RuleBuilder> one =
        r -> r.allow("post").who(w -> w.person("omar")).what("promotion").where("acme-x");
    Consumer<RuleBuilder> another = r -> r.allow("post").what("reply");
    Explanation explanation =
        explained(rules(World::inMarketing, List.of(three, two, one, another, two)), launch());

    assertThat(explanation.reasons())
        .extracting(reason -> reason.rule().id())
        .containsExactly("policy/rule-2", "policy/rule-3", "policy/rule-1");
    assertThat(parts(explanation.reasons().get(0), Truth.FALSE)).containsExactly(Clause.Part.WHO);
    assertThat(parts(explanation.reasons().get(0), Truth.TRUE))
        .containsExactly(Clause.Part.WHAT, Clause.Part.WHERE);
    assertThat(parts(explanation.reasons().get(2), Truth.FALSE))
        .containsExactly(Clause.Part.WHO, Clause.Part.WHAT);
  }

  @Test
  @Shows("5 Explain 4")
  void anApprovalTellsWhoHasApprovedWhoStillCanHowManyMoreAndUntilWhen() {
    Rulebook rulebook =
        staffedBut(
            r ->
                r.requireApproval(
                    a ->
                        a.from(w -> w.team("relations"))
                            .atLeast(2)
                            .orSilence(Duration.ofHours(2))));
    Instant proposed = MONDAY.minusSeconds(3600);
    ApprovalProgress progress =
        progress(rulebook, launch().proposedAt(proposed).approvedBy("ada").approvedBy("cy"));
    SeatsProgress seats = progress.seats().get(0);

    assertThat(progress.missing()).isEqualTo(1);
    assertThat(seats.needed()).isEqualTo(2);
    assertThat(seats.approvedBy()).extracting(Approver::person).containsExactly("ada");
    assertThat(seats.canStill()).extracting(Approver::person).containsExactly("omar", "bo");
    assertThat(progress.silence().orElseThrow().until()).hasValue(MONDAY.plusSeconds(3600));
    assertThat(progress.silence().orElseThrow().isOver()).isFalse();
  }

  @Test
  @Shows({"10 Approvals 29", "10 Approvals 30"})
  void whatNobodyCouldEverMeetStaysPendingAndTheReasonsSaySo() {
    Consumer<RuleBuilder> four =
        r -> r.requireApproval(a -> a.from(w -> w.team("relations")).atLeast(4));
    Consumer<RuleBuilder> ofNobody =
        r -> r.requireApproval(a -> a.from(w -> w.role("editor")).atLeast(Percentage.of(50)));
    Consumer<RuleBuilder> three =
        r -> r.requireApproval(a -> a.from(w -> w.team("relations")).atLeast(3));

    for (Consumer<RuleBuilder> rule : List.of(four, ofNobody)) {
      assertThat(Specification.decide(staffedBut(rule), launch().build()).verdict())
          .isEqualTo("pending");
      assertThat(progress(staffedBut(rule), launch()).withinReach()).isFalse();
    }
    assertThat(progress(staffedBut(three), launch()).withinReach()).isTrue();
  }

  @Test
  @Shows({"3 Verbs 7", "3 Verbs 14"})
  void aRuleTellsWhyAndAdviceHowGraveItIs() {
    Rulebook rulebook =
        allowedBut(
            r -> r.oblige("Sign.").because("So that people know."),
            r -> r.advise("Be kind."),
            r -> r.advise("Be careful.", a -> a.level(Level.CAUTION)));
    Explanation explanation = explained(rulebook, launch());

    assertThat(explanation.duties().get(0).rule().because()).contains("So that people know.");
    assertThat(explanation.advice())
        .extracting(reason -> ((Effect.Advise) reason.rule().effect()).level())
        .containsExactly(Level.NOTE, Level.CAUTION);
  }

  @Test
  @Shows("4 Request 12")
  void anUnknownNameComesWithWhatMayHaveBeenMeant() {
    assertThat(explained(allowedBut(), launch().kind("lunch").tags("zzzzzz")).suggestions())
        .containsExactlyInAnyOrder(
            new Suggestion(new UnknownName(UnknownName.Field.KIND, "lunch"), List.of("launch")),
            new Suggestion(new UnknownName(UnknownName.Field.TAG, "zzzzzz"), List.of()));
  }

  @Test
  @Shows({"5 Decision 4", "5 Decision 5", "5 Decision 6"})
  void aDecisionHoldsTheRequestWithWhatWasKnownAndTheFingerprint() {
    Rulebook rulebook = allowedBut(r -> r.deny("post").when(w -> w.not(n -> n.fact("signed"))));
    Request request = Request.builder("maya", "launch", "acme-x").build();
    Engine engine =
        Engine.builder(rulebook)
            .clock(() -> MONDAY)
            .situations(() -> Set.of("crisis"))
            .facts(() -> Map.of("signed", true))
            .build();
    Decision decision = engine.check(request);

    assertThat(decision.isAllowed()).isTrue();
    assertThat(decision.request()).isEqualTo(launch().situations("crisis").facts("signed").build());
    assertThat(decision.rulebook()).isEqualTo(rulebook.fingerprint());
    assertThat(engine.explain(decision).decision()).isEqualTo(decision);
    assertThat(engine.remedies(decision)).isEmpty();
  }

  private static List<Class<? extends Step>> remedies(Rulebook rulebook) {
    Engine engine = Engine.of(rulebook);
    List<Remedy> remedies = engine.remedies(engine.check(launch().history(List.of()).build()));
    assertThat(remedies).allMatch(remedy -> remedy.steps().size() == 1);
    return remedies.stream().<Class<? extends Step>>map(r -> r.steps().get(0).getClass()).toList();
  }

  private static void butForAnything(RuleBuilder rule) {
    rule.unless(u -> u.what(w -> w.tagged("ad-label")))
        .unless(u -> u.when(w -> w.from(LocalDate.of(2026, 6, 2))))
        .unless(u -> u.where("acme-in"))
        .unless(u -> u.who(w -> w.person("omar")))
        .unless(u -> u.who(w -> w.trained("basics")));
  }

  @Test
  @Shows({"5 Remedies 3", "5 Remedies 6"})
  void theCheapestRemedyComesFirst() {
    assertThat(remedies(allowedBut(r -> butForAnything(r.deny("post")))))
        .containsExactly(
            AddTags.class, WaitUntil.class, UseChannel.class, HandTo.class, TakeTraining.class);
  }

  @Test
  @Shows({"5 Remedies 2", "5 Remedies 6"})
  void anApprovalIsCheaperThanWaiting() {
    assertThat(
            remedies(
                allowedBut(
                    r -> butForAnything(r.requireApproval(a -> a.from(w -> w.team("relations")))))))
        .containsExactly(
            AskApproval.class, WaitUntil.class, UseChannel.class, HandTo.class, TakeTraining.class);
  }

  @Test
  @Shows("5 Remedies 7")
  void noMoreThanFiveRemediesAreOffered() {
    assertThat(
            remedies(
                allowedBut(
                    r ->
                        butForAnything(
                            r.deny("post").unless(u -> u.what(w -> w.tagged("sponsored")))))))
        .containsExactly(
            AddTags.class, AddTags.class, WaitUntil.class, UseChannel.class, HandTo.class);
  }

  @Test
  @Shows("5 Explain 1")
  void whatHasNoBearingIsNotExplained() {
    Rulebook rulebook =
        allowedBut(r -> r.deny("post").what("reply"), r -> r.requireTags("ad-label").what("reply"));

    assertThat(explained(rulebook, launch()).reasons())
        .extracting(reason -> reason.rule().verb())
        .containsExactly(Verb.ALLOW);
  }
}
