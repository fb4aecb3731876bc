package io.github.maypost.validation;

import static io.github.maypost.vocabulary.Relation.CO_OWNER;
import static io.github.maypost.vocabulary.Relation.DRIVER;

import io.github.maypost.engine.Engine;
import io.github.maypost.model.Rulebook;
import jakarta.validation.Configuration;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A library whose forms are validated in the tests. */
final class Riverside {

  static final Instant MONDAY = Instant.parse("2026-11-23T09:30:00Z");

  static final Rulebook RULEBOOK =
      Rulebook.builder()
          .team("programmes")
          .team("desk")
          .role("writer")
          .kind("event")
          .kind("service-notice")
          .tags("alt-text")
          .situations("flood")
          .facts("room-booked")
          .moments("programme-printed")
          .channel(
              "library-news",
              channel -> channel.sharedBy("programmes", "event").sharedBy("desk", "service-notice"))
          .person("ines", person -> person.in("programmes").roles("writer"))
          .person("tom", person -> person.in("desk").roles("writer"))
          .person("ada", person -> person.in("desk").until(LocalDate.of(2026, 1, 1)))
          .policy(
              "house",
              policy ->
                  policy
                      .rule(
                          "drivers-post",
                          rule -> rule.allow("post").who(who -> who.is(DRIVER).role("writer")))
                      .rule(
                          "second-pair-of-eyes",
                          rule ->
                              rule.requireApproval(
                                      approval -> approval.from(who -> who.is(CO_OWNER)))
                                  .what("event"))
                      .rule(
                          "describe-pictures",
                          rule -> rule.requireTags("alt-text").what("service-notice"))
                      .rule(
                          "desk-speaks-in-a-flood",
                          rule ->
                              rule.deny("post")
                                  .when(when -> when.situation("flood"))
                                  .unless(unless -> unless.who(who -> who.team("desk")))
                                  .because("Price in ${money} or {cash}, \\not in \\{kind\\}.")))
          .build();

  static final Engine ENGINE =
      Engine.builder(RULEBOOK)
          .clock(InstantSource.fixed(MONDAY))
          .history(query -> List.of())
          .build();

  static final Validator VALIDATOR = validator(ENGINE);

  private Riverside() {}

  /** Returns a validator as an application without a container would make it. */
  static Validator validator(Engine engine) {
    Configuration<?> configuration = Validation.byDefaultProvider().configure();
    return configuration
        .constraintValidatorFactory(
            MayPostValidator.with(engine, configuration.getDefaultConstraintValidatorFactory()))
        .buildValidatorFactory()
        .getValidator();
  }

  /**
   * Returns the messages of all violations by the path of their property, the object's is empty.
   */
  static Map<String, String> violations(Object form, Class<?>... groups) {
    return violations(VALIDATOR, form, groups);
  }

  static Map<String, String> violations(Validator validator, Object form, Class<?>... groups) {
    Map<String, String> messages = new TreeMap<>();
    for (ConstraintViolation<Object> violation : validator.validate(form, groups)) {
      messages.merge(
          violation.getPropertyPath().toString(),
          violation.getMessage(),
          (one, other) -> one + " / " + other);
    }
    return messages;
  }
}
