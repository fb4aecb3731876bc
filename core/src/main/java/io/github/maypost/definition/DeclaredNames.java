package io.github.maypost.definition;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import java.util.Map;
import java.util.Set;

/** The names that one rulebook declares, section by section. */
final class DeclaredNames {

  private final Map<Section, Set<String>> names;

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

  Set<String> in(Section section) {
    return names.getOrDefault(section, Set.of());
  }
}
