package io.github.maypost.specification;

import static io.github.maypost.specification.World.MONDAY;
import static io.github.maypost.specification.World.allowedBut;
import static io.github.maypost.specification.World.basis;
import static io.github.maypost.specification.World.covering;
import static io.github.maypost.specification.World.launch;
import static io.github.maypost.specification.World.rules;
import static io.github.maypost.specification.World.staffedBut;
import static io.github.maypost.vocabulary.Relation.CUSTODIAN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.Post;
import io.github.maypost.decision.Request;
import io.github.maypost.model.RuleBuilder;
import io.github.maypost.model.Rulebook;
import io.github.maypost.vocabulary.CalendarWindow;
import io.github.maypost.vocabulary.Partition;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Sentences of DESIGN section 10 on covers: what else passes to a stand-in, and what does not. */
class StandingInTest {

  private static final LocalDate TRAINED = LocalDate.of(2026, 5, 20);

  private static boolean isAllowed(Rulebook rulebook, Request.Builder request) {
    return basis(rulebook, request).equals("allowed");
  }

  private static Rulebook allowing(Consumer<RuleBuilder> rule) {
    return rules(World::inMarketing, List.of(rule));
  }

  @Test
  @Shows("10 Cover 1")
  void aCoverIncludesItsStartAndExcludesItsEnd() {
    Rulebook rulebook =
        allowing(r -> r.allow("post").who(w -> w.team("relations")))
            .with(
                b ->
                    b.cover(
                        "lin",
                        "omar",
                        c -> c.from(MONDAY).until(LocalDateTime.of(2026, 6, 1, 13, 0))));
    Request.Builder byLin = launch().person("lin");
    Instant end = Instant.parse("2026-06-01T11:00:00Z");

    assertThat(isAllowed(rulebook, byLin.at(MONDAY))).isTrue();
    assertThat(isAllowed(rulebook, byLin.at(MONDAY.minusNanos(1)))).isFalse();
    assertThat(isAllowed(rulebook, byLin.at(end.minusNanos(1)))).isTrue();
    assertThat(isAllowed(rulebook, byLin.at(end))).isFalse();
  }

  @Test
  @Shows("10 Cover 1")
  void whoActsForSeveralCountsWithAllTheirCoversAtOnce() {
    Rulebook rulebook =
        allowing(r -> r.allow("post").who(w -> w.team("relations").role("editor")))
            .with(b -> b.person("maya", p -> p.in("marketing").roles("editor")));
    Rulebook both = covering("lin", "maya", covering("lin", "omar", rulebook));

    assertThat(isAllowed(covering("lin", "omar", rulebook), launch().person("lin"))).isFalse();
    assertThat(isAllowed(covering("lin", "maya", rulebook), launch().person("lin"))).isFalse();
    assertThat(isAllowed(both, launch().person("lin"))).isTrue();
  }

  @Test
  @Shows("10 Cover 1")
  void aTeamThatIsForbiddenIsForbiddenToItsStandIns() {
    Rulebook rulebook = allowedBut(r -> r.deny("post").who(w -> w.team("relations")));
    Rulebook all = allowedBut(r -> r.deny("post").who(w -> w.not(n -> n.team("relations"))));

    assertThat(basis(rulebook, launch())).isEqualTo("allowed");
    assertThat(basis(covering("maya", "omar", rulebook), launch())).isEqualTo("forbidden");
    assertThat(basis(all, launch())).isEqualTo("forbidden");
    assertThat(basis(covering("maya", "omar", all), launch())).isEqualTo("allowed");
  }

