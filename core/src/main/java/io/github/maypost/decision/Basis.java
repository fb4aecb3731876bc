package io.github.maypost.decision;

import io.github.maypost.vocabulary.Word;

/** What a verdict rests on: the first of these, in this order, that is the case. */
public enum Basis implements Word {
  /** The request names something that the rulebook does not know. */
  UNKNOWN(Verdict.DENIED),
  /** The person is not active at the time. */
  INACTIVE(Verdict.DENIED),
  /** A deny applies. */
  FORBIDDEN(Verdict.DENIED),
  /** No allow applies. */
  NOT_COVERED(Verdict.DENIED),
  /** A limit is exceeded. */
  LIMITED(Verdict.DENIED),
  /** A requirement is not met. */
  REQUIREMENTS(Verdict.PENDING),
  /** None of these: it may go out. */
  ALLOWED(Verdict.ALLOWED);

  private final Verdict verdict;

  Basis(Verdict verdict) {
    this.verdict = verdict;
  }

  /**
   * Returns the verdict that follows from it.
   *
   * @return the verdict
   */
  public Verdict verdict() {
    return verdict;
  }
}
