package io.github.maypost.model;

import org.jspecify.annotations.Nullable;

/** A condition of the moment, switched on by the caller. */
public final class Situation extends Declared {

  Situation(String id, @Nullable String name) {
    super(id, name);
  }
}
