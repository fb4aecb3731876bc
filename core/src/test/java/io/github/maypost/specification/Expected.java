package io.github.maypost.specification;

import io.github.maypost.decision.Decision;
import io.github.maypost.model.Rule;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All that a decision lists, in plain words.
 *
 * @param verdict allowed, pending or denied
 * @param basis what the verdict rests on
 * @param unknownNames the unknown names, each after the word for where it stands
 * @param allows ids of the allows that apply
 * @param denies ids of the denies that apply, or may
 * @param limits ids of the limits that are exceeded, or may be
 * @param requirements ids of the requires that are unmet
 * @param duties ids of the obliges that apply, or may
 * @param advice ids of the guidelines that apply, or may
 */
public record Expected(
    String verdict,
    String basis,
    Set<String> unknownNames,
    Set<String> allows,
    Set<String> denies,
    Set<String> limits,
    Set<String> requirements,
    Set<String> duties,
    Set<String> advice) {

  /** What a decision of the engine lists, in the same words. */
  public static Expected of(Decision decision) {
    return new Expected(
        decision.verdict().word(),
        decision.basis().word(),
        decision.unknownNames().stream()
            .map(unknown -> unknown.field().word() + " " + unknown.name())
            .collect(Collectors.toCollection(TreeSet::new)),
        ids(decision.allows()),
        ids(decision.denies()),
        ids(decision.limits()),
        ids(decision.requirements()),
        ids(decision.duties()),
        ids(decision.advice()));
  }

  /** Returns the ids of some rules. */
  public static Set<String> ids(Collection<Rule> rules) {
    return rules.stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
  }
}
