package io.github.maypost.model;

import io.github.maypost.definition.RoleDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what there is to say about a role. */
public final class RoleBuilder {

  private final Said said;
  private @Nullable String name;
  private @Nullable List<String> includes;
  private @Nullable Integer atMost;

  RoleBuilder(Said said) {
    this.said = said;
  }

  /**
   * Says how people call it.
   *
   * @param name the name
   * @return this builder
   */
  public RoleBuilder name(String name) {
    this.name = said.once("name", this.name, name);
    return this;
  }

  /**
   * Makes the holders of this role hold others as well. Calls add up.
   *
   * @param roles ids of roles
   * @return this builder
   */
  public RoleBuilder includes(String... roles) {
    this.includes = Said.more("roles", this.includes, roles);
    return this;
  }

  /**
   * Says how many people may hold the role at one time.
   *
   * @param atMost the number, at least 1
   * @return this builder
   */
  public RoleBuilder atMost(int atMost) {
    this.atMost = said.once("at-most", this.atMost, atMost);
    return this;
  }

  RoleDefinition definition() {
    return new RoleDefinition(name, includes, atMost);
  }
}
