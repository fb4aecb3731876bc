package io.github.maypost.specification;

import static io.github.maypost.specification.World.MONDAY;
import static io.github.maypost.specification.World.allowedBut;
import static io.github.maypost.specification.World.basis;
import static io.github.maypost.specification.World.launch;
import static io.github.maypost.specification.World.rules;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.Approval;
import io.github.maypost.decision.Objection;
import io.github.maypost.decision.Request;
import io.github.maypost.model.ApprovalBuilder;
import io.github.maypost.model.Rulebook;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Sentences of DESIGN section 10 on approvals, objections and cool-off, each with an example. */
class ApprovingTest {

  private static void byRelations(ApprovalBuilder approval) {
    approval.from(w -> w.team("relations"));
  }

  private String given(Consumer<ApprovalBuilder> wanted, UnaryOperator<Request.Builder> request) {
    return basis(allowedBut(r -> r.requireApproval(wanted)), request.apply(launch()));
  }

  @Test
  @Shows({"3 Approval 1", "10 Approvals 1", "10 Approvals 3", "10 Approvals 14", "4 Request 13"})
  void oneOfThoseAskedIsEnoughAndCountsOnce() {
    Consumer<ApprovalBuilder> two = a -> a.from(w -> w.external(false)).atLeast(2);

    assertThat(given(ApprovingTest::byRelations, r -> r)).isEqualTo("requirements");
    assertThat(given(ApprovingTest::byRelations, r -> r.approvedBy("omar"))).isEqualTo("allowed");
    assertThat(given(ApprovingTest::byRelations, r -> r.approvedBy("lin")))
        .isEqualTo("requirements");
    assertThat(given(ApprovingTest::byRelations, r -> r.approvedBy("who")))
        .isEqualTo("requirements");
    assertThat(given(two, r -> r.approvedBy("omar").approvedBy("omar"))).isEqualTo("requirements");
  }

  @Test
  @Shows({"3 Approval 7", "10 Approvals 5", "10 Approvals 23", "3 Approval 24"})
  void theAuthorsOwnCountsOnlyWhereTheyMayApprove() {
    Consumer<ApprovalBuilder> anybody = a -> a.from(w -> w.external(false));
    Consumer<ApprovalBuilder> authorToo =
        a -> a.from(w -> w.external(false)).authorMayApprove(true);

    assertThat(given(anybody, r -> r.approvedBy("maya"))).isEqualTo("requirements");
    assertThat(given(anybody, r -> r.author("omar").approvedBy("maya"))).isEqualTo("allowed");
    assertThat(given(authorToo, r -> r.approvedBy("maya"))).isEqualTo("allowed");
  }

  @Test
  @Shows({"3 Approval 9", "10 Approvals 6", "10 Approvals 7", "3 Approval 24"})
  void exactlySoOldStillCounts() {
    Consumer<ApprovalBuilder> fresh =
        a -> a.from(w -> w.team("relations")).validFor(Duration.ofHours(1));
    Instant hourAgo = MONDAY.minusSeconds(3600);

    assertThat(given(fresh, r -> r.approvedBy("omar", hourAgo))).isEqualTo("allowed");
    assertThat(given(fresh, r -> r.approvedBy("omar", hourAgo.minusNanos(1))))
        .isEqualTo("requirements");
    assertThat(given(fresh, r -> r.approvedBy("omar", MONDAY.plusNanos(1))))
        .isEqualTo("requirements");
  }

  @Test
  @Shows({"3 Approval 8", "10 Approvals 8"})
  void anEditVoidsIt() {
    Approval unrevised = new Approval("omar", Optional.empty(), Optional.empty());

    assertThat(given(ApprovingTest::byRelations, r -> r.revision("1").approvedBy("omar")))
        .isEqualTo("allowed");
    assertThat(
            given(
                ApprovingTest::byRelations, r -> r.revision("1").approvedBy("omar").revision("2")))
        .isEqualTo("requirements");
    assertThat(given(ApprovingTest::byRelations, r -> r.revision("1").approval(unrevised)))
        .isEqualTo("requirements");
  }

