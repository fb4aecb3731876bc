package io.github.maypost.decision;

import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A post that went out, or is scheduled to, as histories tell it. Its names need not be known to
 * the rulebook.
 *
 * @param person the id of who posted it
 * @param kind the id of its kind
 * @param channel the id of its channel
 * @param at when it went out, or will
 * @param permission what was done, such as {@code post}
 * @param tags the tags it bears, or empty when nobody knows
 */
public record Post(
    String person,
    String kind,
    String channel,
    Instant at,
    String permission,
    Optional<Set<String>> tags) {

  /**
   * Copies the tags, in their order, and checks that nothing is null.
   *
   * @throws IllegalArgumentException when the instant is not from 0000-01-02 to 9999-12-30, in UTC
   */
  public Post {
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(channel, "channel");
    Instants.check(at, "at");
    Objects.requireNonNull(permission, "permission");
    tags = tags.map(ImmutableSet::copyOf);
  }

  /**
   * Returns a post, done with the permission {@code post}, whose tags nobody knows.
   *
   * @param person the id of who posted it
   * @param kind the id of its kind
   * @param channel the id of its channel
   * @param at when it went out, or will
   * @return the post
   */
  public static Post of(String person, String kind, String channel, Instant at) {
    return new Post(person, kind, channel, at, "post", Optional.empty());
  }

  /**
   * Returns this post with its tags known.
   *
   * @param tags all the tags it bears
   * @return the post
   */
  public Post tagged(String... tags) {
    return new Post(person, kind, channel, at, permission, Optional.of(ImmutableSet.copyOf(tags)));
  }
}
