package io.github.maypost.specification;

import io.github.maypost.decision.Approval;
import io.github.maypost.decision.Objection;
import io.github.maypost.decision.Request;
import io.github.maypost.model.Person;
import io.github.maypost.model.Requirement;
import io.github.maypost.model.Rulebook;
import io.github.maypost.model.Tag;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Whether what is required is there: DESIGN section 10, "Counting approvals", "Objections",
 * "Silence and cool-off".
 */
final class Approving {

  private final Rulebook rulebook;
  private final Request request;
  private final Requirement.Approval wanted;
  private final Instant at;
  private final ZoneId zone;

  private Approving(Rulebook rulebook, Request request, Requirement.Approval wanted) {
    this.rulebook = rulebook;
    this.request = request;
    this.wanted = wanted;
    this.at = request.at().orElseThrow();
    this.zone = rulebook.zone();
  }

  static boolean isMet(Requirement requirement, Rulebook rulebook, Request request) {
    if (requirement instanceof Requirement.Tags tags) {
      return tags.tags().stream().map(Tag::id).allMatch(request.tags()::contains);
    }
    return new Approving(rulebook, request, (Requirement.Approval) requirement).isMet();
  }

  private boolean isMet() {
    long approvers =
        request.approvals().stream().filter(this::counts).map(Approval::by).distinct().count();
    boolean objected = request.objections().stream().anyMatch(this::blocks);
    return approvers
            >= ((io.github.maypost.vocabulary.Threshold.Count) wanted.seats().get(0).atLeast())
                .number()
        && hasWaited()
        && !objected;
  }

  // Counting approvals.

  private boolean counts(Approval approval) {
    Person giver = rulebook.people().get(approval.by());
    if (giver == null) {
      return false;
    }
    Instant given = given(approval);
    boolean byAuthor = approval.by().equals(request.author());
    boolean ofThisRevision =
        request.revision().isEmpty() || request.revision().equals(approval.revision());
    boolean tooOld =
        wanted.validFor().isPresent()
            && Times.later(given, wanted.validFor().get(), zone).isBefore(at);
    return Times.isDuring(giver.active(), given)
        && eligible(giver, given) == Kleene.YES
        && (!byAuthor || wanted.authorMayApprove())
        && !given.isAfter(at)
        && !tooOld
        && ofThisRevision;
  }

  private Instant given(Approval approval) {
    return approval.at().orElse(at);
  }

  private Kleene eligible(Person giver, Instant given) {
    return Selecting.condition(
        wanted.seats().get(0).from(), Scene.of(rulebook, request).with(giver, given));
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
    Person giver = rulebook.people().get(objection.by());
    if (giver == null) {
      return true;
    }
    boolean byAuthor = objection.by().equals(request.author());
    return !byAuthor
        && Times.isDuring(giver.active(), given)
        && eligible(giver, given).isPossible()
        && !approvedAfter(objection.by(), given);
  }

  private boolean approvedAfter(String person, Instant objected) {
    return request.approvals().stream()
        .filter(approval -> approval.by().equals(person))
        .filter(this::counts)
        .anyMatch(approval -> given(approval).isAfter(objected));
  }

  // Silence and cool-off.

  private boolean hasWaited() {
    if (wanted.coolOff().isEmpty()) {
      return true;
    }
    return request.proposedAt().isPresent()
        && !at.isBefore(Times.later(request.proposedAt().get(), wanted.coolOff().get(), zone));
  }
}
