package io.github.maypost.problem;

/** How bad a problem is. */
public enum Severity {
  /** No rulebook exists while this is there. */
  ERROR,
  /** The rulebook works, yet someone should look. */
  WARNING
}
