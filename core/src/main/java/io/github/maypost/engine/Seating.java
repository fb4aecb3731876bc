package io.github.maypost.engine;

import com.google.common.primitives.Ints;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds who takes which seat of an approval, so that nobody takes two, nobody is stood for twice,
 * stages come in order and, where that is asked, everyone stands for another team. Of several ways
 * it finds one that leaves the fewest seats empty and then needs the fewest approvals that are not
 * there yet.
 *
 * <p>Such a way is searched for depth first, group of seats by group, and left as soon as it cannot
 * be better than the best so far. Matching seats, people, those they stand for and teams at once is
 * hard in general, so that the search gives up after {@value #MOST_STEPS} steps, with the best way
 * so far, and is not begun for more than {@value #MOST_SEATS} seats; a requirement then counts as
 * not met. Rulebooks and requests that people write take a few dozen steps. Where anybody who is
 * left may take the next seat nothing is searched for, however many seats there are.
 */
final class Seating {

  static final int MOST_STEPS = 200_000;

  /** Each takes two calls deeper; so many fit on a small stack. */
  static final int MOST_SEATS = 250;

  /** An empty seat is worse than any number of approvals that are not there yet. */
  private static final int EMPTY = 1_000_000;

  /**
   * Some seats that people of one selection take.
   *
   * @param stage the number of the stage they belong to, the first being 0
   * @param seats how many there are
   * @param candidates who may take one, in the order in which they are preferred, those who have
   *     approved first
   */
  record Group(int stage, int seats, List<Candidate> candidates) {

    private Group there() {
      return new Group(stage, seats, candidates.stream().filter(Candidate::there).toList());
    }
  }

  /**
   * Somebody who may take a seat.
   *
   * @param giver the id of who approves
   * @param as the id of as whom they count
   * @param teams the ids of the teams of which they may stand for one
   * @param given when they approve
   * @param there whether they have approved
   */
  record Candidate(String giver, String as, List<String> teams, Instant given, boolean there) {}

  /**
   * A way to take seats.
   *
   * @param taken for each group, who takes a seat
   * @param empty how many seats nobody takes
   */
  record Plan(List<List<Candidate>> taken, int empty) {}

  private final List<Group> groups;
  private final boolean differentTeams;

  /** For each group, what it and all after it cost at least. */
  private final long[] atLeast;

  private final List<List<Candidate>> taken = new ArrayList<>();
  private final Set<String> givers = new HashSet<>();
  private final Set<String> stoodFor = new HashSet<>();
  private final Set<String> teams = new HashSet<>();
  private long cost;
  private long best;
  private Optional<Plan> plan = Optional.empty();
  private int steps;

  private Seating(List<Group> groups, boolean differentTeams, long best) {
    this.groups = groups;
    this.differentTeams = differentTeams;
    this.best = best;
    this.atLeast = new long[groups.size() + 1];
    for (int i = groups.size() - 1; i >= 0; i--) {
      taken.add(new ArrayList<>());
      atLeast[i] = atLeast[i + 1] + costAtLeast(groups.get(i));
    }
  }

  private static long costAtLeast(Group group) {
    long there = distinct(group.candidates().stream().filter(Candidate::there).toList());
    long all = distinct(group.candidates());
    long notThere = Math.max(0, group.seats() - there);
    long nobody = Math.max(0, group.seats() - all);
    return notThere - nobody + nobody * EMPTY;
  }

  private static long distinct(List<Candidate> candidates) {
    long givers = candidates.stream().map(Candidate::giver).distinct().count();
    return Math.min(givers, candidates.stream().map(Candidate::as).distinct().count());
  }

  /** Tells whether every seat is taken by somebody who has approved. */
  static boolean isFull(List<Group> groups, boolean differentTeams) {
    if (isSimple(groups, differentTeams)) {
      return costAtLeast(groups.get(0)) == 0;
    }
    return full(groups, differentTeams).isPresent();
  }

  /** Returns a way in which those who have approved take every seat, if one was found. */
  private static Optional<Plan> full(List<Group> groups, boolean differentTeams) {
    return isTooLarge(groups)
        ? Optional.empty()
        : new Seating(groups.stream().map(Group::there).toList(), differentTeams, 1).search();
  }

  /** Returns the best way that was found; a full one whenever {@link #isFull} finds one. */
  static Plan best(List<Group> groups, boolean differentTeams) {
    if (isSimple(groups, differentTeams)) {
      return simple(groups.get(0));
    }
    if (isTooLarge(groups)) {
      return new Plan(groups.stream().map(group -> List.<Candidate>of()).toList(), seats(groups));
    }
    return full(groups, differentTeams)
        .or(() -> new Seating(groups, differentTeams, Long.MAX_VALUE).search())
        .orElseThrow();
  }

  private static boolean isTooLarge(List<Group> groups) {
    return seats(groups) > MOST_SEATS;
  }

  /** Returns how many seats there are, or as many as can be counted. */
  private static int seats(List<Group> groups) {
    return Ints.saturatedCast(groups.stream().mapToLong(Group::seats).sum());
  }

  /** Tells whether anybody who has not taken a seat may take the next. */
  private static boolean isSimple(List<Group> groups, boolean differentTeams) {
    return groups.size() == 1
        && !differentTeams
        && groups.get(0).candidates().stream().allMatch(one -> one.giver().equals(one.as()));
  }

  private static Plan simple(Group group) {
    Map<String, Candidate> taken = new LinkedHashMap<>();
    for (Candidate candidate : group.candidates()) {
      if (taken.size() < group.seats()) {
        taken.putIfAbsent(candidate.giver(), candidate);
      }
    }
    return new Plan(List.of(List.copyOf(taken.values())), group.seats() - taken.size());
  }

  private Optional<Plan> search() {
    group(0, Instant.MIN, Instant.MIN);
    return plan;
  }

  /**
   * Fills the groups from one on.
   *
   * @param number the number of the group
   * @param earliest when an approval in its stage may be given at the earliest
   * @param latest when the latest of those taken so far was given
   */
  private void group(int number, Instant earliest, Instant latest) {
    if (cost + atLeast[number] >= best) {
      return;
    }
    if (number == groups.size()) {
      best = cost;
      plan = Optional.of(new Plan(taken.stream().map(List::copyOf).toList(), (int) (cost / EMPTY)));
      return;
    }
    boolean next = number > 0 && groups.get(number).stage() > groups.get(number - 1).stage();
    seat(number, 0, next ? latest : earliest, latest);
  }

  /** Takes the next seat of a group with one of its candidates from one on, or leaves the rest. */
  private void seat(int number, int from, Instant earliest, Instant latest) {
    Group group = groups.get(number);
    int left = group.seats() - taken.get(number).size();
    if (left == 0) {
      group(number + 1, earliest, latest);
      return;
    }
    for (int i = from; i < group.candidates().size() && mayImprove(number, left, i); i++) {
      Candidate candidate = group.candidates().get(i);
      if (!candidate.given().isBefore(earliest)) {
        take(number, i, candidate, earliest, latest);
      }
    }
    cost += (long) left * EMPTY;
    group(number + 1, earliest, latest);
    cost -= (long) left * EMPTY;
  }

  /** Tells whether to go on, with so many seats left and only the candidates from one on. */
  private boolean mayImprove(int number, int left, int from) {
    steps++;
    List<Candidate> candidates = groups.get(number).candidates();
    int open = Math.min(left, candidates.size() - from);
    long notThere = candidates.get(from).there() ? 0 : open;
    long empty = (long) (left - open) * EMPTY;
    return steps <= MOST_STEPS && cost + notThere + empty + atLeast[number + 1] < best;
  }

  private void take(int number, int index, Candidate candidate, Instant earliest, Instant latest) {
    if (!givers.add(candidate.giver())) {
      return;
    }
    if (stoodFor.add(candidate.as())) {
      taken.get(number).add(candidate);
      cost += candidate.there() ? 0 : 1;
      Instant now = candidate.given().isAfter(latest) ? candidate.given() : latest;
      if (differentTeams) {
        for (String team : candidate.teams()) {
          if (steps++ < MOST_STEPS && teams.add(team)) {
            seat(number, index + 1, earliest, now);
            teams.remove(team);
          }
        }
      } else {
        seat(number, index + 1, earliest, now);
      }
      cost -= candidate.there() ? 0 : 1;
      taken.get(number).remove(taken.get(number).size() - 1);
      stoodFor.remove(candidate.as());
    }
    givers.remove(candidate.giver());
  }
}
