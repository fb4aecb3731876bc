package io.github.maypost.specification;

import io.github.maypost.model.Cover;
import io.github.maypost.model.Person;
import io.github.maypost.model.Rulebook;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rulebook and the people it is about, which need not be its own.
 *
 * @param rulebook the rulebook
 * @param people the people by id
 */
record Organisation(Rulebook rulebook, Map<String, Person> people) {

  static Organisation of(Rulebook rulebook) {
    return new Organisation(rulebook, rulebook.people());
  }

  Optional<Person> find(String id) {
    return Optional.ofNullable(people.get(id));
  }

  /** Those for whom somebody stands in at an instant, each once, whether active or not. */
  List<Person> coveredBy(Person standIn, Instant at) {
    return rulebook.covers().stream()
        .filter(cover -> cover.by().equals(standIn.id()))
        .filter(cover -> Times.isDuring(cover.during(), at))
        .map(Cover::covered)
        .distinct()
        .flatMap(covered -> find(covered).stream())
        .toList();
  }
}
