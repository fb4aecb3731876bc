package io.github.maypost.specification;

import static io.github.maypost.specification.World.MONDAY;
import static io.github.maypost.specification.World.basis;
import static io.github.maypost.specification.World.covering;
import static io.github.maypost.specification.World.launch;
import static io.github.maypost.specification.World.staffedBut;
import static io.github.maypost.vocabulary.Relation.CO_OWNER;
import static io.github.maypost.vocabulary.Relation.DRIVER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.Approval;
import io.github.maypost.decision.Request;
import io.github.maypost.model.ApprovalBuilder;
import io.github.maypost.model.PersonBuilder;
import io.github.maypost.model.Rulebook;
import io.github.maypost.vocabulary.Percentage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Sentences of DESIGN section 10 on whose approval counts, at which instants and as whose. */
class GivingTest {

  private static final Instant HOUR_AGO = MONDAY.minusSeconds(3600);

  private static void ofRelations(ApprovalBuilder approval) {
    approval.from(w -> w.team("relations"));
  }

  private static Rulebook asking(Consumer<ApprovalBuilder> wanted, Consumer<PersonBuilder> omar) {
    return staffedBut(r -> r.requireApproval(wanted)).with(b -> b.person("omar", omar));
  }

  private static Rulebook asking(Consumer<ApprovalBuilder> wanted) {
    return staffedBut(r -> r.requireApproval(wanted));
  }

  private static boolean isMet(Rulebook rulebook, UnaryOperator<Request.Builder> request) {
    return basis(rulebook, request.apply(launch())).equals("allowed");
  }

  @Test
  @Shows({"10 Approvals 2", "3 Approval 14"})
  void aGiverMustBeActiveWhenGivingItAndNeedNotBeAfterwards() {
    Rulebook rulebook =
        asking(
            GivingTest::ofRelations,
            p -> p.in("relations").from(HOUR_AGO).until(HOUR_AGO.plusSeconds(60)));

    assertThat(isMet(rulebook, r -> r.approvedBy("omar", HOUR_AGO))).isTrue();
    assertThat(isMet(rulebook, r -> r.approvedBy("omar", HOUR_AGO.minusNanos(1)))).isFalse();
    assertThat(isMet(rulebook, r -> r.approvedBy("omar", HOUR_AGO.plusSeconds(60).minusNanos(1))))
        .isTrue();
    assertThat(isMet(rulebook, r -> r.approvedBy("omar", HOUR_AGO.plusSeconds(60)))).isFalse();
    assertThat(isMet(rulebook, r -> r.approvedBy("omar"))).isFalse();
  }

  @Test
  @Shows({"10 Approvals 3", "3 Approval 14"})
  void aGiverMustBeSelectedWhenGivingItAndNeedNotBeAfterwards() {
    Rulebook rulebook =
        asking(
            a -> a.from(w -> w.role("editor")),
            p -> p.in("relations").role("editor", g -> g.until(HOUR_AGO)));

    assertThat(isMet(rulebook, r -> r.approvedBy("omar", HOUR_AGO.minusNanos(1)))).isTrue();
    assertThat(isMet(rulebook, r -> r.approvedBy("omar", HOUR_AGO))).isFalse();
  }

  @Test
  @Shows("10 Approvals 3")
  void whoMayBeSelectedIsNotTrulySelected() {
    Consumer<ApprovalBuilder> longThere = a -> a.from(w -> w.tenure(Period.ofDays(1)));
    Consumer<ApprovalBuilder> newcomers = a -> a.from(w -> w.not(n -> n.tenure(Period.ofDays(1))));

    assertThat(isMet(asking(longThere), r -> r.approvedBy("omar"))).isFalse();
    assertThat(isMet(asking(newcomers), r -> r.approvedBy("omar"))).isFalse();
    assertThat(
            isMet(
                asking(longThere, p -> p.from(MONDAY.minus(Duration.ofDays(1)))),
                r -> r.approvedBy("omar")))
        .isTrue();
  }

  @Test
  @Shows("10 Approvals 4")
  void aGiverIsSelectedWithTheKindAndTheChannelOfTheRequest() {
    Rulebook drivers = asking(a -> a.from(w -> w.is(DRIVER)));
    Rulebook owners = asking(a -> a.from(w -> w.is(CO_OWNER)));
    Rulebook writersThere =
        asking(a -> a.from(w -> w.role("writer")), p -> p.role("writer", g -> g.where("english")));

    assertThat(isMet(drivers, r -> r.approvedBy("cy"))).isTrue();
    assertThat(isMet(drivers, r -> r.kind("reply").approvedBy("cy"))).isFalse();
    assertThat(isMet(owners, r -> r.kind("reply").approvedBy("cy"))).isTrue();
    assertThat(isMet(owners, r -> r.kind("reply").channel("acme-in").approvedBy("cy"))).isFalse();
    assertThat(isMet(writersThere, r -> r.approvedBy("omar"))).isTrue();
    assertThat(isMet(writersThere, r -> r.channel("acme-in").approvedBy("omar"))).isFalse();
  }