  @Test
  @Shows({"3 Approval 14", "10 Approvals 3", "10 Approvals 9"})
  void itsGiverMustHaveBeenEligibleWhenGivingIt() {
    Rulebook rulebook =
        rules(
            p -> p.role("editor", g -> g.until(LocalDate.of(2026, 5, 1))),
            List.of(
                r -> r.allow("post"), r -> r.requireApproval(a -> a.from(w -> w.role("editor")))));
    Request.Builder byOmar = launch().person("omar");

    assertThat(basis(rulebook, byOmar)).isEqualTo("requirements");
    assertThat(basis(rulebook, byOmar.approvedBy("maya"))).isEqualTo("requirements");
    assertThat(basis(rulebook, byOmar.approvedBy("maya", Instant.parse("2026-05-01T10:00:00Z"))))
        .isEqualTo("allowed");
  }

  @Test
  @Shows({"3 Approval 13", "10 Objections 10"})
  void anObjectionBlocksUntilALaterApprovalOfTheSamePerson() {
    Objection early =
        new Objection(
            "omar", Optional.of(MONDAY.minusSeconds(60)), Optional.empty(), Optional.empty());

    assertThat(given(ApprovingTest::byRelations, r -> r.objection(early)))
        .isEqualTo("requirements");
    assertThat(given(ApprovingTest::byRelations, r -> r.objection(early).approvedBy("omar")))
        .isEqualTo("allowed");
    assertThat(
            given(
                ApprovingTest::byRelations,
                r -> r.objection(early).approvedBy("omar", MONDAY.minusSeconds(60))))
        .isEqualTo("requirements");
  }

  @Test
  @Shows({"10 Objections 2", "4 Request 14"})
  void anObjectionOfTheAuthorOrOfTheUnaskedDoesNotBlockButOneOfAnUnknownDoes() {
    UnaryOperator<Request.Builder> approved = r -> r.approvedBy("omar");

    assertThat(given(ApprovingTest::byRelations, r -> approved.apply(r).objectedBy("lin")))
        .isEqualTo("allowed");
    assertThat(given(ApprovingTest::byRelations, r -> approved.apply(r).objectedBy("maya")))
        .isEqualTo("allowed");
    assertThat(given(ApprovingTest::byRelations, r -> approved.apply(r).objectedBy("who")))
        .isEqualTo("requirements");
  }

  @Test
  @Shows("10 Objections 7")
  void anObjectionToAnotherRevisionDoesNotBlock() {
    Objection toFirst = new Objection("omar", Optional.empty(), Optional.empty(), Optional.of("1"));
    Consumer<ApprovalBuilder> wait =
        a -> a.from(w -> w.team("relations")).atLeast(0).coolOff(Duration.ofHours(1));
    Instant proposed = MONDAY.minusSeconds(3600);

    assertThat(given(wait, r -> r.proposedAt(proposed).revision("2").objection(toFirst)))
        .isEqualTo("allowed");
    assertThat(given(wait, r -> r.proposedAt(proposed).revision("1").objection(toFirst)))
        .isEqualTo("requirements");
    assertThat(given(wait, r -> r.proposedAt(proposed).objection(toFirst)))
        .isEqualTo("requirements");
  }

  @Test
  @Shows({"3 Approval 12", "10 Silence 1", "10 Silence 2"})
  void aCoolOffIsOverAtExactlyTheProposalPlusThePeriod() {
    Consumer<ApprovalBuilder> wait =
        a -> a.from(w -> w.team("relations")).coolOff(Duration.ofHours(1));
    Instant hourAgo = MONDAY.minusSeconds(3600);

    assertThat(given(wait, r -> r.approvedBy("omar").proposedAt(hourAgo))).isEqualTo("allowed");
    assertThat(given(wait, r -> r.approvedBy("omar").proposedAt(hourAgo.plusNanos(1))))
        .isEqualTo("requirements");
    assertThat(given(wait, r -> r.approvedBy("omar"))).isEqualTo("requirements");
  }
}
