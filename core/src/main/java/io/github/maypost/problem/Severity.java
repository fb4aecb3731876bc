package io.github.maypost.problem;

/**
 * How bad a problem is. So far whatever is a problem keeps a rulebook from existing; programs that
 * read problems should not rely on it.
 */
public enum Severity {
  /** No rulebook exists while this is there. */
  ERROR
}
