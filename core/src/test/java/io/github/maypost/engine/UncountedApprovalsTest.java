package io.github.maypost.engine;

import static io.github.maypost.engine.Desk.EDITORS;
import static io.github.maypost.engine.Desk.LAW;
import static io.github.maypost.engine.Desk.NOON;
import static io.github.maypost.engine.Desk.PRESS;
import static io.github.maypost.engine.Desk.ask;
import static io.github.maypost.engine.Desk.covers;
import static io.github.maypost.engine.Desk.hour;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.Approval;
import io.github.maypost.decision.Outcome.NotCounted;
import io.github.maypost.decision.Outcome.Why;
import io.github.maypost.model.ApprovalBuilder;
import io.github.maypost.model.RulebookBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Why an approval does not count: each reason that people are told, and what tells it apart. */
final class UncountedApprovalsTest {

  private static final Instant LONG_AGO = Instant.parse("2026-11-10T12:00:00Z");

  private static void twoTeams(ApprovalBuilder wanted) {
    wanted.from(EDITORS).atLeast(2).differentTeams(true);
  }

  private static void lawAndPress(ApprovalBuilder wanted) {
    wanted.fromEach(one -> one.from(LAW), one -> one.from(PRESS));
  }

  private static RulebookBuilder editorUntil(
      RulebookBuilder staff, String id, String team, int hour) {
    return staff.person(
        id, person -> person.in(team).role("editor", role -> role.until(hour(hour))));
  }

  @Test
  void whoeverCannotApproveAtAllIsToldWhy() {
    Desk desk =
        Desk.wanting(
            wanted -> wanted.from(EDITORS).validFor(Duration.ofHours(4)),
            staff -> staff.person("hal", person -> person.roles("editor").until(hour(11))));

    assertThat(
            desk.uncounted(
                ask()
                    .revision("2")
                    .approval(new Approval("nobody", Optional.empty(), Optional.of("2")))
                    .approval(new Approval("ana", Optional.empty(), Optional.of("2")))
                    .approval(new Approval("ben", Optional.empty(), Optional.of("1")))
                    .approval(new Approval("cleo", Optional.of(hour(13)), Optional.of("2")))
                    .approval(new Approval("dan", Optional.of(hour(7)), Optional.of("2")))
                    .approval(new Approval("hal", Optional.empty(), Optional.of("2")))
                    .approval(new Approval("gus", Optional.empty(), Optional.of("2")))))
        .containsExactly(
            Map.entry("nobody", Why.UNKNOWN_PERSON),
            Map.entry("ana", Why.AUTHOR),
            Map.entry("ben", Why.OTHER_REVISION),
            Map.entry("cleo", Why.TOO_LATE),
            Map.entry("dan", Why.EXPIRED),
            Map.entry("hal", Why.INACTIVE),
            Map.entry("gus", Why.NOT_ELIGIBLE));
  }

  @Test
  void whoIsAskedOnlyInPlaceOfTheAuthorStandsForTheAuthor() {
    Desk desk = Desk.wanting(wanted -> wanted.from(EDITORS), staff -> covers(staff, "fay", "ana"));

    assertThat(desk.uncounted(ask().approvedBy("fay")))
        .containsExactly(Map.entry("fay", Why.STANDS_FOR_AUTHOR));
  }

  @Test
  void whoApprovesAfterTheirStandInIsStoodFor() {
    Desk desk = Desk.wanting(wanted -> wanted.from(EDITORS), staff -> covers(staff, "fay", "ben"));

    assertThat(desk.uncounted(ask().approvedBy("ben", hour(10)).approvedBy("fay", hour(9))))
        .containsExactly(Map.entry("ben", Why.STOOD_FOR));
  }

  @Test
  void whoStandsInForOneWhoIsCountedIsNotCountedBesideThem() {
    Desk desk = Desk.wanting(wanted -> wanted.from(EDITORS), staff -> covers(staff, "fay", "ben"));

    assertThat(desk.uncounted(ask().approvedBy("ben", hour(9)).approvedBy("fay", hour(10))))
        .containsExactly(Map.entry("fay", Why.STANDS_FOR_COUNTED));
  }

  @Test
  void standingInForTheAuthorTooChangesNothing() {
    Desk desk =
        Desk.wanting(wanted -> wanted.from(EDITORS), staff -> covers(staff, "fay", "ana", "ben"));

    assertThat(desk.uncounted(ask().approvedBy("ben", hour(9)).approvedBy("fay", hour(10))))
        .containsExactly(Map.entry("fay", Why.STANDS_FOR_COUNTED));
  }

  @Test
  void oneMoreThanIsNeededIsNotNeeded() {
    Desk desk = Desk.wanting(UncountedApprovalsTest::lawAndPress);

    assertThat(
            desk.uncounted(
                ask()
                    .approvedBy("ben", hour(8))
                    .approvedBy("dan", hour(9))
                    .approvedBy("cleo", hour(10))))
        .containsExactly(Map.entry("cleo", Why.NOT_NEEDED));
  }

