package io.github.maypost.yaml;

import io.github.maypost.problem.Characters;
import io.github.maypost.problem.ModelPath;
import io.github.maypost.problem.ProblemCode;
import io.github.maypost.yaml.Node.Entry;
import io.github.maypost.yaml.Node.Mapping;
import io.github.maypost.yaml.Node.Scalar;
import io.github.maypost.yaml.Node.Sequence;
import io.github.maypost.yaml.Node.Style;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;

/**
 * Reads a text into a tree of nodes, token by token, since only tokens have positions that can be
 * trusted. Reports what no file may hold, wherever it stands: aliases, anchors, tags, merge keys,
 * keys that are no text or stand twice, further documents, and what is too deep or too long.
 */
final class TreeReader {

  /** How many mappings and lists may stand in each other. */
  static final int DEEPEST = 64;

  /** How many characters a value may have. */
  static final int LONGEST = 64 * 1024;

  /** The parser copies what it has not passed yet each time this is used up. */
  private static final int BUFFER = 1024 * 1024;

  private final SourceText source;
  private final FormProblems problems;
  private final JsonParser parser;
  private final Deque<String> path = new ArrayDeque<>();

  private TreeReader(SourceText source, FormProblems problems, JsonParser parser) {
    this.source = source;
    this.problems = problems;
    this.parser = parser;
  }

  /**
   * Reads a text.
   *
   * @return its root, or {@code null} when it could not be read to its end; then problems say why
   */
  static @Nullable Node read(SourceText source, FormProblems problems) {
    if (!isReadable(source, problems)) {
      return null;
    }
    try (JsonParser parser = parser(source.text())) {
      TreeReader reader = new TreeReader(source, problems, parser);
      try {
        return reader.document();
      } catch (TooDeep stop) {
        return null;
      } catch (JacksonException syntax) {
        Place token = reader.place(parser.currentTokenLocation());
        SyntaxError.of(syntax, token).reportTo(problems);
        return null;
      }
    }
  }

  /** Returns how the parser is to read a text: to its end, and without copying it often. */
  static LoadSettings settings(String text) {
    return LoadSettings.builder()
        .setCodePointLimit(Integer.MAX_VALUE)
        .setBufferSize(Math.max(1024, Math.min(BUFFER, text.length() + 1)))
        .setAllowDuplicateKeys(true)
        .build();
  }

