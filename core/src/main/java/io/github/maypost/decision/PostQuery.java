package io.github.maypost.decision;

import com.google.common.collect.ImmutableSet;
import io.github.maypost.vocabulary.Interval;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What to find in a history: posts that have all of these.
 *
 * @param interval when they went out, or will
 * @param last how many are needed of those found, the last ones; empty for all
 * @param permissions ids of permissions, one of which they were done with
 * @param channels ids of channels, one of which they are on, or empty for any
 * @param people ids of people, one of whom posted them, or empty for anybody
 * @param kinds ids of kinds, one of which they are of, or empty for any
 */
public record PostQuery(
    Interval interval,
    OptionalInt last,
    Set<String> permissions,
    Optional<Set<String>> channels,
    Optional<Set<String>> people,
    Optional<Set<String>> kinds) {

  /** Copies the sets. */
  public PostQuery {
    Objects.requireNonNull(interval, "interval");
    Objects.requireNonNull(last, "last");
    permissions = ImmutableSet.copyOf(permissions);
    channels = channels.map(ImmutableSet::copyOf);
    people = people.map(ImmutableSet::copyOf);
    kinds = kinds.map(ImmutableSet::copyOf);
  }

  /**
   * Tells whether a post is one of those to find, however many are needed.
   *
   * @param post the post
   * @return whether its time, permission, channel, person and kind are among those wanted
   */
  public boolean matches(Post post) {
    return interval.contains(post.at())
        && permissions.contains(post.permission())
        && isIn(channels, post.channel())
        && isIn(people, post.person())
        && isIn(kinds, post.kind());
  }

  /**
   * Asks for all such posts of another stretch of time.
   *
   * @param stretch when they went out, or will
   * @return the query, which is not for the last ones only
   */
  public PostQuery in(Interval stretch) {
    return new PostQuery(stretch, OptionalInt.empty(), permissions, channels, people, kinds);
  }

  private static boolean isIn(Optional<Set<String>> wanted, String id) {
    return wanted.isEmpty() || wanted.get().contains(id);
  }
}
