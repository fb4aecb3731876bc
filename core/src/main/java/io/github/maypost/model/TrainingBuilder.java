package io.github.maypost.model;

import static java.util.Objects.requireNonNull;

import io.github.maypost.definition.TrainingDefinition;
import io.github.maypost.vocabulary.PeriodDuration;
import java.time.Duration;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** Says what there is to say about a training. */
public final class TrainingBuilder {

  private final Said said;
  private @Nullable String name;
  private @Nullable PeriodDuration validFor;

  TrainingBuilder(Said said) {
    this.said = said;
  }

  /**
   * Says how people call it.
   *
   * @param name the name
   * @return this builder
   */
  public TrainingBuilder name(String name) {
    this.name = said.once("name", this.name, name);
    return this;
  }

  /**
   * Says how long the training counts once taken; always, when not said.
   *
   * @param validFor in years, months and days of the calendar
   * @return this builder
   */
  public TrainingBuilder validFor(Period validFor) {
    return validFor(PeriodDuration.of(requireNonNull(validFor, "validFor")));
  }

  /**
   * Says how long the training counts once taken; always, when not said.
   *
   * @param validFor in hours, minutes and seconds
   * @return this builder
   */
  public TrainingBuilder validFor(Duration validFor) {
    return validFor(PeriodDuration.of(requireNonNull(validFor, "validFor")));
  }

  /**
   * Says how long the training counts once taken; always, when not said.
   *
   * @param validFor in both
   * @return this builder
   */
  public TrainingBuilder validFor(PeriodDuration validFor) {
    this.validFor = said.once("valid-for", this.validFor, validFor);
    return this;
  }

  TrainingDefinition definition() {
    return new TrainingDefinition(name, validFor);
  }
}
