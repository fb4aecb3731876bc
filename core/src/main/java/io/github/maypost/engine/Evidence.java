package io.github.maypost.engine;

import io.github.maypost.decision.Found;
import io.github.maypost.decision.Found.Held;
import io.github.maypost.decision.Found.Hindrance;
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
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says, for a single condition asked of a case, what was there. */
final class Evidence implements Condition.Visitor<Found> {

  private final Case asked;
  private final Selector selector;
  private final Person person;
  private final List<Person> guises;

  Evidence(Case asked, Selector selector) {
    this.asked = asked;
    this.selector = selector;
    this.person = asked.person();
    this.guises = asked.subject().guises().people();
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
    return new Found.Things(
        Trait.TEAM,
        guises.stream()
            .flatMap(
                one ->
                    one.in().stream()
                        .map(team -> thing(team, meeting(team, condition.teams()), coverFor(one))))
            .toList());
  }

  /** Returns for whom a guise is cover; nobody for the person themselves. */
  private Optional<String> coverFor(Person guise) {
    return guise.equals(person) ? Optional.empty() : Optional.of(guise.id());
  }

  @Override
  public Found visit(Condition.HoldsRole condition) {
    return new Found.Roles(
        guises.stream()
            .flatMap(
                one -> one.roles().stream().map(grant -> held(grant, condition, coverFor(one))))
            .toList());
  }

  private Held held(Person.Grant grant, Condition.HoldsRole condition, Optional<String> coverFor) {
    return new Held(
        grant.role().id(),
        meeting(grant.role(), condition.roles()),
        hindrance(grant),
        grant.until().equals(Instant.MAX) ? Optional.empty() : Optional.of(grant.until()),
        coverFor);
  }

  private Optional<Hindrance> hindrance(Person.Grant grant) {
    if (selector.isCurrent(grant)) {
      return Optional.empty();
    }
    boolean over = !grant.until().equals(Instant.MAX) && !asked.at().isBefore(grant.until());
    return Optional.of(over ? Hindrance.ENDED : Hindrance.ELSEWHERE);
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
        guises.stream()
            .flatMap(
                one ->
                    one.in().stream()
                        .filter(Selector::isExternal)
                        .map(team -> thing(team, outside(team), coverFor(one))))
            .toList());
  }

  private static Optional<String> outside(Team team) {
    return first(team.all().stream().filter(Team::external).toList());
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
    return guises.stream()
        .flatMap(
            one ->
                asked.channel().sharedBy().entrySet().stream()
                    .filter(share -> Selector.isInAny(one, List.of(share.getKey())))
                    .map(
                        share ->
                            new Share(
                                share.getKey().id(), driven(share.getValue()), coverFor(one))))
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

  @Override
  public Found visit(Condition.Since condition) {
    return new Found.Moments(
        condition.lapses().stream().map(one -> lapse(one, condition.zone())).toList());
  }

  private Found.Lapse lapse(Condition.Lapse lapse, ZoneId zone) {
    Optional<Instant> at = asked.circumstances().find(lapse.moment());
    return new Found.Lapse(
        lapse.moment().id(),
        at,
        at.map(supplied -> lapse.over(supplied, zone)).filter(over -> over.isBefore(Instant.MAX)),
        selector.isOver(lapse, zone));
  }

  private static <T extends Nested<T>> Found nested(
      Trait trait, Collection<T> there, Collection<T> wanted) {
    return new Found.Things(
        trait,
        there.stream().map(one -> thing(one, meeting(one, wanted), Optional.empty())).toList());
  }

  private static <T extends Nested<T>> Optional<String> meeting(T one, Collection<T> wanted) {
    return first(one.all().stream().filter(wanted::contains).toList());
  }

  private static Thing thing(Declared one, Optional<String> meets, Optional<String> coverFor) {
    return new Thing(one.id(), meets, coverFor);
  }

  private static Found things(Trait trait, Collection<String> there, Collection<String> wanted) {
    return new Found.Things(
        trait,
        there.stream()
            .map(id -> new Thing(id, Optional.of(id).filter(wanted::contains), Optional.empty()))
            .toList());
  }

  private static Optional<String> first(List<? extends Declared> things) {
    return things.stream().findFirst().map(Declared::id);
  }

  private static List<String> ids(Collection<? extends Declared> things) {
    return things.stream().map(Declared::id).toList();
  }
}
