package io.github.maypost.yaml;

import io.github.maypost.problem.ProblemCode;
import io.github.maypost.vocabulary.PeriodDuration;
import io.github.maypost.yaml.Node.Mapping;
import io.github.maypost.yaml.Node.Scalar;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads lengths of time, and finds those that people write as they say them. */
final class Periods {

  /** Narrower than what the JDK takes: no signs, no lower case, no commas, nothing too long. */
  private static final Pattern PERIOD =
      Pattern.compile(
          "P(?:[0-9]{1,9}Y)?(?:[0-9]{1,9}M)?(?:[0-9]{1,8}W)?(?:[0-9]{1,9}D)?"
              + "(?:T(?:[0-9]{1,9}H)?(?:[0-9]{1,9}M)?(?:[0-9]{1,9}(?:\\.[0-9]{1,9})?S)?)?");

  /** Where the hours, or else the seconds, of a period begin. */
  private static final Pattern TIME_OF_PERIOD =
      Pattern.compile("(?<![0-9])[0-9]++H|(?<![0-9.])[0-9.]++S");

  private static final Pattern CLOCK = Pattern.compile("([0-9]{1,2}):([0-5][0-9])");

  private static final String UNIT =
      "years?|yrs?|y|quarters?|months?|mos?|fortnights?|weeks?|wks?|w|days?|d"
          + "|hours?|hrs?|h|minutes?|mins?|m|seconds?|secs?|s";

  /** One unit without a number, or a number and a unit, and what stands before the next. */
  private static final Pattern PART =
      Pattern.compile(
          "(?:(year|quarter|month|fortnight|week|day|hour|minute)(?![a-z])"
              + "|([0-9]{1,6}(?:[.,][0-9]{1,2})?[ -]?|(?:half an?|an?|[a-z]+)[ -])("
              + UNIT
              + ")(?![a-z]))(?:[,+ ]|\\band\\b)*+");

  private Periods() {}

  static @Nullable PeriodDuration read(Cursor cursor) {
    return read(cursor, Periods::help);
  }

  /** Reads in how long a time something is counted. */
  static @Nullable PeriodDuration stretch(Cursor cursor) {
    return read(
        cursor,
        text ->
            text.matches("hour|day|week|month")
                ? "write `per: " + text + "` for one of the calendar, or a period such as `P7D`"
                : help(text));
  }

  private static @Nullable PeriodDuration read(Cursor cursor, UnaryOperator<String> help) {
    String expected = "a period such as `P7D` or `PT12H`";
    Scalar scalar = cursor.scalar(expected, helpForParts(cursor.node()));
    if (scalar == null) {
      return null;
    }
    Optional<PeriodDuration> period = find(scalar.text());
    if (period.isEmpty()) {
      Values.report(cursor, expected, scalar, help.apply(scalar.text()));
    }
    return period.filter(found -> isPositive(cursor, scalar, found.isPositive())).orElse(null);
  }

  /** Tells whether a length is none, and reports that in the words in which it is written. */
  static boolean isPositive(Cursor cursor, Scalar scalar, boolean positive) {
    if (!positive) {
      cursor.report(
          ProblemCode.OUT_OF_RANGE,
          "expected a period longer than nothing but found `" + scalar.text() + "`",
          "write a positive one, such as "
              + (scalar.text().contains("business") ? "`3 business days`" : "`P7D` or `PT12H`"));
    }
    return positive;
  }

  static Optional<PeriodDuration> find(String text) {
    try {
      return PERIOD.matcher(text).matches()
          ? Optional.of(PeriodDuration.parse(text))
          : Optional.empty();
    } catch (DateTimeException nothingAfterALetter) {
      return Optional.empty();
    }
  }

  /** Finds a period that is longer than nothing, as every one is that may be offered. */
  static Optional<PeriodDuration> findPositive(String text) {
    return find(text).filter(PeriodDuration::isPositive);
  }

  /** Returns the help for what is no period. */
  static String help(String text) {
    String business = Amounts.businessDays(text);
    if (!business.isEmpty()) {
      String days = business.substring(0, business.indexOf(' '));
      return "only `or-silence` counts business days: write such as `P" + days + "D`";
    }
    Optional<String> spoken = spoken(text);
    if (spoken.isPresent()) {
      return "write `" + spoken.get() + "`";
    }
    if (text.matches("[1-9][0-9]{0,3}")) {
      return String.format(
          "say of what: `P%1$sD` (days), `P%1$sM` (months) or `PT%1$sH` (hours)", text);
    }
    if (text.matches("\\d{4}-\\d{2}-\\d{2}.*")) {
      return "say how long, such as `P7D`, not until when";
    }
    String plain = Phrase.of(text).toUpperCase(Locale.ROOT).replace(',', '.').replace("+", "");
    if (!plain.contains("T")) {
      plain = TIME_OF_PERIOD.matcher(plain).replaceFirst("T$0");
    }
    return findPositive(plain).isPresent() ? "write `" + plain + "`" : otherwise(text);
  }

