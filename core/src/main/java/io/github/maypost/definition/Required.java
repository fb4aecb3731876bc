package io.github.maypost.definition;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import io.github.maypost.problem.ModelPath;
import io.github.maypost.problem.ProblemCode;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A key that must be said. */
@Constraint(validatedBy = Required.Validator.class)
@Target(FIELD)
@Retention(RUNTIME)
@interface Required {
  /** What to write. */
  String help();

  String message() default "is missing";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Checks {@link Required}. */
  final class Validator implements ConstraintValidator<Required, Object> {

    private String help = "";

    @Override
    public void initialize(Required required) {
      help = required.help();
    }

    @Override
    public boolean isValid(@Nullable Object said, ConstraintValidatorContext context) {
      return said != null
          || new Finding(
                  ProblemCode.MISSING, ModelPath.ROOT, "expected this key but it is missing", help)
              .reportTo(context);
    }
  }
}
