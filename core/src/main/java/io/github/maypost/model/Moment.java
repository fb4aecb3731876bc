package io.github.maypost.model;

import org.jspecify.annotations.Nullable;

/**
 * A point in time that the application knows of, such as when the last family was told, supplied by
 * the caller.
 */
public final class Moment extends Declared {

  Moment(String id, @Nullable String name) {
    super(id, name);
  }
}
