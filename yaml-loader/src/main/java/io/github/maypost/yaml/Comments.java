package io.github.maypost.yaml;

/**
 * Tells to what the comment lines of a text belong. Those directly above an entry, indented no
 * deeper than it, are about it; those below it that are indented deeper are a part of it.
 */
final class Comments {

  private static final int NONE = -1;

  private final SourceText source;

  Comments(SourceText source) {
    this.source = source;
  }

  /** Tells whether some lines are all comments or empty. */
  boolean isAll(int first, int last) {
    for (int line = first; line <= last; line++) {
      if (!isBlank(line) && column(line) == NONE) {
        return false;
      }
    }
    return true;
  }

  boolean isBlank(int line) {
    return source.text().substring(source.lineStart(line), source.lineEnd(line)).isBlank();
  }

  /** Returns how deep a comment line is indented; less than nothing for a line that is none. */
  private int column(int line) {
    String text = source.text();
    int start = source.lineStart(line);
    int end = source.lineEnd(line);
    int mark = start;
    while (mark < end && text.charAt(mark) == ' ') {
      mark++;
    }
    return mark < end && text.charAt(mark) == '#' ? mark - start : NONE;
  }

  /**
   * Returns the first of the comment lines that are about an entry, or the line of the entry.
   *
   * @param line the entry's first line
   * @param column how deep it is indented
   * @param after the last line before it that says something
   */
  int firstAbove(int line, int column, int after) {
    int first = line;
    while (first - 1 > after && column(first - 1) >= 0 && column(first - 1) <= column) {
      first--;
    }
    return first;
  }

  /**
   * Returns the last of the comment lines that are a part of an entry, or the last line of its
   * value.
   *
   * @param line the last line of its value
   * @param column how deep the entry is indented
   */
  int lastBelow(int line, int column) {
    int last = line;
    for (int next = line + 1; next <= source.lines() && isAll(next, next); next++) {
      if (column(next) > column) {
        last = next;
      } else if (column(next) != NONE) {
        break;
      }
    }
    return last;
  }
}
