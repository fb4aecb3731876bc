package io.github.maypost.explain;

import io.github.maypost.explain.Page.Entry;
import io.github.maypost.explain.Page.Note;
import io.github.maypost.explain.Page.Quote;
import io.github.maypost.explain.Page.Row;
import io.github.maypost.explain.Page.Section;
import io.github.maypost.problem.Characters;

/** Lays a page out as Markdown in which every text comes out literally. */
final class Markdown {

  /** All that CommonMark, or what is built on it, reads as markup inside a line. */
  private static final String MARKUP = "\\`*_{}[]<>#|~!&$^";

  private final StringBuilder markdown = new StringBuilder();

  private Markdown() {}

  static String of(Page page) {
    return new Markdown().text(page);
  }

  private String text(Page page) {
    markdown.append("**").append(escaped(page.word())).append("** ");
    markdown.append(escaped(page.sentence()));
    if (!page.when().isEmpty()) {
      markdown.append(" (").append(escaped(page.when())).append(')');
    }
    markdown.append('\n');
    page.sections().forEach(this::section);
    return markdown.toString();
  }

  private void section(Section section) {
    markdown.append("\n**").append(escaped(section.title())).append("**\n\n");
    section.entries().forEach(this::entry);
  }

  private void entry(Entry entry) {
    markdown.append("- ");
    if (!entry.mark().word().isEmpty()) {
      markdown.append("**").append(escaped(entry.mark().word())).append("** ");
    }
    if (!entry.rule().isEmpty()) {
      markdown.append('*').append(escaped(entry.rule())).append("*: ");
    }
    markdown.append(escaped(joined(entry.text())));
    if (!entry.source().isEmpty()) {
      markdown.append(" (").append(escaped(entry.source())).append(')');
    }
    markdown.append('\n');
    entry.notes().forEach(this::note);
  }

  private void note(Note note) {
    if (note instanceof Row row) {
      markdown.append("  ".repeat(row.depth() + 1)).append("- ");
      if (!row.mark().word().isEmpty()) {
        markdown.append("**").append(escaped(row.mark().word())).append("** ");
      }
      markdown.append(escaped(row.text())).append('\n');
    } else if (note instanceof Quote quote) {
      String words = quote.text().isEmpty() ? "" : "\"" + escaped(joined(quote.text())) + "\"";
      String gap = words.isEmpty() || quote.from().isEmpty() ? "" : " ";
      markdown.append("  - ").append(words).append(gap).append(escaped(quote.from())).append('\n');
    }
  }

  /** Returns a text with spaces for its line breaks. */
  private static String joined(String text) {
    return String.join(" ", text.strip().lines().map(String::strip).toList());
  }

  /** Returns a text that reads literally wherever in a line it stands. */
  static String escaped(String text) {
    String visible = Characters.visible(text).strip();
    StringBuilder escaped = new StringBuilder();
    int start = startOfBlock(visible);
    for (int i = 0; i < visible.length(); i++) {
      char c = visible.charAt(i);
      if (MARKUP.indexOf(c) >= 0 || i == start) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return escaped.toString();
  }

  /** Returns where a character stands that would begin a list or a heading; -1 for none. */
  private static int startOfBlock(String text) {
    int digits = 0;
    while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
      digits++;
    }
    if (digits == text.length()) {
      return -1;
    }
    char c = text.charAt(digits);
    boolean begins = digits == 0 ? "-+=".indexOf(c) >= 0 : c == '.' || c == ')';
    return begins ? digits : -1;
  }
}
