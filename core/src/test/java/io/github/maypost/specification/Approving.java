package io.github.maypost.specification;

import io.github.maypost.decision.Approval;
import io.github.maypost.decision.Objection;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

  /** Who could take one of some seats by approving at the instant of the request. */
  static List<String> whoMayTake(
      Seats seats, Requirement.Approval wanted, Organisation organisation, Request request) {
    Approving approving = new Approving(organisation, request, wanted);
    return organisation.people().keySet().stream()
        .filter(
            person ->
                approving.mayTake(
                    new Approval(person, Optional.empty(), request.revision()), seats))
        .toList();
  }

  private boolean mayTake(Approval approval, Seats seats) {
    return asWhom(approval, seats.from()).stream()
        .filter(person -> !(seats.atLeast() instanceof Threshold.All && isAuthor(person)))
        .anyMatch(person -> !wanted.differentTeams() || !person.in().isEmpty());
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
    Instant given = objection.at().orElse(at);
    boolean ofAnotherRevision =
        request.revision().isPresent()
            && objection.revision().isPresent()
            && !request.revision().equals(objection.revision());
    if (given.isAfter(at) || ofAnotherRevision) {
      return false;
    }
    if (organisation.find(objection.by()).isEmpty()) {
      return true;
    }
    Person giver = organisation.find(objection.by()).get();
    return !isAuthor(giver)
        && Times.isDuring(giver.active(), given)
        && selections().stream().anyMatch(from -> mayBeSelected(from, giver, given))
        && !approvedAfter(objection.by(), given);
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
