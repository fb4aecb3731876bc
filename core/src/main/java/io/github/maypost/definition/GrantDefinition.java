package io.github.maypost.definition;

import io.github.maypost.vocabulary.PointInTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A role that a person holds.
 *
 * @param role the role
 * @param where the channels and groups it is held for; everywhere, when not said
 * @param until until when it is held; forever, when not said
 */
public record GrantDefinition(
    @Nullable @Required(help = "say which role") @Known(Section.ROLES) String role,
    @Nullable @NonEmpty List<@Known(Section.PLACES) String> where,
    @Nullable PointInTime until) {

  /** Copies the lists. */
  public GrantDefinition {
    where = Copies.ofNullable(where);
  }
}
