package io.github.maypost.explain;

import io.github.maypost.decision.Verdict;
import io.github.maypost.explain.Page.Entry;
import io.github.maypost.explain.Page.Mark;
import io.github.maypost.explain.Page.Note;
import io.github.maypost.explain.Page.Quote;
import io.github.maypost.explain.Page.Row;
import io.github.maypost.explain.Page.Section;
import io.github.maypost.explain.Page.Tone;
import io.github.maypost.problem.Characters;
import java.util.ArrayList;
import java.util.List;

/** Lays a page out as text in columns, in colour or not. */
final class PlainText {

  private static final int WIDEST_RULE = 36;
  private static final int WIDEST_SOURCE = 40;
  private static final int WIDEST_LINE = 120;
  private static final int GAP = 2;
  private static final int INDENT = 4;
  private static final int NOTE_INDENT = 11;
  private static final int MARK_WIDTH = 5;

  private final boolean coloured;
  private final List<Line> lines = new ArrayList<>();

  /** Where texts end that have a source beside them. */
  private final int end;

  private PlainText(Page page, boolean coloured) {
    this.coloured = coloured;
    int sources =
        page.sections().stream()
            .flatMap(section -> section.entries().stream())
            .mapToInt(entry -> width(Characters.visible(entry.source())))
            .max()
            .orElse(0);
    this.end = WIDEST_LINE - (sources == 0 ? 0 : GAP + Math.min(sources, WIDEST_SOURCE));
  }

  static String of(Page page, boolean coloured) {
    return new PlainText(page, coloured).text(page);
  }

  private String text(Page page) {
    Line head = line(0);
    head.add(page.word(), style(page.verdict())).add("  " + page.sentence(), "1");
    if (!page.when().isEmpty()) {
      head.add("   (" + page.when() + ")", "");
    }
    page.sections().forEach(this::section);
    int column =
        GAP
            + lines.stream()
                .filter(line -> !line.source.isEmpty() && line.width <= end)
                .mapToInt(line -> line.width)
                .max()
                .orElse(0);
    StringBuilder text = new StringBuilder();
    for (Line line : lines) {
      if (!line.source.isEmpty()) {
        int gap = Math.max(GAP, column - line.width);
        line.add(" ".repeat(gap), "").add(Characters.visible(line.source), "2");
      }
      text.append(line.styled).append('\n');
    }
    return text.toString();
  }

  private void section(Section section) {
    line(2).add(section.title(), "1");
    int marks =
        section.entries().stream().mapToInt(entry -> width(entry.mark().word())).max().orElse(0);
    int markWidth = marks == 0 ? 0 : Math.max(MARK_WIDTH, marks + GAP);
    int rules =
        section.entries().stream()
            .mapToInt(entry -> width(entry.rule()))
            .filter(width -> width <= WIDEST_RULE)
            .max()
            .orElse(0);
    section.entries().forEach(entry -> entry(entry, markWidth, rules));
  }

  private void entry(Entry entry, int markWidth, int rules) {
    Line first = line(INDENT).source(entry.source());
    mark(first, entry.mark(), markWidth);
    if (!entry.rule().isEmpty()) {
      first.add(entry.rule(), "").padTo(INDENT + markWidth + rules).add("  ", "");
    }
    boolean bare = first.width == INDENT;
    int until = entry.source().isEmpty() ? WIDEST_LINE : end;
    add(first, entry.text(), first.width + (bare ? GAP : 0), until);
    entry.notes().forEach(this::note);
  }

  /** Adds a text whose further lines begin in a column, and end by another where they can. */
  private void add(Line first, String text, int column, int until) {
    List<String> parts = new ArrayList<>();
    lines(text).forEach(part -> parts.addAll(wrapped(part, until - column)));
    first.add(parts.get(0), "");
    parts.stream().skip(1).forEach(part -> line(column).add(part, ""));
  }

  private void note(Note note) {
    if (note instanceof Row row) {
      Line line = line(NOTE_INDENT + 2 * row.depth());
      mark(line, row.mark(), row.mark().word().isEmpty() ? 0 : MARK_WIDTH);
      add(line, row.text(), line.width, WIDEST_LINE);
    } else if (note instanceof Quote quote) {
      quote(quote);
    }
  }

  private void quote(Quote quote) {
    Line line = line(NOTE_INDENT);
    if (!quote.text().isEmpty()) {
      List<String> parts = lines(quote.text());
      line.add("\"", "3").add(parts.get(0), "3");
      for (String part : parts.subList(1, parts.size())) {
        line = line(NOTE_INDENT + 1).add(part, "3");
      }
      line.add("\"", "3");
    }
    if (!quote.from().isEmpty()) {
      line.add(quote.text().isEmpty() ? "" : "  ", "").add(quote.from(), "2");
    }
  }

  private static void mark(Line line, Mark mark, int width) {
    line.add(mark.word(), style(mark.tone())).padTo(line.indent + width);
  }

  private static List<String> lines(String text) {
    List<String> lines = text.strip().lines().map(Characters::visible).toList();
    return lines.isEmpty() ? List.of("") : lines;
  }

  /** Returns a line in parts, broken at spaces, no wider than the room unless a word is. */
  private static List<String> wrapped(String line, int room) {
    List<String> parts = new ArrayList<>();
    String rest = line;
    while (width(rest) > room) {
      int last = rest.offsetByCodePoints(0, room);
      int space = rest.lastIndexOf(' ', last);
      if (space < 0 || rest.substring(0, space).isBlank()) {
        space = rest.indexOf(' ', last);
      }
      if (space < 0) {
        break;
      }
      parts.add(rest.substring(0, space));
      rest = rest.substring(space + 1);
    }
    parts.add(rest);
    return parts;
  }

  private Line line(int indent) {
    Line line = new Line(indent, coloured);
    lines.add(line);
    return line;
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String style(Verdict verdict) {
    return switch (verdict) {
      case ALLOWED -> "1;32";
      case PENDING -> "1;33";
      case DENIED -> "1;31";
    };
  }

  private static String style(Tone tone) {
    return switch (tone) {
      case GOOD -> "32";
      case BAD -> "31";
      case OPEN -> "33";
      case PLAIN -> "";
    };
  }

  /** A line that knows how wide it looks, whatever colours it bears. */
  private static final class Line {
    private final int indent;
    private final boolean coloured;
    private final StringBuilder styled = new StringBuilder();
    private int width;
    private String source = "";

    private Line(int indent, boolean coloured) {
      this.indent = indent;
      this.coloured = coloured;
      padTo(indent);
    }

    private Line source(String source) {
      this.source = source;
      return this;
    }

    /** Adds text in a style, a number of ECMA-48's "select graphic rendition". */
    private Line add(String text, String style) {
      width += width(text);
      if (coloured && !style.isEmpty() && !text.isEmpty()) {
        styled.append("\u001B[").append(style).append('m').append(text).append("\u001B[0m");
      } else {
        styled.append(text);
      }
      return this;
    }

    private Line padTo(int column) {
      int missing = Math.max(0, column - width);
      styled.append(" ".repeat(missing));
      width += missing;
      return this;
    }
  }
}
