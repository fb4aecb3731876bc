package io.github.maypost.model;

import io.github.maypost.definition.AdviseDefinition;
import io.github.maypost.vocabulary.Level;
import org.jspecify.annotations.Nullable;

/** Says how much a guideline weighs. */
public final class AdviseBuilder {

  private final Said said;
  private @Nullable Level level;

  AdviseBuilder(Said said) {
    this.said = said;
  }

  /**
   * Says how much it weighs; a note, when not said.
   *
   * @param level the weight
   * @return this builder
   */
  public AdviseBuilder level(Level level) {
    this.level = said.once("level", this.level, level);
    return this;
  }

  AdviseDefinition definition(String text) {
    return new AdviseDefinition(text, level);
  }
}
