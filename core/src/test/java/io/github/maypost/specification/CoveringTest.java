package io.github.maypost.specification;

import static io.github.maypost.specification.World.MONDAY;
import static io.github.maypost.specification.World.allowedBut;
import static io.github.maypost.specification.World.basis;
import static io.github.maypost.specification.World.covering;
import static io.github.maypost.specification.World.launch;
import static io.github.maypost.specification.World.rules;
import static io.github.maypost.specification.World.staffedBut;
import static io.github.maypost.vocabulary.Relation.AUTHOR;
import static io.github.maypost.vocabulary.Relation.CO_OWNER;
import static io.github.maypost.vocabulary.Relation.CUSTODIAN;
import static io.github.maypost.vocabulary.Relation.DRIVER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.Post;
import io.github.maypost.decision.Request;
import io.github.maypost.model.ApprovalBuilder;
import io.github.maypost.model.PersonBuilder;
import io.github.maypost.model.Rulebook;
import io.github.maypost.model.WhoBuilder;
import io.github.maypost.vocabulary.CalendarWindow;
import io.github.maypost.vocabulary.Percentage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Sentences of DESIGN section 10 on covers, each with an example. */
class CoveringTest {

  /** Somebody stands in for somebody else. */
  private record Pair(String by, String covered) {}

  private static Rulebook during(List<Pair> pairs, Rulebook rulebook) {
    Rulebook covered = rulebook;
    for (Pair pair : pairs) {
      covered = covering(pair.by(), pair.covered(), covered);
    }
    return covered;
  }

  /** Whether Lin counts as selected while she covers Omar and Maya. */
  private static boolean selectsLin(Consumer<PersonBuilder> maya, Consumer<WhoBuilder> who) {
    Rulebook rulebook =
        rules(maya.andThen(p -> p.in("marketing")), List.of(r -> r.allow("post").who(who)));
    return isAllowed(covering("lin", "maya", rulebook), launch().person("lin"));
  }

  private static boolean selectsLin(Consumer<WhoBuilder> who) {
    return selectsLin(p -> {}, who);
  }

  private static boolean isAllowed(Rulebook rulebook, Request.Builder request) {
    return basis(rulebook, request).equals("allowed");
  }

  @Nested
  class WhoActs {

    @Test
    @Shows({"10 Cover 1", "10 Hierarchies 4"})
    void aStandInCountsAsInTheTeamsOfTheCoveredOneButStaysInTheirOwn() {
      assertThat(selectsLin(w -> w.team("marketing"))).isTrue();
      assertThat(selectsLin(w -> w.team("company"))).isTrue();
      assertThat(selectsLin(w -> w.team("agency"))).isTrue();
      assertThat(selectsLin(w -> w.external(true))).isTrue();
      assertThat(selectsLin(w -> w.external(false))).isFalse();
      assertThat(selectsLin(w -> w.is(DRIVER))).isTrue();
      assertThat(selectsLin(w -> w.is(CO_OWNER))).isTrue();
    }

    @Test
    @Shows("10 Cover 2")
    void aStandInForSomebodyExternalIsExternal() {
      Rulebook rulebook = allowedBut(r -> r.deny("post").who(w -> w.external(true)));

      assertThat(basis(rulebook, launch())).isEqualTo("allowed");
      assertThat(basis(covering("maya", "lin", rulebook), launch())).isEqualTo("forbidden");
    }

    @Test
    @Shows("10 Cover 3")
    void aStandInHoldsTheRolesOfTheCoveredOneWithTheirScopesAndEnds() {
      Consumer<WhoBuilder> writer = w -> w.role("writer");

      assertThat(selectsLin(p -> p.roles("editor"), writer)).isTrue();
      assertThat(selectsLin(p -> p.role("editor", g -> g.where("global")), writer)).isTrue();
      assertThat(selectsLin(p -> p.role("editor", g -> g.where("acme-in")), writer)).isFalse();
      assertThat(
              selectsLin(
                  p -> p.role("editor", g -> g.until(Instant.parse("2026-06-01T10:00:00Z"))),
                  writer))
          .isFalse();
    }

