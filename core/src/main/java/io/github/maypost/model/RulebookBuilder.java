package io.github.maypost.model;

import static java.util.Objects.requireNonNull;

import io.github.maypost.definition.CalendarDefinition;
import io.github.maypost.definition.ChannelDefinition;
import io.github.maypost.definition.CoverDefinition;
import io.github.maypost.definition.Definitions;
import io.github.maypost.definition.GroupDefinition;
import io.github.maypost.definition.KindDefinition;
import io.github.maypost.definition.LabelDefinition;
import io.github.maypost.definition.PermissionDefinition;
import io.github.maypost.definition.PersonDefinition;
import io.github.maypost.definition.PolicyDefinition;
import io.github.maypost.definition.RoleDefinition;
import io.github.maypost.definition.RulebookDefinition;
import io.github.maypost.definition.TeamDefinition;
import io.github.maypost.definition.TrainingDefinition;
import io.github.maypost.problem.InvalidRulebookException;
import io.github.maypost.problem.ModelPath;
import io.github.maypost.problem.Positions;
import io.github.maypost.problem.Problem;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Builds a rulebook in Java, or changes one ({@link Rulebook#with}). It reads as a rulebook file
 * reads: the same words, in any order.
 *
 * <p>Where a file has a list of names, calls add up; whatever else is said twice is a mistake, who,
 * what, where and when among it: alternatives are said in one call ({@code whoAnyOf}). Arguments
 * that are {@code null} are refused at once; every other mistake is reported by {@link #build()},
 * all of them together. Not for use by several threads at a time.
 */
public final class RulebookBuilder {

  private final RulebookDefinition before;
  private final List<Rule> written;
  private final Set<ModelPath> away = new LinkedHashSet<>();
  private final Said said = new Said();
  private @Nullable String name;
  private @Nullable ZoneId zone;
  private @Nullable CalendarDefinition calendar;
  private final Map<String, TeamDefinition> teams = new LinkedHashMap<>();
  private final Map<String, RoleDefinition> roles = new LinkedHashMap<>();
  private final Map<String, TrainingDefinition> trainings = new LinkedHashMap<>();
  private final Map<String, KindDefinition> kinds = new LinkedHashMap<>();
  private final Map<String, PermissionDefinition> permissions = new LinkedHashMap<>();
  private final Map<String, LabelDefinition> tags = new LinkedHashMap<>();
  private final Map<String, LabelDefinition> situations = new LinkedHashMap<>();
  private final Map<String, LabelDefinition> facts = new LinkedHashMap<>();
  private final Map<String, LabelDefinition> moments = new LinkedHashMap<>();
  private final Map<String, LabelDefinition> platforms = new LinkedHashMap<>();
  private final Map<String, GroupDefinition> groups = new LinkedHashMap<>();
  private final Map<String, ChannelDefinition> channels = new LinkedHashMap<>();
  private final Map<String, PersonDefinition> people = new LinkedHashMap<>();
  private final List<CoverDefinition> covers = new ArrayList<>();
  private final Map<String, PolicyDefinition> policies = new LinkedHashMap<>();

  RulebookBuilder() {
    this(Overlay.NOTHING, List.of());
  }

  /** Begins with what a rulebook says, and its rules, which may know where they were written. */
  RulebookBuilder(RulebookDefinition before, List<Rule> written) {
    this.before = before;
    this.written = written;
  }

  /**
   * Says how people call the rulebook.
   *
   * @param name the name
   * @return this builder
   */
  public RulebookBuilder name(String name) {
    this.name = said.once("name", this.name, name);
    return this;
  }

  /**
   * Says in which zone dates, local times and the calendar are meant; UTC, when not said.
   *
   * @param zone the zone
   * @return this builder
   */
  public RulebookBuilder zone(ZoneId zone) {
    this.zone = said.once("zone", this.zone, zone);
    return this;
  }

  /**
   * Says on which days work is done, for periods of business days; Monday to Friday, when not said.
   *
   * @param calendar says the days
   * @return this builder
   */
  public RulebookBuilder calendar(Consumer<CalendarBuilder> calendar) {
    this.calendar =
        said.once(
            "calendar",
            this.calendar,
            said.mapping(
                "calendar", here -> new CalendarBuilder(), calendar, CalendarBuilder::definition));
    return this;
  }

  /**
   * Declares a team of which nothing more is said.
   *
   * @param id its id
   * @return this builder
   */
  public RulebookBuilder team(String id) {
    return team(id, team -> {});
  }

  /**
   * Declares a team.
   *
   * @param id its id
   * @param team says the rest
   * @return this builder
   */
  public RulebookBuilder team(String id, Consumer<TeamBuilder> team) {
    said.declare("teams", "team", teams, id, TeamBuilder::new, team, TeamBuilder::definition);
    return this;
  }

  /**
   * Declares a role of which nothing more is said.
   *
   * @param id its id
   * @return this builder
   */
  public RulebookBuilder role(String id) {
    return role(id, role -> {});
  }

  /**
   * Declares a role.
   *
   * @param id its id
   * @param role says the rest
   * @return this builder
   */
  public RulebookBuilder role(String id, Consumer<RoleBuilder> role) {
    said.declare("roles", "role", roles, id, RoleBuilder::new, role, RoleBuilder::definition);
    return this;
  }

  /**
   * Declares a training of which nothing more is said.
   *
   * @param id its id
   * @return this builder
   */
  public RulebookBuilder training(String id) {
    return training(id, training -> {});
  }

  /**
   * Declares a training.
   *
   * @param id its id
   * @param training says the rest
   * @return this builder
   */
  public RulebookBuilder training(String id, Consumer<TrainingBuilder> training) {
    said.declare(
        "trainings",
        "training",
        trainings,
        id,
        TrainingBuilder::new,
        training,
        TrainingBuilder::definition);
    return this;
  }

  /**
   * Declares a kind of content of which nothing more is said.
   *
   * @param id its id
   * @return this builder
   */
  public RulebookBuilder kind(String id) {
    return kind(id, kind -> {});
  }

  /**
   * Declares a kind of content.
   *
   * @param id its id
   * @param kind says the rest
   * @return this builder
   */
  public RulebookBuilder kind(String id, Consumer<KindBuilder> kind) {
    said.declare("kinds", "kind", kinds, id, KindBuilder::new, kind, KindBuilder::definition);
    return this;
  }

  /**
   * Declares a permission of which nothing more is said.
   *
   * @param id its id
   * @return this builder
   */
  public RulebookBuilder permission(String id) {
    return permission(id, permission -> {});
  }

  /**
   * Declares a permission, or says more about a built-in one.
   *
   * @param id its id
   * @param permission says the rest
   * @return this builder
   */
  public RulebookBuilder permission(String id, Consumer<PermissionBuilder> permission) {
    said.declare(
        "permissions",
        "permission",
        permissions,
        id,
        PermissionBuilder::new,
        permission,
        PermissionBuilder::definition);
    return this;
  }

  /**
   * Declares tags of which nothing more is said.
   *
   * @param ids their ids
   * @return this builder
   */
  public RulebookBuilder tags(String... ids) {
    for (String id : requireNonNull(ids, "ids")) {
      tag(id, tag -> {});
    }
    return this;
  }

  /**
   * Declares a tag.
   *
   * @param id its id
   * @param tag says the rest
   * @return this builder
   */
  public RulebookBuilder tag(String id, Consumer<LabelBuilder> tag) {
    said.declare("tags", "tag", tags, id, LabelBuilder::new, tag, LabelBuilder::definition);
    return this;
  }

  /**
   * Declares situations of which nothing more is said.
   *
   * @param ids their ids
   * @return this builder
   */
  public RulebookBuilder situations(String... ids) {
    for (String id : requireNonNull(ids, "ids")) {
      situation(id, situation -> {});
    }
    return this;
  }

  /**
   * Declares a situation.
   *
   * @param id its id
   * @param situation says the rest
   * @return this builder
   */
  public RulebookBuilder situation(String id, Consumer<LabelBuilder> situation) {
    said.declare(
        "situations",
        "situation",
        situations,
        id,
        LabelBuilder::new,
        situation,
        LabelBuilder::definition);
    return this;
  }

  /**
   * Declares facts of which nothing more is said.
   *
   * @param ids their ids
   * @return this builder
   */
  public RulebookBuilder facts(String... ids) {
    for (String id : requireNonNull(ids, "ids")) {
      fact(id, fact -> {});
    }
    return this;
  }

  /**
   * Declares a fact.
   *
   * @param id its id
   * @param fact says the rest
   * @return this builder
   */
  public RulebookBuilder fact(String id, Consumer<LabelBuilder> fact) {
    said.declare("facts", "fact", facts, id, LabelBuilder::new, fact, LabelBuilder::definition);
    return this;
  }

  /**
   * Declares moments of which nothing more is said.
   *
   * @param ids their ids
   * @return this builder
   */
  public RulebookBuilder moments(String... ids) {
    for (String id : requireNonNull(ids, "ids")) {
      moment(id, moment -> {});
    }
    return this;
  }

  /**
   * Declares a moment.
   *
   * @param id its id
   * @param moment says the rest
   * @return this builder
   */
  public RulebookBuilder moment(String id, Consumer<LabelBuilder> moment) {
    said.declare(
        "moments", "moment", moments, id, LabelBuilder::new, moment, LabelBuilder::definition);
    return this;
  }

  /**
   * Declares platforms of which nothing more is said.
   *
   * @param ids their ids
   * @return this builder
   */
  public RulebookBuilder platforms(String... ids) {
    for (String id : requireNonNull(ids, "ids")) {
      platform(id, platform -> {});
    }
    return this;
  }

  /**
   * Declares a platform.
   *
   * @param id its id
   * @param platform says the rest
   * @return this builder
   */
  public RulebookBuilder platform(String id, Consumer<LabelBuilder> platform) {
    said.declare(
        "platforms",
        "platform",
        platforms,
        id,
        LabelBuilder::new,
        platform,
        LabelBuilder::definition);
    return this;
  }

  /**
   * Declares a group of channels of which nothing more is said.
   *
   * @param id its id
   * @return this builder
   */
  public RulebookBuilder group(String id) {
    return group(id, group -> {});
  }

  /**
   * Declares a group of channels.
   *
   * @param id its id
   * @param group says the rest
   * @return this builder
   */
  public RulebookBuilder group(String id, Consumer<GroupBuilder> group) {
    said.declare("groups", "group", groups, id, GroupBuilder::new, group, GroupBuilder::definition);
    return this;
  }

  /**
   * Declares a channel of which nothing more is said.
   *
   * @param id its id
   * @return this builder
   */
  public RulebookBuilder channel(String id) {
    return channel(id, channel -> {});
  }

  /**
   * Declares a channel.
   *
   * @param id its id
   * @param channel says the rest
   * @return this builder
   */
  public RulebookBuilder channel(String id, Consumer<ChannelBuilder> channel) {
    said.declare(
        "channels",
        "channel",
        channels,
        id,
        ChannelBuilder::new,
        channel,
        ChannelBuilder::definition);
    return this;
  }

  /**
   * Declares a person of which nothing more is said.
   *
   * @param id its id
   * @return this builder
   */
  public RulebookBuilder person(String id) {
    return person(id, person -> {});
  }

  /**
   * Declares a person.
   *
   * @param id its id
   * @param person says the rest
   * @return this builder
   */
  public RulebookBuilder person(String id, Consumer<PersonBuilder> person) {
    said.declare(
        "people", "person", people, id, PersonBuilder::new, person, PersonBuilder::definition);
    return this;
  }

  /**
   * Says that somebody stands in for another. Calls add up.
   *
   * @param by the id of who stands in
   * @param covered the id of for whom
   * @param period says while when
   * @return this builder
   */
  public RulebookBuilder cover(String by, String covered, Consumer<CoverBuilder> period) {
    requireNonNull(by, "by");
    requireNonNull(covered, "covered");
    said.entry("covers", covers, CoverBuilder::new, period, cover -> cover.definition(by, covered));
    return this;
  }

  /**
   * Declares a posting policy.
   *
   * @param id its id
   * @param policy says the rest
   * @return this builder
   */
  public RulebookBuilder policy(String id, Consumer<PolicyBuilder> policy) {
    said.declare(
        "policies", "policy", policies, id, PolicyBuilder::new, policy, PolicyBuilder::definition);
    return this;
  }

  /**
   * Takes something away from the rulebook that is changed, before anything is said over it: what
   * is declared by id ({@code people.maya}), a rule ({@code policies.brand.rules.launches}), a key
   * of a policy ({@code policies.brand.where}), a cover ({@code covers[0]}), {@code covers}, {@code
   * name}, {@code zone} or {@code calendar}. Calls add up. What is not there is a mistake, as
   * everything is in a rulebook that is built from nothing.
   *
   * @param paths what to take away; of a path, key and value are the same here
   * @return this builder
   */
  public RulebookBuilder without(ModelPath... paths) {
    for (ModelPath path : requireNonNull(paths, "paths")) {
      away.add(new ModelPath(requireNonNull(path, "path").steps(), false));
    }
    return this;
  }

  /**
   * Makes the rulebook of all that was said. The builder may go on to say more and build again.
   *
   * @return the rulebook
   * @throws InvalidRulebookException listing everything that is wrong
   */
  public Rulebook build() {
    Overlay overlay = overlay();
    return build(overlay, overlay.positions());
  }

  /** Makes the rulebook as if it had been written somewhere. */
  Rulebook build(Positions positions) {
    return build(overlay(), positions);
  }

  private Rulebook build(Overlay overlay, Positions positions) {
    List<Problem> problems = new ArrayList<>(said.twice());
    problems.addAll(overlay.problems());
    if (problems.isEmpty()) {
      return Rulebook.of(overlay.definition(), positions);
    }
    problems.addAll(Definitions.check(overlay.definition(), positions));
    problems.sort(Definitions.IN_ORDER);
    throw new InvalidRulebookException(problems);
  }

  private Overlay overlay() {
    return new Overlay(
        before,
        written,
        away,
        new RulebookDefinition(
            name,
            zone,
            calendar,
            teams,
            roles,
            trainings,
            kinds,
            permissions,
            tags,
            situations,
            facts,
            moments,
            platforms,
            groups,
            channels,
            people,
            covers,
            policies));
  }
}
