package io.github.maypost.definition;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** A name under which something is declared in a section of the same rulebook. */
@Constraint(validatedBy = KnownValidator.class)
@Target({FIELD, TYPE_USE})
@Retention(RUNTIME)
@interface Known {
  /** Where it is declared. */
  Section value();

  String message() default "is not declared";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
