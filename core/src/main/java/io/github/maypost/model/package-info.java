/**
 * What a rulebook means: resolved, immutable, always valid. Start with {@link
 * io.github.maypost.model.Rulebook} and {@link io.github.maypost.model.RulebookBuilder}.
 *
 * <p>A {@link io.github.maypost.model.Rule} is an {@link io.github.maypost.model.Effect} under a
 * list of {@link io.github.maypost.model.Clause}s, each of which asks one {@link
 * io.github.maypost.model.Condition}. That is the only meaning of a rule there is: the same clauses
 * decide, explain, are indexed and are printed.
 */
package io.github.maypost.model;
