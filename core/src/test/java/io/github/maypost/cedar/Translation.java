package io.github.maypost.cedar;

import static io.github.maypost.cedar.Wording.certainly;
import static io.github.maypost.cedar.Wording.possibly;

import com.cedarpolicy.model.AuthorizationRequest;
import com.cedarpolicy.model.entity.Entity;
import com.cedarpolicy.value.CedarList;
import com.cedarpolicy.value.CedarMap;
import com.cedarpolicy.value.EntityTypeName;
import com.cedarpolicy.value.EntityUID;
import com.cedarpolicy.value.PrimBool;
import com.cedarpolicy.value.PrimString;
import com.cedarpolicy.value.Value;
import io.github.maypost.decision.Request;
import io.github.maypost.model.Channel;
import io.github.maypost.model.Clause;
import io.github.maypost.model.Cover;
import io.github.maypost.model.Declared;
import io.github.maypost.model.Group;
import io.github.maypost.model.Nested;
import io.github.maypost.model.Permission;
import io.github.maypost.model.Person;
import io.github.maypost.model.Role;
import io.github.maypost.model.Rule;
import io.github.maypost.model.Rulebook;
import io.github.maypost.model.Team;
import io.github.maypost.vocabulary.Interval;
import io.github.maypost.vocabulary.Verb;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A rulebook as Cedar says it, as of one instant. It reads the model and leaves every hierarchy for
 * Cedar to walk:
 *
 * <ul>
 *   <li>teams, kinds and groups are entities inside others; a permission is an action inside those
 *       that imply it;
 *   <li>whoever acts is in their own seat, and in that of everybody they stand in for; the seat is
 *       in the teams and holds the roles, the person is author and custodian;
 *   <li>a role held everywhere is inside those it includes; of one held somewhere there are the
 *       holders in that group or on that channel, who are also the holders at the places inside it,
 *       and of the roles it includes;
 *   <li>the post is the resource, with kind, channel, author and tags; situations and facts are the
 *       context.
 * </ul>
 *
 * What Cedar is told of time is who is active, who stands in for whom and who holds which role just
 * then.
 */
final class Translation {

  /** The policy that forbids everything to whoever is not active; no rule speaks of them. */
  static final String INACTIVE = "inactive";

  private static final Map<String, EntityTypeName> TYPES = new ConcurrentHashMap<>();

  private static final EntityUID OUTSIDE = uid("Outside", "outside");

  private final Rulebook rulebook;
  private final Instant at;

  Translation(Rulebook rulebook, Instant at) {
    this.rulebook = rulebook;
    this.at = at;
  }

  // Policies.

  /** Returns the text of each policy by its id, which is that of the rule. */
  Map<String, String> policies() {
    Map<String, String> policies = new LinkedHashMap<>();
    rulebook.rules().forEach(rule -> policies.put(rule.id(), policy(rule)));
    policies.put(INACTIVE, "forbid (principal, action, resource)\nunless { principal.active };");
    return policies;
  }

  /** Returns the text of those policies by their id that permit something. */
  Map<String, String> permits() {
    Map<String, String> permits = new LinkedHashMap<>();
    rulebook.rules().stream()
        .filter(rule -> rule.verb() == Verb.ALLOW)
        .forEach(rule -> permits.put(rule.id(), policy(rule)));
    return permits;
  }

  private String policy(Rule rule) {
    return switch (rule.verb()) {
      case ALLOW -> permit(rule);
      case DENY -> forbid(rule);
      default ->
          throw new IllegalArgumentException("not in the part that is compared: " + rule.verb());
    };
  }

  private String permit(Rule rule) {
    return "permit (principal, action in %s, resource)\nwhen { principal.active }%s;"
        .formatted(actions(rule), clauses(rule, certainly(rulebook)));
  }

  /** A deny means exactly the permissions it names, not those inside them. */
  private String forbid(Rule rule) {
    return "forbid (principal, action, resource)\nwhen { principal.active && %s.contains(action) }%s;"
        .formatted(actions(rule), clauses(rule, possibly(rulebook)));
  }

  private static String actions(Rule rule) {
    return Wording.entities("Action", rule.permissions());
  }

  private static String clauses(Rule rule, Wording wording) {
    return rule.clauses().stream()
        .map(clause -> "\n" + clause(clause, wording))
        .collect(Collectors.joining());
  }

  private static String clause(Clause clause, Wording wording) {
    return clause.part() == Clause.Part.UNLESS
        ? "unless { " + wording.opposite().say(clause.condition()) + " }"
        : "when { " + wording.say(clause.condition()) + " }";
  }

  // Entities.

  /** Returns all entities but the post. */
  Set<Entity> entities() {
    return Stream.of(
            each(rulebook.teams(), this::team),
            each(rulebook.kinds(), kind -> nested("Kind", kind)),
            each(rulebook.groups(), group -> nested("Group", group)),
            each(rulebook.roles(), role -> nested("Role", role)),
            each(rulebook.permissions(), this::action),
            each(rulebook.channels(), this::channel),
            each(rulebook.people(), this::person),
            each(rulebook.people(), this::seat),
            rulebook.roles().values().stream().flatMap(this::holding))
        .flatMap(Function.identity())
        .collect(Collectors.toSet());
  }

  private static <T> Stream<Entity> each(Map<String, T> declared, Function<T, Entity> entity) {
    return declared.values().stream().map(entity);
  }

  private static Entity nested(String type, Nested<?> inside) {
    return new Entity(uid(type, inside), uids(type, inside.next()));
  }

