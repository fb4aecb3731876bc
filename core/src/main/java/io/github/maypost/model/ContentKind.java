package io.github.maypost.model;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What is posted. Leads on to the kinds it is inside; a rule about a kind covers those inside it.
 */
public final class ContentKind extends Nested<ContentKind> {

  ContentKind(String id, @Nullable String name, Collection<ContentKind> in) {
    super(id, name, in);
  }

  @Override
  ContentKind self() {
    return this;
  }
}
