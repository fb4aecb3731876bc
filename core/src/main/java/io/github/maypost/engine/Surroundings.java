package io.github.maypost.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.maypost.decision.AuditRecord;
import io.github.maypost.decision.Declarations;
import io.github.maypost.decision.Fault;
import io.github.maypost.decision.Post;
import io.github.maypost.decision.PostQuery;
import io.github.maypost.decision.Request;
import io.github.maypost.model.Directory;
import io.github.maypost.model.Rulebook;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * What an engine was given to ask: clock, situations, facts, moments, history, people. Whatever
 * they throw, and whatever they return that cannot be, becomes a {@link Fault}; nothing of it
 * counts then.
 */
record Surroundings(
    InstantSource clock,
    Situations situations,
    Facts facts,
    Moments moments,
    @Nullable History history,
    @Nullable Directory directory) {

  private static final int SHOWN = 3;

  /** Returns a fresh view of the people. */
  KnownPeople people(Rulebook rulebook) {
    return new KnownPeople(rulebook, directory);
  }

  /**
   * Completes a request with what is said of the present; without an instant if nobody knows it.
   */
  Circumstances survey(Request request, Rulebook rulebook, KnownPeople people) {
    Circumstances dated = dated(request, people);
    List<Fault> faults = new ArrayList<>(dated.faults());
    Request.Builder complete = dated.request().toBuilder();
    ask(
            Fault.Source.SITUATIONS,
            () ->
                declared(ImmutableSet.copyOf(wanted(situations.current())), rulebook.situations()),
            faults)
        .ifPresent(complete::situations);
    ask(Fault.Source.FACTS, () -> currentFacts(rulebook), faults)
        .ifPresent(
            current -> current.forEach((fact, holds) -> complete(complete, request, fact, holds)));
    ask(Fault.Source.MOMENTS, () -> currentMoments(rulebook), faults)
        .ifPresent(current -> complete.moments(current).moments(request.moments()));
    return new Circumstances(complete.build(), ImmutableList.copyOf(faults), people);
  }

  /** Returns a request with its instant: its own, or now. */
  Circumstances dated(Request request, KnownPeople people) {
    List<Fault> faults = new ArrayList<>();
    Optional<Request> dated =
        request.at().isPresent()
            ? Optional.of(request)
            : ask(
                Fault.Source.CLOCK,
                () -> request.toBuilder().at(wanted(clock.instant())).build(),
                faults);
    return new Circumstances(dated.orElse(request), faults, people);
  }

  /** Returns the same surroundings, asking the history each question once. */
  Surroundings remembering() {
    return history == null ? this : with(new RememberedHistory(history));
  }

  /** Returns the same surroundings, asking the history once for all instants before another. */
  Surroundings until(Instant end) {
    return history == null ? this : with(new StretchedHistory(history, end));
  }

  /**
   * Returns surroundings that tell what they told when a decision was kept, and fail as they failed
   * then, or since it was not kept. The people are those of the directory.
   *
   * @param now what may be asked for now; where that could not be told then, nothing is
   */
  Surroundings replaying(AuditRecord record, Declarations now) {
    Declarations then = record.declared();
    Set<String> newSituations = Sets.difference(now.situations(), then.situations());
    Set<String> newFacts = Sets.difference(now.facts(), then.facts());
    Set<String> newMoments = Sets.difference(now.moments(), then.moments());
    return new Surroundings(
        () -> {
          throw failure(record, Fault.Source.CLOCK).orElseGet(() -> notKept("what time it was"));
        },
        () -> retell(record, Fault.Source.SITUATIONS, newSituations, Set.of()),
        () -> retell(record, Fault.Source.FACTS, newFacts, Map.of()),
        () -> retell(record, Fault.Source.MOMENTS, newMoments, Map.of()),
        record.lookups().map(RecordedHistory::new).orElse(null),
        directory);
  }

  private static <T> T retell(
      AuditRecord record, Fault.Source source, Set<String> newNames, T told) {
    if (!record.unknownNames().isEmpty()) {
      throw notKept(source.word() + ", since none was asked for when a name was not known");
    }
    if (!newNames.isEmpty()) { // which may be why it failed then, or would have been told
      String names =
          newNames.size() <= SHOWN
              ? "`" + String.join("` or `", newNames) + "`"
              : newNames.size() + " " + source.word();
      throw notKept(names + ", which the rulebook did not declare then");
    }
    failure(record, source)
        .ifPresent(
            failure -> {
              throw failure;
            });
    return told;
  }

  private static Optional<IllegalStateException> failure(AuditRecord record, Fault.Source source) {
    return record.faults().stream()
        .filter(fault -> fault.source() == source)
        .map(fault -> new IllegalStateException(fault.cause()))
        .findFirst();
  }

  private static IllegalStateException notKept(String what) {
    return new IllegalStateException("the record does not hold " + what);
  }

  private Surroundings with(History other) {
    return new Surroundings(clock, situations, facts, moments, other, directory);
  }

  private Map<String, Boolean> currentFacts(Rulebook rulebook) {
    Map<String, Boolean> current = ImmutableMap.copyOf(wanted(facts.current()));
    checkThatAll(current.values(), Boolean.class);
    declared(current.keySet(), rulebook.facts());
    return current;
  }

  /** Returns what is said of moments, checked as a request checks it. */
  private Map<String, Instant> currentMoments(Rulebook rulebook) {
    Map<String, Instant> current =
        Request.template().moments(wanted(moments.current())).build().moments();
    declared(current.keySet(), rulebook.moments());
    return current;
  }

  private static void complete(
      Request.Builder complete, Request request, String fact, boolean holds) {
    if (request.facts().contains(fact) || request.factsNot().contains(fact)) {
      return; // what the request says goes first
    }
    if (holds) {
      complete.facts(fact);
    } else {
      complete.factsNot(fact);
    }
  }

  /** Tells whether there is a history to ask, the request's own or another. */
  boolean hasHistory(Request request) {
    return request.history().isPresent() || history != null;
  }

  /** Returns what to keep lookups in: those in the engine's own history, where it is asked. */
  Lookups lookups(Request request) {
    return history == null || request.history().isPresent() ? Lookups.forgotten() : Lookups.kept();
  }

  /**
   * Finds posts, in the request's own history where it has one; empty when there is none to ask.
   */
  Optional<List<Post>> find(Request request, PostQuery query, List<Fault> faults) {
    History asked = request.history().<History>map(posts -> any -> posts).orElse(history);
    return asked == null
        ? Optional.empty()
        : ask(Fault.Source.HISTORY, () -> posts(asked, query), faults);
  }

  /**
   * Asks a history, and copies what it returns: it may change later, and may hold what only claims
   * to be posts, as what is read by reflection does.
   */
  static List<Post> posts(History history, PostQuery query) {
    List<Post> posts = ImmutableList.copyOf(wanted(history.find(query)));
    checkThatAll(posts, Post.class);
    return posts;
  }

  /** Throws where things are not what they claim to be, which a compiler cannot tell. */
  private static void checkThatAll(Collection<?> things, Class<?> are) {
    for (Object thing : things) {
      if (!are.isInstance(thing)) {
        throw new ClassCastException(thing.getClass() + " cannot be cast to " + are);
      }
    }
  }

  static <T> Optional<T> ask(Fault.Source source, Callable<T> question, List<Fault> faults) {
    try {
      return Optional.of(question.call());
    } catch (Throwable failure) { // whatever it is, the answer is not known
      if (failure instanceof InterruptedException) { // which not every language declares
        Thread.currentThread().interrupt();
      }
      faults.add(new Fault(source, cause(failure)));
      return Optional.empty();
    }
  }

  static <T> T wanted(@Nullable T answer) {
    if (answer == null) {
      throw new IllegalStateException("null was returned");
    }
    return answer;
  }

  private static String cause(Throwable failure) {
    String simple = failure.getClass().getSimpleName();
    String name = simple.isEmpty() ? failure.getClass().getName() : simple;
    try {
      String message = failure.getMessage();
      if (message == null || message.isBlank()) {
        return name;
      }
      return failure instanceof NullPointerException ? name + ": " + message : message;
    } catch (Throwable silent) { // even that is the caller's code
      return name;
    }
  }

  private static Set<String> declared(Set<String> names, Map<String, ?> known) {
    for (String name : names) {
      if (!known.containsKey(name)) {
        throw new IllegalArgumentException("`" + name + "`, which the rulebook does not declare");
      }
    }
    return names;
  }
}
