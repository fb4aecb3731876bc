package io.github.maypost.specification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Post;
import io.github.maypost.decision.Request;
import io.github.maypost.decision.Verdict;
import io.github.maypost.definition.PolicyDefinition;
import io.github.maypost.definition.RuleDefinition;
import io.github.maypost.definition.RulebookDefinition;
import io.github.maypost.engine.Engine;
import io.github.maypost.engine.History;
import io.github.maypost.model.Rulebook;
import io.github.maypost.specification.Names.Said;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
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

  private static final int TRIES = 100;

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

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void whatTheEngineKnowsCountsAsIfTheRequestHadSaidIt(
      @ForAll("pairs") Pairs.Pair pair, @ForAll boolean findsMore) {
    for (Request request : pair.requests()) {
      Expected said = decide(pair.rulebook(), request);
      if (said.basis().equals("unknown")) {
        continue;
      }
      Engine.Builder knowing =
          Engine.builder(pair.rulebook())
              .clock(() -> request.at().orElseThrow())
              .situations(request::situations)
              .facts(() -> facts(request));
      request.history().ifPresent(posts -> knowing.history(history(posts, findsMore)));
      Request.Builder silent =
          Request.builder(request.person(), request.kind(), request.channel())
              .author(request.author())
              .permission(request.permission())
              .tags(request.tags());
      request.proposedAt().ifPresent(silent::proposedAt);
      request.revision().ifPresent(silent::revision);
      request.approvals().forEach(silent::approval);
      request.objections().forEach(silent::objection);
      assertThat(Expected.of(knowing.build().check(silent.build()))).isEqualTo(said);
    }
  }

  /** Facts that a request says one thing of. */
  private static Map<String, Boolean> facts(Request request) {
    Map<String, Boolean> facts = new LinkedHashMap<>();
    request.facts().forEach(fact -> facts.put(fact, true));
    request.factsNot().forEach(fact -> facts.put(fact, false));
    facts.keySet().removeIf(f -> request.facts().contains(f) && request.factsNot().contains(f));
    return facts;
  }

  /** A history that finds what it is asked for, or everything it has. */
  private static History history(List<Post> posts, boolean findsMore) {
    return query ->
        posts.stream()
            .filter(post -> findsMore || query.matches(post))
            .sorted(Comparator.comparing(Post::at))
            .toList();
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
        rulebook.calendar(),
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
        rulebook.covers(),
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
        rulebook.calendar(),
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
        rulebook.covers(),
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
