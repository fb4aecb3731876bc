package io.github.maypost.yaml;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds several days in one word: from one to another, or one beside the other. */
final class Spans {

  /** So many days are listed one by one. */
  private static final int LISTED = 10;

  /** What stands between the first and the last of several days. */
  static final Pattern TO =
      between("\\.\\.\\.?|[-\u2010-\u2015]|\\b(?:to|till|until|through|thru)\\b");

  /** What stands between days of which each is meant. */
  static final Pattern BESIDE = between("[,;&]|\\band\\b");

  /** What stands between the first and the last of several dates, as other tools write them. */
  private static final Pattern SLASH = between("/");

  private Spans() {}

  /** Returns the pattern of signs with the blanks around them, which it looks at once only. */
  private static Pattern between(String signs) {
    return Pattern.compile("(?:(?<!\\s)\\s++)?+(?:" + signs + ")\\s*+");
  }

  /** Finds the first and the last of the days that a text means; none for other texts. */
  static List<String> ends(String text) {
    String lower = Phrase.of(text);
    List<String> ends = ends(lower, TO.matcher(lower));
    return ends.isEmpty() ? ends(lower, SLASH.matcher(lower)) : ends;
  }

  private static List<String> ends(String lower, Matcher to) {
    while (to.find()) {
      List<String> ends = new ArrayList<>(Spoken.dates(lower.substring(0, to.start())));
      ends.addAll(Spoken.dates(lower.substring(to.end())));
      if (ends.size() == 2) {
        return ends.stream().sorted().toList();
      }
    }
    return List.of();
  }

  /** Returns the help for several days where one is wanted, perhaps of many; empty for others. */
  static String help(String text, boolean isElement) {
    List<String> ends = ends(text);
    if (ends.isEmpty()) {
      List<String> parts = BESIDE.splitAsStream(Phrase.of(text)).toList();
      List<String> days =
          parts.stream().flatMap(part -> Spoken.dates(part).stream().limit(1)).toList();
      return parts.size() > 1 && days.size() == parts.size() ? Names.listHelp(days, isElement) : "";
    }
    LocalDate first = LocalDate.parse(ends.get(0));
    LocalDate last = LocalDate.parse(ends.get(1));
    if (ChronoUnit.DAYS.between(first, last) >= LISTED) {
      return "write each day from `" + first + "` to `" + last + "` as an element of a list";
    }
    List<String> days = first.datesUntil(last.plusDays(1)).map(LocalDate::toString).toList();
    return Names.listHelp(days, isElement);
  }
}
