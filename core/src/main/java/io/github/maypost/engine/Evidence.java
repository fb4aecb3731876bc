package io.github.maypost.engine;

import io.github.maypost.decision.Found;
import io.github.maypost.decision.Found.Known;
import io.github.maypost.decision.Found.Share;
import io.github.maypost.decision.Found.Standing;
import io.github.maypost.decision.Found.Taken;
import io.github.maypost.decision.Found.Thing;
import io.github.maypost.decision.Found.Trait;
import io.github.maypost.decision.Truth;
import io.github.maypost.model.Condition;
import io.github.maypost.model.ContentKind;
import io.github.maypost.model.Declared;
import io.github.maypost.model.Nested;
import io.github.maypost.model.Person;
import io.github.maypost.model.Team;
import io.github.maypost.model.Training;
import io.github.maypost.vocabulary.Interval;
import io.github.maypost.vocabulary.Relation;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says, for a single condition asked of a case, what was there. */
final class Evidence implements Condition.Visitor<Found> {

  private final Case asked;
  private final Selector selector;
  private final Person person;

  Evidence(Case asked, Selector selector) {
    this.asked = asked;
    this.selector = selector;
    this.person = asked.person();
  }

  @Override
  public Found visit(Condition.AllOf condition) {
    throw notSingle(condition);
  }

  @Override
  public Found visit(Condition.AnyOf condition) {
    throw notSingle(condition);
  }

  @Override
  public Found visit(Condition.Not condition) {
    throw notSingle(condition);
  }

  private static IllegalArgumentException notSingle(Condition condition) {
    return new IllegalArgumentException("expected a single condition but found " + condition);
  }

  @Override
  public Found visit(Condition.InTeam condition) {
    return nested(Trait.TEAM, person.in(), condition.teams());
  }

  @Override
  public Found visit(Condition.HoldsRole condition) {
    return nested(
        Trait.ROLE,
        person.roles().stream()
            .filter(selector::isCurrent)
            .map(Person.Grant::role)
            .distinct()
            .toList(),
        condition.roles());
  }

  @Override
  public Found visit(Condition.IsPerson condition) {
    return things(Trait.PERSON, Set.of(person.id()), condition.people());
  }

  @Override
  public Found visit(Condition.Trained condition) {
    return new Found.Trainings(
        condition.trainings().stream()
            .filter(person.trained()::containsKey)
            .map(training -> new Taken(training.id(), counts(training)))
            .toList());
  }

  private Interval counts(Training training) {
    Instant taken = person.trained().getOrDefault(training, Instant.MAX);
    return new Interval(
        taken,
        training
            .validFor()
            .map(period -> period.after(taken, selector.zone()))
            .orElse(Instant.MAX));
  }

  @Override
  public Found visit(Condition.Tenure condition) {
    return new Found.Tenure(selector.tenureSince(condition));
  }

  @Override
  public Found visit(Condition.External condition) {
    return new Found.Things(
        Trait.EXTERNAL,
        person.in().stream()
            .filter(Selector::isExternal)
            .map(
                team ->
                    new Thing(
                        team.id(), first(team.all().stream().filter(Team::external).toList())))
            .toList());
  }

  @Override
  public Found visit(Condition.Related condition) {
    return new Found.Relations(condition.relations().stream().map(this::standing).toList());
  }

  private Standing standing(Relation relation) {
    boolean holds = selector.isRelated(relation) == Truth.TRUE;
    return switch (relation) {
      case DRIVER, CO_OWNER -> new Standing(relation, holds, shares(), List.of());
      case CUSTODIAN ->
          new Standing(relation, holds, List.of(), List.copyOf(asked.channel().custodians()));
      case AUTHOR -> new Standing(relation, holds, List.of(), List.of(asked.request().author()));
    };
  }

  private List<Share> shares() {
    return asked.channel().sharedBy().entrySet().stream()
        .filter(share -> Selector.isInAny(person, List.of(share.getKey())))
        .map(share -> new Share(share.getKey().id(), driven(share.getValue())))
        .toList();
  }

  private List<String> driven(List<ContentKind> kinds) {
    return kinds.stream().filter(asked.kind()::reaches).map(Declared::id).toList();
  }

  @Override
  public Found visit(Condition.OfKind condition) {
    return nested(Trait.KIND, List.of(asked.kind()), condition.kinds());
  }

  @Override
  public Found visit(Condition.Tagged condition) {
    return things(Trait.TAG, asked.request().tags(), ids(condition.tags()));
  }

  @Override
  public Found visit(Condition.OnChannel condition) {
    return things(Trait.CHANNEL, Set.of(asked.channel().id()), ids(condition.channels()));
  }

  @Override
  public Found visit(Condition.InGroup condition) {
    return nested(Trait.GROUP, asked.channel().in(), condition.groups());
  }

  @Override
  public Found visit(Condition.OnPlatform condition) {
    return things(
        Trait.PLATFORM,
        ids(asked.channel().platform().stream().toList()),
        ids(condition.platforms()));
  }

  @Override
  public Found visit(Condition.During condition) {
    return new Found.Time(asked.at());
  }

  @Override
  public Found visit(Condition.OnDays condition) {
    return new Found.Time(asked.at());
  }

  @Override
  public Found visit(Condition.InSituation condition) {
    return new Found.Situations(
        condition.situations().stream()
            .map(one -> new Known(one.id(), asked.circumstances().holds(one)))
            .toList());
  }

  @Override
  public Found visit(Condition.FactHolds condition) {
    return new Found.Facts(
        condition.facts().stream()
            .map(one -> new Known(one.id(), asked.circumstances().holds(one)))
            .toList());
  }

  private static <T extends Nested<T>> Found nested(
      Trait trait, Collection<T> there, Collection<T> wanted) {
    return new Found.Things(
        trait,
        there.stream()
            .map(
                one ->
                    new Thing(
                        one.id(), first(one.all().stream().filter(wanted::contains).toList())))
            .toList());
  }

  private static Found things(Trait trait, Collection<String> there, Collection<String> wanted) {
    return new Found.Things(
        trait,
        there.stream().map(id -> new Thing(id, Optional.of(id).filter(wanted::contains))).toList());
  }

  private static Optional<String> first(List<? extends Declared> things) {
    return things.stream().findFirst().map(Declared::id);
  }

  private static List<String> ids(Collection<? extends Declared> things) {
    return things.stream().map(Declared::id).toList();
  }
}
