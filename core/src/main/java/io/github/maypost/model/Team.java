package io.github.maypost.model;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** People who act together. Leads on to the teams it is inside. */
public final class Team extends Nested<Team> {

  private final boolean external;

  Team(String id, @Nullable String name, Collection<Team> in, boolean external) {
    super(id, name, in);
    this.external = external;
  }

  /**
   * Tells whether this team was declared to be from outside the organisation. One inside an
   * external team is external as well, without being declared so.
   *
   * @return whether it was declared external itself
   */
  public boolean external() {
    return external;
  }

  @Override
  Team self() {
    return this;
  }
}
