package io.github.maypost.json;

import io.github.maypost.problem.ModelPath;
import io.github.maypost.problem.ProblemCode;
import io.github.maypost.problem.Suggestions;
import io.github.maypost.vocabulary.Word;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The fields of one object, asked for by name; tells the source of all that is wrong with them. */
final class JsonFields {

  static final Instant FIRST = Instant.parse("0000-01-02T00:00:00Z");
  static final Instant AFTER_LAST = Instant.parse("9999-12-31T00:00:00Z");

  /** An instant as RFC 3339 writes it, with capitals; schemas use the same pattern. */
  static final Pattern INSTANT =
      Pattern.compile(
          "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
              + "T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?"
              + "(Z|[+-](0[0-9]|1[0-7]):[0-5][0-9]|[+-]18:00)$");

  private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]{0,9}");

  private final JsonSource source;
  private final ModelPath path;
  private final int offset;
  private final boolean anObject;
  private final Map<String, JsonValue> values = new HashMap<>();

  private JsonFields(JsonSource source, ModelPath path, JsonValue value) {
    this.source = source;
    this.path = path;
    this.offset = value.offset();
    this.anObject = value instanceof JsonValue.Mapping;
  }

  /**
   * Opens an object.
   *
   * @param noun what it stands for, such as {@code a request}
   * @param known the fields it may have
   */
  static JsonFields of(
      JsonSource source, ModelPath path, JsonValue value, String noun, List<String> known) {
    JsonFields fields = new JsonFields(source, path, value);
    if (value instanceof JsonValue.Mapping mapping) {
      fields.add(mapping, noun, known);
    } else {
      source.add(
          ProblemCode.WRONG_TYPE,
          path,
          value.offset(),
          "expected an object for " + noun + " but found " + value.what(),
          "write " + noun + " as `{\"" + known.get(0) + "\": ...}`");
    }
    return fields;
  }

  private void add(JsonValue.Mapping mapping, String noun, List<String> known) {
    Set<String> seen = new HashSet<>();
    for (JsonValue.Field field : mapping.fields()) {
      if (!seen.add(field.name())) {
        String name = JsonValue.Text.quoted(field.name());
        source.add(
            ProblemCode.DUPLICATE_KEY,
            path.then(field.name()).ofKey(),
            field.offset(),
            "expected one field " + name + " but found a second",
            "leave one of them out");
      } else if (known.contains(field.name())) {
        values.put(field.name(), field.value());
      } else {
        addUnknown(field, noun, known);
      }
    }
  }

  private void addUnknown(JsonValue.Field field, String noun, List<String> known) {
    String near = Suggestions.didYouMean(field.name(), known);
    source.add(
        ProblemCode.UNKNOWN_KEY,
        path.then(field.name()).ofKey(),
        field.offset(),
        "unknown field " + JsonValue.Text.quoted(field.name()) + " of " + noun,
        near.isEmpty() ? noun + " has the fields " + listed(known) : near);
  }

  private static String listed(List<String> known) {
    return "`" + String.join("`, `", known) + "`";
  }

  /** Returns a text that must be there, or empty text when the source was told what is wrong. */
  String required(String name) {
    checkThere(name);
    return text(name).orElse("");
  }

  private void checkThere(String name) {
    if (anObject && !values.containsKey(name)) {
      source.add(
          ProblemCode.MISSING,
          path.then(name),
          offset,
          "expected the field `" + name + "` but it is missing",
          "");
    }
  }

  Optional<String> text(String name) {
    return typed(name, JsonValue.Text.class, "a text", "").map(JsonValue.Text::text);
  }

  Optional<Instant> instant(String name) {
    return typed(name, JsonValue.Text.class, "an instant", "write it as `2026-11-23T09:30:00Z`")
        .flatMap(text -> instant(name, text));
  }

  /** Returns the instants of an object by the names of its fields; none when it is not there. */
  Map<String, Instant> instants(String name) {
    Map<String, Instant> instants = new LinkedHashMap<>();
    typed(
            name,
            JsonValue.Mapping.class,
            "an object",
            "write it as `{\"...\": \"2026-11-23T09:30:00Z\"}`")
        .ifPresent(
            mapping -> {
              List<String> names = mapping.fields().stream().map(JsonValue.Field::name).toList();
              JsonFields fields = of(source, path.then(name), mapping, "an object", names);
              names.forEach(one -> fields.instant(one).ifPresent(at -> instants.put(one, at)));
            });
    return instants;
  }

  /** Returns an instant that must be there, or any when the source was told what is wrong. */
  Instant requiredInstant(String name) {
    checkThere(name);
    return instant(name).orElse(Instant.EPOCH);
  }

  private Optional<Instant> instant(String name, JsonValue.Text text) {
    if (!INSTANT.matcher(text.text()).matches()) {
      addWrongInstant(name, text, instantHelp(text.text()));
      return Optional.empty();
    }
    try {
      Instant instant = Instant.parse(text.text());
      if (!instant.isBefore(FIRST) && instant.isBefore(AFTER_LAST)) {
        return Optional.of(instant);
      }
      addWrongInstant(name, text, "write one from `0000-01-02` to `9999-12-30`");
    } catch (DateTimeParseException noSuchDay) {
      addWrongInstant(name, text, "write a day that the month has");
    }
    return Optional.empty();
  }

  private void addWrongInstant(String name, JsonValue.Text text, String help) {
    source.add(
        ProblemCode.BAD_VALUE,
        path.then(name),
        text.offset(),
        "expected an instant for `" + name + "` but found " + JsonValue.Text.quoted(text.text()),
        help);
  }

  private static String instantHelp(String text) {
    try {
      LocalDateTime.parse(text);
      return "say in which zone: add `Z` for UTC, or an offset such as `+01:00`";
    } catch (DateTimeParseException other) {
      return "write it as `2026-11-23T09:30:00Z`";
    }
  }

  Optional<List<String>> texts(String name) {
    return list(name, "texts", "write it as `[\"...\"]`")
        .map(
            entries -> {
              List<String> texts = new ArrayList<>();
              for (int i = 0; i < entries.size(); i++) {
                ModelPath at = path.then(name).then(i);
                cast(at, entries.get(i), JsonValue.Text.class, "a text in `" + name + "`", "")
                    .ifPresent(text -> texts.add(text.text()));
              }
              return texts;
            });
  }

  /** Returns a list of texts that must be there, or none when the source was told what is wrong. */
  List<String> requiredTexts(String name) {
    checkThere(name);
    return texts(name).orElse(List.of());
  }

  /** Returns a word that must be there, or another when the source was told what is wrong. */
  <W extends Enum<W> & Word> W requiredWord(String name, Class<W> words) {
    checkThere(name);
    List<String> known =
        Arrays.stream(words.getEnumConstants()).map(constant -> constant.word()).toList();
    return typed(name, JsonValue.Text.class, "a text", "")
        .flatMap(text -> word(name, text, words, known))
        .orElse(words.getEnumConstants()[0]);
  }

  private <W extends Enum<W> & Word> Optional<W> word(
      String name, JsonValue.Text text, Class<W> words, List<String> known) {
    Optional<W> word = Word.find(words, text.text());
    if (word.isEmpty()) {
      String near = Suggestions.didYouMean(text.text(), known);
      source.add(
          ProblemCode.BAD_VALUE,
          path.then(name),
          text.offset(),
          "unknown word " + JsonValue.Text.quoted(text.text()) + " for `" + name + "`",
          near.isEmpty() ? "write one of " + listed(known) : near);
    }
    return word;
  }

  /** Returns a whole number, or empty when there is no such field. */
  OptionalInt number(String name) {
    String wanted = "a whole number from 0 for `" + name + "`";
    return typed(name, JsonValue.Numeral.class, "a number", "")
        .map(numeral -> number(path.then(name), numeral, 0, Integer.MAX_VALUE, wanted))
        .orElse(OptionalInt.empty());
  }

  /** Returns what stands in a list at the places that a list of numbers tells, counted from 0. */
  <T> Optional<List<T>> picked(String name, List<T> from) {
    String wanted = "the place of one of " + from.size() + ", the first being 0,";
    return list(name, "numbers", "write it as `[0, 1]`")
        .map(
            entries -> {
              List<T> picked = new ArrayList<>();
              for (int i = 0; i < entries.size(); i++) {
                ModelPath at = path.then(name).then(i);
                cast(at, entries.get(i), JsonValue.Numeral.class, "a number in `" + name + "`", "")
                    .map(numeral -> number(at, numeral, 0, from.size() - 1, wanted))
                    .orElse(OptionalInt.empty())
                    .ifPresent(place -> picked.add(from.get(place)));
              }
              return picked;
            });
  }

  private OptionalInt number(
      ModelPath at, JsonValue.Numeral numeral, int least, int most, String wanted) {
    if (WHOLE.matcher(numeral.text()).matches()) {
      long number = Long.parseLong(numeral.text());
      if (number >= least && number <= most) {
        return OptionalInt.of((int) number);
      }
    }
    source.add(
        ProblemCode.BAD_VALUE,
        at,
        numeral.offset(),
        "expected " + wanted + " but found " + JsonValue.Text.quoted(numeral.text()),
        "");
    return OptionalInt.empty();
  }

  /** Returns what is read from an object that must be there, or from an empty one. */
  <T> T requiredObject(
      String name, String noun, List<String> known, Function<JsonFields, T> reader) {
    checkThere(name);
    JsonValue value = values.get(name);
    return reader.apply(
        value == null
            ? new JsonFields(source, path.then(name), new JsonValue.Bare(offset, ""))
            : of(source, path.then(name), value, noun, known));
  }

  /** Returns what is read from each object of a list, that must be there. */
  <T> List<T> requiredObjects(
      String name, String noun, List<String> known, Function<JsonFields, T> reader) {
    checkThere(name);
    return objects(name, noun, known, reader).orElse(List.of());
  }

  /** Tells the source that a field says something that cannot be. */
  void addWrong(String name, String message, String help) {
    JsonValue value = values.get(name);
    source.add(
        ProblemCode.BAD_VALUE,
        path.then(name),
        value == null ? offset : value.offset(),
        message,
        help);
  }

  /** Tells whether a field is there. */
  boolean has(String name) {
    return values.containsKey(name);
  }

  /** Returns what is read from each object of a list, or empty when there is no such field. */
  <T> Optional<List<T>> objects(
      String name, String noun, List<String> known, Function<JsonFields, T> reader) {
    return list(name, "objects", "write it as `[{\"" + known.get(0) + "\": ...}]`")
        .map(entries -> objects(source, path.then(name), entries, noun, known, reader));
  }

  static <T> List<T> objects(
      JsonSource source,
      ModelPath path,
      List<JsonValue> entries,
      String noun,
      List<String> known,
      Function<JsonFields, T> reader) {
    List<T> objects = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      objects.add(reader.apply(of(source, path.then(i), entries.get(i), noun, known)));
    }
    return objects;
  }

  private Optional<List<JsonValue>> list(String name, String of, String help) {
    return typed(name, JsonValue.Sequence.class, "a list of " + of, help)
        .map(JsonValue.Sequence::entries);
  }

  private <V extends JsonValue> Optional<V> typed(
      String name, Class<V> type, String wanted, String help) {
    JsonValue value = values.get(name);
    return value == null
        ? Optional.empty()
        : cast(path.then(name), value, type, wanted + " for `" + name + "`", help);
  }

  private <V extends JsonValue> Optional<V> cast(
      ModelPath at, JsonValue value, Class<V> type, String wanted, String help) {
    if (type.isInstance(value)) {
      return Optional.of(type.cast(value));
    }
    source.add(
        ProblemCode.WRONG_TYPE,
        at,
        value.offset(),
        "expected " + wanted + " but found " + value.what(),
        value.what().equals("`null`") ? "leave the field out to say nothing" : help);
    return Optional.empty();
  }
}
