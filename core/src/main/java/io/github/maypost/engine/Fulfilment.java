package io.github.maypost.engine;

import io.github.maypost.decision.Approval;
import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Outcome;
import io.github.maypost.decision.Outcome.ApprovalProgress;
import io.github.maypost.decision.Outcome.Approver;
import io.github.maypost.decision.Outcome.SeatsProgress;
import io.github.maypost.decision.Remedy.AddTags;
import io.github.maypost.decision.Remedy.AskApproval;
import io.github.maypost.decision.Remedy.Step;
import io.github.maypost.decision.Request;
import io.github.maypost.decision.Verdict;
import io.github.maypost.model.Condition;
import io.github.maypost.model.Effect;
import io.github.maypost.model.Requirement;
import io.github.maypost.model.Rule;
import io.github.maypost.model.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
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
  private final Set<String> tags;
  private final List<Ask> asks = new ArrayList<>();
  private final Decision reached;

  /**
   * Adds what is required.
   *
   * @param judge who decides
   * @param start the request
   * @param more tags to begin with, though not required by themselves
   */
  Fulfilment(Judge judge, Circumstances start, Collection<String> more) {
    this.judge = judge;
    this.start = start;
    this.tags = new LinkedHashSet<>(more);
    Instant at = start.request().at().orElseThrow();
    Decision decision = judge.decide(done(at));
    while (decision.verdict() == Verdict.PENDING && addRequired(decision)) {
      decision = judge.decide(done(at));
    }
    this.reached = decision;
  }

  /** Returns how far that led. */
  Verdict verdict() {
    return reached.verdict();
  }

  /** Returns the request with all that was added, to go out at some time. */
  Circumstances done(Instant at) {
    return with(at, asks.stream().map(Ask::picked).toList());
  }

  /** Returns what was added, given when it is to go out: whom to ask depends on that. */
  List<Step> steps(Instant at) {
    List<Step> steps = new ArrayList<>();
    if (!tags.isEmpty()) {
      steps.add(new AddTags(List.copyOf(tags)));
    }
    List<List<String>> people = people(at);
    for (int i = 0; i < asks.size(); i++) {
      Ask ask = asks.get(i);
      steps.add(new AskApproval(ask.rule, ask.from, ask.picked.size(), people.get(i)));
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
        || !(progress.withinReach() || progress.isApproved())) {
      return false;
    }
    Set<String> objectors = new LinkedHashSet<>();
    progress.objections().forEach(objection -> objectors.add(objection.by()));
    List<Ask> more = new ArrayList<>();
    boolean simple = isSimple(rule, progress);
    for (SeatsProgress seats : progress.seats()) {
      int missing = progress.isApproved() ? 0 : seats.missing();
      Ask ask = ask(rule, seats, objectors, missing, simple);
      if (!ask.picked.isEmpty()) {
        more.add(ask);
      }
    }
    return objectors.isEmpty() && asks.addAll(more);
  }

  /** Tells whether any of those who can approve do as well as any others. */
  private static boolean isSimple(Rule rule, ApprovalProgress progress) {
    Effect.Require require = (Effect.Require) rule.effect();
    return progress.objections().isEmpty()
        && progress.seats().size() == 1
        && !((Requirement.Approval) require.requirement()).differentTeams()
        && progress.seats().get(0).canStill().stream().allMatch(one -> one.standsFor().isEmpty());
  }

  /** Asks for some seats, first those who objected and could take one; they are settled then. */
  private static Ask ask(
      Rule rule, SeatsProgress seats, Set<String> objectors, int missing, boolean simple) {
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
    return new Ask(rule, seats.from(), people, free ? able : people, simple);
  }

  /**
   * Returns whom to name for each of those that were picked, so that it leads to allowed whomever
   * one chooses. Where all that is left is one requirement that any of the able meet, that is all
   * of them; else everybody is tried together with every choice of others, as far as that goes.
   */
  private List<List<String>> people(Instant at) {
    if (asks.size() == 1
        && asks.get(0).simple
        && asks.get(0).able.containsAll(asks.get(0).picked)) {
      Ask ask = asks.get(0);
      Decision others = judge.decide(with(at, List.of()));
      if (others.requirements().equals(List.of(ask.rule)) && isSimple(ask.rule, others)) {
        int most = Math.max(RemedySearch.MOST_PEOPLE, ask.picked.size());
        return List.of(ask.able.stream().limit(most).toList());
      }
    }
    return new Choosing(
            asks.stream().map(Ask::picked).toList(),
            asks.stream().map(Ask::able).toList(),
            chosen -> judge.decide(with(at, chosen)).isAllowed())
        .widened();
  }

  private boolean isSimple(Rule rule, Decision decision) {
    return outcome(rule, decision) instanceof ApprovalProgress progress
        && isSimple(rule, progress)
        && progress.seats().get(0).canStill().stream()
            .map(Approver::person)
            .toList()
            .containsAll(asks.get(0).able);
  }

  private Circumstances with(Instant at, List<List<String>> approvers) {
    Request request = start.request();
    Request.Builder changed = request.toBuilder().at(at).tags(tags);
    for (List<String> people : approvers) {
      for (String person : people) {
        changed.approval(new Approval(person, Optional.empty(), request.revision()));
      }
    }
    return start.with(changed.build());
  }

  /**
   * Some people asked to approve what one rule requires, and all who could be.
   *
   * @param simple whether any of those who could be do as well as any others
   */
  private record Ask(
      Rule rule, Condition from, List<String> picked, List<String> able, boolean simple) {}
}
