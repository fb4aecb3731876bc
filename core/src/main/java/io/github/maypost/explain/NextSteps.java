package io.github.maypost.explain;

import io.github.maypost.decision.Basis;
import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Explanation;
import io.github.maypost.decision.Explanation.Finding;
import io.github.maypost.decision.Explanation.Reason;
import io.github.maypost.decision.Explanation.Status;
import io.github.maypost.decision.Fault;
import io.github.maypost.decision.Objection;
import io.github.maypost.decision.Outcome.ApprovalProgress;
import io.github.maypost.decision.Outcome.Counted;
import io.github.maypost.decision.Outcome.MissingTags;
import io.github.maypost.decision.Remedy;
import io.github.maypost.decision.Truth;
import io.github.maypost.decision.Verdict;
import io.github.maypost.model.Clause;
import io.github.maypost.model.Condition;
import io.github.maypost.model.PostingPolicy;
import io.github.maypost.model.Requirement;
import io.github.maypost.model.Rule;
import io.github.maypost.model.Rulebook;
import io.github.maypost.vocabulary.Verb;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Says what to do next: the remedies, and what each reason suggests. */
final class NextSteps {

  private final Words words;
  private final Rulebook rulebook;
  private final Calendar calendar;
  private final WantWords wants;
  private final People people;

  NextSteps(Words words, Rulebook rulebook, Calendar calendar, WantWords wants, People people) {
    this.words = words;
    this.rulebook = rulebook;
    this.calendar = calendar;
    this.wants = wants;
    this.people = people;
  }

  /** Returns the remedies, each in one sentence. */
  List<String> remedies(Decision decision, List<Remedy> remedies) {
    return remedies.stream()
        .map(
            remedy -> words.and(remedy.steps().stream().map(step -> step(decision, step)).toList()))
        .toList();
  }

  private String step(Decision decision, Remedy.Step step) {
    if (step instanceof Remedy.AddTags add) {
      return addTags(add.tags());
    }
    if (step instanceof Remedy.AskApproval ask) {
      return askApproval(ask.rule(), ask.needed(), ask.people());
    }
    Remedy.HandTo hand = (Remedy.HandTo) step;
    return words.say(
        "step.hand",
        "people",
        words.or(people.someNames(hand.people())),
        "permission",
        decision.request().permission());
  }

  private String addTags(List<String> tags) {
    return words.count("step.tags", tags.size(), "names", words.and(tags));
  }

  private String askApproval(Rule rule, int needed, List<String> ids) {
    List<String> names = people.someNames(ids);
    String some = needed == 1 ? words.or(names) : words.and(names);
    String from =
        OutcomeWords.approval(rule)
            .map(Requirement.Approval::from)
            .filter(condition -> !(condition instanceof Condition.IsPerson))
            .map(wants::from)
            .orElse("");
    String whom = from.isEmpty() ? some : words.say("step.whom", "people", some, "from", from);
    return needed == 1 || needed >= ids.size()
        ? words.say("step.ask", "people", whom)
        : words.say("step.ask.some", "count", needed, "people", whom);
  }

  /**
   * Returns what each reason suggests, without what the remedies say already. Nothing of it was
   * verified.
   */
  Set<String> hints(Explanation explanation, List<Remedy> remedies) {
    Set<String> hints = new LinkedHashSet<>();
    Decision decision = explanation.decision();
    if (decision.verdict() == Verdict.ALLOWED) {
      return hints;
    }
    if (decision.basis() == Basis.UNKNOWN) {
      hints.add(words.say("hint.unknown-name"));
      return hints;
    }
    if (decision.basis() == Basis.INACTIVE) {
      hints.add(words.say("hint.inactive", "person", decision.request().person()));
      return hints;
    }
    List<Reason> open =
        explanation.reasons().stream().filter(reason -> reason.status() != Status.OK).toList();
    boolean pending = decision.verdict() == Verdict.PENDING;
    open.forEach(reason -> addUnknown(hints, decision, reason));
    open.forEach(reason -> addEnd(hints, reason));
    open.forEach(reason -> addLacking(hints, reason));
    open.forEach(reason -> addOutcome(hints, decision, reason, pending && remedies.isEmpty()));
    for (Fault fault : decision.faults()) {
      hints.add(words.say("hint.fault", "source", words.say("source." + fault.source().word())));
    }
    boolean ruledOut = decision.basis() == Basis.FORBIDDEN || decision.basis() == Basis.NOT_COVERED;
    if (remedies.isEmpty() && (ruledOut || hints.isEmpty())) {
      addOwners(hints, decision, open);
    }
    return hints;
  }

  private void addUnknown(Set<String> hints, Decision decision, Reason reason) {
    for (Finding finding :
        reason.clauses().stream()
            .filter(clause -> clause.truth() == Truth.UNKNOWN)
            .flatMap(clause -> clause.findings().stream())
            .filter(finding -> finding.truth() == Truth.UNKNOWN)
            .toList()) {
      if (finding.condition() instanceof Condition.FactHolds fact) {
        WantWords.ids(fact.facts()).stream()
            .filter(name -> !finding.found().contains(name + " no"))
            .forEach(name -> hints.add(words.say("hint.fact", "name", name)));
      } else if (finding.condition() instanceof Condition.InSituation situation) {
        hints.add(
            words.say("hint.situation", "names", words.and(WantWords.ids(situation.situations()))));
      } else if (finding.condition() instanceof Condition.Tenure) {
        hints.add(words.say("hint.tenure", "person", decision.request().person()));
      }
    }
  }

