package io.github.maypost.yaml;

import io.github.maypost.problem.Location;

/**
 * A place in a source text.
 *
 * @param source the text
 * @param line the line, from 1
 * @param column the column, from 1, in code points
 */
record Place(SourceText source, int line, int column) {

  /** Returns what stands before this place on its line. */
  String lineBefore() {
    return source.lineBefore(this);
  }

  /** Tells people who look at another place where this one is. */
  String seenFrom(Place other) {
    return source == other.source
        ? "on line " + line
        : "in `" + source.fileName() + "` on line " + line;
  }

  /** Returns the place as problems and rules carry it. */
  Location location() {
    return source.location(this);
  }
}
