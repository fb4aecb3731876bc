package io.github.maypost.model;

import io.github.maypost.definition.TeamDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what there is to say about a team. */
public final class TeamBuilder {

  private final Said said;
  private @Nullable String name;
  private @Nullable List<String> in;
  private @Nullable Boolean external;

  TeamBuilder(Said said) {
    this.said = said;
  }

  /**
   * Says how people call it.
   *
   * @param name the name
   * @return this builder
   */
  public TeamBuilder name(String name) {
    this.name = said.once("name", this.name, name);
    return this;
  }

  /**
   * Puts the team inside others. Calls add up.
   *
   * @param teams ids of teams
   * @return this builder
   */
  public TeamBuilder in(String... teams) {
    this.in = Said.more("teams", this.in, teams);
    return this;
  }

  /**
   * Says whether the team is from outside the organisation.
   *
   * @param external whether it is
   * @return this builder
   */
  public TeamBuilder external(boolean external) {
    this.external = said.once("external", this.external, external);
    return this;
  }

  TeamDefinition definition() {
    return new TeamDefinition(name, in, external);
  }
}
