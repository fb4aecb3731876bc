package io.github.maypost.definition;

import jakarta.validation.Valid;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One mapping, or bare word, under {@code what}: all that is said must hold, of each list any
 * entry.
 *
 * @param kind the kinds of content; where a bare word goes
 * @param tagged the tags
 * @param not mappings of which none may hold
 */
@Consistent
public record WhatDefinition(
    @Nullable @NonEmpty List<@Known(Section.KINDS) String> kind,
    @Nullable @NonEmpty List<@Known(Section.TAGS) String> tagged,
    @Nullable @NonEmpty List<@Valid WhatDefinition> not)
    implements SelectorDefinition {

  /** Copies the lists. */
  public WhatDefinition {
    kind = Copies.ofNullable(kind);
    tagged = Copies.ofNullable(tagged);
    not = Copies.ofNullable(not);
  }

  @Override
  public Stream<@Nullable Object> said() {
    return Stream.of(kind, tagged, not);
  }
}
