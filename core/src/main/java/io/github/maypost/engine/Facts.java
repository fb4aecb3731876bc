package io.github.maypost.engine;

import java.util.Map;

/**
 * Knows which facts hold at present. Must be safe to call from several threads if the engine is.
 *
 * <p>What the request says of a fact goes before what is said here. When this throws, or names a
 * fact that the rulebook does not declare, then every fact of which the request says nothing counts
 * as unknown.
 */
@FunctionalInterface
public interface Facts {

  /**
   * Returns what is known of facts at present.
   *
   * @return by id of a fact whether it holds; a fact that is left out is unknown
   */
  Map<String, Boolean> current();
}
