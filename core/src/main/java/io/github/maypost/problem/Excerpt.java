package io.github.maypost.problem;

/**
 * The part of a source line that fits on a screen, and where its caret stands.
 *
 * @param line the text to show, with every character that does not show made visible
 * @param caret how many columns before the caret
 */
record Excerpt(String line, int caret) {

  private static final int BEFORE = 60;
  private static final int WIDTH = 100;
  private static final String CUT = "...";

  static Excerpt of(Location place) {
    String text = place.text();
    int at = forward(text, 0, place.column() - 1);
    int start =
        at > forward(text, 0, WIDTH - CUT.length()) ? text.offsetByCodePoints(at, -BEFORE) : 0;
    int end = forward(text, start, WIDTH);
    String before = Characters.visible(text.substring(start, at));
    String after = Characters.visible(text.substring(at, end));
    String head = start > 0 ? CUT : "";
    String tail = end < text.length() ? CUT : "";
    String line = head + before + after + tail;
    return new Excerpt(
        line.stripTrailing(), (head + before).codePointCount(0, (head + before).length()));
  }

  /** Returns where some characters further on are, at most at the end. */
  private static int forward(String text, int from, int characters) {
    int at = from;
    for (int i = 0; i < characters && at < text.length(); i++) {
      at = text.offsetByCodePoints(at, 1);
    }
    return at;
  }
}