  @Test
  void whoCouldStandForSomebodyElseThanWhoIsCountedIsNotNeeded() {
    Desk desk =
        Desk.wanting(
            UncountedApprovalsTest::lawAndPress, staff -> covers(staff, "fay", "ben", "cleo"));

    assertThat(
            desk.uncounted(
                ask()
                    .approvedBy("ben", hour(8))
                    .approvedBy("dan", hour(9))
                    .approvedBy("fay", hour(10))))
        .containsExactly(Map.entry("fay", Why.NOT_NEEDED));
  }

  @Test
  void whoCouldTakeOnlyASeatThatIsTakenHasNoSeat() {
    assertThat(
            Desk.wanting(UncountedApprovalsTest::lawAndPress)
                .uncounted(ask().approvedBy("ben", hour(8)).approvedBy("cleo", hour(9))))
        .containsExactly(Map.entry("cleo", Why.NO_SEAT));
    assertThat(
            Desk.wanting(wanted -> lawAndPress(wanted.differentTeams(true)))
                .uncounted(ask().approvedBy("ben", hour(8)).approvedBy("cleo", hour(9))))
        .containsExactly(Map.entry("cleo", Why.NO_SEAT));
  }

  @Test
  void whoIsNeededForAnotherSeatHasNoneYet() {
    Consumer<ApprovalBuilder> wanted =
        approval ->
            approval.fromEach(
                one -> one.from(EDITORS), one -> one.from(who -> who.trained("ethics")));
    Desk desk = Desk.wanting(wanted, UncountedApprovalsTest::withATrainedEditor);
    Desk ofTeams =
        Desk.wanting(
            wanted.andThen(approval -> approval.differentTeams(true)),
            UncountedApprovalsTest::withATrainedEditor);

    assertThat(desk.uncounted(ask().approvedBy("hal", LONG_AGO)))
        .containsExactly(Map.entry("hal", Why.NO_SEAT));
    assertThat(desk.toAsk(ask().approvedBy("hal", LONG_AGO)))
        .containsExactly(List.of("ben"), List.of("hal"));
    assertThat(ofTeams.uncounted(ask().approvedBy("hal", LONG_AGO)))
        .containsExactly(Map.entry("hal", Why.NO_SEAT));
  }

  @Test
  void theStandInOfWhomAnotherSeatNeedsHasNone() {
    Desk desk =
        Desk.wanting(
            approval ->
                approval
                    .differentTeams(true)
                    .fromEach(
                        one -> one.from(EDITORS), one -> one.from(who -> who.trained("ethics"))),
            staff -> covers(withATrainedEditor(staff), "gus", "hal"));

    assertThat(desk.uncounted(ask().approvedBy("gus", LONG_AGO)))
        .containsExactly(Map.entry("gus", Why.NO_SEAT));
  }

  private static RulebookBuilder withATrainedEditor(RulebookBuilder staff) {
    return staff.person(
        "hal",
        person -> person.in("law").roles("editor").trained("ethics", LocalDate.of(2026, 11, 20)));
  }

  @Test
  void whoApprovesBeforeTheStageBeforeThemIsOutOfOrder() {
    Desk desk = Desk.wanting(wanted -> wanted.stages(one -> one.from(LAW), one -> one.from(PRESS)));

    assertThat(desk.uncounted(ask().approvedBy("dan", hour(9)).approvedBy("ben", hour(10))))
        .containsExactly(Map.entry("dan", Why.OUT_OF_ORDER));
  }

  @Test
  void whoMustApproveOnceMoreAfterAnotherIsOutOfOrder() {
    Desk desk =
        Desk.wanting(
            wanted ->
                wanted.stages(
                    one -> one.from(EDITORS), one -> one.from(who -> who.person("cleo"))));

    assertThat(desk.uncounted(ask().approvedBy("cleo", hour(9))))
        .containsExactly(Map.entry("cleo", Why.OUT_OF_ORDER));
    assertThat(desk.toAsk(ask().approvedBy("cleo", hour(9))))
        .containsExactly(List.of("ben"), List.of("cleo"));
  }

  @Test
  void whoApprovesAfterTheStageBehindThemIsOvertaken() {
    Desk desk =
        Desk.wanting(
            wanted -> wanted.stages(one -> one.from(LAW), one -> one.from(PRESS).atLeast(2)),
            staff -> editorUntil(editorUntil(staff, "hal", "press", 10), "ida", "press", 10));

    assertThat(
            desk.uncounted(
                ask()
                    .approvedBy("hal", hour(9))
                    .approvedBy("ida", hour(9))
                    .approvedBy("cleo", hour(11))))
        .containsExactly(Map.entry("cleo", Why.OVERTAKEN));
  }

