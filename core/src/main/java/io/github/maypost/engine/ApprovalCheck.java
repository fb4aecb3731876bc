package io.github.maypost.engine;

import io.github.maypost.decision.Approval;
import io.github.maypost.decision.Objection;
import io.github.maypost.decision.Outcome.ApprovalProgress;
import io.github.maypost.decision.Outcome.NotCounted;
import io.github.maypost.decision.Outcome.Why;
import io.github.maypost.decision.Request;
import io.github.maypost.decision.Truth;
import io.github.maypost.model.Person;
import io.github.maypost.model.Requirement;
import io.github.maypost.model.Rulebook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells how far one required approval has come in one case. */
final class ApprovalCheck {

  private final Rulebook rulebook;
  private final Case asked;
  private final Requirement.Approval wanted;
  private final Request request;

  private final List<Approval> counted = new ArrayList<>();
  private final Set<String> approvedBy = new LinkedHashSet<>();
  private final List<NotCounted> notCounted = new ArrayList<>();
  private final List<Objection> objections;

  ApprovalCheck(Rulebook rulebook, Case asked, Requirement.Approval wanted) {
    this.rulebook = rulebook;
    this.asked = asked;
    this.wanted = wanted;
    this.request = asked.request();
    request.approvals().forEach(this::count);
    this.objections = request.objections().stream().filter(this::blocks).toList();
  }

  boolean isMet() {
    return approvedBy.size() >= wanted.atLeast()
        && objections.isEmpty()
        && !isProposalUnknown()
        && coolOffEnd().isEmpty();
  }

  /** Returns how far it has come, and who can still approve. */
  ApprovalProgress progress() {
    return new ApprovalProgress(
        wanted.atLeast(),
        List.copyOf(approvedBy),
        notCounted,
        canStill(),
        objections,
        coolOffEnd(),
        isProposalUnknown());
  }

  private List<String> canStill() {
    return asked.people().all().orElse(List.of()).stream()
        .filter(person -> !approvedBy.contains(person.id()))
        .filter(person -> mayBeCounted(person.id()))
        .filter(person -> person.active().contains(asked.at()))
        .filter(person -> eligible(person, asked.at()) == Truth.TRUE)
        .map(Person::id)
        .toList();
  }

  private void count(Approval approval) {
    Optional<Why> why = whyNot(approval);
    if (why.isPresent()) {
      notCounted.add(new NotCounted(approval, why.get()));
    } else {
      counted.add(approval);
      approvedBy.add(approval.by());
    }
  }

  /** Returns why an approval does not count, if it does not. */
  Optional<Why> whyNot(Approval approval) {
    Person giver = asked.people().find(approval.by()).orElse(null);
    Instant given = approval.at().orElse(asked.at());
    if (giver == null) {
      return Optional.of(Why.UNKNOWN_PERSON);
    }
    if (!mayBeCounted(giver.id())) {
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
    if (!giver.active().contains(given)) {
      return Optional.of(Why.INACTIVE);
    }
    return eligible(giver, given) == Truth.TRUE ? Optional.empty() : Optional.of(Why.NOT_ELIGIBLE);
  }

  private boolean mayBeCounted(String person) {
    return wanted.authorMayApprove() || !person.equals(request.author());
  }

  private boolean isExpired(Instant given) {
    return wanted
        .validFor()
        .map(period -> asked.at().isAfter(period.after(given, rulebook.zone())))
        .orElse(false);
  }

  private Truth eligible(Person person, Instant at) {
    Subject giver = asked.subject().as(person, at);
    return new Selector(rulebook.zone(), asked.circumstances(), giver).holds(wanted.from());
  }

  private boolean blocks(Objection objection) {
    Instant made = objection.at().orElse(asked.at());
    boolean otherRevision =
        objection.revision().isPresent()
            && request.revision().isPresent()
            && !objection.revision().equals(request.revision());
    if (made.isAfter(asked.at()) || otherRevision) {
      return false;
    }
    Person objector = asked.people().find(objection.by()).orElse(null);
    if (objector == null) {
      return true;
    }
    return !objector.id().equals(request.author())
        && objector.active().contains(made)
        && eligible(objector, made) != Truth.FALSE
        && !approvedAfter(objector, made);
  }

  private boolean approvedAfter(Person objector, Instant made) {
    return counted.stream()
        .filter(approval -> approval.by().equals(objector.id()))
        .anyMatch(approval -> approval.at().orElse(asked.at()).isAfter(made));
  }

  private boolean isProposalUnknown() {
    return wanted.coolOff().isPresent() && request.proposedAt().isEmpty();
  }

  /** Returns when the cool-off ends, if it has not. */
  private Optional<Instant> coolOffEnd() {
    return wanted
        .coolOff()
        .flatMap(
            period -> request.proposedAt().map(proposed -> period.after(proposed, rulebook.zone())))
        .filter(end -> asked.at().isBefore(end));
  }
}
