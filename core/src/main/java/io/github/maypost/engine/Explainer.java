package io.github.maypost.engine;

import com.google.common.collect.Comparators;
import io.github.maypost.decision.Basis;
import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Explanation;
import io.github.maypost.decision.Explanation.ClauseFinding;
import io.github.maypost.decision.Explanation.Finding;
import io.github.maypost.decision.Explanation.Reason;
import io.github.maypost.decision.Explanation.Status;
import io.github.maypost.decision.Explanation.Suggestion;
import io.github.maypost.decision.Outcome;
import io.github.maypost.decision.Truth;
import io.github.maypost.decision.UnknownName;
import io.github.maypost.model.Clause;
import io.github.maypost.model.Condition;
import io.github.maypost.model.Cover;
import io.github.maypost.model.Measure;
import io.github.maypost.model.Person;
import io.github.maypost.model.Requirement;
import io.github.maypost.model.Rule;
import io.github.maypost.problem.Suggestions;
import io.github.maypost.vocabulary.Verb;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says of every rule that matters to a decision what it wanted, what it found, and what follows.
 */
final class Explainer {

  private static final int NEAREST = 3;

  private final Judge judge;
  private final KnownPeople people;

  Explainer(Judge judge, KnownPeople people) {
    this.judge = judge;
    this.people = people;
  }

  Explanation explain(Decision decision) {
    List<Suggestion> suggestions = decision.unknownNames().stream().map(this::suggestion).toList();
    Circumstances circumstances = new Circumstances(decision.request(), decision.faults(), people);
    boolean nothingToSee =
        decision.basis() == Basis.UNKNOWN
            || decision.basis() == Basis.INACTIVE
            || !Case.arePeopleKnown(circumstances);
    return nothingToSee
        ? new Explanation(decision, suggestions, List.of(), List.of(), List.of())
        : new Account(decision, circumstances).explanation();
  }

  private Suggestion suggestion(UnknownName unknown) {
    return new Suggestion(
        unknown,
        Suggestions.near(unknown.name(), Case.known(unknown.field(), judge.rulebook(), people)));
  }

  /** Goes through the rules once more, keeping what is found. */
  private final class Account {

    private final Decision decision;
    private final Case asked;
    private final Selector selector;
    private final Evidence evidence;
    private final List<Cover> idleCovers;

    Account(Decision decision, Circumstances circumstances) {
      this.decision = decision;
      this.asked = Case.of(circumstances, judge.rulebook());
      this.selector = judge.selector(asked);
      this.evidence = new Evidence(asked, selector);
      this.idleCovers = idleCovers();
    }

    Explanation explanation() {
      List<Reason> reasons = new ArrayList<>();
      if (decision.allows().isEmpty()) {
        reasons.addAll(nearest());
      }
      List<Reason> duties = new ArrayList<>();
      List<Reason> advice = new ArrayList<>();
      for (Rule rule : judge.candidates(asked)) {
        if (!selector.applies(rule)) {
          continue;
        }
        Reason reason = reason(rule, selector.selects(rule));
        switch (rule.verb()) {
          case OBLIGE -> duties.add(reason);
          case ADVISE -> addUnlessKept(reason, advice);
          default -> reasons.add(reason);
        }
      }
      return new Explanation(decision, List.of(), reasons, duties, advice);
    }

    /** Adds a guideline, unless the post keeps to what it measures. */
    private void addUnlessKept(Reason reason, List<Reason> advice) {
      if (reason.outcome().isEmpty() || !reason.outcome().get().isMet()) {
        advice.add(reason);
      }
    }

    /** Returns the allows that come nearest, by how few of their clauses are false. */
    private List<Reason> nearest() {
      return judge.rulebook().rules().stream()
          .filter(rule -> rule.verb() == Verb.ALLOW && rule.speaksOf(asked.permission()))
          .sorted(Comparator.comparingLong(this::falseClauses))
          .limit(NEAREST)
          .map(rule -> reason(rule, selector.selects(rule)))
          .toList();
    }

