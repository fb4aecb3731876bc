package io.github.maypost.decision;

import io.github.maypost.vocabulary.Word;

/**
 * A failure of what surrounds the engine. What was asked of it counts as unknown.
 *
 * @param source what failed
 * @param cause what went wrong, for people who can mend it
 */
public record Fault(Source source, String cause) {

  /** A surrounding of the engine. */
  public enum Source implements Word {
    /** What time it is. */
    CLOCK,
    /** The situations that hold at present. */
    SITUATIONS,
    /** The facts that hold at present. */
    FACTS,
    /** The moments that are known at present. */
    MOMENTS,
    /** The posts that went out or are scheduled. */
    HISTORY,
    /** The people, where the rulebook leaves them to a directory. */
    PEOPLE;
  }
}
