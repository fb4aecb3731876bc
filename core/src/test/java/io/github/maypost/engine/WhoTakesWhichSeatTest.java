package io.github.maypost.engine;

import static io.github.maypost.engine.Desk.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.engine.Seating.Candidate;
import io.github.maypost.engine.Seating.Group;
import io.github.maypost.engine.Seating.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Of the ways to take seats the best is found, also among far more than could all be tried. */
final class WhoTakesWhichSeatTest {

  private static Candidate there(String id) {
    return new Candidate(id, id, List.of(id), NOON, true);
  }

  private static Candidate notThere(String id) {
    return new Candidate(id, id, List.of(id), NOON, false);
  }

  private static Group group(int seats, Candidate... candidates) {
    return new Group(0, seats, List.of(candidates));
  }

  private static Group notThere(int seats, int candidates) {
    return new Group(
        0, seats, IntStream.range(0, candidates).mapToObj(i -> notThere("m" + i)).toList());
  }

  private static Group there(int seats, int candidates) {
    return new Group(
        0, seats, IntStream.range(0, candidates).mapToObj(i -> there("m" + i)).toList());
  }

  private static List<List<String>> givers(Plan plan) {
    return plan.taken().stream()
        .map(group -> group.stream().map(Candidate::giver).toList())
        .toList();
  }

  private static List<List<String>> best(Group... groups) {
    return givers(Seating.best(List.of(groups), false));
  }

  /** Two groups of which one who has approved for the second should not be asked for the first. */
  private static List<Group> contested() {
    return List.of(
        group(1, notThere("ann"), notThere("bea")), group(1, there("ann"), notThere("col")));
  }

  private static List<Group> contestedAnd(Group... others) {
    List<Group> groups = new ArrayList<>(contested());
    groups.addAll(List.of(others));
    return groups;
  }

  private static List<List<String>> firstTwo(List<Group> groups) {
    return givers(Seating.best(groups, false)).subList(0, 2);
  }

  @Test
  void whoHasApprovedForOneSeatIsNotAskedForAnother() {
    assertThat(givers(Seating.best(contested(), false)))
        .containsExactly(List.of("bea"), List.of("ann"));
  }

  @Test
  void aSeatThatNobodyCanTakeChangesNothingForTheOthers() {
    Plan plan = Seating.best(contestedAnd(group(1)), false);

    assertThat(givers(plan)).containsExactly(List.of("bea"), List.of("ann"), List.of());
    assertThat(plan.empty()).isEqualTo(1);
  }

  @Test
  void ofWaysAsGoodTheFirstIsTaken() {
    assertThat(
            best(
                group(1, there("ann"), there("bea")),
                group(1, there("ann")),
                group(1, there("bea"))))
        .containsExactly(List.of("ann"), List.of(), List.of("bea"));
  }

  @Test
  void askingManyPeopleOfMoreHidesNoBetterWay() {
    assertThat(firstTwo(contestedAnd(notThere(10, 40))))
        .containsExactly(List.of("bea"), List.of("ann"));
  }

  @Test
  void norDoesAskingOneMoreAfterThem() {
    assertThat(firstTwo(contestedAnd(notThere(10, 40), group(1, notThere("zoe")))))
        .containsExactly(List.of("bea"), List.of("ann"));
  }

  @Test
  void norDoASeatThatNobodyCanTakeAndOnesOfTheSelectionAfterThem() {
    assertThat(firstTwo(contestedAnd(notThere(10, 40), group(1))))
        .containsExactly(List.of("bea"), List.of("ann"));
    assertThat(firstTwo(contestedAnd(notThere(10, 40), group(2, notThere("zoe")))))
        .containsExactly(List.of("bea"), List.of("ann"));
  }

  @Test
  void leavingOneOfManyOutIsFoundWhereItMustBeTheFirst() {
    Group many = there(20, 21);
    Group first = group(1, there("m0"));

    assertThat(Seating.isFull(List.of(many, first), false)).isTrue();
    assertThat(best(many, first).get(1)).containsExactly("m0");
  }

  @Test
  void asManySeatsAsAreLookedAtAreTakenOnASmallStack() {
    Group some = of("a", Seating.MOST_SEATS / 2);
    Group others = of("b", Seating.MOST_SEATS / 2);

    assertThat(isFullOnASmallStack(some, others)).isTrue();
    assertThat(isFullOnASmallStack(some, others, group(1, there("zoe")))).isFalse();
  }

  private static Group of(String prefix, int seats) {
    return new Group(0, seats, IntStream.range(0, seats).mapToObj(i -> there(prefix + i)).toList());
  }

  private static boolean isFullOnASmallStack(Group... groups) {
    return CompletableFuture.supplyAsync(
            () -> Seating.isFull(List.of(groups), false),
            task -> new Thread(null, task, "seating", 1 << 18).start())
        .join();
  }

  @Test
  @Timeout(30)
  void aSearchThatLeadsNowhereIsGivenUp() {
    Group many = there(20, 40);
    Group first = group(1, there("m0"));
    Group again = group(1, there("m0"));

    assertThat(Seating.isFull(List.of(many, first, again), false)).isFalse();
  }
}
