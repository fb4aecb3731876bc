package io.github.maypost.engine;

import io.github.maypost.decision.Truth;
import io.github.maypost.model.Channel;
import io.github.maypost.model.Clause;
import io.github.maypost.model.Clause.Part;
import io.github.maypost.model.Condition;
import io.github.maypost.model.ContentKind;
import io.github.maypost.model.Nested;
import io.github.maypost.model.Person;
import io.github.maypost.model.Rule;
import io.github.maypost.model.Team;
import io.github.maypost.model.Training;
import io.github.maypost.vocabulary.Relation;
import io.github.maypost.vocabulary.Verb;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tells, in three-valued logic, which conditions, clauses and rules hold of one subject. */
final class Selector implements Condition.Visitor<Truth> {

  private final ZoneId zone;
  private final Circumstances circumstances;
  private final Subject subject;
  private final @Nullable Person person;

  Selector(ZoneId zone, Circumstances circumstances, Subject subject) {
    this.zone = zone;
    this.circumstances = circumstances;
    this.subject = subject;
    this.person = subject.person();
  }

  ZoneId zone() {
    return zone;
  }

  /** Tells whether a rule applies: on true only if it allows, else also when nobody can tell. */
  boolean applies(Rule rule) {
    Truth selected = selects(rule);
    return rule.verb() == Verb.ALLOW ? selected == Truth.TRUE : selected != Truth.FALSE;
  }

  /** Tells whether a rule's selection holds: whether all its clauses do. */
  Truth selects(Rule rule) {
    return all(rule.clauses(), this::holds);
  }

  /** Tells whether no clause of some is false. */
  boolean mayHold(List<Clause> clauses) {
    return all(clauses, this::holds) != Truth.FALSE;
  }

  /** Tells whether a clause holds; an exception holds when it does not cover the subject. */
  Truth holds(Clause clause) {
    Truth truth = holds(clause.condition());
    return clause.part() == Part.UNLESS ? truth.not() : truth;
  }

  Truth holds(Condition condition) {
    return condition.accept(this);
  }

  @Override
  public Truth visit(Condition.AllOf condition) {
    return all(condition.conditions(), this::holds);
  }

  @Override
  public Truth visit(Condition.AnyOf condition) {
    return any(condition.conditions(), this::holds);
  }

  @Override
  public Truth visit(Condition.Not condition) {
    return holds(condition.condition()).not();
  }

  @Override
  public Truth visit(Condition.InTeam condition) {
    return subject.guises().any(one -> isInAny(one, condition.teams()));
  }

  @Override
  public Truth visit(Condition.HoldsRole condition) {
    return subject
        .guises()
        .any(
            one ->
                one.roles().stream()
                    .filter(this::isCurrent)
                    .anyMatch(grant -> reachesAny(grant.role(), condition.roles())));
  }

  /** Tells whether a role is held at the time and for the channel. */
  boolean isCurrent(Person.Grant grant) {
    return (subject.at().isBefore(grant.until()) || grant.until().equals(Instant.MAX))
        && grant.scope().map(this::covers).orElse(true);
  }

  private boolean covers(Person.Scope scope) {
    Channel channel = subject.channel();
    return channel != null
        && (scope.channels().contains(channel)
            || channel.in().stream().anyMatch(group -> reachesAny(group, scope.groups())));
  }

  @Override
  public Truth visit(Condition.IsPerson condition) {
    return Truth.of(person != null && condition.people().contains(person.id()));
  }

  @Override
  public Truth visit(Condition.Trained condition) {
    return Truth.of(condition.trainings().stream().anyMatch(this::isTrained));
  }

  /** Tells whether a training was taken and still counts. */
  boolean isTrained(Training training) {
    Instant since = person == null ? null : person.trained().get(training);
    return since != null
        && !subject.at().isBefore(since)
        && training
            .validFor()
            .map(period -> subject.at().isBefore(period.after(since, zone)))
            .orElse(true);
  }

  @Override
  public Truth visit(Condition.Tenure condition) {
    return tenureSince(condition)
        .map(since -> Truth.of(!subject.at().isBefore(condition.atLeast().after(since, zone))))
        .orElse(Truth.UNKNOWN);
  }

  /** Returns since when a tenure is counted, if that is known. */
  Optional<Instant> tenureSince(Condition.Tenure condition) {
    if (person == null) {
      return Optional.empty();
    }
    return person.joined().entrySet().stream()
        .filter(joined -> reachesAny(joined.getKey(), condition.teams()))
        .map(Map.Entry::getValue)
        .min(Instant::compareTo)
        .or(person::since);
  }

