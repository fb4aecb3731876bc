package io.github.maypost.cedar;

import com.cedarpolicy.model.entity.Entity;
import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import io.github.maypost.decision.Request;
import io.github.maypost.model.Condition;
import io.github.maypost.model.Rulebook;
import io.github.maypost.problem.Positions;
import io.github.maypost.vocabulary.Relation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** How often the conditions of cases hold, as Cedar sees it: each stands in a policy of its own. */
final class Truths {

  private static final Set<Class<?>> NOT_COMPARED =
      Set.of(
          Condition.Trained.class,
          Condition.Tenure.class,
          Condition.During.class,
          Condition.OnDays.class,
          Condition.Since.class);

  /** The conditions that are compared; beside those on relations each relation alone. */
  static final List<String> COMPARED =
      Stream.concat(
              Stream.of(Condition.class.getPermittedSubclasses())
                  .filter(type -> !NOT_COMPARED.contains(type))
                  .map(Class::getSimpleName),
              Stream.of(Relation.values()).map(Relation::word))
          .toList();

  private final Multiset<String> asked = HashMultiset.create();
  private final Multiset<String> certain = HashMultiset.create();
  private final Multiset<String> possible = HashMultiset.create();

  /** Asks Cedar which conditions of a case hold for each of its requests. */
  void count(Cases.Case one) {
    Rulebook rulebook = Rulebook.of(one.definition(), Positions.NONE);
    List<Condition> conditions =
        rulebook.rules().stream()
            .flatMap(rule -> rule.clauses().stream())
            .flatMap(clause -> parts(clause.condition()))
            .toList();
    Set<Entity> entities = new Translation(rulebook, Cases.AT).entities();
    Judge certainly = judge(conditions, Wording.certainly(rulebook), entities);
    Judge possibly = judge(conditions, Wording.possibly(rulebook), entities);
    for (Request request : one.requests()) {
      conditions.forEach(condition -> asked.add(name(condition)));
      certain.addAll(holding(certainly, conditions, request));
      possible.addAll(holding(possibly, conditions, request));
    }
  }

  /** A judge whose policies are the conditions, each under its number. */
  private static Judge judge(List<Condition> conditions, Wording wording, Set<Entity> entities) {
    Map<String, String> policies = new HashMap<>();
    for (Condition condition : conditions) {
      policies.put(
          Integer.toString(policies.size()),
          "permit (principal, action, resource) when { " + wording.say(condition) + " };");
    }
    return new Judge(policies, entities);
  }

  private static List<String> holding(Judge judge, List<Condition> conditions, Request request) {
    return judge.ruling(request).policies().stream()
        .map(number -> name(conditions.get(Integer.parseInt(number))))
        .toList();
  }

  /** A condition and all that it joins or negates. */
  private static Stream<Condition> parts(Condition condition) {
    return Stream.concat(Stream.of(condition), inside(condition).flatMap(Truths::parts));
  }

  private static Stream<Condition> inside(Condition condition) {
    if (condition instanceof Condition.AllOf all) {
      return all.conditions().stream();
    }
    if (condition instanceof Condition.AnyOf any) {
      return any.conditions().stream();
    }
    if (condition instanceof Condition.Not not) {
      return Stream.of(not.condition());
    }
    return condition instanceof Condition.Related related && related.relations().size() > 1
        ? related.relations().stream().map(each -> new Condition.Related(List.of(each)))
        : Stream.empty();
  }

  private static String name(Condition condition) {
    if (condition instanceof Condition.Related related) {
      return related.relations().size() == 1 ? related.relations().get(0).word() : "Related";
    }
    return condition.getClass().getSimpleName();
  }

  Set<String> names() {
    return asked.elementSet();
  }

  int holding(String name) {
    return certain.count(name);
  }

  int failing(String name) {
    return asked.count(name) - possible.count(name);
  }

  int unknown(String name) {
    return possible.count(name) - certain.count(name);
  }
}
