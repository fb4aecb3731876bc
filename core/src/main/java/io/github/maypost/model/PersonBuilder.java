package io.github.maypost.model;

import static java.util.Objects.requireNonNull;

import io.github.maypost.definition.GrantDefinition;
import io.github.maypost.definition.PersonDefinition;
import io.github.maypost.vocabulary.PointInTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Says what there is to say about a person. */
public final class PersonBuilder {

  private final Said said;
  private @Nullable String name;
  private @Nullable List<String> in;
  private @Nullable List<GrantDefinition> roles;
  private @Nullable Map<String, LocalDate> trained;
  private @Nullable Map<String, LocalDate> joined;
  private @Nullable PointInTime from;
  private @Nullable PointInTime until;

  PersonBuilder(Said said) {
    this.said = said;
  }

  /**
   * Says how people call them.
   *
   * @param name the name
   * @return this builder
   */
  public PersonBuilder name(String name) {
    this.name = said.once("name", this.name, name);
    return this;
  }

  /**
   * Puts the person in teams. Calls add up.
   *
   * @param teams ids of teams
   * @return this builder
   */
  public PersonBuilder in(String... teams) {
    this.in = Said.more("teams", this.in, teams);
    return this;
  }

  /**
   * Gives the person roles, everywhere and without an end. Calls add up.
   *
   * @param roles ids of roles
   * @return this builder
   */
  public PersonBuilder roles(String... roles) {
    this.roles = Said.words("roles", this.roles, roles, GrantBuilder::everywhere);
    return this;
  }

  /**
   * Gives the person a role with limits. Calls add up.
   *
   * @param role the id of the role
   * @param grant says where it is held, and until when
   * @return this builder
   */
  public PersonBuilder role(String role, Consumer<GrantBuilder> grant) {
    requireNonNull(role, "role");
    roles =
        said.entry("roles", roles, GrantBuilder::new, grant, builder -> builder.definition(role));
    return this;
  }

  /**
   * Says that the person took a training.
   *
   * @param training the id of the training
   * @param date the day
   * @return this builder
   */
  public PersonBuilder trained(String training, LocalDate date) {
    trained = said.date("trained", trained, "training", training, date);
    return this;
  }

  /**
   * Says that the person joined a team. It serves tenure only: {@link #in} puts them in teams.
   *
   * @param team the id of the team
   * @param date the day
   * @return this builder
   */
  public PersonBuilder joined(String team, LocalDate date) {
    joined = said.date("joined", joined, "team", team, date);
    return this;
  }

  /**
   * Says since when the person is active; always, when not said.
   *
   * @param from the first day
   * @return this builder
   */
  public PersonBuilder from(LocalDate from) {
    this.from = said.once("from", this.from, new PointInTime.Day(requireNonNull(from, "from")));
    return this;
  }

  /**
   * Says since when the person is active; always, when not said.
   *
   * @param from the local date and time
   * @return this builder
   */
  public PersonBuilder from(LocalDateTime from) {
    this.from = said.once("from", this.from, new PointInTime.Local(requireNonNull(from, "from")));
    return this;
  }

  /**
   * Says since when the person is active; always, when not said.
   *
   * @param from the instant
   * @return this builder
   */
  public PersonBuilder from(Instant from) {
    this.from = said.once("from", this.from, new PointInTime.Exact(requireNonNull(from, "from")));
    return this;
  }

  /**
   * Says until when the person is active; forever, when not said.
   *
   * @param until the last day
   * @return this builder
   */
  public PersonBuilder until(LocalDate until) {
    this.until =
        said.once("until", this.until, new PointInTime.Day(requireNonNull(until, "until")));
    return this;
  }

  /**
   * Says until when the person is active; forever, when not said.
   *
   * @param until the local date and time
   * @return this builder
   */
  public PersonBuilder until(LocalDateTime until) {
    this.until =
        said.once("until", this.until, new PointInTime.Local(requireNonNull(until, "until")));
    return this;
  }

  /**
   * Says until when the person is active; forever, when not said.
   *
   * @param until the instant
   * @return this builder
   */
  public PersonBuilder until(Instant until) {
    this.until =
        said.once("until", this.until, new PointInTime.Exact(requireNonNull(until, "until")));
    return this;
  }

  PersonDefinition definition() {
    return new PersonDefinition(name, in, roles, trained, joined, from, until);
  }
}
