package io.github.maypost.engine;

import static io.github.maypost.engine.Desk.EDITORS;
import static io.github.maypost.engine.Desk.LAW;
import static io.github.maypost.engine.Desk.PRESS;
import static io.github.maypost.engine.Desk.ask;
import static io.github.maypost.engine.Desk.covers;
import static io.github.maypost.engine.Desk.hour;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.Remedy;
import io.github.maypost.decision.Remedy.AskApproval;
import io.github.maypost.decision.Request;
import io.github.maypost.model.RulebookBuilder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whom a remedy names to be asked: as few as can do, and everybody who does as well. */
final class WhomToAskTest {

  private static List<List<String>> remedies(Desk desk, Request.Builder request) {
    Engine engine = desk.engine();
    return engine.remedies(engine.check(request.build())).stream()
        .map(remedy -> remedy.steps().stream().map(WhomToAskTest::step).toList())
        .toList();
  }

  private static String step(Remedy.Step step) {
    return step instanceof AskApproval asking
        ? asking.needed() + " of " + asking.people()
        : step.toString();
  }

  @Test
  void anybodyWhoCanIsNamed() {
    Desk desk = Desk.wanting(wanted -> wanted.from(EDITORS).atLeast(2));

    assertThat(remedies(desk, ask())).containsExactly(List.of("2 of [ben, cleo, dan, eve]"));
    assertThat(remedies(desk, ask().approvedBy("cleo")))
        .containsExactly(List.of("1 of [ben, dan, eve]"));
  }

  @Test
  void atMostTenAreNamedUnlessMoreAreNeeded() {
    assertThat(remedies(chiefs(6), ask()))
        .containsExactly(List.of("6 of [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9]"));
    assertThat(remedies(chiefs(11), ask()))
        .containsExactly(List.of("11 of [c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, c10]"));
  }

  private static Desk chiefs(int needed) {
    return Desk.wanting(
        wanted -> wanted.from(who -> who.role("chief")).atLeast(needed),
        staff -> {
          RulebookBuilder more = staff;
          for (int i = 0; i < 12; i++) {
            more = more.person("c" + i, person -> person.roles("chief"));
          }
          return more;
        });
  }

  @Test
  void whoObjectedIsAskedWithAsManyOthersAsAreStillMissing() {
    Desk desk = Desk.wanting(wanted -> wanted.from(EDITORS).atLeast(2));

    assertThat(remedies(desk, ask().objectedBy("ben", hour(10))))
        .containsExactly(List.of("2 of [ben, cleo]"));
    assertThat(remedies(desk, ask().objectedBy("dan", hour(10))))
        .containsExactly(List.of("2 of [dan, ben]"));
  }

  @Test
  void afterSilenceOnlyWhoObjectedIsAskedThoughTheSeatsAreMoreThanThePeople() {
    Desk desk =
        Desk.wanting(wanted -> wanted.from(EDITORS).atLeast(9).orSilence(Duration.ofHours(2)));

    assertThat(remedies(desk, ask().proposedAt(hour(8)).objectedBy("cleo", hour(9))))
        .containsExactly(List.of("1 of [cleo]"));
    assertThat(remedies(desk, ask().proposedAt(hour(11)).objectedBy("cleo", hour(11)))).isEmpty();
  }

  @Test
  void aStandInIsNotNamedBesideWhomTheyStandInForWhereTwoAreNeeded() {
    Desk desk =
        Desk.wanting(wanted -> wanted.from(LAW).atLeast(2), staff -> covers(staff, "fay", "ben"));

    assertThat(remedies(desk, ask())).containsExactly(List.of("2 of [ben, cleo]"));
    assertThat(remedies(desk, ask().approvedBy("cleo", hour(9))))
        .containsExactly(List.of("1 of [ben, fay]"));
  }

  @Test
  void whereOneOfTwoSelectionsIsLeftAnybodyOfItIsNamed() {
    Desk desk =
        Desk.wanting(wanted -> wanted.fromEach(one -> one.from(PRESS), one -> one.from(LAW)));

    assertThat(remedies(desk, ask().approvedBy("dan", hour(9))))
        .containsExactly(List.of("1 of [ben, cleo]"));
  }
}
