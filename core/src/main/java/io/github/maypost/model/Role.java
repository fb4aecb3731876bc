package io.github.maypost.model;

import java.util.Collection;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A hat that people wear. Leads on to the roles that its holders hold as well. */
public final class Role extends Nested<Role> {

  private final OptionalInt atMost;

  Role(String id, @Nullable String name, Collection<Role> includes, OptionalInt atMost) {
    super(id, name, includes);
    this.atMost = atMost;
  }

  /**
   * Returns how many people may hold it at one time.
   *
   * @return the number, at least 1, or empty for any number
   */
  public OptionalInt atMost() {
    return atMost;
  }

  @Override
  Role self() {
    return this;
  }
}
