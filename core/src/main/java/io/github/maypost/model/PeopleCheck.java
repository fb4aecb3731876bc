package io.github.maypost.model;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Suppliers;
import com.google.common.collect.Comparators;
import io.github.maypost.definition.OutsidePeople;
import io.github.maypost.definition.RoleHolder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Asks a directory about the people whom a rulebook names, and keeps its first failure. */
final class PeopleCheck implements OutsidePeople {

  private final Directory directory;
  private final Supplier<List<RoleHolder>> everybody =
      Suppliers.memoize(() -> ask("to list everybody", this::holders, List.of()));
  private final List<IllegalStateException> failures = new ArrayList<>();

  PeopleCheck(Directory directory) {
    this.directory = directory;
  }

  @Override
  public boolean include(String id) {
    return ask("to find `" + id + "`", () -> isThere(id), true);
  }

  private boolean isThere(String id) {
    return directory
        .find(id)
        .map(
            person -> {
              if (!person.id().equals(id)) {
                throw new IllegalStateException("it found `" + person.id() + "`");
              }
              return true;
            })
        .orElse(false);
  }

  @Override
  public Collection<RoleHolder> everybody() {
    return everybody.get();
  }

  private List<RoleHolder> holders() {
    try (Stream<Person> all = directory.all()) {
      return all.map(PeopleCheck::holder).collect(toImmutableList());
    }
  }

  private static RoleHolder holder(Person person) {
    Map<String, Instant> roles = new LinkedHashMap<>();
    person
        .roles()
        .forEach(grant -> roles.merge(grant.role().id(), grant.until(), Comparators::max));
    return new RoleHolder(person.id(), person.active().from(), person.active().until(), roles);
  }

  /** Throws what the directory failed with, if it did. */
  void throwFailure() {
    if (!failures.isEmpty()) {
      throw failures.get(0);
    }
  }

  private <T> T ask(String what, Callable<T> question, T otherwise) {
    try {
      return question.call();
    } catch (Throwable cause) { // whatever it is, the directory cannot be relied on
      failures.add(
          new IllegalStateException(
              "people: expected the directory " + what + " but it failed: " + cause, cause));
      return otherwise;
    }
  }
}
