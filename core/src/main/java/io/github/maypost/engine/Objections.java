package io.github.maypost.engine;

import com.google.common.base.Suppliers;
import com.google.common.collect.Comparators;
import com.google.common.collect.Maps;
import io.github.maypost.decision.Approval;
import io.github.maypost.decision.Objection;
import io.github.maypost.decision.Outcome.NotCounted;
import io.github.maypost.decision.Outcome.Why;
import io.github.maypost.model.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Tells which objections of one case block an approval, and why the others do not. */
final class Objections {

  private final Case asked;
  private final Eligibility eligibility;
  private final Supplier<Map<String, Instant>> lastApprovals =
      Suppliers.memoize(this::lastApprovals);

  /** Why each does not block, or nothing for one that does. */
  private final Supplier<Map<Objection, Optional<Why>>> judged = Suppliers.memoize(this::judged);

  Objections(Case asked, Eligibility eligibility) {
    this.asked = asked;
    this.eligibility = eligibility;
  }

  private Map<Objection, Optional<Why>> judged() {
    return Maps.toMap(asked.request().objections(), this::whyNot);
  }

  /** Returns those that block. */
  List<Objection> blocking() {
    return asked.request().objections().stream()
        .filter(objection -> find(objection).isEmpty())
        .toList();
  }

  private Optional<Why> find(Objection objection) {
    return judged.get().getOrDefault(objection, Optional.empty());
  }

  /** Returns the ids of those whose objection blocks and whom nobody knows. */
  List<String> unknownObjectors() {
    return blocking().stream()
        .map(Objection::by)
        .filter(by -> asked.people().find(by).isEmpty() && !asked.people().hasFailed(by))
        .distinct()
        .toList();
  }

  /** Returns those that do not block, and why. */
  List<NotCounted<Objection>> notCounted() {
    List<NotCounted<Objection>> notCounted = new ArrayList<>();
    for (Objection objection : asked.request().objections()) {
      find(objection).ifPresent(why -> notCounted.add(new NotCounted<>(objection, why)));
    }
    return notCounted;
  }

  private Optional<Why> whyNot(Objection objection) {
    Instant made = objection.at().orElse(asked.at());
    Optional<String> revision = asked.request().revision();
    if (made.isAfter(asked.at())) {
      return Optional.of(Why.TOO_LATE);
    }
    if (objection.revision().isPresent()
        && revision.isPresent()
        && !objection.revision().equals(revision)) {
      return Optional.of(Why.OTHER_REVISION);
    }
    return asked.people().find(objection.by()).flatMap(objector -> whyNot(objector, made));
  }

  private Optional<Why> whyNot(Person objector, Instant made) {
    if (objector.id().equals(asked.request().author())) {
      return Optional.of(Why.AUTHOR);
    }
    if (!objector.active().contains(made)) {
      return Optional.of(Why.INACTIVE);
    }
    if (!eligibility.isPossible(objector, made)) {
      return Optional.of(Why.NOT_ELIGIBLE);
    }
    return lastApprovals.get().getOrDefault(objector.id(), Instant.MIN).isAfter(made)
        ? Optional.of(Why.APPROVED_LATER)
        : Optional.empty();
  }

  /** Returns when those whose approval counts gave it last. */
  private Map<String, Instant> lastApprovals() {
    Map<String, Instant> last = new HashMap<>();
    for (Approval approval : asked.request().approvals()) {
      if (eligibility.whyNot(approval).isEmpty()) {
        last.merge(approval.by(), approval.at().orElse(asked.at()), Comparators::max);
      }
    }
    return last;
  }
}
