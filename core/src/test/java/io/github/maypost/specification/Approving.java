package io.github.maypost.specification;

import static java.util.stream.Collectors.toSet;

import io.github.maypost.decision.Approval;
import io.github.maypost.decision.Approvers.OfSeats;
import io.github.maypost.decision.Objection;
import io.github.maypost.decision.Outcome.Approver;
import io.github.maypost.decision.Outcome.Why;
import io.github.maypost.decision.Request;
import io.github.maypost.model.Condition;
import io.github.maypost.model.Person;
import io.github.maypost.model.Requirement;
import io.github.maypost.model.Requirement.Seats;
import io.github.maypost.model.Requirement.Stage;
import io.github.maypost.model.Tag;
import io.github.maypost.model.Team;
import io.github.maypost.vocabulary.Delay;
import io.github.maypost.vocabulary.Threshold;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether what is required is there: DESIGN section 10, "Cover", "Counting approvals",
 * "Objections", "Silence and cool-off". Tries every way to seat the approvals.
 */
final class Approving {

  private final Organisation organisation;
  private final Request request;
  private final Requirement.Approval wanted;
  private final Instant at;
  private final ZoneId zone;

  private Approving(Organisation organisation, Request request, Requirement.Approval wanted) {
    this.organisation = organisation;
    this.request = request;
    this.wanted = wanted;
    this.at = request.at().orElseThrow();
    this.zone = organisation.rulebook().zone();
  }

  static boolean isMet(Requirement requirement, Organisation organisation, Request request) {
    if (requirement instanceof Requirement.Tags tags) {
      return tags.tags().stream().map(Tag::id).allMatch(request.tags()::contains);
    }
    return new Approving(organisation, request, (Requirement.Approval) requirement).isMet();
  }

  private boolean isMet() {
    boolean silenceOver = wanted.orSilence().isPresent() && isOver(wanted.orSilence().get());
    boolean coolOffOver = wanted.coolOff().isEmpty() || isOver(wanted.coolOff().get());
    boolean objected = request.objections().stream().anyMatch(this::blocks);
    return (areEnough() || silenceOver) && coolOffOver && !objected;
  }

  // Silence and cool-off.

  private boolean isOver(Delay delay) {
    return request.proposedAt().isPresent()
        && !at.isBefore(
            Times.later(
                request.proposedAt().get(), delay, zone, organisation.rulebook().calendar()));
  }

  // Counting approvals: one by one.

  /** As whom an approval counts where such people are asked; as nobody, when it does not. */
  private Set<Person> asWhom(Approval approval, Condition from) {
    Instant given = given(approval);
    boolean known = organisation.find(approval.by()).isPresent();
    boolean ofThisRevision =
        request.revision().isEmpty() || request.revision().equals(approval.revision());
    boolean tooOld =
        wanted.validFor().isPresent()
            && Times.later(given, wanted.validFor().get(), zone).isBefore(at);
    boolean byAuthor = approval.by().equals(request.author());
    if (!known
        || given.isAfter(at)
        || tooOld
        || !ofThisRevision
        || (byAuthor && !wanted.authorMayApprove())) {
      return Set.of();
    }
    Set<Person> asWhom =
        new LinkedHashSet<>(asWhom(organisation.find(approval.by()).orElseThrow(), given, from));
    if (!wanted.authorMayApprove()) {
      asWhom.removeIf(this::isAuthor);
    }
    return asWhom;
  }

  /** As whom somebody would count who gave an approval at an instant, the author among others. */
  private Set<Person> asWhom(Person giver, Instant given, Condition from) {
    List<Person> covered = organisation.coveredBy(giver, given);
    if (!Times.isDuring(giver.active(), given)
        || selected(from, giver, given, covered) != Kleene.YES) {
      return Set.of();
    }
    if (selected(from, giver, given, List.of()) == Kleene.YES) {
      return Set.of(giver);
    }
    Set<Person> asWhom = new LinkedHashSet<>();
    for (Person one : covered) {
      if (selected(from, giver, given, List.of(one)) == Kleene.YES) {
        asWhom.add(one);
      }
    }
    return asWhom;
  }

  private Kleene selected(Condition from, Person giver, Instant given, List<Person> covered) {
    return Selecting.condition(from, Scene.of(organisation, request).with(giver, given, covered));
  }

  private Instant given(Approval approval) {
    return approval.at().orElse(at);
  }

  private boolean isAuthor(Person person) {
    return person.id().equals(request.author());
  }

  /** Who could take which seats by approving at the instant of the request, and as whom. */
  static List<OfSeats> whoMayTakeWhich(
      Requirement.Approval wanted, Organisation organisation, Request request) {
    Approving approving = new Approving(organisation, request, wanted);
    List<OfSeats> all = new ArrayList<>();
    for (int stage = 0; stage < wanted.stages().size(); stage++) {
      for (Seats seats : wanted.stages().get(stage).seats()) {
        List<Approver> approvers =
            organisation.people().keySet().stream()
                .map(person -> new Approval(person, Optional.empty(), request.revision()))
                .flatMap(approval -> approving.mayTake(approval, seats))
                .toList();
        all.add(new OfSeats(stage, seats.from(), approving.number(seats), approvers));
      }
    }
    return all;
  }

