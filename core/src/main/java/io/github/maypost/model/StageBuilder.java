package io.github.maypost.model;

import static java.util.Objects.requireNonNull;

import io.github.maypost.definition.SeatDefinition;
import io.github.maypost.definition.StageDefinition;
import io.github.maypost.definition.WhoDefinition;
import io.github.maypost.vocabulary.Percentage;
import io.github.maypost.vocabulary.Threshold;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Says from whom the approvals of one step must come. */
public final class StageBuilder {

  private final Said said;
  private @Nullable List<WhoDefinition> from;
  private @Nullable Threshold atLeast;
  private @Nullable List<SeatDefinition> fromEach;

  StageBuilder(Said said) {
    this.said = said;
  }

  /**
   * Says who may give them.
   *
   * @param from says who; all of it must hold
   * @return this builder
   */
  public StageBuilder from(Consumer<WhoBuilder> from) {
    return fromAnyOf(from);
  }

  /**
   * Says who may give them, as a list does: any of these.
   *
   * @param from each says who; all that one of them says must hold
   * @return this builder
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public final StageBuilder fromAnyOf(Consumer<WhoBuilder>... from) {
    this.from = said.anyOf("from", this.from, WhoBuilder::new, WhoBuilder::definition, from);
    return this;
  }

  /**
   * Says how many of them must; one, when not said.
   *
   * @param atLeast the number, at least 1
   * @return this builder
   */
  public StageBuilder atLeast(int atLeast) {
    return threshold(new Threshold.Count(atLeast));
  }

  /**
   * Says how large a share of them must.
   *
   * @param atLeast the share, up to 100 percent; rounded up, and at least one
   * @return this builder
   */
  public StageBuilder atLeast(Percentage atLeast) {
    return threshold(new Threshold.Share(requireNonNull(atLeast, "atLeast")));
  }

  /**
   * Says that all of them must, but for the author.
   *
   * @return this builder
   */
  public StageBuilder atLeastAll() {
    return threshold(new Threshold.All());
  }

  private StageBuilder threshold(Threshold threshold) {
    this.atLeast = said.once("at-least", this.atLeast, threshold);
    return this;
  }

  /**
   * Says from each of which selections they must come. Calls add up, to at least two.
   *
   * @param seats each says who, and how many
   * @return this builder
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public final StageBuilder fromEach(Consumer<SeatsBuilder>... seats) {
    for (Consumer<SeatsBuilder> one : requireNonNull(seats, "seats")) {
      this.fromEach =
          said.entry("from-each", this.fromEach, SeatsBuilder::new, one, SeatsBuilder::definition);
    }
    return this;
  }

  StageDefinition definition() {
    return new StageDefinition(from, atLeast, fromEach);
  }
}
