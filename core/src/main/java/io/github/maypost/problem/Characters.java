package io.github.maypost.problem;

import java.util.List;
import java.util.Optional;

/** Which characters may stand in names and texts, and how the others are shown. */
public final class Characters {

  private static final int LAST_OF_ASCII = 0x7F;
  private static final int MOST_NAMED = 3;

  private Characters() {}

  /**
   * Finds the first character that no name or text may hold: a control character, a bidirectional
   * control, an unpaired surrogate or a line separator.
   *
   * @param text the text
   * @param lineBreaks whether line feeds are fine
   * @return the character's code point, or empty when all may stand
   */
  public static Optional<Integer> findForbidden(String text, boolean lineBreaks) {
    return text.codePoints()
        .filter(point -> isForbidden(point) && !(lineBreaks && point == '\n'))
        .boxed()
        .findFirst();
  }

  /**
   * Returns a text with every forbidden character written as {@code U+XXXX}.
   *
   * @param text the text
   * @return the text, safe to print on one line
   */
  public static String visible(String text) {
    if (findForbidden(text, false).isEmpty()) {
      return text;
    }
    StringBuilder visible = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              if (isForbidden(point)) {
                visible.append(name(point));
              } else {
                visible.appendCodePoint(point);
              }
            });
    return visible.toString();
  }

  /**
   * Returns how a character is named in messages.
   *
   * @param point its code point
   * @return such as {@code U+202E}
   */
  public static String name(int point) {
    return String.format("U+%04X", point);
  }

  /**
   * Returns an id as messages quote it. Ids are ASCII, so whatever else stands in one is named, for
   * it may look like a letter that it is not, or like nothing at all.
   *
   * @param id an id, or what stands where one should
   * @return it in backticks, and the names of its characters beyond ASCII
   */
  public static String quoted(String id) {
    return "`" + id + "`" + findStrange(id).map(names -> " (with " + names + ")").orElse("");
  }

  /**
   * Finds what is no ASCII character in what should be an id.
   *
   * @param id the id
   * @return the first few of such characters as {@code U+XXXX}, or empty when there are none
   */
  public static Optional<String> findStrange(String id) {
    List<String> names =
        id.codePoints()
            .filter(point -> point > LAST_OF_ASCII)
            .distinct()
            .limit(MOST_NAMED + 1)
            .mapToObj(Characters::name)
            .toList();
    return names.size() > MOST_NAMED
        ? Optional.of(String.join(", ", names.subList(0, MOST_NAMED)) + ", ...")
        : Optional.of(String.join(", ", names)).filter(some -> !some.isEmpty());
  }

  private static boolean isForbidden(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> isBidirectionalControl(point);
    };
  }

  private static boolean isBidirectionalControl(int point) {
    return point == 0x061C
        || point == 0x200E
        || point == 0x200F
        || (point >= 0x202A && point <= 0x202E)
        || (point >= 0x2066 && point <= 0x2069);
  }
}