  @Test
  void approvalsAtOneInstantAreInAnyOrder() {
    Desk desk = Desk.wanting(wanted -> wanted.stages(one -> one.from(LAW), one -> one.from(PRESS)));

    assertThat(desk.uncounted(ask().approvedBy("dan", hour(9)).approvedBy("ben", hour(9))))
        .isEmpty();
  }

  @Test
  void theSecondOfATeamIsOfTheSameTeam() {
    assertThat(
            Desk.wanting(UncountedApprovalsTest::twoTeams)
                .uncounted(ask().approvedBy("ben", hour(9)).approvedBy("cleo", hour(10))))
        .containsExactly(Map.entry("cleo", Why.SAME_TEAM));
  }

  @Test
  void anEarlierApprovalForTheSameStageIsNotOutOfOrder() {
    Desk desk =
        Desk.wanting(
            wanted ->
                wanted
                    .differentTeams(true)
                    .fromEach(
                        one -> one.from(who -> who.person("cleo")), one -> one.from(EDITORS)));

    assertThat(desk.uncounted(ask().approvedBy("cleo", hour(10)).approvedBy("ben", hour(9))))
        .containsExactly(Map.entry("ben", Why.SAME_TEAM));
  }

  @Test
  void whoIsOutOfOrderForOneSeatOnlyIsToldOfTheOther() {
    Desk desk =
        Desk.wanting(
            wanted ->
                wanted
                    .differentTeams(true)
                    .stages(
                        stage ->
                            stage.fromEach(
                                one -> one.from(who -> who.person("ben")),
                                one -> one.from(EDITORS)),
                        stage -> stage.from(EDITORS)),
            staff -> staff.person("gil", person -> person.in("care").roles("editor")));

    assertThat(desk.uncounted(ask().approvedBy("cleo", hour(9)).approvedBy("ben", hour(10))))
        .containsExactly(Map.entry("cleo", Why.SAME_TEAM));
  }

  @Test
  void whoIsInNoTeamCannotStandForOne() {
    assertThat(Desk.wanting(UncountedApprovalsTest::twoTeams).uncounted(ask().approvedBy("eve")))
        .containsExactly(Map.entry("eve", Why.SAME_TEAM));
  }

  @Test
  void aStandInWhoseOtherIsOfTheSameTeamIsOfTheSameTeam() {
    Desk desk =
        Desk.wanting(
            UncountedApprovalsTest::twoTeams, staff -> covers(staff, "fay", "ben", "cleo"));

    assertThat(desk.uncounted(ask().approvedBy("ben", hour(9)).approvedBy("fay", hour(10))))
        .containsExactly(Map.entry("fay", Why.SAME_TEAM));
  }

  @Test
  void eachOfSomebodysApprovalsHasItsOwnReason() {
    Desk desk =
        Desk.wanting(
            wanted ->
                wanted
                    .differentTeams(true)
                    .fromEach(one -> one.from(LAW), one -> one.from(EDITORS)),
            staff -> editorUntil(staff, "hal", "law", 10));

    assertThat(
            desk.progress(
                    ask()
                        .approvedBy("ben", hour(8))
                        .approvedBy("hal", hour(9))
                        .approvedBy("hal", hour(11)))
                .notCounted())
        .containsExactly(
            new NotCounted<>(
                new Approval("hal", Optional.of(hour(9)), Optional.empty()), Why.SAME_TEAM),
            new NotCounted<>(
                new Approval("hal", Optional.of(hour(11)), Optional.empty()), Why.NO_SEAT));
  }

  @Test
  void whereAllOthersAreAskedTheAuthorTakesNoSeatThoughTheyMayApprove() {
    Consumer<ApprovalBuilder> all =
        wanted -> wanted.from(EDITORS).atLeastAll().authorMayApprove(true);
    Desk desk = Desk.wanting(all, staff -> covers(staff, "fay", "ana"));

    assertThat(desk.uncounted(ask().approvedBy("ana")))
        .containsExactly(Map.entry("ana", Why.AUTHOR));
    assertThat(desk.uncounted(ask().approvedBy("fay")))
        .containsExactly(Map.entry("fay", Why.STANDS_FOR_AUTHOR));
    assertThat(
            Desk.wanting(all.andThen(wanted -> wanted.differentTeams(true)))
                .uncounted(ask().approvedBy("ana")))
        .containsExactly(Map.entry("ana", Why.AUTHOR));
  }

  @Test
  void whereAllAreAskedWhoIsNoLongerAmongThemTakesNoSeat() {
    Desk desk =
        Desk.wanting(
            wanted -> wanted.from(EDITORS).atLeastAll(),
            staff -> editorUntil(staff, "hal", "law", 11));

    assertThat(desk.uncounted(ask().approvedBy("hal", hour(10)).approvedBy("ben", NOON)))
        .containsExactly(Map.entry("hal", Why.NOT_ELIGIBLE));
  }
}
