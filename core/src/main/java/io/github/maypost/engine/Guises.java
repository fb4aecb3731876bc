package io.github.maypost.engine;

import com.google.common.collect.ImmutableList;
import io.github.maypost.decision.Truth;
import io.github.maypost.model.Person;
import java.util.List;
import java.util.function.Predicate;

/**
 * As whom somebody counts where teams and roles are asked for: as themselves, and as those for whom
 * they stand in at the time.
 *
 * @param people the people, the one themselves first; nobody for somebody who is not known
 * @param complete whether all for whom they stand in could be looked up
 */
record Guises(List<Person> people, boolean complete) {

  static final Guises NOBODY = new Guises(List.of(), true);

  /** Copies the list. */
  Guises {
    people = ImmutableList.copyOf(people);
  }

  /** Returns those of somebody who counts as themselves only. */
  static Guises of(Person person) {
    return new Guises(List.of(person), true);
  }

  /** Returns those of somebody who stands in for one other only. */
  static Guises of(Person person, Person covered) {
    return new Guises(List.of(person, covered), true);
  }

  /** Tells whether something holds of any of them. */
  Truth any(Predicate<Person> holds) {
    if (people.stream().anyMatch(holds)) {
      return Truth.TRUE;
    }
    return complete ? Truth.FALSE : Truth.UNKNOWN;
  }

  /** Returns those for whom the person stands in. */
  List<Person> covered() {
    return people.isEmpty() ? people : people.subList(1, people.size());
  }
}
