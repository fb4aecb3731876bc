package io.github.maypost.explain;

import io.github.maypost.decision.Outcome.Approver;
import io.github.maypost.model.Directory;
import io.github.maypost.model.Person;
import io.github.maypost.model.Rulebook;
import io.github.maypost.problem.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Names of people to turn to. */
final class People {

  private static final int MOST = 8;

  private final Words words;
  private final Rulebook rulebook;
  private final @Nullable Directory directory;

  /**
   * Makes names of people.
   *
   * @param words the words around names
   * @param rulebook the rulebook
   * @param directory who knows the people, or null for the rulebook itself
   */
  People(Words words, Rulebook rulebook, @Nullable Directory directory) {
    this.words = words;
    this.rulebook = rulebook;
    this.directory = directory;
  }

  /** Returns names with ids, such as "Maya Ortiz (maya)", or the ids of those without a name. */
  List<String> names(List<String> ids) {
    return ids.stream().map(this::name).toList();
  }

  /** Returns the first few names, and how many more there are. */
  List<String> someNames(List<String> ids) {
    return some(ids, this::name);
  }

  private <T> List<String> some(List<T> all, Function<T, String> name) {
    int shown = all.size() <= MOST + 1 ? all.size() : MOST;
    List<String> some = new ArrayList<>(all.subList(0, shown).stream().map(name).toList());
    if (shown < all.size()) {
      some.add(words.say("people.more", "count", all.size() - shown));
    }
    return some;
  }

  /** Returns names as {@link #names} does, and for whom they stand in. */
  List<String> approvers(List<Approver> approvers) {
    return approvers.stream().map(this::approver).toList();
  }

  /** Returns the first few approvers, and how many more there are. */
  List<String> someApprovers(List<Approver> approvers) {
    return some(approvers, this::approver);
  }

  private String approver(Approver approver) {
    return approver
        .standsFor()
        .map(
            covered ->
                words.say(
                    "people.cover", "person", name(approver.person()), "covered", name(covered)))
        .orElseGet(() -> name(approver.person()));
  }

  /** Returns the ids of people that a mistyped one may have meant; a directory is not searched. */
  List<String> near(String id) {
    return directory == null ? Suggestions.near(id, rulebook.people().keySet()) : List.of();
  }

  /** Finds a person; a directory that fails knows nobody, since a name is not worth failing for. */
  Optional<Person> find(String id) {
    if (directory == null) {
      return Optional.ofNullable(rulebook.people().get(id));
    }
    try {
      return directory.find(id).filter(person -> person.id().equals(id));
    } catch (RuntimeException | Error failure) {
      return Optional.empty();
    }
  }

  private String name(String id) {
    return find(id)
        .map(Person::name)
        .filter(name -> !name.equals(id))
        .map(name -> words.say("people.name", "name", name, "id", id))
        .orElse(id);
  }
}
