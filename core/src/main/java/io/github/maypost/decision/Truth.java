package io.github.maypost.decision;

/**
 * A truth value of Kleene's strong three-valued logic: what depends on something that nobody
 * supplied is unknown, unless it comes out the same either way.
 */
public enum Truth {
  /** It does not hold. */
  FALSE,
  /** It cannot be told whether it holds. */
  UNKNOWN,
  /** It holds. */
  TRUE;

  /**
   * Returns the truth value of a condition that is known.
   *
   * @param holds whether it holds
   * @return true or false
   */
  public static Truth of(boolean holds) {
    return holds ? TRUE : FALSE;
  }

  /**
   * Returns the conjunction.
   *
   * @param other the other value
   * @return the lesser of the two
   */
  public Truth and(Truth other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /**
   * Returns the disjunction.
   *
   * @param other the other value
   * @return the greater of the two
   */
  public Truth or(Truth other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /**
   * Returns the negation.
   *
   * @return unknown for unknown, else the other value
   */
  public Truth not() {
    return switch (this) {
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
      case TRUE -> FALSE;
    };
  }
}
