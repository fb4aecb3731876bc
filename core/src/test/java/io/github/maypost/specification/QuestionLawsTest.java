package io.github.maypost.specification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.Approval;
import io.github.maypost.decision.Approvers;
import io.github.maypost.decision.Approvers.OfRule;
import io.github.maypost.decision.Choices;
import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Earliest;
import io.github.maypost.decision.Explanation;
import io.github.maypost.decision.Explanation.Reason;
import io.github.maypost.decision.Grounds.Missing;
import io.github.maypost.decision.Matrix;
import io.github.maypost.decision.Outcome.ApprovalProgress;
import io.github.maypost.decision.Outcome.Why;
import io.github.maypost.decision.Request;
import io.github.maypost.decision.Verdict;
import io.github.maypost.engine.Engine;
import io.github.maypost.model.Directory;
import io.github.maypost.model.Effect;
import io.github.maypost.model.Requirement;
import io.github.maypost.model.Rule;
import io.github.maypost.model.Rulebook;
import io.github.maypost.vocabulary.Threshold;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** That every question is answered as asking for each name in turn would. */
class QuestionLawsTest {

  private static final int TRIES = 120;
  private static final Missing NOTHING_MISSING = new Missing(false, List.of(), List.of());

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void whoWhatAndWhereAgreeWithCheck(@ForAll("pairs") Pairs.Pair pair) {
    Engine engine = Engine.of(pair.rulebook());
    for (Request request : pair.requests()) {
      assertAgreement(engine, request, pair.rulebook().people().keySet());
    }
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void theyAgreeForPeopleOfADirectory(@ForAll("pairs") Pairs.Pair pair, @ForAll Random random) {
    Directory people = shuffled(pair.rulebook(), random);
    Engine engine = Engine.builder(pair.rulebook()).people(people).build();
    List<String> ids = people.all().map(person -> person.id()).toList();
    for (Request request : pair.requests()) {
      assertThat(engine.check(request)).isEqualTo(Engine.of(pair.rulebook()).check(request));
      assertAgreement(engine, request, ids);
    }
  }

  private static Directory shuffled(Rulebook rulebook, Random random) {
    List<io.github.maypost.model.Person> people = new ArrayList<>(rulebook.people().values());
    Collections.shuffle(people, random);
    return Directory.of(people);
  }

  private static void assertAgreement(Engine engine, Request request, Collection<String> people) {
    Rulebook rulebook = engine.rulebook();
    assertThat(verdicts(engine.whoMay(request)))
        .isEqualTo(verdicts(engine, request, people, Request.Builder::person));
    assertThat(verdicts(engine.whatMay(request)))
        .isEqualTo(verdicts(engine, request, rulebook.kinds().keySet(), Request.Builder::kind));
    assertThat(verdicts(engine.whereMay(request)))
        .isEqualTo(
            verdicts(engine, request, rulebook.channels().keySet(), Request.Builder::channel));
  }

  private static List<List<String>> verdicts(Choices choices) {
    return List.of(choices.allowed(), choices.pending());
  }

  private static List<List<String>> verdicts(
      Engine engine,
      Request request,
      Collection<String> ids,
      BiFunction<Request.Builder, String, Request.Builder> with) {
    List<String> allowed = new ArrayList<>();
    List<String> pending = new ArrayList<>();
    for (String id : ids) {
      Verdict verdict = engine.check(with.apply(request.toBuilder(), id).build()).verdict();
      if (verdict == Verdict.ALLOWED) {
        allowed.add(id);
      } else if (verdict == Verdict.PENDING) {
        pending.add(id);
      }
    }
    return List.of(allowed, pending);
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void whoMayApproveAreThoseWhoseApprovalExplanationsCount(@ForAll("pairs") Pairs.Pair pair) {
    Engine engine = Engine.of(pair.rulebook());
    for (Request request : pair.requests()) {
      Approvers approvers = engine.whoMayApprove(request);
      for (String person : pair.rulebook().people().keySet()) {
        Approval approval = new Approval(person, Optional.empty(), request.revision());
        Decision decision = engine.check(withOnly(approval, request));
        List<String> listed =
            approvers.rules().stream()
                .filter(rule -> mayTakeAny(person, rule) && hasSeats(rule.rule()))
                .map(rule -> rule.rule().id())
                .toList();
        Explanation explanation = engine.explain(decision);
        assertThat(listed).containsAll(counting(approval, explanation, Set.of()));
        assertThat(counting(approval, explanation, BESIDE_OTHERS)).containsAll(listed);
      }
    }
  }

  /** Where only a cool-off is asked, an approval may find no seat though it is of the right one. */
  private static boolean hasSeats(Rule rule) {
    return wanted(rule).seats().stream()
        .anyMatch(seats -> !seats.atLeast().equals(new Threshold.Count(0)));
  }

  private static Requirement.Approval wanted(Rule rule) {
    return (Requirement.Approval) ((Effect.Require) rule.effect()).requirement();
  }

  /** With approvals before it, there might be no seat left for another. */
  private static Request withOnly(Approval approval, Request request) {
    return Requests.withApprovals(request, List.of(approval));
  }

  private static boolean mayTakeAny(String person, OfRule rule) {
    return rule.seats().stream().anyMatch(seats -> seats.people().contains(person));
  }

  /**
   * Whether one finds a seat beside others, in order and for a team of their own, is left aside.
   */
  private static final Set<Why> BESIDE_OTHERS =
      Set.of(
          Why.STOOD_FOR,
          Why.STANDS_FOR_COUNTED,
          Why.NOT_NEEDED,
          Why.NO_SEAT,
          Why.OUT_OF_ORDER,
          Why.OVERTAKEN,
          Why.SAME_TEAM);

  /** The rules for which an approval counts, or does not for reasons that are left aside. */
  private static List<String> counting(
      Approval approval, Explanation explanation, Set<Why> leftAside) {
    return explanation.reasons().stream()
        .filter(reason -> counts(approval, reason, leftAside) && hasSeats(reason.rule()))
        .map(reason -> reason.rule().id())
        .toList();
  }

  private static boolean counts(Approval approval, Reason reason, Set<Why> leftAside) {
    return reason.outcome().orElse(null) instanceof ApprovalProgress progress
        && progress.notCounted().stream()
            .filter(not -> not.voice().equals(approval))
            .allMatch(not -> leftAside.contains(not.why()));
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void whoMayTakeWhichSeatIsAsTheSpecificationSays(@ForAll("pairs") Pairs.Pair pair) {
    Engine engine = Engine.of(pair.rulebook());
    Organisation organisation = Organisation.of(pair.rulebook());
    for (Request request : pair.requests()) {
      Approvers approvers = engine.whoMayApprove(request);
      for (OfRule rule : approvers.rules()) {
        Requirement.Approval wanted = wanted(rule.rule());
        Statistics.label("selections").collect(wanted.seats().size());
        assertThat(rule.seats())
            .isEqualTo(
                Approving.whoMayTakeWhich(wanted, organisation, approvers.grounds().request()));
      }
    }
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void whatIsMissingIsWhatMightHaveTurnedADenial(@ForAll("pairs") Pairs.Pair pair) {
    Rulebook rulebook = pair.rulebook();
    Engine engine = Engine.of(rulebook);
    for (Request told : pair.requests()) {
      for (Request request :
          List.of(
              told,
              Requests.withoutHistory(told),
              Requests.withoutFacts(told),
              Requests.withMoments(told, Map.of()))) {
        assertMissing(
            engine.whoMay(request),
            rulebook.people().keySet(),
            rulebook,
            request.toBuilder()::person);
        assertMissing(
            engine.whatMay(request),
            rulebook.kinds().keySet(),
            rulebook,
            request.toBuilder()::kind);
        assertMissing(
            engine.whereMay(request),
            rulebook.channels().keySet(),
            rulebook,
            request.toBuilder()::channel);
      }
    }
  }

  private static void assertMissing(
      Choices choices,
      Collection<String> names,
      Rulebook rulebook,
      Function<String, Request.Builder> with) {
    Missing all =
        all(
            rulebook,
            names.stream()
                .map(name -> Specification.missing(rulebook, with.apply(name).build()))
                .toList());
    Statistics.label("history").collect(all.history());
    Statistics.label("facts").collect(all.facts().isEmpty() ? "none" : "some");
    Statistics.label("moments").collect(all.moments().isEmpty() ? "none" : "some");
    assertThat(choices.grounds().missing()).isEqualTo(all);
  }

  private static Missing all(Rulebook rulebook, List<Missing> each) {
    return new Missing(
        each.stream().anyMatch(Missing::history),
        named(rulebook.facts().keySet(), each, Missing::facts),
        named(rulebook.moments().keySet(), each, Missing::moments));
  }

  /** The names that any of some says, each once and in the order of the rulebook. */
  private static List<String> named(
      Collection<String> names, List<Missing> each, Function<Missing, List<String>> says) {
    return names.stream()
        .filter(name -> each.stream().anyMatch(one -> says.apply(one).contains(name)))
        .toList();
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void whenTellsAtLeastWhatIsMissingAtOnceUnlessItIsAllowedLater(@ForAll("pairs") Pairs.Pair pair) {
    Rulebook rulebook = pair.rulebook();
    Engine engine = Engine.of(rulebook);
    for (Request told : pair.requests()) {
      for (Request request :
          List.of(
              told,
              Requests.withoutHistory(told),
              Requests.withoutFacts(told),
              Requests.withMoments(told, Map.of()))) {
        Earliest earliest = engine.earliest(request);
        Missing missing = earliest.grounds().missing();
        Missing atOnce = all(rulebook, List.of(Specification.missing(rulebook, request)));
        if (earliest.at().isPresent()) {
          assertThat(missing).isEqualTo(NOTHING_MISSING);
        } else {
          assertThat(all(rulebook, List.of(missing, atOnce))).isEqualTo(missing);
        }
      }
    }
  }

  @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
  void everyVerdictOfAMatrixIsThatOfCheck(@ForAll("pairs") Pairs.Pair pair) {
    Engine engine = Engine.of(pair.rulebook());
    for (Request request : pair.requests()) {
      for (Request open :
          List.of(
              request.toBuilder().person("").kind("").channel("").build(),
              request.toBuilder().channel("").build())) {
        Matrix matrix = engine.matrix(open);
        List<Missing> missing = new ArrayList<>();
        for (String person : matrix.people()) {
          for (String kind : matrix.kinds()) {
            for (String channel : matrix.channels()) {
              Request asked = open.toBuilder().person(person).kind(kind).channel(channel).build();
              assertThat(matrix.verdict(person, kind, channel))
                  .isEqualTo(engine.check(asked).verdict());
              missing.add(Specification.missing(pair.rulebook(), asked));
            }
          }
        }
        assertThat(matrix.grounds().missing()).isEqualTo(all(pair.rulebook(), missing));
      }
    }
  }

  @Provide
  Arbitrary<Pairs.Pair> pairs() {
    return Pairs.pairs(3);
  }
}