  private Stream<Approver> mayTake(Approval approval, Seats seats) {
    return asWhom(approval, seats.from()).stream()
        .filter(person -> !(seats.atLeast() instanceof Threshold.All && isAuthor(person)))
        .filter(person -> !wanted.differentTeams() || !person.in().isEmpty())
        .map(Person::id)
        .map(
            as ->
                new Approver(approval.by(), Optional.of(as).filter(a -> !a.equals(approval.by()))));
  }

  /** How many seats there are; where all are asked and there is nobody, one that stays empty. */
  private int number(Seats seats) {
    if (!(seats.atLeast() instanceof Threshold.All)) {
      return needed(seats);
    }
    Set<Person> asked = population(seats.from());
    asked.removeIf(this::isAuthor);
    return Math.max(1, asked.size());
  }

  /** Every reason why an approval counts for no seat, whoever else approves. */
  static Set<Why> whyNot(
      Approval approval, Requirement.Approval wanted, Organisation organisation, Request request) {
    return new Approving(organisation, request, wanted).whyNot(approval);
  }

  private Set<Why> whyNot(Approval approval) {
    Instant given = given(approval);
    Optional<Person> giver = organisation.find(approval.by());
    Set<Why> why = EnumSet.noneOf(Why.class);
    addIf(giver.isEmpty(), Why.UNKNOWN_PERSON, why);
    addIf(approval.by().equals(request.author()), Why.AUTHOR, why);
    addIf(
        request.revision().isPresent() && !request.revision().equals(approval.revision()),
        Why.OTHER_REVISION,
        why);
    addIf(given.isAfter(at), Why.TOO_LATE, why);
    addIf(
        wanted.validFor().isPresent()
            && Times.later(given, wanted.validFor().get(), zone).isBefore(at),
        Why.EXPIRED,
        why);
    if (giver.isPresent()) {
      addIf(!Times.isDuring(giver.get().active(), given), Why.INACTIVE, why);
      Set<Person> asWhom = new LinkedHashSet<>();
      wanted.seats().forEach(seats -> asWhom.addAll(asWhomOf(giver.get(), given, seats)));
      addIf(asWhom.isEmpty(), Why.NOT_ELIGIBLE, why);
      addIf(
          !asWhom.isEmpty() && asWhom.stream().allMatch(this::isAuthor),
          Why.STANDS_FOR_AUTHOR,
          why);
    }
    return why;
  }

  /** As whom somebody counts for some seats; where all are asked, only as one of those. */
  private Set<Person> asWhomOf(Person giver, Instant given, Seats seats) {
    Set<Person> asWhom = new LinkedHashSet<>(asWhom(giver, given, seats.from()));
    if (seats.atLeast() instanceof Threshold.All) {
      asWhom.retainAll(population(seats.from()));
    }
    return asWhom;
  }

  /** Tells whether an approval would count for some seats, were there no others. */
  static boolean counts(
      Approval approval,
      Seats seats,
      Requirement.Approval wanted,
      Organisation organisation,
      Request request) {
    Approving approving = new Approving(organisation, request, wanted);
    Set<String> all =
        seats.atLeast() instanceof Threshold.All
            ? approving.population(seats.from()).stream().map(Person::id).collect(toSet())
            : organisation.people().keySet();
    return approving
        .mayTake(approval, seats)
        .anyMatch(one -> all.contains(one.standsFor().orElse(one.person())));
  }

  private static void addIf(boolean holds, Why reason, Set<Why> why) {
    if (holds) {
      why.add(reason);
    }
  }

  // Counting approvals: all together.

  /** An approval as that of somebody. */
  private record Vote(Approval approval, Person as) {}

  /** A place for one approval, in which stage, and those that could take it. */
  private record Place(int stage, List<Vote> votes) {}

  /** An approval that takes a place. */
  private record Taken(Place place, Vote vote) {}

  private boolean areEnough() {
    List<Place> places = new ArrayList<>();
    for (int stage = 0; stage < wanted.stages().size(); stage++) {
      for (Seats seats : wanted.stages().get(stage).seats()) {
        List<Vote> votes = votes(seats.from());
        if (seats.atLeast() instanceof Threshold.All) {
          Set<Person> asked = population(seats.from());
          asked.removeIf(this::isAuthor);
          if (asked.isEmpty()) {
            return false;
          }
          for (Person one : asked) {
            List<Vote> theirs = votes.stream().filter(vote -> vote.as().equals(one)).toList();
            places.add(new Place(stage, theirs));
          }
        } else {
          int needed = needed(seats);
          if (needed > votes.size()) {
            return false;
          }
          for (int i = 0; i < needed; i++) {
            places.add(new Place(stage, votes));
          }
        }
      }
    }
    return places.size() <= request.approvals().size() && canBeFilled(places, List.of());
  }

