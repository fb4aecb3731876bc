package io.github.maypost.engine;

import io.github.maypost.model.Rulebook;

/**
 * Where a rulebook comes from, time and again: a file, a database, a repository. {@link
 * ReloadableEngine} asks it, never from two threads at once.
 *
 * @param <X> what it throws when there is no rulebook to be had
 */
@FunctionalInterface
public interface RulebookSource<X extends Exception> {

  /**
   * Reads the rulebook as it is now.
   *
   * @return the rulebook
   * @throws X when it cannot be read
   */
  Rulebook load() throws X;
}
