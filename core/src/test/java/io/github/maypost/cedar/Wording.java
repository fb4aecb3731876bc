package io.github.maypost.cedar;

import io.github.maypost.model.Condition;
import io.github.maypost.model.Declared;
import io.github.maypost.model.Fact;
import io.github.maypost.model.Role;
import io.github.maypost.model.Rulebook;
import io.github.maypost.model.Team;
import io.github.maypost.vocabulary.Relation;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Conditions in Cedar's words. Cedar knows no third truth value, so a condition is said in one of
 * two ways: that it certainly holds, as an allow must know, or that it possibly does, which is
 * enough for a deny. What is negated is said in the other way. Only facts can be unknown here.
 */
final class Wording implements Condition.Visitor<String> {

  private final Collection<Team> teams;
  private final boolean possibly;

  private Wording(Collection<Team> teams, boolean possibly) {
    this.teams = teams;
    this.possibly = possibly;
  }

  /** Says that conditions of a rulebook certainly hold. */
  static Wording certainly(Rulebook rulebook) {
    return new Wording(rulebook.teams().values(), false);
  }

  /** Says that conditions of a rulebook hold or are unknown. */
  static Wording possibly(Rulebook rulebook) {
    return new Wording(rulebook.teams().values(), true);
  }

  Wording opposite() {
    return new Wording(teams, !possibly);
  }

  String say(Condition condition) {
    return condition.accept(this);
  }

  @Override
  public String visit(Condition.AllOf condition) {
    return join(" && ", condition.conditions(), this::say);
  }

  @Override
  public String visit(Condition.AnyOf condition) {
    return any(condition.conditions(), this::say);
  }

  @Override
  public String visit(Condition.Not condition) {
    return "!(" + opposite().say(condition.condition()) + ")";
  }

  @Override
  public String visit(Condition.InTeam condition) {
    return "principal in " + entities("Team", condition.teams());
  }

  @Override
  public String visit(Condition.HoldsRole condition) {
    return any(condition.roles(), Wording::holds);
  }

  private static String holds(Role role) {
    return "principal in [Role::%1$s, resource.channel.holders[%1$s]]".formatted(quoted(role.id()));
  }

  @Override
  public String visit(Condition.IsPerson condition) {
    return set(condition.people(), id -> entity("Person", id)) + ".contains(principal)";
  }

  @Override
  public String visit(Condition.External condition) {
    return "(principal in Outside::\"outside\") == " + condition.external();
  }

  @Override
  public String visit(Condition.Related condition) {
    return any(condition.relations(), this::relation);
  }

  private String relation(Relation relation) {
    return switch (relation) {
      case DRIVER -> any(teams, Wording::drives);
      case CO_OWNER -> "principal in resource.channel.sharedBy";
      case CUSTODIAN -> "resource.channel.custodians.contains(principal)";
      case AUTHOR -> "principal == resource.author";
    };
  }

  private static String drives(Team team) {
    String id = quoted(team.id());
    return "principal in Team::%s && resource.channel.driving has %s".formatted(id, id)
        + " && resource.kind in resource.channel.driving[%s]".formatted(id);
  }

  @Override
  public String visit(Condition.OfKind condition) {
    return "resource.kind in " + entities("Kind", condition.kinds());
  }

  @Override
  public String visit(Condition.Tagged condition) {
    return "resource.tags.containsAny(" + words(condition.tags()) + ")";
  }

  @Override
  public String visit(Condition.OnChannel condition) {
    return entities("Channel", condition.channels()) + ".contains(resource.channel)";
  }

  @Override
  public String visit(Condition.InGroup condition) {
    return "resource.channel in " + entities("Group", condition.groups());
  }

  @Override
  public String visit(Condition.OnPlatform condition) {
    return "resource.channel has platform && %s.contains(resource.channel.platform)"
        .formatted(entities("Platform", condition.platforms()));
  }

  @Override
  public String visit(Condition.InSituation condition) {
    return "context.situations.containsAny(" + words(condition.situations()) + ")";
  }

  @Override
  public String visit(Condition.FactHolds condition) {
    return any(condition.facts(), this::fact);
  }

  /** A fact said to hold and not to hold is as unknown as one of which nothing is said. */
  private String fact(Fact fact) {
    String id = quoted(fact.id());
    return "context.facts.contains(%s) %s !context.factsNot.contains(%s)"
        .formatted(id, possibly ? "||" : "&&", id);
  }

  @Override
  public String visit(Condition.Trained condition) {
    throw outside(condition);
  }

  @Override
  public String visit(Condition.Tenure condition) {
    throw outside(condition);
  }

  @Override
  public String visit(Condition.During condition) {
    throw outside(condition);
  }

  @Override
  public String visit(Condition.OnDays condition) {
    throw outside(condition);
  }

  @Override
  public String visit(Condition.Since condition) {
    throw outside(condition);
  }

  private static IllegalArgumentException outside(Condition condition) {
    return new IllegalArgumentException("not in the part that is compared: " + condition);
  }

  private static <T> String any(Collection<T> alternatives, Function<T, String> says) {
    return alternatives.isEmpty() ? "false" : join(" || ", alternatives, says);
  }

  private static <T> String join(String by, Collection<T> parts, Function<T, String> says) {
    return parts.size() == 1
        ? says.apply(parts.iterator().next())
        : parts.stream().map(says).collect(Collectors.joining(")" + by + "(", "(", ")"));
  }

  static String entities(String type, List<? extends Declared> declared) {
    return set(declared, one -> entity(type, one.id()));
  }

  private static String words(List<? extends Declared> declared) {
    return set(declared, one -> quoted(one.id()));
  }

  private static <T> String set(Collection<T> elements, Function<? super T, String> says) {
    return elements.stream().map(says).collect(Collectors.joining(", ", "[", "]"));
  }

  private static String entity(String type, String id) {
    return type + "::" + quoted(id);
  }

  private static String quoted(String id) {
    return "\"" + id + "\"";
  }
}
