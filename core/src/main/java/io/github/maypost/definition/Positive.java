package io.github.maypost.definition;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import io.github.maypost.problem.ModelPath;
import io.github.maypost.problem.ProblemCode;
import io.github.maypost.vocabulary.Delay;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A count of at least one, or a period longer than nothing. */
@Constraint(validatedBy = {Positive.OfCount.class, Positive.OfDelay.class})
@Target({FIELD, TYPE_USE})
@Retention(RUNTIME)
@interface Positive {
  /** What to write in place of a count that is none; empty when the number says it all. */
  String help() default "";

  String message() default "is not positive";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Checks counts. */
  final class OfCount implements ConstraintValidator<Positive, Integer> {

    private String help = "";

    @Override
    public void initialize(Positive positive) {
      help = positive.help();
    }

    @Override
    public boolean isValid(@Nullable Integer count, ConstraintValidatorContext context) {
      return count == null
          || count > 0
          || new Finding(
                  ProblemCode.OUT_OF_RANGE,
                  ModelPath.ROOT,
                  "expected a number of at least 1 but found `" + count + "`",
                  help)
              .reportTo(context);
    }
  }

  /** Checks periods and other delays. */
  final class OfDelay implements ConstraintValidator<Positive, Delay> {
    @Override
    public boolean isValid(@Nullable Delay period, ConstraintValidatorContext context) {
      return period == null
          || period.isPositive()
          || new Finding(
                  ProblemCode.OUT_OF_RANGE,
                  ModelPath.ROOT,
                  "expected a period longer than nothing but found `" + period + "`",
                  "write a positive one, such as `P7D` or `PT12H`")
              .reportTo(context);
    }
  }
}
