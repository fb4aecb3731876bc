package io.github.maypost.definition;

import io.github.maypost.problem.ModelPath;
import io.github.maypost.problem.ProblemCode;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What must be there before a post goes out: exactly one of the two.
 *
 * @param approval an approval
 * @param tags tags, every one of them
 */
@Consistent
public record RequireDefinition(
    @Nullable @Valid ApprovalDefinition approval,
    @Nullable @NonEmpty List<@Known(Section.TAGS) String> tags)
    implements Checked {

  /** Copies the lists. */
  public RequireDefinition {
    tags = Copies.ofNullable(tags);
  }

  @Override
  public void check(Findings findings) {
    if ((approval == null) == (tags == null)) {
      findings.add(
          approval == null ? ProblemCode.MISSING : ProblemCode.CONFLICTING_KEYS,
          ModelPath.ROOT,
          "expected exactly one of `approval` and `tags` but found "
              + (approval == null ? "none" : "both"),
          approval == null
              ? "say what is required"
              : "make a rule of its own for each: both must then be met");
    }
  }
}