  @Test
  @Shows({"10 Cover 1", "10 Limits 15"})
  void whoStandsInIsCountedWithTheirOwnTeamsOnly() {
    Rulebook rulebook =
        covering(
            "lin",
            "omar",
            allowedBut(
                r -> r.limit(l -> l.atMost(1).per(CalendarWindow.DAY).each(Partition.TEAM))));
    Post byOmar = Post.of("omar", "launch", "acme-x", MONDAY);
    Post byLin = Post.of("lin", "launch", "acme-x", MONDAY);

    assertThat(basis(rulebook, launch().person("lin").history(List.of(byOmar))))
        .isEqualTo("allowed");
    assertThat(basis(rulebook, launch().person("omar").history(List.of(byLin))))
        .isEqualTo("allowed");
    assertThat(basis(rulebook, launch().person("lin").history(List.of(byLin))))
        .isEqualTo("limited");
  }

  @Test
  @Shows("10 Cover 4")
  void theTenureOfAStandInIsTheirOwn() {
    Rulebook rulebook =
        allowing(r -> r.allow("post").who(w -> w.team("relations").tenure(Period.ofDays(1))))
            .with(b -> b.person("omar", p -> p.in("relations").from(MONDAY.minusSeconds(999_999))));
    Rulebook covered = covering("lin", "omar", rulebook);

    assertThat(isAllowed(covered, launch().person("omar"))).isTrue();
    assertThat(isAllowed(covered, launch().person("lin"))).isFalse();
    assertThat(
            isAllowed(
                covered.with(
                    b -> b.person("lin", p -> p.in("designers").from(MONDAY.minusSeconds(99_999)))),
                launch().person("lin")))
        .isTrue();
  }

  @Test
  @Shows("10 Cover 4")
  void theCustodyOfAStandInIsTheirOwn() {
    Rulebook rulebook = allowing(r -> r.allow("post").who(w -> w.is(CUSTODIAN)));

    assertThat(isAllowed(covering("omar", "lin", rulebook), launch().person("omar"))).isTrue();
    assertThat(isAllowed(covering("lin", "omar", rulebook), launch().person("lin"))).isFalse();
  }

  @Test
  @Shows("10 Cover 7")
  void approvalByNameIsNotGivenByAStandIn() {
    Rulebook rulebook =
        covering(
            "lin", "omar", staffedBut(r -> r.requireApproval(a -> a.from(w -> w.person("omar")))));

    assertThat(basis(rulebook, launch().approvedBy("lin"))).isEqualTo("requirements");
    assertThat(basis(rulebook, launch().approvedBy("omar"))).isEqualTo("allowed");
  }

  @Test
  @Shows("10 Cover 6")
  void whoIsCoveredAndActiveCountsBesideTheirStandInWhenTheyPost() {
    Rulebook rulebook =
        covering("lin", "omar", allowing(r -> r.allow("post").who(w -> w.team("relations"))));

    assertThat(isAllowed(rulebook, launch().person("lin"))).isTrue();
    assertThat(isAllowed(rulebook, launch().person("omar"))).isTrue();
  }

  @Test
  @Shows({"10 Approvals 12", "10 Approvals 16"})
  void aStandInCountsAsTheCoveredOneAlsoWhereTheyThemselvesCouldNotApprove() {
    Rulebook rulebook =
        staffedBut(
                r ->
                    r.requireApproval(
                        a -> a.from(w -> w.team("relations").trained("basics")).atLeastAll()))
            .with(
                b ->
                    b.person("lin", p -> p.in("designers").trained("basics", TRAINED))
                        .person("cy", p -> p.in("marketing").trained("basics", TRAINED)));
    Rulebook both = covering("cy", "omar", covering("lin", "omar", rulebook));

    assertThat(basis(covering("lin", "omar", rulebook), launch().approvedBy("omar")))
        .isEqualTo("requirements");
    assertThat(basis(covering("lin", "omar", rulebook), launch().approvedBy("lin")))
        .isEqualTo("allowed");
    assertThat(basis(both, launch().approvedBy("cy"))).isEqualTo("allowed");
    assertThat(basis(rulebook, launch().approvedBy("lin"))).isEqualTo("requirements");
  }
}
