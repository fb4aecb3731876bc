package io.github.maypost.quickstart;

import io.github.maypost.engine.Engine;
import io.github.maypost.validation.MayPostValidator;
import jakarta.validation.Configuration;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Validates three forms and prints what is wrong with them. */
public final class Scheduling {

  private static final Instant MONDAY_MORNING = Instant.parse("2026-11-23T08:30:00Z");

  private Scheduling() {}

  /**
   * Prints each form with its violations.
   *
   * @param args none
   */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Engine engine = Engine.builder(Quickstart.acme()).history(query -> List.of()).build();
    Validator validator = validator(engine);
    for (ScheduleForm form : forms()) {
      out.println("# " + form.user() + ": " + form.text());
      validator.validate(form).stream()
          .sorted(Comparator.comparing(violation -> violation.getPropertyPath().toString()))
          .forEach(violation -> print(violation, out));
      out.println();
    }
  }

  private static void print(ConstraintViolation<ScheduleForm> violation, PrintStream out) {
    String property = violation.getPropertyPath().toString();
    out.println(property.isEmpty() ? "the form" : property);
    violation.getMessage().lines().forEach(line -> out.println("  " + line));
  }

  /** Returns a validator that asks an engine whether forms may be posted. */
  static Validator validator(Engine engine) {
    Configuration<?> configuration = Validation.byDefaultProvider().configure();
    return configuration
        .messageInterpolator(new ParameterMessageInterpolator()) // needs no expressions
        .constraintValidatorFactory(
            MayPostValidator.with(engine, configuration.getDefaultConstraintValidatorFactory()))
        .buildValidatorFactory()
        .getValidator();
  }

  /** Returns a form that is fine, one that has to wait, and one that names what nobody knows. */
  static List<ScheduleForm> forms() {
    return List.of(
        form("maya", "promotion", Set.of(), "Twenty per cent off, this week only."),
        form("maya", "product-launch", Set.of(), "Meet the new one."),
        form("omar", "anouncement", Set.of("alt-txt"), ""));
  }

  private static ScheduleForm form(String user, String kind, Set<String> tags, String text) {
    return new ScheduleForm(user, kind, "acme-x", MONDAY_MORNING, tags, text);
  }
}