    private long falseClauses(Rule rule) {
      return rule.clauses().stream()
          .filter(clause -> selector.holds(clause) == Truth.FALSE)
          .count();
    }

    private Reason reason(Rule rule, Truth selected) {
      Optional<Outcome> outcome = outcome(rule);
      List<ClauseFinding> clauses = rule.clauses().stream().map(this::finding).toList();
      return new Reason(rule, status(rule, selected, outcome), clauses, outcome);
    }

    /** Returns what was counted when it was decided, since histories go on. */
    private Optional<Outcome> outcome(Rule rule) {
      Measure measure = rule.effect().measure().orElse(null);
      return measure instanceof Requirement requirement
          ? Optional.of(judge.outcome(asked, requirement))
          : Optional.ofNullable(decision.counts().get(rule.id()));
    }

    private Status status(Rule rule, Truth selected, Optional<Outcome> outcome) {
      boolean kept = outcome.map(Outcome::isMet).orElse(rule.verb() != Verb.DENY);
      if (selected == Truth.FALSE) {
        return Status.UNMET;
      }
      boolean unmeasured = outcome.isEmpty() && rule.effect().measure().isPresent();
      if (selected == Truth.UNKNOWN || unmeasured) { // not measured when it did not apply yet
        return kept && outcome.isPresent() ? Status.OK : Status.UNKNOWN;
      }
      if (kept) {
        return Status.OK;
      }
      if (rule.verb() == Verb.REQUIRE) {
        return Status.UNMET;
      }
      if (outcome.map(Outcome::isUnknown).orElse(false)) {
        return Status.UNKNOWN;
      }
      return rule.verb() == Verb.ADVISE ? Status.UNMET : Status.STANDS_AGAINST;
    }

    private ClauseFinding finding(Clause clause) {
      List<Finding> findings = clause.condition().leaves().stream().map(this::finding).toList();
      return new ClauseFinding(clause, selector.holds(clause), findings);
    }

    private Finding finding(Condition leaf) {
      Truth truth = selector.holds(leaf);
      List<Cover> idle =
          truth == Truth.TRUE
              ? List.of()
              : idleCovers.stream().filter(cover -> wouldHold(leaf, cover)).toList();
      return new Finding(leaf, truth, leaf.accept(evidence), idle);
    }

    /**
     * Returns the covers by the person that are over, or have not begun: for each one covered the
     * last and the next.
     */
    private List<Cover> idleCovers() {
      List<Cover> covers = judge.rulebook().coversBy(asked.person().id());
      Map<String, Instant> ends = new HashMap<>();
      Map<String, Instant> begins = new HashMap<>();
      for (Cover cover : covers) {
        if (isOver(cover)) {
          ends.merge(cover.covered(), cover.during().until(), Comparators::max);
        } else if (!cover.during().contains(asked.at())) {
          begins.merge(cover.covered(), cover.during().from(), Comparators::min);
        }
      }
      return covers.stream()
          .filter(
              cover ->
                  isOver(cover)
                      ? cover.during().until().equals(ends.get(cover.covered()))
                      : cover.during().from().equals(begins.get(cover.covered())))
          .toList();
    }

    private boolean isOver(Cover cover) {
      return !asked.at().isBefore(cover.during().until());
    }

    /** Tells whether a condition would hold, were the person standing in for one more. */
    private boolean wouldHold(Condition leaf, Cover cover) {
      Guises now = asked.subject().guises();
      return asked
          .people()
          .find(cover.covered())
          .map(
              covered -> {
                List<Person> people = new ArrayList<>(now.people());
                people.add(covered);
                Subject then =
                    asked
                        .subject()
                        .as(asked.person(), new Guises(people, now.complete()), asked.at());
                return new Selector(selector.zone(), asked.circumstances(), then).holds(leaf)
                    == Truth.TRUE;
              })
          .orElse(false);
    }
  }
}
