package io.github.maypost.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.Request;
import io.github.maypost.engine.Engine;
import io.github.maypost.model.Rulebook;
import io.github.maypost.specification.Pairs;
import io.github.maypost.vocabulary.CalendarWindow;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What answers to questions look like, and that their schemas say so. */
class AnswerJsonTest {

  private static final Rulebook RULEBOOK =
      Rulebook.builder()
          .team("press")
          .kind("news")
          .channel("blog")
          .person("ada", person -> person.in("press"))
          .person("bob")
          .policy(
              "house",
              policy ->
                  policy
                      .rule("post", rule -> rule.allow("post"))
                      .rule(
                          "ask-press",
                          rule ->
                              rule.requireApproval(
                                      approval -> approval.from(from -> from.team("press")))
                                  .who(who -> who.not(not -> not.team("press")))
                                  .because("Two pairs of eyes.")))
          .build();

  private static final String MISSING_NOTHING =
      "\"missing\":{\"history\":false,\"facts\":[],\"moments\":[]},";

  private static final Engine ENGINE = Engine.of(RULEBOOK);

  private static Request.Builder news() {
    return Request.template()
        .kind("news")
        .channel("blog")
        .at(Instant.parse("2026-11-23T08:30:00Z"));
  }

  private static String tail(String fields) {
    return fields + ",\"rulebook\":\"" + RULEBOOK.fingerprint() + "\"}";
  }

  @Example
  void choicesLeaveOutWhatWasAskedFor() {
    assertThat(AnswerJson.write(ENGINE.whoMay(news().build())))
        .isEqualTo(
            tail(
                "{\"maypost\":1,\"type\":\"choices\",\"permission\":\"post\",\"kind\":\"news\","
                    + "\"channel\":\"blog\",\"at\":\"2026-11-23T08:30:00Z\",\"asked\":\"person\","
                    + "\"allowed\":[\"ada\"],\"pending\":[\"bob\"],\"unknownNames\":[],"
                    + MISSING_NOTHING
                    + "\"faults\":[]"));
    assertThat(AnswerJson.write(ENGINE.whereMay(news().person("bob").author("ada").build())))
        .isEqualTo(
            tail(
                "{\"maypost\":1,\"type\":\"choices\",\"person\":\"bob\",\"author\":\"ada\","
                    + "\"permission\":\"post\",\"kind\":\"news\","
                    + "\"at\":\"2026-11-23T08:30:00Z\",\"asked\":\"channel\",\"allowed\":[],"
                    + "\"pending\":[\"blog\"],\"unknownNames\":[],"
                    + MISSING_NOTHING
                    + "\"faults\":[]"));
  }

  @Example
  void approversAreTheRulesThatAskThem() {
    assertThat(AnswerJson.write(ENGINE.whoMayApprove(news().person("bob").build())))
        .isEqualTo(
            tail(
                "{\"maypost\":1,\"type\":\"approvers\",\"person\":\"bob\",\"permission\":\"post\","
                    + "\"kind\":\"news\",\"channel\":\"blog\",\"at\":\"2026-11-23T08:30:00Z\","
                    + "\"rules\":[{\"rule\":\"house/ask-press\",\"seats\":["
                    + "{\"stage\":1,\"from\":{\"team\":[\"press\"]},\"needed\":1,"
                    + "\"people\":[\"ada\"],\"approvers\":[{\"person\":\"ada\"}]}],"
                    + "\"because\":\"Two pairs of eyes.\"}],\"unknownNames\":[],"
                    + MISSING_NOTHING
                    + "\"faults\":[]"));
  }