  @Test
  @Shows({"10 Approvals 5", "3 Approval 7"})
  void theAuthorIsWhosePostItIsNotWhoSendsIt() {
    Rulebook rulebook = asking(GivingTest::ofRelations);

    assertThat(isMet(rulebook, r -> r.author("omar").approvedBy("omar"))).isFalse();
    assertThat(isMet(rulebook, r -> r.person("omar").author("maya").approvedBy("omar"))).isTrue();
    assertThat(isMet(rulebook, r -> r.person("omar").approvedBy("omar"))).isFalse();
  }

  @Test
  @Shows("10 Approvals 6")
  void oneGivenAsThePostGoesOutCountsAndOneAMomentLaterDoesNot() {
    Rulebook rulebook = asking(GivingTest::ofRelations);

    assertThat(isMet(rulebook, r -> r.approvedBy("omar", MONDAY))).isTrue();
    assertThat(isMet(rulebook, r -> r.approvedBy("omar", MONDAY.plusNanos(1)))).isFalse();
  }

  @Test
  @Shows({"10 Approvals 7", "10 Time 14"})
  void itsAgeIsAddedToTheInstantItWasGiven() {
    Rulebook rulebook = asking(a -> a.from(w -> w.team("relations")).validFor(Period.ofMonths(1)));
    Instant endOfJanuary = Instant.parse("2026-01-31T09:00:00Z");
    Instant endOfFebruary = Instant.parse("2026-02-28T09:00:00Z");

    assertThat(isMet(rulebook, r -> r.at(endOfFebruary).approvedBy("omar", endOfJanuary))).isTrue();
    assertThat(
            isMet(rulebook, r -> r.at(endOfFebruary.plusNanos(1)).approvedBy("omar", endOfJanuary)))
        .isFalse();
  }

  @Test
  @Shows({"10 Approvals 8", "3 Approval 8"})
  void whereTheRequestNamesNoRevisionAnApprovalOfAnyCounts() {
    Rulebook rulebook = asking(GivingTest::ofRelations);
    Approval ofSecond = new Approval("omar", Optional.empty(), Optional.of("2"));

    assertThat(isMet(rulebook, r -> r.approval(ofSecond))).isTrue();
    assertThat(isMet(rulebook, r -> r.revision("2").approval(ofSecond))).isTrue();
    assertThat(isMet(rulebook, r -> r.revision("3").approval(ofSecond))).isFalse();
  }

  @Test
  @Shows("10 Approvals 9")
  void oneWithoutAnInstantIsAsOldAsThePost() {
    Rulebook fresh = asking(a -> a.from(w -> w.team("relations")).validFor(Duration.ofNanos(1)));
    Rulebook stages =
        asking(
            a ->
                a.stages(
                    s -> s.from(w -> w.team("relations")), s -> s.from(w -> w.team("marketing"))));

    assertThat(isMet(fresh, r -> r.approvedBy("omar"))).isTrue();
    assertThat(isMet(stages, r -> r.approvedBy("omar").approvedBy("cy", MONDAY))).isTrue();
    assertThat(isMet(stages, r -> r.approvedBy("omar").approvedBy("cy", MONDAY.minusNanos(1))))
        .isFalse();
    assertThat(
            isMet(
                asking(GivingTest::ofRelations, p -> p.in("relations").until(MONDAY)),
                r -> r.approvedBy("omar")))
        .isFalse();
  }

  @Test
  @Shows({"10 Approvals 18", "10 Approvals 15"})
  void ofTheSmallestShareOneApprovalIsStillNeeded() {
    Rulebook rulebook =
        asking(a -> a.from(w -> w.team("relations")).atLeast(Percentage.parse("0.01%")));
    Rulebook ofNobody =
        asking(a -> a.from(w -> w.role("editor")).atLeast(Percentage.parse("0.01%")));

    assertThat(isMet(rulebook, r -> r)).isFalse();
    assertThat(isMet(rulebook, r -> r.approvedBy("ada"))).isTrue();
    assertThat(isMet(ofNobody, r -> r)).isFalse();
  }

  @Test
  @Shows("10 Approvals 16")
  void whoIsCoveredByOneWhoCountsAsThemselvesIsNotAmongThem() {
    Consumer<ApprovalBuilder> half =
        a -> a.from(w -> w.team("relations")).atLeast(Percentage.of(50));
    Rulebook omarHasLeft = asking(half, p -> p.in("relations").until(LocalDate.of(2026, 5, 1)));

    assertThat(isMet(covering("ada", "omar", omarHasLeft), r -> r.approvedBy("bo"))).isTrue();
    assertThat(isMet(covering("lin", "omar", omarHasLeft), r -> r.approvedBy("bo"))).isFalse();
    assertThat(
            isMet(covering("lin", "omar", omarHasLeft), r -> r.approvedBy("bo").approvedBy("lin")))
        .isTrue();
  }

