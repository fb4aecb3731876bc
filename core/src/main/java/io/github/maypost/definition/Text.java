package io.github.maypost.definition;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** A text for people: not blank, without control characters and bidirectional controls. */
@Constraint(validatedBy = TextValidator.class)
@Target({FIELD, TYPE_USE})
@Retention(RUNTIME)
@interface Text {
  /** Whether it may run over several lines. */
  boolean lines() default false;

  String message() default "holds a forbidden character";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