  @Example
  void theEarliestInstantIsLeftOutWhenThereIsNone() {
    assertThat(AnswerJson.write(ENGINE.earliest(news().person("ada").build())))
        .isEqualTo(
            tail(
                "{\"maypost\":1,\"type\":\"earliest\",\"person\":\"ada\",\"permission\":\"post\","
                    + "\"kind\":\"news\",\"channel\":\"blog\",\"at\":\"2026-11-23T08:30:00Z\","
                    + "\"earliest\":\"2026-11-23T08:30:00Z\","
                    + "\"lookedUntil\":\"2026-11-23T08:30:00.000000001Z\","
                    + "\"unknownNames\":[],"
                    + MISSING_NOTHING
                    + "\"faults\":[]"));
    assertThat(AnswerJson.write(ENGINE.earliest(news().person("bob").build())))
        .isEqualTo(
            tail(
                "{\"maypost\":1,\"type\":\"earliest\",\"person\":\"bob\",\"permission\":\"post\","
                    + "\"kind\":\"news\",\"channel\":\"blog\",\"at\":\"2026-11-23T08:30:00Z\","
                    + "\"unknownNames\":[],"
                    + MISSING_NOTHING
                    + "\"faults\":[]"));
  }

  @Example
  void aMatrixNamesThoseWhoMayAndThoseWhoMayNotYet() {
    assertThat(AnswerJson.write(ENGINE.matrix(news().kind("").build())))
        .isEqualTo(
            tail(
                "{\"maypost\":1,\"type\":\"matrix\",\"permission\":\"post\",\"channel\":\"blog\","
                    + "\"at\":\"2026-11-23T08:30:00Z\",\"people\":[\"ada\",\"bob\"],"
                    + "\"kinds\":[\"news\"],\"channels\":[\"blog\"],\"verdicts\":["
                    + "{\"channel\":\"blog\",\"kind\":\"news\",\"allowed\":[\"ada\"],"
                    + "\"pending\":[\"bob\"]}],\"unknownNames\":[],"
                    + MISSING_NOTHING
                    + "\"faults\":[]"));
  }

  @Example
  void whatNobodySuppliedIsToldWhereItMightTurnADenial() {
    Rulebook rulebook =
        Rulebook.builder()
            .kind("news")
            .channel("blog")
            .person("ada")
            .facts("cleared")
            .moments("told")
            .policy(
                "house",
                policy ->
                    policy
                        .rule("post", rule -> rule.allow("post").when(when -> when.fact("cleared")))
                        .rule(
                            "wait",
                            rule ->
                                rule.deny("post")
                                    .unless(but -> but.when(when -> when.since("told"))))
                        .rule("few", rule -> rule.limit(3, CalendarWindow.DAY)))
            .build();

    assertThat(AnswerJson.write(Engine.of(rulebook).whoMay(news().build())))
        .contains("\"missing\":{\"history\":true,\"facts\":[\"cleared\"],\"moments\":[\"told\"]}");
    assertThat(
            AnswerJson.write(
                Engine.of(rulebook)
                    .whoMay(
                        news()
                            .facts("cleared")
                            .moment("told", Instant.EPOCH)
                            .history(List.of())
                            .build())))
        .contains("\"allowed\":[\"ada\"]")
        .contains(MISSING_NOTHING);
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void everyAnswerIsRightByItsSchema(@ForAll("pairs") Pairs.Pair pair) {
    Engine engine = Engine.builder(pair.rulebook()).clock(() -> null).history(any -> null).build();
    for (Request request : pair.requests()) {
      for (Request asked : List.of(request, Request.template().build())) {
        assertRight(Schema.CHOICES, AnswerJson.write(engine.whoMay(asked)));
        assertRight(Schema.CHOICES, AnswerJson.write(engine.whatMay(asked)));
        assertRight(Schema.CHOICES, AnswerJson.write(engine.whereMay(asked)));
        assertRight(Schema.APPROVERS, AnswerJson.write(engine.whoMayApprove(asked)));
        assertRight(Schema.EARLIEST, AnswerJson.write(engine.earliest(asked)));
        assertRight(Schema.MATRIX, AnswerJson.write(engine.matrix(asked)));
      }
    }
  }

  private static void assertRight(Schema schema, String json) {
    assertThat(Schemas.closedErrors(schema, json)).as(json).isEmpty();
  }

  @Provide
  Arbitrary<Pairs.Pair> pairs() {
    return Pairs.pairs(2);
  }
}
