package io.github.maypost.definition;

import io.github.maypost.problem.ModelPath;
import io.github.maypost.problem.ProblemCode;

/** A definition that knows which of its components must go together. */
interface Checked {

  /**
   * Reports what does not go together. Components may be missing, and names may be unknown: that is
   * found elsewhere, and must not be reported twice.
   */
  void check(Findings findings);

  /** Takes what is found. */
  @FunctionalInterface
  interface Findings {
    void add(Finding finding);

    default void add(ProblemCode code, ModelPath path, String message, String help) {
      add(new Finding(code, path, message, help));
    }
  }
}
