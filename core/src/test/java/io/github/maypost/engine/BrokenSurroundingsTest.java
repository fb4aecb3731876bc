package io.github.maypost.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Fault;
import io.github.maypost.decision.Grounds;
import io.github.maypost.decision.Post;
import io.github.maypost.decision.Request;
import io.github.maypost.decision.Verdict;
import io.github.maypost.engine.Host.Part;
import io.github.maypost.explain.Wording;
import io.github.maypost.model.Rulebook;
import io.github.maypost.vocabulary.CalendarWindow;
import io.github.maypost.vocabulary.Partition;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every part of an application breaks in every way that is tried, where all of them must work for a
 * post to be allowed.
 */
final class BrokenSurroundingsTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private static final Rulebook RULEBOOK =
      Rulebook.builder()
          .team("press")
          .team("desk")
          .kind("news")
          .channel("blog")
          .person("ada", person -> person.in("press"))
          .person("bob", person -> person.in("desk"))
          .situations("open-day", "crisis")
          .facts("cleared", "embargo")
          .moments("told")
          .policy(
              "house",
              policy ->
                  policy
                      .rule(
                          "on-open-days",
                          rule ->
                              rule.allow("post")
                                  .who(who -> who.team("press"))
                                  .when(when -> when.situation("open-day")))
                      .rule(
                          "not-in-a-crisis",
                          rule -> rule.deny("post").when(when -> when.situation("crisis")))
                      .rule(
                          "no-embargo",
                          rule -> rule.deny("post").when(when -> when.fact("embargo")))
                      .rule(
                          "not-before-it-is-told",
                          rule ->
                              rule.deny("post")
                                  .unless(unless -> unless.when(when -> when.since("told"))))
                      .rule(
                          "two-a-day",
                          rule ->
                              rule.limit(
                                  limit ->
                                      limit.atMost(2).per(CalendarWindow.DAY).each(Partition.TEAM)))
                      .rule(
                          "desk-approves",
                          rule -> rule.requireApproval(by -> by.from(from -> from.team("desk")))))
          .build();

  private static final Request KNOWN =
      Request.builder("ada", "news", "blog")
          .at(NOON)
          .situations("open-day")
          .facts("cleared")
          .factsNot("embargo")
          .moment("told", NOON)
          .approvedBy("bob")
          .history(List.of(Post.of("ada", "news", "blog", NOON.minusSeconds(60))))
          .build();

  private static Host host() {
    return new Host(KNOWN, RULEBOOK);
  }

  static List<Breakage> breakages() {
    return Breakage.all();
  }

  @Test
  void whatAllOfThemKnowIsAllowed() {
    Host host = host();
    Engine engine = host.engine();

    assertThat(engine.check(host.silent()).isAllowed()).isTrue();
    assertThat(engine.check(host.silent()).faults()).isEmpty();
    assertThat(engine.whoMay(host.silent()).allowed()).containsExactly("ada");
    assertThat(engine.whatMay(host.silent()).allowed()).containsExactly("news");
    assertThat(engine.whereMay(host.silent()).allowed()).containsExactly("blog");
    assertThat(engine.earliest(host.silent()).at()).contains(NOON);
  }

  @ParameterizedTest
  @MethodSource("breakages")
  void nothingIsAllowedWhereAnyOfThemBreaksAndTheCauseIsNamed(Breakage breakage) {
    Host host = breakage.in(host());
    Engine engine = host.engine();

    Decision decision = engine.check(host.silent());

    assertThat(decision.verdict()).isNotEqualTo(Verdict.ALLOWED);
    assertThat(decision.faults()).extracting(Fault::source).containsExactly(breakage.part().source);
    assertThat(decision.faults().get(0).cause()).containsIgnoringCase(breakage.cause());
    assertThat(engine.remedies(decision)).isEmpty();
    assertThat(Wording.of(RULEBOOK).text(engine.explain(decision), List.of()))
        .containsIgnoringWhitespaces("could not be read: " + decision.faults().get(0).cause());
  }

  @ParameterizedTest
  @MethodSource("breakages")
  void noQuestionIsAnsweredWithMoreWhereAnyOfThemBreaks(Breakage breakage) {
    Host host = breakage.in(host());
    Engine engine = host.engine();
    Request request = host.silent();

    assertThat(engine.whatMay(request).allowed()).isEmpty();
    assertThat(engine.whereMay(request).allowed()).isEmpty();
    assertThat(engine.earliest(request).at()).isEmpty();
    for (Grounds grounds :
        List.of(
            engine.whatMay(request).grounds(),
            engine.whereMay(request).grounds(),
            engine.earliest(request).grounds())) {
      assertThat(grounds.faults())
          .extracting(Fault::source)
          .containsExactly(breakage.part().source);
    }
    if (breakage.part() != Part.PERSON) { // everybody is listed, and nobody looked up
      assertThat(engine.whoMay(request).grounds().faults())
          .extracting(Fault::source)
          .containsExactly(breakage.part().source);
    }
    if (breakage.part() != Part.POSTS) { // approvers do not depend on them
      assertThat(engine.whoMayApprove(request).grounds().faults())
          .extracting(Fault::source)
          .containsExactly(breakage.part().source);
    }
    assertThat(engine.matrix(request).grounds().faults())
        .extracting(Fault::source)
        .containsExactly(breakage.part().source);
    assertThat(engine.whoMay(request).allowed()).isSubsetOf("ada");
    assertThat(engine.whoMayApprove(request).rules())
        .allSatisfy(rule -> assertThat(rule.seats().get(0).people()).isSubsetOf("bob"));
    assertThat(engine.matrix(request.toBuilder().build()).verdict("ada", "news", "blog"))
        .isNotEqualTo(Verdict.ALLOWED);
  }
}
