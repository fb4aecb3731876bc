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
import io.github.maypost.model.Condition;
import io.github.maypost.model.PostingPolicy;
import io.github.maypost.model.Requirement;
import io.github.maypost.model.Rule;
import io.github.maypost.model.Rulebook;
import io.github.maypost.vocabulary.Verb;
import java.time.Instant;
import java.util.ArrayList;
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
    open.forEach(reason -> addUnknown(hints, decision, reason));
    open.forEach(reason -> addOutcome(hints, reason, remedies.isEmpty()));
    for (Fault fault : decision.faults()) {
      hints.add(words.say("hint.fault", "source", words.say("source." + fault.source().word())));
    }
    if (remedies.isEmpty() && (hints.isEmpty() || isForbiddenOutright(open))) {
      addOwners(hints, open);
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
        hints.add(words.say("hint.fact", "names", words.and(WantWords.ids(fact.facts()))));
      } else if (finding.condition() instanceof Condition.InSituation situation) {
        hints.add(
            words.say("hint.situation", "names", words.and(WantWords.ids(situation.situations()))));
      } else if (finding.condition() instanceof Condition.Tenure) {
        hints.add(words.say("hint.tenure", "person", decision.request().person()));
      }
    }
  }

  private void addOutcome(Set<String> hints, Reason reason, boolean noRemedies) {
    reason
        .outcome()
        .ifPresent(
            outcome -> {
              if (outcome instanceof Counted counted) {
                addCounted(hints, counted);
              } else if (outcome instanceof MissingTags missing && noRemedies) {
                hints.add(addTags(WantWords.ids(missing.missing())));
              } else if (outcome instanceof ApprovalProgress progress) {
                addApproval(hints, reason.rule(), progress, noRemedies);
              }
            });
  }

  private void addCounted(Set<String> hints, Counted counted) {
    if (counted.count().isEmpty()) {
      hints.add(words.say("hint.history"));
    } else if (counted.window().until().isBefore(Instant.MAX)) {
      hints.add(words.say("hint.window", "until", calendar.instant(counted.window().until())));
    }
  }

  private void addApproval(
      Set<String> hints, Rule rule, ApprovalProgress progress, boolean noRemedies) {
    for (Objection objection : progress.objections()) {
      hints.add(
          words.say("hint.objection", "person", people.names(List.of(objection.by())).get(0)));
    }
    progress
        .coolOff()
        .ifPresent(until -> hints.add(words.say("hint.wait", "until", calendar.instant(until))));
    if (progress.proposalUnknown()) {
      hints.add(words.say("hint.proposal"));
    }
    if (!progress.isWithinReach()) {
      hints.add(owner(rule, "hint.owner", "hint.change"));
    } else if (noRemedies && progress.missing() > 0) {
      hints.add(askApproval(rule, progress.missing(), progress.canStill()));
    }
  }

  private static boolean isForbiddenOutright(List<Reason> open) {
    return open.stream()
        .anyMatch(
            reason ->
                reason.status() == Status.STANDS_AGAINST && reason.rule().verb() == Verb.DENY);
  }

  private void addOwners(Set<String> hints, List<Reason> open) {
    List<Rule> rules =
        new ArrayList<>(
            open.stream()
                .filter(reason -> reason.status() == Status.STANDS_AGAINST)
                .map(Reason::rule)
                .toList());
    if (rules.isEmpty()) {
      open.forEach(reason -> rules.add(reason.rule()));
    }
    for (Rule rule : rules) {
      hints.add(owner(rule, "hint.owner", "hint.keeper"));
    }
    if (rules.isEmpty()) {
      hints.add(words.say("hint.keeper", "title", ""));
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
