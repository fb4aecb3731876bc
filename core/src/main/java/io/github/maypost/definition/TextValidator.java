package io.github.maypost.definition;

import io.github.maypost.problem.Characters;
import io.github.maypost.problem.ModelPath;
import io.github.maypost.problem.ProblemCode;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks {@link Text}. */
final class TextValidator implements ConstraintValidator<Text, String> {

  private boolean lines;

  @Override
  public void initialize(Text text) {
    lines = text.lines();
  }

  @Override
  public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
    if (text == null) {
      return true;
    }
    Optional<Integer> forbidden = Characters.findForbidden(text, lines);
    if (forbidden.isPresent()) {
      return new Finding(
              ProblemCode.BAD_TEXT,
              ModelPath.ROOT,
              "expected plain text but found the character " + Characters.name(forbidden.get()),
              lines
                  ? "leave out control characters and bidirectional controls"
                  : "leave out line breaks, control characters and bidirectional controls")
          .reportTo(context);
    }
    return !text.isBlank()
        || new Finding(
                ProblemCode.BAD_TEXT,
                ModelPath.ROOT,
                "expected text but found " + (text.isEmpty() ? "none" : "only blanks"),
                "say something, or leave the key out")
            .reportTo(context);
  }
}
