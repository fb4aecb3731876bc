package io.github.maypost.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.Approval;
import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Objection;
import io.github.maypost.decision.Remedy;
import io.github.maypost.decision.Remedy.AddTags;
import io.github.maypost.decision.Remedy.AskApproval;
import io.github.maypost.decision.Remedy.HandTo;
import io.github.maypost.decision.Request;
import io.github.maypost.decision.Verdict;
import io.github.maypost.model.PolicyBuilder;
import io.github.maypost.model.Requirement;
import io.github.maypost.model.Rule;
import io.github.maypost.model.Rulebook;
import io.github.maypost.specification.Shows;
import io.github.maypost.vocabulary.Relation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What is offered to somebody whose post was stopped. */
final class RemediesTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private static Engine engine(Consumer<PolicyBuilder> rules) {
    return Engine.of(
        Rulebook.builder()
            .team("press")
            .team("legal")
            .kind("news")
            .tags("ad", "label", "urgent")
            .situations("crisis")
            .channel("blog")
            .person("ada", person -> person.in("press"))
            .person("bo", person -> person.in("press"))
            .person("cy", person -> person.in("legal"))
            .person("di", person -> person.in("legal"))
            .person("ed")
            .policy("house", rules)
            .build());
  }

  private static Request.Builder ask(String person) {
    return Request.builder(person, "news", "blog").at(NOON);
  }

  private static List<Remedy> remedies(Engine engine, Request.Builder request) {
    return engine.remedies(engine.check(request.build()));
  }

  @Test
  void anAllowedPostNeedsNoRemedy() {
    Engine engine = engine(policy -> policy.rule("all", rule -> rule.allow("post")));

    assertThat(remedies(engine, ask("ada"))).isEmpty();
  }

  @Test
  @Shows("5 Remedies 2")
  void approversAreNamedWithoutTheAuthor() {
    Engine engine =
        engine(
            policy ->
                policy
                    .rule("all", rule -> rule.allow("post"))
                    .rule(
                        "eyes",
                        rule ->
                            rule.requireApproval(
                                approval -> approval.from(who -> who.team("press", "legal")))));

    assertThat(remedies(engine, ask("ada")))
        .singleElement()
        .extracting(Remedy::steps)
        .isEqualTo(List.of(ask(engine, "house/eyes", 1, List.of("bo", "cy", "di"))));
  }

  @Test
  @Shows("5 Remedies 2")
  void onlyAsManyMoreAreAskedAsAreMissing() {
    Engine engine =
        engine(
            policy ->
                policy
                    .rule("all", rule -> rule.allow("post"))
                    .rule(
                        "eyes",
                        rule ->
                            rule.requireApproval(
                                approval ->
                                    approval.from(who -> who.team("press", "legal")).atLeast(3))));

    assertThat(remedies(engine, ask("ada").approvedBy("cy")))
        .singleElement()
        .extracting(Remedy::steps)
        .isEqualTo(List.of(ask(engine, "house/eyes", 2, List.of("bo", "di"))));
  }

  @Test
  @Shows("5 Remedies 5")
  void tagsAndApprovalsAreOfferedTogetherWhenBothAreMissing() {
    Engine engine =
        engine(
            policy ->
                policy
                    .rule("all", rule -> rule.allow("post"))
                    .rule("label", rule -> rule.requireTags("label").what(w -> w.tagged("ad")))
                    .rule(
                        "labels-are-checked",
                        rule ->
                            rule.requireApproval(a -> a.from(who -> who.team("legal")))
                                .what(what -> what.tagged("label"))));

    assertThat(remedies(engine, ask("ada").tags("ad")))
        .singleElement()
        .extracting(Remedy::steps)
        .isEqualTo(
            List.of(
                new AddTags(List.of("label")),
                ask(engine, "house/labels-are-checked", 1, List.of("cy", "di"))));
  }

  @Test
  void aPostThatOthersMayMakeIsHandedToThem() {
    Engine engine =
        engine(
            policy -> policy.rule("press", rule -> rule.allow("post").who(w -> w.team("press"))));

    assertThat(remedies(engine, ask("ed")))
        .containsExactly(new Remedy(List.of(new HandTo(List.of("ada", "bo")))));
  }

  @Test
  void aPostIsHandedOverTogetherWithWhatElseItNeeds() {
    Engine engine =
        engine(
            policy ->
                policy
                    .rule("press", rule -> rule.allow("post").who(w -> w.person("ada")))
                    .rule("label", rule -> rule.requireTags("label"))
                    .rule(
                        "eyes",
                        rule -> rule.requireApproval(a -> a.from(who -> who.person("cy")))));

    assertThat(remedies(engine, ask("ed")))
        .containsExactly(
            new Remedy(
                List.of(
                    new AddTags(List.of("label")),
                    ask(engine, "house/eyes", 1, List.of("cy")),
                    new HandTo(List.of("ada")))));
  }

  @Test
  void theAuthorStaysTheAuthorWhenAPostIsHandedOver() {
    Engine engine =
        engine(
            policy ->
                policy.rule(
                    "own-posts-only",
                    rule ->
                        rule.allow("post")
                            .who(who -> who.team("press").not(not -> not.team("legal")))
                            .unless(
                                unless ->
                                    unless.who(who -> who.not(not -> not.is(Relation.AUTHOR))))));

    assertThat(remedies(engine, ask("ed"))).isEmpty();
  }

  @Test
  void aTagThatLiftsADenyIsOffered() {
    Engine engine =
        engine(
            policy ->
                policy
                    .rule("all", rule -> rule.allow("post"))
                    .rule(
                        "silence",
                        rule ->
                            rule.deny("post")
                                .when(when -> when.situation("crisis"))
                                .unless(unless -> unless.what(what -> what.tagged("urgent")))));

    assertThat(remedies(engine, ask("ada").situations("crisis")))
        .containsExactly(new Remedy(List.of(new AddTags(List.of("urgent")))));
  }

  @Test
  void whoObjectedMustBeAmongThoseAsked() {
    Engine engine =
        engine(
            policy ->
                policy
                    .rule("all", rule -> rule.allow("post"))
                    .rule(
                        "eyes",
                        rule -> rule.requireApproval(a -> a.from(who -> who.team("legal")))));
    Objection objection =
        new Objection("di", Optional.of(NOON.minusSeconds(60)), Optional.empty(), Optional.empty());

    assertThat(remedies(engine, ask("ada").approvedBy("cy").objection(objection)))
        .singleElement()
        .extracting(Remedy::steps)
        .isEqualTo(List.of(ask(engine, "house/eyes", 1, List.of("di"))));
  }

  @Test
  @Shows("5 Remedies 4")
  void nothingIsOfferedThatWouldNotHelp() {
    Engine engine =
        engine(
            policy ->
                policy
                    .rule("all", rule -> rule.allow("post"))
                    .rule(
                        "wait",
                        rule ->
                            rule.requireApproval(
                                approval ->
                                    approval
                                        .from(who -> who.team("legal"))
                                        .coolOff(Duration.ofHours(1)))));

    assertThat(remedies(engine, ask("ada"))).isEmpty(); // nobody knows when it was proposed
    assertThat(remedies(engine, ask("nobody"))).isEmpty();
  }

  @Test
  void whoeverServesTwoRulesAtOnceIsNotOfferedAsOneOfMany() {
    Engine engine =
        engine(
            policy ->
                policy
                    .rule("all", rule -> rule.allow("post"))
                    .rule(
                        "two-of-all",
                        rule ->
                            rule.requireApproval(
                                approval ->
                                    approval.from(who -> who.team("press", "legal")).atLeast(2)))
                    .rule(
                        "bo-himself",
                        rule -> rule.requireApproval(a -> a.from(who -> who.person("bo")))));

    assertThat(remedies(engine, ask("ada")))
        .singleElement()
        .extracting(Remedy::steps)
        .isEqualTo(List.of(ask(engine, "house/two-of-all", 2, List.of("bo", "cy"))));
  }

  @Test
  void everyNamedPersonReallyHelps() {
    Engine engine =
        engine(
            policy ->
                policy
                    .rule("all", rule -> rule.allow("post"))
                    .rule(
                        "eyes",
                        rule ->
                            rule.requireApproval(
                                approval -> approval.from(who -> who.team("press", "legal"))))
                    .rule(
                        "law",
                        rule -> rule.requireApproval(a -> a.from(who -> who.team("legal")))));
    Request request = ask("ada").build();

    List<Remedy> remedies = engine.remedies(engine.check(request));

    assertThat(remedies).isNotEmpty();
    Request.Builder done = request.toBuilder();
    for (Remedy.Step step : remedies.get(0).steps()) {
      AskApproval asking = (AskApproval) step;
      asking.people().stream()
          .limit(asking.needed())
          .forEach(by -> done.approval(new Approval(by, Optional.empty(), Optional.empty())));
    }
    Decision after = engine.check(done.build());
    assertThat(after.verdict()).isEqualTo(Verdict.ALLOWED);
  }

  private static AskApproval ask(Engine engine, String id, int needed, List<String> people) {
    Rule rule = rule(engine, id);
    Requirement.Approval approval = (Requirement.Approval) rule.effect().measure().orElseThrow();
    return new AskApproval(rule, approval.seats().get(0).from(), needed, people);
  }

  private static Rule rule(Engine engine, String id) {
    return engine.rulebook().rules().stream()
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
