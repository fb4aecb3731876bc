package io.github.maypost.engine;

import java.time.Instant;
import java.util.Map;

/**
 * Knows when moments were, or will be, so that nobody has to pass them with each request. Must be
 * safe to call from several threads if the engine is.
 *
 * <p>What the request says of a moment goes before what is said here. When this throws, or names a
 * moment that the rulebook does not declare, or an instant that is not from 0000-01-02 to
 * 9999-12-30, in UTC, then every moment of which the request says nothing counts as unknown.
 */
@FunctionalInterface
public interface Moments {

  /**
   * Returns what is known of moments at present.
   *
   * @return instants by id of a moment; a moment that is left out is unknown
   */
  Map<String, Instant> current();
}
