package io.github.maypost.model;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A directory of people who stand in memory, by id. */
record KnownDirectory(Map<String, Person> people) implements Directory {

  @Override
  public Optional<Person> find(String id) {
    return Optional.ofNullable(people.get(id));
  }

  @Override
  public Stream<Person> all() {
    return people.values().stream();
  }
}
