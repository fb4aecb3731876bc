package io.github.maypost.model;

import io.github.maypost.vocabulary.PeriodDuration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something to have passed. */
public final class Training extends Declared {

  private final @Nullable PeriodDuration validFor;

  Training(String id, @Nullable String name, @Nullable PeriodDuration validFor) {
    super(id, name);
    this.validFor = validFor;
  }

  /**
   * Returns how long it counts once taken.
   *
   * @return the period, or empty when it never expires
   */
  public Optional<PeriodDuration> validFor() {
    return Optional.ofNullable(validFor);
  }
}