  /** Adds when a prohibition will be over, where that can be told. */
  private void addEnd(Set<String> hints, Reason reason) {
    if (reason.rule().verb() != Verb.DENY || reason.status() != Status.STANDS_AGAINST) {
      return;
    }
    for (ClauseRows.Leaf leaf : leaves(reason)) {
      if (leaf.condition() instanceof Condition.InSituation && leaf.truth() == Truth.TRUE) {
        hints.add(words.say("hint.situation-over", "names", words.and(leaf.finding().found())));
      } else if (leaf.condition() instanceof Condition.During during
          && leaf.truth() == Truth.TRUE
          && during.interval().until().isBefore(Instant.MAX)) {
        hints.add(wait(during.interval().until()));
      }
    }
  }

  /** Adds the training or the role that is all an allow asks beside what is there. */
  private void addLacking(Set<String> hints, Reason reason) {
    if (reason.rule().verb() != Verb.ALLOW || reason.failed().size() != 1) {
      return;
    }
    List<ClauseRows.Leaf> leaves = ClauseRows.leaves(reason.failed().get(0));
    if (leaves.size() != 1 || leaves.get(0).truth() != Truth.FALSE) {
      return;
    }
    if (leaves.get(0).condition() instanceof Condition.Trained trained) {
      List<String> names = WantWords.ids(trained.trainings());
      hints.add(words.say("hint.training", "names", words.or(names)));
    } else if (leaves.get(0).condition() instanceof Condition.HoldsRole role) {
      hints.add(words.say("hint.role", "names", words.or(WantWords.ids(role.roles()))));
    }
  }

  private static List<ClauseRows.Leaf> leaves(Reason reason) {
    return reason.clauses().stream()
        .filter(clause -> clause.clause().part() != Clause.Part.UNLESS)
        .flatMap(clause -> ClauseRows.leaves(clause).stream())
        .filter(ClauseRows.Leaf::direct)
        .toList();
  }

  /** Adds what an outcome suggests; whom to ask and which tags to add only where that is enough. */
  private void addOutcome(Set<String> hints, Decision decision, Reason reason, boolean enough) {
    reason
        .outcome()
        .ifPresent(
            outcome -> {
              if (outcome instanceof Counted counted) {
                addCounted(hints, decision, counted);
              } else if (outcome instanceof MissingTags missing && enough) {
                hints.add(addTags(WantWords.ids(missing.missing())));
              } else if (outcome instanceof ApprovalProgress progress) {
                addApproval(hints, reason.rule(), progress, enough);
              }
            });
  }

  private void addCounted(Set<String> hints, Decision decision, Counted counted) {
    if (counted.count().isPresent()) {
      String until = calendar.instant(counted.window().until());
      hints.add(words.say("hint.window", "until", until));
    } else if (decision.faults().stream()
        .noneMatch(fault -> fault.source() == Fault.Source.HISTORY)) {
      hints.add(words.say("hint.history"));
    }
  }

  private String wait(Instant until) {
    return words.say("hint.wait", "until", calendar.instant(until));
  }

  private void addApproval(
      Set<String> hints, Rule rule, ApprovalProgress progress, boolean enough) {
    for (Objection objection : progress.objections()) {
      hints.add(
          words.say("hint.objection", "person", people.names(List.of(objection.by())).get(0)));
    }
    progress.coolOff().ifPresent(until -> hints.add(wait(until)));
    if (progress.proposalUnknown()) {
      hints.add(words.say("hint.proposal"));
    }
    if (!progress.isWithinReach()) {
      hints.add(owner(rule, "hint.owner.change", "hint.keeper.change"));
    } else if (enough && progress.missing() > 0) {
      hints.add(askApproval(rule, progress.missing(), progress.canStill()));
    }
  }

  /** Adds who looks after the rules on which the verdict rests. */
  private void addOwners(Set<String> hints, Decision decision, List<Reason> open) {
    List<Rule> rules =
        open.stream()
            .map(Reason::rule)
            .filter(
                rule ->
                    switch (decision.basis()) {
                      case FORBIDDEN -> rule.verb() == Verb.DENY;
                      case NOT_COVERED -> rule.verb() == Verb.ALLOW;
                      default -> true;
                    })
            .toList();
    rules.forEach(rule -> hints.add(owner(rule, "hint.owner", "hint.keeper")));
    if (rules.isEmpty()) {
      hints.add(words.say("hint.rulebook"));
    }
  }

  private String owner(Rule rule, String owned, String unowned) {
    PostingPolicy policy = rulebook.policies().get(rule.policy());
    if (policy == null) {
      return words.say(unowned, "title", rule.policy());
    }
    return policy
        .owner()
        .map(team -> words.say(owned, "team", team.id(), "title", policy.title()))
        .orElseGet(() -> words.say(unowned, "title", policy.title()));
  }
}
