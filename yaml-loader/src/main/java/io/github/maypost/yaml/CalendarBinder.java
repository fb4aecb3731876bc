package io.github.maypost.yaml;

import io.github.maypost.definition.CalendarDefinition;
import io.github.maypost.yaml.Node.Mapping;
import io.github.maypost.yaml.Node.Scalar;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads on which days work is done. */
final class CalendarBinder {

  private CalendarBinder() {}

  static @Nullable CalendarDefinition read(Cursor cursor) {
    Fields fields = cursor.isNothing() ? null : cursor.fields(Keys.CALENDAR, help(cursor));
    return fields == null
        ? null
        : new CalendarDefinition(
            fields.read("work-days", SelectorBinder::days),
            fields.read("holidays", CalendarBinder::holidays));
  }

  /** Tells days and dates apart, one of which people write when there is nothing else to say. */
  private static String help(Cursor cursor) {
    String word = RulebookBinder.word(cursor);
    return word.matches(".*[0-9].*")
        ? "write such as `{ holidays: [2026-12-25] }`"
        : "write such as `{ work-days: Mon-Fri, holidays: [2026-12-25] }`";
  }

  private static List<LocalDate> holidays(Cursor cursor) {
    return cursor.several(
        element ->
            Objects.requireNonNullElse(Times.date(element, holidayHelp(element)), LocalDate.EPOCH));
  }

  /** Returns the help for a holiday with its name, or for several from one day to another. */
  private static String holidayHelp(Cursor cursor) {
    if (!(cursor.node() instanceof Mapping mapping)) {
      return "";
    }
    String ends = end(mapping, "from") + " to " + end(mapping, "until") + end(mapping, "to");
    String help = Spans.help(ends, cursor.isElement());
    return help.isEmpty()
        ? "write dates only, such as `[2026-12-25]`; what they are called can be a comment"
        : help;
  }

  private static String end(Mapping mapping, String key) {
    Node.Entry entry = mapping.find(key);
    return entry != null && entry.value() instanceof Scalar scalar ? scalar.text() : "";
  }
}
