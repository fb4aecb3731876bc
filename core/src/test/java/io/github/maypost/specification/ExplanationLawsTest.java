package io.github.maypost.specification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.Approval;
import io.github.maypost.decision.Explanation;
import io.github.maypost.decision.Explanation.Finding;
import io.github.maypost.decision.Explanation.Reason;
import io.github.maypost.decision.Objection;
import io.github.maypost.decision.Outcome.ApprovalProgress;
import io.github.maypost.decision.Outcome.Approver;
import io.github.maypost.decision.Outcome.NotCounted;
import io.github.maypost.decision.Outcome.SeatsProgress;
import io.github.maypost.decision.Outcome.Why;
import io.github.maypost.decision.Request;
import io.github.maypost.engine.Engine;
import io.github.maypost.model.Cover;
import io.github.maypost.model.Person;
import io.github.maypost.model.Requirement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** That what explanations say of approvals and objections follows from the specification. */
class ExplanationLawsTest {

  private static final int TRIES = 200;

  /** An approval that a rule of some importance to a request wants, and how far it has come. */
  private record Asked(
      Organisation organisation,
      Request request,
      Requirement.Approval wanted,
      ApprovalProgress progress) {}

  private static List<Asked> asked(Pairs.Pair pair) {
    Engine engine = Engine.of(pair.rulebook());
    List<Asked> all = new ArrayList<>();
    for (Request request : pair.requests()) {
      Explanation explanation = engine.explain(engine.check(request));
      for (Reason reason :
          Stream.concat(explanation.reasons().stream(), explanation.advice().stream()).toList()) {
        if (reason.outcome().orElse(null) instanceof ApprovalProgress progress) {
          all.add(
              new Asked(
                  Organisation.of(pair.rulebook()),
                  explanation.decision().request(),
                  (Requirement.Approval) reason.rule().effect().measure().orElseThrow(),
                  progress));
        }
      }
    }
    return all;
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void everyObjectionBlocksOrSaysWhyItDoesNot(@ForAll("pairs") Pairs.Pair pair) {
    for (Asked asked : asked(pair)) {
      List<NotCounted<Objection>> notCounted = asked.progress.objectionsNotCounted();
      List<Objection> told = new ArrayList<>(asked.progress.objections());
      notCounted.forEach(one -> told.add(one.voice()));
      assertThat(told).containsExactlyInAnyOrderElementsOf(asked.request.objections());
      for (Objection objection : asked.progress.objections()) {
        assertThat(Approving.whyNot(objection, asked.wanted, asked.organisation, asked.request))
            .isEmpty();
        Statistics.label("objections").collect("blocks");
      }
      for (NotCounted<Objection> one : notCounted) {
        assertThat(Approving.whyNot(one.voice(), asked.wanted, asked.organisation, asked.request))
            .contains(one.why());
        Statistics.label("objections").collect(one.why());
      }
      assertThat(asked.progress.unknownObjectors())
          .isEqualTo(
              asked.progress.objections().stream()
                  .map(Objection::by)
                  .filter(by -> asked.organisation.find(by).isEmpty())
                  .distinct()
                  .toList());
    }
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void everyApprovalThatDoesNotCountSaysWhy(@ForAll("pairs") Pairs.Pair pair) {
    for (Asked asked : asked(pair)) {
      List<String> counted =
          asked.progress.seats().stream()
              .flatMap(seats -> seats.approvedBy().stream())
              .map(Approver::person)
              .toList();
      assertThat(asked.request.approvals())
          .allMatch(
              approval ->
                  counted.contains(approval.by())
                      || asked.progress.notCounted().stream()
                          .anyMatch(one -> one.voice().equals(approval)));
      for (NotCounted<Approval> one : asked.progress.notCounted()) {
        Statistics.label("approvals").collect(one.why());
        assertThat(isSo(one.voice(), one.why(), asked))
            .as("%s of %s, %s", one, asked.wanted, asked.progress)
            .isTrue();
      }
    }
  }

  private static boolean isSo(Approval approval, Why why, Asked asked) {
    return switch (why) {
      case STOOD_FOR ->
          counted(asked).anyMatch(one -> one.standsFor().filter(approval.by()::equals).isPresent());
      case STANDS_FOR_COUNTED ->
          covered(approval, asked)
              .anyMatch(
                  id ->
                      counted(asked)
                          .anyMatch(one -> one.standsFor().orElse(one.person()).equals(id)));
      case NOT_NEEDED -> asked.progress.missing() == 0;
      case NO_SEAT -> open(approval, asked).findAny().isEmpty() || isAsked(approval, asked);
      case OUT_OF_ORDER, OVERTAKEN ->
          asked.wanted.stages().size() > 1 && asked.progress.missing() > 0;
      case SAME_TEAM -> asked.wanted.differentTeams();
      default ->
          Approving.whyNot(approval, asked.wanted, asked.organisation, asked.request).contains(why);
    };
  }

  /** Whether who approved, or one for whom they stand in, is needed for another seat. */
  private static boolean isAsked(Approval approval, Asked asked) {
    List<String> as = Stream.concat(Stream.of(approval.by()), covered(approval, asked)).toList();
    return asked.progress.seats().stream()
        .flatMap(seats -> seats.ask().stream())
        .anyMatch(
            one -> as.contains(one.person()) || as.contains(one.standsFor().orElse(one.person())));
  }

  private static Stream<Approver> counted(Asked asked) {
    return asked.progress.seats().stream().flatMap(seats -> seats.approvedBy().stream());
  }

  private static Stream<String> covered(Approval approval, Asked asked) {
    Instant given = approval.at().orElse(asked.request.at().orElseThrow());
    Person giver = asked.organisation.find(approval.by()).orElseThrow();
    return asked.organisation.coveredBy(giver, given).stream().map(Person::id);
  }

  /** The seats that nobody takes yet and that an approval could take by itself. */
  private static Stream<SeatsProgress> open(Approval approval, Asked asked) {
    List<Requirement.Seats> seats = asked.wanted.seats();
    return asked.progress.seats().stream()
        .filter(progress -> progress.missing() > 0)
        .filter(
            progress ->
                Approving.counts(
                    approval,
                    seats.get(asked.progress.seats().indexOf(progress)),
                    asked.wanted,
                    asked.organisation,
                    asked.request));
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void coversAtOtherTimesAreToldWhereTheyWouldMakeAConditionHold(@ForAll("pairs") Pairs.Pair pair) {
    Engine engine = Engine.of(pair.rulebook());
    Organisation organisation = Organisation.of(pair.rulebook());
    for (Request request : atTheEndsOfCovers(pair)) {
      Explanation explanation = engine.explain(engine.check(request));
      Scene scene = Scene.of(organisation, explanation.decision().request());
      for (Reason reason : explanation.reasons()) {
        reason.clauses().stream()
            .flatMap(clause -> clause.findings().stream())
            .forEach(finding -> assertIdle(finding, scene));
      }
    }
  }

  /** The requests, and for each cover one by the stand-in when it is just over. */
  private static List<Request> atTheEndsOfCovers(Pairs.Pair pair) {
    List<Request> requests = new ArrayList<>(pair.requests());
    for (Cover cover : pair.rulebook().covers()) {
      if (cover.during().until().isBefore(Instant.MAX)) {
        requests.add(
            pair.request().toBuilder().person(cover.by()).at(cover.during().until()).build());
      }
    }
    return requests;
  }

  private static void assertIdle(Finding finding, Scene scene) {
    Person person = scene.person().orElseThrow();
    List<Cover> expected = new ArrayList<>();
    for (Cover cover : scene.organisation().rulebook().covers()) {
      if (cover.by().equals(person.id()) && !Times.isDuring(cover.during(), scene.at())) {
        List<Person> covered = new ArrayList<>(scene.covered());
        covered.add(scene.organisation().find(cover.covered()).orElseThrow());
        Scene then = scene.with(person, scene.at(), covered);
        if (Selecting.condition(finding.condition(), scene) != Kleene.YES
            && Selecting.condition(finding.condition(), then) == Kleene.YES) {
          expected.add(cover);
        }
      }
    }
    Statistics.label("covers told").collect(expected.size());
    assertThat(finding.idleCovers())
        .isEqualTo(expected.stream().filter(cover -> isNearest(cover, expected, scene)).toList());
  }

  /** Whether no other cover for the same person ended later, or begins sooner. */
  private static boolean isNearest(Cover cover, List<Cover> others, Scene scene) {
    boolean ahead = scene.at().isBefore(cover.during().from());
    return others.stream()
        .filter(other -> other.covered().equals(cover.covered()))
        .filter(other -> scene.at().isBefore(other.during().from()) == ahead)
        .noneMatch(
            other ->
                ahead
                    ? other.during().from().isBefore(cover.during().from())
                    : other.during().until().isAfter(cover.during().until()));
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void noMoreAreAskedThanCouldBeCounted(@ForAll("pairs") Pairs.Pair pair) {
    for (Asked asked : asked(pair)) {
      int ask = 0;
      for (SeatsProgress seats : asked.progress.seats()) {
        assertThat(seats.canStill()).containsAll(seats.ask());
        assertThat(seats.ask()).hasSizeLessThanOrEqualTo(seats.missing());
        ask += seats.ask().size();
      }
      assertThat(asked.progress.withinReach()).isEqualTo(ask == asked.progress.missing());
      Statistics.label("within reach").collect(asked.progress.withinReach());
    }
  }

  @Provide
  Arbitrary<Pairs.Pair> pairs() {
    return Pairs.pairs(3);
  }
}
