package io.github.maypost.decision;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What an engine asked its history while it decided, and what it was told.
 *
 * @param query what was asked for
 * @param posts the posts found that are asked for, the earlier before the later; none when the
 *     history failed
 * @param failure why the history failed, or empty when it did not
 */
public record Lookup(PostQuery query, List<Post> posts, Optional<String> failure) {

  /** Copies the list. */
  public Lookup {
    Objects.requireNonNull(query, "query");
    posts = ImmutableList.copyOf(posts);
    Objects.requireNonNull(failure, "failure");
  }

  /** Returns what was asked for and how many posts were told, which may be very many. */
  @Override
  public String toString() {
    return "Lookup[query=" + query + ", posts=" + posts.size() + ", failure=" + failure + "]";
  }
}
