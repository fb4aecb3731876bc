package io.github.maypost.definition;

import io.github.maypost.vocabulary.PeriodDuration;
import org.jspecify.annotations.Nullable;

/**
 * A training.
 *
 * @param name how people call it
 * @param validFor how long it counts once taken; always, when not said
 */
public record TrainingDefinition(
    @Nullable @Text String name, @Nullable @Positive PeriodDuration validFor) {}
