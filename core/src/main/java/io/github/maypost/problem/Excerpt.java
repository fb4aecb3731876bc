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
    int[] points = place.text().codePoints().toArray();
    int at = Math.min(place.column() - 1, points.length);
    int start = at > WIDTH - CUT.length() ? at - BEFORE : 0;
    int end = Math.min(points.length, start + WIDTH);
    String before = Characters.visible(new String(points, start, at - start));
    String after = Characters.visible(new String(points, at, end - at));
    String head = start > 0 ? CUT : "";
    String tail = end < points.length ? CUT : "";
    String line = head + before + after + tail;
    return new Excerpt(
        line.stripTrailing(), (head + before).codePointCount(0, (head + before).length()));
  }
}