  @Test
  @Shows("10 Approvals 16")
  void aStandInIsNotCountedBesideTheCoveredOne() {
    Consumer<ApprovalBuilder> two =
        a -> a.from(w -> w.team("relations")).atLeast(Percentage.parse("66.66%"));

    assertThat(
            isMet(covering("lin", "omar", asking(two)), r -> r.approvedBy("ada").approvedBy("bo")))
        .isTrue();
    assertThat(isMet(covering("lin", "omar", asking(two)), r -> r.approvedBy("ada"))).isFalse();
  }

  @Test
  @Shows({"10 Approvals 16", "10 Approvals 29"})
  void whomOnlyTheAuthorStandsInForIsAskedAndNobodyCanAnswer() {
    Consumer<ApprovalBuilder> all = a -> a.from(w -> w.team("relations")).atLeastAll();
    Rulebook omarHasLeft = asking(all, p -> p.in("relations").until(LocalDate.of(2026, 5, 1)));
    UnaryOperator<Request.Builder> everybody =
        r -> r.approvedBy("ada").approvedBy("bo").approvedBy("maya").approvedBy("omar");

    assertThat(isMet(omarHasLeft, everybody)).isTrue();
    assertThat(basis(covering("maya", "omar", omarHasLeft), everybody.apply(launch())))
        .isEqualTo("requirements");
  }

  @Test
  @Shows({"10 Approvals 27", "3 Approval 6"})
  void differentTeamsAreAskedOfAllStagesTogether() {
    Rulebook stages =
        asking(
            a ->
                a.stages(s -> s.from(w -> w.team("relations")), s -> s.from(w -> w.team("company")))
                    .differentTeams(true));

    assertThat(isMet(stages, r -> r.approvedBy("omar").approvedBy("ada"))).isFalse();
    assertThat(isMet(stages, r -> r.approvedBy("omar").approvedBy("cy"))).isTrue();
  }

  @Test
  @Shows("10 Approvals 21")
  void aCoverThatUnselectsWhoApprovesAlsoTakesThemOutOfTheNumber() {
    Consumer<ApprovalBuilder> insiders =
        a -> a.from(w -> w.team("relations").external(false)).atLeast(Percentage.of(50));

    assertThat(isMet(asking(insiders), r -> r.approvedBy("ada"))).isFalse();
    assertThat(isMet(covering("bo", "lin", asking(insiders)), r -> r.approvedBy("ada"))).isTrue();
    assertThat(isMet(covering("bo", "lin", asking(insiders)), r -> r.approvedBy("bo"))).isFalse();
  }

  @Test
  @Shows({"10 Approvals 23", "10 Approvals 24"})
  void theAuthorWhoMayApproveIsOneOfAShareAndNotOfAll() {
    Consumer<ApprovalBuilder> third =
        a ->
            a.from(w -> w.team("relations"))
                .atLeast(Percentage.parse("33.33%"))
                .authorMayApprove(true);
    Consumer<ApprovalBuilder> all =
        a -> a.from(w -> w.team("relations")).atLeastAll().authorMayApprove(true);

    assertThat(isMet(asking(third), r -> r.author("omar").approvedBy("omar"))).isTrue();
    assertThat(isMet(asking(all), r -> r.author("omar").approvedBy("ada").approvedBy("bo")))
        .isTrue();
    assertThat(isMet(asking(all), r -> r.author("omar").approvedBy("omar").approvedBy("bo")))
        .isFalse();
  }

  @Test
  @Shows({"10 Approvals 3", "10 Approvals 21"})
  void whomACoverLeavesOnlyPerhapsSelectedDoesNotCount() {
    Rulebook rulebook =
        asking(
            a ->
                a.fromAnyOf(
                    w -> w.team("relations").not(n -> n.team("marketing")),
                    w -> w.tenure(Period.ofDays(1))));

    assertThat(isMet(rulebook, r -> r.approvedBy("omar"))).isTrue();
    assertThat(isMet(covering("omar", "cy", rulebook), r -> r.approvedBy("omar"))).isFalse();
  }

  @Test
  @Shows("10 Approvals 14")
  void aStandInForSeveralTakesOnePlaceHoweverOftenTheyApprove() {
    Rulebook rulebook = asking(a -> a.from(w -> w.team("relations")).atLeast(2));
    Rulebook both = covering("lin", "ada", covering("lin", "omar", rulebook));

    assertThat(isMet(both, r -> r.approvedBy("lin").approvedBy("lin"))).isFalse();
    assertThat(isMet(both, r -> r.approvedBy("lin").approvedBy("bo"))).isTrue();
  }
}
