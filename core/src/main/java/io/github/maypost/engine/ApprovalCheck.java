package io.github.maypost.engine;

import com.google.common.primitives.Ints;
import io.github.maypost.decision.Approval;
import io.github.maypost.decision.Approvers.OfSeats;
import io.github.maypost.decision.Outcome.ApprovalProgress;
import io.github.maypost.decision.Outcome.Approver;
import io.github.maypost.decision.Outcome.NotCounted;
import io.github.maypost.decision.Outcome.SeatsProgress;
import io.github.maypost.decision.Outcome.Wait;
import io.github.maypost.decision.Outcome.Why;
import io.github.maypost.decision.Request;
import io.github.maypost.engine.Seating.Candidate;
import io.github.maypost.engine.Seating.Group;
import io.github.maypost.engine.Seating.Plan;
import io.github.maypost.model.Declared;
import io.github.maypost.model.Person;
import io.github.maypost.model.Requirement;
import io.github.maypost.model.Requirement.Seats;
import io.github.maypost.model.Rulebook;
import io.github.maypost.vocabulary.Delay;
import io.github.maypost.vocabulary.Threshold;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tells how far one required approval has come in one case. */
final class ApprovalCheck {

  private final Rulebook rulebook;
  private final Case asked;
  private final Requirement.Approval wanted;
  private final Request request;
  private final Eligibility eligibility;
  private final Objections objections;

  ApprovalCheck(Rulebook rulebook, Case asked, Requirement.Approval wanted) {
    this.rulebook = rulebook;
    this.asked = asked;
    this.wanted = wanted;
    this.request = asked.request();
    this.eligibility = new Eligibility(rulebook, asked, wanted);
    this.objections = new Objections(asked, eligibility);
  }

  /** Tells whether it is met: enough approvals or silence, nobody against it, and no haste. */
  boolean isMet() {
    boolean silent = silence().map(Wait::isOver).orElse(false);
    return coolOff().map(Wait::isOver).orElse(true)
        && (silent || Seating.isFull(groups(false), wanted.differentTeams()))
        && objections.blocking().isEmpty();
  }