  @Override
  public Truth visit(Condition.External condition) {
    Truth external = subject.guises().any(one -> one.in().stream().anyMatch(Selector::isExternal));
    return condition.external() ? external : external.not();
  }

  static boolean isExternal(Team team) {
    return team.all().stream().anyMatch(Team::external);
  }

  @Override
  public Truth visit(Condition.Related condition) {
    return any(condition.relations(), this::isRelated);
  }

  Truth isRelated(Relation relation) {
    Channel channel = subject.channel();
    return switch (relation) {
      case DRIVER ->
          channel == null ? Truth.FALSE : subject.guises().any(one -> isDriver(one, channel));
      case CO_OWNER ->
          channel == null
              ? Truth.FALSE
              : subject.guises().any(one -> isInAny(one, channel.sharedBy().keySet()));
      case CUSTODIAN ->
          Truth.of(person != null && channel != null && channel.custodians().contains(person.id()));
      case AUTHOR ->
          subject
              .author()
              .map(author -> Truth.of(person != null && author.equals(person.id())))
              .orElse(Truth.UNKNOWN);
    };
  }

  private boolean isDriver(Person one, Channel channel) {
    ContentKind kind = subject.kind();
    return kind != null
        && channel.sharedBy().entrySet().stream()
            .anyMatch(
                share ->
                    isInAny(one, List.of(share.getKey())) && reachesAny(kind, share.getValue()));
  }

  @Override
  public Truth visit(Condition.OfKind condition) {
    ContentKind kind = subject.kind();
    return Truth.of(kind != null && reachesAny(kind, condition.kinds()));
  }

  @Override
  public Truth visit(Condition.Tagged condition) {
    return subject
        .tags()
        .map(tags -> Truth.of(condition.tags().stream().anyMatch(tag -> tags.contains(tag.id()))))
        .orElse(Truth.UNKNOWN);
  }

  @Override
  public Truth visit(Condition.OnChannel condition) {
    Channel channel = subject.channel();
    return Truth.of(channel != null && condition.channels().contains(channel));
  }

  @Override
  public Truth visit(Condition.InGroup condition) {
    Channel channel = subject.channel();
    return Truth.of(
        channel != null
            && channel.in().stream().anyMatch(group -> reachesAny(group, condition.groups())));
  }

  @Override
  public Truth visit(Condition.OnPlatform condition) {
    Channel channel = subject.channel();
    return Truth.of(
        channel != null && channel.platform().map(condition.platforms()::contains).orElse(false));
  }

  @Override
  public Truth visit(Condition.During condition) {
    return Truth.of(condition.interval().contains(subject.at()));
  }

  @Override
  public Truth visit(Condition.OnDays condition) {
    return Truth.of(Week.contains(condition, subject.at()));
  }

  @Override
  public Truth visit(Condition.InSituation condition) {
    return any(condition.situations(), circumstances::holds);
  }

  @Override
  public Truth visit(Condition.FactHolds condition) {
    return any(condition.facts(), circumstances::holds);
  }

  @Override
  public Truth visit(Condition.Since condition) {
    return any(condition.lapses(), lapse -> isOver(lapse, condition.zone()));
  }

  /** Tells whether a moment is long enough ago. */
  Truth isOver(Condition.Lapse lapse, ZoneId lapsesIn) {
    return circumstances
        .find(lapse.moment())
        .map(supplied -> Truth.of(!subject.at().isBefore(lapse.over(supplied, lapsesIn))))
        .orElse(Truth.UNKNOWN);
  }

  static boolean isInAny(Person person, Collection<Team> teams) {
    return person.in().stream().anyMatch(team -> reachesAny(team, teams));
  }

  private static <T extends Nested<T>> boolean reachesAny(T thing, Collection<T> others) {
    return others.contains(thing)
        || (!thing.next().isEmpty() && !Collections.disjoint(thing.all(), others));
  }

  private static <T> Truth all(List<T> things, Function<T, Truth> truth) {
    Truth all = Truth.TRUE;
    for (int i = 0; i < things.size() && all != Truth.FALSE; i++) {
      all = all.and(truth.apply(things.get(i)));
    }
    return all;
  }

  private static <T> Truth any(List<T> things, Function<T, Truth> truth) {
    Truth any = Truth.FALSE;
    for (int i = 0; i < things.size() && any != Truth.TRUE; i++) {
      any = any.or(truth.apply(things.get(i)));
    }
    return any;
  }
}
