package io.github.maypost.yaml;

import io.github.maypost.yaml.Written.Entries;
import io.github.maypost.yaml.Written.Form;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Changes a text to say something else, entry by entry: what says the same as before stays as it
 * is, what is to say something else is written anew, what is no longer said goes with the comments
 * about it, and what is new comes after what it follows. Goes down into mappings that are indented;
 * all else is written anew as a whole. An entry that goes without saying stays.
 */
final class Rewriting {

  private static final Pattern LAST_BREAK = Pattern.compile("(?:\\r\\n|\\r|\\n)\\z");

  /** What a mapping says of which every entry goes without saying. */
  private static final Entries NOTHING = new Entries(Map.of(), Form.LINES);

  /** What stands for a stretch of the text. Nothing overlaps. */
  private record Edit(int start, int end, String replacement) {}

  private final SourceText source;
  private final Comments comments;
  private final String lineBreak;
  private final List<Edit> edits = new ArrayList<>();

  private Rewriting(SourceText source, String lineBreak) {
    this.source = source;
    this.comments = new Comments(source);
    this.lineBreak = lineBreak;
  }

  /**
   * Returns a text changed to say something else.
   *
   * @param text a text that can be read
   * @param before what it says
   * @param after what it is to say
   * @throws IllegalArgumentException when no file may say that
   */
  static String rewrite(String text, Entries before, Entries after) {
    Layout.checkDepth(after);
    String lineBreak = lineBreak(text);
    boolean ended = text.endsWith("\n") || text.endsWith("\r");
    SourceText source = new SourceText("", ended ? text : text + lineBreak);
    Rewriting rewriting = new Rewriting(source, lineBreak);
    rewriting.document(Outline.of(source), before, after);
    String mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
    String changed = mark + rewriting.changed();
    return ended ? changed : LAST_BREAK.matcher(changed).replaceFirst("");
  }

  private static String lineBreak(String text) {
    int feed = text.indexOf('\n');
    int carriageReturn = text.indexOf('\r');
    if (carriageReturn < 0) {
      return "\n";
    }
    return feed == carriageReturn + 1 ? "\r\n" : feed >= 0 && feed < carriageReturn ? "\n" : "\r";
  }

  private String changed() {
    edits.sort(Comparator.comparingInt(Edit::start)); // of those at one place, as they were made
    StringBuilder changed = new StringBuilder(source.text().length() + 1024);
    int at = 0;
    for (Edit edit : edits) {
      changed.append(source.text(), at, edit.start()).append(edit.replacement());
      at = edit.end();
    }
    return changed.append(source.text(), at, source.text().length()).toString();
  }

  private void document(Outline.Entry root, Entries before, Entries after) {
    if (isKept(root, after)) {
      mapping(root, before, after);
      return;
    }
    boolean ownLine = source.text().substring(lineStart(root), root.start()).isBlank();
    String head = ownLine ? "" : lineBreak;
    int start = ownLine ? lineStart(root) : root.start();
    replace(start, root, head, Layout.file(after));
  }

  /** Tells whether an indented mapping has something in it that stays, changed or not. */
  private static boolean isKept(Outline.Entry mapping, Entries after) {
    return mapping.entries().stream().anyMatch(entry -> after.entries().containsKey(entry.key()));
  }

  private void mapping(Outline.Entry mapping, Entries before, Entries after) {
    Map<String, List<String>> added = added(mapping.entries(), after);
    boolean apart = isApart(mapping.entries(), after.form());
    int line = mapping.key().isEmpty() ? 0 : line(mapping.start());
    boolean first = true;
    for (Outline.Entry entry : mapping.entries()) {
      int top = comments.firstAbove(line(entry.start()), column(entry), line);
      line = line(entry.end() - 1);
      Written value = after.entries().get(entry.key());
      if (value != null && first) {
        for (String key : added.getOrDefault("", List.of())) {
          String said = written(key, after, entry);
          insert(source.lineStart(top), said + gap(apart, said, entry));
        }
        first = false;
      }
      if (isRefusedBy(entry, before, after)) {
        remove(entry, top);
      } else {
        entry(entry, top, before.entries().get(entry.key()), value);
      }
      for (String key : added.getOrDefault(entry.key(), List.of())) {
        String said = written(key, after, entry);
        insert(source.lineStart(lastLine(entry) + 1), gap(apart, said, entry) + said);
      }
    }
  }

