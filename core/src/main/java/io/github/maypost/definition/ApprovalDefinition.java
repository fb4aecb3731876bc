package io.github.maypost.definition;

import io.github.maypost.problem.ModelPath;
import io.github.maypost.problem.ProblemCode;
import io.github.maypost.vocabulary.Delay;
import io.github.maypost.vocabulary.PeriodDuration;
import io.github.maypost.vocabulary.Threshold;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An approval. Who gives it is said in exactly one of three ways.
 *
 * @param from who may give it
 * @param atLeast how many of them must; one, when not said; none only beside {@code coolOff}
 * @param fromEach several selections, at least two, from each of which it must come
 * @param stages several selections, one after the other
 * @param differentTeams whether everyone counted must stand for another team; no, when not said
 * @param validFor how old an approval may be; any age, when not said
 * @param orSilence how long after the proposal nobody must have objected for it to count as given
 * @param coolOff how long after the proposal it may go out at the earliest
 * @param authorMayApprove whether the author's own approval counts; no, when not said
 */
@Consistent
public record ApprovalDefinition(
    @Nullable @NonEmpty List<@Valid WhoDefinition> from,
    @Nullable Threshold atLeast,
    @Nullable @TwoOrMore List<@Valid SeatDefinition> fromEach,
    @Nullable @NonEmpty List<@Valid StageDefinition> stages,
    @Nullable Boolean differentTeams,
    @Nullable @Positive PeriodDuration validFor,
    @Nullable @Positive Delay orSilence,
    @Nullable @Positive PeriodDuration coolOff,
    @Nullable Boolean authorMayApprove)
    implements Checked {

  /** Copies the lists. */
  public ApprovalDefinition {
    from = Copies.ofNullable(from);
    fromEach = Copies.ofNullable(fromEach);
    stages = Copies.ofNullable(stages);
  }

  @Override
  public void check(Findings findings) {
    Keys givers = new Keys().add("from", from).add("from-each", fromEach).add("stages", stages);
    givers.checkExactlyOne("say who may approve, such as `from: { role: editor }`", findings);
    if (from == null && givers.count() == 1 && atLeast != null) {
      findings.add(
          ProblemCode.CONFLICTING_KEYS,
          ModelPath.of("at-least"),
          "expected no `at-least` beside `" + givers.said().get(0) + "`",
          "write it into each entry of `" + givers.said().get(0) + "`");
    } else {
      Thresholds.check(atLeast, coolOff != null, findings);
    }
    if (givers.count() == 1) {
      AuthorOnly.check(this, findings);
    }
  }
}
