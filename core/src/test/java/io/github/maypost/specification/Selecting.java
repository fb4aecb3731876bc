package io.github.maypost.specification;

import io.github.maypost.model.Channel;
import io.github.maypost.model.Clause;
import io.github.maypost.model.Condition;
import io.github.maypost.model.ContentKind;
import io.github.maypost.model.Declared;
import io.github.maypost.model.Fact;
import io.github.maypost.model.Group;
import io.github.maypost.model.Nested;
import io.github.maypost.model.Person;
import io.github.maypost.model.Team;
import io.github.maypost.model.Training;
import io.github.maypost.vocabulary.Relation;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether clauses hold in a scene: DESIGN section 10, "Logic", "Hierarchies", "People", "Cover".
 */
final class Selecting implements Condition.Visitor<Kleene> {

  private final Scene scene;
  private final ZoneId zone;

  private Selecting(Scene scene) {
    this.scene = scene;
    this.zone = scene.organisation().rulebook().zone();
  }

  /** Whether all of some clauses hold; an exception holds when its condition does not. */
  static Kleene clauses(List<Clause> clauses, Scene scene) {
    return Kleene.all(
        clauses,
        clause -> {
          Kleene holds = condition(clause.condition(), scene);
          return clause.part() == Clause.Part.UNLESS ? holds.not() : holds;
        });
  }

  static Kleene condition(Condition condition, Scene scene) {
    return condition.accept(new Selecting(scene));
  }

  @Override
  public Kleene visit(Condition.AllOf condition) {
    return Kleene.all(condition.conditions(), part -> condition(part, scene));
  }

  @Override
  public Kleene visit(Condition.AnyOf condition) {
    return Kleene.any(condition.conditions(), part -> condition(part, scene));
  }

  @Override
  public Kleene visit(Condition.Not condition) {
    return condition(condition.condition(), scene).not();
  }

  // Hierarchies: the named thing and everything inside it.

  @Override
  public Kleene visit(Condition.InTeam condition) {
    return Kleene.of(anyAmong(condition.teams(), teams()));
  }

  @Override
  public Kleene visit(Condition.OfKind condition) {
    return Kleene.of(anyAmong(condition.kinds(), kinds()));
  }

  @Override
  public Kleene visit(Condition.InGroup condition) {
    return Kleene.of(anyAmong(condition.groups(), groups()));
  }

  @Override
  public Kleene visit(Condition.External condition) {
    boolean external = teams().stream().anyMatch(Team::external);
    return Kleene.of(external == condition.external());
  }

  @Override
  public Kleene visit(Condition.Related condition) {
    return Kleene.any(condition.relations(), this::relation);
  }

  private Kleene relation(Relation relation) {
    return switch (relation) {
      case DRIVER -> Kleene.of(isDriver());
      case CO_OWNER ->
          Kleene.of(
              scene.channel().isPresent()
                  && anyAmong(scene.channel().get().sharedBy().keySet(), teams()));
      case CUSTODIAN ->
          Kleene.of(
              scene.channel().isPresent()
                  && scene.channel().get().custodians().contains(personId().orElse("")));
      case AUTHOR ->
          scene.author().isEmpty() ? Kleene.UNKNOWN : Kleene.of(scene.author().equals(personId()));
    };
  }

  private boolean isDriver() {
    return scene.channel().isPresent()
        && scene.channel().get().sharedBy().entrySet().stream()
            .filter(shared -> teams().contains(shared.getKey()))
            .anyMatch(shared -> anyAmong(shared.getValue(), kinds()));
  }

  // People.

  @Override
  public Kleene visit(Condition.HoldsRole condition) {
    return Kleene.of(
        personAndCovered()
            .flatMap(person -> person.roles().stream())
            .filter(grant -> grant.until().equals(Instant.MAX) || isBefore(grant.until()))
            .filter(grant -> grant.scope().isEmpty() || isWithin(grant.scope().get()))
            .anyMatch(grant -> anyAmong(condition.roles(), closure(List.of(grant.role())))));
  }

  private boolean isBefore(Instant end) {
    return scene.at().compareTo(end) < 0;
  }

  private boolean isWithin(Person.Scope scope) {
    return anyAmong(scope.channels(), scene.channel().stream().toList())
        || anyAmong(scope.groups(), groups());
  }

  @Override
  public Kleene visit(Condition.IsPerson condition) {
    return Kleene.of(personId().isPresent() && condition.people().contains(personId().get()));
  }

  @Override
  public Kleene visit(Condition.Trained condition) {
    return Kleene.of(condition.trainings().stream().anyMatch(this::trainingCounts));
  }

