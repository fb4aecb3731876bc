package io.github.maypost.engine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.maypost.decision.Fault;
import io.github.maypost.decision.Post;
import io.github.maypost.decision.Request;
import io.github.maypost.model.Rulebook;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * What an engine was given to ask: clock, situations, facts, history. Whatever they throw, and
 * whatever they return that cannot be, becomes a {@link Fault}; nothing of it counts then.
 */
record Surroundings(
    InstantSource clock, Situations situations, Facts facts, @Nullable History history) {

  /** Completes a request with what is said of the present. */
  Circumstances survey(Request request, Rulebook rulebook) {
    List<Fault> faults = new ArrayList<>();
    Request.Builder complete = dated(request).toBuilder();
    ask(
            Fault.Source.SITUATIONS,
            () -> declared(ImmutableSet.copyOf(situations.current()), rulebook.situations()),
            faults)
        .ifPresent(complete::situations);
    ask(Fault.Source.FACTS, () -> currentFacts(rulebook), faults)
        .ifPresent(
            current -> current.forEach((fact, holds) -> complete(complete, request, fact, holds)));
    return new Circumstances(complete.build(), ImmutableList.copyOf(faults));
  }

  /** Returns a request with its instant: its own, or now. */
  Request dated(Request request) {
    return request.at().isPresent() ? request : request.toBuilder().at(clock.instant()).build();
  }

  private Map<String, Boolean> currentFacts(Rulebook rulebook) {
    Map<String, Boolean> current = ImmutableMap.copyOf(facts.current());
    declared(current.keySet(), rulebook.facts());
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

  /**
   * Finds posts, in the request's own history where it has one; empty when there is none to ask.
   */
  Optional<List<Post>> find(Request request, History.Query query, List<Fault> faults) {
    History asked = request.history().<History>map(posts -> any -> posts).orElse(history);
    return asked == null
        ? Optional.empty()
        : ask(Fault.Source.HISTORY, () -> ImmutableList.copyOf(asked.find(query)), faults);
  }

  private static <T> Optional<T> ask(
      Fault.Source source, Callable<T> question, List<Fault> faults) {
    try {
      return Optional.of(question.call());
    } catch (Throwable failure) { // whatever it is, the answer is not known
      faults.add(new Fault(source, cause(failure)));
      return Optional.empty();
    }
  }

  private static String cause(Throwable failure) {
    if (failure instanceof NullPointerException) {
      return "null where something was wanted";
    }
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
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
