package io.github.maypost.definition;

import io.github.maypost.problem.ModelPath;
import io.github.maypost.problem.ProblemCode;
import jakarta.validation.ConstraintValidatorContext;
import java.util.function.Supplier;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/**
 * What a constraint found, carried out of the validator beside its violation, whose own message
 * template must never hold the user's words.
 *
 * @param code what kind of mistake
 * @param path where, from the value that carries the constraint
 * @param message what is wrong
 * @param help what to write instead, or empty text
 * @param before what was declared before, where that is the mistake; its place ends the message
 * @param betterHelp looks for something more to the point, or finds empty text; may take its time
 */
record Finding(
    ProblemCode code,
    ModelPath path,
    String message,
    String help,
    @Nullable ModelPath before,
    Supplier<String> betterHelp) {

  Finding(ProblemCode code, ModelPath path, String message, String help) {
    this(code, path, message, help, null, () -> "");
  }

  /** Reports this as a violation and returns false, as a validator's answer. */
  boolean reportTo(ConstraintValidatorContext context) {
    return reportTo(context, 0);
  }

  /**
   * Reports this as one of several violations of one value. Their numbers tell them apart: payloads
   * do not, and of equal violations one would remain.
   */
  boolean reportTo(ConstraintValidatorContext context, int number) {
    HibernateConstraintValidatorContext hibernate =
        context.unwrap(HibernateConstraintValidatorContext.class);
    hibernate.withDynamicPayload(this);
    hibernate.disableDefaultConstraintViolation();
    hibernate
        .buildConstraintViolationWithTemplate(code.id() + " " + number)
        .addConstraintViolation();
    return false;
  }
}
