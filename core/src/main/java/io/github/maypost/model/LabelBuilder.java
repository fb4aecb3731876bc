package io.github.maypost.model;

import io.github.maypost.definition.LabelDefinition;
import org.jspecify.annotations.Nullable;

/** Says what there is to say about a tag, situation, fact or platform. */
public final class LabelBuilder {

  private final Said said;
  private @Nullable String name;

  LabelBuilder(Said said) {
    this.said = said;
  }

  /**
   * Says how people call it.
   *
   * @param name the name
   * @return this builder
   */
  public LabelBuilder name(String name) {
    this.name = said.once("name", this.name, name);
    return this;
  }

  LabelDefinition definition() {
    return new LabelDefinition(name);
  }
}
