package io.github.maypost.specification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Request;
import io.github.maypost.decision.Verdict;
import io.github.maypost.definition.PolicyDefinition;
import io.github.maypost.definition.RuleDefinition;
import io.github.maypost.definition.RulebookDefinition;
import io.github.maypost.engine.Engine;
import io.github.maypost.model.Rulebook;
import io.github.maypost.specification.Names.Said;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every rulebook and every request. */
class LawsTest {

  private static final int TRIES = 250;

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void orderOfRulesAndDeclarationsNeverChangesADecision(
      @ForAll("pairs") Pairs.Pair pair, @ForAll Random random) {
    Rulebook shuffled = Rulebooks.meaning(shuffled(pair.definition(), random));
    assertThat(shuffled).isEqualTo(pair.rulebook());
    for (Request request : pair.requests()) {
      assertThat(decide(shuffled, request)).isEqualTo(decide(pair.rulebook(), request));
    }
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void addingADenyNeverTurnsADecisionTowardsAllowed(
      @ForAll("pairs") Pairs.Pair pair, @ForAll("denies") Said<RuleDefinition> deny) {
    Engine before = Engine.of(pair.rulebook());
    Engine after = Engine.of(Rulebooks.meaning(with(deny, pair.definition())));
    for (Request request : pair.requests()) {
      assertThat(after.check(request).verdict())
          .isGreaterThanOrEqualTo(before.check(request).verdict());
    }
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void anUnknownFactNeverAllows(@ForAll("pairs") Pairs.Pair pair) {
    Engine engine = Engine.of(pair.rulebook());
    for (Request request : pair.requests()) {
      for (String fact : pair.rulebook().facts().keySet()) {
        Verdict unknown = verdict(engine, saying(Set.of(), Set.of(), fact, request));
        Verdict holds = verdict(engine, saying(Set.of(fact), Set.of(), fact, request));
        Verdict fails = verdict(engine, saying(Set.of(), Set.of(fact), fact, request));
        Verdict both = verdict(engine, saying(Set.of(fact), Set.of(fact), fact, request));
        assertThat(unknown).isGreaterThanOrEqualTo(holds).isGreaterThanOrEqualTo(fails);
        assertThat(both).isEqualTo(unknown);
      }
    }
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void anUnknownHistoryOrTimeOfProposalNeverAllows(@ForAll("pairs") Pairs.Pair pair) {
    Engine engine = Engine.of(pair.rulebook());
    for (Request request : pair.requests()) {
      Verdict told = verdict(engine, request);
      assertThat(verdict(engine, without(request, true, false))).isGreaterThanOrEqualTo(told);
      assertThat(verdict(engine, without(request, false, true))).isGreaterThanOrEqualTo(told);
    }
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void anUnknownNameIsDeniedAsUnknownAndListsNothingElse(
      @ForAll("pairs") Pairs.Pair pair, @ForAll Random random) {
    Engine engine = Engine.of(pair.rulebook());
    for (Request request : pair.requests()) {
      Expected decided = Expected.of(engine.check(Requests.withUnknown(request, random)));
      Set<String> none = Set.of();
      assertThat(decided)
          .isEqualTo(
              new Expected(
                  "denied", "unknown", decided.unknownNames(), none, none, none, none, none, none));
      assertThat(decided.unknownNames())
          .isNotEmpty()
          .allMatch(name -> name.endsWith(" " + Requests.NOBODY));
    }
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void theBasisIsTheFirstLineThatHolds(@ForAll("pairs") Pairs.Pair pair) {
    Engine engine = Engine.of(pair.rulebook());
    for (Request request : pair.requests()) {
      Decision decision = engine.check(request);
      if (decision.isAllowed()) {
        assertThat(decision.allows()).isNotEmpty();
        assertThat(decision.denies()).isEmpty();
        assertThat(decision.limits()).isEmpty();
        assertThat(decision.requirements()).isEmpty();
      }
      assertThat(decision.rulebook()).isEqualTo(pair.rulebook().fingerprint());
    }
  }

  @Provide
  Arbitrary<Pairs.Pair> pairs() {
    return Pairs.pairs(3);
  }

  @Provide
  Arbitrary<Said<RuleDefinition>> denies() {
    return RuleOutlines.denies();
  }

  private static Expected decide(Rulebook rulebook, Request request) {
    return Expected.of(Engine.of(rulebook).check(request));
  }

  private static Verdict verdict(Engine engine, Request request) {
    return engine.check(request).verdict();
  }

  /** A request that says of one fact only what is given. */
  private static Request saying(
      Set<String> facts, Set<String> factsNot, String fact, Request request) {
    Set<String> holding = new LinkedHashSet<>(request.facts());
    Set<String> failing = new LinkedHashSet<>(request.factsNot());
    holding.remove(fact);
    failing.remove(fact);
    holding.addAll(facts);
    failing.addAll(factsNot);
    return Requests.copy(request, holding, failing, request.proposedAt(), request.history());
  }

  private static Request without(Request request, boolean history, boolean proposal) {
    return Requests.copy(
        request,
        request.facts(),
        request.factsNot(),
        request.proposedAt().filter(at -> !proposal),
        request.history().filter(posts -> !history));
  }

  private static RulebookDefinition with(Said<RuleDefinition> rule, RulebookDefinition rulebook) {
    Map<String, RuleDefinition> rules = Map.of("added", rule.with(Names.of(rulebook)));
    Map<String, PolicyDefinition> policies = new LinkedHashMap<>(rulebook.policies());
    policies.put("added", new PolicyDefinition(null, null, null, null, null, rules));
    return new RulebookDefinition(
        rulebook.name(),
        rulebook.zone(),
        rulebook.teams(),
        rulebook.roles(),
        rulebook.trainings(),
        rulebook.kinds(),
        rulebook.permissions(),
        rulebook.tags(),
        rulebook.situations(),
        rulebook.facts(),
        rulebook.platforms(),
        rulebook.groups(),
        rulebook.channels(),
        rulebook.people(),
        policies);
  }

  private static RulebookDefinition shuffled(RulebookDefinition rulebook, Random random) {
    Map<String, PolicyDefinition> policies = new LinkedHashMap<>();
    shuffle(rulebook.policies(), random)
        .forEach(
            (id, policy) ->
                policies.put(
                    id,
                    new PolicyDefinition(
                        policy.title(),
                        policy.owner(),
                        policy.source(),
                        policy.reviewBy(),
                        policy.where(),
                        shuffle(policy.rules(), random))));
    return new RulebookDefinition(
        rulebook.name(),
        rulebook.zone(),
        shuffle(rulebook.teams(), random),
        shuffle(rulebook.roles(), random),
        shuffle(rulebook.trainings(), random),
        shuffle(rulebook.kinds(), random),
        shuffle(rulebook.permissions(), random),
        shuffle(rulebook.tags(), random),
        shuffle(rulebook.situations(), random),
        shuffle(rulebook.facts(), random),
        shuffle(rulebook.platforms(), random),
        shuffle(rulebook.groups(), random),
        shuffle(rulebook.channels(), random),
        shuffle(rulebook.people(), random),
        policies);
  }

  private static <V> Map<String, V> shuffle(Map<String, V> section, Random random) {
    List<String> ids = new ArrayList<>(section.keySet());
    Collections.shuffle(ids, random);
    Map<String, V> shuffled = new LinkedHashMap<>();
    ids.forEach(id -> shuffled.put(id, section.get(id)));
    return shuffled;
  }
}
