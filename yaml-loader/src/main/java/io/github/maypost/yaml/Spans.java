package io.github.maypost.yaml;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds several days in one word: from one to another, or one beside the other. */
final class Spans {

  /** So many days are listed one by one. */
  private static final int LISTED = 10;

  private static final Pattern TO =
      Pattern.compile(
          "\\s*+(?:\\.\\.\\.?|/|[-\u2010-\u2015]|\\b(?:to|till|until|through|thru)\\b)\\s*+");
  private static final Pattern BESIDE = Pattern.compile("\\s*+(?:[,;&]|\\band\\b)\\s*+");

  private Spans() {}

  /** Finds the first and the last of the days that a text means; none for other texts. */
  static List<String> ends(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    Matcher to = TO.matcher(lower);
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
      List<String> parts = BESIDE.splitAsStream(text.strip().toLowerCase(Locale.ROOT)).toList();
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
