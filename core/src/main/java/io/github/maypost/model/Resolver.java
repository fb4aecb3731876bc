package io.github.maypost.model;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import io.github.maypost.definition.AdviseDefinition;
import io.github.maypost.definition.ApprovalDefinition;
import io.github.maypost.definition.CalendarDefinition;
import io.github.maypost.definition.ChannelDefinition;
import io.github.maypost.definition.GrantDefinition;
import io.github.maypost.definition.LabelDefinition;
import io.github.maypost.definition.LimitDefinition;
import io.github.maypost.definition.NestedDefinition;
import io.github.maypost.definition.PermissionDefinition;
import io.github.maypost.definition.PersonDefinition;
import io.github.maypost.definition.PolicyDefinition;
import io.github.maypost.definition.RequireDefinition;
import io.github.maypost.definition.RuleDefinition;
import io.github.maypost.definition.RulebookDefinition;
import io.github.maypost.definition.SelectionDefinition;
import io.github.maypost.definition.StageDefinition;
import io.github.maypost.definition.WhoDefinition;
import io.github.maypost.model.Clause.Part;
import io.github.maypost.model.Requirement.Seats;
import io.github.maypost.model.Requirement.Stage;
import io.github.maypost.problem.ModelPath;
import io.github.maypost.problem.Positions;
import io.github.maypost.vocabulary.Interval;
import io.github.maypost.vocabulary.Level;
import io.github.maypost.vocabulary.Partition;
import io.github.maypost.vocabulary.PointInTime;
import io.github.maypost.vocabulary.Threshold;
import io.github.maypost.vocabulary.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Turns what was said, once it is known to be right, into what is meant. */
final class Resolver {

  private static final Threshold ONE = new Threshold.Count(1);

  private final RulebookDefinition definition;
  private final Conditions conditions;

  final ZoneId zone;
  final Map<String, Team> teams;
  final Map<String, Role> roles;
  final Map<String, Training> trainings;
  final Map<String, ContentKind> kinds;
  final Map<String, Permission> permissions;
  final Map<String, Tag> tags;
  final Map<String, Situation> situations;
  final Map<String, Fact> facts;
  final Map<String, Moment> moments;
  final Map<String, Platform> platforms;
  final Map<String, Group> groups;
  final Map<String, Channel> channels;
  final Map<String, Person> people;

  Resolver(RulebookDefinition definition) {
    this.definition = definition;
    zone = definition.zoneOrUtc();
    teams =
        nested(
            definition.teams(),
            (id, team, in) -> new Team(id, team.name(), in, Boolean.TRUE.equals(team.external())));
    roles =
        nested(
            definition.roles(),
            (id, role, includes) -> new Role(id, role.name(), includes, optional(role.atMost())));
    kinds = nested(definition.kinds(), (id, kind, in) -> new ContentKind(id, kind.name(), in));
    groups = nested(definition.groups(), (id, group, in) -> new Group(id, group.name(), in));
    permissions =
        nested(
            withBuiltIn(definition.permissions()),
            (id, permission, implies) -> new Permission(id, permission.name(), implies));
    trainings =
        each(
            definition.trainings(),
            (id, training) -> new Training(id, training.name(), training.validFor()));
    tags = labels(definition.tags(), Tag::new);
    situations = labels(definition.situations(), Situation::new);
    facts = labels(definition.facts(), Fact::new);
    moments = labels(definition.moments(), Moment::new);
    platforms = labels(definition.platforms(), Platform::new);
    channels = each(definition.channels(), this::channel);
    people = each(definition.people(), this::person);
    conditions = new Conditions(this);
  }

  /** Returns the days on which work is done. */
  WorkCalendar calendar() {
    CalendarDefinition calendar = definition.calendar();
    if (calendar == null) {
      return WorkCalendar.MONDAY_TO_FRIDAY;
    }
    return new WorkCalendar(
        calendar.workDays() == null
            ? WorkCalendar.MONDAY_TO_FRIDAY.workDays()
            : ImmutableSet.copyOf(calendar.workDays()),
        calendar.holidays() == null ? Set.of() : ImmutableSet.copyOf(calendar.holidays()));
  }

  List<Cover> covers() {
    return definition.covers().stream()
        .map(
            cover ->
                new Cover(
                    Objects.requireNonNull(cover.by()),
                    Objects.requireNonNull(cover.forPerson()),
                    interval(cover.from(), cover.until(), zone)))
        .distinct()
        .toList();
  }

  List<PostingPolicy> policies(Positions positions) {
    List<PostingPolicy> policies = new ArrayList<>();
    definition.policies().forEach((id, policy) -> policies.add(policy(id, policy, positions)));
    return policies;
  }

