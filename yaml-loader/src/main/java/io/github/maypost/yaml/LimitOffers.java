package io.github.maypost.yaml;

import io.github.maypost.yaml.Node.Entry;
import io.github.maypost.yaml.Node.Scalar;
import io.github.maypost.yaml.Node.Sequence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is offered where a limit is said in the words of people. */
final class LimitOffers {

  private static final String NONE = "to let none go out, write a rule that says `deny`";

  /** Offered for a minimum under the verb {@code limit}. */
  static final String NO_MINIMUM =
      "no post breaks a minimum; to advise it,"
          + " write `advise: { text: ..., limit: { at-least: ... } }`";

  /** So many in so long a time, such as {@code 3 posts per day} or {@code once a week}. */
  private static final Pattern RATE =
      Pattern.compile(
          "(?:at most |max\\.? |up to |no more than )?(.{1,20}?)"
              + " ?(?:/|\\bper\\b|\\ban?\\b|\\beach\\b|\\bevery\\b|\\b(?:with)?in\\b|\\bover\\b)"
              + " ?(?:an? )?(.{1,20})");

  /** Such as {@code once daily}. */
  private static final Pattern ADVERB =
      Pattern.compile("(.{1,20}?) ?\\b(hourly|daily|weekly|monthly)");

  /** A key in which a number of posts stands under a stretch of time. */
  private static final Pattern KEY =
      Pattern.compile(
          "(?:at-most-|max-|posts-)?(?:(?:per|a|each|every|in)-)?"
              + "(hour|day|week|month|hourly|daily|weekly|monthly)");

  private static final Map<String, String> STRETCHES =
      Map.of("hourly", "hour", "daily", "day", "weekly", "week", "monthly", "month");

  /** How long the stretches of the calendar are, for what is counted over a period. */
  private static final Map<String, String> LENGTHS =
      Map.of("hour", "PT1H", "day", "P1D", "week", "P7D", "month", "P30D");

  private LimitOffers() {}

  /** Returns the help for a limit that is no mapping. */
  static String forWhole(Node node) {
    if (node instanceof Sequence list && list.elements().size() > 1) {
      return "write a mapping, such as `{ at-most: 3, per: day }`, and a rule of its own for each";
    }
    String keys = node instanceof Scalar scalar ? keys(scalar.text(), "P30D") : "";
    return keys.isEmpty()
        ? "write such as `{ at-most: 3, per: day }`, `{ share: 20%, over: P30D }`"
            + " or `{ apart: PT2H }`"
        : "write `{ " + keys + " }`";
  }

  /**
   * Returns the help for a number of posts that is none.
   *
   * @param per what is said of the stretch in which they are counted
   */
  static String forAtMost(String text, @Nullable Cursor per) {
    String stretch = per != null && per.node() instanceof Scalar scalar ? scalar.text() : "month";
    if (isNone(text)) {
      return NONE;
    }
    String keys = keys(text, LENGTHS.getOrDefault(stretch, "P30D"));
    if (keys.isEmpty()) {
      return Numerals.help(text);
    }
    return keys.startsWith("share")
        ? "write `" + keys + "` for so large a part of all posts"
        : "write `" + keys + "`";
  }

  private static boolean isNone(String text) {
    return Phrase.of(text).matches("none|no|nothing|never|nobody")
        || Numerals.find(text).filter("0"::equals).isPresent();
  }

  private static String keys(String text, String over) {
    String lower = Phrase.of(text);
    if (Periods.findPositive(text).isPresent()) {
      return "apart: " + text;
    }
    Matcher adverb = ADVERB.matcher(lower);
    if (adverb.matches()) {
      String rate = rate(adverb.group(1), STRETCHES.getOrDefault(adverb.group(2), ""));
      if (!rate.isEmpty()) {
        return rate;
      }
    }
    Matcher rate = RATE.matcher(lower);
    String found = rate.matches() ? rate(rate.group(1), rate.group(2)) : "";
    if (!found.isEmpty()) {
      return found;
    }
    return Numerals.percentage(lower, false)
        .map(share -> "share: " + share + ", over: " + over)
        .or(() -> Periods.spoken(lower.replaceFirst(" apart$", "")).map(apart -> "apart: " + apart))
        .orElse("");
  }

  private static String rate(String number, String stretch) {
    Optional<String> count = Numerals.findPositive(number);
    if (count.isEmpty()) {
      return "";
    }
    String atMost = "at-most: " + count.get() + ", ";
    return LENGTHS.containsKey(stretch)
        ? atMost + "per: " + stretch
        : Periods.spoken(stretch).map(over -> atMost + "over: " + over).orElse("");
  }

  /** Returns the help for a key that names a stretch of time, or what posts are counted. */
  static Optional<String> forKey(Entry entry) {
    Matcher key = KEY.matcher(entry.key().text());
    if (!key.matches()) {
      return Optional.empty();
    }
    String number = entry.value() instanceof Scalar scalar ? scalar.text() : "";
    if (isNone(number)) {
      return Optional.of(NONE);
    }
    return Optional.of(
        String.format(
            "write `at-most: %s, per: %s`",
            Numerals.find(number).orElse("..."),
            STRETCHES.getOrDefault(key.group(1), key.group(1))));
  }

  /**
   * Returns the help for a stretch of time that the calendar does not have.
   *
   * @param minimum whether at least so many are wanted in it, which no other stretch is for
   */
  static String forStretch(String text, boolean minimum) {
    String unit = Phrase.of(text).replaceAll("^(?:per|an?|each|every) ", "");
    return switch (unit) {
      case "1h", "1 hour", "pt1h", "60 min", "60 minutes", "hourly", "h" -> "write `hour`";
      case "1d", "1 day", "p1d", "24h", "24 hours", "pt24h", "daily", "d" -> "write `day`";
      case "1w", "1 week", "p1w", "p7d", "7d", "7 days", "weekly", "w" -> "write `week`";
      case "1 month", "p1m", "30 days", "monthly" -> "write `month`";
      case "channel", "person", "team", "kind" ->
          "write `each: " + unit + "`, and under `per` in how long, such as `day`";
      default -> {
        if (minimum) {
          yield "the calendar has hours, days, weeks and months";
        }
        String period =
            Periods.findPositive(text.strip()).isPresent()
                ? text.strip()
                : Periods.spoken(unit).orElse("P14D");
        yield "the calendar has hours, days, weeks and months; else write such as `over: "
            + period
            + "`";
      }
    };
  }

  /** Returns the help for what posts are not told apart by. */
  static String forPartition(String text) {
    String word = Phrase.of(text);
    if (List.of("hour", "day", "week", "month").contains(word)) {
      return "write `per: " + word + "`";
    }
    return switch (word) {
      case "all", "any", "everything", "total", "together", "overall", "no" ->
          "write `none`, which counts all posts together";
      case "author", "user", "people", "member" -> "write `person`";
      case "platform", "group" ->
          "posts are not told apart by their "
              + word
              + ": write `none`, and a rule of its own for each with `where`";
      default -> "";
    };
  }
}
