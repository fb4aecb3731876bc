package io.github.maypost.definition;

import jakarta.validation.Valid;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One mapping under {@code unless}: all that is said must hold; of each list, any entry.
 *
 * @param who who acts
 * @param what what is posted
 * @param where on which channels
 * @param when at what times, in which situations, with which facts, since which moments
 */
@Consistent
public record SelectionDefinition(
    @Nullable @NonEmpty List<@Valid WhoDefinition> who,
    @Nullable @NonEmpty List<@Valid WhatDefinition> what,
    @Nullable @NonEmpty List<@Valid WhereDefinition> where,
    @Nullable @NonEmpty List<@Valid WhenDefinition> when)
    implements SelectorDefinition {

  /** Copies the lists. */
  public SelectionDefinition {
    who = Copies.ofNullable(who);
    what = Copies.ofNullable(what);
    where = Copies.ofNullable(where);
    when = Copies.ofNullable(when);
  }

  @Override
  public Stream<@Nullable Object> said() {
    return Stream.of(who, what, where, when);
  }
}
