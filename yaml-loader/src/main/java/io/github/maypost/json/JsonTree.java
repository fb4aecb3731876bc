package io.github.maypost.json;

import io.github.maypost.problem.Characters;
import io.github.maypost.problem.ModelPath;
import io.github.maypost.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON text, strictly, into values that know where they stand. Duplicate fields are kept for
 * those who know what the fields mean.
 */
final class JsonTree {

  private static final int DEEPEST = 64;
  private static final int LONGEST = 64 * 1024;

  private static final JsonFactory JSON = json(LONGEST);
  private static final JsonFactory ANY_TEXT = json(Integer.MAX_VALUE);

  /** What the parser's complaints mean, by a part of them. */
  private static final List<Map.Entry<String, String>> WANTED =
      List.of(
          Map.entry("to start property name", "a field name in double quotes"),
          Map.entry("a colon", "a colon after the field name"),
          Map.entry("comma to separate Array", "a comma or `]`"),
          Map.entry("comma to separate Object", "a comma or `}`"),
          Map.entry("character escape", "one of the escapes of JSON"),
          Map.entry("unquoted character", "an escape, such as `\\n`"),
          Map.entry("numeric value", "a number as JSON writes them"),
          Map.entry("comment", "a value and no comment"),
          Map.entry("expect", "a value"),
          Map.entry("Non-standard token", "a value"));

  private static final String HELP =
      "fields and texts stand in double quotes, with a comma between two and none after the last";

  private final JsonSource source;
  private final JsonParser parser;
  private final boolean anyText;

  private JsonTree(JsonSource source, JsonParser parser, boolean anyText) {
    this.source = source;
    this.parser = parser;
    this.anyText = anyText;
  }

  private static JsonFactory json(int longestText) {
    return JsonFactory.builder()
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxNameLength(longestText)
                .maxStringLength(longestText)
                .maxNumberLength(LONGEST)
                .build())
        .build();
  }

  /** Reads the one value in a text; when there is none, the source knows why. */
  static Optional<JsonValue> read(JsonSource source) {
    return read(source, JSON);
  }

  /**
   * Reads the one value in a text whose texts may be of any length and hold halves of characters,
   * as whatever a program wrote may.
   */
  static Optional<JsonValue> readAnyText(JsonSource source) {
    return read(source, ANY_TEXT);
  }

  private static Optional<JsonValue> read(JsonSource source, JsonFactory json) {
    if (source.text().isBlank()) {
      source.add(ProblemCode.EMPTY_FILE, ModelPath.ROOT, 0, "expected JSON but found nothing", "");
      return Optional.empty();
    }
    try (JsonParser parser = json.createParser(ObjectReadContext.empty(), source.text())) {
      return new JsonTree(source, parser, json == ANY_TEXT).only();
    }
  }

  private Optional<JsonValue> only() {
    try {
      parser.nextToken();
      JsonValue value = value(ModelPath.ROOT);
      if (parser.nextToken() == null) {
        return Optional.of(value);
      }
      addSyntax(here(), "expected one value but found another after it", "");
    } catch (StreamConstraintsException tooMuch) {
      addExcess();
    } catch (StreamReadException wrong) {
      addSyntax(wrong);
    }
    return Optional.empty();
  }

  private JsonValue value(ModelPath path) {
    int start = here();
    return switch (parser.currentToken()) {
      case START_OBJECT -> mapping(path, start);
      case START_ARRAY -> sequence(path, start);
      case VALUE_STRING -> new JsonValue.Text(start, text(path, start));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonValue.Numeral(start, parser.getString());
      default -> new JsonValue.Bare(start, "`" + parser.getString() + "`");
    };
  }

  private JsonValue mapping(ModelPath path, int start) {
    List<JsonValue.Field> fields = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      int at = here();
      String name = text(path, at);
      parser.nextToken();
      fields.add(new JsonValue.Field(at, name, value(path.then(name))));
    }
    return new JsonValue.Mapping(start, fields);
  }

  private JsonValue sequence(ModelPath path, int start) {
    List<JsonValue> entries = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      entries.add(value(path.then(entries.size())));
    }
    return new JsonValue.Sequence(start, entries);
  }

  private String text(ModelPath path, int start) {
    String text = parser.getString();
    if (anyText) {
      return text;
    }
    IntPredicate isHalf = point -> Character.getType(point) == Character.SURROGATE;
    text.codePoints()
        .filter(isHalf)
        .findFirst()
        .ifPresent(
            half ->
                source.add(
                    ProblemCode.BAD_TEXT,
                    path,
                    start,
                    "expected text but found half of a character, " + Characters.name(half),
                    "write both halves of it, or the character itself"));
    return text;
  }

  private int here() {
    return (int) parser.currentTokenLocation().getCharOffset();
  }

  private void addExcess() {
    boolean deep = parser.streamReadContext().getNestingDepth() >= DEEPEST;
    source.add(
        deep ? ProblemCode.TOO_DEEP : ProblemCode.TOO_LONG,
        ModelPath.ROOT,
        (int) parser.currentLocation().getCharOffset(),
        deep
            ? "expected at most " + DEEPEST + " objects and lists inside each other but found more"
            : "expected names, texts and numbers of at most 64 KiB but found a longer one",
        "");
  }

  private void addSyntax(StreamReadException wrong) {
    int end = source.text().length();
    int at = Math.min((int) wrong.getLocation().getCharOffset(), end);
    if (wrong.getOriginalMessage().startsWith("Non-standard token")) {
      at = startOfWord(source.text(), at);
    }
    if (wrong instanceof UnexpectedEndOfInputException || at == end) {
      addSyntax(
          at,
          "expected more but the text ends here",
          "close every `{`, `[` and `\"` that was opened");
      return;
    }
    String wanted =
        WANTED.stream()
            .filter(entry -> wrong.getOriginalMessage().contains(entry.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("JSON");
    addSyntax(at, "expected " + wanted + " but found " + word(source.text(), at), HELP);
  }

  private void addSyntax(int offset, String message, String help) {
    source.add(ProblemCode.SYNTAX, ModelPath.ROOT, offset, message, help);
  }

  private static int startOfWord(String text, int end) {
    int start = end;
    while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /** Returns the word or the character that stands at a place. */
  private static String word(String text, int at) {
    int end = at;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return JsonValue.Text.quoted(
        end > at ? text.substring(at, end) : Character.toString(text.codePointAt(at)));
  }
}
