package io.github.maypost.model;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Multimaps;
import io.github.maypost.definition.Definitions;
import io.github.maypost.definition.PersonDefinition;
import io.github.maypost.definition.RulebookDefinition;
import io.github.maypost.problem.InvalidRulebookException;
import io.github.maypost.problem.Location;
import io.github.maypost.problem.ModelPath;
import io.github.maypost.problem.Positions;
import io.github.maypost.problem.Problem;
import io.github.maypost.vocabulary.WorkCalendar;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's rules and guidelines for its channels, and the people and things they speak of.
 * Immutable, always valid, safe to share between threads. All maps are by id and in the order of
 * declaration.
 *
 * <p>Two rulebooks are equal when they mean the same, whatever the order of their declarations and
 * wherever they were written: when their fingerprints are the same.
 */
public final class Rulebook {

  /** Of so many steps are the paths of rules. */
  private static final int RULE_STEPS = 4;

  private final RulebookDefinition definition;
  private final Resolver resolver;
  private final Optional<String> name;
  private final ZoneId zone;
  private final Map<String, Team> teams;
  private final Map<String, Role> roles;
  private final Map<String, Training> trainings;
  private final Map<String, ContentKind> kinds;
  private final Map<String, Permission> permissions;
  private final Map<String, Tag> tags;
  private final Map<String, Situation> situations;
  private final Map<String, Fact> facts;
  private final Map<String, Moment> moments;
  private final Map<String, Platform> platforms;
  private final Map<String, Group> groups;
  private final Map<String, Channel> channels;
  private final Map<String, Person> people;
  private final WorkCalendar calendar;
  private final List<Cover> covers;
  private final ListMultimap<String, Cover> coversBy;
  private final Map<String, PostingPolicy> policies;
  private final List<Rule> rules;
  private final String fingerprint;

  private Rulebook(RulebookDefinition definition, Resolver resolver, Positions positions) {
    this.definition = definition;
    this.resolver = resolver;
    this.name = Optional.ofNullable(definition.name());
    this.zone = resolver.zone;
    this.teams = resolver.teams;
    this.roles = resolver.roles;
    this.trainings = resolver.trainings;
    this.kinds = resolver.kinds;
    this.permissions = resolver.permissions;
    this.tags = resolver.tags;
    this.situations = resolver.situations;
    this.facts = resolver.facts;
    this.moments = resolver.moments;
    this.platforms = resolver.platforms;
    this.groups = resolver.groups;
    this.channels = resolver.channels;
    this.people = resolver.people;
    this.calendar = resolver.calendar();
    this.covers = ImmutableList.copyOf(resolver.covers());
    this.coversBy = Multimaps.index(covers, Cover::by);
    this.policies = byId(resolver.policies(positions), PostingPolicy::id);
    this.rules =
        policies.values().stream()
            .flatMap(policy -> policy.rules().stream())
            .collect(ImmutableList.toImmutableList());
    this.fingerprint = Fingerprint.of(this);
  }

  /**
   * Starts a rulebook in Java.
   *
   * @return an empty builder
   */
  public static RulebookBuilder builder() {
    return new RulebookBuilder();
  }

  /**
   * Makes a rulebook of what was said, if all of it is right. This is how builder and loader end.
   *
   * @param definition what was said
   * @param positions where it was written
   * @return the rulebook
   * @throws InvalidRulebookException listing everything that is wrong
   */
  @SuppressWarnings("exports") // definitions are for the loader module, to which they are exported
  public static Rulebook of(RulebookDefinition definition, Positions positions) {
    List<Problem> problems = Definitions.check(definition, positions);
    if (!problems.isEmpty()) {
      throw new InvalidRulebookException(problems);
    }
    return new Rulebook(definition, new Resolver(definition), positions);
  }

