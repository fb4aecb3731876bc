package io.github.maypost.definition;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import io.github.maypost.problem.ModelPath;
import io.github.maypost.problem.ProblemCode;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A list that, once said, names something. */
@Constraint(validatedBy = NonEmpty.Validator.class)
@Target({FIELD, TYPE_USE})
@Retention(RUNTIME)
@interface NonEmpty {
  String message() default "is empty";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Checks {@link NonEmpty}. */
  final class Validator implements ConstraintValidator<NonEmpty, Collection<?>> {
    @Override
    public boolean isValid(@Nullable Collection<?> list, ConstraintValidatorContext context) {
      return list == null
          || !list.isEmpty()
          || new Finding(
                  ProblemCode.EMPTY,
                  ModelPath.ROOT,
                  "expected at least one entry but found none",
                  "name at least one, or leave the key out")
              .reportTo(context);
    }
  }
}