  /** All approvals that count where such people are asked, as each as whom they do. */
  private List<Vote> votes(Condition from) {
    List<Vote> votes = new ArrayList<>();
    for (Approval approval : request.approvals()) {
      asWhom(approval, from).forEach(person -> votes.add(new Vote(approval, person)));
    }
    return votes;
  }

  private int needed(Seats seats) {
    if (seats.atLeast() instanceof Threshold.Count count) {
      return count.number();
    }
    int hundredths = ((Threshold.Share) seats.atLeast()).percentage().hundredths();
    int exactly = population(seats.from()).size() * hundredths;
    int roundedUp = exactly % 10_000 == 0 ? exactly / 10_000 : exactly / 10_000 + 1;
    return Math.max(1, roundedUp);
  }

  /** The people as whom an approval could count at the instant of the request, each once. */
  private Set<Person> population(Condition from) {
    Set<Person> people = new LinkedHashSet<>();
    for (Person person : organisation.people().values()) {
      people.addAll(asWhom(person, at, from));
    }
    return people;
  }

  /** Whether the places after those taken can be filled as well, trying all for the next. */
  private boolean canBeFilled(List<Place> places, List<Taken> taken) {
    if (taken.size() == places.size()) {
      return !wanted.differentTeams()
          || canStandForDifferentTeams(taken.stream().map(t -> t.vote().as()).toList(), Set.of());
    }
    Place place = places.get(taken.size());
    for (Vote vote : place.votes()) {
      Taken next = new Taken(place, vote);
      if (taken.stream().allMatch(before -> goesWith(before, next))) {
        List<Taken> more = new ArrayList<>(taken);
        more.add(next);
        if (canBeFilled(places, more)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Nobody takes two places or is counted twice, and stages come one after the other. */
  private boolean goesWith(Taken earlier, Taken later) {
    boolean inOrder =
        earlier.place().stage() == later.place().stage()
            || !given(later.vote().approval()).isBefore(given(earlier.vote().approval()));
    return inOrder
        && !earlier.vote().approval().by().equals(later.vote().approval().by())
        && !earlier.vote().as().equals(later.vote().as());
  }

  /** Whether each can be given one of the teams they are listed in, all of them different. */
  private static boolean canStandForDifferentTeams(List<Person> people, Set<Team> given) {
    if (people.isEmpty()) {
      return true;
    }
    List<Person> others = people.subList(1, people.size());
    for (Team team : people.get(0).in()) {
      if (!given.contains(team)) {
        Set<Team> more = new LinkedHashSet<>(given);
        more.add(team);
        if (canStandForDifferentTeams(others, more)) {
          return true;
        }
      }
    }
    return false;
  }

  // Objections.

  private boolean blocks(Objection objection) {
    return whyNot(objection).isEmpty();
  }

  /** Every reason why an objection does not block; none when it does. */
  static Set<Why> whyNot(
      Objection objection,
      Requirement.Approval wanted,
      Organisation organisation,
      Request request) {
    return new Approving(organisation, request, wanted).whyNot(objection);
  }

  private Set<Why> whyNot(Objection objection) {
    Instant given = objection.at().orElse(at);
    Set<Why> why = EnumSet.noneOf(Why.class);
    addIf(given.isAfter(at), Why.TOO_LATE, why);
    addIf(
        request.revision().isPresent()
            && objection.revision().isPresent()
            && !request.revision().equals(objection.revision()),
        Why.OTHER_REVISION,
        why);
    if (organisation.find(objection.by()).isPresent()) {
      Person giver = organisation.find(objection.by()).get();
      addIf(isAuthor(giver), Why.AUTHOR, why);
      addIf(!Times.isDuring(giver.active(), given), Why.INACTIVE, why);
      addIf(
          selections().stream().noneMatch(from -> mayBeSelected(from, giver, given)),
          Why.NOT_ELIGIBLE,
          why);
      addIf(approvedAfter(objection.by(), given), Why.APPROVED_LATER, why);
    }
    return why;
  }

  private List<Condition> selections() {
    List<Condition> selections = new ArrayList<>();
    for (Stage stage : wanted.stages()) {
      stage.seats().forEach(seats -> selections.add(seats.from()));
    }
    return selections;
  }

  private boolean mayBeSelected(Condition from, Person giver, Instant given) {
    return selected(from, giver, given, organisation.coveredBy(giver, given)).isPossible();
  }

  private boolean approvedAfter(String person, Instant objected) {
    return request.approvals().stream()
        .filter(approval -> approval.by().equals(person))
        .filter(approval -> given(approval).isAfter(objected))
        .anyMatch(
            approval -> selections().stream().anyMatch(from -> !asWhom(approval, from).isEmpty()));
  }
}
