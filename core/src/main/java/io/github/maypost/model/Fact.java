package io.github.maypost.model;

import org.jspecify.annotations.Nullable;

/** A condition that the application knows about, supplied by the caller. */
public final class Fact extends Declared {

  Fact(String id, @Nullable String name) {
    super(id, name);
  }
}
