package io.github.maypost.decision;

import java.util.Locale;

/**
 * A failure of what surrounds the engine. What was asked of it counts as unknown.
 *
 * @param source what failed
 * @param cause what went wrong, for people who can mend it
 */
public record Fault(Source source, String cause) {

  /** A surrounding of the engine. */
  public enum Source {
    /** What time it is. */
    CLOCK,
    /** The situations that hold at present. */
    SITUATIONS,
    /** The facts that hold at present. */
    FACTS,
    /** The posts that went out or are scheduled. */
    HISTORY;

    /**
     * Returns how people read it.
     *
     * @return the name in lower case
     */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
