package io.github.maypost.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.Objection;
import io.github.maypost.decision.Post;
import io.github.maypost.decision.Remedy;
import io.github.maypost.decision.Remedy.AddTags;
import io.github.maypost.decision.Remedy.AskApproval;
import io.github.maypost.decision.Remedy.HandTo;
import io.github.maypost.decision.Remedy.Step;
import io.github.maypost.decision.Remedy.TakeTraining;
import io.github.maypost.decision.Remedy.UseChannel;
import io.github.maypost.decision.Remedy.WaitUntil;
import io.github.maypost.decision.Request;
import io.github.maypost.model.PolicyBuilder;
import io.github.maypost.model.Rulebook;
import io.github.maypost.specification.Shows;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What waiting, other channels, trainings, and several changes together can do. */
final class MoreRemediesTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final Instant ONE = NOON.plus(Duration.ofHours(1));
  private static final Instant MIDNIGHT = Instant.parse("2026-11-24T00:00:00Z");

  private static Engine engine(Consumer<PolicyBuilder> rules) {
    return Engine.of(
        Rulebook.builder()
            .team("press")
            .team("legal")
            .kind("news")
            .tags("ad", "label", "urgent")
            .training("basics", training -> training.validFor(Period.ofYears(1)))
            .training("law")
            .channel("blog")
            .channel("feed")
            .channel("wall")
            .person("ada", person -> person.in("press"))
            .person(
                "bo", person -> person.in("press").trained("basics", LocalDate.parse("2026-01-01")))
            .person("cy", person -> person.in("legal"))
            .person("di", person -> person.in("legal"))
            .person("ed")
            .person("flo", person -> person.trained("basics", LocalDate.parse("2025-01-01")))
            .policy("house", rules)
            .build());
  }

  private static Request.Builder ask(String person) {
    return Request.builder(person, "news", "blog").at(NOON).proposedAt(NOON).history(List.of());
  }

  /** Returns the steps of each remedy, people asked for approval by name only. */
  static List<List<Object>> remedies(Engine engine, Request.Builder request) {
    List<List<Object>> remedies = new ArrayList<>();
    for (Remedy remedy : engine.remedies(engine.check(request.build()))) {
      List<Object> steps = new ArrayList<>();
      for (Step step : remedy.steps()) {
        steps.add(step instanceof AskApproval ask ? ask.needed() + " of " + ask.people() : step);
      }
      remedies.add(steps);
    }
    return remedies;
  }

  private static PolicyBuilder all(PolicyBuilder policy) {
    return policy.rule("all", rule -> rule.allow("post"));
  }

  private static PolicyBuilder frozenUntilMidnight(PolicyBuilder policy) {
    return policy.rule(
        "freeze",
        rule -> rule.deny("post").when(when -> when.until(LocalDate.parse("2026-11-23"))));
  }

  @Test
  void aFreezeIsWaitedFor() {
    assertThat(remedies(engine(policy -> frozenUntilMidnight(all(policy))), ask("ada")))
        .containsExactly(List.of(new WaitUntil(MIDNIGHT)));
  }

  @Test
  void silenceIsWaitedForWhereNobodyIsAsked() {
    Engine engine =
        engine(
            policy ->
                all(policy)
                    .rule(
                        "eyes",
                        rule ->
                            rule.requireApproval(
                                approval ->
                                    approval
                                        .from(who -> who.team("legal"))
                                        .orSilence(Duration.ofHours(1)))));

    assertThat(remedies(engine, ask("ada")))
        .containsExactly(List.of("1 of [cy, di]"), List.of(new WaitUntil(ONE)));
  }

  @Test
  void aLimitThatFreesItselfIsWaitedForOrPassedByElsewhere() {
    Engine engine =
        engine(
            policy ->
                all(policy)
                    .rule(
                        "hourly", rule -> rule.limit(l -> l.atMost(1).over(Duration.ofHours(1)))));
    Post before = Post.of("bo", "news", "blog", NOON);

    assertThat(remedies(engine, ask("ada").history(List.of(before))))
        .containsExactly(
            List.of(new WaitUntil(ONE)), List.of(new UseChannel(List.of("feed", "wall"))));
  }

  @Test
  void somebodyWhoIsNotActiveYetWaitsOrLetsOthersDoIt() {
    Engine engine =
        Engine.of(
            engine(policy -> policy.rule("own", rule -> rule.allow("post")))
                .rulebook()
                .with(more -> more.person("gus", gus -> gus.from(LocalDate.parse("2026-11-24")))));

    assertThat(remedies(engine, ask("gus")))
        .containsExactly(
            List.of(new WaitUntil(MIDNIGHT)),
            List.of(new HandTo(List.of("ada", "bo", "cy", "di", "ed", "flo"))));
  }

  @Test
  void aTrainingThatAnAllowWantsIsTakenOrTakenAgain() {
    Engine engine =
        engine(
            policy ->
                policy.rule("able", rule -> rule.allow("post").who(who -> who.trained("basics"))));

    assertThat(remedies(engine, ask("ed")))
        .containsExactly(
            List.of(new HandTo(List.of("bo"))), List.of(new TakeTraining(List.of("basics"))));
    assertThat(remedies(engine, ask("flo")))
        .containsExactly(
            List.of(new HandTo(List.of("bo"))), List.of(new TakeTraining(List.of("basics"))));
  }

  @Test
  void aTrainingThatSparesFromADenyIsTaken() {
    Engine engine =
        engine(
            policy ->
                all(policy)
                    .rule(
                        "careful",
                        rule ->
                            rule.deny("post").unless(but -> but.who(who -> who.trained("law")))));

    assertThat(remedies(engine, ask("ed")))
        .containsExactly(List.of(new TakeTraining(List.of("law"))));
  }

  @Test
  void onlyThoseTrainingsAreTakenThatAreNeeded() {
    Engine engine =
        engine(
            policy ->
                policy.rule(
                    "able",
                    rule ->
                        rule.allow("post")
                            .who(who -> who.trained("basics"))
                            .unless(but -> but.who(w -> w.not(not -> not.trained("law"))))));

    assertThat(remedies(engine, ask("ed")))
        .containsExactly(List.of(new TakeTraining(List.of("basics", "law"))));
    assertThat(remedies(engine, ask("bo")))
        .containsExactly(List.of(new TakeTraining(List.of("law"))));
  }

  private static PolicyBuilder eyes(PolicyBuilder policy) {
    return policy.rule(
        "eyes", rule -> rule.requireApproval(approval -> approval.from(who -> who.team("legal"))));
  }

  private static PolicyBuilder label(PolicyBuilder policy) {
    return policy.rule("label", rule -> rule.requireTags("label"));
  }

  private static PolicyBuilder coolOff(PolicyBuilder policy) {
    return policy.rule(
        "cool",
        rule ->
            rule.requireApproval(
                approval -> approval.from(who -> who.team("legal")).coolOff(Duration.ofHours(1))));
  }

  @Test
  void tagAndApproval() {
    assertThat(remedies(engine(policy -> label(eyes(all(policy)))), ask("ada")))
        .containsExactly(List.of(new AddTags(List.of("label")), "1 of [cy, di]"));
  }

  @Test
  void approvalAndWaiting() {
    assertThat(remedies(engine(policy -> coolOff(all(policy))), ask("ada")))
        .containsExactly(List.of("1 of [cy, di]", new WaitUntil(ONE)));
  }

  @Test
  void tagAndWaiting() {
    assertThat(remedies(engine(policy -> label(frozenUntilMidnight(all(policy)))), ask("ada")))
        .containsExactly(List.of(new AddTags(List.of("label")), new WaitUntil(MIDNIGHT)));
  }

  @Test
  @Shows("5 Remedies 5")
  void tagApprovalAndWaiting() {
    assertThat(
            remedies(engine(policy -> label(eyes(frozenUntilMidnight(all(policy))))), ask("ada")))
        .containsExactly(
            List.of(new AddTags(List.of("label")), "1 of [cy, di]", new WaitUntil(MIDNIGHT)));
  }

  @Test
  void approvalThatIsRequiredOnlyLaterAndWaiting() {
    Engine engine =
        engine(
            policy ->
                frozenUntilMidnight(all(policy))
                    .rule(
                        "then",
                        rule ->
                            rule.requireApproval(a -> a.from(who -> who.team("legal")))
                                .when(when -> when.from(LocalDate.parse("2026-11-24")))));

    assertThat(remedies(engine, ask("ada")))
        .containsExactly(List.of("1 of [cy, di]", new WaitUntil(MIDNIGHT)));
  }

  @Test
  void tagAndOtherChannel() {
    Engine engine =
        engine(
            policy ->
                label(policy)
                    .rule("feed", rule -> rule.allow("post").where(w -> w.channel("feed"))));

    assertThat(remedies(engine, ask("ada")))
        .containsExactly(List.of(new AddTags(List.of("label")), new UseChannel(List.of("feed"))));
  }

  @Test
  void approvalAndOtherChannel() {
    Engine engine =
        engine(
            policy ->
                eyes(policy)
                    .rule("feed", rule -> rule.allow("post").where(w -> w.channel("feed"))));

    assertThat(remedies(engine, ask("ada")))
        .containsExactly(List.of("1 of [cy, di]", new UseChannel(List.of("feed"))));
  }

  @Test
  void waitingAndOtherPerson() {
    Engine engine =
        engine(
            policy ->
                frozenUntilMidnight(policy)
                    .rule("bo", rule -> rule.allow("post").who(who -> who.person("bo"))));

    assertThat(remedies(engine, ask("ada")))
        .containsExactly(List.of(new WaitUntil(MIDNIGHT), new HandTo(List.of("bo"))));
  }

  @Test
  void approvalAndTraining() {
    Engine engine =
        engine(
            policy ->
                eyes(policy)
                    .rule("able", rule -> rule.allow("post").who(who -> who.trained("law"))));

    assertThat(remedies(engine, ask("ada")))
        .containsExactly(List.of("1 of [cy, di]", new TakeTraining(List.of("law"))));
  }

  @Test
  void approvalWaitingAndTraining() {
    Engine engine =
        engine(
            policy ->
                coolOff(policy)
                    .rule("able", rule -> rule.allow("post").who(who -> who.trained("law"))));

    assertThat(remedies(engine, ask("ada")))
        .containsExactly(
            List.of("1 of [cy, di]", new WaitUntil(ONE), new TakeTraining(List.of("law"))));
  }

  @Test
  void twoTags() {
    Engine engine =
        engine(
            policy ->
                all(policy)
                    .rule(
                        "one",
                        rule ->
                            rule.deny("post").unless(but -> but.what(what -> what.tagged("ad"))))
                    .rule(
                        "two",
                        rule ->
                            rule.deny("post")
                                .unless(but -> but.what(what -> what.tagged("urgent")))));

    assertThat(remedies(engine, ask("ada")))
        .containsExactly(List.of(new AddTags(List.of("ad", "urgent"))));
  }

  @Test
  void whoObjectedAndWaiting() {
    Objection objection =
        new Objection("di", Optional.of(NOON.minusSeconds(9)), Optional.empty(), Optional.empty());

    assertThat(
            remedies(
                engine(policy -> coolOff(all(policy))),
                ask("ada").approvedBy("cy").objection(objection)))
        .containsExactly(List.of("1 of [di]", new WaitUntil(ONE)));
  }

  @Test
  void anybodyIsNamedOfSeveralSelectionsWhoDoesWhomeverElseOneChooses() {
    Engine engine =
        engine(
            policy ->
                all(policy)
                    .rule(
                        "each",
                        rule ->
                            rule.requireApproval(
                                approval ->
                                    approval.fromEach(
                                        seats -> seats.from(who -> who.team("press")),
                                        seats -> seats.from(who -> who.team("legal"))))));

    assertThat(remedies(engine, ask("ed")))
        .containsExactly(List.of("1 of [ada, bo]", "1 of [cy, di]"));
  }

  @Test
  void nobodyIsNamedTwiceWhereOneMayNotServeTwice() {
    Engine engine =
        engine(
            policy ->
                all(policy)
                    .rule(
                        "each",
                        rule ->
                            rule.requireApproval(
                                approval ->
                                    approval.fromEach(
                                        seats -> seats.from(who -> who.team("legal")),
                                        seats -> seats.from(who -> who.team("legal", "press"))))));

    assertThat(remedies(engine, ask("ed")))
        .containsExactly(List.of("1 of [cy, di]", "1 of [ada, bo]"));
  }

  @Test
  void differentTeamsAreAskedWhomeverOneChooses() {
    Engine engine =
        engine(
            policy ->
                all(policy)
                    .rule(
                        "two",
                        rule ->
                            rule.requireApproval(
                                approval ->
                                    approval
                                        .from(who -> who.team("press", "legal"))
                                        .atLeast(2)
                                        .differentTeams(true))));

    assertThat(remedies(engine, ask("ed"))).containsExactly(List.of("2 of [ada, cy]"));
  }

  @Test
  void openingHoursAreWaitedFor() {
    Engine engine =
        engine(
            policy ->
                policy.rule(
                    "office",
                    rule ->
                        rule.allow("post")
                            .when(when -> when.hours(LocalTime.of(9, 0), LocalTime.of(12, 0)))));

    assertThat(remedies(engine, ask("ada")))
        .containsExactly(List.of(new WaitUntil(MIDNIGHT.plus(Duration.ofHours(9)))));
  }
}
