package io.github.maypost.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A part of a file, and where it stands. */
sealed interface Node {

  /** Returns where it begins. */
  Place place();

  /** Returns what people call a thing of this shape, such as {@code a list}. */
  String shape();

  /** How a scalar is written. */
  enum Style {
    /** Without quotes. */
    PLAIN,
    /** In single or double quotes. */
    QUOTED,
    /** As a block after {@code |} or {@code >}. */
    BLOCK,
    /** In a way that is a mistake already reported; what it says must not be looked at. */
    BROKEN
  }

  /**
   * A text, number or anything else without parts.
   *
   * @param text what it says; of a plain one exactly as written, empty when nothing is written
   * @param style how it is written
   * @param place where it begins
   */
  record Scalar(String text, Style style, Place place) implements Node {

    /** Tells whether nothing at all is written. */
    boolean isAbsent() {
      return style == Style.PLAIN && text.isEmpty();
    }

    @Override
    public String shape() {
      if (isAbsent()) {
        return "nothing";
      }
      return style == Style.PLAIN ? "`" + text + "`" : "the text `" + text + "`";
    }
  }

  /**
   * A key and what stands under it.
   *
   * @param key the key
   * @param value what stands under it
   */
  record Entry(Scalar key, Node value) {}

  /** A list. */
  final class Sequence implements Node {
    private final Place place;
    private final List<Node> elements = new ArrayList<>();
    private @Nullable Map<String, Scalar> byText;

    Sequence(Place place) {
      this.place = place;
    }

    void add(Node element) {
      elements.add(element);
    }

    List<Node> elements() {
      return elements;
    }

    /** Returns the first element that says this, or {@code null}. */
    @Nullable Scalar find(String text) {
      if (byText == null) {
        byText = new HashMap<>();
        for (Node element : elements) {
          if (element instanceof Scalar scalar) {
            byText.putIfAbsent(scalar.text(), scalar);
          }
        }
      }
      return byText.get(text);
    }

    @Override
    public Place place() {
      return place;
    }

    @Override
    public String shape() {
      return elements.isEmpty() ? "an empty list" : "a list";
    }
  }

  /** A mapping; every key stands once. */
  final class Mapping implements Node {
    private final Place place;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Entry> meant = new HashMap<>();
    private boolean incomplete;

    Mapping(Place place) {
      this.place = place;
    }

    /** Adds an entry, or returns the one that has the key already. */
    @Nullable Entry add(Entry entry) {
      return entries.putIfAbsent(entry.key().text(), entry);
    }

    Collection<Entry> entries() {
      return entries.values();
    }

    /** Returns what stands under a key, or under a mistyped one that means it, or {@code null}. */
    @Nullable Entry find(String key) {
      Entry entry = entries.get(key);
      return entry != null ? entry : meant.get(key);
    }

    /**
     * Notes that a mistyped key means another, so that what stands under it is read all the same.
     */
    void takeAs(String key, Entry mistyped) {
      meant.put(key, mistyped);
    }

    /** Notes that it was to say more than could be read. */
    void setIncomplete() {
      incomplete = true;
    }

    boolean isIncomplete() {
      return incomplete;
    }

    @Override
    public Place place() {
      return place;
    }

    @Override
    public String shape() {
      return entries.isEmpty() ? "an empty mapping" : "a mapping";
    }
  }
}
