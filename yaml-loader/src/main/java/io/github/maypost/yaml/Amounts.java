package io.github.maypost.yaml;

import io.github.maypost.problem.ProblemCode;
import io.github.maypost.vocabulary.BusinessDays;
import io.github.maypost.vocabulary.Delay;
import io.github.maypost.vocabulary.Percentage;
import io.github.maypost.vocabulary.Threshold;
import io.github.maypost.yaml.Node.Scalar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads percentages, how many of some people are enough, and how long to wait. Each method returns
 * {@code null} after reporting why a value cannot be read.
 */
final class Amounts {

  private static final Pattern PERCENTAGE =
      Pattern.compile("(-?)((?:0|[1-9][0-9]{0,5})(?:\\.[0-9]{1,2})?)%");

  private static final Pattern BUSINESS_DAYS = Pattern.compile("(-?[0-9]{1,9}) business days?");

  /** A number, and what people write for a percent sign. */
  private static final Pattern SPOKEN_PERCENTAGE =
      Pattern.compile(
          "([0-9]{1,6}(?:[.,][0-9]{1,6})?) ?(%|pct\\.?|percent|per cent|%%|)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern FRACTION = Pattern.compile("([1-9][0-9]?) ?/ ?([1-9][0-9]?)");

  private static final Pattern SPOKEN_BUSINESS_DAYS =
      Pattern.compile(
          "(?:p ?)?([1-9][0-9]{0,3}|an?|one|two|three|four|five|six|seven|ten)[ -]?"
              + "(?:(?:business|working|work|week|bank|office)[ -]?days?|b\\.?d\\.?)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern DAYS =
      Pattern.compile("([1-9][0-9]{0,3}) ?(?:d|days?)", Pattern.CASE_INSENSITIVE);

  private static final List<String> NUMBERS =
      List.of("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

  private Amounts() {}

  static @Nullable Percentage percentage(Cursor cursor) {
    String expected = "a percentage such as `20%`";
    Scalar scalar = cursor.scalar(expected);
    if (scalar == null) {
      return null;
    }
    Optional<Percentage> percentage = findPercentage(scalar.text());
    if (percentage.isEmpty()) {
      List<String> meant = percentages(scalar.text(), true);
      Values.report(
          cursor,
          expected,
          scalar,
          meant.isEmpty()
              ? "write digits and `%`, such as `20%` or `12.5%`"
              : "write `" + String.join("` or `", meant) + "`");
    }
    return percentage.orElse(null);
  }

  private static Optional<Percentage> findPercentage(String text) {
    Matcher matcher = PERCENTAGE.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Percentage found = Percentage.parse(matcher.group(2) + "%");
    return Optional.of(matcher.group(1).isEmpty() ? found : new Percentage(-found.hundredths()));
  }

  /**
   * Finds the percentages that a text may mean.
   *
   * @param bare whether a number without a percent sign means one
   */
  private static List<String> percentages(String text, boolean bare) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    Matcher fraction = FRACTION.matcher(lower);
    if (fraction.matches()) {
      BigDecimal hundred = new BigDecimal(fraction.group(1)).movePointRight(2);
      return written(hundred.divide(new BigDecimal(fraction.group(2)), 2, RoundingMode.HALF_UP));
    }
    if (lower.matches("(?:a |one )?half")) {
      return List.of("50%");
    }
    Matcher spoken = SPOKEN_PERCENTAGE.matcher(lower.replaceFirst("^%", ""));
    if (!spoken.matches()) {
      return List.of();
    }
    BigDecimal number = new BigDecimal(spoken.group(1).replace(',', '.'));
    boolean signed = !spoken.group(2).isEmpty() || lower.startsWith("%");
    boolean part = number.scale() > 0 && number.compareTo(BigDecimal.ONE) <= 0;
    if (signed || (bare && !part)) {
      return written(number);
    }
    return part ? written(number.movePointRight(2)) : List.of();
  }

  private static List<String> written(BigDecimal percent) {
    BigDecimal rounded = percent.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
    boolean share = rounded.signum() > 0 && rounded.compareTo(new BigDecimal(100)) <= 0;
    return share ? List.of(rounded.toPlainString() + "%") : List.of();
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
    String lower = text.strip().toLowerCase(Locale.ROOT);
    List<String> percentages = percentages(lower, false);
    if (!percentages.isEmpty()) {
      return "write `" + percentages.get(0) + "`";
    }
    if (lower.matches("(?:all|each|every)(?: of them| people)?|every ?(?:one|body)|each one")) {
      return "write `all`";
    }
    if (lower.matches("(?:a )?(?:simple )?majority|most(?: of them)?")) {
      return "write `50.01%`, which is more than half";
    }
    String number =
        number(
            lower.replaceFirst(" (?:people|persons?|approvals?|approvers?|(?:out )?of .*)$", ""));
    return number.isEmpty() ? "write such as `2`, `50%` or `all`" : "write `" + number + "`";
  }

  private static String number(String word) {
    int number = NUMBERS.indexOf(word);
    if (number > 0) {
      return String.valueOf(number);
    }
    return word.matches("an?") ? "1" : word.matches("[1-9][0-9]{0,3}") ? word : "";
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
    Scalar scalar = cursor.scalar(expected);
    if (scalar == null) {
      return null;
    }
    String text = scalar.text();
    Optional<? extends Delay> period = Values.findPeriod(text);
    if (period.isPresent()) {
      return period.get();
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
    Matcher days = DAYS.matcher(stripped);
    String otherwise =
        days.matches()
            ? ", or `" + new BusinessDays(Integer.parseInt(days.group(1))) + "` if they are"
            : "";
    return Values.periodHelp(stripped) + otherwise;
  }

  /** Returns the business days that a text means, as they are written; empty for other texts. */
  static String businessDays(String text) {
    Matcher spoken = SPOKEN_BUSINESS_DAYS.matcher(text.strip());
    if (!spoken.matches()) {
      return "";
    }
    String number = number(spoken.group(1).toLowerCase(Locale.ROOT));
    return new BusinessDays(Integer.parseInt(number)).toString();
  }
}
