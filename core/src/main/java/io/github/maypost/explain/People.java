package io.github.maypost.explain;

import io.github.maypost.model.Person;
import io.github.maypost.model.Rulebook;
import io.github.maypost.problem.Suggestions;
import java.util.ArrayList;
import java.util.List;

/** Names of people to turn to. */
final class People {

  private static final int MOST = 8;

  private final Words words;
  private final Rulebook rulebook;

  People(Words words, Rulebook rulebook) {
    this.words = words;
    this.rulebook = rulebook;
  }

  /** Returns names with ids, such as "Maya Ortiz (maya)", or the ids of those without a name. */
  List<String> names(List<String> ids) {
    return ids.stream().map(this::name).toList();
  }

  /** Returns the first few names, and how many more there are. */
  List<String> someNames(List<String> ids) {
    if (ids.size() <= MOST + 1) {
      return names(ids);
    }
    List<String> some = new ArrayList<>(names(ids.subList(0, MOST)));
    some.add(words.say("people.more", "count", ids.size() - MOST));
    return some;
  }

  /** Returns the ids of people that a mistyped one may have meant. */
  List<String> near(String id) {
    return Suggestions.near(id, rulebook.people().keySet());
  }

  private String name(String id) {
    Person person = rulebook.people().get(id);
    return person == null || person.name().equals(id)
        ? id
        : words.say("people.name", "name", person.name(), "id", id);
  }
}
