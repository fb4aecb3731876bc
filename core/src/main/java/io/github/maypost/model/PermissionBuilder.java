package io.github.maypost.model;

import io.github.maypost.definition.PermissionDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what there is to say about a permission. */
public final class PermissionBuilder {

  private final Said said;
  private @Nullable String name;
  private @Nullable List<String> implies;

  PermissionBuilder(Said said) {
    this.said = said;
  }

  /**
   * Says how people call it.
   *
   * @param name the name
   * @return this builder
   */
  public PermissionBuilder name(String name) {
    this.name = said.once("name", this.name, name);
    return this;
  }

  /**
   * Makes an allow for this permission give others as well. Calls add up.
   *
   * @param permissions ids of permissions
   * @return this builder
   */
  public PermissionBuilder implies(String... permissions) {
    this.implies = Said.more("permissions", this.implies, permissions);
    return this;
  }

  PermissionDefinition definition() {
    return new PermissionDefinition(name, implies);
  }
}
