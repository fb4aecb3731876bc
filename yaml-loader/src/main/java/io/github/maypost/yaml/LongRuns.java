package io.github.maypost.yaml;

import java.util.OptionalInt;

/**
 * Finds what is too long to be a value before the parser sees it, since one long value costs the
 * parser quadratic time. Only lines that are longer than a value may be are looked into, and there
 * what stands between quotes, brackets and commas; values over many lines are left to the parser.
 * In quotes what is said counts, an escape as one character, and what is written must not be more
 * than twice as long.
 */
final class LongRuns {

  private final String text;
  private final int longest;

  private LongRuns(String text, int longest) {
    this.text = text;
    this.longest = longest;
  }

  /** Returns the offset at which the first run begins that is too long, or empty. */
  static OptionalInt find(SourceText source, int longest) {
    LongRuns runs = new LongRuns(source.text(), longest);
    for (int line = 1; line <= source.lines(); line++) {
      int start = source.lineStart(line);
      int end = source.lineEnd(line);
      int found = end - start > longest ? runs.findIn(start, end) : -1;
      if (found >= 0) {
        return OptionalInt.of(found);
      }
    }
    return OptionalInt.empty();
  }

  private int findIn(int start, int end) {
    int run = start;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (run == i && (c == '"' || c == '\'')) {
        int close = closingQuote(i, end);
        int written = close - i - 1;
        if (written > 2 * longest || (written > longest && said(i + 1, close, c) > longest)) {
          return i;
        }
        i = close;
        run = i + 1;
      } else if (c == '#' && (i == start || text.charAt(i - 1) == ' ')) {
        return end - i > longest ? i : -1;
      } else if (separates(c, i, end) || (run == i && c == ' ')) {
        run = i + 1;
      } else if (i - run > longest) {
        return run;
      }
    }
    return -1;
  }

  private boolean separates(char c, int i, int end) {
    return switch (c) {
      case ',', '[', ']', '{', '}' -> true;
      case ':' -> i + 1 == end || text.charAt(i + 1) == ' ' || text.charAt(i - 1) == '"';
      default -> false;
    };
  }

  private int closingQuote(int open, int end) {
    char quote = text.charAt(open);
    for (int i = open + 1; i < end; i++) {
      char c = text.charAt(i);
      if (c == '\\' && quote == '"') {
        i++;
      } else if (c == quote && quote == '\'' && i + 1 < end && text.charAt(i + 1) == quote) {
        i++;
      } else if (c == quote) {
        return i;
      }
    }
    return end;
  }

  /** Counts what is said between quotes. */
  private int said(int from, int to, char quote) {
    int said = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      said++;
      if (c == '\\' && quote == '"' && i + 1 < to) {
        i += escapeLength(text.charAt(i + 1));
      } else if (c == '\'' && quote == '\'') {
        i++;
      }
    }
    return said;
  }

  /** Returns how many characters an escape has after its backslash. */
  private static int escapeLength(char letter) {
    return switch (letter) {
      case 'x' -> 3;
      case 'u' -> 5;
      case 'U' -> 9;
      default -> 1;
    };
  }
}
