package io.github.maypost.engine;

import io.github.maypost.decision.Approvers;
import io.github.maypost.decision.Approvers.OfRule;
import io.github.maypost.decision.Choices;
import io.github.maypost.decision.Earliest;
import io.github.maypost.decision.Fault;
import io.github.maypost.decision.Grounds;
import io.github.maypost.decision.Matrix;
import io.github.maypost.decision.Request;
import io.github.maypost.decision.UnknownName;
import io.github.maypost.decision.UnknownName.Field;
import io.github.maypost.decision.Verdict;
import io.github.maypost.model.Channel;
import io.github.maypost.model.ContentKind;
import io.github.maypost.model.Effect;
import io.github.maypost.model.Permission;
import io.github.maypost.model.Person;
import io.github.maypost.model.Requirement;
import io.github.maypost.model.Rule;
import io.github.maypost.model.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Answers one question that puts names into a request. What does not depend on them is looked up
 * once: the time, situations, facts and moments, the rules for a kind on a channel, each question
 * to the history. Not safe to share between threads.
 */
final class Questions {

  private final Judge judge;
  private final Rulebook rulebook;
  private final KnownPeople people;
  private final Circumstances circumstances;
  private final List<UnknownName> unknown;
  private final List<Fault> faults = new ArrayList<>();
  private final Gaps gaps;

  /**
   * Looks at all of a request but for the names that are put in.
   *
   * @param judge who decides
   * @param surroundings what else is asked
   * @param request the request
   * @param open where names are put in
   */
  Questions(Judge judge, Surroundings surroundings, Request request, Set<Field> open) {
    this.judge = judge.remembering();
    this.rulebook = judge.rulebook();
    this.people = surroundings.people(rulebook);
    this.unknown = Case.unknownNames(request, rulebook, people, open);
    this.circumstances =
        unknown.isEmpty()
            ? surroundings.survey(request, rulebook, people)
            : surroundings.dated(request, people);
    this.gaps = new Gaps(judge, circumstances, surroundings.hasHistory(request));
  }

  /** Returns the ids of everybody; nobody when they cannot be enumerated. */
  private List<String> everybody() {
    return people.all().orElse(List.of()).stream().map(Person::id).toList();
  }

  Choices who() {
    Request request = circumstances.request();
    return choices(Field.PERSON, everybody(), column(request.kind(), request.channel()));
  }

  Choices what() {
    Request request = circumstances.request();
    return choices(
        Field.KIND,
        rulebook.kinds().keySet(),
        kind -> column(kind, request.channel()).apply(request.person()));
  }

  Choices where() {
    Request request = circumstances.request();
    return choices(
        Field.CHANNEL,
        rulebook.channels().keySet(),
        channel -> column(request.kind(), channel).apply(request.person()));
  }

  private Choices choices(Field asked, Iterable<String> ids, Function<String, Verdict> verdicts) {
    List<String> allowed = new ArrayList<>();
    List<String> pending = new ArrayList<>();
    for (String id : ids) {
      switch (verdicts.apply(id)) {
        case ALLOWED -> allowed.add(id);
        case PENDING -> pending.add(id);
        case DENIED -> {}
      }
    }
    return new Choices(asked, allowed, pending, grounds());
  }

  /** Returns the verdicts for whatever the request leaves open. */
  Matrix matrix() {
    Request request = circumstances.request();
    return Matrix.of(
        request.person().isEmpty() ? everybody() : List.of(request.person()),
        request.kind().isEmpty() ? List.copyOf(rulebook.kinds().keySet()) : List.of(request.kind()),
        request.channel().isEmpty()
            ? List.copyOf(rulebook.channels().keySet())
            : List.of(request.channel()),
        this::column,
        this::grounds);
  }

  /** Returns what tells the verdict for a person on one kind and channel. */
  private Function<String, Verdict> column(String kind, String channel) {
    Request request = circumstances.request();
    if (isUndecidable()) {
      return person -> Verdict.DENIED;
    }
    Permission permission =
        Objects.requireNonNull(rulebook.permissions().get(request.permission()));
    ContentKind ofKind = Objects.requireNonNull(rulebook.kinds().get(kind));
    Channel onChannel = Objects.requireNonNull(rulebook.channels().get(channel));
    List<Rule> candidates = judge.candidates(permission, ofKind, onChannel);
    Bench bench = new Bench(judge, candidates);
    Gaps.Search search = gaps.among(candidates);
    Request.Builder builder = request.toBuilder().kind(kind).channel(channel);
    return person -> {
      Circumstances with = circumstances.with(builder.person(person).build());
      if (!Case.arePeopleKnown(with)) {
        return Verdict.DENIED;
      }
      Case asked = Case.of(with, rulebook);
      Verdict verdict = bench.verdict(asked, faults);
      if (verdict == Verdict.DENIED) {
        search.look(asked);
      }
      return verdict;
    };
  }

  private boolean isUndecidable() {
    return !unknown.isEmpty() || circumstances.request().at().isEmpty();
  }

  /** Returns whose approval counts, rule by rule; no rules when none is looked at. */
  Approvers approvers() {
    if (isUndecidable() || !Case.arePeopleKnown(circumstances)) {
      return new Approvers(List.of(), grounds());
    }
    Case asked = Case.of(circumstances, rulebook);
    if (!asked.person().active().contains(asked.at())) {
      return new Approvers(List.of(), grounds());
    }
    Selector selector = judge.selector(asked);
    List<OfRule> rules = new ArrayList<>();
    for (Rule rule : judge.candidates(asked)) {
      if (rule.effect() instanceof Effect.Require require
          && require.requirement() instanceof Requirement.Approval wanted
          && selector.applies(rule)) {
        rules.add(new OfRule(rule, judge.approvers(asked, wanted)));
      }
    }
    return new Approvers(rules, grounds());
  }

  /** Returns when it is allowed at the earliest. */
  Earliest earliest() {
    if (isUndecidable() || !Case.arePeopleKnown(circumstances)) {
      return new Earliest(Optional.empty(), Optional.empty(), grounds());
    }
    EarliestSearch.Result result =
        new EarliestSearch(judge, circumstances, faults).search(EarliestSearch.MOST_INSTANTS);
    if (result.at().isEmpty()) {
      Case asked = Case.of(circumstances, rulebook);
      Gaps.Search search = gaps.among(judge.candidates(asked));
      search.look(asked);
      Request atLast = circumstances.request().toBuilder().at(result.last()).build();
      search.look(Case.of(circumstances.with(atLast), rulebook));
    }
    return new Earliest(result.at(), result.lookedUntil(), grounds());
  }

  private Grounds grounds() {
    return new Grounds(
        circumstances.request(),
        unknown,
        gaps.missing(),
        Stream.concat(circumstances.faultsSoFar().stream(), faults.stream()).distinct().toList(),
        rulebook.fingerprint());
  }
}
