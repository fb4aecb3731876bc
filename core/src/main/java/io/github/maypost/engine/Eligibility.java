package io.github.maypost.engine;

import com.google.common.collect.ImmutableSet;
import io.github.maypost.decision.Approval;
import io.github.maypost.decision.Outcome.Why;
import io.github.maypost.decision.Request;
import io.github.maypost.decision.Truth;
import io.github.maypost.model.Condition;
import io.github.maypost.model.Person;
import io.github.maypost.model.Requirement;
import io.github.maypost.model.Requirement.Seats;
import io.github.maypost.model.Rulebook;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells whose approval counts in one case, and as whose. */
final class Eligibility {

  private final Rulebook rulebook;
  private final Case asked;
  private final Requirement.Approval wanted;
  private final Request request;

  Eligibility(Rulebook rulebook, Case asked, Requirement.Approval wanted) {
    this.rulebook = rulebook;
    this.asked = asked;
    this.wanted = wanted;
    this.request = asked.request();
  }

  /** Returns why an approval counts for no seat, or nothing when it counts for one. */
  Optional<Why> whyNot(Approval approval) {
    Optional<Why> why = whyNotGiven(approval);
    if (why.isPresent()) {
      return why;
    }
    Person giver = asked.people().find(approval.by()).orElseThrow();
    Instant given = given(approval);
    boolean eligible = false;
    for (Seats seats : wanted.seats()) {
      for (Person as : countsAs(giver, seats.from(), given)) {
        if (mayBeCounted(giver, as)) {
          return Optional.empty();
        }
        eligible = true;
      }
    }
    return Optional.of(eligible ? Why.STANDS_FOR_AUTHOR : Why.NOT_ELIGIBLE);
  }

  /** Returns why an approval counts for no seat whomever it asks, as far as that can be told. */
  Optional<Why> whyNotGiven(Approval approval) {
    Optional<Person> giver = asked.people().find(approval.by());
    Instant given = given(approval);
    if (giver.isEmpty()) {
      boolean failed = asked.people().hasFailed(approval.by());
      return Optional.of(failed ? Why.NOT_LOOKED_UP : Why.UNKNOWN_PERSON);
    }
    if (!wanted.authorMayApprove() && approval.by().equals(request.author())) {
      return Optional.of(Why.AUTHOR);
    }
    if (request.revision().isPresent() && !request.revision().equals(approval.revision())) {
      return Optional.of(Why.OTHER_REVISION);
    }
    if (given.isAfter(asked.at())) {
      return Optional.of(Why.TOO_LATE);
    }
    if (isExpired(given)) {
      return Optional.of(Why.EXPIRED);
    }
    return giver.get().active().contains(given) ? Optional.empty() : Optional.of(Why.INACTIVE);
  }

  private Instant given(Approval approval) {
    return approval.at().orElse(asked.at());
  }

  private boolean isExpired(Instant given) {
    return wanted
        .validFor()
        .map(period -> asked.at().isAfter(period.after(given, rulebook.zone())))
        .orElse(false);
  }

  /** Tells whether somebody's approval counts when it counts as a certain person's. */
  boolean mayBeCounted(Person giver, Person as) {
    return wanted.authorMayApprove()
        || !(giver.id().equals(request.author()) || as.id().equals(request.author()));
  }

  /**
   * Returns as whom somebody may approve: as themselves, if they are selected without standing in
   * for anybody, else as each of those by standing in for whom alone they are.
   */
  List<Person> countsAs(Person giver, Condition from, Instant given) {
    Guises guises = asked.people().guises(giver, given);
    if (holds(from, giver, guises, given) != Truth.TRUE) {
      return List.of();
    }
    if (guises.covered().isEmpty() || holds(from, giver, Guises.of(giver), given) == Truth.TRUE) {
      return List.of(giver);
    }
    return guises.covered().stream()
        .filter(one -> holds(from, giver, Guises.of(giver, one), given) == Truth.TRUE)
        .toList();
  }

  /** Tells whether somebody is, or may be, among those asked for any seat. */
  boolean isPossible(Person person, Instant at) {
    Guises guises = asked.people().guises(person, at);
    return wanted.seats().stream()
        .anyMatch(seats -> holds(seats.from(), person, guises, at) != Truth.FALSE);
  }

  /**
   * Returns the ids of all as whom an approval could count; empty when nobody can tell, since fewer
   * people would ask for fewer approvals.
   */
  Optional<Set<String>> population(Condition from) {
    Optional<List<Person>> active = asked.people().all().map(this::active);
    return active
        .filter(some -> some.stream().noneMatch(one -> mayCountAsOthers(one, from)))
        .map(
            some ->
                some.stream()
                    .flatMap(person -> countsAs(person, from, asked.at()).stream())
                    .map(Person::id)
                    .collect(ImmutableSet.toImmutableSet()));
  }

  private List<Person> active(List<Person> everybody) {
    return everybody.stream().filter(person -> person.active().contains(asked.at())).toList();
  }

  /** Tells whether somebody may count as people whom they stand in for but who are not found. */
  private boolean mayCountAsOthers(Person person, Condition from) {
    Guises guises = asked.people().guises(person, asked.at());
    if (guises.complete()) {
      return false;
    }
    Truth selected = holds(from, person, guises, asked.at());
    Truth alone = holds(from, person, Guises.of(person), asked.at());
    return selected != Truth.FALSE && selected.and(alone) != Truth.TRUE;
  }

  private Truth holds(Condition from, Person person, Guises guises, Instant at) {
    Subject giver = asked.subject().as(person, guises, at);
    return new Selector(rulebook.zone(), asked.circumstances(), giver).holds(from);
  }
}
