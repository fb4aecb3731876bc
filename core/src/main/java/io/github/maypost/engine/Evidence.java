package io.github.maypost.engine;

import io.github.maypost.model.Condition;
import io.github.maypost.model.Declared;
import io.github.maypost.model.Person;
import io.github.maypost.model.Team;
import io.github.maypost.vocabulary.Relation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Says, for a single condition asked of a case, what was there. */
final class Evidence implements Condition.Visitor<List<String>> {

  private final Case asked;
  private final Selector selector;
  private final Person person;

  Evidence(Case asked, Selector selector) {
    this.asked = asked;
    this.selector = selector;
    this.person = asked.person();
  }

  @Override
  public List<String> visit(Condition.AllOf condition) {
    return List.of();
  }

  @Override
  public List<String> visit(Condition.AnyOf condition) {
    return List.of();
  }

  @Override
  public List<String> visit(Condition.Not condition) {
    return List.of();
  }

  @Override
  public List<String> visit(Condition.InTeam condition) {
    return ids(person.in());
  }

  @Override
  public List<String> visit(Condition.HoldsRole condition) {
    return person.roles().stream()
        .filter(selector::isCurrent)
        .map(grant -> grant.role().id())
        .distinct()
        .toList();
  }

  @Override
  public List<String> visit(Condition.IsPerson condition) {
    return List.of(person.id());
  }

  @Override
  public List<String> visit(Condition.Trained condition) {
    ZoneId zone = selector.zone();
    return condition.trainings().stream()
        .filter(person.trained()::containsKey)
        .map(
            training ->
                training.id() + " " + LocalDate.ofInstant(person.trained().get(training), zone))
        .toList();
  }

  @Override
  public List<String> visit(Condition.Tenure condition) {
    return selector.tenureSince(condition).map(Instant::toString).stream().toList();
  }

  @Override
  public List<String> visit(Condition.External condition) {
    return ids(person.in().stream().filter(Selector::isExternal).toList());
  }

  @Override
  public List<String> visit(Condition.Related condition) {
    return condition.relations().stream().flatMap(this::related).distinct().toList();
  }

  private Stream<String> related(Relation relation) {
    return switch (relation) {
      case DRIVER -> driven();
      case CO_OWNER -> ids(sharing()).stream();
      case CUSTODIAN -> asked.channel().custodians().stream();
      case AUTHOR -> Stream.of(asked.request().author());
    };
  }

  /**
   * Returns as whose member the person drives which kinds, or else as whose they share the channel.
   */
  private Stream<String> driven() {
    List<String> driven = new ArrayList<>();
    asked
        .channel()
        .sharedBy()
        .forEach(
            (team, kinds) -> {
              if (selector.drives(team, kinds)) {
                kinds.stream()
                    .filter(asked.kind()::reaches)
                    .forEach(kind -> driven.add(team + " " + kind));
              }
            });
    return driven.isEmpty() ? ids(sharing()).stream() : driven.stream();
  }

  private List<Team> sharing() {
    return asked.channel().sharedBy().keySet().stream()
        .filter(team -> Selector.isInAny(person, List.of(team)))
        .toList();
  }

  @Override
  public List<String> visit(Condition.OfKind condition) {
    return List.of(asked.kind().id());
  }

  @Override
  public List<String> visit(Condition.Tagged condition) {
    return List.copyOf(asked.request().tags());
  }

  @Override
  public List<String> visit(Condition.OnChannel condition) {
    return List.of(asked.channel().id());
  }

  @Override
  public List<String> visit(Condition.InGroup condition) {
    return ids(asked.channel().in());
  }

  @Override
  public List<String> visit(Condition.OnPlatform condition) {
    return ids(asked.channel().platform().stream().toList());
  }

  @Override
  public List<String> visit(Condition.During condition) {
    return List.of(asked.at().toString());
  }

  @Override
  public List<String> visit(Condition.OnDays condition) {
    return List.of(asked.at().toString());
  }

  @Override
  public List<String> visit(Condition.InSituation condition) {
    return List.copyOf(asked.request().situations());
  }

  @Override
  public List<String> visit(Condition.FactHolds condition) {
    return condition.facts().stream()
        .map(
            fact ->
                fact
                    + switch (asked.circumstances().holds(fact)) {
                      case TRUE -> " yes";
                      case FALSE -> " no";
                      case UNKNOWN -> " unset";
                    })
        .toList();
  }

  private static List<String> ids(Collection<? extends Declared> things) {
    return things.stream().map(Declared::id).toList();
  }
}