  /**
   * Tells whether an entry that went without saying, or said something in other words, may not
   * stand beside what is to be said, or would say something then.
   */
  private static boolean isRefusedBy(Outline.Entry entry, Entries before, Entries after) {
    Map<String, Written> is = after.entries();
    if (is.containsKey(entry.key()) || before.entries().containsKey(entry.key())) {
      return false;
    }
    return switch (entry.key()) {
      case "for" -> is.containsKey("allow") || is.containsKey("deny");
      case "at-least" -> is.containsKey("from-each") || is.containsKey("stages");
      case "from-each", "stages" -> true;
      case "min-posts" -> !Objects.equals(before.entries().get("share"), is.get("share"));
      default -> false;
    };
  }

  /** Returns the keys that are not there yet, by the one there that each follows, or by none. */
  private static Map<String, List<String>> added(List<Outline.Entry> entries, Entries after) {
    Set<String> present = new HashSet<>();
    entries.forEach(entry -> present.add(entry.key()));
    Map<String, List<String>> added = new HashMap<>();
    String last = "";
    for (String key : after.entries().keySet()) {
      if (present.contains(key)) {
        last = key;
      } else {
        added.computeIfAbsent(last, none -> new ArrayList<>()).add(key);
      }
    }
    return added;
  }

  /** Tells whether empty lines stand between some entries, or would if there were several. */
  private boolean isApart(List<Outline.Entry> entries, Form form) {
    for (int i = 1; i < entries.size(); i++) {
      int from = line(entries.get(i - 1).end() - 1) + 1;
      if (IntStream.range(from, line(entries.get(i).start())).anyMatch(comments::isBlank)) {
        return true;
      }
    }
    return entries.size() == 1 && form == Form.PARAGRAPHS;
  }

  private String written(String key, Entries mapping, Outline.Entry beside) {
    Written value = Objects.requireNonNull(mapping.entries().get(key));
    return Layout.entry(key, value, column(beside)).replace("\n", lineBreak);
  }

  /** Returns the empty line between two entries, if there is to be one. */
  private String gap(boolean apart, String said, Outline.Entry beside) {
    boolean lines =
        said.indexOf(lineBreak) < said.length() - lineBreak.length()
            || line(beside.start()) < line(beside.end() - 1);
    return apart && lines ? lineBreak : "";
  }

  private void insert(int at, String said) {
    edits.add(new Edit(at, at, said));
  }

  private void entry(
      Outline.Entry entry, int top, @Nullable Written before, @Nullable Written after) {
    if (Objects.equals(before, after)) {
      return;
    }
    if (after == null) {
      remove(entry, top);
    } else if ((before == null ? NOTHING : before) instanceof Entries was
        && after instanceof Entries is
        && isKept(entry, is)) {
      mapping(entry, was, is);
    } else {
      String said = Layout.entry(entry.key(), after, column(entry));
      replace(entry.start(), entry, "", said.substring(column(entry)));
    }
  }

  /** Removes an entry, and one of two empty lines around it. */
  private void remove(Outline.Entry entry, int top) {
    int last = lastLine(entry);
    boolean apart = top > 1 && comments.isBlank(top - 1) && comments.isBlank(last + 1);
    int start = source.lineStart(apart ? top - 1 : top);
    edits.add(new Edit(start, source.lineStart(last + 1), ""));
  }

  /** Puts lines in the place of an entry; a comment behind it comes to stand behind the first. */
  private void replace(int start, Outline.Entry entry, String head, String said) {
    int line = line(entry.end() - 1);
    String comment = source.text().substring(entry.end(), source.lineEnd(line)).stripTrailing();
    int first = said.indexOf('\n');
    String lines = said.substring(0, first) + comment + said.substring(first, said.length() - 1);
    edits.add(
        new Edit(start, source.lineEnd(lastLine(entry)), head + lines.replace("\n", lineBreak)));
  }

  private int lastLine(Outline.Entry entry) {
    return comments.lastBelow(line(entry.end() - 1), column(entry));
  }

  private int line(int offset) {
    return source.placeOf(offset).line();
  }

  private int lineStart(Outline.Entry entry) {
    return source.lineStart(line(entry.start()));
  }

  private int column(Outline.Entry entry) {
    return entry.key().isEmpty() ? 0 : entry.start() - lineStart(entry);
  }
}
