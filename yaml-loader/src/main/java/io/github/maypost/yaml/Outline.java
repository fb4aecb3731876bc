package io.github.maypost.yaml;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.Event.ID;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Finds where the entries of a text's indented mappings begin and end. Unlike a tree of {@link
 * Node}s it knows ends, and nothing of what is said. The text must be one that can be read.
 */
final class Outline {

  /**
   * An entry of an indented mapping, or the whole document.
   *
   * @param key its key, empty for the document
   * @param start the offset at which its key begins
   * @param end the offset after its value
   * @param entries the entries of its value, if that is an indented mapping with every key on a
   *     line of its own and nothing but comments between; else none
   */
  record Entry(String key, int start, int end, List<Entry> entries) {}

  private final SourceText source;
  private final Comments comments;
  private final Iterator<Event> events;

  private Outline(SourceText source) {
    this.source = source;
    this.comments = new Comments(source);
    LoadSettings settings = TreeReader.settings(source.text());
    this.events = new ParserImpl(settings, new StreamReader(settings, source.text()));
  }

  /** Returns the document of a text. */
  static Entry of(SourceText source) {
    Outline outline = new Outline(source);
    Event event = outline.events.next();
    while (!(event instanceof ScalarEvent || event instanceof CollectionStartEvent)) {
      event = outline.events.next();
    }
    return outline.entry("", outline.offset(event.getStartMark().orElseThrow()), event);
  }

  private Entry entry(String key, int start, Event value) {
    List<Entry> entries = new ArrayList<>();
    int end = end(value, entries);
    int head = key.isEmpty() ? 0 : source.placeOf(start).line();
    return new Entry(key, start, end, isOnLines(entries, head) ? entries : List.of());
  }

  /** Reads a value to its end, and the entries of an indented mapping. */
  private int end(Event value, List<Entry> entries) {
    if (!(value instanceof CollectionStartEvent start)) {
      return trimmed(offset(value.getEndMark().orElseThrow()));
    }
    int end = offset(value.getStartMark().orElseThrow());
    Event next = events.next();
    while (next.getEventId() != ID.MappingEnd && next.getEventId() != ID.SequenceEnd) {
      if (value.getEventId() == ID.MappingStart && !start.isFlow()) {
        String key = next instanceof ScalarEvent scalar ? scalar.getValue() : "";
        Entry entry = entry(key, offset(next.getStartMark().orElseThrow()), events.next());
        entries.add(entry);
        end = entry.end();
      } else {
        end = end(next, new ArrayList<>());
      }
      next = events.next();
    }
    return start.isFlow() ? offset(next.getEndMark().orElseThrow()) : end;
  }

  /** A block of text ends with its last character, not with the empty lines after it. */
  private int trimmed(int end) {
    int trimmed = end;
    while (trimmed > 0 && " \t\r\n".indexOf(source.text().charAt(trimmed - 1)) >= 0) {
      trimmed--;
    }
    return trimmed;
  }

  private boolean isOnLines(List<Entry> entries, int head) {
    int line = head;
    for (Entry entry : entries) {
      int first = source.placeOf(entry.start()).line();
      boolean ownLine = source.text().substring(source.lineStart(first), entry.start()).isBlank();
      if (!ownLine || first <= line || (line > 0 && !comments.isAll(line + 1, first - 1))) {
        return false;
      }
      line = source.placeOf(entry.end() - 1).line();
    }
    return true;
  }

  private int offset(Mark mark) {
    return source.offsetOf(mark.getIndex());
  }
}
