/**
 * Decides. Start with {@link io.github.maypost.engine.Engine}; the other public types are the small
 * interfaces through which an engine asks its surroundings.
 */
package io.github.maypost.engine;