  private static JsonParser parser(String text) {
    return YAMLFactory.builder()
        .loadSettings(settings(text))
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(Integer.MAX_VALUE)
                .maxNameLength(Integer.MAX_VALUE)
                .maxNumberLength(Integer.MAX_VALUE)
                .maxStringLength(Integer.MAX_VALUE)
                .build())
        .build()
        .createParser(ObjectReadContext.empty(), text);
  }

  private static boolean isReadable(SourceText source, FormProblems problems) {
    OptionalInt control = findControl(source.text());
    if (control.isPresent()) {
      int at = control.getAsInt();
      problems.add(
          ProblemCode.SYNTAX,
          ModelPath.ROOT,
          source.placeOf(at),
          "expected text but found the character " + Characters.name(source.text().codePointAt(at)),
          source.text().charAt(at) == 0
              ? "this looks like UTF-16: save the file with the encoding UTF-8"
              : "YAML allows no control characters: delete it");
      return false;
    }
    OptionalInt run = LongRuns.find(source, LONGEST);
    if (run.isPresent()) {
      problems.add(
          ProblemCode.TOO_LONG,
          ModelPath.ROOT,
          source.placeOf(run.getAsInt()),
          tooLong("a longer one"),
          TOO_LONG_HELP);
      return false;
    }
    return true;
  }

  private static final String TOO_LONG_HELP = "keep long texts in a document and name it here";

  private static String tooLong(String found) {
    return String.format(
        Locale.ROOT, "expected a value of at most %,d characters but found %s", LONGEST, found);
  }

  /** Finds what YAML does not take as text at all. */
  private static OptionalInt findControl(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' ? c != '\n' && c != '\r' && c != '\t' : c >= 0x7F && isControl(text, i)) {
        return OptionalInt.of(i);
      }
      if (Character.isHighSurrogate(c)) {
        i++;
      }
    }
    return OptionalInt.empty();
  }

  private static boolean isControl(String text, int at) {
    int point = text.codePointAt(at);
    return (point < 0xA0 && point != 0x85)
        || (point >= 0xD800 && point <= 0xDFFF)
        || point == 0xFFFE
        || point == 0xFFFF;
  }

  private @Nullable Node document() {
    if (parser.nextToken() == null) {
      reportEmpty();
      return null;
    }
    Node root = node();
    if (parser.nextToken() != null) {
      add(
          ProblemCode.SEVERAL_DOCUMENTS,
          place(parser.currentTokenLocation()),
          "expected one document but found another after `---`",
          "keep one rulebook in a file, and leave out `---`");
      return null;
    }
    if (root instanceof Scalar scalar && scalar.isAbsent()) {
      reportEmpty();
      return null;
    }
    return root;
  }

  private void reportEmpty() {
    add(
        ProblemCode.EMPTY_FILE,
        new Place(source, 1, 1),
        "expected a document but found an empty file",
        "a rulebook begins with `maypost: 1`");
  }

  private Node node() {
    return switch (parser.currentToken()) {
      case START_OBJECT -> mapping();
      case START_ARRAY -> sequence();
      default -> scalar();
    };
  }

  private Mapping mapping() {
    Place place = enter();
    Mapping mapping = new Mapping(place);
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      Scalar key = key();
      parser.nextToken();
      path.addLast(key.text());
      if (key.style() == Style.PLAIN && key.text().equals("<<")) {
        reportMerge(key.place());
        skip();
        mapping.setIncomplete();
      } else {
        Entry entry = new Entry(key, node());
        Entry first = mapping.add(entry);
        if (first != null) {
          reportDuplicate(first, key);
          mergeSections(mapping, first, entry);
        }
      }
      path.removeLast();
    }
    return mapping;
  }

  private void reportMerge(Place place) {
    add(
        ProblemCode.MERGE_KEY,
        place,
        "expected a key but found the merge key `<<`",
        "rulebooks have no merge keys: write out what it stands for");
  }

  private void reportDuplicate(Entry first, Scalar key) {
    problems.add(
        ProblemCode.DUPLICATE_KEY,
        here().ofKey(),
        key.place(),
        "expected each key once but found `"
            + key.text()
            + "` again, first on line "
            + first.key().place().line(),
        "merge the two, or rename one");
  }

  /**
   * A section that stands twice would leave unknown what it declares; so the two are read as one.
   */
  private void mergeSections(Mapping root, Entry first, Entry second) {
    if (path.size() > 1) {
      return;
    }
    if (first.value() instanceof Mapping to && second.value() instanceof Mapping from) {
      from.entries().forEach(to::add);
    } else if (first.value() instanceof Sequence to && second.value() instanceof Sequence from) {
      from.elements().forEach(to::add);
    } else {
      root.setIncomplete();
    }
  }

  private Sequence sequence() {
    Place place = enter();
    Sequence sequence = new Sequence(place);
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      path.addLast(ModelPath.index(sequence.elements().size()));
      sequence.add(node());
      path.removeLast();
    }
    return sequence;
  }

  /** Begins a mapping or list: looks at how deep it stands, and at what is written before it. */
  private Place enter() {
    Place place = place(parser.currentTokenLocation());
    if (path.size() >= DEEPEST) {
      add(
          ProblemCode.TOO_DEEP,
          place,
          "expected at most " + DEEPEST + " levels but found a deeper one",
          "put fewer lists and mappings inside each other");
      throw new TooDeep();
    }
    TokenStreamLocation start = parser.currentTokenLocation();
    reportMark(start, place);
    return place;
  }

  private Scalar key() {
    TokenStreamLocation start = parser.currentTokenLocation();
    Place place = place(start);
    String text = parser.currentName();
    Style style = style(start, text, place);
    if (style == Style.PLAIN && text.isEmpty()) {
      problems.add(
          ProblemCode.BAD_KEY,
          here().then(text).ofKey(),
          place,
          "expected text as a key but found ``, which YAML reads as nothing",
          "say a key before the `:`");
    }
    return new Scalar(text, style, place);
  }

  private Scalar scalar() {
    TokenStreamLocation start = parser.currentTokenLocation();
    Place place = place(start);
    String text = parser.getString();
    if (parser.currentToken() == JsonToken.VALUE_NULL && text.isEmpty()) {
      return new Scalar("", reportMark(start, place) ? Style.BROKEN : Style.PLAIN, place);
    }
    return new Scalar(text, style(start, text, place), place);
  }

  private Style style(TokenStreamLocation start, String text, Place place) {
    if (text.length() > LONGEST) {
      add(
          ProblemCode.TOO_LONG,
          place,
          tooLong(String.format(Locale.ROOT, "one of %,d", text.length())),
          TOO_LONG_HELP);
      return Style.BROKEN;
    }
    if (reportMark(start, place)) {
      return Style.BROKEN;
    }
    return switch (at(start)) {
      case '"', '\'' -> Style.QUOTED;
      case '|', '>' -> Style.BLOCK;
      default -> Style.PLAIN;
    };
  }

  /** Reports an alias, an anchor or a tag; tells whether one was there. */
  private boolean reportMark(TokenStreamLocation start, Place place) {
    if (problems.isReportedAt(place)) {
      return "*&!".indexOf(at(start)) >= 0; // of a mapping, whose first key begins where it does
    }
    switch (at(start)) {
      case '*' ->
          add(
              ProblemCode.ALIAS,
              place,
              "expected a value but found the alias `" + word(start) + "`",
              "write out what it stands for; quote a text that begins with `*`");
      case '&' ->
          add(
              ProblemCode.ALIAS,
              place,
              "expected a value but found the anchor `" + word(start) + "`",
              "rulebooks have no anchors and aliases: delete it, and write out each alias of it");
      case '!' ->
          add(
              ProblemCode.EXPLICIT_TAG,
              place,
              "expected a value but found the tag `" + word(start) + "`",
              "delete it; to make a number or a date a text, put it in quotes");
      default -> {
        return false;
      }
    }
    return true;
  }

  private String word(TokenStreamLocation start) {
    int from = offset(start);
    int to = from;
    while (to < source.text().length() && " \t\r\n,[]{}".indexOf(source.text().charAt(to)) < 0) {
      to++;
    }
    return source.text().substring(from, to);
  }

  private void skip() {
    parser.skipChildren();
  }

  private char at(TokenStreamLocation start) {
    int at = offset(start);
    return at < source.text().length() ? source.text().charAt(at) : '\n';
  }

  private int offset(TokenStreamLocation start) {
    return source.offsetOf((int) start.getCharOffset());
  }

  private Place place(TokenStreamLocation location) {
    return new Place(
        source, Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }

  private ModelPath here() {
    return new ModelPath(List.copyOf(path), false);
  }

  private void add(ProblemCode code, Place place, String message, String help) {
    problems.add(code, here(), place, message, help);
  }

  /** Ends the reading of a text that is too deep. */
  private static final class TooDeep extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooDeep() {
      super(null, null, false, false);
    }
  }
}
