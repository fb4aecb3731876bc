package io.github.maypost.engine;

import java.util.Set;

/**
 * Knows which situations hold at present, so that nobody has to pass them with each request. Must
 * be safe to call from several threads if the engine is.
 *
 * <p>When it throws, or names a situation that the rulebook does not declare, then every situation
 * that the request does not name counts as unknown.
 */
@FunctionalInterface
public interface Situations {

  /**
   * Returns the situations that hold at present.
   *
   * @return ids of situations
   */
  Set<String> current();
}
