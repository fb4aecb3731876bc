package io.github.maypost.decision;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.maypost.model.Rule;
import io.github.maypost.vocabulary.Verb;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A decision as a log keeps it: what was asked, what the engine was told meanwhile, and what came
 * of it, with rules by their ids, so that it outlives the rulebook it was decided by.
 *
 * @param basis what the verdict rests on
 * @param request the request, with the instant, situations, facts and moments it was decided on
 * @param unknownNames the names the rulebook did not know
 * @param rules by verb the ids of the rules that the decision lists; of every verb, perhaps none
 * @param lookups what the engine's history was asked, and told; empty when there was none to ask
 * @param faults what failed while facts, moments, history and people were asked for
 * @param declared the situations, facts and moments that the rulebook declared
 * @param rulebook the fingerprint of the rulebook it was decided by
 */
public record AuditRecord(
    Basis basis,
    Request request,
    List<UnknownName> unknownNames,
    Map<Verb, List<String>> rules,
    Optional<List<Lookup>> lookups,
    List<Fault> faults,
    Declarations declared,
    String rulebook) {

  /** Copies the lists; a verb without any rules may be left out. */
  public AuditRecord {
    Objects.requireNonNull(basis, "basis");
    Objects.requireNonNull(request, "request");
    unknownNames = ImmutableList.copyOf(unknownNames);
    rules = byVerb(rules);
    lookups = lookups.map(ImmutableList::copyOf);
    faults = ImmutableList.copyOf(faults);
    Objects.requireNonNull(declared, "declared");
    Objects.requireNonNull(rulebook, "rulebook");
  }

  private static Map<Verb, List<String>> byVerb(Map<Verb, List<String>> rules) {
    return byVerb(verb -> rules.getOrDefault(verb, List.of()));
  }

  static Map<Verb, List<String>> byVerb(Function<Verb, List<String>> rules) {
    return Arrays.stream(Verb.values())
        .collect(
            ImmutableMap.toImmutableMap(
                verb -> verb, verb -> ImmutableList.copyOf(rules.apply(verb))));
  }

  /**
   * Returns what a log keeps of a decision.
   *
   * @param decision the decision
   * @return the record, which refers to no rulebook
   */
  public static AuditRecord of(Decision decision) {
    return new AuditRecord(
        decision.basis(),
        decision.request(),
        decision.unknownNames(),
        byVerb(verb -> ids(rules(verb, decision))),
        decision.lookups(),
        decision.faults(),
        decision.declared(),
        decision.rulebook());
  }

  private static List<Rule> rules(Verb verb, Decision decision) {
    return switch (verb) {
      case ALLOW -> decision.allows();
      case DENY -> decision.denies();
      case LIMIT -> decision.limits();
      case REQUIRE -> decision.requirements();
      case OBLIGE -> decision.duties();
      case ADVISE -> decision.advice();
    };
  }

  private static List<String> ids(List<Rule> rules) {
    return rules.stream().map(Rule::id).toList();
  }

  /**
   * Returns whether the post might go out.
   *
   * @return the verdict that follows from the basis
   */
  public Verdict verdict() {
    return basis.verdict();
  }
}
