package io.github.maypost.model;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What is done with a post. Leads on to the permissions that an allow for it gives as well. */
public final class Permission extends Nested<Permission> {

  Permission(String id, @Nullable String name, Collection<Permission> implies) {
    super(id, name, implies);
  }

  @Override
  Permission self() {
    return this;
  }
}
