package io.github.maypost.model;

import io.github.maypost.definition.KindDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what there is to say about a kind of content. */
public final class KindBuilder {

  private final Said said;
  private @Nullable String name;
  private @Nullable List<String> in;

  KindBuilder(Said said) {
    this.said = said;
  }

  /**
   * Says how people call it.
   *
   * @param name the name
   * @return this builder
   */
  public KindBuilder name(String name) {
    this.name = said.once("name", this.name, name);
    return this;
  }

  /**
   * Puts the kind inside others. Calls add up.
   *
   * @param kinds ids of kinds
   * @return this builder
   */
  public KindBuilder in(String... kinds) {
    this.in = Said.more("kinds", this.in, kinds);
    return this;
  }

  KindDefinition definition() {
    return new KindDefinition(name, in);
  }
}
