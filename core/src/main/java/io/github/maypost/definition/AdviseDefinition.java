package io.github.maypost.definition;

import io.github.maypost.vocabulary.Level;
import org.jspecify.annotations.Nullable;

/**
 * A guideline.
 *
 * @param text what is advised
 * @param level how much it weighs; a note, when not said
 */
public record AdviseDefinition(
    @Nullable @Required(help = "say what is advised") @Text(lines = true) String text,
    @Nullable Level level) {}
