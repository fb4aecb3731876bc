package io.github.maypost.model;

import org.jspecify.annotations.Nullable;

/** A mark on a post. */
public final class Tag extends Declared {

  Tag(String id, @Nullable String name) {
    super(id, name);
  }
}
