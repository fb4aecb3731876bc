package io.github.maypost.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of content.
 *
 * @param name how people call it
 * @param in the kinds it is inside
 */
public record KindDefinition(
    @Nullable @Text String name, @Nullable @NonEmpty List<@Known(Section.KINDS) String> in)
    implements NestedDefinition {

  /** Copies the lists. */
  public KindDefinition {
    in = Copies.ofNullable(in);
  }

  @Override
  public List<String> next() {
    return in == null ? List.of() : in;
  }
}