  private Channel channel(String id, ChannelDefinition channel) {
    Map<Team, List<ContentKind>> sharedBy = new LinkedHashMap<>();
    if (channel.sharedBy() != null) {
      channel
          .sharedBy()
          .forEach((team, driven) -> sharedBy.put(get(teams, team), all(kinds, driven)));
    }
    return new Channel(
        id,
        channel.name(),
        channel.platform() == null ? null : get(platforms, channel.platform()),
        all(groups, channel.in()),
        sharedBy,
        channel.custodians() == null ? List.of() : channel.custodians(),
        optional(channel.custodiansAtLeast()));
  }

  Person person(String id, PersonDefinition person) {
    Map<Training, Instant> trained = new LinkedHashMap<>();
    dates(person.trained()).forEach((training, day) -> trained.put(get(trainings, training), day));
    Map<Team, Instant> joined = new LinkedHashMap<>();
    dates(person.joined()).forEach((team, day) -> joined.put(get(teams, team), day));
    List<GrantDefinition> grants = person.roles() == null ? List.of() : person.roles();
    return new Person(
        id,
        person.name(),
        all(teams, person.in()),
        grants.stream().map(this::grant).collect(toImmutableList()),
        trained,
        joined,
        interval(person.from(), person.until(), zone));
  }

  private Person.Grant grant(GrantDefinition grant) {
    Role role = get(roles, Objects.requireNonNull(grant.role()));
    Optional<Person.Scope> scope =
        Optional.ofNullable(grant.where())
            .map(places -> new Person.Scope(channelsAmong(places), groupsAmong(places)));
    return new Person.Grant(role, scope, interval(null, grant.until(), zone).until());
  }

  List<Channel> channelsAmong(List<String> places) {
    return places.stream().filter(channels::containsKey).map(id -> get(channels, id)).toList();
  }

  List<Group> groupsAmong(List<String> places) {
    return places.stream().filter(groups::containsKey).map(id -> get(groups, id)).toList();
  }

  private Map<String, Instant> dates(@Nullable Map<String, LocalDate> dates) {
    return dates == null
        ? Map.of()
        : Maps.transformValues(dates, date -> new PointInTime.Day(date).start(zone));
  }

  static Interval interval(@Nullable PointInTime from, @Nullable PointInTime until, ZoneId zone) {
    return new Interval(
        from == null ? Instant.MIN : from.start(zone),
        until == null ? Instant.MAX : until.end(zone));
  }

  private PostingPolicy policy(String id, PolicyDefinition policy, Positions positions) {
    List<Clause> common = conditions.clauses(Part.WHERE, conditions.where(policy.where()));
    List<Rule> rules = new ArrayList<>();
    policy
        .rules()
        .forEach(
            (ruleId, rule) ->
                rules.add(
                    new Rule(
                        id,
                        ruleId,
                        effect(rule),
                        all(permissions, permissionsOf(rule)),
                        clauses(common, rule),
                        rule.because(),
                        positions.find(ModelPath.of("policies", id, "rules", ruleId)))));
    return new PostingPolicy(
        id,
        policy.title(),
        policy.owner() == null ? null : get(teams, policy.owner()),
        policy.source(),
        policy.reviewBy(),
        rules);
  }

  private List<Clause> clauses(List<Clause> common, RuleDefinition rule) {
    ImmutableList.Builder<Clause> clauses = ImmutableList.builder();
    clauses.addAll(conditions.clauses(Part.WHO, conditions.who(rule.who())));
    clauses.addAll(conditions.clauses(Part.WHAT, conditions.what(rule.what())));
    clauses.addAll(common);
    clauses.addAll(conditions.clauses(Part.WHERE, conditions.where(rule.where())));
    clauses.addAll(conditions.clauses(Part.WHEN, conditions.when(rule.when())));
    List<SelectionDefinition> exceptions = rule.unless() == null ? List.of() : rule.unless();
    for (SelectionDefinition exception : exceptions) {
      clauses.add(new Clause(Part.UNLESS, conditions.selection(exception)));
    }
    return clauses.build();
  }

  private static List<String> permissionsOf(RuleDefinition rule) {
    if (rule.allow() != null) {
      return rule.allow();
    }
    if (rule.deny() != null) {
      return rule.deny();
    }
    return rule.forPermissions() == null ? List.of("post") : rule.forPermissions();
  }

  private Effect effect(RuleDefinition rule) {
    if (rule.allow() != null) {
      return new Effect.Allow();
    }
    if (rule.deny() != null) {
      return new Effect.Deny();
    }
    if (rule.require() != null) {
      return new Effect.Require(requirement(rule.require()));
    }
    if (rule.limit() != null) {
      return new Effect.Restrict(limit(rule.limit()));
    }
    if (rule.oblige() != null) {
      return new Effect.Oblige(rule.oblige());
    }
    AdviseDefinition advise = Objects.requireNonNull(rule.advise());
    return new Effect.Advise(
        Objects.requireNonNull(advise.text()),
        advise.level() == null ? Level.NOTE : advise.level(),
        measure(advise));
  }

  private Optional<Measure> measure(AdviseDefinition advise) {
    if (advise.limit() != null) {
      return Optional.of(limit(advise.limit()));
    }
    return Optional.ofNullable(advise.require()).map(this::requirement);
  }

