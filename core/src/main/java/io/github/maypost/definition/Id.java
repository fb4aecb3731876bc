package io.github.maypost.definition;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** An id: lower-case words of letters and digits joined by hyphens, at most 64 characters. */
@Constraint(validatedBy = IdValidator.class)
@Target({FIELD, TYPE_USE})
@Retention(RUNTIME)
@interface Id {
  String message() default "is no id";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
