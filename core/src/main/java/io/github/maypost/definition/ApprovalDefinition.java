package io.github.maypost.definition;

import io.github.maypost.problem.ModelPath;
import io.github.maypost.problem.ProblemCode;
import io.github.maypost.vocabulary.PeriodDuration;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An approval.
 *
 * @param from who may give it
 * @param atLeast how many must; one, when not said; none only beside {@code coolOff}
 * @param validFor how old an approval may be; any age, when not said
 * @param coolOff how long after the proposal it may go out at the earliest
 * @param authorMayApprove whether the author's own approval counts; no, when not said
 */
@Consistent
public record ApprovalDefinition(
    @Nullable @Required(help = "say who may approve") @NonEmpty List<@Valid WhoDefinition> from,
    @Nullable Integer atLeast,
    @Nullable @Positive PeriodDuration validFor,
    @Nullable @Positive PeriodDuration coolOff,
    @Nullable Boolean authorMayApprove)
    implements Checked {

  /** Copies the lists. */
  public ApprovalDefinition {
    from = Copies.ofNullable(from);
  }

  @Override
  public void check(Findings findings) {
    if (atLeast == null || atLeast > 0) {
      return;
    }
    if (atLeast < 0 || coolOff == null) {
      findings.add(
          ProblemCode.OUT_OF_RANGE,
          ModelPath.of("at-least"),
          "expected a number of at least 1 but found `" + atLeast + "`",
          "`at-least: 0` stands beside `cool-off` only: nobody need approve, only wait");
    }
  }
}
