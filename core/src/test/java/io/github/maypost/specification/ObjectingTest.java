package io.github.maypost.specification;

import static io.github.maypost.specification.World.MONDAY;
import static io.github.maypost.specification.World.basis;
import static io.github.maypost.specification.World.covering;
import static io.github.maypost.specification.World.launch;
import static io.github.maypost.specification.World.staffedBut;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.Approval;
import io.github.maypost.decision.Objection;
import io.github.maypost.decision.Request;
import io.github.maypost.model.ApprovalBuilder;
import io.github.maypost.model.PersonBuilder;
import io.github.maypost.model.Rulebook;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Sentences of DESIGN section 10 on objections: whose block, when, and what ends them. */
class ObjectingTest {

  private static final Instant HOUR_AGO = MONDAY.minusSeconds(3600);

  private static void ofRelations(ApprovalBuilder approval) {
    approval.from(w -> w.team("relations"));
  }

  private static Rulebook asking(Consumer<ApprovalBuilder> wanted) {
    return staffedBut(r -> r.requireApproval(wanted));
  }

  private static Rulebook omarIs(Consumer<PersonBuilder> omar, Consumer<ApprovalBuilder> wanted) {
    return asking(wanted).with(b -> b.person("omar", omar));
  }

  /** Whether something blocks a request of which Ada approved an hour ago. */
  private static boolean blocks(Rulebook rulebook, UnaryOperator<Request.Builder> objection) {
    assertThat(basis(rulebook, launch().approvedBy("ada", HOUR_AGO))).isEqualTo("allowed");
    return basis(rulebook, objection.apply(launch().approvedBy("ada", HOUR_AGO)))
        .equals("requirements");
  }

  private static Objection toRevision(String revision) {
    return new Objection("omar", Optional.empty(), Optional.empty(), Optional.of(revision));
  }

  @Test
  @Shows({"10 Objections 1", "10 Objections 9", "3 Approval 13", "10 Silence 3"})
  void itBlocksNumberAndSilenceAndMereWaitingAlike() {
    Rulebook number = asking(ObjectingTest::ofRelations);
    Rulebook silence = asking(a -> a.from(w -> w.team("relations")).orSilence(Duration.ofHours(1)));
    Rulebook waiting =
        asking(a -> a.from(w -> w.team("relations")).atLeast(0).coolOff(Duration.ofHours(1)));

    for (Rulebook rulebook : new Rulebook[] {number, silence, waiting}) {
      Request.Builder request = launch().approvedBy("ada").proposedAt(HOUR_AGO);
      assertThat(basis(rulebook, request)).isEqualTo("allowed");
      assertThat(basis(rulebook, request.objectedBy("omar"))).isEqualTo("requirements");
    }
  }

  @Test
  @Shows("3 Approval 10")
  void itBreaksSilenceThatIsLongOverAndBeforeItBegan() {
    Rulebook silence = asking(a -> a.from(w -> w.team("relations")).orSilence(Duration.ofHours(1)));
    Instant proposed = MONDAY.minusSeconds(7200);
    UnaryOperator<Request.Builder> proposal = r -> r.proposedAt(proposed);

    assertThat(basis(silence, proposal.apply(launch()))).isEqualTo("allowed");
    assertThat(basis(silence, proposal.apply(launch()).objectedBy("omar", MONDAY.minusNanos(1))))
        .isEqualTo("requirements");
    assertThat(basis(silence, proposal.apply(launch()).objectedBy("omar", proposed.minusNanos(1))))
        .isEqualTo("requirements");
  }

  @Test
  @Shows("10 Objections 2")
  void itsGiverMustHaveBeenActiveThenAndNeedNotBeNow() {
    Rulebook rulebook =
        omarIs(
            p -> p.in("relations").from(HOUR_AGO).until(HOUR_AGO.plusSeconds(60)),
            ObjectingTest::ofRelations);

    assertThat(blocks(rulebook, r -> r.objectedBy("omar", HOUR_AGO))).isTrue();
    assertThat(blocks(rulebook, r -> r.objectedBy("omar", HOUR_AGO.minusNanos(1)))).isFalse();
    assertThat(blocks(rulebook, r -> r.objectedBy("omar", HOUR_AGO.plusSeconds(60)))).isFalse();
  }

