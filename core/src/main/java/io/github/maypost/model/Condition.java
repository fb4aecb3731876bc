package io.github.maypost.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.maypost.vocabulary.HourRange;
import io.github.maypost.vocabulary.Interval;
import io.github.maypost.vocabulary.PeriodDuration;
import io.github.maypost.vocabulary.Relation;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a clause asks of a request. Closed and declarative, so that every rule can be explained,
 * indexed and compared. Conditions that name several things hold when any of them fits.
 */
public sealed interface Condition {

  /**
   * Calls the visitor's method for this kind of condition.
   *
   * @param <R> what the visitor returns
   * @param visitor the visitor
   * @return what its method returned
   */
  <R> R accept(Visitor<R> visitor);

  /**
   * Returns the single conditions that this one joins or negates, or itself when it does neither.
   *
   * @return conditions that look at the subject themselves, in their order
   */
  default List<Condition> leaves() {
    return List.of(this);
  }

  /**
   * Does something for each kind of condition.
   *
   * @param <R> what is returned
   */
  interface Visitor<R> {
    /**
     * Visits a conjunction.
     *
     * @param condition the condition
     * @return what the visitor makes of it
     */
    R visit(AllOf condition);

    /**
     * Visits a disjunction.
     *
     * @param condition the condition
     * @return what the visitor makes of it
     */
    R visit(AnyOf condition);

    /**
     * Visits a negation.
     *
     * @param condition the condition
     * @return what the visitor makes of it
     */
    R visit(Not condition);

    /**
     * Visits a condition on teams.
     *
     * @param condition the condition
     * @return what the visitor makes of it
     */
    R visit(InTeam condition);

    /**
     * Visits a condition on roles.
     *
     * @param condition the condition
     * @return what the visitor makes of it
     */
    R visit(HoldsRole condition);

    /**
     * Visits a condition on people.
     *
     * @param condition the condition
     * @return what the visitor makes of it
     */
    R visit(IsPerson condition);

    /**
     * Visits a condition on trainings.
     *
     * @param condition the condition
     * @return what the visitor makes of it
     */
    R visit(Trained condition);

    /**
     * Visits a condition on tenure.
     *
     * @param condition the condition
     * @return what the visitor makes of it
     */
    R visit(Tenure condition);

    /**
     * Visits a condition on being from outside.
     *
     * @param condition the condition
     * @return what the visitor makes of it
     */
    R visit(External condition);

    /**
     * Visits a condition on relations.
     *
     * @param condition the condition
     * @return what the visitor makes of it
     */
    R visit(Related condition);

    /**
     * Visits a condition on kinds.
     *
     * @param condition the condition
     * @return what the visitor makes of it
     */
    R visit(OfKind condition);

    /**
     * Visits a condition on tags.
     *
     * @param condition the condition
     * @return what the visitor makes of it
     */
    R visit(Tagged condition);

    /**
     * Visits a condition on channels.
     *
     * @param condition the condition
     * @return what the visitor makes of it
     */
    R visit(OnChannel condition);

    /**
     * Visits a condition on groups.
     *
     * @param condition the condition
     * @return what the visitor makes of it
     */
    R visit(InGroup condition);

    /**
     * Visits a condition on platforms.
     *
     * @param condition the condition
     * @return what the visitor makes of it
     */
    R visit(OnPlatform condition);

    /**
     * Visits a condition on a stretch of time.
     *
     * @param condition the condition
     * @return what the visitor makes of it
     */
    R visit(During condition);

    /**
     * Visits a condition on days and hours.
     *
     * @param condition the condition
     * @return what the visitor makes of it
     */
    R visit(OnDays condition);

    /**
     * Visits a condition on situations.
     *
     * @param condition the condition
     * @return what the visitor makes of it
     */
    R visit(InSituation condition);

    /**
     * Visits a condition on facts.
     *
     * @param condition the condition
     * @return what the visitor makes of it
     */
    R visit(FactHolds condition);

    /**
     * Visits a condition on moments.
     *
     * @param condition the condition
     * @return what the visitor makes of it
     */
    R visit(Since condition);
  }

  /**
   * Holds when all of some conditions hold.
   *
   * @param conditions the conditions, at least two
   */
  record AllOf(List<Condition> conditions) implements Condition {
    /** Copies the list. */
    public AllOf {
      conditions = ImmutableList.copyOf(conditions);
    }

