package io.github.maypost.json;

import io.github.maypost.problem.ModelPath;
import io.github.maypost.problem.ProblemCode;

/** The version of all that is read and written, in the field {@code maypost}. */
final class JsonVersion {

  static final String FIELD = "maypost";
  static final int NUMBER = 1;

  private static final String ONE = Integer.toString(NUMBER);
  private static final String WRITTEN = "`\"" + FIELD + "\": " + ONE + "`";

  private JsonVersion() {}

  /** Starts an object that says of which version and of which type it is. */
  static JsonObject start(String type) {
    return new JsonObject().put(FIELD, NUMBER).put("type", type);
  }

  /**
   * Tells whether an object is of this version, as one is that does not say. If not, that is all
   * that the source is told: the fields of another version mean nothing here.
   */
  static boolean isKnown(JsonSource source, JsonValue value) {
    return !(value instanceof JsonValue.Mapping mapping)
        || mapping.fields().stream()
            .filter(field -> field.name().equals(FIELD))
            .findFirst()
            .map(field -> isKnownNumber(source, field.value()))
            .orElse(true);
  }

  private static boolean isKnownNumber(JsonSource source, JsonValue version) {
    ModelPath path = ModelPath.of(FIELD);
    if (!(version instanceof JsonValue.Numeral number)) {
      source.add(
          ProblemCode.WRONG_TYPE,
          path,
          version.offset(),
          "expected the number `" + ONE + "` for `" + FIELD + "` but found " + version.what(),
          "write it as " + WRITTEN + ", or leave it out");
      return false;
    }
    if (!number.text().equals(ONE)) {
      source.add(
          ProblemCode.UNSUPPORTED_VERSION,
          path,
          version.offset(),
          "expected version " + ONE + " but found " + JsonValue.Text.quoted(number.text()),
          "this library knows " + WRITTEN + " only");
      return false;
    }
    return true;
  }
}
