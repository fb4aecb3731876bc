package io.github.maypost.yaml;

import io.github.maypost.problem.Location;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A text and the name of the file it stands in; knows its lines. Lines end as YAML's do. */
final class SourceText {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String fileName;
  private final String text;
  private final int[] lineStarts;
  private @Nullable Place lastPlace;
  private String lastLine = "";
  private int points;
  private int offset;

  SourceText(String fileName, String text) {
    this.fileName = fileName;
    this.text = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    this.lineStarts = lineStarts(this.text);
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int lines = 1;
    for (int i = 0; i < text.length(); i++) {
      if (endsLine(text, i)) {
        if (lines == starts.length) {
          starts = java.util.Arrays.copyOf(starts, lines * 2);
        }
        starts[lines++] = i + 1;
      }
    }
    return java.util.Arrays.copyOf(starts, lines);
  }

  private static boolean endsLine(String text, int i) {
    char c = text.charAt(i);
    return c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
  }

  String fileName() {
    return fileName;
  }

  /** Returns the text without a byte-order mark. */
  String text() {
    return text;
  }

  int lines() {
    return lineStarts.length;
  }

  /** Returns where a line, from 1, begins. */
  int lineStart(int line) {
    return lineStarts[line - 1];
  }

  /** Returns where a line, from 1, ends, its line break left out. */
  int lineEnd(int line) {
    int end = line < lineStarts.length ? lineStarts[line] : text.length();
    while (end > lineStart(line) && isLineBreak(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r';
  }

  /** Returns the place of the character at an offset. */
  Place placeOf(int offset) {
    int found = java.util.Arrays.binarySearch(lineStarts, offset);
    int line = found >= 0 ? found + 1 : -found - 1;
    return new Place(this, line, text.codePointCount(lineStart(line), offset) + 1);
  }

  /**
   * Returns the place of a line and a column, both from 1, as the parser counts them: it counts on
   * behind the end of the text, and does not take a carriage return there for the end of a line.
   */
  Place placeAt(int line, int column) {
    int within = Math.min(line, lineStarts.length);
    int length = text.codePointCount(lineStart(within), lineEnd(within));
    return new Place(this, within, Math.min(column, length + 1));
  }

  /** Turns a number of code points, in which the parser counts, into an offset. */
  int offsetOf(int point) {
    if (point < points) {
      return text.offsetByCodePoints(0, point); // which is rare: tokens go forward
    }
    offset = text.offsetByCodePoints(offset, point - points);
    points = point;
    return offset;
  }

  /** Returns a line, from 1. */
  String line(int line) {
    return text.substring(lineStart(line), lineEnd(line));
  }

  /** Returns where what a line says begins. */
  Place startOf(int line) {
    String said = line(line);
    return new Place(this, line, said.length() - said.stripLeading().length() + 1);
  }

  /** Returns the last line before another that says something; the same when there is none. */
  int lineAbove(int line) {
    for (int above = line - 1; above > 0; above--) {
      String said = line(above).strip();
      if (!said.isEmpty() && said.charAt(0) != '#') {
        return above;
      }
    }
    return line;
  }

  /** Finds the offset at which a comment begins on a place's line behind it. */
  OptionalInt findComment(Place place) {
    int from = lineStart(place.line()) + lineBefore(place).length();
    char quote = 0;
    for (int i = Math.max(from, 1); i < lineEnd(place.line()); i++) {
      char c = text.charAt(i);
      if (quote == 0 && c == '#' && " \t,[{".indexOf(text.charAt(i - 1)) >= 0) {
        return OptionalInt.of(i);
      }
      if (c == quote) {
        quote = 0;
      } else if (quote == 0 && (c == '"' || c == '\'')) {
        quote = c;
      }
    }
    return OptionalInt.empty();
  }

  /** Returns what stands on a place's line before it. */
  String lineBefore(Place place) {
    int start = lineStart(place.line());
    return text.substring(start, text.offsetByCodePoints(start, place.column() - 1));
  }

  /** Returns the place as problems and rules carry it; neighbours on one line share its text. */
  Location location(Place place) {
    int line = Math.min(place.line(), lineStarts.length);
    if (lastPlace == null || lastPlace.line() != line) {
      lastLine = line(line);
      lastPlace = place;
    }
    return new Location(fileName, place.line(), place.column(), lastLine);
  }
}