    @Override
    public List<Condition> leaves() {
      return conditions.stream().flatMap(part -> part.leaves().stream()).toList();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * Holds when any of some conditions holds.
   *
   * @param conditions the conditions, at least two
   */
  record AnyOf(List<Condition> conditions) implements Condition {
    /** Copies the list. */
    public AnyOf {
      conditions = ImmutableList.copyOf(conditions);
    }

    @Override
    public List<Condition> leaves() {
      return conditions.stream().flatMap(part -> part.leaves().stream()).toList();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * Holds when another does not.
   *
   * @param condition the other
   */
  record Not(Condition condition) implements Condition {
    @Override
    public List<Condition> leaves() {
      return condition.leaves();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * The person is in a team, or in one inside it.
   *
   * @param teams the teams
   */
  record InTeam(List<Team> teams) implements Condition {
    /** Copies the list. */
    public InTeam {
      teams = ImmutableList.copyOf(teams);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * The person holds a role on the request's channel at the time.
   *
   * @param roles the roles
   */
  record HoldsRole(List<Role> roles) implements Condition {
    /** Copies the list. */
    public HoldsRole {
      roles = ImmutableList.copyOf(roles);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * The person is this very one.
   *
   * @param people ids of people
   */
  record IsPerson(List<String> people) implements Condition {
    /** Copies the list. */
    public IsPerson {
      people = ImmutableList.copyOf(people);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * The person took a training, and it still counts at the time.
   *
   * @param trainings the trainings
   */
  record Trained(List<Training> trainings) implements Condition {
    /** Copies the list. */
    public Trained {
      trainings = ImmutableList.copyOf(trainings);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * The person has been there at least so long: since the earliest date of joining one of the
   * teams, or one inside them, else since they are active.
   *
   * @param atLeast how long; exactly so long is long enough
   * @param teams the teams named in the same mapping, perhaps none
   */
  record Tenure(PeriodDuration atLeast, List<Team> teams) implements Condition {
    /** Copies the list. */
    public Tenure {
      teams = ImmutableList.copyOf(teams);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * The person is, or is not, in a team that is external or inside an external one.
   *
   * @param external which of the two
   */
  record External(boolean external) implements Condition {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * The person stands to the request in a relation.
   *
   * @param relations the relations
   */
  record Related(List<Relation> relations) implements Condition {
    /** Copies the list. */
    public Related {
      relations = ImmutableList.copyOf(relations);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * The post is of a kind, or of one inside it.
   *
   * @param kinds the kinds
   */
  record OfKind(List<ContentKind> kinds) implements Condition {
    /** Copies the list. */
    public OfKind {
      kinds = ImmutableList.copyOf(kinds);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * The post bears a tag.
   *
   * @param tags the tags
   */
  record Tagged(List<Tag> tags) implements Condition {
    /** Copies the list. */
    public Tagged {
      tags = ImmutableList.copyOf(tags);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * The channel is this very one.
   *
   * @param channels the channels
   */
  record OnChannel(List<Channel> channels) implements Condition {
    /** Copies the list. */
    public OnChannel {
      channels = ImmutableList.copyOf(channels);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * The channel is in a group, or in one inside it.
   *
   * @param groups the groups
   */
  record InGroup(List<Group> groups) implements Condition {
    /** Copies the list. */
    public InGroup {
      groups = ImmutableList.copyOf(groups);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * The channel is on a platform.
   *
   * @param platforms the platforms
   */
  record OnPlatform(List<Platform> platforms) implements Condition {
    /** Copies the list. */
    public OnPlatform {
      platforms = ImmutableList.copyOf(platforms);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * The time lies in a stretch of it.
   *
   * @param interval the stretch
   * @param zone the zone in which people read it
   */
  record During(Interval interval, ZoneId zone) implements Condition {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * The time lies on a day of the week and in hours of it. Hours that cross midnight belong to the
   * day they begin on.
   *
   * @param days the days, at least one, Monday first
   * @param hours the hours; none for the whole day
   * @param zone the zone of days and hours
   */
  record OnDays(Set<DayOfWeek> days, List<HourRange> hours, ZoneId zone) implements Condition {
    /** Copies the set, in the order of the week, and the list. */
    public OnDays {
      days = ImmutableSet.copyOf(days.stream().sorted().toList());
      hours = ImmutableList.copyOf(hours);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * A situation is switched on.
   *
   * @param situations the situations
   */
  record InSituation(List<Situation> situations) implements Condition {
    /** Copies the list. */
    public InSituation {
      situations = ImmutableList.copyOf(situations);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * A fact holds.
   *
   * @param facts the facts
   */
  record FactHolds(List<Fact> facts) implements Condition {
    /** Copies the list. */
    public FactHolds {
      facts = ImmutableList.copyOf(facts);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * A moment lies behind, perhaps so long at least.
   *
   * @param lapses the moments with how long ago each must be
   * @param zone the zone in which the date parts of lengths move, and in which people read it
   */
  record Since(List<Lapse> lapses, ZoneId zone) implements Condition {
    /** Copies the list. */
    public Since {
      lapses = ImmutableList.copyOf(lapses);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.visit(this);
    }
  }

  /**
   * A moment, and how long ago it must be.
   *
   * @param moment the moment
   * @param atLeast how long; exactly so long is long enough; empty for no time at all
   */
  record Lapse(Moment moment, Optional<PeriodDuration> atLeast) {

    /**
     * Returns the first instant at which it is over.
     *
     * @param supplied when the moment was
     * @param zone the zone in which the date part of the length moves
     * @return the instant; {@link Instant#MAX} when it lies beyond what can be told
     */
    public Instant over(Instant supplied, ZoneId zone) {
      return atLeast.map(length -> length.after(supplied, zone)).orElse(supplied);
    }
  }
}
