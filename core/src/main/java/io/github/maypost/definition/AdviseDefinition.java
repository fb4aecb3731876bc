package io.github.maypost.definition;

import io.github.maypost.problem.ModelPath;
import io.github.maypost.problem.ProblemCode;
import io.github.maypost.vocabulary.Level;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/**
 * A guideline. It may carry a limit or a requirement, and is shown only when that is not met then.
 *
 * @param text what is advised
 * @param level how much it weighs; a note, when not said
 * @param limit how much is too much
 * @param require what should be there
 */
@Consistent
public record AdviseDefinition(
    @Nullable @Required(help = "say what is advised") @Text(lines = true) String text,
    @Nullable Level level,
    @Nullable @Valid LimitDefinition limit,
    @Nullable @Valid RequireDefinition require)
    implements Checked {

  @Override
  public void check(Findings findings) {
    if (limit != null && require != null) {
      findings.add(
          ProblemCode.CONFLICTING_KEYS,
          ModelPath.of("require"),
          "expected at most one of `limit` and `require` but found both",
          "make a rule of its own for each");
    }
  }
}
