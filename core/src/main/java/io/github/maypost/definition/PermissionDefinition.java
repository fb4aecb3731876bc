package io.github.maypost.definition;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A permission.
 *
 * @param name how people call it
 * @param implies the permissions that an allow for this one gives as well
 */
public record PermissionDefinition(
    @Nullable @Text String name,
    @Nullable @NonEmpty List<@Known(Section.PERMISSIONS) String> implies)
    implements NestedDefinition {

  /** The permissions that every rulebook has, in the order they are listed. */
  public static final Set<String> BUILT_IN =
      ImmutableSet.of("post", "draft", "schedule", "edit", "delete", "moderate");

  /** Copies the lists. */
  public PermissionDefinition {
    implies = Copies.ofNullable(implies);
  }

  @Override
  public List<String> next() {
    return implies == null ? List.of() : implies;
  }
}
