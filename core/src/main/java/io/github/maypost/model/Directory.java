package io.github.maypost.model;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The people of an organisation, where they are kept outside of the rulebook: found by id, and
 * enumerated. The persons are made by {@link Rulebook#person} of the very rulebook they are used
 * with.
 *
 * <p>Must be safe to call from several threads if the engine is, and must not return null. While
 * nothing changes in it, both methods tell of the same people. One that throws, or returns what
 * cannot be, makes whatever was asked of it unknown: nobody may act, approve or be offered on its
 * word, and objections stand.
 */
public interface Directory {

  /**
   * Finds a person. An engine asks for each person at most once in a decision.
   *
   * @param id the id, as a request, a rulebook or a history names it
   * @return the person with that id, or empty when there is none
   */
  Optional<Person> find(String id);

  /**
   * Returns everybody, each once. People are offered and listed in this order, which should be the
   * same each time. Asked for by what looks through all people, such as who may post something; the
   * engine closes the stream.
   *
   * @return finitely many people, in order
   */
  Stream<Person> all();

  /**
   * Returns a directory of some people that never changes.
   *
   * @param people the people
   * @return a directory of them, in their order
   * @throws IllegalArgumentException when two have the same id
   */
  static Directory of(Collection<Person> people) {
    Map<String, Person> byId = new LinkedHashMap<>();
    for (Person person : Objects.requireNonNull(people, "people")) {
      Preconditions.checkArgument(
          byId.putIfAbsent(person.id(), person) == null,
          "people: expected each once but found `%s` twice",
          person.id());
    }
    return new KnownDirectory(ImmutableMap.copyOf(byId));
  }
}
