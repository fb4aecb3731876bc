package io.github.maypost.explain;

import com.google.common.collect.Iterables;
import io.github.maypost.decision.Basis;
import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Explanation;
import io.github.maypost.decision.Explanation.Finding;
import io.github.maypost.decision.Explanation.Reason;
import io.github.maypost.decision.Explanation.Status;
import io.github.maypost.decision.Fault;
import io.github.maypost.decision.Found;
import io.github.maypost.decision.Objection;
import io.github.maypost.decision.Outcome.ApprovalProgress;
import io.github.maypost.decision.Outcome.Wait;
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
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what to do next: the remedies, and what each reason suggests. */
final class NextSteps {

  private final Words words;
  private final Rulebook rulebook;
  private final WantWords wants;
  private final People people;
  private final Calendar calendar;

  NextSteps(Words words, Rulebook rulebook, WantWords wants, People people, Calendar calendar) {
    this.words = words;
    this.rulebook = rulebook;
    this.wants = wants;
    this.people = people;
    this.calendar = calendar;
  }

  /** Returns the remedies, each in one sentence. */
  List<String> remedies(Decision decision, List<Remedy> remedies) {
    return remedies.stream().map(remedy -> words.and(steps(decision, remedy.steps()))).toList();
  }

  private List<String> steps(Decision decision, List<Remedy.Step> steps) {
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      String step = step(decision, steps.get(i));
      boolean later = i > 0 && isLaterStage(steps.get(i), steps.get(i - 1));
      sentences.add(later ? words.say("step.then", "step", step) : step);
    }
    return sentences;
  }

  /** Tells whether who is asked in one step must approve after who is asked in another. */
  private static boolean isLaterStage(Remedy.Step step, Remedy.Step other) {
    return step instanceof Remedy.AskApproval later
        && other instanceof Remedy.AskApproval earlier
        && later.rule().equals(earlier.rule())
        && stage(later) > stage(earlier);
  }

  /** Returns the number of the first stage for which a step asks. */
  private static int stage(Remedy.AskApproval ask) {
    Requirement.Approval wanted =
        (Requirement.Approval) ask.rule().effect().measure().orElseThrow();
    return Iterables.indexOf(
        wanted.stages(),
        stage -> stage.seats().stream().anyMatch(seats -> seats.from().equals(ask.from())));
  }

  private String step(Decision decision, Remedy.Step step) {
    if (step instanceof Remedy.AddTags add) {
      return words.count("step.tags", add.tags().size(), "names", words.and(add.tags()));
    }
    if (step instanceof Remedy.AskApproval ask) {
      return askApproval(ask);
    }
    if (step instanceof Remedy.WaitUntil wait) {
      return words.say("step.wait", "until", calendar.instant(nextSecond(wait.until())));
    }
    String permission = decision.request().permission();
    if (step instanceof Remedy.UseChannel use) {
      return words.say(
          "step.channel", "channels", words.or(use.channels()), "permission", permission);
    }
    if (step instanceof Remedy.TakeTraining take) {
      return words.count(
          "step.training", take.trainings().size(), "names", words.and(take.trainings()));
    }
    Remedy.HandTo hand = (Remedy.HandTo) step;
    return words.say(
        "step.hand", "people", words.or(people.someNames(hand.people())), "permission", permission);
  }

  /** Returns the first full second that is not before an instant, since no more is shown. */
  private static Instant nextSecond(Instant instant) {
    Instant second = instant.truncatedTo(ChronoUnit.SECONDS);
    return second.equals(instant) ? instant : second.plusSeconds(1);
  }

  private String askApproval(Remedy.AskApproval ask) {
    List<String> names = people.someNames(ask.people());
    int needed = ask.needed();
    String some = needed == 1 ? words.or(names) : words.and(names);
    String whom =
        ask.from() instanceof Condition.IsPerson
            ? some
            : words.say("step.whom", "people", some, "from", wants.from(ask.from()));
    return needed == 1 || needed >= ask.people().size()
        ? words.say("step.ask", "people", whom)
        : words.say("step.ask.some", "count", needed, "people", whom);
  }

  /**
   * Returns what is missing before more can be said, and whom to turn to. What would lead to
   * allowed is for remedies alone to say, since only they were tried.
   */
  Set<String> hints(Explanation explanation, List<Remedy> remedies) {
    Set<String> hints = new LinkedHashSet<>();
    Decision decision = explanation.decision();
    if (decision.verdict() == Verdict.ALLOWED) {
      return hints;
    }
    if (!decision.unknownNames().isEmpty()) {
      hints.add(words.say("hint.unknown-name"));
      return hints;
    }
    List<Reason> open =
        explanation.reasons().stream().filter(reason -> reason.status() != Status.OK).toList();
    open.forEach(reason -> addUnknown(hints, decision, reason));
    open.forEach(reason -> addOutcome(hints, decision, reason, asked(remedies)));
    boolean unknown =
        decision.basis() == Basis.UNKNOWN
            || open.stream().anyMatch(reason -> reason.status() == Status.UNKNOWN);
    decision.faults().stream()
        .map(Fault::source)
        .filter(source -> unknown || source == Fault.Source.PEOPLE)
        .map(source -> words.say("source." + source.word()))
        .forEach(source -> hints.add(words.say("hint.fault", "source", source)));
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
      if (finding.found() instanceof Found.Facts facts) {
        unknown(facts.known()).forEach(name -> hints.add(words.say("hint.fact", "name", name)));
      } else if (finding.found() instanceof Found.Situations situations) {
        unknown(situations.known())
            .forEach(name -> hints.add(words.say("hint.situation", "name", name)));
      } else if (finding.found() instanceof Found.Moments moments) {
        moments.lapses().stream()
            .filter(lapse -> lapse.at().isEmpty())
            .forEach(lapse -> hints.add(words.say("hint.moment", "name", lapse.id())));
      } else if (finding.found() instanceof Found.Tenure) {
        hints.add(words.say("hint.tenure", "person", decision.request().person()));
      }
    }
  }

  private static List<String> unknown(List<Found.Known> known) {
    return known.stream().filter(one -> one.truth() == Truth.UNKNOWN).map(Found.Known::id).toList();
  }

  private void addOutcome(Set<String> hints, Decision decision, Reason reason, Set<String> asked) {
    reason
        .outcome()
        .ifPresent(
            outcome -> {
              if (outcome instanceof ApprovalProgress progress) {
                addApproval(hints, decision, reason.rule(), progress, asked);
              } else if (outcome.isUnknown()) {
                addHistory(hints, decision);
              }
            });
  }

  private void addHistory(Set<String> hints, Decision decision) {
    if (decision.faults().stream().noneMatch(fault -> fault.source() == Fault.Source.HISTORY)) {
      hints.add(words.say("hint.history"));
    }
  }

  private static Set<String> asked(List<Remedy> remedies) {
    return remedies.stream()
        .flatMap(remedy -> remedy.steps().stream())
        .filter(Remedy.AskApproval.class::isInstance)
        .flatMap(step -> ((Remedy.AskApproval) step).people().stream())
        .collect(Collectors.toSet());
  }

  private void addApproval(
      Set<String> hints,
      Decision decision,
      Rule rule,
      ApprovalProgress progress,
      Set<String> asked) {
    progress.objections().stream()
        .filter(objection -> !asked.contains(objection.by()))
        .forEach(objection -> hints.add(objection(objection, progress)));
    if (Stream.of(progress.coolOff(), progress.silence())
        .anyMatch(wait -> wait.map(Wait::until).map(Optional::isEmpty).orElse(false))) {
      hints.add(words.say("hint.proposal"));
    }
    boolean peopleFailed =
        decision.faults().stream().anyMatch(fault -> fault.source() == Fault.Source.PEOPLE);
    if (!progress.withinReach() && progress.silence().isEmpty() && !peopleFailed) {
      hints.add(owner(rule, "hint.owner.change", "hint.keeper.change"));
    }
  }

  /** Returns how to settle an objection; after one without an instant nobody can approve. */
  private String objection(Objection objection, ApprovalProgress progress) {
    if (progress.unknownObjectors().contains(objection.by())) {
      return words.say("hint.objection.unknown", "person", objection.by());
    }
    String key = objection.at().isPresent() ? "hint.objection.at" : "hint.objection";
    return words.say(key, "person", people.names(List.of(objection.by())).get(0));
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
