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
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A list of selections that, once said, has more than one: of one alone {@code from} says it. */
@Constraint(validatedBy = TwoOrMore.Validator.class)
@Target(FIELD)
@Retention(RUNTIME)
@interface TwoOrMore {
  String message() default "has fewer than two entries";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Checks {@link TwoOrMore}. */
  final class Validator implements ConstraintValidator<TwoOrMore, Collection<?>> {
    @Override
    public boolean isValid(@Nullable Collection<?> list, ConstraintValidatorContext context) {
      return list == null
          || list.size() > 1
          || new Finding(
                  list.isEmpty() ? ProblemCode.EMPTY : ProblemCode.MISSING,
                  ModelPath.ROOT,
                  "expected at least two entries but found " + (list.isEmpty() ? "none" : "one"),
                  "write `from` where one of them is enough, or an entry for each selection")
              .reportTo(context);
    }
  }
}
