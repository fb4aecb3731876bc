package io.github.maypost.decision;

import io.github.maypost.vocabulary.Word;

/**
 * A name in a request that the rulebook does not know.
 *
 * @param field where in the request it stands
 * @param name the name
 */
public record UnknownName(Field field, String name) {

  /** A field of a request that names something. */
  public enum Field implements Word {
    /** Who wants to act. */
    PERSON,
    /** Whose post it is. */
    AUTHOR,
    /** What they want to do. */
    PERMISSION,
    /** What is to be posted. */
    KIND,
    /** Where it is to be posted. */
    CHANNEL,
    /** The marks on the post. */
    TAG,
    /** The situations that are on. */
    SITUATION,
    /** The facts that hold, and those that do not. */
    FACT,
    /** The moments of which it is said when they were. */
    MOMENT;
  }
}