  /** Returns how far it has come, and who can still approve. */
  ApprovalProgress progress() {
    List<Group> groups = groups(true);
    Plan plan = Seating.best(groups, wanted.differentTeams());
    Taken taken = new Taken(plan);
    List<SeatsProgress> seats = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      seats.add(progress(wanted.seats().get(i), groups.get(i), plan.taken().get(i), taken));
    }
    int missing = Ints.saturatedCast(seats.stream().mapToLong(SeatsProgress::missing).sum());
    return new ApprovalProgress(
        seats,
        missing,
        plan.empty() == 0,
        notCounted(new Seated(groups, plan, seats, taken)),
        objections.blocking(),
        objections.unknownObjectors(),
        objections.notCounted(),
        silence(),
        coolOff());
  }

  private SeatsProgress progress(Seats seats, Group group, List<Candidate> seated, Taken taken) {
    List<Candidate> there = new ArrayList<>(seated.stream().filter(Candidate::there).toList());
    int missing = group.seats() - there.size();
    if (wanted.seats().size() == 1 && !wanted.differentTeams()) { // more may count than must
      group.candidates().stream()
          .filter(candidate -> candidate.there() && taken.addIfFree(candidate))
          .forEach(there::add);
    }
    return new SeatsProgress(
        group.stage(),
        seats.from(),
        group.seats(),
        approvers(there.stream()),
        missing,
        approvers(seated.stream().filter(candidate -> !candidate.there())),
        approvers(
            group.candidates().stream()
                .filter(candidate -> !candidate.there() && taken.isFree(candidate))
                .filter(candidate -> mayHelp(candidate, group))));
  }

  /**
   * Tells whether somebody's approval may help though theirs may be there already: it may come
   * after others in a stage, or after their own objection.
   */
  private boolean mayHelp(Candidate candidate, Group group) {
    return wanted.stages().size() > 1
        || group.candidates().stream()
            .noneMatch(other -> other.there() && approver(other).equals(approver(candidate)))
        || objections.blocking().stream()
            .anyMatch(objection -> objection.by().equals(candidate.giver()));
  }

  private static List<Approver> approvers(Stream<Candidate> candidates) {
    return candidates.map(ApprovalCheck::approver).distinct().toList();
  }

  private static Approver approver(Candidate candidate) {
    return new Approver(
        candidate.giver(),
        candidate.as().equals(candidate.giver()) ? Optional.empty() : Optional.of(candidate.as()));
  }

  /** Who has approved and takes a seat, and as whom. */
  private static final class Taken {

    private final Set<String> givers = new HashSet<>();
    private final Set<String> stoodFor = new HashSet<>();

    Taken(Plan plan) {
      plan.taken().stream().flatMap(List::stream).filter(Candidate::there).forEach(this::addIfFree);
    }

    boolean addIfFree(Candidate candidate) {
      return isFree(candidate) && givers.add(candidate.giver()) && stoodFor.add(candidate.as());
    }

    boolean isFree(Candidate candidate) {
      return !givers.contains(candidate.giver()) && !stoodFor.contains(candidate.as());
    }
  }

  /** Returns whose approval would count for which seats, were it given when the post goes out. */
  List<OfSeats> approvers() {
    List<Group> groups = groups(true);
    List<OfSeats> approvers = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      Group group = groups.get(i);
      Stream<Candidate> able = group.candidates().stream().filter(candidate -> !candidate.there());
      approvers.add(
          new OfSeats(group.stage(), wanted.seats().get(i).from(), group.seats(), approvers(able)));
    }
    return approvers;
  }

  /** How the seats of all groups were taken, and how many of each were not. */
  private record Seated(List<Group> groups, Plan plan, List<SeatsProgress> progress, Taken taken) {

    /** Returns the numbers of the groups among whose candidates is one that has approved. */
    List<Integer> groupsOf(Person giver, Instant given) {
      return IntStream.range(0, groups.size())
          .filter(
              i ->
                  groups.get(i).candidates().stream()
                      .filter(Candidate::there)
                      .anyMatch(one -> one.giver().equals(giver.id()) && one.given().equals(given)))
          .boxed()
          .toList();
    }

    boolean isFull(int group) {
      return progress.get(group).missing() == 0;
    }

    /** Tells whether somebody, or one as whom they count, is needed for another seat. */
    boolean isAsked(Person giver, List<Person> as) {
      return plan.taken().stream()
          .flatMap(List::stream)
          .filter(one -> !one.there())
          .anyMatch(
              one ->
                  one.giver().equals(giver.id())
                      || as.stream().anyMatch(person -> person.id().equals(one.as())));
    }

    /** Returns why an approval for some group cannot stand beside those that take seats. */
    Optional<Why> whyOutOfOrder(Instant given, int group) {
      int stage = groups.get(group).stage();
      for (int i = 0; i < groups.size(); i++) {
        int other = groups.get(i).stage();
        for (Candidate one : plan.taken().get(i)) {
          if (other < stage && given.isBefore(one.given())) {
            return Optional.of(Why.OUT_OF_ORDER);
          }
          if (other > stage && given.isAfter(one.given())) {
            return Optional.of(Why.OVERTAKEN);
          }
        }
      }
      return Optional.empty();
    }
  }

  private List<NotCounted<Approval>> notCounted(Seated seated) {
    List<NotCounted<Approval>> notCounted = new ArrayList<>();
    for (Approval approval : request.approvals()) {
      Optional<Why> why = eligibility.whyNot(approval);
      if (why.isEmpty() && !seated.taken.givers.contains(approval.by())) {
        why = Optional.of(whyNoSeat(approval, seated));
      }
      why.ifPresent(reason -> notCounted.add(new NotCounted<>(approval, reason)));
    }
    return notCounted;
  }

  /** Returns why somebody takes no seat though their approval would count for one. */
  private Why whyNoSeat(Approval approval, Seated seated) {
    Person giver = asked.people().find(approval.by()).orElseThrow();
    Instant given = approval.at().orElse(asked.at());
    List<Person> as = countsAs(giver, given);
    if (as.stream().allMatch(one -> seated.taken.stoodFor.contains(one.id()))) {
      return as.contains(giver) ? Why.STOOD_FOR : Why.STANDS_FOR_COUNTED;
    }
    List<Integer> able = seated.groupsOf(giver, given);
    if (able.isEmpty()) {
      return whyNoCandidate(giver, as);
    }
    if (seated.progress.stream().allMatch(seats -> seats.missing() == 0)) {
      return Why.NOT_NEEDED;
    }
    List<Integer> open = able.stream().filter(group -> !seated.isFull(group)).toList();
    if (open.isEmpty()) {
      return Why.NO_SEAT;
    }
    List<Why> order =
        open.stream().flatMap(group -> seated.whyOutOfOrder(given, group).stream()).toList();
    boolean again = seated.isAsked(giver, as);
    if (!order.isEmpty() && (again || order.size() == open.size())) {
      return order.get(0);
    }
    return wanted.differentTeams() && !again ? Why.SAME_TEAM : Why.NO_SEAT;
  }

  /** Returns as whom somebody may be counted for any seat. */
  private List<Person> countsAs(Person giver, Instant given) {
    return wanted.seats().stream()
        .flatMap(seats -> eligibility.countsAs(giver, seats.from(), given).stream())
        .filter(as -> eligibility.mayBeCounted(giver, as))
        .distinct()
        .toList();
  }

  /** Returns why nobody as whom somebody counts is one of those for whom there are seats. */
  private Why whyNoCandidate(Person giver, List<Person> as) {
    if (wanted.differentTeams() && as.stream().allMatch(one -> one.in().isEmpty())) {
      return Why.SAME_TEAM;
    }
    if (as.stream().allMatch(one -> one.id().equals(request.author()))) { // all asks the others
      return giver.id().equals(request.author()) ? Why.AUTHOR : Why.STANDS_FOR_AUTHOR;
    }
    return Why.NOT_ELIGIBLE;
  }

  /** Returns the seats with those who may take them, also those who have not approved if asked. */
  private List<Group> groups(boolean also) {
    List<Group> groups = new ArrayList<>();
    for (int stage = 0; stage < wanted.stages().size(); stage++) {
      for (Seats seats : wanted.stages().get(stage).seats()) {
        groups.add(group(stage, seats, also));
      }
    }
    return groups;
  }

  private Group group(int stage, Seats seats, boolean also) {
    List<Candidate> candidates = new ArrayList<>(there(seats));
    if (also) {
      candidates.addAll(notThere(seats));
    }
    if (seats.atLeast() instanceof Threshold.Count count) {
      return new Group(stage, count.number(), candidates);
    }
    if (candidates.isEmpty() && !also) {
      return new Group(stage, 1, candidates);
    }
    Optional<Set<String>> all = eligibility.population(seats.from());
    if (all.isEmpty()) {
      return new Group(stage, 1, List.of());
    }
    if (seats.atLeast() instanceof Threshold.Share share) {
      int number = Math.max(1, share.percentage().shareOf(all.get().size()));
      return new Group(stage, number, candidates);
    }
    Set<String> others = new LinkedHashSet<>(all.get());
    others.remove(request.author());
    candidates.removeIf(candidate -> !others.contains(candidate.as()));
    return new Group(stage, Math.max(1, others.size()), candidates);
  }

  /** Returns those who have approved and count, the earliest first, which serves stages best. */
  private List<Candidate> there(Seats seats) {
    List<Candidate> candidates = new ArrayList<>();
    for (Approval approval : request.approvals()) {
      if (eligibility.whyNotGiven(approval).isEmpty()) {
        Person giver = asked.people().find(approval.by()).orElseThrow();
        Instant given = approval.at().orElse(asked.at());
        add(candidates, giver, seats, given, true);
      }
    }
    candidates.sort(Comparator.comparing(Candidate::given));
    return candidates;
  }

  /** Returns those who could approve when the post goes out. */
  private List<Candidate> notThere(Seats seats) {
    List<Candidate> candidates = new ArrayList<>();
    for (Person person : asked.people().all().orElse(List.of())) {
      if (person.active().contains(asked.at())) {
        add(candidates, person, seats, asked.at(), false);
      }
    }
    return candidates;
  }

  private void add(
      List<Candidate> candidates, Person giver, Seats seats, Instant given, boolean there) {
    for (Person as : eligibility.countsAs(giver, seats.from(), given)) {
      List<String> teams = as.in().stream().map(Declared::id).toList();
      boolean standsForNone = wanted.differentTeams() && teams.isEmpty();
      if (eligibility.mayBeCounted(giver, as) && !standsForNone) {
        candidates.add(new Candidate(giver.id(), as.id(), teams, given, there));
      }
    }
  }

  private Optional<Wait> silence() {
    return wanted.orSilence().map(this::wait);
  }

  private Optional<Wait> coolOff() {
    return wanted.coolOff().map(this::wait);
  }

  private Wait wait(Delay delay) {
    Optional<Instant> end =
        request
            .proposedAt()
            .map(proposed -> delay.after(proposed, rulebook.zone(), rulebook.calendar()));
    return new Wait(end, end.map(over -> !asked.at().isBefore(over)).orElse(false));
  }
}
