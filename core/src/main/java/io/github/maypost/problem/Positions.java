package io.github.maypost.problem;

import java.util.Optional;

/** Tells where the parts of a rulebook were written. A rulebook built in Java has no positions. */
@FunctionalInterface
public interface Positions {

  /** The positions of what was never written in a file. */
  Positions NONE = path -> Optional.empty();

  /**
   * Finds where a part was written. For something missing that is the place of what lacks it.
   *
   * @param path the part
   * @return its place, or empty when it was not written in a file
   */
  Optional<Location> find(ModelPath path);
}
