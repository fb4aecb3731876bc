package io.github.maypost.specification;

import static io.github.maypost.specification.World.MONDAY;
import static io.github.maypost.specification.World.basis;
import static io.github.maypost.specification.World.launch;
import static io.github.maypost.specification.World.staffedBut;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.Request;
import io.github.maypost.model.ApprovalBuilder;
import io.github.maypost.model.Rulebook;
import io.github.maypost.vocabulary.Percentage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Sentences of DESIGN sections 3 and 10 on how many approvals, from whom, in which order. */
class SeatingTest {

  private static final Instant EARLIEST = MONDAY.minusSeconds(30);
  private static final Instant EARLIER = MONDAY.minusSeconds(20);
  private static final Instant EARLY = MONDAY.minusSeconds(10);

  private static boolean isEnough(
      Consumer<ApprovalBuilder> wanted, UnaryOperator<Request.Builder> approvals) {
    Rulebook rulebook = staffedBut(r -> r.requireApproval(wanted));
    return basis(rulebook, approvals.apply(launch())).equals("allowed");
  }

  private static boolean isEnough(Consumer<ApprovalBuilder> wanted, String... approvers) {
    return isEnough(wanted, request -> by(request, approvers));
  }

  private static Request.Builder by(Request.Builder request, String... approvers) {
    for (String approver : approvers) {
      request.approvedBy(approver);
    }
    return request;
  }

  private static Consumer<ApprovalBuilder> ofRelations(String share) {
    return a -> a.from(w -> w.team("relations")).atLeast(Percentage.parse(share));
  }

  @Test
  @Shows({"3 Approval 2", "10 Approvals 15", "10 Approvals 18"})
  void aPercentageIsRoundedUp() {
    assertThat(isEnough(ofRelations("50%"), "omar")).isFalse();
    assertThat(isEnough(ofRelations("50%"), "omar", "ada")).isTrue();
    assertThat(isEnough(ofRelations("33.33%"), "omar")).isTrue();
    assertThat(isEnough(ofRelations("33.34%"), "omar")).isFalse();
    assertThat(isEnough(ofRelations("100%"), "omar", "ada")).isFalse();
    assertThat(isEnough(ofRelations("100%"), "omar", "ada", "bo")).isTrue();
    assertThat(isEnough(ofRelations("0.01%"))).isFalse();
  }

  @Test
  @Shows("10 Approvals 17")
  void theAuthorIsAmongThoseWhosePercentageIsTaken() {
    UnaryOperator<Request.Builder> byTheOthers = r -> by(r.author("omar"), "ada", "bo");

    assertThat(isEnough(ofRelations("66.66%"), byTheOthers)).isTrue();
    assertThat(isEnough(ofRelations("66.67%"), byTheOthers)).isFalse();
    assertThat(
            isEnough(
                a -> ofRelations("66.67%").andThen(b -> b.authorMayApprove(true)).accept(a),
                r -> by(r.author("omar"), "omar", "ada", "bo")))
        .isTrue();
  }

  @Test
  @Shows({"10 Approvals 18", "10 Approvals 29"})
  void aPercentageOfNobodyIsNeverMet() {
    assertThat(
            isEnough(a -> a.from(w -> w.role("editor")).atLeast(Percentage.of(50)), "omar", "ada"))
        .isFalse();
  }

  @Test
  @Shows({"3 Approval 3", "10 Approvals 22", "10 Approvals 24"})
  void allAsksEveryoneButTheAuthor() {
    Consumer<ApprovalBuilder> all = a -> a.from(w -> w.team("relations")).atLeastAll();
    Consumer<ApprovalBuilder> authorToo = a -> all.accept(a.authorMayApprove(true));

    assertThat(isEnough(all, "omar", "ada")).isFalse();
    assertThat(isEnough(all, "omar", "ada", "bo", "cy")).isTrue();
    assertThat(isEnough(all, r -> by(r.author("omar"), "ada", "bo"))).isTrue();
    assertThat(isEnough(authorToo, r -> by(r.author("omar"), "ada", "bo"))).isTrue();
    assertThat(isEnough(authorToo, r -> by(r.author("omar"), "omar", "bo"))).isFalse();
  }

