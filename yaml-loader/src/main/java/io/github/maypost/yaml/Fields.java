package io.github.maypost.yaml;

import io.github.maypost.problem.Characters;
import io.github.maypost.problem.ProblemCode;
import io.github.maypost.yaml.Node.Entry;
import io.github.maypost.yaml.Node.Mapping;
import io.github.maypost.yaml.Node.Scalar;
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

  private static final String UNKNOWN = "unknown key ";

  private final Cursor cursor;
  private final Mapping mapping;
  private @Nullable BareWords bareWords;
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
    boolean glued = isGlued(entry, keys);
    BareWords.Run list = glued ? null : findList(key);
    if (list != null) {
      broken = true;
      list.tell(keys)
          .ifPresent(
              help ->
                  cursor.reportAt(
                      entry.key(),
                      ProblemCode.UNKNOWN_KEY,
                      UNKNOWN + Characters.quoted(key),
                      help));
      return;
    }
    Optional<String> elsewhere = glued ? Optional.of(unglued(key)) : findElsewhere(entry, keys);
    List<String> near = elsewhere.isPresent() ? List.of() : meant(key, keys);
    cursor.reportAt(
        entry.key(),
        ProblemCode.UNKNOWN_KEY,
        UNKNOWN + Characters.quoted(key),
        near.isEmpty()
            ? elsewhere.or(() -> findHome(entry, keys)).orElse("known here: " + listed(keys))
            : "did you mean `" + String.join("` or `", near) + "`?");
    Optional<String> meant = near.stream().filter(one -> mapping.find(one) == null).findFirst();
    meant.ifPresent(one -> mapping.takeAs(one, entry));
    broken |= meant.isEmpty();
  }

  /** Returns the keys that a word may mean: of posts, when it is no share that needs so many. */
  private List<String> meant(String word, List<String> keys) {
    return isMinimum(word, keys) ? List.of("at-least") : Keys.meant(word, keys);
  }

  private boolean isMinimum(String word, List<String> keys) {
    return keys.equals(Keys.LIMIT)
        && word.startsWith("min")
        && !word.contains("post")
        && mapping.find("share") == null
        && mapping.find("of-last") == null
        && Keys.meant(word, keys).equals(List.of("min-posts"));
  }

  /** Returns the list without brackets of which a key is one more word, or {@code null}. */
  private BareWords.@Nullable Run findList(String key) {
    if (bareWords == null) {
      bareWords = new BareWords(mapping);
    }
    return bareWords.find(key);
  }

  /** Tells whether a key that says nothing is a known one and its value, without a space. */
  private static boolean isGlued(Entry entry, List<String> keys) {
    String key = entry.key().text();
    int colon = key.indexOf(':');
    return entry.value() instanceof Scalar value
        && value.isAbsent()
        && colon > 0
        && keys.contains(key.substring(0, colon));
  }

  private static String unglued(String key) {
    return "write a space after the `:`, as in `" + key.replaceFirst(":", ": ") + "`";
  }

  /** Finds where something belongs whose key says nothing, whichever known key it is near to. */
  private Optional<String> findElsewhere(Entry entry, List<String> keys) {
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
    if (isMinimum(key, keys) && !cursor.isInAdvice()) {
      return Optional.of(LimitOffers.NO_MINIMUM);
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
