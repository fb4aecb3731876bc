package io.github.maypost.yaml;

import io.github.maypost.problem.ProblemCode;
import io.github.maypost.problem.Suggestions;
import io.github.maypost.vocabulary.PeriodDuration;
import io.github.maypost.vocabulary.Word;
import io.github.maypost.yaml.Node.Scalar;
import io.github.maypost.yaml.Node.Style;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.zone.ZoneRulesException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads single values. Each method returns {@code null} after reporting why a value cannot be read.
 */
final class Values {

  private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]{0,17})");

  /** Narrower than what the JDK takes: no signs, no lower case, no commas, nothing too long. */
  private static final Pattern PERIOD =
      Pattern.compile(
          "P(?:[0-9]{1,9}Y)?(?:[0-9]{1,9}M)?(?:[0-9]{1,8}W)?(?:[0-9]{1,9}D)?"
              + "(?:T(?:[0-9]{1,9}H)?(?:[0-9]{1,9}M)?(?:[0-9]{1,9}(?:\\.[0-9]{1,9})?S)?)?");

  private static final Pattern SPOKEN_PERIOD =
      Pattern.compile(
          "([1-9][0-9]{0,8}) ?(y|years?|months?|w|weeks?|d|days?|h|hours?|min|minutes?)",
          Pattern.CASE_INSENSITIVE);

  /** An offset that YAML reads as a number. */
  private static final Pattern DIGITS_ONLY_OFFSET = Pattern.compile("[-+][0-9]++");

  private Values() {}

  static @Nullable String text(Cursor cursor) {
    Scalar scalar = cursor.scalar("text");
    if (scalar == null || isAmbiguous(cursor, scalar, "text")) {
      return null;
    }
    return scalar.style() == Style.BLOCK ? withoutLastBreaks(scalar.text()) : scalar.text();
  }

  private static String withoutLastBreaks(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '\n') {
      end--;
    }
    return text.substring(0, end);
  }

  /** Reports a plain scalar that YAML reads as something else than text. */
  static boolean isAmbiguous(Cursor cursor, Scalar scalar, String expected) {
    Optional<String> meaning = findMeaning(scalar);
    meaning.ifPresent(
        other ->
            reportAmbiguous(
                cursor, scalar, expected, other, "quote it: `\"" + scalar.text() + "\"`"));
    return meaning.isPresent();
  }

  /** Finds what YAML reads a scalar as, when that is not text. */
  static Optional<String> findMeaning(Scalar scalar) {
    return scalar.style() == Style.PLAIN ? Ambiguity.find(scalar.text()) : Optional.empty();
  }

  static void reportAmbiguous(
      Cursor cursor, Scalar scalar, String expected, String meaning, String help) {
    cursor.report(
        ProblemCode.AMBIGUOUS_WORD,
        "expected "
            + expected
            + " but found `"
            + scalar.text()
            + "`, which YAML reads as "
            + meaning,
        help);
  }

  static @Nullable Integer number(Cursor cursor) {
    Scalar scalar = cursor.scalar("a number");
    if (scalar == null) {
      return null;
    }
    boolean digits = NUMBER.matcher(scalar.text()).matches();
    if (scalar.style() != Style.PLAIN || !digits) {
      cursor.reportType(
          "a number", digits ? "take the quotes away" : "write digits only, such as `3`");
      return null;
    }
    long number = Long.parseLong(scalar.text());
    if (number != (int) number) {
      cursor.report(
          ProblemCode.OUT_OF_RANGE,
          "expected a number of at most "
              + Integer.MAX_VALUE
              + " but found `"
              + scalar.text()
              + "`",
          "");
      return null;
    }
    return (int) number;
  }

  static @Nullable Boolean trueOrFalse(Cursor cursor) {
    Scalar scalar = cursor.scalar("`true` or `false`");
    if (scalar == null) {
      return null;
    }
    boolean said = scalar.text().equals("true");
    if (scalar.style() == Style.PLAIN && (said || scalar.text().equals("false"))) {
      return said;
    }
    String help =
        switch (scalar.text().toLowerCase(Locale.ROOT)) {
          case "true", "yes", "y", "on" -> "write `true`, without quotes";
          case "false", "no", "n", "off" -> "write `false`, without quotes";
          default -> "";
        };
    cursor.reportType("`true` or `false`", help);
    return null;
  }

  static @Nullable PeriodDuration period(Cursor cursor) {
    String expected = "a period such as `P7D` or `PT12H`";
    Scalar scalar = cursor.scalar(expected);
    if (scalar == null) {
      return null;
    }
    Optional<PeriodDuration> period = findPeriod(scalar.text());
    if (period.isEmpty()) {
      report(cursor, expected, scalar, periodHelp(scalar.text()));
    }
    return period.orElse(null);
  }

  private static Optional<PeriodDuration> findPeriod(String text) {
    try {
      return PERIOD.matcher(text).matches()
          ? Optional.of(PeriodDuration.parse(text))
          : Optional.empty();
    } catch (DateTimeException nothingAfterALetter) {
      return Optional.empty();
    }
  }

  private static String periodHelp(String text) {
    Matcher spoken = SPOKEN_PERIOD.matcher(text);
    if (!spoken.matches()) {
      String plain = text.toUpperCase(Locale.ROOT).replace(',', '.').replace("+", "");
      return findPeriod(plain).isPresent()
          ? "write `" + plain + "`"
          : "`P` and days (`P7D`), weeks, months or years; hours and minutes after a `T` (`PT12H`)";
    }
    String unit = spoken.group(2).toUpperCase(Locale.ROOT);
    boolean ofTime = unit.startsWith("H") || unit.startsWith("MIN");
    return "write `P" + (ofTime ? "T" : "") + spoken.group(1) + unit.charAt(0) + "`";
  }

  static @Nullable ZoneId zone(Cursor cursor) {
    String expected = "a time zone such as `Europe/Berlin`";
    Scalar scalar = cursor.scalar(expected);
    if (scalar == null) {
      return null;
    }
    if (DIGITS_ONLY_OFFSET.matcher(scalar.text()).matches()) {
      report(cursor, expected, scalar, "write an offset with a colon, such as `+02:00`");
      return null;
    }
    try {
      return ZoneId.of(scalar.text());
    } catch (ZoneRulesException unknown) {
      cursor.report(
          ProblemCode.UNKNOWN_NAME,
          "expected " + expected + " but found `" + scalar.text() + "`",
          zoneHelp(scalar.text()));
      return null;
    } catch (DateTimeException wrong) {
      report(cursor, expected, scalar, zoneHelp(scalar.text()));
      return null;
    }
  }

  private static String zoneHelp(String text) {
    List<String> known = ZoneId.getAvailableZoneIds().stream().sorted().toList();
    String city = "/" + text.replace(' ', '_').toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(id -> ("/" + id).toLowerCase(Locale.ROOT).endsWith(city))
        .findFirst()
        .map(id -> "did you mean `" + id + "`?")
        .orElseGet(() -> Suggestions.didYouMean(text, known));
  }

  /** Reads a word of a closed set. */
  static <W extends Enum<W> & Word> @Nullable W word(Cursor cursor, Class<W> words) {
    List<String> known =
        Arrays.stream(words.getEnumConstants()).map(constant -> constant.word()).toList();
    String expected =
        known.stream()
            .map(word -> "`" + word + "`")
            .collect(Collectors.joining(", ", "one of ", ""));
    Scalar scalar = cursor.scalar(expected);
    if (scalar == null) {
      return null;
    }
    Optional<W> found = Word.find(words, scalar.text());
    if (found.isEmpty()) {
      report(cursor, expected, scalar, Suggestions.didYouMean(scalar.text(), known));
    }
    return found.orElse(null);
  }

  /** Reports a value that is not of the form that is wanted. */
  static void report(Cursor cursor, String expected, Scalar found, String help) {
    cursor.report(
        ProblemCode.BAD_VALUE, "expected " + expected + " but found `" + found.text() + "`", help);
  }
}
