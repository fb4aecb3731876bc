package io.github.maypost.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A part of a file that is to be written, before it is laid out on lines. */
sealed interface Written {

  /**
   * A number, a date or a word of the language, which stands as it is.
   *
   * @param text the word
   */
  record Word(String text) implements Written {
    static Word of(Object value) {
      return new Word(value.toString());
    }
  }

  /**
   * A name or a text, in quotes where it would be read as something else.
   *
   * @param text what it says
   */
  record Text(String text) implements Written {}

  /**
   * A list; equal to one that says the same.
   *
   * @param elements its elements
   * @param form how it stands on lines
   * @param kind what tells it from another
   */
  record Items(List<? extends Written> elements, Form form, Kind kind) implements Written {

    /** Copies the list. */
    public Items {
      elements = List.copyOf(elements);
    }

    static Items of(List<? extends Written> elements) {
      return new Items(elements, Form.BRIEF, Kind.SET);
    }

    static Items ofTexts(Iterable<String> texts) {
      List<Written> elements = new ArrayList<>();
      texts.forEach(text -> elements.add(new Text(text)));
      return of(withoutRepetitions(elements));
    }

    private Object meaning() {
      return switch (kind) {
        case SET -> new HashSet<>(elements);
        case BAG ->
            elements.stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        case SEQUENCE -> elements;
      };
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Items items
          && form == items.form
          && kind == items.kind
          && meaning().equals(items.meaning());
    }

    @Override
    public int hashCode() {
      return Objects.hash(form, kind, meaning());
    }
  }

  /** What tells one list from another. */
  enum Kind {
    /** What is in it. */
    SET,
    /** How often each thing is in it. */
    BAG,
    /** The order, too. */
    SEQUENCE
  }

  /**
   * A mapping; equal to one that says the same in another order.
   *
   * @param entries what stands under each key
   * @param form how it stands on lines
   */
  record Entries(Map<String, Written> entries, Form form) implements Written {

    /** Copies the map. */
    public Entries {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    boolean isEmpty() {
      return entries.isEmpty();
    }

    /** Tells whether it declares things and says nothing of any, so that a list of ids will do. */
    boolean isOnlyIds() {
      return form != Form.BRIEF
          && !isEmpty()
          && entries.values().stream()
              .allMatch(value -> value instanceof Entries said && said.isEmpty());
    }
  }

  /** How a list or mapping stands on lines. */
  enum Form {
    /** On one line where it fits, else one part a line. */
    BRIEF,
    /** One part a line at least; things of which nothing is said are a list of ids, though. */
    LINES,
    /** As {@link #LINES}, with an empty line around each part of several lines. */
    PARAGRAPHS
  }

  /** What a mapping is to say, key by key. */
  final class Draft {
    private final Map<String, Written> entries = new LinkedHashMap<>();

    /** Says something, unless there is nothing to say. */
    <T> Draft say(String key, @Nullable T said, Function<? super T, ? extends Written> written) {
      if (said != null) {
        entries.put(key, written.apply(said));
      }
      return this;
    }

    /** Says a text, unless there is none. */
    Draft text(String key, @Nullable String said) {
      return say(key, said, Text::new);
    }

    /**
     * Says a number, a date or anything else that prints as it is written, unless there is none.
     */
    Draft word(String key, @Nullable Object said) {
      return say(key, said, Word::of);
    }

    /** Says a number or yes or no, unless there is none or it goes without saying. */
    Draft word(String key, @Nullable Object said, Object otherwise) {
      return otherwise.equals(said) ? this : word(key, said);
    }

    /** Says a name or a list of several, unless there is none. */
    Draft names(String key, @Nullable List<String> said) {
      return several(key, said, Text::new);
    }

    /** Says what stands alone or in a list with others, unless there is none. */
    <T> Draft several(
        String key, @Nullable List<T> said, Function<? super T, ? extends Written> written) {
      return said == null || said.isEmpty() ? this : say(key, said, all -> several(all, written));
    }

    /** Says a list, also of one, unless it is empty: for keys that call for several. */
    <T> Draft list(
        String key, @Nullable List<T> said, Function<? super T, ? extends Written> written) {
      return said == null || said.isEmpty()
          ? this
          : say(key, said, all -> Items.of(written(all, written)));
    }

    Entries brief() {
      return in(Form.BRIEF);
    }

    Entries in(Form form) {
      return new Entries(entries, form);
    }

    static <T> Written several(List<T> said, Function<? super T, ? extends Written> written) {
      List<Written> all = written(said, written);
      return all.size() == 1 ? all.get(0) : Items.of(all);
    }

    private static <T> List<Written> written(
        List<T> said, Function<? super T, ? extends Written> written) {
      return withoutRepetitions(said.stream().<Written>map(written).toList());
    }
  }

  /** Leaves out what was said before. */
  static List<Written> withoutRepetitions(List<Written> said) {
    return said.stream().distinct().toList();
  }
}
