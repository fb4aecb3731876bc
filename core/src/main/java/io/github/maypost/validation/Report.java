package io.github.maypost.validation;

import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.NodeBuilderCustomizableContext;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes what is wrong with one object, and hands it on as violations. */
final class Report {

  /** What every provider says, in its own words and in the language of who is reading. */
  private static final String MUST_NOT_BE_NULL = "{jakarta.validation.constraints.NotNull.message}";

  private static final String MUST_NOT_BE_BLANK =
      "{jakarta.validation.constraints.NotBlank.message}";

  /** What message templates give a meaning to. */
  private static final Pattern SPECIAL = Pattern.compile("[\\\\{}$]");

  private final ConstraintValidatorContext context;
  private final String message;

  /**
   * Starts a report.
   *
   * @param context takes the violations
   * @param message the template of all messages, or empty when each says what is wrong
   */
  Report(ConstraintValidatorContext context, String message) {
    this.context = context;
    this.message = message;
  }

  /** Says that a property holds nothing. */
  void missing(Property property) {
    at(property, violation(MUST_NOT_BE_NULL)).addConstraintViolation();
  }

  /** Says that one of several things that a property holds is nothing. */
  void missing(Property property, int index) {
    at(property, violation(MUST_NOT_BE_NULL))
        .addBeanNode()
        .inIterable()
        .atIndex(index)
        .addConstraintViolation();
  }

  /** Says that a property holds nothing but blanks. */
  void blank(Property property) {
    at(property, violation(MUST_NOT_BE_BLANK)).addConstraintViolation();
  }

  /** Says a text, literally, of a property or else of the whole object. */
  void say(Optional<Property> property, String text) {
    ConstraintViolationBuilder violation = violation(literally(text));
    if (property.isPresent()) {
      at(property.get(), violation).addConstraintViolation();
    } else {
      violation.addConstraintViolation();
    }
  }

  private ConstraintViolationBuilder violation(String template) {
    context.disableDefaultConstraintViolation();
    return context.buildConstraintViolationWithTemplate(message.isEmpty() ? template : message);
  }

  private static NodeBuilderCustomizableContext at(
      Property property, ConstraintViolationBuilder violation) {
    @Nullable NodeBuilderCustomizableContext node = null;
    for (String step : property.steps()) {
      node = node == null ? violation.addPropertyNode(step) : node.addPropertyNode(step);
    }
    if (node == null) {
      throw new AssertionError("a property without a name");
    }
    return node;
  }

  /** Returns the template whose message is a text. */
  private static String literally(String text) {
    return SPECIAL.matcher(text).replaceAll("\\\\$0");
  }
}
