package io.github.maypost.explain;

import io.github.maypost.problem.Characters;
import java.util.Collection;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;

/**
 * The words of one language: patterns by key, with {@code {names}} for what is filled in. What is
 * filled in is never read as a pattern, and has its forbidden characters made visible.
 */
final class Words {

  private static final String BUNDLE = "io.github.maypost.explain.words";

  private final Locale locale;
  private final Map<String, String> patterns;

  private Words(Locale locale, Map<String, String> patterns) {
    this.locale = locale;
    this.patterns = patterns;
  }

  /** Returns the words that are shipped for a locale; English when there are none. */
  static Words in(Locale locale) {
    ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, locale);
    boolean asked = bundle.getLocale().getLanguage().equals(locale.getLanguage());
    // Else the bundle may be that of the machine's own locale, for which nobody asked.
    return new Words(
        locale, read(asked ? bundle : ResourceBundle.getBundle(BUNDLE, Locale.ROOT), Map.of()));
  }

  /** Returns other words in the bundle's language, and these for the keys that it lacks. */
  Words with(ResourceBundle bundle) {
    Locale language = bundle.getLocale();
    return new Words(
        language == null || language.equals(Locale.ROOT) ? locale : language,
        read(bundle, patterns));
  }

  private static Map<String, String> read(ResourceBundle bundle, Map<String, String> others) {
    Map<String, String> patterns = new LinkedHashMap<>(others);
    for (Enumeration<String> keys = bundle.getKeys(); keys.hasMoreElements(); ) {
      String key = keys.nextElement();
      patterns.put(key, bundle.getString(key));
    }
    return patterns;
  }

  Locale locale() {
    return locale;
  }

  /** Returns the pattern of a key, filled with alternating names and values. */
  String say(String key, Object... filling) {
    String pattern = Objects.requireNonNull(patterns.get(key), () -> "no words for " + key);
    if (filling.length == 0) {
      return pattern;
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < filling.length; i += 2) {
      values.put((String) filling[i], Characters.visible(String.valueOf(filling[i + 1])));
    }
    return fill(pattern, values);
  }

  /** Returns the pattern for a number of things: that of {@code key.1} for one, else the other. */
  String count(String key, int count, Object... filling) {
    Object[] all = new Object[filling.length + 2];
    all[0] = "count";
    all[1] = count;
    System.arraycopy(filling, 0, all, 2, filling.length);
    return say(key + (count == 1 ? ".1" : ".n"), all);
  }

  String and(Collection<String> items) {
    return join("list.and", items);
  }

  String or(Collection<String> items) {
    return join("list.or", items);
  }

  /** Returns the items with nothing but commas between them. */
  String commas(Collection<String> items) {
    return join("list.comma", items);
  }

  private String join(String last, Collection<String> items) {
    String joined = "";
    for (Iterator<String> rest = items.iterator(); rest.hasNext(); ) {
      String item = rest.next();
      joined =
          joined.isEmpty()
              ? Characters.visible(item)
              : say(rest.hasNext() ? "list.comma" : last, "rest", joined, "last", item);
    }
    return joined;
  }

  private static String fill(String pattern, Map<String, String> values) {
    StringBuilder filled = new StringBuilder();
    int from = 0;
    for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
      int close = pattern.indexOf('}', open);
      String name = close < 0 ? "" : pattern.substring(open + 1, close);
      String value = values.get(name);
      if (value == null) {
        throw new IllegalArgumentException("nothing to fill in for {" + name + "}: " + pattern);
      }
      filled.append(pattern, from, open).append(value);
      from = close + 1;
    }
    return filled.append(pattern, from, pattern.length()).toString();
  }
}
