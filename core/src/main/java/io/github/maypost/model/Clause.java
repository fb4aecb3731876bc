package io.github.maypost.model;

/**
 * One of the things that must hold for a rule to apply. A rule's selection holds when every clause
 * of it does.
 *
 * @param part the part of the rule it comes from
 * @param condition what it asks; under {@link Part#UNLESS} the clause holds when this does not
 */
public record Clause(Part part, Condition condition) {

  /** A part of a rule that selects. */
  public enum Part {
    /** Who acts. */
    WHO,
    /** What is posted. */
    WHAT,
    /** On which channels. */
    WHERE,
    /** At what times, in which situations, with which facts, since which moments. */
    WHEN,
    /** An exception. */
    UNLESS
  }
}
