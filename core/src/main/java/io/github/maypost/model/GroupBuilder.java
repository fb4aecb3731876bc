package io.github.maypost.model;

import io.github.maypost.definition.GroupDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what there is to say about a group of channels. */
public final class GroupBuilder {

  private final Said said;
  private @Nullable String name;
  private @Nullable List<String> in;

  GroupBuilder(Said said) {
    this.said = said;
  }

  /**
   * Says how people call it.
   *
   * @param name the name
   * @return this builder
   */
  public GroupBuilder name(String name) {
    this.name = said.once("name", this.name, name);
    return this;
  }

  /**
   * Puts the group inside others. Calls add up.
   *
   * @param groups ids of groups
   * @return this builder
   */
  public GroupBuilder in(String... groups) {
    this.in = Said.more("groups", this.in, groups);
    return this;
  }

  GroupDefinition definition() {
    return new GroupDefinition(name, in);
  }
}
