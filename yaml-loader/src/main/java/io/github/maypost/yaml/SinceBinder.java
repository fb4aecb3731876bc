package io.github.maypost.yaml;

import io.github.maypost.definition.Section;
import io.github.maypost.definition.SinceDefinition;
import io.github.maypost.yaml.Node.Entry;
import io.github.maypost.yaml.Node.Mapping;
import io.github.maypost.yaml.Node.Scalar;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a moment from which on something holds: its id, or how long ago it must be as well. */
final class SinceBinder {

  private final Names names;

  SinceBinder(Names names) {
    this.names = names;
  }

  SinceDefinition since(Cursor cursor) {
    if (cursor.node() instanceof Scalar) {
      return new SinceDefinition(moment(cursor), null);
    }
    Fields fields =
        cursor.node() instanceof Mapping mapping && mapping.find("moment") == null
            ? fields(cursor, mapping)
            : cursor.fields(Keys.SINCE, "write a moment, or `{ moment: ..., at-least: ... }`");
    if (fields == null) {
      return new SinceDefinition(names.unreadable(Section.MOMENTS), null);
    }
    String moment = fields.read("moment", this::moment);
    return new SinceDefinition(
        moment == null && fields.isBroken() ? names.unreadable(Section.MOMENTS) : moment,
        fields.read("at-least", Periods::read));
  }

  /** Reports a mapping of moments to periods; any other that names none is read as it stands. */
  private @Nullable Fields fields(Cursor cursor, Mapping mapping) {
    Optional<Entry> declared =
        mapping.entries().stream()
            .filter(entry -> names.isDeclared(entry.key().text(), Section.MOMENTS))
            .findFirst();
    if (declared.isEmpty()) {
      return cursor.fields(Keys.SINCE, "");
    }
    String period =
        declared.get().value() instanceof Scalar scalar
                && Periods.findPositive(scalar.text()).isPresent()
            ? scalar.text()
            : "...";
    cursor.reportType(
        "a moment, or a mapping with `moment`",
        "write `{ moment: " + declared.get().key().text() + ", at-least: " + period + " }`");
    return null;
  }

  /** Reads a moment's id; a date in its place, or a period, belongs elsewhere. */
  private String moment(Cursor cursor) {
    if (cursor.node() instanceof Scalar scalar && !cursor.isNothing()) {
      String text = scalar.text();
      String help = help(text);
      if (!help.isEmpty()) {
        Values.report(cursor, "the id of a moment", scalar, help);
        return names.unreadable(Section.MOMENTS);
      }
    }
    return names.name(cursor, Section.MOMENTS);
  }

  private static String help(String text) {
    if (Times.isPointInTime(text)) {
      return "write `from: " + text + "` for a time that is the same for every post";
    }
    return Periods.findPositive(text).isPresent()
        ? "say since which moment: `{ moment: ..., at-least: " + text + " }`"
        : "";
  }
}
