package io.github.maypost.definition;

import java.util.List;

/** Something that leads on to others of its own: it is inside them, includes or implies them. */
public sealed interface NestedDefinition
    permits TeamDefinition, RoleDefinition, KindDefinition, PermissionDefinition, GroupDefinition {

  /**
   * Returns the names of those it leads on to directly.
   *
   * @return the names, perhaps none
   */
  List<String> next();
}
