package io.github.maypost.yaml;

import io.github.maypost.yaml.Written.Entries;
import io.github.maypost.yaml.Written.Form;
import io.github.maypost.yaml.Written.Items;
import io.github.maypost.yaml.Written.Text;
import io.github.maypost.yaml.Written.Word;
import java.util.Locale;
import java.util.Map;

/**
 * Lays out what is to be written: in braces and brackets where it fits on a line, else indented.
 */
final class Layout {

  /** How many columns a line has, unless a single text needs more. */
  private static final int WIDTH = 100;

  private static final int STEP = 2;

  private final StringBuilder text = new StringBuilder();

  private Layout() {}

  /**
   * Returns a whole file.
   *
   * @throws IllegalArgumentException when it would be one that is refused as too deep or too long
   */
  static String file(Entries root) {
    checkDepth(root);
    Layout layout = new Layout();
    layout.block(root, 0);
    return layout.text.toString();
  }

  /**
   * Returns an entry of a mapping that is indented so far, from its key to its last line break.
   *
   * @throws IllegalArgumentException when no file may hold it
   */
  static String entry(String key, Written value, int indent) {
    Layout layout = new Layout();
    layout.entryAt(key, value, indent);
    return layout.text.toString();
  }

  /** Refuses what stands so deep that no file may hold it. */
  static void checkDepth(Entries root) {
    checkDepth(root, 1);
  }

  private static void checkDepth(Written part, int depth) {
    if (depth > TreeReader.DEEPEST && !(part instanceof Text || part instanceof Word)) {
      throw new IllegalArgumentException(
          "selections in each other would be more than " + TreeReader.DEEPEST + " levels deep");
    }
    if (part instanceof Items list) {
      list.elements().forEach(element -> checkDepth(element, depth + 1));
    } else if (part instanceof Entries mapping) {
      mapping.entries().values().forEach(value -> checkDepth(value, depth + 1));
    }
  }

  private void block(Entries mapping, int indent) {
    boolean afterLines = false;
    boolean first = true;
    for (Map.Entry<String, Written> entry : mapping.entries().entrySet()) {
      int start = text.length();
      entryAt(entry.getKey(), entry.getValue(), indent);
      boolean lines = text.indexOf("\n", start) < text.length() - 1;
      if (mapping.form() == Form.PARAGRAPHS && !first && (lines || afterLines)) {
        text.insert(start, '\n');
      }
      afterLines = lines;
      first = false;
    }
  }

  private void entryAt(String key, Written value, int indent) {
    text.append(" ".repeat(indent)).append(Quoting.inBlock(key)).append(':');
    value(value, indent);
  }

  /** Writes what stands after a key or a hyphen, and ends the line. */
  private void value(Written value, int indent) {
    if (value instanceof Text said && Quoting.isBlock(said.text())) {
      lines(checkLength(said.text()), indent + STEP);
    } else if (value instanceof Text said) {
      text.append(' ').append(quoted(checkLength(said.text()))).append('\n');
    } else if (value instanceof Entries things && things.isOnlyIds()) {
      value(Items.ofTexts(things.entries().keySet()), indent);
    } else if (!isOnThisLine(value)) {
      text.append('\n');
      if (value instanceof Entries mapping) {
        block(mapping, indent + STEP);
      } else if (value instanceof Items list) {
        list.elements().forEach(element -> element(element, indent + STEP));
      }
    }
  }

  /** Measures what is said, not how many characters that takes in quotes; so does the reader. */
  private static String checkLength(String said) {
    if (said.length() > TreeReader.LONGEST) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "a text is longer than %,d characters: `%.40s...`",
              TreeReader.LONGEST,
              said));
    }
    return said;
  }

  private static String quoted(String said) {
    String quoted = Quoting.inBlock(said);
    if (quoted.length() - 2 > 2 * TreeReader.LONGEST) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "a text takes more than %,d characters in quotes: `%.40s...`",
              2 * TreeReader.LONGEST,
              quoted));
    }
    return quoted;
  }

  private void lines(String said, int indent) {
    text.append(" |-\n");
    for (String line : said.split("\n", -1)) {
      text.append(line.isEmpty() ? "" : " ".repeat(indent)).append(line).append('\n');
    }
  }

  private void element(Written element, int indent) {
    int start = text.length();
    text.append(" ".repeat(indent)).append('-');
    if (!(element instanceof Entries mapping)) {
      value(element, indent);
    } else if (!isOnThisLine(mapping)) {
      text.setLength(start);
      block(mapping, indent + STEP);
      text.setCharAt(start + indent, '-');
    }
  }

  /** Writes a value to the end of the line and ends it, if it fits there. */
  private boolean isOnThisLine(Written value) {
    int before = text.length();
    int room = WIDTH - (before - text.lastIndexOf("\n") - 1);
    text.append(' ');
    if (flow(value, before + room)) {
      text.append('\n');
      return true;
    }
    text.setLength(before);
    return false;
  }

  /** Writes a value in braces and brackets; tells whether that is wanted and ends in time. */
  private boolean flow(Written value, int end) {
    if (value instanceof Word word) {
      text.append(word.text());
      return true;
    }
    if (value instanceof Text said) {
      text.append(Quoting.inFlow(said.text()));
      return !Quoting.isBlock(said.text()) && text.length() <= end;
    }
    if (value instanceof Items list) {
      return flow(list, end);
    }
    return flow((Entries) value, end);
  }

  private boolean flow(Items list, int end) {
    text.append('[');
    String separator = "";
    for (Written element : list.elements()) {
      text.append(separator);
      if (list.form() != Form.BRIEF || !flow(element, end)) {
        return false;
      }
      separator = ", ";
    }
    text.append(']');
    return text.length() <= end;
  }

  private boolean flow(Entries mapping, int end) {
    if (mapping.isEmpty()) {
      text.append("{}");
      return text.length() <= end;
    }
    String separator = "{ ";
    for (Map.Entry<String, Written> entry : mapping.entries().entrySet()) {
      text.append(separator).append(Quoting.inFlow(entry.getKey())).append(": ");
      if (mapping.form() != Form.BRIEF || !flow(entry.getValue(), end)) {
        return false;
      }
      separator = ", ";
    }
    text.append(" }");
    return text.length() <= end;
  }
}