    @Test
    @Shows({"10 Cover 4", "10 Cover 7"})
    void nothingElsePassesToTheStandIn() {
      assertThat(
              selectsLin(
                  p -> p.trained("basics", LocalDate.of(2026, 5, 31)), w -> w.trained("basics")))
          .isFalse();
      assertThat(
              selectsLin(
                  p ->
                      p.from(LocalDate.of(2020, 1, 1))
                          .joined("marketing", LocalDate.of(2020, 1, 1)),
                  w -> w.team("marketing").tenure(Period.ofMonths(1))))
          .isFalse();
      assertThat(selectsLin(w -> w.person("maya"))).isFalse();
      assertThat(selectsLin(w -> w.person("lin"))).isTrue();
    }

    @Test
    @Shows("10 Cover 4")
    void custodyAndAuthorshipDoNotPass() {
      Rulebook custodians =
          rules(World::inMarketing, List.of(r -> r.allow("post").who(w -> w.is(CUSTODIAN))));
      Rulebook authors =
          rules(World::inMarketing, List.of(r -> r.allow("post").who(w -> w.is(AUTHOR))));

      assertThat(isAllowed(covering("lin", "omar", custodians), launch().person("lin"))).isFalse();
      assertThat(isAllowed(covering("lin", "omar", authors), launch().person("lin").author("omar")))
          .isFalse();
    }

    @Test
    @Shows("10 Cover 5")
    void coversDoNotAddUp() {
      Rulebook rulebook =
          rules(World::inMarketing, List.of(r -> r.allow("post").who(w -> w.team("marketing"))));
      Rulebook chain = during(List.of(new Pair("lin", "omar"), new Pair("omar", "maya")), rulebook);

      assertThat(isAllowed(chain, launch().person("omar"))).isTrue();
      assertThat(isAllowed(chain, launch().person("lin"))).isFalse();
    }

    @Test
    @Shows({"10 Cover 1", "10 Cover 6", "10 Time 2"})
    void itHoldsFromItsFirstInstantToItsLastDayWhoeverIsActive() {
      Rulebook rulebook =
          covering(
              "lin",
              "omar",
              rules(World::inMarketing, List.of(r -> r.allow("post").who(w -> w.team("relations"))))
                  .with(
                      b ->
                          b.person(
                              "omar", p -> p.in("relations").until(LocalDate.of(2026, 1, 1)))));
      Request.Builder byLin = launch().person("lin");
      Instant start = Instant.parse("2026-05-24T22:00:00Z");
      Instant end = Instant.parse("2026-06-25T22:00:00Z");

      assertThat(isAllowed(rulebook, byLin.at(start))).isTrue();
      assertThat(isAllowed(rulebook, byLin.at(start.minusNanos(1)))).isFalse();
      assertThat(isAllowed(rulebook, byLin.at(end.minusNanos(1)))).isTrue();
      assertThat(isAllowed(rulebook, byLin.at(end))).isFalse();
      assertThat(basis(rulebook, launch().person("omar"))).isEqualTo("inactive");
    }

    @Test
    void whoHasLeftStandsInForNobody() {
      Rulebook rulebook =
          covering("lin", "omar", allowedBut())
              .with(b -> b.person("lin", p -> p.until(LocalDate.of(2026, 5, 28))));

      assertThat(basis(rulebook, launch().person("lin"))).isEqualTo("inactive");
    }

    @Test
    @Shows("10 Limits 3")
    void postsOfTheHistoryCountAsThoseOfAStandIn() {
      Rulebook rulebook =
          covering(
              "lin",
              "omar",
              allowedBut(r -> r.limit(1, CalendarWindow.MONTH).who(w -> w.team("company"))));
      Post then = Post.of("lin", "launch", "acme-x", MONDAY.plusSeconds(86_400));
      Post later = Post.of("lin", "launch", "acme-x", Instant.parse("2026-06-26T10:00:00Z"));

      assertThat(basis(rulebook, launch().history(List.of(then)))).isEqualTo("limited");
      assertThat(basis(rulebook, launch().history(List.of(later)))).isEqualTo("allowed");
    }
  }