  private Requirement requirement(RequireDefinition require) {
    if (require.tags() != null) {
      return new Requirement.Tags(all(tags, require.tags()));
    }
    ApprovalDefinition approval = Objects.requireNonNull(require.approval());
    return new Requirement.Approval(
        stages(approval),
        Boolean.TRUE.equals(approval.differentTeams()),
        Optional.ofNullable(approval.validFor()),
        Optional.ofNullable(approval.orSilence()),
        Optional.ofNullable(approval.coolOff()),
        Boolean.TRUE.equals(approval.authorMayApprove()));
  }

  private List<Stage> stages(ApprovalDefinition approval) {
    List<StageDefinition> stages =
        approval.stages() == null
            ? List.of(new StageDefinition(approval.from(), approval.atLeast(), approval.fromEach()))
            : approval.stages();
    return stages.stream().map(stage -> new Stage(seats(stage))).toList();
  }

  private List<Seats> seats(StageDefinition stage) {
    if (stage.fromEach() != null) {
      return stage.fromEach().stream()
          .map(seat -> seats(seat.from(), seat.atLeast() == null ? ONE : count(seat.atLeast())))
          .toList();
    }
    return List.of(seats(stage.from(), stage.atLeast() == null ? ONE : stage.atLeast()));
  }

  private Seats seats(@Nullable List<WhoDefinition> from, Threshold atLeast) {
    return new Seats(Conditions.all(conditions.who(from)), atLeast);
  }

  private static Threshold count(int number) {
    return new Threshold.Count(number);
  }

  private static Limit limit(LimitDefinition limit) {
    Set<Partition> each =
        limit.each() == null ? Set.of(Partition.CHANNEL) : new LinkedHashSet<>(limit.each());
    if (limit.apart() != null) {
      return new Limit.Apart(limit.apart(), each);
    }
    if (limit.share() != null) {
      int minPosts = limit.minPosts() == null ? limit.share().oneIn() : limit.minPosts();
      return limit.over() != null
          ? new Limit.ShareOver(limit.share(), limit.over(), minPosts, each)
          : new Limit.ShareOfLast(
              limit.share(), Objects.requireNonNull(limit.ofLast()), minPosts, each);
    }
    if (limit.atLeast() != null) {
      return new Limit.AtLeast(limit.atLeast(), Objects.requireNonNull(limit.per()), each);
    }
    int atMost = Objects.requireNonNull(limit.atMost());
    return limit.over() != null
        ? new Limit.AtMostOver(atMost, limit.over(), each)
        : new Limit.AtMost(atMost, Objects.requireNonNull(limit.per()), each);
  }

  private static Map<String, PermissionDefinition> withBuiltIn(
      Map<String, PermissionDefinition> declared) {
    Map<String, PermissionDefinition> all = new LinkedHashMap<>();
    PermissionDefinition.BUILT_IN.forEach(id -> all.put(id, new PermissionDefinition(null, null)));
    all.putAll(declared);
    return all;
  }

  private static <T> Map<String, T> labels(
      Map<String, LabelDefinition> definitions, BiFunction<String, @Nullable String, T> label) {
    return each(definitions, (id, definition) -> label.apply(id, definition.name()));
  }

  private static <D, T> Map<String, T> each(
      Map<String, D> definitions, BiFunction<String, D, T> thing) {
    ImmutableMap.Builder<String, T> things = ImmutableMap.builder();
    definitions.forEach((id, definition) -> things.put(id, thing.apply(id, definition)));
    return things.buildOrThrow();
  }

  /** Makes each thing after those it leads on to; walks, so that no depth is too deep. */
  private static <D extends NestedDefinition, T extends Nested<T>> Map<String, T> nested(
      Map<String, D> definitions, NestedThing<D, T> thing) {
    Map<String, T> made = new LinkedHashMap<>();
    Deque<String> open = new ArrayDeque<>();
    for (String start : definitions.keySet()) {
      open.push(start);
      while (!open.isEmpty()) {
        String id = open.element();
        D nested = get(definitions, id);
        List<String> missing = nested.next().stream().filter(n -> !made.containsKey(n)).toList();
        missing.forEach(open::push);
        if (missing.isEmpty()) {
          open.pop();
          made.computeIfAbsent(id, none -> thing.make(id, nested, all(made, nested.next())));
        }
      }
    }
    return each(definitions, (id, nested) -> get(made, id));
  }

  /** Makes a thing of what was said of it and of those it leads on to. */
  private interface NestedThing<D, T> {
    T make(String id, D definition, List<T> next);
  }

  static <T> T get(Map<String, T> things, String id) {
    return Objects.requireNonNull(things.get(id), id);
  }

  static <T> List<T> all(Map<String, T> things, @Nullable List<String> ids) {
    return ids == null
        ? List.of()
        : ids.stream().distinct().map(id -> get(things, id)).collect(toImmutableList());
  }

  private static OptionalInt optional(@Nullable Integer number) {
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }
}
