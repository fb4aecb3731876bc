package io.github.maypost.decision;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.maypost.vocabulary.Interval;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What an engine asked its history while it decided, and what it was told: posts that have all of
 * what was asked for.
 *
 * @param interval when they went out, or will
 * @param last how many were asked for, the last ones; empty for all
 * @param permissions ids of permissions, one of which they were done with
 * @param channels ids of channels, one of which they are on, or empty for any
 * @param people ids of people, one of whom posted them, or empty for anybody
 * @param kinds ids of kinds, one of which they are of, or empty for any
 * @param posts the posts, the earlier before the later; none when the history failed
 * @param failure why the history failed, or empty when it did not
 */
public record Lookup(
    Interval interval,
    OptionalInt last,
    Set<String> permissions,
    Optional<Set<String>> channels,
    Optional<Set<String>> people,
    Optional<Set<String>> kinds,
    List<Post> posts,
    Optional<String> failure) {

  /** Copies the sets and the list. */
  public Lookup {
    Objects.requireNonNull(interval, "interval");
    Objects.requireNonNull(last, "last");
    permissions = ImmutableSet.copyOf(permissions);
    channels = channels.map(ImmutableSet::copyOf);
    people = people.map(ImmutableSet::copyOf);
    kinds = kinds.map(ImmutableSet::copyOf);
    posts = ImmutableList.copyOf(posts);
    Objects.requireNonNull(failure, "failure");
  }
}
