package io.github.maypost.specification;

import io.github.maypost.definition.PermissionDefinition;
import io.github.maypost.definition.RulebookDefinition;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a rulebook declares, so that rules can refer to it. A reference is a number; it stands for
 * the declared name it leads to, counting round, so that it is valid whatever is declared and still
 * is when less is.
 */
record Names(
    ZoneId zone,
    List<String> teams,
    List<String> roles,
    List<String> trainings,
    List<String> kinds,
    List<String> permissions,
    List<String> tags,
    List<String> situations,
    List<String> facts,
    List<String> moments,
    List<String> platforms,
    List<String> groups,
    List<String> channels,
    List<String> people) {

  /** Something that can be said once it is known what is declared. */
  @FunctionalInterface
  interface Said<T> {
    T with(Names names);
  }

  static Names of(RulebookDefinition rulebook) {
    Set<String> permissions = new LinkedHashSet<>(PermissionDefinition.BUILT_IN);
    permissions.addAll(rulebook.permissions().keySet());
    return new Names(
        rulebook.zoneOrUtc(),
        List.copyOf(rulebook.teams().keySet()),
        List.copyOf(rulebook.roles().keySet()),
        List.copyOf(rulebook.trainings().keySet()),
        List.copyOf(rulebook.kinds().keySet()),
        List.copyOf(permissions),
        List.copyOf(rulebook.tags().keySet()),
        List.copyOf(rulebook.situations().keySet()),
        List.copyOf(rulebook.facts().keySet()),
        List.copyOf(rulebook.moments().keySet()),
        List.copyOf(rulebook.platforms().keySet()),
        List.copyOf(rulebook.groups().keySet()),
        List.copyOf(rulebook.channels().keySet()),
        List.copyOf(rulebook.people().keySet()));
  }

  Names in(ZoneId other) {
    return new Names(
        other,
        teams,
        roles,
        trainings,
        kinds,
        permissions,
        tags,
        situations,
        facts,
        moments,
        platforms,
        groups,
        channels,
        people);
  }

  List<String> places() {
    List<String> places = new ArrayList<>(channels);
    places.addAll(groups);
    return places;
  }

  /** Returns the names that references stand for, each once; none, when there are none. */
  static List<String> all(List<String> declared, Collection<Integer> references) {
    return declared.isEmpty()
        ? List.of()
        : references.stream().map(r -> declared.get(r % declared.size())).distinct().toList();
  }

  /** Returns the names that references stand for, or null for not said when there are none. */
  static @Nullable List<String> said(
      List<String> declared, @Nullable Collection<Integer> references) {
    List<String> all = references == null ? List.of() : all(declared, references);
    return all.isEmpty() ? null : all;
  }
}
