package io.github.maypost.yaml;

import io.github.maypost.yaml.Node.Entry;
import io.github.maypost.yaml.Node.Mapping;
import io.github.maypost.yaml.Node.Scalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The words of lists without brackets, such as {@code { kind: a, b, c }}, which YAML reads as keys
 * with nothing after them.
 */
final class BareWords {

  /** So many words are written out. */
  private static final int SHOWN = 8;

  private final Map<String, Run> runs = new HashMap<>();

  BareWords(Mapping mapping) {
    Run run = null;
    for (Entry entry : mapping.entries()) {
      int line = entry.key().place().line();
      if (!(entry.value() instanceof Scalar value)) {
        run = null;
      } else if (!value.isAbsent()) {
        run = new Run(entry.key().text(), line);
        run.add(value.text());
      } else if (run != null && run.line == line) {
        run.add(entry.key().text());
        runs.put(entry.key().text(), run);
      } else {
        run = null;
      }
    }
  }

  /** Returns the list to which a key belongs as one of its words, or {@code null}. */
  @Nullable Run find(String key) {
    return runs.get(key);
  }

  /** The words behind one key on its line. */
  static final class Run {
    private final String key;
    private final int line;
    private final List<String> shown = new ArrayList<>();
    private boolean more;
    private boolean told;

    private Run(String key, int line) {
      this.key = key;
      this.line = line;
    }

    private void add(String word) {
      if (shown.size() < SHOWN) {
        shown.add(word);
      } else {
        more = true;
      }
    }

    /** Returns how to write the list, of keys that are known; empty when that was told before. */
    Optional<String> tell(List<String> keys) {
      if (told) {
        return Optional.empty();
      }
      told = true;
      String meant =
          keys.contains(key) ? key : Keys.meant(key, keys).stream().findFirst().orElse(key);
      String words = String.join(", ", shown) + (more ? ", ..." : "");
      return Optional.of("write several as a list: `" + meant + ": [" + words + "]`");
    }
  }
}