  private boolean trainingCounts(Training training) {
    Optional<Instant> taken =
        person().map(p -> p.trained().get(training)).flatMap(Stream::ofNullable).findAny();
    return taken.isPresent()
        && !isBefore(taken.get())
        && (training.validFor().isEmpty()
            || isBefore(Times.later(taken.get(), training.validFor().get(), zone)));
  }

  @Override
  public Kleene visit(Condition.Tenure condition) {
    Optional<Instant> since = joinedOneOf(condition.teams()).or(this::activeSince);
    return since.isEmpty()
        ? Kleene.UNKNOWN
        : Kleene.of(!isBefore(Times.later(since.get(), condition.atLeast(), zone)));
  }

  private Optional<Instant> joinedOneOf(List<Team> teams) {
    return person()
        .flatMap(person -> person.joined().entrySet().stream())
        .filter(joined -> anyAmong(teams, closure(List.of(joined.getKey()))))
        .map(joined -> joined.getValue())
        .min(Instant::compareTo);
  }

  private Optional<Instant> activeSince() {
    return person()
        .map(person -> person.active().from())
        .filter(from -> !from.equals(Instant.MIN))
        .findAny();
  }

  // The other selectors of section 3.

  @Override
  public Kleene visit(Condition.Tagged condition) {
    if (scene.tags().isEmpty()) {
      return Kleene.UNKNOWN;
    }
    return Kleene.of(
        condition.tags().stream().anyMatch(tag -> scene.tags().get().contains(tag.id())));
  }

  @Override
  public Kleene visit(Condition.OnChannel condition) {
    return Kleene.of(anyAmong(condition.channels(), scene.channel().stream().toList()));
  }

  @Override
  public Kleene visit(Condition.OnPlatform condition) {
    return Kleene.of(
        scene
            .channel()
            .flatMap(Channel::platform)
            .map(condition.platforms()::contains)
            .orElse(false));
  }

  @Override
  public Kleene visit(Condition.During condition) {
    return Kleene.of(Times.isDuring(condition.interval(), scene.at()));
  }

  @Override
  public Kleene visit(Condition.OnDays condition) {
    return Kleene.of(
        Times.isOnDays(condition.days(), condition.hours(), condition.zone(), scene.at()));
  }

  @Override
  public Kleene visit(Condition.InSituation condition) {
    return Kleene.of(
        condition.situations().stream().anyMatch(s -> scene.situations().contains(s.id())));
  }

  @Override
  public Kleene visit(Condition.FactHolds condition) {
    return Kleene.any(condition.facts(), this::fact);
  }

  @Override
  public Kleene visit(Condition.Since condition) {
    return Kleene.any(
        condition.lapses(),
        lapse -> {
          Instant was = scene.moments().get(lapse.moment().id());
          if (was == null) {
            return Kleene.UNKNOWN;
          }
          Instant over =
              lapse.atLeast().isPresent()
                  ? Times.later(was, lapse.atLeast().get(), condition.zone())
                  : was;
          return Kleene.of(!isBefore(over));
        });
  }

  private Kleene fact(Fact fact) {
    boolean saidToHold = scene.facts().contains(fact.id());
    boolean saidNotToHold = scene.factsNot().contains(fact.id());
    return saidToHold == saidNotToHold ? Kleene.UNKNOWN : Kleene.of(saidToHold);
  }

  // What the scene consists of.

  private Stream<Person> person() {
    return scene.person().stream();
  }

  private Optional<String> personId() {
    return scene.person().map(Declared::id);
  }

  /** Whose teams and roles count: the person's own, and those of whom they stand in for. */
  private Stream<Person> personAndCovered() {
    return Stream.concat(person(), scene.covered().stream());
  }

  /** The teams the person counts as in, and those around them. */
  private Set<Team> teams() {
    return closure(personAndCovered().flatMap(person -> person.in().stream()).toList());
  }

  /** The kind that is posted, and those around it. */
  private Set<ContentKind> kinds() {
    return closure(scene.kind().stream().toList());
  }

  /** The groups the channel is in, and those around them. */
  private Set<Group> groups() {
    return closure(scene.channel().map(Channel::in).orElse(List.of()));
  }

  /** Some things and all that they lead on to: one more step, until no step adds anything. */
  static <T extends Nested<T>> Set<T> closure(Collection<T> things) {
    Set<T> all = new HashSet<>(things);
    Set<T> next = all.stream().flatMap(thing -> thing.next().stream()).collect(Collectors.toSet());
    while (all.addAll(next)) {
      next = all.stream().flatMap(thing -> thing.next().stream()).collect(Collectors.toSet());
    }
    return all;
  }

  private static boolean anyAmong(Collection<?> named, Collection<?> present) {
    return named.stream().anyMatch(present::contains);
  }
}
