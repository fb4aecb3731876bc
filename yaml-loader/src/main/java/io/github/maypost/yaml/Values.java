package io.github.maypost.yaml;

import io.github.maypost.problem.ProblemCode;
import io.github.maypost.problem.Suggestions;
import io.github.maypost.vocabulary.Word;
import io.github.maypost.yaml.Node.Scalar;
import io.github.maypost.yaml.Node.Style;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.zone.ZoneRulesException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads single values. Each method returns {@code null} after reporting why a value cannot be read.
 */
final class Values {

  private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]{0,17})");

  /** The regions that people mean by what they call their time. */
  private static final Map<String, String> REGIONS =
      Map.ofEntries(
          Map.entry("PST", "America/Los_Angeles"),
          Map.entry("PDT", "America/Los_Angeles"),
          Map.entry("PT", "America/Los_Angeles"),
          Map.entry("MDT", "America/Denver"),
          Map.entry("MT", "America/Denver"),
          Map.entry("CST", "America/Chicago"),
          Map.entry("CDT", "America/Chicago"),
          Map.entry("CT", "America/Chicago"),
          Map.entry("EDT", "America/New_York"),
          Map.entry("ET", "America/New_York"),
          Map.entry("BST", "Europe/London"),
          Map.entry("CEST", "Europe/Berlin"),
          Map.entry("EEST", "Europe/Athens"),
          Map.entry("IST", "Asia/Kolkata"),
          Map.entry("JST", "Asia/Tokyo"),
          Map.entry("AEST", "Australia/Sydney"));

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
                cursor,
                scalar,
                expected,
                other,
                cursor.isNothing() ? withoutIt(cursor) : "quote it: `\"" + scalar.text() + "\"`"));
    return meaning.isPresent();
  }

  /** Returns the help for what YAML writes for nothing. */
  static String withoutIt(Cursor cursor) {
    return cursor.isElement() ? "leave it out" : "leave the key out, or write something after it";
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

  /** Tells whether a text is a whole number, perhaps beyond counting. */
  static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  static @Nullable Integer number(Cursor cursor) {
    return number(cursor, Numerals::help);
  }

  /**
   * Reads a number.
   *
   * @param help returns the help for what is none
   */
  static @Nullable Integer number(Cursor cursor, UnaryOperator<String> help) {
    Scalar scalar = cursor.scalar("a number");
    if (scalar == null) {
      return null;
    }
    boolean digits = isNumber(scalar.text());
    if (scalar.style() != Style.PLAIN || !digits) {
      cursor.reportType("a number", digits ? "take the quotes away" : help.apply(scalar.text()));
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
    return trueOrFalse(cursor, text -> "");
  }

  /**
   * Reads whether something is so.
   *
   * @param otherwise returns the help for what is no answer to that, of several things for no text
   */
  static @Nullable Boolean trueOrFalse(Cursor cursor, UnaryOperator<String> otherwise) {
    Scalar scalar = cursor.scalar("`true` or `false`", otherwise.apply(""));
    if (scalar == null) {
      return null;
    }
    boolean said = scalar.text().equals("true");
    if (scalar.style() == Style.PLAIN && (said || scalar.text().equals("false"))) {
      return said;
    }
    String quotes = scalar.style() == Style.PLAIN ? "" : ", without quotes";
    String help =
        switch (scalar.text().toLowerCase(Locale.ROOT)) {
          case "true", "yes", "y", "on", "always", "1" -> "write `true`" + quotes;
          case "false", "no", "n", "off", "never", "0" -> "write `false`" + quotes;
          default -> otherwise.apply(scalar.text());
        };
    cursor.reportType("`true` or `false`", help);
    return null;
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
    String region = REGIONS.get(text.toUpperCase(Locale.ROOT));
    if (region != null) {
      return "write a region such as `" + region + "`";
    }
    List<String> known = ZoneId.getAvailableZoneIds().stream().sorted().toList();
    String city = "/" + text.replace(' ', '_').toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(id -> ("/" + id).toLowerCase(Locale.ROOT).endsWith(city))
        .findFirst()
        .map(id -> "did you mean `" + id + "`?")
        .or(() -> Optional.of(Suggestions.didYouMean(text, known)).filter(help -> !help.isEmpty()))
        .orElse("write a region such as `Europe/Berlin`");
  }

  /** Reads a word of a closed set. */
  static <W extends Enum<W> & Word> @Nullable W word(Cursor cursor, Class<W> words) {
    return word(cursor, words, text -> "");
  }

  /**
   * Reads a word of a closed set.
   *
   * @param otherHelp returns the help for a word that is near none of them
   */
  static <W extends Enum<W> & Word> @Nullable W word(
      Cursor cursor, Class<W> words, UnaryOperator<String> otherHelp) {
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
      String help = Suggestions.didYouMean(scalar.text(), known);
      report(cursor, expected, scalar, help.isEmpty() ? otherHelp.apply(scalar.text()) : help);
    }
    return found.orElse(null);
  }

  /** Reports a value that is not of the form that is wanted. */
  static void report(Cursor cursor, String expected, Scalar found, String help) {
    cursor.report(
        ProblemCode.BAD_VALUE, "expected " + expected + " but found `" + found.text() + "`", help);
  }
}
