package io.github.maypost.yaml;

import io.github.maypost.vocabulary.HourRange;
import io.github.maypost.vocabulary.Moment;
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
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates, moments, days of the week and hours. Each method returns {@code null} after
 * reporting why a value cannot be read.
 */
final class Times {

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern LOOSE_DATE =
      Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
  private static final Pattern DATE_TIME =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(Z|[-+]\\d{2}:\\d{2})?");
  private static final Pattern HOURS = Pattern.compile("(\\d{1,2}:\\d{2}) ?- ?(\\d{1,2}:\\d{2})");
  private static final DateTimeFormatter STRICT_DATE =
      DateTimeFormatter.ISO_LOCAL_DATE.withResolverStyle(ResolverStyle.STRICT);
  private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

  private Times() {}

  static @Nullable LocalDate date(Cursor cursor) {
    String expected = "a date such as `2026-03-31`";
    Scalar scalar = cursor.scalar(expected);
    if (scalar == null) {
      return null;
    }
    Optional<LocalDate> date = findDate(scalar.text());
    if (date.isEmpty()) {
      Values.report(cursor, expected, scalar, dateHelp(scalar.text()));
    }
    return date.orElse(null);
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

  private static String dateHelp(String text) {
    Matcher loose = LOOSE_DATE.matcher(text);
    if (!loose.matches()) {
      return "write year, month and day: `YYYY-MM-DD`";
    }
    String better =
        String.format(
            Locale.ROOT,
            "%s-%02d-%02d",
            loose.group(1),
            Integer.parseInt(loose.group(2)),
            Integer.parseInt(loose.group(3)));
    return findDate(better).isPresent() ? "write `" + better + "`" : "the calendar has no such day";
  }

  static @Nullable Moment moment(Cursor cursor) {
    String expected = "a date, a local time such as `2026-03-31T18:00`, or an instant";
    Scalar scalar = cursor.scalar(expected);
    if (scalar == null) {
      return null;
    }
    Optional<Moment> moment = findMoment(scalar.text());
    if (moment.isEmpty()) {
      Values.report(
          cursor,
          expected,
          scalar,
          LOOSE_DATE.matcher(scalar.text()).matches()
              ? dateHelp(scalar.text())
              : "write `2026-03-31`, `2026-03-31T18:00`, or with a zone `2026-03-31T18:00:00Z`");
    }
    return moment.orElse(null);
  }

  private static Optional<Moment> findMoment(String text) {
    Optional<LocalDate> date = findDate(text);
    if (date.isPresent()) {
      return date.map(Moment.Day::new);
    }
    Matcher time = DATE_TIME.matcher(text);
    if (!time.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          time.group(1) == null
              ? new Moment.Local(LocalDateTime.parse(text))
              : new Moment.Exact(OffsetDateTime.parse(text).toInstant()));
    } catch (DateTimeException wrong) {
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
      Values.report(cursor, expected, scalar, daysHelp(ends));
      return null;
    }
    List<DayOfWeek> days = new ArrayList<>();
    for (int i = first; i != last; i = (i + 1) % DAYS.size()) {
      days.add(DayOfWeek.of(i + 1));
    }
    days.add(DayOfWeek.of(last + 1));
    return days;
  }

  private static String daysHelp(String[] ends) {
    List<String> better = new ArrayList<>();
    for (String end : ends) {
      String lower = end.strip().toLowerCase(Locale.ROOT);
      DAYS.stream()
          .filter(day -> lower.startsWith(day.toLowerCase(Locale.ROOT)))
          .forEach(better::add);
    }
    return better.size() == ends.length && ends.length <= 2
        ? "write `" + String.join("-", better) + "`"
        : "the days are `" + String.join("`, `", DAYS) + "`";
  }

  static @Nullable HourRange hours(Cursor cursor) {
    String expected = "hours such as `09:00-18:00`";
    Scalar scalar = cursor.scalar(expected);
    if (scalar == null) {
      return null;
    }
    Matcher hours = HOURS.matcher(scalar.text());
    if (!hours.matches()) {
      Values.report(cursor, expected, scalar, "write the first and the last time: `HH:MM-HH:MM`");
      return null;
    }
    String better = full(hours.group(1)) + "-" + full(hours.group(2)).replace("24:00", "00:00");
    try {
      HourRange range =
          new HourRange(
              LocalTime.parse(better.substring(0, 5)), LocalTime.parse(better.substring(6)));
      if (better.equals(scalar.text())) {
        return range;
      }
      Values.report(cursor, expected, scalar, "write `" + better + "`");
    } catch (DateTimeException noSuchTime) {
      Values.report(cursor, expected, scalar, "the times of a day are `00:00` to `23:59`");
    }
    return null;
  }

  private static String full(String time) {
    return time.length() == 4 ? "0" + time : time;
  }
}
