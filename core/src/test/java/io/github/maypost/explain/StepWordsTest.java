package io.github.maypost.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Remedy;
import io.github.maypost.decision.Remedy.Step;
import io.github.maypost.decision.Request;
import io.github.maypost.engine.Engine;
import io.github.maypost.model.Rulebook;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How the steps of remedies read. */
final class StepWordsTest {

  /** Returns the line under "you could", were these steps offered together. */
  private static String said(Step... steps) {
    Acme.Told told = Acme.told(Acme.ask("jo", "promotion", "acme-x"));
    String text =
        Wording.of(Acme.RULEBOOK)
            .text(told.explanation(), List.of(new Remedy(Arrays.asList(steps))));
    List<String> lines = text.lines().map(String::strip).toList();
    return lines.get(lines.indexOf("you could") + 1);
  }

  @Test
  void waitingEndsInTheZoneOfTheRulebook() {
    assertThat(said(new Remedy.WaitUntil(Instant.parse("2026-11-24T23:00:00Z"))))
        .isEqualTo("wait until Wed 25 Nov 2026 00:00 Europe/Berlin");
  }

  @Test
  void waitingEndsNoSecondTooEarly() {
    assertThat(said(new Remedy.WaitUntil(Instant.parse("2026-11-24T08:00:07.000000001Z"))))
        .isEqualTo("wait until Tue 24 Nov 2026 09:00:08 Europe/Berlin");
  }

  @Test
  void anyOtherChannelWillDo() {
    assertThat(said(new Remedy.UseChannel(List.of("acme-careers"))))
        .isEqualTo("post it on acme-careers instead");
    assertThat(said(new Remedy.UseChannel(List.of("acme-careers", "acme-mail"))))
        .isEqualTo("post it on acme-careers or acme-mail instead");
  }

  @Test
  void everyTrainingIsNeeded() {
    assertThat(said(new Remedy.TakeTraining(List.of("social-basics"))))
        .isEqualTo("take the training social-basics");
    assertThat(said(new Remedy.TakeTraining(List.of("social-basics", "crisis-desk"))))
        .isEqualTo("take the trainings social-basics and crisis-desk");
  }

  private static Engine desk() {
    return Engine.of(
        Rulebook.builder()
            .team("law")
            .kind("news")
            .kind("rumour")
            .channel("blog")
            .person("ana")
            .person("ben", person -> person.in("law"))
            .person("cleo")
            .policy(
                "desk",
                policy ->
                    policy
                        .rule("anybody", rule -> rule.allow("post"))
                        .rule(
                            "no-rumours",
                            rule -> rule.deny("post").what(what -> what.kind("rumour")))
                        .rule(
                            "law-then-cleo",
                            rule ->
                                rule.requireApproval(
                                    approval ->
                                        approval.stages(
                                            stage -> stage.from(who -> who.team("law")),
                                            stage -> stage.from(who -> who.person("cleo"))))))
            .build());
  }

  private static List<String> text(Engine engine, Request request) {
    Decision decision = engine.check(request);
    return Wording.of(engine.rulebook())
        .text(engine.explain(decision), engine.remedies(decision))
        .lines()
        .map(String::strip)
        .toList();
  }

  @Test
  void whoComesLaterIsAskedAfterwards() {
    assertThat(text(desk(), Request.builder("ana", "news", "blog").build()))
        .contains("ask ben (law) to approve and then ask cleo to approve");
  }

  @Test
  void anObjectionMadeAsThePostGoesOutIsSettledByTakingItBackOnly() {
    Request.Builder request =
        Request.builder("ana", "news", "blog").approvedBy("ben").approvedBy("cleo");

    assertThat(desk().check(request.build()).isAllowed()).isTrue();
    assertThat(text(desk(), request.objectedBy("cleo").build()))
        .contains("settle it with cleo, who can take the objection back");
  }

  @Test
  void anEarlierObjectionIsSettledByApprovingLaterAsWell() {
    Instant at = Instant.parse("2026-11-24T08:30:00Z");
    Request.Builder request = Request.builder("ana", "rumour", "blog").at(at);

    assertThat(text(desk(), request.objectedBy("cleo", at.minusSeconds(9)).build()))
        .contains("settle it with cleo, who can take the objection back, or approve after that");
  }

  @Test
  void stepsThatBelongTogetherAreOneSentence() {
    assertThat(
            said(
                new Remedy.WaitUntil(Instant.parse("2026-11-24T08:30:00Z")),
                new Remedy.UseChannel(List.of("acme-careers"))))
        .isEqualTo(
            "wait until Tue 24 Nov 2026 09:30 Europe/Berlin and post it on acme-careers instead");
  }
}
