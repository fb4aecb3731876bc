package io.github.maypost.engine;

import com.google.common.collect.ImmutableList;
import io.github.maypost.decision.Basis;
import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Remedy;
import io.github.maypost.decision.Remedy.HandTo;
import io.github.maypost.decision.Remedy.Step;
import io.github.maypost.decision.Request;
import io.github.maypost.decision.Verdict;
import io.github.maypost.model.Condition;
import io.github.maypost.model.Person;
import io.github.maypost.model.Tag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks for changes to a request that make it allowed, trying each before it is offered. */
final class RemedySearch {

  static final int MOST_REMEDIES = 5;
  static final int MOST_PEOPLE = 10;
  static final int MOST_TRIED = 100;
  private static final int MOST_HANDED = 2;

  private final Judge judge;
  private final Decision decision;
  private final Circumstances circumstances;

  RemedySearch(Judge judge, Decision decision, Circumstances circumstances) {
    this.judge = judge.remembering();
    this.decision = decision;
    this.circumstances = circumstances;
  }

  List<Remedy> remedies() {
    boolean nothingToMend = decision.basis() == Basis.ALLOWED || decision.basis() == Basis.UNKNOWN;
    if (nothingToMend || isMendedOrUnknown()) {
      return List.of();
    }
    List<Remedy> remedies = new ArrayList<>();
    if (decision.verdict() == Verdict.PENDING) {
      fulfilling().ifPresent(remedies::add);
    } else if (decision.basis() != Basis.INACTIVE) {
      remedies.addAll(tagging());
    }
    handing().ifPresent(remedies::add);
    if (remedies.isEmpty()) {
      remedies.addAll(handingWithMore());
    }
    return remedies;
  }

  /**
   * Tells whether it is allowed by now, or the people are gone, since history or people changed.
   */
  private boolean isMendedOrUnknown() {
    Basis now = judge.decide(circumstances).basis();
    return now == Basis.ALLOWED || now == Basis.UNKNOWN;
  }

  /** Returns how to meet all that is required, and what then becomes required. */
  private Optional<Remedy> fulfilling() {
    return new Fulfilment(judge, circumstances).remedy();
  }

  /** Returns what a single tag, and what it then requires, can do against a denial. */
  private List<Remedy> tagging() {
    return mentionedTags().stream()
        .flatMap(tag -> new Fulfilment(judge, circumstances).tag(tag).remedy().stream())
        .sorted(Comparator.comparingInt(remedy -> remedy.steps().size()))
        .limit(MOST_REMEDIES - 1)
        .toList();
  }

  private List<String> mentionedTags() {
    Case asked = Case.of(circumstances, judge.rulebook());
    return judge.candidates(asked).stream()
        .flatMap(rule -> rule.clauses().stream())
        .flatMap(clause -> clause.condition().leaves().stream())
        .filter(Condition.Tagged.class::isInstance)
        .flatMap(condition -> ((Condition.Tagged) condition).tags().stream())
        .map(Tag::id)
        .distinct()
        .filter(tag -> !decision.request().tags().contains(tag))
        .toList();
  }

  private Optional<Remedy> handing() {
    List<String> people =
        handed(Verdict.ALLOWED)
            .limit(MOST_TRIED)
            .filter(this::isAllowed)
            .limit(MOST_PEOPLE)
            .map(Request::person)
            .toList();
    return people.isEmpty()
        ? Optional.empty()
        : Optional.of(new Remedy(List.of(new HandTo(people))));
  }

  /** Returns in whose hands it needs something that can be had, where nothing less helps. */
  private List<Remedy> handingWithMore() {
    return handed(Verdict.PENDING)
        .limit(MOST_TRIED)
        .flatMap(request -> handingWithMore(request).stream())
        .limit(MOST_HANDED)
        .toList();
  }

  private Optional<Remedy> handingWithMore(Request request) {
    Step hand = new HandTo(List.of(request.person()));
    return new Fulfilment(judge, circumstances.with(request))
        .remedy()
        .map(
            rest ->
                new Remedy(ImmutableList.<Step>builder().addAll(rest.steps()).add(hand).build()));
  }

  /** Returns the request in the hands of everybody for whom the verdict is so, limits aside. */
  private Stream<Request> handed(Verdict verdict) {
    Request request = decision.request();
    return circumstances.people().all().orElse(List.of()).stream()
        .map(Person::id)
        .filter(person -> !person.equals(request.person()))
        .map(person -> request.toBuilder().author(request.author()).person(person).build())
        .filter(
            handed -> {
              Request unlimited = handed.toBuilder().history(List.of()).build();
              return verdictWithoutLimits(circumstances.with(unlimited)) == verdict;
            });
  }

  /** Returns the verdict limits aside; without other posts, too, a share may be exceeded. */
  private Verdict verdictWithoutLimits(Circumstances handed) {
    Decision decided = judge.decide(handed);
    if (decided.basis() != Basis.LIMITED) {
      return decided.verdict();
    }
    return decided.requirements().isEmpty() ? Verdict.ALLOWED : Verdict.PENDING;
  }

  private boolean isAllowed(Request request) {
    return judge.decide(circumstances.with(request)).isAllowed();
  }
}