  private Entity team(Team team) {
    Set<EntityUID> parents = uids("Team", team.next());
    if (team.external()) {
      parents.add(OUTSIDE);
    }
    return new Entity(uid("Team", team), parents);
  }

  private Entity action(Permission permission) {
    List<Permission> impliedBy =
        rulebook.permissions().values().stream()
            .filter(other -> other.next().contains(permission))
            .toList();
    return new Entity(uid("Action", permission), uids("Action", impliedBy));
  }

  private Entity channel(Channel channel) {
    Map<String, Value> attributes = new HashMap<>();
    channel.platform().ifPresent(p -> attributes.put("platform", uid("Platform", p)));
    attributes.put("sharedBy", list(uids("Team", channel.sharedBy().keySet())));
    attributes.put("driving", driving(channel));
    attributes.put("holders", holdersOn(channel));
    attributes.put("custodians", list(channel.custodians(), id -> uid("Person", id)));
    return new Entity(uid("Channel", channel), attributes, uids("Group", channel.in()));
  }

  /** By team the kinds that it drives. */
  private static Value driving(Channel channel) {
    CedarMap driving = new CedarMap();
    channel.sharedBy().forEach((team, kinds) -> driving.put(team.id(), list(uids("Kind", kinds))));
    return driving;
  }

  /** By role those who hold it there. */
  private Value holdersOn(Channel channel) {
    CedarMap holders = new CedarMap();
    rulebook.roles().forEach((id, role) -> holders.put(id, holders(role, channel)));
    return holders;
  }

  private Entity person(Person person) {
    Set<EntityUID> seats = new HashSet<>(Set.of(uid("Seat", person)));
    rulebook.covers().stream()
        .filter(cover -> cover.by().equals(person.id()) && isOn(cover.during()))
        .map(Cover::covered)
        .forEach(covered -> seats.add(uid("Seat", covered)));
    return new Entity(
        uid("Person", person), Map.of("active", new PrimBool(isOn(person.active()))), seats);
  }

  private Entity seat(Person person) {
    Set<EntityUID> parents = uids("Team", person.in());
    person.roles().stream()
        .filter(grant -> at.isBefore(grant.until()))
        .forEach(grant -> parents.addAll(holders(grant)));
    return new Entity(uid("Seat", person), parents);
  }

  private boolean isOn(Interval interval) {
    return !at.isBefore(interval.from()) && at.isBefore(interval.until());
  }

  // Who holds a role, and where.

  private static List<EntityUID> holders(Person.Grant grant) {
    return grant
        .scope()
        .map(
            scope ->
                Stream.concat(scope.channels().stream(), scope.groups().stream())
                    .map(place -> holders(grant.role(), place))
                    .toList())
        .orElse(List.of(uid("Role", grant.role())));
  }

  private Stream<Entity> holding(Role role) {
    return places().map(place -> new Entity(holders(role, place), holdersInside(role, place)));
  }

  private Set<EntityUID> holdersInside(Role role, Declared place) {
    Set<EntityUID> parents =
        role.next().stream()
            .map(other -> holders(other, place))
            .collect(Collectors.toCollection(HashSet::new));
    if (place instanceof Group group) {
      places()
          .filter(inside -> groupsAround(inside).contains(group))
          .forEach(inside -> parents.add(holders(role, inside)));
    }
    return parents;
  }

  private Stream<Declared> places() {
    return Stream.concat(
        rulebook.groups().values().stream(), rulebook.channels().values().stream());
  }

  private static List<Group> groupsAround(Declared place) {
    return place instanceof Group group ? group.next() : ((Channel) place).in();
  }

  private static EntityUID holders(Role role, Declared place) {
    return uid("Holders", role.id() + "@" + place.id());
  }

  // Requests.

  /** Returns what is asked. */
  static AuthorizationRequest asked(Request request) {
    return new AuthorizationRequest(
        uid("Person", request.person()),
        uid("Action", request.permission()),
        uid("Post", "this"),
        Map.of(
            "situations", words(request.situations()),
            "facts", words(request.facts()),
            "factsNot", words(request.factsNot())));
  }

  /** Returns who acts, what they do, and what the post is and where it goes. */
  static List<EntityUID> named(Request request) {
    return List.of(
        uid("Person", request.person()),
        uid("Action", request.permission()),
        uid("Kind", request.kind()),
        uid("Channel", request.channel()));
  }

  /** Returns the entity that is asked about. */
  static Entity post(Request request) {
    return new Entity(
        uid("Post", "this"),
        Map.of(
            "kind", uid("Kind", request.kind()),
            "channel", uid("Channel", request.channel()),
            "author", uid("Person", request.author()),
            "tags", words(request.tags())),
        Set.of());
  }

  // Values.

  private static EntityUID uid(String type, String id) {
    return TYPES.computeIfAbsent(type, t -> EntityTypeName.parse(t).orElseThrow()).of(id);
  }

  private static EntityUID uid(String type, Declared declared) {
    return uid(type, declared.id());
  }

  private static Set<EntityUID> uids(String type, Collection<? extends Declared> declared) {
    return declared.stream()
        .map(one -> uid(type, one))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static CedarList words(Collection<String> words) {
    return list(words, PrimString::new);
  }

  private static CedarList list(Collection<EntityUID> uids) {
    return list(uids, Function.identity());
  }

  private static <T> CedarList list(Collection<T> all, Function<T, ? extends Value> value) {
    return new CedarList(all.stream().<Value>map(value).toList());
  }
}
