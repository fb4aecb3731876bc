package io.github.maypost.model;

import io.github.maypost.definition.SeatDefinition;
import io.github.maypost.definition.WhoDefinition;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Says from whom one of several approvals must come. */
public final class SeatsBuilder {

  private final Said said;
  private @Nullable List<WhoDefinition> from;
  private @Nullable Integer atLeast;

  SeatsBuilder(Said said) {
    this.said = said;
  }

  /**
   * Says who may give it.
   *
   * @param from says who; all of it must hold
   * @return this builder
   */
  public SeatsBuilder from(Consumer<WhoBuilder> from) {
    return fromAnyOf(from);
  }

  /**
   * Says who may give it, as a list does: any of these.
   *
   * @param from each says who; all that one of them says must hold
   * @return this builder
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public final SeatsBuilder fromAnyOf(Consumer<WhoBuilder>... from) {
    this.from = said.anyOf("from", this.from, WhoBuilder::new, WhoBuilder::definition, from);
    return this;
  }

  /**
   * Says how many of them must; one, when not said.
   *
   * @param atLeast the number, at least 1
   * @return this builder
   */
  public SeatsBuilder atLeast(int atLeast) {
    this.atLeast = said.once("at-least", this.atLeast, atLeast);
    return this;
  }

  SeatDefinition definition() {
    return new SeatDefinition(from, atLeast);
  }
}
