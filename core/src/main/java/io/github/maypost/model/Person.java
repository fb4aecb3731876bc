package io.github.maypost.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.maypost.vocabulary.Interval;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Someone who may act. */
public final class Person extends Declared {

  private final List<Team> in;
  private final List<Grant> roles;
  private final Map<Training, Instant> trained;
  private final Map<Team, Instant> joined;
  private final Interval active;

  Person(
      String id,
      @Nullable String name,
      List<Team> in,
      List<Grant> roles,
      Map<Training, Instant> trained,
      Map<Team, Instant> joined,
      Interval active) {
    super(id, name);
    this.in = ImmutableList.copyOf(in);
    this.roles = ImmutableList.copyOf(roles);
    this.trained = ImmutableMap.copyOf(trained);
    this.joined = ImmutableMap.copyOf(joined);
    this.active = active;
  }

  /**
   * Returns the teams the person is listed in.
   *
   * @return the teams, without those around them
   */
  public List<Team> in() {
    return in;
  }

  /**
   * Returns the roles the person was given.
   *
   * @return the roles, without those they include
   */
  public List<Grant> roles() {
    return roles;
  }

  /**
   * Returns the trainings the person took.
   *
   * @return by training the first instant of the day since when it counts
   */
  public Map<Training, Instant> trained() {
    return trained;
  }

  /**
   * Returns when the person joined teams, which serves tenure only.
   *
   * @return by team the first instant of the day of joining
   */
  public Map<Team, Instant> joined() {
    return joined;
  }

  /**
   * Returns while when the person is active.
   *
   * @return the time in which they may act
   */
  public Interval active() {
    return active;
  }

  /**
   * Returns since when the person is active, when that was said.
   *
   * @return the first instant, or empty when they always were
   */
  public Optional<Instant> since() {
    return active.from().equals(Instant.MIN) ? Optional.empty() : Optional.of(active.from());
  }

  /**
   * Returns this person as they would be, had they taken a training at some time.
   *
   * @param training the training, of the same rulebook
   * @param since since when it would count, whenever they took it before
   * @return a person who differs in nothing else
   */
  public Person having(Training training, Instant since) {
    Map<Training, Instant> taken = new LinkedHashMap<>(trained);
    taken.put(training, since);
    return new Person(id(), name(), in, roles, taken, joined, active);
  }

  /**
   * A role that a person holds.
   *
   * @param role the role
   * @param scope the channels and groups it is held for, or empty when it is held everywhere
   * @param until the first instant at which it is gone; {@link Instant#MAX} when it stays
   */
  public record Grant(Role role, Optional<Scope> scope, Instant until) {}

  /**
   * Some channels, by themselves and by their groups.
   *
   * @param channels the channels
   * @param groups the groups, whatever is inside them included
   */
  public record Scope(List<Channel> channels, List<Group> groups) {

    /** Copies the lists. */
    public Scope {
      channels = List.copyOf(channels);
      groups = List.copyOf(groups);
    }
  }
}
