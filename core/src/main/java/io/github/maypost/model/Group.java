package io.github.maypost.model;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** A group of channels. Leads on to the groups it is inside. */
public final class Group extends Nested<Group> {

  Group(String id, @Nullable String name, Collection<Group> in) {
    super(id, name, in);
  }

  @Override
  Group self() {
    return this;
  }
}
