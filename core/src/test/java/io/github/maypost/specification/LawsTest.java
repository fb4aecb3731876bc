package io.github.maypost.specification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.Approval;
import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Post;
import io.github.maypost.decision.Request;
import io.github.maypost.decision.Verdict;
import io.github.maypost.definition.CoverDefinition;
import io.github.maypost.definition.PersonDefinition;
import io.github.maypost.definition.PolicyDefinition;
import io.github.maypost.definition.RuleDefinition;
import io.github.maypost.definition.RulebookDefinition;
import io.github.maypost.engine.Engine;
import io.github.maypost.engine.History;
import io.github.maypost.model.Effect;
import io.github.maypost.model.Limit;
import io.github.maypost.model.Rulebook;
import io.github.maypost.specification.Names.Said;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What holds of every rulebook and every request. */
class LawsTest {

  private static final int TRIES = 100;

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  @Shows("5 Order 12")
  void orderOfRulesAndDeclarationsNeverChangesADecision(
      @ForAll("pairs") Pairs.Pair pair, @ForAll Random random) {
    Rulebook shuffled = Rulebooks.meaning(shuffled(pair.definition(), random));
    assertThat(shuffled).isEqualTo(pair.rulebook());
    for (Request request : pair.requests()) {
      assertThat(decide(shuffled, request)).isEqualTo(decide(pair.rulebook(), request));
    }
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  @Shows("3 Verbs 9")
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
  @Shows({"5 Order 20", "10 Logic 6"})
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
  @Shows("5 Order 20")
  void aMomentThatIsNotSuppliedNeverAllows(@ForAll("pairs") Pairs.Pair pair) {
    Engine engine = Engine.of(pair.rulebook());
    for (Request request : pair.requests()) {
      for (String moment : pair.rulebook().moments().keySet()) {
        Map<String, Instant> others = new LinkedHashMap<>(request.moments());
        others.remove(moment);
        assertThat(verdict(engine, Requests.withMoments(request, others)))
            .isGreaterThanOrEqualTo(verdict(engine, request));
      }
    }
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  @Shows("5 Order 20")
  void anUnknownHistoryOrTimeOfProposalNeverAllows(@ForAll("pairs") Pairs.Pair pair) {
    Engine engine = Engine.of(pair.rulebook());
    for (Request request : pair.requests()) {
      Verdict told = verdict(engine, request);
      assertThat(verdict(engine, without(request, true, false))).isGreaterThanOrEqualTo(told);
      assertThat(verdict(engine, without(request, false, true))).isGreaterThanOrEqualTo(told);
    }
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void anExtraApprovalNeverMakesThingsWorse(
      @ForAll("pairs") Pairs.Pair pair, @ForAll("pairs") Pairs.Pair other, @ForAll Random random) {
    Engine engine = Engine.of(pair.rulebook());
    for (Request request : pair.requests()) {
      Expected before = Expected.of(engine.check(request));
      for (Approval approval : other.request().approvals()) {
        List<Approval> more = new ArrayList<>(request.approvals());
        more.add(random.nextInt(more.size() + 1), near(request, approval));
        Expected after = Expected.of(engine.check(Requests.withApprovals(request, more)));
        assertThat(before.requirements()).containsAll(after.requirements());
        assertThat(before.advice()).containsAll(after.advice());
        assertThat(after.limits()).isEqualTo(before.limits());
      }
    }
  }

  /** For the revision of a request, and given before it. */
  private static Approval near(Request request, Approval approval) {
    Instant at = request.at().orElseThrow();
    Optional<Instant> given =
        approval.at().map(when -> at.minusSeconds(Math.floorMod(when.getEpochSecond(), 7_200)));
    return new Approval(approval.by(), given, request.revision());
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void anExtraPostNeverHelpsWhereItIsCountedOrKeptApart(
      @ForAll("pairs") Pairs.Pair pair, @ForAll Random random) {
    Engine engine = Engine.of(pair.rulebook());
    for (Request request : pair.requests()) {
      List<Post> posts = request.history().orElse(List.of());
      Set<String> after = counted(engine, request, posts);
      for (int fewer = posts.size() - 1; fewer >= 0; fewer--) {
        List<Post> some = new ArrayList<>(posts);
        some.remove(random.nextInt(posts.size()));
        assertThat(after).containsAll(counted(engine, request, some));
      }
    }
  }

  /** The limits exceeded, but for shares of the mix, which other posts may help to keep. */
  private static Set<String> counted(Engine engine, Request request, List<Post> history) {
    Request told =
        Requests.copy(
            request,
            request.facts(),
            request.factsNot(),
            request.proposedAt(),
            Optional.of(history));
    return Expected.ids(
        engine.check(told).limits().stream()
            .filter(rule -> !isShare(((Effect.Restrict) rule.effect()).limit()))
            .toList());
  }

  private static boolean isShare(Limit limit) {
    return limit instanceof Limit.ShareOver || limit instanceof Limit.ShareOfLast;
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void aStandInGainsTheTeamsAndRolesOfThoseCoveredAndNothingElse(@ForAll("pairs") Pairs.Pair pair) {
    Engine engine = Engine.of(pair.rulebook());
    for (Request request : pair.requests()) {
      Expected covering = Expected.of(engine.check(request));
      Expected joining = decide(Rulebooks.meaning(joining(pair.definition(), request)), request);
      assertThat(covering.basis().equals("unknown")).isEqualTo(joining.basis().equals("unknown"));
      assertThat(covering.allows()).isEqualTo(joining.allows());
      assertThat(covering.denies()).isEqualTo(joining.denies());
      assertThat(covering.duties()).isEqualTo(joining.duties());
    }
  }

  /** A rulebook without covers, where the person is in the teams and roles of whom they cover. */
  private static RulebookDefinition joining(RulebookDefinition rulebook, Request request) {
    Map<String, PersonDefinition> people = new LinkedHashMap<>(rulebook.people());
    Instant at = request.at().orElseThrow();
    ZoneId zone = rulebook.zoneOrUtc();
    for (CoverDefinition cover : rulebook.covers()) {
      boolean begun = !at.isBefore(Times.beginning(cover.from(), zone));
      boolean over = !at.isBefore(Times.ending(cover.until(), zone));
      if (cover.by().equals(request.person()) && begun && !over) {
        PersonDefinition covered = rulebook.people().get(cover.forPerson());
        people.compute(cover.by(), (id, standIn) -> joining(standIn, covered));
      }
    }
    return Rulebooks.with(rulebook, people, List.of());
  }

  private static PersonDefinition joining(PersonDefinition standIn, PersonDefinition covered) {
    return new PersonDefinition(
        standIn.name(),
        joined(standIn.in(), covered.in()),
        joined(standIn.roles(), covered.roles()),
        standIn.trained(),
        standIn.joined(),
        standIn.from(),
        standIn.until());
  }

  private static <V> @Nullable List<V> joined(@Nullable List<V> some, @Nullable List<V> others) {
    Set<V> all = new LinkedHashSet<>(some == null ? List.of() : some);
    all.addAll(others == null ? List.of() : others);
    return all.isEmpty() ? null : List.copyOf(all);
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  @Shows({"5 Order 2", "5 Decision 2"})
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
  @Shows({"5 Order 9", "5 Order 10", "5 Decision 5"})
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
              .facts(() -> facts(request))
              .moments(request::moments);
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
        rulebook.moments(),
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
        shuffle(rulebook.moments(), random),
        shuffle(rulebook.platforms(), random),
        shuffle(rulebook.groups(), random),
        shuffle(rulebook.channels(), random),
        shuffle(rulebook.people(), random),
        shuffle(rulebook.covers(), random),
        policies);
  }

  private static <V> List<V> shuffle(List<V> list, Random random) {
    List<V> shuffled = new ArrayList<>(list);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  private static <V> Map<String, V> shuffle(Map<String, V> section, Random random) {
    List<String> ids = new ArrayList<>(section.keySet());
    Collections.shuffle(ids, random);
    Map<String, V> shuffled = new LinkedHashMap<>();
    ids.forEach(id -> shuffled.put(id, section.get(id)));
    return shuffled;
  }
}