  private static String otherwise(String text) {
    String form =
        "`P` and days (`P7D`), weeks, months or years; hours and minutes after a `T` (`PT12H`)";
    return Phrase.of(text)
            .matches("(?:for ?)?ever|always|never|none|no|nothing|unlimited|off|false|0")
        ? "leave the key out where no period is meant; else " + form
        : form;
  }

  /** Returns the help for a period that is written as a mapping of its parts. */
  static String helpForParts(Node node) {
    if (!(node instanceof Mapping mapping)) {
      return "";
    }
    String parts =
        mapping.entries().stream()
            .map(entry -> word(entry.value()) + " " + entry.key().text().replace('-', ' '))
            .collect(Collectors.joining(" "));
    String business = Amounts.businessDays(parts);
    Optional<String> alone =
        mapping.entries().stream()
            .map(entry -> word(entry.value()))
            .filter(word -> findPositive(word).isPresent())
            .findFirst();
    return Optional.of(business)
        .filter(days -> !days.isEmpty())
        .or(() -> spoken(parts))
        .or(() -> alone)
        .map(period -> "write `" + period + "`")
        .orElse("write one word, such as `P7D` or `PT12H`");
  }

  private static String word(Node node) {
    return node instanceof Scalar scalar ? scalar.text() : "...";
  }

  /** Finds the period that numbers and units mean, such as {@code 1 day 2 hours}. */
  static Optional<String> spoken(String text) {
    String lower =
        Phrase.of(text).replaceFirst("^(?:for |after |within |every |at least |>=? ?|<=? ?)", "");
    Matcher clock = CLOCK.matcher(lower);
    if (clock.matches()) {
      lower = clock.group(1) + "h " + clock.group(2) + "m";
    }
    Map<Character, BigDecimal> units = new LinkedHashMap<>();
    Matcher part = PART.matcher(lower);
    int end = 0;
    while (end < lower.length()) {
      if (!part.region(end, lower.length()).lookingAt() || !add(part, units)) {
        return Optional.empty();
      }
      end = part.end();
    }
    return written(units);
  }

  /** Adds a number of units, in the unit in which it is whole. */
  private static boolean add(Matcher part, Map<Character, BigDecimal> units) {
    String said = part.group(2) == null ? "1" : part.group(2).replaceFirst("[ -]$", "");
    Optional<BigDecimal> number =
        said.startsWith("half")
            ? Optional.of(new BigDecimal("0.5"))
            : said.matches("[0-9].*")
                ? Optional.of(new BigDecimal(said.replace(',', '.')))
                : Numerals.find(said).map(BigDecimal::new);
    String unit = part.group(1) == null ? part.group(3) : part.group(1);
    char key =
        unit.startsWith("mo")
            ? 'M'
            : unit.startsWith("fort")
                ? 'f'
                : unit.startsWith("q") ? 'q' : unit.startsWith("m") ? 'm' : unit.charAt(0);
    return number.isPresent() && add(number.get(), key, units);
  }

  private static boolean add(BigDecimal number, char unit, Map<Character, BigDecimal> units) {
    BigDecimal plain = number.stripTrailingZeros();
    if (plain.signum() == 0) {
      return true;
    }
    if (plain.scale() <= 0 && "fq".indexOf(unit) < 0) {
      units.merge(unit, plain, BigDecimal::add);
      return true;
    }
    return switch (unit) {
      case 'f' -> add(plain.multiply(BigDecimal.valueOf(2)), 'w', units);
      case 'q' -> add(plain.multiply(BigDecimal.valueOf(3)), 'M', units);
      case 'y' -> add(plain.multiply(BigDecimal.valueOf(12)), 'M', units);
      case 'w' -> add(plain.multiply(BigDecimal.valueOf(7)), 'd', units);
      case 'd' -> add(plain.multiply(BigDecimal.valueOf(24)), 'h', units);
      case 'h' -> add(plain.multiply(BigDecimal.valueOf(60)), 'm', units);
      case 'm' -> add(plain.multiply(BigDecimal.valueOf(60)), 's', units);
      default -> false;
    };
  }

  private static Optional<String> written(Map<Character, BigDecimal> units) {
    StringBuilder period = new StringBuilder("P");
    "yMwd".chars().forEach(unit -> write((char) unit, units, period));
    StringBuilder time = new StringBuilder();
    "hms".chars().forEach(unit -> write((char) unit, units, time));
    if (!time.isEmpty()) {
      period.append('T').append(time);
    }
    return Optional.of(period.toString()).filter(found -> findPositive(found).isPresent());
  }

  private static void write(char unit, Map<Character, BigDecimal> units, StringBuilder period) {
    BigDecimal number = units.get(unit);
    if (number != null) {
      period.append(number.toPlainString()).append(Character.toUpperCase(unit));
    }
  }
}
