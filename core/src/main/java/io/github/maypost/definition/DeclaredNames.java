package io.github.maypost.definition;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** The names that one rulebook declares, section by section. */
final class DeclaredNames {

  private final Map<Section, Set<String>> names;
  private final Map<Section, Set<String>> ids = new EnumMap<>(Section.class);

  DeclaredNames(RulebookDefinition rulebook) {
    names =
        ImmutableMap.<Section, Set<String>>builder()
            .put(Section.TEAMS, rulebook.teams().keySet())
            .put(Section.ROLES, rulebook.roles().keySet())
            .put(Section.TRAININGS, rulebook.trainings().keySet())
            .put(Section.KINDS, rulebook.kinds().keySet())
            .put(
                Section.PERMISSIONS,
                Sets.union(PermissionDefinition.BUILT_IN, rulebook.permissions().keySet()))
            .put(Section.TAGS, rulebook.tags().keySet())
            .put(Section.SITUATIONS, rulebook.situations().keySet())
            .put(Section.FACTS, rulebook.facts().keySet())
            .put(Section.PLATFORMS, rulebook.platforms().keySet())
            .put(Section.GROUPS, rulebook.groups().keySet())
            .put(Section.CHANNELS, rulebook.channels().keySet())
            .put(Section.PEOPLE, rulebook.people().keySet())
            .put(
                Section.PLACES,
                Sets.union(rulebook.channels().keySet(), rulebook.groups().keySet()))
            .buildOrThrow();
  }

  /**
   * Tells whether a name is declared. A declared one that is no id is reported as that, and counts
   * under the id it should be as well: it is one mistake, however often it is meant.
   */
  boolean include(Section section, String name) {
    return in(section).contains(name) || ids(section).contains(name);
  }

  /** Returns the ids that are declared, or would be once every name is of the form of ids. */
  Set<String> ids(Section section) {
    return ids.computeIfAbsent(
        section,
        none ->
            in(section).stream()
                .flatMap(name -> IdValidator.findId(name).stream())
                .collect(toImmutableSet()));
  }

  private Set<String> in(Section section) {
    return names.getOrDefault(section, Set.of());
  }
}
