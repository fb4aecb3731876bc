package io.github.maypost.definition;

import io.github.maypost.problem.ModelPath;
import io.github.maypost.problem.ProblemCode;
import io.github.maypost.vocabulary.Threshold;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of several steps of an approval. Who gives it is said in exactly one of two ways.
 *
 * @param from who may give it
 * @param atLeast how many of them must; one, when not said
 * @param fromEach several selections, at least two, from each of which it must come
 */
@Consistent
public record StageDefinition(
    @Nullable @NonEmpty List<@Valid WhoDefinition> from,
    @Nullable Threshold atLeast,
    @Nullable @TwoOrMore List<@Valid SeatDefinition> fromEach)
    implements Checked {

  /** Copies the lists. */
  public StageDefinition {
    from = Copies.ofNullable(from);
    fromEach = Copies.ofNullable(fromEach);
  }

  @Override
  public void check(Findings findings) {
    Keys givers = new Keys().add("from", from).add("from-each", fromEach);
    givers.checkExactlyOne("say who may approve, such as `from: { role: editor }`", findings);
    if (from == null && fromEach != null && atLeast != null) {
      findings.add(
          ProblemCode.CONFLICTING_KEYS,
          ModelPath.of("at-least"),
          "expected no `at-least` beside `from-each`",
          "write it into each entry of `from-each`");
    } else {
      Thresholds.check(atLeast, false, findings);
    }
  }
}
