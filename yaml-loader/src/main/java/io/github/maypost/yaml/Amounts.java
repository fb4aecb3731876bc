package io.github.maypost.yaml;

import io.github.maypost.problem.ProblemCode;
import io.github.maypost.vocabulary.BusinessDays;
import io.github.maypost.vocabulary.Delay;
import io.github.maypost.vocabulary.Percentage;
import io.github.maypost.vocabulary.Threshold;
import io.github.maypost.yaml.Node.Mapping;
import io.github.maypost.yaml.Node.Scalar;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads percentages, how many of some people are enough, and how long to wait. Each method returns
 * {@code null} after reporting why a value cannot be read.
 */
final class Amounts {

  private static final Pattern BUSINESS_DAYS = Pattern.compile("(-?[0-9]{1,9}) business days?");

  private static final Pattern SPOKEN_BUSINESS_DAYS =
      Pattern.compile(
          "(?:p ?)?([1-9][0-9]{0,3}|an?|one|two|three|four|five|six|seven|ten)[ -]?"
              + "(?:(?:business|working|work|week|bank|office)[ -]?days?|b\\.?d\\.?)");

  private static final Pattern DAYS =
      Pattern.compile("([1-9][0-9]{0,3}) ?(?:d|days?)", Pattern.CASE_INSENSITIVE);

  private static final Pattern OF_LAST =
      Pattern.compile("([0-9.]+%) of (?:the )?last ([1-9][0-9]*)(?: posts)?");

  private Amounts() {}

  static @Nullable Percentage percentage(Cursor cursor) {
    String expected = "a percentage such as `20%`";
    Scalar scalar = cursor.scalar(expected, shareHelp(cursor.node()));
    if (scalar == null) {
      return null;
    }
    Optional<Percentage> percentage = findPercentage(scalar.text());
    if (percentage.isEmpty()) {
      Values.report(cursor, expected, scalar, percentageHelp(scalar.text()));
    }
    return percentage.orElse(null);
  }

  private static String shareHelp(Node node) {
    return node instanceof Mapping
        ? "write how much, such as `20%`; whose share it is stands in the rule's `what`"
        : "";
  }

  private static String percentageHelp(String text) {
    Matcher ofLast = OF_LAST.matcher(Phrase.of(text));
    if (ofLast.matches()) {
      return String.format("write `share: %s, of-last: %s`", ofLast.group(1), ofLast.group(2));
    }
    return Numerals.percentage(text, true)
        .map(meant -> "write `" + meant + "`")
        .orElse("write digits and `%`, such as `20%` or `12.5%`");
  }

  private static Optional<Percentage> findPercentage(String text) {
    boolean negative = text.startsWith("-");
    String digits = negative ? text.substring(1) : text;
    if (digits.length() > 1 && digits.charAt(0) == '0' && Character.isDigit(digits.charAt(1))) {
      return Optional.empty();
    }
    try {
      Percentage found = Percentage.parse(digits);
      return Optional.of(negative ? new Percentage(-found.hundredths()) : found);
    } catch (NumberFormatException otherForm) {
      return Optional.empty();
    }
  }

  /** Reads how many of some people are enough: a number, a percentage, or all of them. */
  static @Nullable Threshold threshold(Cursor cursor) {
    String expected = "a number, a percentage such as `50%`, or `all`";
    Scalar scalar = cursor.scalar(expected);
    if (scalar == null) {
      return null;
    }
    if (scalar.text().equals("all")) {
      return new Threshold.All();
    }
    if (Values.isNumber(scalar.text())) {
      Integer number = Values.number(cursor);
      return number == null ? null : new Threshold.Count(number);
    }
    Optional<Percentage> percentage = findPercentage(scalar.text());
    if (percentage.isEmpty()) {
      Values.report(cursor, expected, scalar, thresholdHelp(scalar.text()));
    }
    return percentage.<Threshold>map(Threshold.Share::new).orElse(null);
  }

