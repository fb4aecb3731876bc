package io.github.maypost.definition;

import org.jspecify.annotations.Nullable;

/**
 * A tag, situation, fact or platform: all there is to say about it is its name.
 *
 * @param name how people call it
 */
public record LabelDefinition(@Nullable @Text String name) {}
