package io.github.maypost.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group of channels.
 *
 * @param name how people call it
 * @param in the groups it is inside
 */
public record GroupDefinition(
    @Nullable @Text String name, @Nullable @NonEmpty List<@Known(Section.GROUPS) String> in)
    implements NestedDefinition {

  /** Copies the lists. */
  public GroupDefinition {
    in = Copies.ofNullable(in);
  }

  @Override
  public List<String> next() {
    return in == null ? List.of() : in;
  }
}