  private static String thresholdHelp(String text) {
    String lower = Phrase.of(text);
    if (lower.matches("(?:all|each|every)(?: of them| people)?|every ?(?:one|body)|each one")
        || lower.matches("unanim(?:ous|ously|ity)|in unison")) {
      return "write `all`";
    }
    if (lower.matches(
        "(?:a )?(?:simple |absolute )?majority|most(?: of them)?|(?:more|over).*half")) {
      return "write `50.01%`, which is more than half";
    }
    if (lower.matches("none|nobody|no one|zero")) {
      return "leave the rule out where nobody need approve; `0` stands beside `cool-off` only";
    }
    if (lower.equals("both")) {
      return "write `all`, or `2`; for one of each of two teams write `from-each`";
    }
    if (lower.matches("any(?: of them| ?one| ?body)?|some ?(?:one|body)|either(?: of them)?")) {
      return "write `1`";
    }
    return Numerals.findPositive(lower)
        .or(() -> Numerals.percentage(lower, false))
        .map(meant -> "write `" + meant + "`")
        .orElse("write such as `2`, `50%` or `all`");
  }

  /** Reads how many people of one selection are wanted beside others. */
  static @Nullable Integer seats(Cursor cursor) {
    if (cursor.node() instanceof Scalar scalar
        && (scalar.text().equals("all") || findPercentage(scalar.text()).isPresent())) {
      cursor.reportType(
          "a number",
          "write how many, such as `1`: `all` and percentages stand beside `from` only");
      return null;
    }
    return Values.number(cursor);
  }

  /** Reads how long to wait: a period, or a number of days on which work is done. */
  static @Nullable Delay delay(Cursor cursor) {
    String expected = "a period such as `PT12H`, or `3 business days`";
    Scalar scalar = cursor.scalar(expected, Periods.helpForParts(cursor.node()));
    if (scalar == null) {
      return null;
    }
    String text = scalar.text();
    Optional<? extends Delay> period = Periods.find(text);
    if (period.isPresent()) {
      return Periods.isPositive(cursor, scalar, period.get().isPositive()) ? period.get() : null;
    }
    Matcher days = BUSINESS_DAYS.matcher(text);
    if (!days.matches()) {
      Values.report(cursor, expected, scalar, delayHelp(text));
      return null;
    }
    return businessDays(cursor, scalar, expected, Integer.parseInt(days.group(1)));
  }

  private static @Nullable Delay businessDays(
      Cursor cursor, Scalar scalar, String expected, int number) {
    if (number > BusinessDays.MOST) {
      cursor.report(
          ProblemCode.OUT_OF_RANGE,
          "expected at most "
              + BusinessDays.MOST
              + " business days but found `"
              + scalar.text()
              + "`",
          "");
      return null;
    }
    BusinessDays days = new BusinessDays(number);
    if (!Periods.isPositive(cursor, scalar, days.isPositive())) {
      return null;
    }
    if (!days.toString().equals(scalar.text())) {
      Values.report(cursor, expected, scalar, "write `" + days + "`");
      return null;
    }
    return days;
  }

  private static String delayHelp(String text) {
    String stripped = text.strip();
    String business = businessDays(stripped);
    if (!business.isEmpty()) {
      return "write `" + business + "`";
    }
    if (stripped.matches("[1-9][0-9]{0,3}")) {
      return String.format(
          "say of what: `P%1$sD` (days), `PT%1$sH` (hours) or `%2$s`",
          stripped, new BusinessDays(Integer.parseInt(stripped)));
    }
    if (Phrase.of(stripped).matches("yes|true|on")) {
      return "say how long nobody must have objected, such as `PT12H` or `3 business days`";
    }
    Matcher days = DAYS.matcher(stripped);
    String otherwise =
        days.matches()
            ? ", or `" + new BusinessDays(Integer.parseInt(days.group(1))) + "` if they are"
            : "";
    return Periods.help(stripped) + otherwise;
  }

  /** Returns the business days that a text means, as they are written; empty for other texts. */
  static String businessDays(String text) {
    Matcher spoken = SPOKEN_BUSINESS_DAYS.matcher(Phrase.of(text));
    if (!spoken.matches()) {
      return "";
    }
    return Numerals.find(spoken.group(1))
        .map(number -> new BusinessDays(Integer.parseInt(number)).toString())
        .orElse("");
  }
}
