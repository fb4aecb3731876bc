package io.github.maypost.explain;

import io.github.maypost.decision.Basis;
import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Explanation;
import io.github.maypost.decision.Explanation.Reason;
import io.github.maypost.decision.Explanation.Status;
import io.github.maypost.decision.Explanation.Suggestion;
import io.github.maypost.decision.Fault;
import io.github.maypost.decision.Remedy;
import io.github.maypost.decision.Request;
import io.github.maypost.decision.UnknownName;
import io.github.maypost.decision.Verdict;
import io.github.maypost.explain.Page.Entry;
import io.github.maypost.explain.Page.Mark;
import io.github.maypost.explain.Page.Section;
import io.github.maypost.explain.Page.Tone;
import io.github.maypost.model.Directory;
import io.github.maypost.model.Rulebook;
import io.github.maypost.problem.Characters;
import io.github.maypost.vocabulary.Verb;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts together what is to be read about one decision. */
final class PageComposer {

  private final Words words;
  private final Rulebook rulebook;
  private final Explanation explanation;
  private final Decision decision;
  private final Request request;
  private final Calendar calendar;
  private final ReasonEntries reasons;
  private final NextSteps next;
  private final People people;

  PageComposer(
      Words words, Rulebook rulebook, @Nullable Directory directory, Explanation explanation) {
    this.words = words;
    this.rulebook = rulebook;
    this.explanation = explanation;
    this.decision = explanation.decision();
    this.request = decision.request();
    this.calendar = new Calendar(words, rulebook.zone());
    WantWords wants = new WantWords(words, calendar, rulebook.zone());
    FoundWords finds = new FoundWords(words, calendar, request);
    this.people = new People(words, rulebook, directory);
    OutcomeWords outcomes = new OutcomeWords(words, calendar, wants, people, decision);
    this.reasons = new ReasonEntries(words, rulebook, wants, finds, outcomes, request);
    this.next = new NextSteps(words, rulebook, wants, people, calendar);
  }

  Page compose(List<Remedy> remedies) {
    List<Section> sections = new ArrayList<>();
    addSection(sections, "section.because", because());
    addSection(sections, "section.remedies", entries(next.remedies(decision, remedies)));
    addSection(sections, "section.hints", entries(next.hints(explanation, remedies)));
    if (decision.verdict() != Verdict.DENIED) {
      List<Reason> duties = explanation.duties();
      addSection(sections, "section.duties", duties.stream().map(reasons::duty).toList());
      List<Reason> advice = explanation.advice();
      addSection(sections, "section.advice", advice.stream().map(reasons::advice).toList());
    }
    return new Page(
        decision.verdict(),
        words.say("verdict." + decision.verdict().word()),
        sentence(),
        request.at().map(calendar::instant).orElse(""),
        sections);
  }

  private void addSection(List<Section> sections, String title, List<Entry> entries) {
    if (!entries.isEmpty()) {
      sections.add(new Section(words.say(title), entries));
    }
  }

  private static List<Entry> entries(Collection<String> texts) {
    return texts.stream().map(Entry::of).toList();
  }

  private String sentence() {
    String post =
        request.author().equals(request.person())
            ? request.kind()
            : words.say("post.by-other", "kind", request.kind(), "author", request.author());
    return words.say(
        sentenceKey(),
        "person",
        request.person(),
        "permission",
        request.permission(),
        "post",
        post,
        "channel",
        request.channel());
  }

  private String sentenceKey() {
    if (request.at().isEmpty()) {
      return "sentence.no-time";
    }
    boolean named = decision.basis() != Basis.UNKNOWN || !decision.unknownNames().isEmpty();
    return named ? "sentence." + decision.basis().word() : "sentence.no-people";
  }

  private List<Entry> because() {
    List<Entry> entries = new ArrayList<>();
    explanation.suggestions().forEach(suggestion -> entries.add(against(unknown(suggestion))));
    if (decision.basis() == Basis.INACTIVE) {
      entries.add(against(inactive()));
    }
    if (decision.basis() == Basis.NOT_COVERED) {
      addNotCovered(entries);
    }
    explanation.reasons().stream()
        .filter(reason -> !isNearest(reason))
        .forEach(reason -> entries.add(reasons.rule(reason)));
    if (decision.basis() != Basis.NOT_COVERED) {
      addNotCovered(entries);
    }
    decision.faults().forEach(fault -> entries.add(fault(fault)));
    return entries;
  }

  private void addNotCovered(List<Entry> entries) {
    if (!decision.allows().isEmpty()
        || decision.basis() == Basis.UNKNOWN
        || decision.basis() == Basis.INACTIVE) {
      return;
    }
    List<Reason> nearest = explanation.reasons().stream().filter(PageComposer::isNearest).toList();
    String key = nearest.isEmpty() ? "not-covered.nothing" : "not-covered.nearest";
    entries.add(against(words.say(key, "permission", request.permission())));
    nearest.forEach(reason -> entries.add(reasons.rule(reason)));
  }

  /** Tells whether it is an allow that does not cover the post. */
  private static boolean isNearest(Reason reason) {
    return reason.rule().verb() == Verb.ALLOW && reason.status() != Status.OK;
  }

  private Entry against(String text) {
    return new Entry(new Mark(words.say("mark.stands-against"), Tone.BAD), "", text, "", List.of());
  }

  private String unknown(Suggestion suggestion) {
    UnknownName unknown = suggestion.unknown();
    String field = words.say("field." + unknown.field().word());
    List<String> near =
        suggestion.near().stream().map(name -> words.say("quoted", "name", name)).toList();
    String said =
        near.isEmpty()
            ? words.say("unknown-name", "field", field, "name", unknown.name())
            : words.say(
                "unknown-name.near",
                "field",
                field,
                "name",
                unknown.name(),
                "near",
                words.or(near));
    return Characters.findStrange(unknown.name())
        .map(strange -> words.say("unknown-name.strange", "unknown", said, "characters", strange))
        .orElse(said);
  }

  private String inactive() {
    String active =
        people
            .find(request.person())
            .map(person -> calendar.interval(person.active(), rulebook.zone()))
            .orElse("");
    return active.isEmpty()
        ? words.say("inactive", "person", request.person())
        : words.say("inactive.since", "person", request.person(), "active", active);
  }

  private Entry fault(Fault fault) {
    String text =
        words.say(
            "fault",
            "source",
            words.say("source." + fault.source().word()),
            "cause",
            fault.cause());
    return new Entry(new Mark(words.say("mark.unknown"), Tone.OPEN), "", text, "", List.of());
  }
}
