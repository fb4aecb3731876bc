package io.github.maypost.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A team.
 *
 * @param name how people call it
 * @param in the teams it is inside
 * @param external whether it is from outside the organisation
 */
public record TeamDefinition(
    @Nullable @Text String name,
    @Nullable @NonEmpty List<@Known(Section.TEAMS) String> in,
    @Nullable Boolean external)
    implements NestedDefinition {

  /** Copies the lists. */
  public TeamDefinition {
    in = Copies.ofNullable(in);
  }

  @Override
  public List<String> next() {
    return in == null ? List.of() : in;
  }
}
