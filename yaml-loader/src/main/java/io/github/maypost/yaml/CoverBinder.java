package io.github.maypost.yaml;

import io.github.maypost.definition.CoverDefinition;
import io.github.maypost.definition.Section;
import io.github.maypost.vocabulary.PointInTime;
import io.github.maypost.yaml.Node.Entry;
import io.github.maypost.yaml.Node.Mapping;
import io.github.maypost.yaml.Node.Sequence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads who stands in for whom, from all files of a rulebook in the order of the files. */
final class CoverBinder {

  private static final PointInTime FIRST = new PointInTime.Exact(PointInTime.FIRST);
  private static final PointInTime LAST = new PointInTime.Day(LocalDate.of(9999, 12, 31));

  private final Names names;
  private final List<CoverDefinition> covers = new ArrayList<>();
  private final List<Node> nodes = new ArrayList<>();

  CoverBinder(Names names) {
    this.names = names;
  }

  List<CoverDefinition> read(List<Fields> files) {
    for (Fields file : files) {
      Cursor cursor = file.find("covers");
      if (cursor != null && !cursor.isNothing()) {
        read(cursor);
      }
    }
    return covers;
  }

  /** Returns where each of them stands. */
  List<Node> nodes() {
    return nodes;
  }

  private void read(Cursor cursor) {
    if (cursor.node() instanceof Mapping mapping && isByPerson(mapping)) {
      cursor.reportType("a list of covers", byPersonHelp(mapping.entries().iterator().next()));
    } else if (cursor.node() instanceof Mapping || cursor.node() instanceof Sequence) {
      cursor.elements(covers.size()).forEach(this::cover);
    } else {
      cursor.reportType(
          "a list of covers",
          "write such as `[{ by: ..., for: ..., from: 2026-12-20, until: 2027-01-06 }]`");
    }
  }

  /** Tells whether a mapping is one of people to what is said of each, and no cover. */
  private static boolean isByPerson(Mapping mapping) {
    return !mapping.entries().isEmpty()
        && mapping.entries().stream()
            .allMatch(entry -> Keys.meant(entry.key().text(), Keys.COVER).isEmpty());
  }

  /** Tells from what is said of the first person whether they cover or are covered. */
  private static String byPersonHelp(Entry first) {
    String person = first.key().text();
    boolean covered = first.value() instanceof Mapping said && said.find("by") != null;
    boolean covers = first.value() instanceof Mapping said && said.find("for") != null;
    return String.format(
        "write each as `- { by: %s, for: %s, from: ..., until: ... }`",
        covers ? person : "...", covered ? person : "...");
  }

  /** Reads a cover; one of nobody for nobody is left out, and so is where it stands. */
  private void cover(Cursor cursor) {
    Fields fields =
        cursor.fields(
            Keys.COVER,
            "write such as `{ by: ..., for: ..., from: 2026-12-20, until: 2027-01-06 }`");
    if (fields == null) {
      return;
    }
    String by = person(fields, "by");
    String covered = person(fields, "for");
    PointInTime from = fields.require("from", Times::moment, FIRST);
    PointInTime until = fields.require("until", Times::moment, LAST);
    boolean nobody = by != null && by.equals(covered) && names.isUnreadable(by);
    if (!nobody) {
      covers.add(new CoverDefinition(by, covered, from, until));
      nodes.add(cursor.node());
    }
  }

  private @Nullable String person(Fields fields, String key) {
    String name = fields.read(key, this::person);
    return name == null && fields.isBroken() ? names.unreadable(Section.PEOPLE) : name;
  }

  private String person(Cursor cursor) {
    if (cursor.node() instanceof Sequence || cursor.node() instanceof Mapping) {
      cursor.reportType(
          "the id of a person",
          cursor.node() instanceof Sequence
              ? "write a cover of its own for each"
              : "write the id of one person: a cover is by one for another");
      return names.unreadable(Section.PEOPLE);
    }
    return names.name(cursor, Section.PEOPLE);
  }
}