  @Test
  @Shows("10 Approvals 29")
  void allOfNobodyIsNeverMet() {
    assertThat(isEnough(a -> a.from(w -> w.person("maya")).atLeastAll(), "omar")).isFalse();
    assertThat(isEnough(a -> a.from(w -> w.role("editor")).atLeastAll(), "omar")).isFalse();
    assertThat(
            isEnough(
                a -> a.from(w -> w.person("maya")).atLeastAll().authorMayApprove(true), "maya"))
        .isFalse();
  }

  @Test
  @Shows("10 Approvals 16")
  void whoIsNotActiveIsNotAsked() {
    Rulebook rulebook =
        staffedBut(r -> r.requireApproval(a -> a.from(w -> w.team("relations")).atLeastAll()))
            .with(b -> b.person("bo", p -> p.in("relations").until(LocalDate.of(2026, 5, 31))));

    assertThat(basis(rulebook, by(launch(), "omar", "ada"))).isEqualTo("allowed");
    assertThat(basis(rulebook, by(launch(), "omar"))).isEqualTo("requirements");
  }

  @Test
  @Shows({"3 Approval 4", "10 Approvals 14"})
  void oneFromEachMeansDistinctPeopleWhoeverTakesWhichPlace() {
    Consumer<ApprovalBuilder> each =
        a -> a.fromEach(s -> s.from(w -> w.team("company")), s -> s.from(w -> w.team("relations")));

    assertThat(isEnough(each, "omar")).isFalse();
    assertThat(isEnough(each, "omar", "omar")).isFalse();
    assertThat(isEnough(each, "omar", "cy")).isTrue();
    assertThat(isEnough(each, "cy", "omar")).isTrue();
    assertThat(isEnough(each, "omar", "ada")).isTrue();
    assertThat(isEnough(each, "cy", "lin")).isFalse();
  }

  @Test
  @Shows("3 Approval 4")
  void severalFromEachTakeSoManyPlaces() {
    Consumer<ApprovalBuilder> each =
        a ->
            a.fromEach(
                s -> s.from(w -> w.team("relations")).atLeast(2),
                s -> s.from(w -> w.team("company")));

    assertThat(isEnough(each, "omar", "cy")).isFalse();
    assertThat(isEnough(each, "omar", "cy", "ada")).isTrue();
    assertThat(isEnough(each, "omar", "bo", "ada")).isTrue();
  }

  private static void relationsThenMarketing(ApprovalBuilder approval) {
    approval.stages(s -> s.from(w -> w.team("relations")), s -> s.from(w -> w.team("marketing")));
  }

  @Test
  @Shows({"3 Approval 5", "10 Approvals 25"})
  void stagesComeOneAfterTheOther() {
    Consumer<ApprovalBuilder> stages = SeatingTest::relationsThenMarketing;

    assertThat(isEnough(stages, r -> r.approvedBy("omar", EARLY).approvedBy("cy"))).isTrue();
    assertThat(isEnough(stages, r -> r.approvedBy("omar").approvedBy("cy", EARLY))).isFalse();
    assertThat(isEnough(stages, "cy", "omar")).isTrue();
    assertThat(isEnough(stages, "omar")).isFalse();
  }

  @Test
  @Shows("10 Approvals 26")
  void ofSeveralApprovalsOfSomebodyAnyMayServe() {
    UnaryOperator<Request.Builder> again =
        r -> r.approvedBy("cy", EARLIER).approvedBy("omar", EARLY).approvedBy("cy", MONDAY);

    assertThat(isEnough(SeatingTest::relationsThenMarketing, again)).isTrue();
  }

