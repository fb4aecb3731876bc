package io.github.maypost.engine;

import com.google.common.collect.ImmutableList;
import io.github.maypost.decision.Lookup;
import io.github.maypost.decision.Post;
import io.github.maypost.decision.PostQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the engine's history is asked and told while one request is decided, kept where that is
 * wanted. For one thread.
 */
final class Lookups {

  private final @Nullable List<Lookup> kept;

  private Lookups(@Nullable List<Lookup> kept) {
    this.kept = kept;
  }

  static Lookups kept() {
    return new Lookups(new ArrayList<>());
  }

  static Lookups forgotten() {
    return new Lookups(null);
  }

  /** Adds what was found, or else why nothing could be. */
  void add(PostQuery query, Optional<List<Post>> found, Optional<String> failure) {
    if (kept != null) {
      kept.add(new Lookup(query, found.orElse(List.of()), failure));
    }
  }

  /** Returns all of them, or empty where they are not wanted. */
  Optional<List<Lookup>> all() {
    return Optional.ofNullable(kept).map(ImmutableList::copyOf);
  }
}
