package io.github.maypost.definition;

import io.github.maypost.vocabulary.PeriodDuration;
import org.jspecify.annotations.Nullable;

/**
 * A moment from which on something holds.
 *
 * @param moment the moment
 * @param atLeast how long ago it must be at least; from that very instant on, when not said
 */
public record SinceDefinition(
    @Nullable @Required(help = "say which moment") @Known(Section.MOMENTS) String moment,
    @Nullable @Positive PeriodDuration atLeast) {}
