package io.github.maypost.json;

import java.util.List;

/** A JSON value and where it begins. */
sealed interface JsonValue {

  /** Returns the position of its first character in the text. */
  int offset();

  /** Returns what it is, in words that follow "but found". */
  String what();

  /** An object, with its fields in their order, the same name perhaps several times. */
  record Mapping(int offset, List<Field> fields) implements JsonValue {
    @Override
    public String what() {
      return "an object";
    }
  }

  /** A field of an object, and where its name begins. */
  record Field(int offset, String name, JsonValue value) {}

  /** A list. */
  record Sequence(int offset, List<JsonValue> entries) implements JsonValue {
    @Override
    public String what() {
      return "a list";
    }
  }

  /** A text. */
  record Text(int offset, String text) implements JsonValue {
    @Override
    public String what() {
      return "the text " + quoted(text);
    }

    /** Returns a text as messages show it, shortened when it is long. */
    static String quoted(String text) {
      int most = 60;
      return text.codePointCount(0, text.length()) <= most
          ? "`" + text + "`"
          : "`" + text.substring(0, text.offsetByCodePoints(0, most)) + "...`";
    }
  }

  /** A number, as it is written. */
  record Numeral(int offset, String text) implements JsonValue {
    @Override
    public String what() {
      return "the number " + Text.quoted(text);
    }
  }

  /** True, false or null. */
  record Bare(int offset, String what) implements JsonValue {}
}
