package io.github.maypost.engine;

import io.github.maypost.decision.Fault;
import io.github.maypost.decision.Request;
import io.github.maypost.decision.Truth;
import io.github.maypost.model.Fact;
import io.github.maypost.model.Moment;
import io.github.maypost.model.Person;
import io.github.maypost.model.Situation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A request completed with all that the engine's surroundings say of the present, and what failed
 * while they were asked.
 *
 * @param request the request, with its instant, and all situations, facts and moments that are
 *     known
 * @param faults what failed; situations, facts or moments that are not named are unknown then
 * @param people the people, as this question sees them
 */
record Circumstances(Request request, List<Fault> faults, KnownPeople people) {

  /** Returns the same circumstances for a request that differs. */
  Circumstances with(Request other) {
    return new Circumstances(other, faults, people);
  }

  /** Returns the same circumstances, in which one person is changed. */
  Circumstances with(Person person) {
    return new Circumstances(request, faults, people.with(person));
  }

  /** Returns all that failed, also while people were looked up since. */
  List<Fault> faultsSoFar() {
    List<Fault> all = new ArrayList<>(faults);
    all.addAll(people.faults());
    return all.stream().distinct().toList();
  }

  Truth holds(Situation situation) {
    if (request.situations().contains(situation.id())) {
      return Truth.TRUE;
    }
    return failed(Fault.Source.SITUATIONS) ? Truth.UNKNOWN : Truth.FALSE;
  }

  Truth holds(Fact fact) {
    boolean yes = request.facts().contains(fact.id());
    boolean no = request.factsNot().contains(fact.id());
    return yes == no ? Truth.UNKNOWN : Truth.of(yes);
  }

  /** Finds when a moment was, or will be, if that is known. */
  Optional<Instant> find(Moment moment) {
    return Optional.ofNullable(request.moments().get(moment.id()));
  }

  private boolean failed(Fault.Source source) {
    return faults.stream().anyMatch(fault -> fault.source() == source);
  }
}
