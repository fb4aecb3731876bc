package io.github.maypost.yaml;

/**
 * Writes texts so that they are read as they are: plain where every YAML reads that as the same
 * text, else in quotes, or as a block where there are several lines. The quotes are single ones
 * where that spares doubling each {@code "} and {@code \}.
 */
final class Quoting {

  private static final String INDICATORS = "-?:,[]{}#&*!|>'\"%@`";
  private static final String FLOW_INDICATORS = ",[]{}";

  private Quoting() {}

  /** Returns a text as it stands after a key or as an element on a line of its own. */
  static String inBlock(String text) {
    return isPlain(text) ? text : quoted(text);
  }

  /** Returns a text as it stands between braces or brackets. */
  static String inFlow(String text) {
    return isPlain(text) && text.chars().noneMatch(c -> FLOW_INDICATORS.indexOf(c) >= 0)
        ? text
        : quoted(text);
  }

  private static boolean isPlain(String text) {
    return !text.isEmpty()
        && INDICATORS.indexOf(text.charAt(0)) < 0
        && !isBlank(text.codePointAt(0))
        && !isBlank(text.codePointBefore(text.length()))
        && !text.endsWith(":")
        && !text.contains(": ")
        && !text.contains(" #")
        && text.codePoints().noneMatch(Quoting::isEscaped)
        && Ambiguity.find(text).isEmpty();
  }

  private static boolean isBlank(int point) {
    return Character.isWhitespace(point) || Character.isSpaceChar(point);
  }

  /** Tells whether no file may hold a character as it is, or nobody would see it there. */
  private static boolean isEscaped(int point) {
    return point < ' '
        || (point >= 0x7F && point < 0xA0)
        || point == 0x2028
        || point == 0x2029
        || point == 0xFEFF
        || (point & 0xFFFE) == 0xFFFE
        || (point >= 0xD800 && point <= 0xDFFF);
  }

  private static String quoted(String text) {
    boolean single =
        (text.indexOf('"') >= 0 || text.indexOf('\\') >= 0)
            && text.codePoints().noneMatch(Quoting::isEscaped);
    return single ? "'" + text.replace("'", "''") + "'" : doubleQuoted(text);
  }

  private static String doubleQuoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    text.codePoints().forEach(point -> append(quoted, point));
    return quoted.append('"').toString();
  }

  private static void append(StringBuilder quoted, int point) {
    if (point == '\n') {
      quoted.append("\\n");
    } else if (point == '"' || point == '\\') {
      quoted.append('\\').append((char) point);
    } else if (isEscaped(point)) {
      quoted.append(String.format(point > 0xFFFF ? "\\U%08X" : "\\u%04X", point));
    } else {
      quoted.appendCodePoint(point);
    }
  }

  /**
   * Tells whether a text reads as it is when its lines stand below each other after {@code |-}:
   * there are several, and none is lost or changed by what a block leaves out.
   */
  static boolean isBlock(String text) {
    return text.indexOf('\n') > 0
        && !text.endsWith("\n")
        && text.charAt(0) != ' '
        && !text.contains(" \n")
        && !text.endsWith(" ")
        && text.codePoints().noneMatch(point -> point != '\n' && isEscaped(point));
  }
}
