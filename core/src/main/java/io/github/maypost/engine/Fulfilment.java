package io.github.maypost.engine;

import io.github.maypost.decision.Approval;
import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Outcome;
import io.github.maypost.decision.Outcome.ApprovalProgress;
import io.github.maypost.decision.Outcome.Approver;
import io.github.maypost.decision.Outcome.SeatsProgress;
import io.github.maypost.decision.Remedy;
import io.github.maypost.decision.Remedy.AddTags;
import io.github.maypost.decision.Remedy.AskApproval;
import io.github.maypost.decision.Remedy.Step;
import io.github.maypost.decision.Request;
import io.github.maypost.decision.Verdict;
import io.github.maypost.model.Condition;
import io.github.maypost.model.Effect;
import io.github.maypost.model.Rule;
import io.github.maypost.model.Tag;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Adds to a request, round by round, the tags and the approvals that are required of it, until it
 * is allowed or nothing more can be added. Not safe to share between threads.
 */
final class Fulfilment {

  private final Judge judge;
  private final Circumstances start;
  private final Set<String> tags = new LinkedHashSet<>();
  private final List<Ask> asks = new ArrayList<>();

  Fulfilment(Judge judge, Circumstances start) {
    this.judge = judge;
    this.start = start;
  }

  /** Begins with a tag that is not required by itself. */
  Fulfilment tag(String tag) {
    tags.add(tag);
    return this;
  }

  /** Returns what was added, if the request is allowed with it. */
  Optional<Remedy> remedy() {
    Decision decision = decide(asks);
    while (decision.verdict() == Verdict.PENDING && addRequired(decision)) {
      decision = decide(asks);
    }
    return decision.isAllowed() ? Optional.of(new Remedy(steps())) : Optional.empty();
  }

  private List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    if (!tags.isEmpty()) {
      steps.add(new AddTags(List.copyOf(tags)));
    }
    for (Ask ask : asks) {
      steps.add(new AskApproval(ask.rule, ask.from, ask.picked.size(), people(ask)));
    }
    return steps;
  }

  private boolean addRequired(Decision decision) {
    List<String> missing = new ArrayList<>();
    for (Rule rule : decision.requirements()) {
      if (outcome(rule, decision) instanceof Outcome.MissingTags wanted) {
        missing.addAll(wanted.missing().stream().map(Tag::id).toList());
      }
    }
    return missing.isEmpty()
        ? decision.requirements().stream().anyMatch(rule -> ask(rule, decision))
        : tags.addAll(missing);
  }

  private Outcome outcome(Rule rule, Decision decision) {
    Case asked = Case.of(start.with(decision.request()), judge.rulebook());
    Effect.Require require = (Effect.Require) rule.effect();
    return judge.outcome(asked, require.requirement());
  }

  /** Asks as few people as can do; of those who objected, every one must change their mind. */
  private boolean ask(Rule rule, Decision decision) {
    boolean askedBefore = asks.stream().anyMatch(ask -> ask.rule.equals(rule));
    if (askedBefore
        || !(outcome(rule, decision) instanceof ApprovalProgress progress)
        || !progress.withinReach()) {
      return false;
    }
    Set<String> objectors = new LinkedHashSet<>();
    progress.objections().forEach(objection -> objectors.add(objection.by()));
    List<Ask> more = new ArrayList<>();
    for (SeatsProgress seats : progress.seats()) {
      ask(rule, seats, objectors, progress.isApproved() ? 0 : seats.missing()).ifPresent(more::add);
    }
    return objectors.isEmpty() && asks.addAll(more);
  }

  /** Asks for some seats, first those who objected and could take one; they are settled then. */
  private static Optional<Ask> ask(
      Rule rule, SeatsProgress seats, Set<String> objectors, int missing) {
    List<String> able = seats.canStill().stream().map(Approver::person).distinct().toList();
    Set<String> picked = new LinkedHashSet<>();
    able.stream().filter(objectors::contains).forEach(picked::add);
    objectors.removeAll(picked);
    boolean free = picked.isEmpty();
    Stream.concat(seats.ask().stream().map(Approver::person), able.stream())
        .filter(person -> !picked.contains(person))
        .distinct()
        .limit(Math.max(0, missing - picked.size()))
        .toList()
        .forEach(picked::add);
    List<String> people = List.copyOf(picked);
    return picked.isEmpty()
        ? Optional.empty()
        : Optional.of(new Ask(rule, seats.from(), people, free ? able : people));
  }

  /**
   * Returns whom to name. When an approval is all that is missing beside the other steps, anybody
   * who can give it will do; else some of those picked may serve several rules, and nobody else
   * may.
   */
  private List<String> people(Ask ask) {
    List<Ask> others = asks.stream().filter(other -> !other.equals(ask)).toList();
    boolean alone = others.stream().noneMatch(other -> other.rule.equals(ask.rule));
    boolean anybody = alone && decide(others).requirements().equals(List.of(ask.rule));
    int most = Math.max(RemedySearch.MOST_PEOPLE, ask.picked.size());
    return anybody && ask.able.containsAll(ask.picked)
        ? ask.able.stream().limit(most).toList()
        : ask.picked;
  }

  private Decision decide(List<Ask> asked) {
    Request request = start.request();
    Request.Builder changed = request.toBuilder().tags(tags);
    for (Ask ask : asked) {
      for (String person : ask.picked) {
        changed.approval(new Approval(person, Optional.empty(), request.revision()));
      }
    }
    return judge.decide(start.with(changed.build()));
  }

  /** Some people asked to approve what one rule requires, and all who could be. */
  private record Ask(Rule rule, Condition from, List<String> picked, List<String> able) {}
}
