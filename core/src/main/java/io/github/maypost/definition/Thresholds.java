package io.github.maypost.definition;

import io.github.maypost.definition.Checked.Findings;
import io.github.maypost.problem.ModelPath;
import io.github.maypost.problem.ProblemCode;
import io.github.maypost.vocabulary.Threshold;
import org.jspecify.annotations.Nullable;

/** Checks that a threshold asks for somebody, and for no more than everybody. */
final class Thresholds {

  private static final ModelPath KEY = ModelPath.of("at-least");

  private Thresholds() {}

  /** Checks what was said for {@code at-least}; beside a cool-off it may ask for nobody. */
  static void check(@Nullable Threshold atLeast, boolean besideCoolOff, Findings findings) {
    if (atLeast instanceof Threshold.Share share && !share.percentage().isShare()) {
      findings.add(
          ProblemCode.OUT_OF_RANGE,
          KEY,
          "expected a percentage above 0% and up to 100% but found `" + share + "`",
          "write how much of them, such as `50%`, or `all`");
    }
    if (atLeast instanceof Threshold.Count count
        && (count.number() < 0 || (count.number() == 0 && !besideCoolOff))) {
      findings.add(
          ProblemCode.OUT_OF_RANGE,
          KEY,
          "expected a number of at least 1 but found `" + count + "`",
          "`at-least: 0` stands beside `cool-off` only: nobody need approve, only wait");
    }
  }
}