  /**
   * Returns a rulebook that says some things otherwise and all the rest as this one does:
   *
   * <pre>{@code
   * Rulebook changed =
   *     rulebook.with(
   *         changes ->
   *             changes
   *                 .without(ModelPath.of("people", "maya"))
   *                 .person("lin", person -> person.in("marketing").roles("writer"))
   *                 .policy("brand", policy -> policy.rule("sign", rule -> rule.oblige("Sign."))));
   * }</pre>
   *
   * <p>What is said of a declaration or a rule replaces all that was said of it, in its place in
   * the order; what is new comes last in its section. A policy keeps its rules and its own keys,
   * but for those that are said. Name and zone are replaced when said. What is taken away ({@link
   * RulebookBuilder#without}) goes first, so that a policy that is taken away and said is said all
   * anew. The whole is checked as any rulebook, with all the changes made; to say the same thing
   * twice among them is a mistake.
   *
   * <p>Rules that say what they said before keep the place in a file where they were written; those
   * that say something else have none.
   *
   * @param changes says what changes
   * @return the changed rulebook; this one stays as it is
   * @throws InvalidRulebookException listing everything that is wrong, such as something that was
   *     taken away and is still spoken of
   */
  public Rulebook with(Consumer<RulebookBuilder> changes) {
    RulebookBuilder builder = new RulebookBuilder(definition, rules);
    requireNonNull(changes, "changes").accept(builder);
    return builder.build();
  }

  /**
   * Returns a rulebook that says all that this one does but for some things: {@link #with} where
   * nothing is said, only taken away.
   *
   * @param paths what to take away, as {@link RulebookBuilder#without} takes it: {@code
   *     ModelPath.of("people", "maya")}
   * @return the smaller rulebook; this one stays as it is
   * @throws InvalidRulebookException listing everything that is wrong, such as something that was
   *     taken away and is still spoken of, or was never there
   */
  public Rulebook without(ModelPath... paths) {
    return with(changes -> changes.without(paths));
  }

  /**
   * Makes a person of this rulebook's teams, roles and trainings who is not one of {@link #people},
   * but of a directory:
   *
   * <pre>{@code
   * Person maya = rulebook.person("maya", person -> person.in("marketing").roles("writer"));
   * }</pre>
   *
   * @param id the person's id
   * @param says says the rest
   * @return the person, for use with this rulebook only, not with an equal one
   * @throws InvalidRulebookException listing everything that is wrong, such as a team that the
   *     rulebook does not declare
   */
  public Person person(String id, Consumer<PersonBuilder> says) {
    Said said = new Said();
    Map<String, PersonDefinition> people = new LinkedHashMap<>();
    said.declare(
        "people", "person", people, id, PersonBuilder::new, says, PersonBuilder::definition);
    PersonDefinition person = Resolver.get(people, id);
    List<Problem> problems = new ArrayList<>(said.twice());
    problems.addAll(Definitions.check(definition, id, person));
    if (!problems.isEmpty()) {
      problems.sort(Definitions.IN_ORDER);
      throw new InvalidRulebookException(problems);
    }
    return resolver.person(id, person);
  }

  /**
   * Checks that a directory fits: that it knows everybody whom the rulebook names, and that no role
   * has more holders at one time than it takes. Engines do this when they are given a directory.
   *
   * @param people the directory
   * @throws InvalidRulebookException listing everything that does not fit
   * @throws IllegalStateException when the directory fails to tell
   */
  public void checkPeople(Directory people) {
    PeopleCheck check = new PeopleCheck(requireNonNull(people, "people"));
    Map<ModelPath, Location> places = new HashMap<>();
    rules.forEach(rule -> rule.location().ifPresent(place -> places.put(rule.path(), place)));
    Positions positions = path -> Optional.ofNullable(places.get(ruleOf(path)));
    List<Problem> problems = Definitions.checkPeople(definition, positions, check);
    check.throwFailure();
    if (!problems.isEmpty()) {
      throw new InvalidRulebookException(problems);
    }
  }

  /** Returns the path of the rule that something stands in, if it stands in one. */
  private static ModelPath ruleOf(ModelPath path) {
    List<String> steps = path.steps();
    return new ModelPath(steps.subList(0, Math.min(RULE_STEPS, steps.size())), false);
  }

  static <T> Map<String, T> byId(Collection<T> things, Function<T, String> id) {
    return things.stream().collect(ImmutableMap.toImmutableMap(id, Function.identity()));
  }

