package io.github.maypost.model;

import static java.util.Objects.requireNonNull;

import io.github.maypost.definition.WhoDefinition;
import io.github.maypost.vocabulary.PeriodDuration;
import io.github.maypost.vocabulary.Relation;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Says who: all that is said must hold; of several names in one place, any. */
public final class WhoBuilder {

  private final Said said;
  private @Nullable List<String> team;
  private @Nullable List<String> role;
  private @Nullable List<String> person;
  private @Nullable List<String> trained;
  private @Nullable PeriodDuration tenure;
  private @Nullable Boolean external;
  private @Nullable List<Relation> is;
  private @Nullable List<WhoDefinition> not;

  WhoBuilder(Said said) {
    this.said = said;
  }

  /**
   * In one of these teams, or in one inside them. Calls add up.
   *
   * @param teams ids of teams
   * @return this builder
   */
  public WhoBuilder team(String... teams) {
    this.team = Said.more("teams", this.team, teams);
    return this;
  }

  /**
   * Holding one of these roles, there and then. Calls add up.
   *
   * @param roles ids of roles
   * @return this builder
   */
  public WhoBuilder role(String... roles) {
    this.role = Said.more("roles", this.role, roles);
    return this;
  }

  /**
   * One of these people. Calls add up.
   *
   * @param people ids of people
   * @return this builder
   */
  public WhoBuilder person(String... people) {
    this.person = Said.more("people", this.person, people);
    return this;
  }

  /**
   * Having taken one of these trainings, if it still counts. Calls add up.
   *
   * @param trainings ids of trainings
   * @return this builder
   */
  public WhoBuilder trained(String... trainings) {
    this.trained = Said.more("trainings", this.trained, trainings);
    return this;
  }

  /**
   * At least so long in the team named here, or active, when no team is named.
   *
   * @param tenure in years, months and days of the calendar
   * @return this builder
   */
  public WhoBuilder tenure(Period tenure) {
    return tenure(PeriodDuration.of(requireNonNull(tenure, "tenure")));
  }

  /**
   * At least so long in the team named here, or active, when no team is named.
   *
   * @param tenure in hours, minutes and seconds
   * @return this builder
   */
  public WhoBuilder tenure(Duration tenure) {
    return tenure(PeriodDuration.of(requireNonNull(tenure, "tenure")));
  }

  /**
   * At least so long in the team named here, or active, when no team is named.
   *
   * @param tenure in both
   * @return this builder
   */
  public WhoBuilder tenure(PeriodDuration tenure) {
    this.tenure = said.once("tenure", this.tenure, tenure);
    return this;
  }

  /**
   * In a team from outside the organisation, or in none such.
   *
   * @param external which of the two
   * @return this builder
   */
  public WhoBuilder external(boolean external) {
    this.external = said.once("external", this.external, external);
    return this;
  }

  /**
   * Standing in one of these relations to the request. Calls add up.
   *
   * @param relations the relations
   * @return this builder
   */
  public WhoBuilder is(Relation... relations) {
    this.is = Said.more("relations", this.is, relations);
    return this;
  }

  /**
   * Says what must not hold. Calls add up: none of them may hold.
   *
   * @param not says who not
   * @return this builder
   */
  public WhoBuilder not(Consumer<WhoBuilder> not) {
    this.not = said.entry("not", this.not, WhoBuilder::new, not, WhoBuilder::definition);
    return this;
  }

  WhoDefinition definition() {
    return new WhoDefinition(team, role, person, trained, tenure, external, is, not);
  }
}
