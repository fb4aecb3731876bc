package io.github.maypost.validation;

import io.github.maypost.decision.Basis;
import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Explanation;
import io.github.maypost.decision.Explanation.Suggestion;
import io.github.maypost.decision.Remedy;
import io.github.maypost.decision.Remedy.AddTags;
import io.github.maypost.decision.Remedy.Step;
import io.github.maypost.decision.Remedy.UseChannel;
import io.github.maypost.decision.Remedy.WaitUntil;
import io.github.maypost.decision.Request;
import io.github.maypost.decision.UnknownName;
import io.github.maypost.engine.Engine;
import io.github.maypost.explain.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the properties that stand in the way of a post, and says why. */
record Blame(Mapping mapping, Engine engine, Wording wording) {

  /** Reports a decision that is not good enough. */
  void report(Decision decision, Report report) {
    Explanation explanation = engine.explain(decision);
    List<Remedy> remedies = engine.remedies(decision);
    if (explanation.suggestions().isEmpty()) {
      report.say(property(decision, remedies), text(explanation, remedies));
      return;
    }
    Map<Optional<Property>, List<Suggestion>> unknown = new LinkedHashMap<>();
    for (Suggestion suggestion : explanation.suggestions()) {
      Optional<Property> property = property(suggestion.unknown(), decision.request());
      unknown.computeIfAbsent(property, first -> new ArrayList<>()).add(suggestion);
    }
    unknown.forEach(
        (property, suggestions) ->
            report.say(property, text(only(suggestions, explanation), remedies)));
  }

  private String text(Explanation explanation, List<Remedy> remedies) {
    return wording.text(explanation, remedies).stripTrailing();
  }

  private static Explanation only(List<Suggestion> suggestions, Explanation explanation) {
    return new Explanation(
        explanation.decision(),
        suggestions,
        explanation.reasons(),
        explanation.duties(),
        explanation.advice());
  }

  private Optional<Property> property(Decision decision, List<Remedy> remedies) {
    if (decision.basis() == Basis.INACTIVE) {
      return mapping.find(Part.PERSON);
    }
    return !remedies.isEmpty() && remedies.get(0).steps().size() == 1
        ? property(remedies.get(0).steps().get(0))
        : Optional.empty();
  }

  /** Returns what would have to be changed to take a step. */
  private Optional<Property> property(Step step) {
    if (step instanceof AddTags) {
      return mapping.find(Part.TAGS);
    }
    if (step instanceof WaitUntil) {
      return mapping.find(Part.AT);
    }
    return step instanceof UseChannel ? mapping.find(Part.CHANNEL) : Optional.empty();
  }

  private Optional<Property> property(UnknownName unknown, Request request) {
    return mapping.find(
        switch (unknown.field()) {
          case PERSON -> Part.PERSON;
          case AUTHOR -> Part.AUTHOR;
          case PERMISSION -> Part.PERMISSION;
          case KIND -> Part.KIND;
          case CHANNEL -> Part.CHANNEL;
          case TAG -> Part.TAGS;
          case SITUATION -> Part.SITUATIONS;
          case FACT -> request.facts().contains(unknown.name()) ? Part.FACTS : Part.FACTS_NOT;
          case MOMENT -> Part.MOMENTS;
        });
  }
}
