package io.github.maypost.yaml;

import io.github.maypost.vocabulary.HourRange;
import io.github.maypost.vocabulary.PointInTime;
import io.github.maypost.yaml.Node.Mapping;
import io.github.maypost.yaml.Node.Scalar;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates, moments, days of the week and hours. Each method returns {@code null} after
 * reporting why a value cannot be read.
 */
final class Times {

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern DATE_TIME =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(Z|[-+]\\d{2}:\\d{2})?");
  private static final String TIME = "(?:[01]\\d|2[0-3]):[0-5]\\d";
  private static final Pattern HOURS = Pattern.compile(TIME + "-" + TIME);
  private static final Pattern LOOSE_HOURS =
      Pattern.compile(
          "(\\d{1,2})(?:[:.h]([0-5]\\d))? ?(am|pm)? ?(?:-|\u2013|to) ?"
              + "(\\d{1,2})(?:[:.h]([0-5]\\d))? ?(am|pm)?",
          Pattern.CASE_INSENSITIVE);
  private static final DateTimeFormatter STRICT_DATE =
      DateTimeFormatter.ISO_LOCAL_DATE.withResolverStyle(ResolverStyle.STRICT);

  /** The days of the week, from Monday. */
  static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

  private Times() {}

  static @Nullable LocalDate date(Cursor cursor) {
    return date(cursor, "");
  }

  /**
   * Reads a date.
   *
   * @param help the help for a mapping or a list
   */
  static @Nullable LocalDate date(Cursor cursor, String help) {
    String expected = "a date such as `2026-03-31`";
    Scalar scalar = cursor.scalar(expected, help);
    if (scalar == null) {
      return null;
    }
    Optional<LocalDate> date = findDate(scalar.text());
    if (date.isEmpty()) {
      String several = Spans.help(scalar.text(), cursor.isElement());
      Values.report(
          cursor, expected, scalar, several.isEmpty() ? Spoken.dateHelp(scalar.text()) : several);
    }
    return date.orElse(null);
  }

  /** Tells whether a text is a date. */
  static boolean isDate(String text) {
    return findDate(text).isPresent();
  }

  private static Optional<LocalDate> findDate(String text) {
    try {
      return DATE.matcher(text).matches()
          ? Optional.of(LocalDate.parse(text, STRICT_DATE))
          : Optional.empty();
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  static @Nullable PointInTime moment(Cursor cursor) {
    String expected = "a date, a local time such as `2026-03-31T18:00`, or an instant";
    Scalar scalar = cursor.scalar(expected);
    if (scalar == null) {
      return null;
    }
    Optional<PointInTime> moment = findPointInTime(scalar.text());
    if (moment.isEmpty()) {
      Values.report(cursor, expected, scalar, Spoken.momentHelp(scalar.text()));
    }
    return moment.orElse(null);
  }

  /** Tells whether a text is a date, or a time on one. */
  static boolean isPointInTime(String text) {
    return findPointInTime(text).isPresent();
  }

  private static Optional<PointInTime> findPointInTime(String text) {
    Optional<LocalDate> date = findDate(text);
    if (date.isPresent()) {
      return date.map(PointInTime.Day::new);
    }
    Matcher time = DATE_TIME.matcher(text);
    if (!time.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          time.group(1) == null
              ? new PointInTime.Local(LocalDateTime.parse(text))
              : new PointInTime.Exact(OffsetDateTime.parse(text).toInstant()));
    } catch (DateTimeException | IllegalArgumentException wrong) {
      return Optional.empty();
    }
  }

  /** Reads one day, or several from one to another, around the end of the week if need be. */
  static @Nullable List<DayOfWeek> days(Cursor cursor) {
    String expected = "a day such as `Mon`, or days such as `Mon-Fri`";
    Scalar scalar = cursor.scalar(expected);
    if (scalar == null) {
      return null;
    }
    String[] ends = scalar.text().split("-", -1);
    int first = DAYS.indexOf(ends[0]);
    int last = DAYS.indexOf(ends[ends.length - 1]);
    if (ends.length > 2 || first < 0 || last < 0) {
      Values.report(cursor, expected, scalar, daysHelp(scalar.text(), cursor.isElement()));
      return null;
    }
    List<DayOfWeek> days = new ArrayList<>();
    for (int i = first; i != last; i = (i + 1) % DAYS.size()) {
      days.add(DayOfWeek.of(i + 1));
    }
    days.add(DayOfWeek.of(last + 1));
    return days;
  }

  private static String daysHelp(String text, boolean isElement) {
    List<String> better = Spoken.days(text);
    if (better.isEmpty()) {
      return "the days are `" + String.join("`, `", DAYS) + "`";
    }
    return better.size() == 1 ? "write `" + better.get(0) + "`" : Names.listHelp(better, isElement);
  }

  static @Nullable HourRange hours(Cursor cursor) {
    String expected = "hours such as `09:00-18:00`";
    Scalar scalar = cursor.scalar(expected, hoursHelp(cursor));
    if (scalar == null) {
      return null;
    }
    String text = scalar.text();
    if (HOURS.matcher(text).matches()) {
      return new HourRange(
          LocalTime.parse(text.substring(0, 5)), LocalTime.parse(text.substring(6)));
    }
    Values.report(cursor, expected, scalar, hoursHelp(text));
    return null;
  }

  /** Returns the help for a mapping of the two ends, or for anything else that is no word. */
  private static String hoursHelp(Cursor cursor) {
    String ends =
        cursor.node() instanceof Mapping mapping
            ? mapping.entries().stream()
                .map(entry -> entry.value() instanceof Scalar end ? end.text() : "...")
                .collect(Collectors.joining("-"))
            : "";
    return hoursHelp(ends);
  }

  private static String hoursHelp(String text) {
    Matcher loose = LOOSE_HOURS.matcher(text);
    if (!loose.matches()) {
      return "write the first and the last time, such as `09:00-18:00`";
    }
    Optional<String> from = Spoken.time(loose.group(1), loose.group(2), loose.group(3));
    Optional<String> to = Spoken.time(loose.group(4), loose.group(5), loose.group(6));
    return from.isPresent() && to.isPresent()
        ? "write `" + from.get() + "-" + to.get() + "`"
        : "the times of a day are `00:00` to `23:59`";
  }
}
