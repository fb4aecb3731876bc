package io.github.maypost.engine;

import io.github.maypost.decision.Fault;
import io.github.maypost.model.Cover;
import io.github.maypost.model.Declared;
import io.github.maypost.model.Directory;
import io.github.maypost.model.Person;
import io.github.maypost.model.Rulebook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The people, as one question to the engine sees them: each is looked up once, so that nobody
 * changes while it is answered. Whatever a directory throws, and whatever it returns that cannot
 * be, becomes a {@link Fault}. For one thread.
 */
final class KnownPeople {

  /** What looking somebody up came to. */
  private record Answer(Optional<Person> person, boolean failed) {}

  private final Rulebook rulebook;
  private final @Nullable Directory directory;
  private final Map<String, Answer> answers = new HashMap<>();
  private final List<Fault> faults = new ArrayList<>();
  private Optional<List<Person>> everybody = Optional.empty();
  private boolean listed;
  private @Nullable Person changed;

  /**
   * Makes a fresh view.
   *
   * @param rulebook the rulebook whose teams, roles and trainings they have
   * @param directory who knows them, or null for the rulebook itself
   */
  KnownPeople(Rulebook rulebook, @Nullable Directory directory) {
    this.rulebook = rulebook;
    this.directory = directory;
  }

  /** Returns the same view, in which one person is changed. */
  KnownPeople with(Person person) {
    KnownPeople view = new KnownPeople(rulebook, directory);
    view.answers.putAll(answers);
    view.everybody = everybody;
    view.listed = listed;
    view.changed = person;
    return view;
  }

  /** Finds a person; empty as well when that failed. */
  Optional<Person> find(String id) {
    return answer(id).person();
  }

  /** Tells whether nobody knows if there is such a person, since looking them up failed. */
  boolean hasFailed(String id) {
    return answer(id).failed();
  }

  private Answer answer(String id) {
    if (changed != null && changed.id().equals(id)) {
      return new Answer(Optional.of(changed), false);
    }
    if (directory == null) {
      return new Answer(Optional.ofNullable(rulebook.people().get(id)), false);
    }
    Answer answer = answers.get(id);
    if (answer == null) {
      answer = ask(id, directory);
      answers.put(id, answer);
    }
    return answer;
  }

  private Answer ask(String id, Directory asked) {
    return Surroundings.ask(
            Fault.Source.PEOPLE,
            () -> Surroundings.wanted(asked.find(id)).map(person -> checked(person, id)),
            faults)
        .map(person -> new Answer(person, false))
        .orElse(new Answer(Optional.empty(), true));
  }

  /** Returns as whom somebody counts at some time: as themselves and those they stand in for. */
  Guises guises(Person person, Instant at) {
    List<Cover> covers = rulebook.coversBy(person.id());
    if (covers.isEmpty()) {
      return Guises.of(person);
    }
    List<Person> people = new ArrayList<>(List.of(person));
    boolean complete = true;
    for (Cover cover : covers) {
      if (cover.during().contains(at)) {
        Optional<Person> covered = find(cover.covered());
        covered.filter(one -> !people.contains(one)).ifPresent(people::add);
        complete &= covered.isPresent();
      }
    }
    return new Guises(people, complete);
  }

  /** Returns everybody in the order of the rulebook or directory; empty when that failed. */
  Optional<List<Person>> all() {
    Person other = changed;
    return other == null
        ? allUnchanged()
        : allUnchanged()
            .map(
                people ->
                    people.stream()
                        .map(person -> person.id().equals(other.id()) ? other : person)
                        .toList());
  }

  private Optional<List<Person>> allUnchanged() {
    if (!listed) {
      listed = true;
      everybody =
          directory == null
              ? Optional.of(List.copyOf(rulebook.people().values()))
              : Surroundings.ask(Fault.Source.PEOPLE, () -> everybody(directory), faults);
    }
    return everybody;
  }

  private List<Person> everybody(Directory asked) {
    Map<String, Person> people = new LinkedHashMap<>();
    try (Stream<Person> all = Surroundings.wanted(asked.all())) {
      all.forEach(
          one -> {
            Person person = checked(Surroundings.wanted(one), one.id());
            if (people.put(person.id(), person) != null) {
              throw new IllegalStateException("`" + person.id() + "` was returned twice");
            }
          });
    }
    people.replaceAll(this::sameAsFound);
    people.forEach((id, person) -> answers.putIfAbsent(id, new Answer(Optional.of(person), false)));
    return List.copyOf(people.values());
  }

  private Person sameAsFound(String id, Person listed) {
    Answer found = answers.get(id);
    return found == null ? listed : found.person().orElse(listed);
  }

  /** Returns what failed so far. */
  List<Fault> faults() {
    return faults;
  }

  private Person checked(Person person, String id) {
    if (!person.id().equals(id)) {
      throw new IllegalStateException(
          "`" + id + "` was asked for but `" + person.id() + "` returned");
    }
    if (!belongs(person)) {
      throw new IllegalStateException("`" + id + "` belongs to another rulebook");
    }
    return person;
  }

  private boolean belongs(Person person) {
    return areOf(rulebook.teams(), person.in())
        && areOf(rulebook.teams(), person.joined().keySet())
        && areOf(rulebook.trainings(), person.trained().keySet())
        && person.roles().stream().allMatch(this::belongs);
  }

  private boolean belongs(Person.Grant grant) {
    return areOf(rulebook.roles(), List.of(grant.role()))
        && grant
            .scope()
            .map(
                scope ->
                    areOf(rulebook.channels(), scope.channels())
                        && areOf(rulebook.groups(), scope.groups()))
            .orElse(true);
  }

  private static <T extends Declared> boolean areOf(Map<String, T> declared, Collection<T> things) {
    return things.stream().allMatch(thing -> thing.equals(declared.get(thing.id())));
  }
}
