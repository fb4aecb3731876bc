package io.github.maypost.model;

import org.jspecify.annotations.Nullable;

/** Where channels are: a network, a blog engine, a mail service. */
public final class Platform extends Declared {

  Platform(String id, @Nullable String name) {
    super(id, name);
  }
}