  @Nested
  class WhoApproves {

    private boolean isEnough(
        List<Pair> covers, Consumer<ApprovalBuilder> wanted, Request.Builder request) {
      return isAllowed(during(covers, staffedBut(r -> r.requireApproval(wanted))), request);
    }

    private Request.Builder by(String... approvers) {
      Request.Builder request = launch();
      for (String approver : approvers) {
        request.approvedBy(approver);
      }
      return request;
    }

    private final List<Pair> linForOmar = List.of(new Pair("lin", "omar"));

    private void two(ApprovalBuilder approval) {
      approval.from(w -> w.team("relations")).atLeast(2);
    }

    @Test
    @Shows({"3 Approval 15", "10 Approvals 12", "10 Approvals 14"})
    void aStandInCountsAsTheCoveredOneAndNeverBesideThem() {
      assertThat(isEnough(List.of(), this::two, by("lin", "ada"))).isFalse();
      assertThat(isEnough(linForOmar, this::two, by("lin", "ada"))).isTrue();
      assertThat(isEnough(linForOmar, this::two, by("lin", "omar"))).isFalse();
      assertThat(isEnough(linForOmar, this::two, by("lin", "omar", "bo"))).isTrue();
    }

    @Test
    @Shows({"10 Approvals 12", "10 Approvals 14"})
    void twoStandInsForOneAreOne() {
      List<Pair> both = List.of(new Pair("lin", "omar"), new Pair("cy", "omar"));

      assertThat(isEnough(both, this::two, by("lin", "cy"))).isFalse();
      assertThat(isEnough(both, this::two, by("lin", "cy", "ada"))).isTrue();
    }

    @Test
    @Shows("10 Approvals 11")
    void whoIsSelectedWithoutACoverCountsAsThemselves() {
      assertThat(isEnough(List.of(new Pair("ada", "omar")), this::two, by("ada", "omar"))).isTrue();
      assertThat(isEnough(List.of(new Pair("ada", "omar")), this::two, by("ada"))).isFalse();
    }

    @Test
    @Shows("10 Approvals 19")
    void aStandInForSeveralCountsAsWhicheverHelps() {
      List<Pair> both = List.of(new Pair("lin", "omar"), new Pair("lin", "ada"));

      assertThat(isEnough(both, this::two, by("lin", "omar"))).isTrue();
      assertThat(isEnough(both, this::two, by("lin", "ada"))).isTrue();
      assertThat(isEnough(both, this::two, by("lin"))).isFalse();
    }

    @Test
    @Shows("10 Approvals 13")
    void aStandInForTheAuthorCountsAsTheAuthor() {
      Consumer<ApprovalBuilder> one = a -> a.from(w -> w.team("marketing"));
      List<Pair> linForMaya = List.of(new Pair("lin", "maya"));

      assertThat(isEnough(linForMaya, one, by("lin"))).isFalse();
      assertThat(isEnough(linForMaya, one, by("lin").author("omar"))).isTrue();
      assertThat(isEnough(linForMaya, a -> one.accept(a.authorMayApprove(true)), by("lin")))
          .isTrue();
    }

    @Test
    @Shows("10 Approvals 5")
    void theAuthorDoesNotApproveAsAStandIn() {
      Consumer<ApprovalBuilder> one = a -> a.from(w -> w.team("relations"));
      List<Pair> mayaForOmar = List.of(new Pair("maya", "omar"));

      assertThat(isEnough(mayaForOmar, one, by("maya"))).isFalse();
      assertThat(isEnough(mayaForOmar, a -> one.accept(a.authorMayApprove(true)), by("maya")))
          .isTrue();
    }

