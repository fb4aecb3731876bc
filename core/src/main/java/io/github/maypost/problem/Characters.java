package io.github.maypost.problem;

import java.util.Optional;

/** Which characters may stand in names and texts, and how the others are shown. */
public final class Characters {

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