  @Test
  @Shows({"10 Objections 2", "10 Objections 8"})
  void itsGiverMustHaveBeenEligibleThenAndNeedNotBeNow() {
    Rulebook rulebook =
        omarIs(
            p -> p.in("marketing").role("editor", g -> g.until(MONDAY)),
            a -> a.fromAnyOf(w -> w.role("editor"), w -> w.team("relations")));

    assertThat(blocks(rulebook, r -> r.objectedBy("omar", MONDAY.minusNanos(1)))).isTrue();
    assertThat(blocks(rulebook, r -> r.objectedBy("omar", MONDAY))).isFalse();
    assertThat(blocks(rulebook, r -> r.objectedBy("omar"))).isFalse();
  }

  @Test
  @Shows("10 Objections 2")
  void whoActsForSeveralBlocksWithAllTheirCoversAtOnce() {
    Rulebook rulebook =
        asking(
                a ->
                    a.fromAnyOf(
                        w -> w.team("relations").role("editor"),
                        w -> w.team("relations").external(false)))
            .with(b -> b.person("cy", p -> p.roles("editor")));
    Rulebook both = covering("lin", "cy", covering("lin", "omar", rulebook));

    assertThat(basis(both, launch().approvedBy("lin"))).isEqualTo("requirements");
    assertThat(blocks(both, r -> r.objectedBy("lin"))).isTrue();
    assertThat(blocks(covering("lin", "cy", rulebook), r -> r.objectedBy("lin"))).isFalse();
  }

  @Test
  @Shows("10 Objections 3")
  void oneOfSomebodyWhoMayHaveBeenEligibleBlocks() {
    Consumer<ApprovalBuilder> longThere =
        a -> a.fromAnyOf(w -> w.tenure(Period.ofYears(50)), w -> w.role("writer"));
    Rulebook rulebook = asking(longThere).with(b -> b.person("ada", p -> p.roles("writer")));
    Rulebook known = rulebook.with(b -> b.person("omar", p -> p.from(HOUR_AGO)));

    assertThat(blocks(rulebook, r -> r.objectedBy("omar"))).isTrue();
    assertThat(blocks(known, r -> r.objectedBy("omar"))).isFalse();
  }

  @Test
  @Shows({"10 Objections 3", "4 Request 14"})
  void oneOfSomebodyWhomNobodyKnowsBlocks() {
    assertThat(blocks(asking(ObjectingTest::ofRelations), r -> r.objectedBy("who"))).isTrue();
    assertThat(
            blocks(
                asking(ObjectingTest::ofRelations),
                r -> r.objectedBy("who", HOUR_AGO).approvedBy("who")))
        .isTrue();
    assertThat(
            blocks(
                asking(ObjectingTest::ofRelations), r -> r.objectedBy("who", MONDAY.plusNanos(1))))
        .isFalse();
  }

  @Test
  @Shows("10 Objections 4")
  void theAuthorsDoesNotBlockNotEvenWhereTheyMayApprove() {
    Consumer<ApprovalBuilder> authorToo =
        a -> a.from(w -> w.team("relations")).authorMayApprove(true);

    assertThat(blocks(asking(ObjectingTest::ofRelations), r -> r.author("omar").objectedBy("omar")))
        .isFalse();
    assertThat(blocks(asking(authorToo), r -> r.author("omar").objectedBy("omar"))).isFalse();
    assertThat(
            blocks(
                asking(ObjectingTest::ofRelations),
                r -> r.person("omar").author("maya").objectedBy("omar")))
        .isTrue();
  }

  @Test
  @Shows("10 Objections 4")
  void aStandInForTheAuthorMayObject() {
    assertThat(
            blocks(
                covering("lin", "omar", asking(ObjectingTest::ofRelations)),
                r -> r.author("omar").objectedBy("lin")))
        .isTrue();
  }

  @Test
  @Shows("10 Objections 5")
  void oneMadeAsThePostGoesOutBlocksAndOneAMomentLaterDoesNot() {
    Rulebook rulebook = asking(ObjectingTest::ofRelations);

    assertThat(blocks(rulebook, r -> r.objectedBy("omar", MONDAY))).isTrue();
    assertThat(blocks(rulebook, r -> r.objectedBy("omar", MONDAY.plusNanos(1)))).isFalse();
  }

