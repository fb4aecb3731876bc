package io.github.maypost.yaml;

import io.github.maypost.problem.ProblemCode;
import io.github.maypost.problem.Suggestions;
import io.github.maypost.yaml.Node.Entry;
import io.github.maypost.yaml.Node.Mapping;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a mapping with a fixed set of keys says. Unknown keys are reported; one that is near a known
 * key is read as that, so that one mistake does not hide others or bring forth new ones.
 */
final class Fields {

  /** Where keys are known that people write one level too high. */
  private static final List<Map.Entry<String, List<String>>> HOMES =
      List.of(
          Map.entry("who", Keys.WHO),
          Map.entry("what", Keys.WHAT),
          Map.entry("where", Keys.WHERE),
          Map.entry("when", Keys.WHEN),
          Map.entry("from", Keys.WHO));

  private final Cursor cursor;
  private final Mapping mapping;
  private boolean broken;

  Fields(Cursor cursor, Mapping mapping, List<String> keys) {
    this.cursor = cursor;
    this.mapping = mapping;
    this.broken = mapping.isIncomplete();
    for (Entry entry : List.copyOf(mapping.entries())) {
      if (!keys.contains(entry.key().text())) {
        unknown(entry, keys);
      }
    }
  }

  private void unknown(Entry entry, List<String> keys) {
    String key = entry.key().text();
    String help = Suggestions.didYouMean(key, keys);
    cursor.reportAt(
        entry.key(),
        ProblemCode.UNKNOWN_KEY,
        "unknown key `" + key + "`",
        help.isEmpty() ? findHome(entry, keys).orElse("known here: " + listed(keys)) : help);
    Optional<String> meant =
        Suggestions.near(key, keys).stream().filter(near -> mapping.find(near) == null).findFirst();
    meant.ifPresent(near -> mapping.takeAs(near, entry));
    broken |= meant.isEmpty();
  }

  /** Finds where a key would be known that is not known here. */
  private static Optional<String> findHome(Entry entry, List<String> keys) {
    String key = entry.key().text();
    if (keys.contains("policies") && Keys.OF_THE_WHOLE.contains(key)) {
      return Optional.of("say it in the first file, for the whole rulebook");
    }
    if (entry.value() instanceof Mapping value) {
      if (keys.contains("policies") && value.find("rules") != null) {
        return Optional.of("a policy stands under `policies`");
      }
      if (keys.contains("rules")
          && Keys.VERBS.stream().anyMatch(verb -> value.find(verb) != null)) {
        return Optional.of("a rule stands under `rules`");
      }
    }
    return HOMES.stream()
        .filter(home -> keys.contains(home.getKey()) && home.getValue().contains(key))
        .map(home -> "write `" + home.getKey() + ": { " + key + ": ... }`")
        .findFirst();
  }

  private static String listed(List<String> keys) {
    return keys.stream().map(key -> "`" + key + "`").collect(Collectors.joining(", "));
  }

  /** Returns the mapping. */
  Mapping mapping() {
    return mapping;
  }

  /** Tells whether the mapping says something that could not be read. What it lacks may be that. */
  boolean isBroken() {
    return broken;
  }

  /** Tells whether a key is said. */
  boolean has(String key) {
    return mapping.find(key) != null;
  }

  /** Returns what stands under a key, or {@code null}. */
  @Nullable Cursor find(String key) {
    Entry entry = mapping.find(key);
    return entry == null ? null : cursor.under(key, entry);
  }

  /** Reads what stands under a key; {@code null} when it is not said, or cannot be read. */
  <T> @Nullable T read(String key, Reader<T> reader) {
    Cursor value = find(key);
    if (value == null) {
      return null;
    }
    T read = reader.read(value);
    broken |= read == null;
    return read;
  }

  /** Reads what stands under a key; {@code null} when it is not said. */
  <T> @Nullable T read(String key, Reader<T> reader, T whenUnreadable) {
    T read = read(key, reader);
    return read == null && has(key) ? whenUnreadable : read;
  }

  /** Reads what must stand under a key; {@code null} only when the mistake is a new one. */
  <T> @Nullable T require(String key, Reader<T> reader, T whenUnreadable) {
    T read = read(key, reader);
    return read == null && broken ? whenUnreadable : read;
  }

  /** Reads a value. */
  @FunctionalInterface
  interface Reader<T> {
    /** Returns what stands at a cursor, or {@code null} after reporting why it cannot be read. */
    @Nullable T read(Cursor cursor);
  }
}
