package io.github.maypost.yaml;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the numbers and parts of a whole that people write as they say them. */
final class Numerals {

  private static final List<String> NUMBERS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  private static final Map<String, String> OTHERS =
      Map.of("a", "1", "an", "1", "once", "1", "twice", "2", "thrice", "3", "a dozen", "12");

  /** What each number of parts is called, from two on. */
  private static final List<String> PARTS =
      List.of("half", "third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");

  /** What people count, behind the number. */
  private static final Pattern COUNTED =
      Pattern.compile(
          " (?:times?|posts?|people|persons?|approvals?|approvers?|custodians?|holders?"
              + "|(?:out )?of .*+)$",
          Pattern.DOTALL);

  /** Of what something is a part, behind it. */
  private static final Pattern OF = Pattern.compile(" of .*+$", Pattern.DOTALL);

  private static final Pattern SLASHED = Pattern.compile("([1-9][0-9]?) ?/ ?([1-9][0-9]?)");
  private static final Pattern ONE_IN =
      Pattern.compile("([a-z]+|[0-9]+) (?:in|out of)(?: every)? ([a-z]+|[0-9]+)");
  private static final Pattern SPOKEN = Pattern.compile("(?:([a-z]+|[0-9]+)[- ])?([a-z]+?)s?");

  /** A number, and what people write for a percent sign. */
  private static final Pattern PERCENTAGE =
      Pattern.compile("([0-9]{1,6}(?:[.,][0-9]{1,6})?) ?(%|pct\\.?|percent|per cent|%%|)");

  private Numerals() {}

  /** Finds a whole number, in digits, perhaps with what it counts; empty for other texts. */
  static Optional<String> find(String text) {
    String said = COUNTED.matcher(Phrase.of(text)).replaceFirst("");
    if (said.matches("0|[1-9][0-9]{0,6}")) {
      return Optional.of(said);
    }
    int number = NUMBERS.indexOf(said);
    return number < 0 ? Optional.ofNullable(OTHERS.get(said)) : Optional.of(String.valueOf(number));
  }

  /** Finds a whole number as {@link #find} does, unless it is none at all. */
  static Optional<String> findPositive(String text) {
    return find(text).filter(number -> !number.equals("0"));
  }

  /** Returns the help for what is no number. */
  static String help(String text) {
    Optional<String> number = find(text);
    if (number.isPresent()) {
      return "write `" + number.get() + "`";
    }
    return text.matches("-?[0-9]+[.,][0-9]+")
        ? "write a whole number, such as `3`"
        : "write digits only, such as `3`";
  }

  /**
   * Finds the percentage that a text may mean, as it is written.
   *
   * @param bare whether a number without a percent sign means one
   */
  static Optional<String> percentage(String text, boolean bare) {
    String lower = Phrase.of(text);
    Optional<BigDecimal> part = part(lower);
    if (part.isPresent()) {
      return written(part.get());
    }
    Matcher spoken = PERCENTAGE.matcher(lower.replaceFirst("^%", ""));
    if (!spoken.matches()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(spoken.group(1).replace(',', '.'));
    boolean signed = !spoken.group(2).isEmpty() || lower.startsWith("%");
    boolean fraction = number.scale() > 0 && number.compareTo(BigDecimal.ONE) <= 0;
    if (signed || (bare && !fraction)) {
      return written(number);
    }
    return fraction ? written(number.movePointRight(2)) : Optional.empty();
  }

  /** Finds how many hundredths a part is, such as 20 of {@code 1/5} or {@code a fifth}. */
  private static Optional<BigDecimal> part(String lower) {
    Matcher slashed = SLASHED.matcher(lower);
    if (slashed.matches()) {
      return part(slashed.group(1), slashed.group(2));
    }
    Matcher oneIn = ONE_IN.matcher(lower);
    if (oneIn.matches()) {
      return part(oneIn.group(1), oneIn.group(2));
    }
    Matcher spoken = SPOKEN.matcher(OF.matcher(lower).replaceFirst(""));
    int parts = spoken.matches() ? PARTS.indexOf(spoken.group(2)) : -1;
    if (parts < 0) {
      return Optional.empty();
    }
    String number = spoken.group(1) == null ? "one" : spoken.group(1);
    return part(number, String.valueOf(parts + 2));
  }

  private static Optional<BigDecimal> part(String some, String all) {
    Optional<BigDecimal> hundreds = find(some).map(BigDecimal::new).map(n -> n.movePointRight(2));
    Optional<BigDecimal> whole =
        find(all).map(BigDecimal::new).filter(number -> number.signum() > 0);
    return hundreds.isPresent() && whole.isPresent()
        ? Optional.of(hundreds.get().divide(whole.get(), 2, RoundingMode.DOWN))
        : Optional.empty();
  }

  /** Writes a percentage, rounded down: more than two thirds of three people are all of them. */
  private static Optional<String> written(BigDecimal percent) {
    BigDecimal rounded = percent.setScale(2, RoundingMode.DOWN).stripTrailingZeros();
    boolean share = rounded.signum() > 0 && rounded.compareTo(new BigDecimal(100)) <= 0;
    return share ? Optional.of(rounded.toPlainString() + "%") : Optional.empty();
  }
}