  @Test
  @Shows("10 Objections 6")
  void howLongApprovalsAreValidDoesNotConcernIt() {
    Consumer<ApprovalBuilder> fresh =
        a -> a.from(w -> w.team("relations")).validFor(Duration.ofHours(1));

    assertThat(blocks(asking(fresh), r -> r.objectedBy("omar", MONDAY.minusSeconds(999_999))))
        .isTrue();
  }

  @Test
  @Shows("10 Objections 7")
  void oneThatNamesARevisionIsForThatOneAndOneThatNamesNoneForAll() {
    Rulebook rulebook = asking(ObjectingTest::ofRelations);
    UnaryOperator<Request.Builder> second = r -> r.revision("2").approvedBy("ada");

    assertThat(blocks(rulebook, r -> second.apply(r).objection(toRevision("1")))).isFalse();
    assertThat(blocks(rulebook, r -> second.apply(r).objection(toRevision("2")))).isTrue();
    assertThat(blocks(rulebook, r -> second.apply(r).objectedBy("omar", HOUR_AGO))).isTrue();
    assertThat(blocks(rulebook, r -> r.objection(toRevision("1")))).isTrue();
  }

  @Test
  @Shows("10 Objections 10")
  void onlyAStrictlyLaterApprovalOfTheSameGiverEndsIt() {
    Rulebook rulebook = asking(ObjectingTest::ofRelations);
    UnaryOperator<Request.Builder> objected = r -> r.objectedBy("omar", HOUR_AGO);

    assertThat(blocks(rulebook, r -> objected.apply(r).approvedBy("omar", HOUR_AGO))).isTrue();
    assertThat(blocks(rulebook, r -> objected.apply(r).approvedBy("omar", HOUR_AGO.plusNanos(1))))
        .isFalse();
    assertThat(blocks(rulebook, r -> objected.apply(r).approvedBy("bo"))).isTrue();
    assertThat(blocks(rulebook, r -> r.objectedBy("omar").approvedBy("omar"))).isTrue();
    assertThat(
            blocks(
                rulebook,
                r ->
                    objected
                        .apply(r)
                        .approvedBy("omar", HOUR_AGO.plusSeconds(60))
                        .objectedBy("omar", HOUR_AGO.plusSeconds(120))))
        .isTrue();
  }

  @Test
  @Shows("10 Objections 10")
  void anApprovalThatDoesNotCountDoesNotEndIt() {
    Rulebook fresh = asking(a -> a.from(w -> w.team("relations")).validFor(Duration.ofHours(1)));
    Instant longAgo = MONDAY.minusSeconds(9_000);
    Approval ofAnother = new Approval("omar", Optional.empty(), Optional.of("1"));

    assertThat(
            blocks(
                fresh,
                r -> r.objectedBy("omar", longAgo).approvedBy("omar", HOUR_AGO.minusNanos(1))))
        .isTrue();
    assertThat(blocks(fresh, r -> r.objectedBy("omar", longAgo).approvedBy("omar", HOUR_AGO)))
        .isFalse();
    assertThat(
            blocks(
                fresh, r -> r.objectedBy("omar", longAgo).approvedBy("omar", MONDAY.plusNanos(1))))
        .isTrue();
    assertThat(
            blocks(
                fresh,
                r ->
                    r.revision("2")
                        .approvedBy("ada")
                        .objectedBy("omar", longAgo)
                        .approval(ofAnother)))
        .isTrue();
  }

  @Test
  @Shows("10 Objections 10")
  void theApprovalOfAStandInDoesNotEndTheObjectionOfTheCoveredOne() {
    Rulebook rulebook = covering("lin", "omar", asking(ObjectingTest::ofRelations));

    assertThat(blocks(rulebook, r -> r.objectedBy("omar", HOUR_AGO).approvedBy("lin"))).isTrue();
    assertThat(blocks(rulebook, r -> r.objectedBy("lin", HOUR_AGO).approvedBy("omar"))).isTrue();
  }
}