    @Test
    @Shows("10 Approvals 20")
    void beingSelectedMustFollowFromOneCoverAlone() {
      Consumer<ApprovalBuilder> wanted = a -> a.from(w -> w.team("relations").role("editor"));
      Rulebook rulebook =
          staffedBut(r -> r.requireApproval(wanted))
              .with(b -> b.person("cy", p -> p.roles("editor")));
      Rulebook both = during(List.of(new Pair("lin", "omar"), new Pair("lin", "cy")), rulebook);

      assertThat(isAllowed(both, by("lin"))).isFalse();
      assertThat(isAllowed(covering("ada", "cy", rulebook), by("ada"))).isTrue();
    }

    @Test
    @Shows("10 Approvals 21")
    void aCoverMayMakeSomebodyNotSelected() {
      Consumer<ApprovalBuilder> inside = a -> a.from(w -> w.external(false));

      assertThat(isEnough(List.of(), inside, by("cy"))).isTrue();
      assertThat(isEnough(List.of(new Pair("cy", "lin")), inside, by("cy"))).isFalse();
      assertThat(
              isEnough(
                  List.of(new Pair("lin", "omar"), new Pair("lin", "zed")),
                  a -> a.from(w -> w.team("relations").not(n -> n.team("marketing"))),
                  by("lin")))
          .isTrue();
    }

    @Test
    @Shows({"10 Approvals 16", "3 Approval 2"})
    void percentagesAndAllLookAtTheCoveredToo() {
      List<Pair> covers = linForOmar;
      Consumer<ApprovalBuilder> twoThirds =
          a -> a.from(w -> w.team("relations")).atLeast(Percentage.parse("66.67%"));
      Rulebook left =
          covering(
              "lin",
              "omar",
              staffedBut(r -> r.requireApproval(twoThirds))
                  .with(
                      b ->
                          b.person(
                              "omar", p -> p.in("relations").until(LocalDate.of(2026, 5, 1)))));
      Consumer<ApprovalBuilder> all = a -> a.from(w -> w.team("relations")).atLeastAll();

      assertThat(isAllowed(left, by("ada", "bo"))).isFalse();
      assertThat(isAllowed(left, by("ada", "bo", "lin"))).isTrue();
      assertThat(isEnough(covers, all, by("ada", "bo"))).isFalse();
      assertThat(isEnough(covers, all, by("ada", "bo", "lin"))).isTrue();
      assertThat(isEnough(covers, all, by("ada", "bo", "omar"))).isTrue();
    }

    @Test
    @Shows("10 Approvals 28")
    void differentTeamsAreThoseOfTheCoveredOne() {
      Consumer<ApprovalBuilder> teams =
          a -> a.from(w -> w.team("company")).atLeast(2).differentTeams(true);

      assertThat(isEnough(linForOmar, teams, by("lin", "ada"))).isFalse();
      assertThat(isEnough(linForOmar, teams, by("lin", "cy"))).isTrue();
    }

    @Test
    @Shows({"10 Approvals 3", "10 Cover 1"})
    void aCoverMustHoldWhenTheApprovalIsGiven() {
      Consumer<ApprovalBuilder> one = a -> a.from(w -> w.team("relations"));
      Instant start = Instant.parse("2026-05-24T22:00:00Z");

      assertThat(isEnough(linForOmar, one, launch().approvedBy("lin", start))).isTrue();
      assertThat(isEnough(linForOmar, one, launch().approvedBy("lin", start.minusNanos(1))))
          .isFalse();
    }

    @Test
    @Shows("10 Objections 2")
    void aStandInMayObject() {
      Consumer<ApprovalBuilder> one = a -> a.from(w -> w.team("relations"));

      assertThat(isEnough(linForOmar, one, by("ada").objectedBy("lin"))).isFalse();
      assertThat(isEnough(List.of(), one, by("ada").objectedBy("lin"))).isTrue();
      assertThat(
              isEnough(
                  linForOmar,
                  one,
                  by("ada").objectedBy("lin", MONDAY.minusSeconds(60)).approvedBy("lin")))
          .isTrue();
    }
  }
}
