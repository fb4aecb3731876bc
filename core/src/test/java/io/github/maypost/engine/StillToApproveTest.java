package io.github.maypost.engine;

import static io.github.maypost.engine.Desk.EDITORS;
import static io.github.maypost.engine.Desk.LAW;
import static io.github.maypost.engine.Desk.PRESS;
import static io.github.maypost.engine.Desk.ask;
import static io.github.maypost.engine.Desk.covers;
import static io.github.maypost.engine.Desk.hour;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.maypost.decision.Outcome.SeatsProgress;
import io.github.maypost.decision.Request;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who is named as somebody who has approved, and as somebody who can still. */
final class StillToApproveTest {

  private static final Desk TWO_TEAMS =
      Desk.wanting(wanted -> wanted.from(EDITORS).atLeast(2).differentTeams(true));

  private static Request.Builder inVain() {
    return ask().approvedBy("ben", hour(9)).approvedBy("cleo", hour(9));
  }

  @Test
  void whoHasApprovedInVainIsNotAskedAgain() {
    assertThat(TWO_TEAMS.able(inVain())).containsExactly(List.of("dan"));
  }

  @Test
  void whoObjectedCanApproveAgain() {
    assertThat(TWO_TEAMS.able(inVain().objectedBy("cleo", hour(10))))
        .containsExactly(List.of("cleo", "dan"));
    assertThat(TWO_TEAMS.able(inVain().objectedBy("cleo", hour(8))))
        .containsExactly(List.of("dan"));
  }

  @Test
  void somebodyElsesObjectionAsksNobodyAgain() {
    assertThat(TWO_TEAMS.able(inVain().objectedBy("dan", hour(10))))
        .containsExactly(List.of("dan"));
  }

  @Test
  void moreMayHaveApprovedThanMust() {
    Desk desk = Desk.wanting(wanted -> wanted.from(EDITORS));

    assertThat(desk.approved(ask().approvedBy("ben").approvedBy("dan")))
        .containsExactly(List.of("ben", "dan"));
    assertThat(desk.able(ask().approvedBy("ben").approvedBy("dan")))
        .containsExactly(List.of("cleo", "eve"));
  }

  @Test
  void whoApprovedFirstIsNamedFirst() {
    Desk desk = Desk.wanting(wanted -> wanted.from(EDITORS));

    assertThat(desk.approved(ask().approvedBy("dan", hour(11)).approvedBy("ben", hour(9))))
        .containsExactly(List.of("ben", "dan"));
  }

  @Test
  void aStandInAndWhomTheyStandInForAreNamedOnce() {
    Desk desk = Desk.wanting(wanted -> wanted.from(EDITORS), staff -> covers(staff, "fay", "ben"));
    Request.Builder byTheStandIn = ask().approvedBy("fay", hour(9));
    Request.Builder byThemselves = ask().approvedBy("ben", hour(9));

    assertThat(desk.able(ask()))
        .containsExactly(List.of("ben", "cleo", "dan", "eve", "fay for ben"));
    assertThat(desk.able(byTheStandIn)).containsExactly(List.of("cleo", "dan", "eve"));
    assertThat(desk.able(byThemselves)).containsExactly(List.of("cleo", "dan", "eve"));
    assertThat(desk.approved(byTheStandIn.approvedBy("ben", hour(10))))
        .containsExactly(List.of("fay for ben"));
    assertThat(desk.approved(byThemselves.approvedBy("fay", hour(10))))
        .containsExactly(List.of("ben"));
  }

  @Test
  void inStagesWhoCameTooEarlyCanApproveAgainButNobodyWhoCounts() {
    Desk desk = Desk.wanting(wanted -> wanted.stages(one -> one.from(LAW), one -> one.from(PRESS)));
    Request.Builder request = ask().approvedBy("dan", hour(9)).approvedBy("ben", hour(10));

    assertThat(desk.approved(request)).containsExactly(List.of("ben"), List.of());
    assertThat(desk.toAsk(request)).containsExactly(List.of(), List.of("dan"));
    assertThat(desk.able(request)).containsExactly(List.of("cleo"), List.of("dan"));
  }

  @Test
  void ofTwoSelectionsOneMoreApprovalThanIsNeededIsNotNamed() {
    Desk desk =
        Desk.wanting(wanted -> wanted.fromEach(one -> one.from(LAW), one -> one.from(PRESS)));

    assertThat(desk.approved(ask().approvedBy("ben").approvedBy("cleo")))
        .containsExactly(List.of("ben"), List.of());
  }

  @Test
  void ofTwoTeamsTheSecondOfOneIsNotNamed() {
    assertThat(TWO_TEAMS.approved(inVain())).containsExactly(List.of("ben"));
  }

  @Test
  void peopleOfNoTeamAreAskedAllTheSame() {
    Desk desk =
        Desk.wanting(
            wanted -> wanted.from(who -> who.role("chief")).atLeastAll().differentTeams(true),
            staff ->
                staff
                    .person("hal", person -> person.roles("chief"))
                    .person("ida", person -> person.roles("chief")));

    assertThat(desk.progress(ask()).seats())
        .extracting(SeatsProgress::needed, SeatsProgress::missing)
        .containsExactly(tuple(2, 2));
    assertThat(desk.progress(ask()).withinReach()).isFalse();
  }

  @Test
  void everyGroupOfAStageIsAskedInAnyOrder() {
    Desk desk =
        Desk.wanting(wanted -> wanted.fromEach(one -> one.from(LAW), one -> one.from(PRESS)));

    assertThat(desk.allows(ask().approvedBy("dan", hour(9)).approvedBy("ben", hour(10)))).isTrue();
    assertThat(desk.allows(ask().approvedBy("dan", hour(10)).approvedBy("ben", hour(9)))).isTrue();
  }

  @Test
  void standInsOfOnePersonCountOnceHoweverManyOthersOneOfThemStandsInFor() {
    Desk desk =
        Desk.wanting(
            wanted -> wanted.from(EDITORS).atLeast(3),
            staff ->
                covers(
                    covers(covers(staff.person("hal"), "fay", "ben", "cleo", "dan"), "gus", "ben"),
                    "hal",
                    "ben"));
    Request.Builder request = ask().approvedBy("fay").approvedBy("gus").approvedBy("hal");

    assertThat(desk.allows(request)).isFalse();
    assertThat(desk.progress(request).missing()).isEqualTo(1);
    assertThat(desk.allows(request.approvedBy("eve"))).isTrue();
  }

  @Test
  void aThousandAndOneOfOneSelectionAreCounted() {
    Desk desk =
        Desk.wanting(
            wanted -> wanted.from(who -> who.role("chief")).atLeast(1_001),
            staff -> {
              IntStream.range(0, 1_001)
                  .forEach(i -> staff.person("p" + i, person -> person.roles("chief")));
              return staff;
            });
    Request.Builder request = ask();
    IntStream.range(0, 1_000).forEach(i -> request.approvedBy("p" + i));

    assertThat(desk.progress(request).missing()).isEqualTo(1);
    assertThat(desk.toAsk(request)).containsExactly(List.of("p1000"));
    assertThat(desk.allows(request.approvedBy("p1000"))).isTrue();
  }
}