  /**
   * Returns what was said, in the words and the order in which it was said. Equal rulebooks may
   * have been said differently. This is for the loader module, which writes rulebooks: the type is
   * exported to no other, and may change with any version. To change a rulebook there is {@link
   * #with}.
   *
   * @return the definition
   */
  @SuppressWarnings("exports") // definitions are for the loader module, to which they are exported
  public RulebookDefinition definition() {
    return definition;
  }

  /**
   * Returns how people call the rulebook.
   *
   * @return the name, or empty when it has none
   */
  public Optional<String> name() {
    return name;
  }

  /**
   * Returns the zone of dates, local times and calendar windows.
   *
   * @return the zone
   */
  public ZoneId zone() {
    return zone;
  }

  /**
   * Returns the days on which work is done, for periods of business days.
   *
   * @return the calendar; Monday to Friday without holidays, when none was said
   */
  public WorkCalendar calendar() {
    return calendar;
  }

  /**
   * Returns the teams.
   *
   * @return the teams by id
   */
  public Map<String, Team> teams() {
    return teams;
  }

  /**
   * Returns the roles.
   *
   * @return the roles by id
   */
  public Map<String, Role> roles() {
    return roles;
  }

  /**
   * Returns the trainings.
   *
   * @return the trainings by id
   */
  public Map<String, Training> trainings() {
    return trainings;
  }

  /**
   * Returns the kinds of content.
   *
   * @return the kinds by id
   */
  public Map<String, ContentKind> kinds() {
    return kinds;
  }

  /**
   * Returns the permissions, the built-in ones first.
   *
   * @return the permissions by id
   */
  public Map<String, Permission> permissions() {
    return permissions;
  }

  /**
   * Returns the tags.
   *
   * @return the tags by id
   */
  public Map<String, Tag> tags() {
    return tags;
  }

  /**
   * Returns the situations.
   *
   * @return the situations by id
   */
  public Map<String, Situation> situations() {
    return situations;
  }

  /**
   * Returns the facts.
   *
   * @return the facts by id
   */
  public Map<String, Fact> facts() {
    return facts;
  }

  /**
   * Returns the moments.
   *
   * @return the moments by id
   */
  public Map<String, Moment> moments() {
    return moments;
  }

  /**
   * Returns the platforms.
   *
   * @return the platforms by id
   */
  public Map<String, Platform> platforms() {
    return platforms;
  }

  /**
   * Returns the groups of channels.
   *
   * @return the groups by id
   */
  public Map<String, Group> groups() {
    return groups;
  }

  /**
   * Returns the channels.
   *
   * @return the channels by id
   */
  public Map<String, Channel> channels() {
    return channels;
  }

  /**
   * Returns the people.
   *
   * @return the people by id
   */
  public Map<String, Person> people() {
    return people;
  }

  /**
   * Returns who stands in for whom.
   *
   * @return the covers
   */
  public List<Cover> covers() {
    return covers;
  }

  /**
   * Returns the covers in which somebody stands in, in the order in which they were said.
   *
   * @param person the id of who stands in
   * @return their covers, whenever these hold; none for somebody who stands in for nobody
   */
  public List<Cover> coversBy(String person) {
    return coversBy.get(requireNonNull(person, "person"));
  }

  /**
   * Returns the posting policies.
   *
   * @return the policies by id
   */
  public Map<String, PostingPolicy> policies() {
    return policies;
  }

  /**
   * Returns the rules of all policies.
   *
   * @return the rules, policy by policy
   */
  public List<Rule> rules() {
    return rules;
  }

  /**
   * Returns a digest of everything the rulebook means, without positions and the order of
   * declarations.
   *
   * @return a SHA-256 digest in lower-case hexadecimal digits
   */
  public String fingerprint() {
    return fingerprint;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Rulebook rulebook && fingerprint.equals(rulebook.fingerprint);
  }

  @Override
  public int hashCode() {
    return fingerprint.hashCode();
  }

  /** Returns the name and the beginning of the fingerprint. */
  @Override
  public String toString() {
    return name.orElse("rulebook") + " " + fingerprint.substring(0, 12);
  }
}
