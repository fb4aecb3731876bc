package io.github.maypost.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.problem.Characters;
import java.util.Map;
import java.util.regex.Pattern;

/** What must hold of every text that people are shown. */
final class Texts {

  /** What is said of characters in an unknown name, without spaces; harmless names have none. */
  private static final Pattern STRANGE =
      Pattern.compile("\\(withU\\+[0-9A-F]{4,6}(,U\\+[0-9A-F]{4,6})*(,\\.\\.\\.)?\\)");

  private Texts() {}

  /** Checks that nothing moves the cursor, turns the writing round or cannot be encoded. */
  static void assertPrintable(String text) {
    assertThat(Characters.findForbidden(text, true).map(Characters::name)).as(text).isEmpty();
  }

  /** Returns a bare text without what is said of strange characters in names. */
  static String withoutStrange(String bare) {
    return STRANGE.matcher(bare).replaceAll("");
  }

  /** Returns a text without its spaces, since words are laid out by their width. */
  static String bare(String text) {
    StringBuilder bare = new StringBuilder();
    text.codePoints()
        .filter(point -> !Character.isWhitespace(point) && !Character.isSpaceChar(point))
        .forEach(bare::appendCodePoint);
    return bare.toString();
  }

  /** Returns the same characters in their own order: where a text is wrapped, sources part it. */
  static String sorted(String text) {
    int[] points = text.codePoints().sorted().toArray();
    return new String(points, 0, points.length);
  }

  /** Returns a text without its spaces, with the visible forms of words in the place of others. */
  static String filled(String text, Map<String, String> words) {
    String filled = bare(text);
    for (Map.Entry<String, String> word : words.entrySet()) {
      boolean lines = word.getKey().startsWith("qy");
      String visible = Characters.visible(lines ? bare(word.getValue()) : word.getValue());
      filled = filled.replace(word.getKey(), bare(visible));
    }
    return filled;
  }
}
