package io.github.maypost.engine;

import io.github.maypost.decision.Grounds.Missing;
import io.github.maypost.decision.Truth;
import io.github.maypost.model.Condition;
import io.github.maypost.model.Declared;
import io.github.maypost.model.Rule;
import io.github.maypost.model.Rulebook;
import io.github.maypost.vocabulary.Verb;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds out what nobody supplied and what might have turned a denial. Not safe to share between
 * threads.
 */
final class Gaps {

  private final Judge judge;
  private final Circumstances circumstances;
  private final boolean hasHistory;
  private final Set<Declared> untold = new HashSet<>();
  private boolean history;

  /**
   * Begins with nothing found.
   *
   * @param judge who decides
   * @param circumstances what is known whatever is put into the request
   * @param hasHistory whether there is a history to ask
   */
  Gaps(Judge judge, Circumstances circumstances, boolean hasHistory) {
    this.judge = judge;
    this.circumstances = circumstances;
    this.hasHistory = hasHistory;
  }

  /** Returns what was found. */
  Missing missing() {
    Rulebook rulebook = judge.rulebook();
    return new Missing(history, found(rulebook.facts()), found(rulebook.moments()));
  }

  /** Returns the ids of those that were found, in the order of the rulebook. */
  private List<String> found(Map<String, ? extends Declared> all) {
    return all.values().stream().filter(untold::contains).map(Declared::id).toList();
  }

  /** Returns a search among the rules that may apply to a permission, kind and channel. */
  Search among(List<Rule> candidates) {
    return new Search(candidates);
  }

  /** Looks at cases to which the same rules may apply, until there is nothing more to be found. */
  final class Search {

    private final List<Rule> allows;
    private final List<Rule> denies;
    private final List<Rule> limits;
    private final Set<Declared> open;

    private Search(List<Rule> candidates) {
      this.allows = of(Verb.ALLOW, candidates);
      this.denies = of(Verb.DENY, candidates);
      this.limits = hasHistory ? List.of() : of(Verb.LIMIT, candidates);
      this.open = new HashSet<>();
      Stream.concat(allows.stream(), denies.stream())
          .flatMap(rule -> rule.clauses().stream())
          .flatMap(clause -> clause.condition().leaves().stream())
          .flatMap(leaf -> unknown(leaf).stream())
          .forEach(open::add);
    }

    private static List<Rule> of(Verb verb, List<Rule> rules) {
      return rules.stream().filter(rule -> rule.verb() == verb).toList();
    }

    /** Looks at a case that was denied. */
    void look(Case asked) {
      if (!mayFindMore() || !asked.person().active().contains(asked.at())) {
        return;
      }
      Selector selector = judge.selector(asked);
      Truth allowed = allows.stream().map(selector::selects).reduce(Truth.FALSE, Truth::or);
      if (allowed == Truth.FALSE
          || denies.stream().anyMatch(rule -> selector.selects(rule) == Truth.TRUE)) {
        return;
      }
      history |= limits.stream().anyMatch(rule -> selector.selects(rule) != Truth.FALSE);
      Stream.concat(allowed == Truth.TRUE ? Stream.empty() : allows.stream(), denies.stream())
          .filter(rule -> selector.selects(rule) == Truth.UNKNOWN)
          .flatMap(rule -> rule.clauses().stream())
          .filter(clause -> selector.holds(clause) == Truth.UNKNOWN)
          .flatMap(clause -> clause.condition().leaves().stream())
          .filter(leaf -> selector.holds(leaf) == Truth.UNKNOWN)
          .forEach(leaf -> untold.addAll(unknown(leaf)));
    }

    private boolean mayFindMore() {
      return (!history && !limits.isEmpty()) || !untold.containsAll(open);
    }
  }

  /** Returns the facts and moments that a condition asks for and that nobody told. */
  private List<? extends Declared> unknown(Condition leaf) {
    if (leaf instanceof Condition.FactHolds holds) {
      return holds.facts().stream()
          .filter(fact -> circumstances.holds(fact) == Truth.UNKNOWN)
          .toList();
    }
    if (leaf instanceof Condition.Since since) {
      return since.lapses().stream()
          .map(Condition.Lapse::moment)
          .filter(moment -> circumstances.find(moment).isEmpty())
          .toList();
    }
    return List.of();
  }
}
