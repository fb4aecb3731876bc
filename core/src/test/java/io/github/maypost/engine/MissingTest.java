package io.github.maypost.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.Grounds.Missing;
import io.github.maypost.decision.Request;
import io.github.maypost.model.PolicyBuilder;
import io.github.maypost.model.Rulebook;
import io.github.maypost.vocabulary.CalendarWindow;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Which facts and moments that nobody told, or which history, might turn a denial. */
final class MissingTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private static Missing missing(Consumer<PolicyBuilder> rules, Request.Builder request) {
    Rulebook rulebook =
        Rulebook.builder()
            .kind("news")
            .channel("blog")
            .person("ada")
            .person("ed")
            .facts("signed", "paid")
            .moments("told", "asked")
            .policy("house", rules)
            .build();
    return Engine.of(rulebook).earliest(request.build()).grounds().missing();
  }

  private static Missing missing(Consumer<PolicyBuilder> rules) {
    return missing(rules, ask());
  }

  private static Request.Builder ask() {
    return Request.builder("ada", "news", "blog").at(NOON);
  }

  private static PolicyBuilder all(PolicyBuilder policy) {
    return policy.rule("all", rule -> rule.allow("post"));
  }

  private static PolicyBuilder toldFirst(PolicyBuilder policy) {
    return policy.rule(
        "told-first",
        rule -> rule.deny("post").unless(but -> but.when(when -> when.since("told"))));
  }

  private static Missing facts(String... facts) {
    return new Missing(false, List.of(facts), List.of());
  }

  private static Missing moments(String... moments) {
    return new Missing(false, List.of(), List.of(moments));
  }

  @Test
  void aFactThatAnAllowWantsIsMissing() {
    assertThat(
            missing(
                policy ->
                    policy.rule(
                        "signed", rule -> rule.allow("post").when(when -> when.fact("signed")))))
        .isEqualTo(facts("signed"));
  }

  @Test
  void aMomentThatSparesFromADenyIsMissing() {
    assertThat(missing(policy -> toldFirst(all(policy)))).isEqualTo(moments("told"));
  }

  @Test
  void whatWasToldIsNotMissingThoughItDoesNotHelp() {
    assertThat(
            missing(
                policy ->
                    policy.rule(
                        "one",
                        rule -> rule.allow("post").when(when -> when.fact("signed", "paid"))),
                ask().factsNot("signed")))
        .isEqualTo(facts("paid"));
    assertThat(
            missing(
                policy ->
                    policy.rule(
                        "one",
                        rule -> rule.allow("post").when(when -> when.since("told", "asked"))),
                ask().moment("told", Instant.parse("2100-01-01T00:00:00Z"))))
        .isEqualTo(moments("asked"));
  }

  @Test
  void nothingIsMissingOfAConditionThatHoldsAnyway() {
    assertThat(
            missing(
                policy ->
                    all(policy)
                        .rule(
                            "both",
                            rule ->
                                rule.deny("post")
                                    .unless(
                                        but ->
                                            but.when(
                                                when ->
                                                    when.fact("signed", "paid").since("told")))),
                ask().facts("signed")))
        .isEqualTo(moments("told"));
  }

  @Test
  void nothingIsMissingOfAClauseThatIsDecidedAnyway() {
    assertThat(
            missing(
                policy ->
                    policy.rule(
                        "told",
                        rule ->
                            rule.allow("post")
                                .when(when -> when.since("told"))
                                .unless(
                                    but ->
                                        but.who(who -> who.person("ed"))
                                            .when(when -> when.fact("paid"))))))
        .isEqualTo(moments("told"));
  }

  @Test
  void nothingIsMissingOfARuleThatIsAboutSomebodyElse() {
    assertThat(
            missing(
                policy ->
                    policy
                        .rule("told", rule -> rule.allow("post").when(when -> when.since("told")))
                        .rule(
                            "paid",
                            rule ->
                                rule.allow("post")
                                    .who(who -> who.person("ed"))
                                    .when(when -> when.fact("paid")))))
        .isEqualTo(moments("told"));
  }

  @Test
  void nothingIsMissingOfAnotherAllowWhereOneApplies() {
    assertThat(
            missing(
                policy ->
                    toldFirst(all(policy))
                        .rule("paid", rule -> rule.allow("post").when(when -> when.fact("paid")))))
        .isEqualTo(moments("told"));
  }

  @Test
  void noHistoryIsMissingForALimitOnSomebodyElse() {
    assertThat(
            missing(
                policy ->
                    toldFirst(all(policy))
                        .rule(
                            "few",
                            rule ->
                                rule.limit(1, CalendarWindow.DAY).who(who -> who.person("ed")))))
        .isEqualTo(moments("told"));
  }

  @Test
  void historyAndFactsAreMissingTogether() {
    assertThat(
            missing(
                policy ->
                    toldFirst(all(policy)).rule("few", rule -> rule.limit(1, CalendarWindow.DAY))))
        .isEqualTo(new Missing(true, List.of(), List.of("told")));
  }

  @Test
  void nothingIsMissingWhereNothingThatIsToldCouldHelp() {
    assertThat(missing(policy -> toldFirst(all(policy)).rule("never", rule -> rule.deny("post"))))
        .isEqualTo(facts());
    assertThat(missing(MissingTest::toldFirst)).isEqualTo(facts());
  }
}