  @Test
  @Shows("10 Approvals 25")
  void nobodyServesInTwoStagesAndNoStageIsPassedOver() {
    Consumer<ApprovalBuilder> stages =
        a ->
            a.stages(
                s -> s.from(w -> w.team("relations")),
                s -> s.from(w -> w.team("company")).atLeast(2),
                s -> s.from(w -> w.team("relations")));
    UnaryOperator<Request.Builder> inOrder =
        r -> by(r.approvedBy("omar", EARLIEST).approvedBy("cy", EARLY), "ada", "bo");

    assertThat(isEnough(stages, inOrder)).isTrue();
    assertThat(isEnough(stages, r -> r.approvedBy("omar", EARLIEST).approvedBy("ada", EARLY)))
        .isFalse();
    assertThat(isEnough(stages, "omar", "cy", "ada")).isFalse();
    assertThat(
            isEnough(
                stages,
                r ->
                    r.approvedBy("cy", EARLIEST)
                        .approvedBy("omar", EARLIER)
                        .approvedBy("ada", EARLY)
                        .approvedBy("bo")))
        .isFalse();
  }

  @Test
  void stagesMayAskOnePersonOfEachOfSeveral() {
    Consumer<ApprovalBuilder> stages =
        a ->
            a.stages(
                s ->
                    s.fromEach(
                        f -> f.from(w -> w.team("relations")), f -> f.from(w -> w.person("lin"))),
                s -> s.from(w -> w.team("marketing")).atLeastAll());

    assertThat(
            isEnough(
                stages,
                r -> r.approvedBy("lin", EARLIER).approvedBy("bo", EARLIEST).approvedBy("cy")))
        .isTrue();
    assertThat(
            isEnough(
                stages,
                r -> r.approvedBy("lin").approvedBy("bo", EARLIEST).approvedBy("cy", EARLY)))
        .isFalse();
  }

  @Test
  @Shows({"3 Approval 6", "10 Approvals 27", "3 Approval 24"})
  void differentTeamsAreThoseTheyAreListedIn() {
    Consumer<ApprovalBuilder> two =
        a -> a.from(w -> w.team("company")).atLeast(2).differentTeams(true);
    Consumer<ApprovalBuilder> anyTwo =
        a -> a.from(w -> w.external(false)).atLeast(2).differentTeams(true);

    assertThat(isEnough(two, "omar", "ada")).isFalse();
    assertThat(isEnough(two, "omar", "cy")).isTrue();
    assertThat(isEnough(two, "omar", "ada", "cy")).isTrue();
    assertThat(isEnough(anyTwo, "omar", "zed")).isFalse();
    assertThat(isEnough(anyTwo, "omar", "zed", "cy")).isTrue();
  }

  @Test
  @Shows("10 Approvals 27")
  void ofSeveralTeamsAnyMayServe() {
    Rulebook rulebook =
        staffedBut(
                r ->
                    r.requireApproval(
                        a -> a.from(w -> w.team("company")).atLeast(2).differentTeams(true)))
            .with(b -> b.person("bo", p -> p.in("relations", "marketing")));

    assertThat(basis(rulebook, by(launch(), "omar", "bo"))).isEqualTo("allowed");
    assertThat(basis(rulebook, by(launch(), "bo", "cy"))).isEqualTo("allowed");
    assertThat(basis(rulebook, by(launch(), "omar", "ada"))).isEqualTo("requirements");
  }

  @Test
  @Shows("10 Objections 2")
  void anObjectionOfAnyoneAskedInAnyStageBlocks() {
    UnaryOperator<Request.Builder> approved =
        r -> r.approvedBy("omar", EARLIER).approvedBy("cy", EARLY);

    assertThat(isEnough(SeatingTest::relationsThenMarketing, approved)).isTrue();
    assertThat(
            isEnough(SeatingTest::relationsThenMarketing, r -> approved.apply(r).objectedBy("ada")))
        .isFalse();
    assertThat(
            isEnough(SeatingTest::relationsThenMarketing, r -> approved.apply(r).objectedBy("zed")))
        .isTrue();
  }
}
