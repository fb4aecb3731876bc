package io.github.maypost.engine;

import io.github.maypost.decision.Fault;
import io.github.maypost.decision.Verdict;
import io.github.maypost.model.Rule;
import io.github.maypost.vocabulary.Verb;
import java.util.List;
import java.util.function.Predicate;

/**
 * The rules that may apply to one permission, kind and channel, sorted once, for the verdicts on
 * many people. Stops at the first rule that settles a verdict, so that histories are asked only for
 * what is allowed otherwise.
 */
final class Bench {

  private final Judge judge;
  private final List<Rule> allows;
  private final List<Rule> denies;
  private final List<Rule> limits;
  private final List<Rule> requirements;

  Bench(Judge judge, List<Rule> candidates) {
    this.judge = judge;
    this.allows = of(Verb.ALLOW, candidates);
    this.denies = of(Verb.DENY, candidates);
    this.limits = of(Verb.LIMIT, candidates);
    this.requirements = of(Verb.REQUIRE, candidates);
  }

  private static List<Rule> of(Verb verb, List<Rule> rules) {
    return rules.stream().filter(rule -> rule.verb() == verb).toList();
  }

  /** Returns the verdict that {@link Judge#decide} comes to. */
  Verdict verdict(Case asked, List<Fault> faults) {
    if (!asked.person().active().contains(asked.at())) {
      return Verdict.DENIED;
    }
    Selector selector = judge.selector(asked);
    Predicate<Rule> unkept = rule -> selector.applies(rule) && !judge.isKept(asked, rule, faults);
    if (!any(allows, selector::applies) || any(denies, selector::applies) || any(limits, unkept)) {
      return Verdict.DENIED;
    }
    return any(requirements, unkept) ? Verdict.PENDING : Verdict.ALLOWED;
  }

  private static boolean any(List<Rule> rules, Predicate<Rule> binds) {
    for (int i = 0; i < rules.size(); i++) {
      if (binds.test(rules.get(i))) {
        return true;
      }
    }
    return false;
  }
}
