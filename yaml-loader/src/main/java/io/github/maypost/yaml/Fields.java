package io.github.maypost.yaml;

import io.github.maypost.problem.ProblemCode;
import io.github.maypost.yaml.Node.Entry;
import io.github.maypost.yaml.Node.Mapping;
import io.github.maypost.yaml.Node.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
          Map.entry("from", Keys.WHO),
          Map.entry("approval", Keys.APPROVAL),
          Map.entry("limit", Keys.LIMIT),
          Map.entry("require", Keys.REQUIRE),
          Map.entry("calendar", Keys.CALENDAR));

  /** What stands in a rule beside its verb, and nowhere deeper. */
  private static final Set<String> BESIDE_VERB =
      Set.of("for", "what", "where", "when", "unless", "because");

  /** What is said of posts in a rule itself; of people, approvals say the same of others. */
  private static final List<Map.Entry<String, List<String>>> SELECTIONS =
      List.of(
          Map.entry("what", Keys.WHAT),
          Map.entry("where", Keys.WHERE),
          Map.entry("when", Keys.WHEN));

  private static final Set<String> IN_SEVERAL = Set.of("not", "from", "until");

  private static final Set<String> LOGIC = Set.of("and", "or", "any", "all");
  private static final Set<String> APPROVALS =
      Set.of("approval", "approve", "approved-by", "approver", "approvers", "approvals");
  private static final Set<String> COVERS =
      Set.of(
          "covers",
          "covered-by",
          "stands-in-for",
          "stand-in",
          "deputy",
          "substitute",
          "absent",
          "absence",
          "away",
          "vacation",
          "on-leave");

  /** What people call the time from one day to another. */
  private static final Set<String> SPANS = Set.of("during", "dates", "date", "period", "between");

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
    Optional<String> elsewhere = findMeant(entry, keys).or(() -> findElsewhere(entry, keys));
    List<String> near = elsewhere.isPresent() ? List.of() : meant(key, keys);
    cursor.reportAt(
        entry.key(),
        ProblemCode.UNKNOWN_KEY,
        "unknown key `" + key + "`",
        near.isEmpty()
            ? elsewhere.or(() -> findHome(entry, keys)).orElse("known here: " + listed(keys))
            : "did you mean `" + String.join("` or `", near) + "`?");
    Optional<String> meant = near.stream().filter(one -> mapping.find(one) == null).findFirst();
    meant.ifPresent(one -> mapping.takeAs(one, entry));
    broken |= meant.isEmpty();
  }

  /** Returns the keys that a word may mean: of posts, when it is no share that needs so many. */
  private List<String> meant(String word, List<String> keys) {
    List<String> meant = Keys.meant(word, keys);
    boolean share = mapping.find("share") != null || mapping.find("of-last") != null;
    boolean minimum = keys.equals(Keys.LIMIT) && meant.equals(List.of("min-posts"));
    return minimum && !share && word.startsWith("min") && !word.contains("post")
        ? List.of("at-least")
        : meant;
  }

  /** Finds what was meant by a key with nothing after it: a value without a space, or a list. */
  private Optional<String> findMeant(Entry entry, List<String> keys) {
    if (!(entry.value() instanceof Scalar value) || !value.isAbsent()) {
      return Optional.empty();
    }
    String key = entry.key().text();
    int colon = key.indexOf(':');
    if (colon > 0 && keys.contains(key.substring(0, colon))) {
      return Optional.of(
          "write a space after the `:`, as in `"
              + key.substring(0, colon)
              + ": "
              + key.substring(colon + 1)
              + "`");
    }
    return findList(entry)
        .map(
            list ->
                "write several as a list: `"
                    + (keys.contains(list.get(0))
                        ? list.get(0)
                        : Keys.meant(list.get(0), keys).stream().findFirst().orElse(list.get(0)))
                    + ": ["
                    + String.join(", ", list.subList(1, list.size()))
                    + "]`");
  }

  /** Finds the key that words follow on one line of which the last is this entry, and the words. */
  private Optional<List<String>> findList(Entry last) {
    List<String> list = new ArrayList<>();
    for (Entry entry : mapping.entries()) {
      boolean sameLine =
          entry.key().place().location().line() == last.key().place().location().line();
      if (sameLine && entry.value() instanceof Scalar value) {
        if (!value.isAbsent()) {
          list.clear();
          list.add(entry.key().text());
          list.add(value.text());
        } else if (!list.isEmpty()) {
          list.add(entry.key().text());
        }
      } else {
        list.clear();
      }
      if (entry.key().equals(last.key())) {
        break;
      }
    }
    return list.isEmpty() ? Optional.empty() : Optional.of(list);
  }

  /** Finds where something belongs whose key says nothing, whichever known key it is near to. */
  private static Optional<String> findElsewhere(Entry entry, List<String> keys) {
    String key = entry.key().text();
    if (keys.contains("policies")) {
      if (key.equals("rules")) {
        return Optional.of(
            "a rule stands under `rules` of a policy: `policies: { my-policy: { rules: ... } }`");
      }
      if (entry.value() instanceof Mapping value && value.find("rules") != null) {
        return Optional.of("a policy stands under `policies`");
      }
    }
    if (keys.equals(Keys.POLICY)
        && entry.value() instanceof Mapping value
        && Keys.VERBS.stream().anyMatch(verb -> value.find(verb) != null)) {
      return Optional.of("a rule stands under `rules`");
    }
    if (keys.equals(Keys.LIMIT)) {
      return LimitOffers.forKey(entry);
    }
    if (keys.equals(Keys.RULE) && Keys.LIMIT.contains(key) && !key.equals("at-least")) {
      return Optional.of("write `limit: { " + key + ": ... }`");
    }
    if (SPANS.contains(key) && keys.contains("from") && keys.contains("until")) {
      return Optional.of("write `from: 2026-12-24, until: 2026-12-31`, the same day twice for one");
    }
    boolean selects = keys.contains("not") || keys.equals(Keys.SELECTION);
    return selects && LOGIC.contains(key)
        ? Optional.of("in a mapping everything must match, in a list anything")
        : Optional.empty();
  }

  /** Finds where a key would be known that is not known here. */
  private static Optional<String> findHome(Entry entry, List<String> keys) {
    String key = entry.key().text();
    if (keys.contains("policies") && Keys.OF_THE_WHOLE.contains(key)) {
      return Optional.of("say it in the first file, for the whole rulebook");
    }
    if (keys.equals(Keys.RULE) && APPROVALS.contains(key)) {
      return Optional.of("write `require: { approval: { from: ... } }`");
    }
    if (keys.equals(Keys.REQUIRE) && key.startsWith("approv")) {
      return Optional.of("write `approval: { from: ... }`");
    }
    if (keys.equals(Keys.REQUIRE) && key.startsWith("train")) {
      return Optional.of("write a rule that says `deny`, with `unless: { who: { trained: ... } }`");
    }
    if (keys.equals(Keys.RULE) && key.equals("tags")) {
      return Optional.of("write `what: { tagged: ... }`, or `require: { tags: ... }`");
    }
    if (keys.equals(Keys.RULE) && Keys.APPROVAL.contains(key) && !key.equals("from")) {
      return Optional.of("write `require: { approval: { " + key + ": ... } }`");
    }
    if (keys.equals(Keys.RULE) && !key.equals("in") && !Keys.word(key, Keys.LIMIT).isEmpty()) {
      return Optional.of("write `limit: { " + Keys.word(key, Keys.LIMIT) + ": ... }`");
    }
    if (keys.equals(Keys.PERSON) && COVERS.contains(key)) {
      return Optional.of(
          "say at the top of a file who stands in for whom:"
              + " `covers: [{ by: ..., for: ..., from: ..., until: ... }]`");
    }
    Optional<String> outside = findOutside(key, keys);
    if (outside.isPresent()) {
      return outside;
    }
    if (keys.equals(Keys.POLICY) && Keys.RULE.contains(key)) {
      return Optional.of("it stands in a rule: `rules: { my-rule: { " + key + ": ... } }`");
    }
    return HOMES.stream()
        .filter(home -> isHome(home, keys, entry))
        .map(home -> "write `" + home.getKey() + ": { " + key + ": ... }`")
        .findFirst();
  }

  /** Finds where a key would be known, around the mapping in which it is not. */
  private static Optional<String> findOutside(String key, List<String> keys) {
    boolean giver = keys.equals(Keys.SEAT) || keys.equals(Keys.STAGE);
    if (giver && Keys.APPROVAL.contains(key)) {
      String list = keys.equals(Keys.SEAT) ? "from-each" : "stages";
      return Optional.of("it stands beside `" + list + "`: write `approval: { " + key + ": ... }`");
    }
    boolean ofVerb =
        keys.equals(Keys.LIMIT) || keys.equals(Keys.REQUIRE) || keys.equals(Keys.ADVISE);
    if (ofVerb || keys.equals(Keys.APPROVAL)) {
      for (Map.Entry<String, List<String>> home : SELECTIONS) {
        if (home.getValue().contains(key) && !IN_SEVERAL.contains(key)) {
          return Optional.of(
              "`"
                  + home.getKey()
                  + ": { "
                  + key
                  + ": ... }` stands in the rule itself, beside the"
                  + " verb");
        }
      }
    }
    return BESIDE_VERB.contains(key) && (giver || ofVerb || keys.equals(Keys.APPROVAL))
        ? Optional.of("`" + key + "` stands in the rule itself, beside the verb")
        : Optional.empty();
  }

  private static boolean isHome(
      Map.Entry<String, List<String>> home, List<String> keys, Entry entry) {
    boolean reachable =
        home.getKey().equals("from")
            ? keys.equals(Keys.APPROVAL) || keys.equals(Keys.SEAT) || keys.equals(Keys.STAGE)
            : keys.contains(home.getKey());
    if (!reachable || !home.getValue().contains(entry.key().text())) {
      return false;
    }
    return !entry.key().text().equals("not")
        || (entry.value() instanceof Mapping value
            && home.getValue().stream()
                .anyMatch(key -> !key.equals("not") && value.find(key) != null));
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
