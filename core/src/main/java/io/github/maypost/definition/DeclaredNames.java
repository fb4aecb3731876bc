package io.github.maypost.definition;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names that one rulebook declares, section by section. */
final class DeclaredNames {

  private final Map<Section, Set<String>> names;
  private final Map<Section, Set<String>> ids = new EnumMap<>(Section.class);
  private final @Nullable OutsidePeople outside;

  DeclaredNames(RulebookDefinition rulebook, @Nullable OutsidePeople outside) {
    this.outside = outside;
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
            .put(Section.MOMENTS, rulebook.moments().keySet())
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
    if (areOutside(section)) {
      return outside != null && outside.include(name);
    }
    return in(section).contains(name) || ids(section).contains(name);
  }

  /** Tells whether things of a section are not declared in the rulebook but kept outside of it. */
  boolean areOutside(Section section) {
    return section == Section.PEOPLE && (outside != null || in(section).isEmpty());
  }

  /** Tells whether nobody can say as yet what is in a section. */
  boolean areOpen(Section section) {
    return outside == null && areOutside(section);
  }

  /** Returns the ids that are declared, or would be once every name is of the form of ids. */
  Set<String> ids(Section section) {
    return ids.computeIfAbsent(
        section,
        none ->
            names(section).stream()
                .flatMap(name -> IdValidator.findId(name).stream())
                .collect(toImmutableSet()));
  }

  private Collection<String> names(Section section) {
    return outside != null && section == Section.PEOPLE
        ? outside.everybody().stream().map(RoleHolder::id).toList()
        : in(section);
  }

  private Set<String> in(Section section) {
    return names.getOrDefault(section, Set.of());
  }
}
