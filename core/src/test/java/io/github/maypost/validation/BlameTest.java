package io.github.maypost.validation;

import static io.github.maypost.validation.Riverside.MONDAY;
import static io.github.maypost.validation.Riverside.violations;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.engine.Engine;
import io.github.maypost.model.Rulebook;
import jakarta.validation.Validator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which property of a form is blamed, by what would help. */
final class BlameTest {

  private static final Rulebook RULEBOOK =
      Rulebook.builder()
          .kind("teaser")
          .kind("flyer")
          .kind("poster")
          .channel("blog")
          .channel("print")
          .person("ines")
          .policy(
              "house",
              policy ->
                  policy
                      .rule("everybody-posts", rule -> rule.allow("post"))
                      .rule(
                          "nothing-before-december",
                          rule ->
                              rule.deny("post")
                                  .what("teaser", "poster")
                                  .when(when -> when.until(LocalDate.of(2026, 11, 30))))
                      .rule(
                          "not-in-print",
                          rule -> rule.deny("post").what("flyer", "poster").where("print")))
          .build();

  private static final Validator VALIDATOR =
      Riverside.validator(Engine.builder(RULEBOOK).history(query -> List.of()).build());

  @MayPost
  record Form(String person, String kind, String channel, Instant at) {}

  @MayPost(at = "", channel = "account")
  record Now(String person, String kind, String account) {}

  @Test
  void whatTimeAloneWouldSettleIsAViolationOfTheTime() {
    assertThat(violations(VALIDATOR, new Form("ines", "teaser", "blog", MONDAY)))
        .containsOnlyKeys("at")
        .extractingByKey("at")
        .asString()
        .contains("you could\n    wait until Tue 1 Dec 2026 00:00 Z");
  }

  @Test
  void whatAnotherChannelAloneWouldSettleIsAViolationOfTheChannel() {
    assertThat(violations(VALIDATOR, new Form("ines", "flyer", "print", MONDAY)))
        .containsOnlyKeys("channel")
        .extractingByKey("channel")
        .asString()
        .contains("you could\n    post it on blog instead");
    assertThat(violations(VALIDATOR, new Now("ines", "flyer", "print")))
        .containsOnlyKeys("account");
  }

  @Test
  void whatTakesSeveralStepsIsAViolationOfTheObject() {
    assertThat(violations(VALIDATOR, new Form("ines", "poster", "print", MONDAY)))
        .containsOnlyKeys("")
        .extractingByKey("")
        .asString()
        .contains("wait until Tue 1 Dec 2026 00:00 Z and post it on blog instead");
  }
}
