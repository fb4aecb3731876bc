package io.github.maypost.engine;

import io.github.maypost.model.Condition;
import io.github.maypost.model.Cover;
import io.github.maypost.model.Person;
import io.github.maypost.model.Rulebook;
import java.util.Collection;
import java.util.stream.Stream;

/**
 * Adds when conditions may become true or false of some people as time goes by. Those that look
 * neither at the time nor at anything that time changes add nothing.
 */
final class ConditionChanges implements Condition.Visitor<Changes> {

  private final Rulebook rulebook;
  private final Circumstances circumstances;
  private final Collection<Person> people;
  private final Changes changes;

  /**
   * Adds nothing yet.
   *
   * @param rulebook whose conditions they are
   * @param circumstances what is known beside the time, those for whom somebody stands in among it
   * @param people of whom conditions are asked
   * @param changes to which is added
   */
  ConditionChanges(
      Rulebook rulebook, Circumstances circumstances, Collection<Person> people, Changes changes) {
    this.rulebook = rulebook;
    this.circumstances = circumstances;
    this.people = people;
    this.changes = changes;
  }

  /** Adds when any of the people begins or ceases to stand in for somebody. */
  Changes covers() {
    people.stream().flatMap(this::coversBy).forEach(cover -> changes.of(cover.during()));
    return changes;
  }

  private Stream<Cover> coversBy(Person person) {
    return rulebook.coversBy(person.id()).stream();
  }

  @Override
  public Changes visit(Condition.AllOf condition) {
    return parts(condition.conditions());
  }

  @Override
  public Changes visit(Condition.AnyOf condition) {
    return parts(condition.conditions());
  }

  private Changes parts(Collection<Condition> conditions) {
    conditions.forEach(part -> part.accept(this));
    return changes;
  }

  @Override
  public Changes visit(Condition.Not condition) {
    return condition.condition().accept(this);
  }

  @Override
  public Changes visit(Condition.InTeam condition) {
    return covers();
  }

  @Override
  public Changes visit(Condition.HoldsRole condition) {
    people.stream()
        .flatMap(person -> Stream.concat(Stream.of(person), coveredBy(person)))
        .flatMap(one -> one.roles().stream())
        .forEach(grant -> changes.from(grant.until()));
    return covers();
  }

  private Stream<Person> coveredBy(Person person) {
    return coversBy(person).flatMap(cover -> circumstances.people().find(cover.covered()).stream());
  }

  @Override
  public Changes visit(Condition.IsPerson condition) {
    return changes;
  }

  @Override
  public Changes visit(Condition.Trained condition) {
    for (Person person : people) {
      person
          .trained()
          .forEach(
              (training, since) -> {
                changes.from(since);
                training
                    .validFor()
                    .ifPresent(valid -> changes.from(valid.after(since, rulebook.zone())));
              });
    }
    return changes;
  }

  @Override
  public Changes visit(Condition.Tenure condition) {
    people.stream()
        .flatMap(
            person -> Stream.concat(person.joined().values().stream(), person.since().stream()))
        .forEach(since -> changes.from(condition.atLeast().after(since, rulebook.zone())));
    return changes;
  }

  @Override
  public Changes visit(Condition.External condition) {
    return covers();
  }

  @Override
  public Changes visit(Condition.Related condition) {
    return covers();
  }

  @Override
  public Changes visit(Condition.OfKind condition) {
    return changes;
  }

  @Override
  public Changes visit(Condition.Tagged condition) {
    return changes;
  }

  @Override
  public Changes visit(Condition.OnChannel condition) {
    return changes;
  }

  @Override
  public Changes visit(Condition.InGroup condition) {
    return changes;
  }

  @Override
  public Changes visit(Condition.OnPlatform condition) {
    return changes;
  }

  @Override
  public Changes visit(Condition.During condition) {
    changes.of(condition.interval());
    return changes;
  }

  @Override
  public Changes visit(Condition.OnDays condition) {
    changes.recurring(instant -> Week.nextChange(condition, instant));
    return changes;
  }

  @Override
  public Changes visit(Condition.InSituation condition) {
    return changes;
  }

  @Override
  public Changes visit(Condition.FactHolds condition) {
    return changes;
  }

  @Override
  public Changes visit(Condition.Since condition) {
    for (Condition.Lapse lapse : condition.lapses()) {
      circumstances
          .find(lapse.moment())
          .ifPresent(supplied -> changes.from(lapse.over(supplied, condition.zone())));
    }
    return changes;
  }
}
