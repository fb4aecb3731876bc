package io.github.maypost.yaml;

import io.github.maypost.definition.GrantDefinition;
import io.github.maypost.definition.PersonDefinition;
import io.github.maypost.definition.Section;
import io.github.maypost.problem.Suggestions;
import io.github.maypost.vocabulary.PointInTime;
import io.github.maypost.yaml.Node.Mapping;
import io.github.maypost.yaml.Node.Scalar;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads people. */
final class PersonBinder {

  /** An end that lets what has it never begin. */
  private static final PointInTime NEVER = new PointInTime.Exact(PointInTime.FIRST);

  private final Names names;

  PersonBinder(Names names) {
    this.names = names;
  }

  PersonDefinition person(Cursor cursor) {
    Fields fields = RulebookBinder.thing(cursor, Keys.PERSON);
    if (fields == null) {
      return new PersonDefinition(null, null, null, null, null, null, null);
    }
    PointInTime from = fields.read("from", Times::moment);
    PointInTime until = fields.read("until", Times::moment);
    boolean termKnown =
        (from != null || !fields.has("from")) && (until != null || !fields.has("until"));
    List<GrantDefinition> grants =
        fields.read("roles", roles -> roles.several(grant -> grant(grant, termKnown)));
    return new PersonDefinition(
        fields.read("name", Values::text),
        fields.read("in", teams -> names.names(teams, Section.TEAMS)),
        grants,
        fields.read("trained", dates -> dates(dates, Section.TRAININGS)),
        fields.read("joined", dates -> dates(dates, Section.TEAMS)),
        from,
        until);
  }

  /** Reads a role that is held; one held for an unreadable time is held by nobody's count. */
  private GrantDefinition grant(Cursor cursor, boolean termKnown) {
    if (cursor.node() instanceof Scalar) {
      String role = names.name(cursor, Section.ROLES);
      return new GrantDefinition(role, null, termKnown ? null : NEVER);
    }
    Fields fields =
        cursor.node() instanceof Mapping mapping && isNoGrant(mapping)
            ? noGrant(cursor, mapping)
            : cursor.fields(Keys.GRANT, "write a role, or `{ role: ..., where: ... }`");
    if (fields == null) {
      return new GrantDefinition(names.unreadable(Section.ROLES), null, null);
    }
    PointInTime until = fields.read("until", Times::moment);
    boolean endKnown = termKnown && (until != null || !fields.has("until"));
    String role = fields.read("role", word -> names.name(word, Section.ROLES));
    return new GrantDefinition(
        role == null && fields.isBroken() ? names.unreadable(Section.ROLES) : role,
        fields.read("where", where -> names.names(where, Section.PLACES)),
        endKnown ? until : NEVER);
  }

  private static boolean isNoGrant(Mapping mapping) {
    return mapping.entries().stream()
        .allMatch(entry -> Suggestions.near(entry.key().text(), Keys.GRANT).isEmpty());
  }

  /** Reports a mapping that says no role, such as one of roles to what is said of each. */
  private static @Nullable Fields noGrant(Cursor cursor, Mapping mapping) {
    String role =
        mapping.entries().isEmpty() ? "..." : mapping.entries().iterator().next().key().text();
    cursor.reportType(
        "a role, or a mapping with `role`", "write `{ role: " + role + ", until: ... }`");
    return null;
  }

  private Map<String, LocalDate> dates(Cursor cursor, Section section) {
    if (!(cursor.node() instanceof Mapping mapping)) {
      String word = RulebookBinder.word(cursor);
      cursor.reportType(
          "a mapping",
          word.matches("[0-9].*")
              ? "write which " + section.noun() + ": `{ ...: " + word + " }`"
              : "write such as `{ "
                  + (Ambiguity.find(word).isEmpty() ? word : "...")
                  + ": 2026-03-31 }`");
      return Map.of();
    }
    Map<String, LocalDate> dates = new LinkedHashMap<>();
    for (Cursor entry : cursor.entries(mapping)) {
      LocalDate date = Times.date(entry);
      dates.put(
          names.key(entry.step(), section), Objects.requireNonNullElse(date, LocalDate.EPOCH));
    }
    return dates;
  }
}
