package io.github.maypost.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds how days, dates and times that people write as they say them are written here. */
final class Spoken {

  private static final List<String> DAYS =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  /** What stands between days, where that is no word. */
  private static final Pattern BETWEEN = Pattern.compile("[/+ ]++");

  private static final Pattern LOOSE_DATE =
      Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})([-/.]) ?(\\d{1,2})[-/.] ?(\\d{4})");
  private static final Pattern DAY_MONTH =
      Pattern.compile(
          "(\\d{1,2})(?:st|nd|rd|th|\\.)?[ -](?:of )?([a-z]{3,9})\\.?(?:,?[ -](\\d{4}))?");
  private static final Pattern MONTH_DAY =
      Pattern.compile("([a-z]{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?");
  private static final Pattern WITHOUT_YEAR =
      Pattern.compile("(\\d{1,2})[-/.] ?(\\d{1,2})\\.?|--(\\d{2})-(\\d{2})");
  private static final Pattern DATE_AND_TIME =
      Pattern.compile(
          "(.{6,20}?)(?:,? at |, ?| |t)(\\d{1,2})(?:[:.h](\\d{2})(:\\d{2}(?:\\.\\d{1,9})?)?)? ?(am|pm)?"
              + " ?(z|utc|gmt|[-+]\\d{1,2}(?::?\\d{2})?)?");

  private static final Pattern CLOCK = Pattern.compile("\\d{1,2}:\\d{2}|\\d{1,2} ?[ap]m");

  private Spoken() {}

  /** Finds days, each alone or from one to another; none when a word is no day. */
  static List<String> days(String text) {
    String lower = Phrase.of(text).replaceAll("^[(\\[{]|[)\\]}]$", "");
    return switch (lower) {
      case "weekday", "weekdays", "workday", "workdays", "working days", "business days" ->
          List.of("Mon-Fri");
      case "weekend", "weekends" -> List.of("Sat", "Sun");
      case "daily", "every day", "everyday", "all", "all days" -> List.of("Mon-Sun");
      default -> listedDays(lower);
    };
  }

  private static List<String> listedDays(String text) {
    List<String> found = new ArrayList<>();
    String ranges = Spans.TO.matcher(text).replaceAll("-");
    List<String> parts =
        BETWEEN
            .splitAsStream(Spans.BESIDE.matcher(ranges).replaceAll(" "))
            .filter(part -> !part.isEmpty())
            .toList();
    for (String part : parts) {
      List<String> ends = List.of(part.split("-", -1));
      List<String> days = ends.stream().flatMap(end -> day(end).stream()).toList();
      if (days.size() != ends.size() || days.size() > 2) {
        return List.of();
      }
      found.add(String.join("-", days));
    }
    return found.stream().distinct().toList();
  }

  private static Optional<String> day(String word) {
    String stem = word.replaceAll("\\.$", "").replaceAll("(?<=day)s$", "");
    return DAYS.stream()
        .filter(day -> stem.length() > 1 && day.startsWith(stem))
        .map(day -> day.substring(0, 1).toUpperCase(Locale.ROOT) + day.substring(1, 3))
        .findFirst();
  }

  /** Returns the help for what is no date. */
  static String dateHelp(String text) {
    String lower = Phrase.of(text);
    Matcher withTime = DATE_AND_TIME.matcher(lower);
    List<String> dates = dates(lower);
    if (dates.isEmpty() && withTime.matches()) {
      dates = dates(withTime.group(1));
    }
    return help(lower, dates, "`2026-03-31`");
  }

  /** Returns the help for what is neither a date nor a time on one. */
  static String momentHelp(String text) {
    String lower = Phrase.of(text);
    List<String> ends = Spans.ends(lower);
    if (!ends.isEmpty()) {
      return "write `from: " + ends.get(0) + "` and `until: " + ends.get(1) + "`";
    }
    List<String> moments = dates(lower);
    Matcher withTime = DATE_AND_TIME.matcher(lower);
    if (moments.isEmpty() && withTime.matches()) {
      String time = time(withTime);
      moments =
          dates(withTime.group(1)).stream()
              .map(date -> date + time)
              .filter(Times::isPointInTime)
              .toList();
    }
    return help(
        lower,
        moments,
        "`2026-03-31`, `2026-03-31T18:00`, or with an offset `2026-03-31T18:00+02:00`");
  }

  private static String help(String lower, List<String> found, String examples) {
    if (!found.isEmpty()) {
      return "write `" + String.join("` or `", found) + "`";
    }
    if (LOOSE_DATE.matcher(lower).matches() || YEAR_LAST.matcher(lower).matches()) {
      return "the calendar has no such day";
    }
    List<String> inSomeYear = datesWithoutYear(lower);
    return inSomeYear.isEmpty()
        ? otherwise(lower, examples)
        : "say which year: write such as `" + inSomeYear.get(0) + "`";
  }

  private static String otherwise(String lower, String examples) {
    if (lower.matches("[12]\\d{3}(?:-(?:0[1-9]|1[0-2]))?")) {
      return "say which day: write such as `" + lower + (lower.length() > 4 ? "-01`" : "-01-01`");
    }
    if (CLOCK.matcher(lower).matches()) {
      return "times of day stand under `hours`, such as `hours: 09:00-18:00`; here write such as "
          + examples;
    }
    if (lower.matches("now|today|tomorrow|yesterday|next .*|last .*")
        || Periods.find(lower.toUpperCase(Locale.ROOT)).isPresent()
        || Periods.spoken(lower).isPresent()) {
      return "write the day itself, such as " + examples;
    }
    if (lower.matches("(?:for ?)?ever|always|never|open|open-ended|indefinite(?:ly)?")) {
      return "leave the key out where it may be, or write the last day there is, `9999-12-31`";
    }
    return "write such as " + examples;
  }

  /** Finds a date, or two where people disagree about the order of day and month. */
  static List<String> dates(String lower) {
    Matcher loose = LOOSE_DATE.matcher(lower);
    if (loose.matches()) {
      return inEitherOrder(1, loose.group(1), loose.group(2), loose.group(3));
    }
    Matcher yearLast = YEAR_LAST.matcher(lower);
    if (yearLast.matches()) {
      boolean american = yearLast.group(2).equals("/"); // and not everywhere
      return inEitherOrder(
          american ? 2 : 1, yearLast.group(4), yearLast.group(3), yearLast.group(1));
    }
    return inWords(lower, null);
  }

  /** Finds a date in some year; the last of February in one that has it. */
  private static List<String> datesWithoutYear(String lower) {
    List<String> dates = datesIn("2026", lower);
    return dates.isEmpty() ? datesIn("2028", lower) : dates;
  }

  private static List<String> datesIn(String year, String lower) {
    Matcher digits = WITHOUT_YEAR.matcher(lower);
    if (!digits.matches()) {
      return inWords(lower, year);
    }
    if (digits.group(1) == null) {
      return inEitherOrder(1, year, digits.group(3), digits.group(4));
    }
    boolean dayFirst = lower.contains(".");
    return inEitherOrder(1, year, digits.group(dayFirst ? 2 : 1), digits.group(dayFirst ? 1 : 2));
  }

  private static List<String> inWords(String lower, @Nullable String otherwise) {
    Matcher dayMonth = DAY_MONTH.matcher(lower);
    if (dayMonth.matches()) {
      return inWords(dayMonth.group(3), otherwise, dayMonth.group(2), dayMonth.group(1));
    }
    Matcher monthDay = MONTH_DAY.matcher(lower);
    return monthDay.matches()
        ? inWords(monthDay.group(3), otherwise, monthDay.group(1), monthDay.group(2))
        : List.of();
  }

  private static List<String> inWords(
      @Nullable String said, @Nullable String otherwise, String month, String day) {
    String year = said == null ? otherwise : said;
    if (year == null) {
      return List.of();
    }
    return IntStream.range(0, MONTHS.size())
        .filter(i -> MONTHS.get(i).startsWith(month.equals("sept") ? "sep" : month))
        .mapToObj(i -> iso(year, String.valueOf(i + 1), day))
        .filter(Times::isDate)
        .toList();
  }

  private static List<String> inEitherOrder(int offers, String year, String month, String day) {
    return List.of(iso(year, month, day), iso(year, day, month)).stream()
        .filter(Times::isDate)
        .distinct()
        .limit(offers)
        .toList();
  }

  private static String iso(String year, String month, String day) {
    return String.format(
        Locale.ROOT, "%s-%02d-%02d", year, Integer.parseInt(month), Integer.parseInt(day));
  }

  private static String time(Matcher found) {
    if (found.group(2).equals("24")) {
      return "T?"; // the next day, if it is meant
    }
    String time =
        time(found.group(2), found.group(3), found.group(5)).map(said -> "T" + said).orElse("T?");
    String seconds = found.group(4) == null ? "" : found.group(4);
    return time + seconds + (found.group(6) == null ? "" : offset(found.group(6)));
  }

  private static String offset(String said) {
    if (said.matches("z|utc|gmt")) {
      return "Z";
    }
    String digits = said.substring(1).replace(":", "");
    String hours = digits.length() > 2 ? digits.substring(0, digits.length() - 2) : digits;
    String minutes = digits.length() > 2 ? digits.substring(digits.length() - 2) : "00";
    return String.format(
        Locale.ROOT, "%s%02d:%s", said.charAt(0), Integer.parseInt(hours), minutes);
  }

  /** Finds a time of day, such as {@code 17:30} of 5, 30 and {@code pm}. */
  static Optional<String> time(String hour, @Nullable String minute, @Nullable String half) {
    int said = Integer.parseInt(hour);
    if (half != null && (said < 1 || said > 12)) {
      return Optional.empty();
    }
    int noon = half != null && half.toLowerCase(Locale.ROOT).equals("pm") ? 12 : 0;
    int found = half == null ? said % 24 : said % 12 + noon;
    return said > 24
        ? Optional.empty()
        : Optional.of(String.format(Locale.ROOT, "%02d:%s", found, minute == null ? "00" : minute));
  }
}
