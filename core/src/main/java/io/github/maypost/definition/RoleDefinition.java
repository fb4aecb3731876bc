package io.github.maypost.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A role.
 *
 * @param name how people call it
 * @param includes the roles that its holders hold as well
 * @param atMost how many people may hold it at one time
 */
public record RoleDefinition(
    @Nullable @Text String name,
    @Nullable @NonEmpty List<@Known(Section.ROLES) String> includes,
    @Nullable @Positive(help = "for a role that nobody is to hold, leave the role out")
        Integer atMost)
    implements NestedDefinition {

  /** Copies the lists. */
  public RoleDefinition {
    includes = Copies.ofNullable(includes);
  }

  @Override
  public List<String> next() {
    return includes == null ? List.of() : includes;
  }
}
