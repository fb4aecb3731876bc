package io.github.maypost.json;

import io.github.maypost.problem.Characters;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A JSON object to be written: its fields in the order in which they were put. */
final class JsonObject {

  private static final char DELETE = 0x7f;

  private static final JsonFactory JSON = JsonFactory.builder().build();

  private final Map<String, Object> fields = new LinkedHashMap<>();

  JsonObject put(String name, Object value) {
    fields.put(name, value);
    return this;
  }

  JsonObject put(String name, Optional<?> value) {
    value.ifPresent(present -> fields.put(name, present));
    return this;
  }

  JsonObject put(String name, OptionalInt value) {
    value.ifPresent(present -> fields.put(name, present));
    return this;
  }

  JsonObject putUnlessEmpty(String name, Collection<?> values) {
    return values.isEmpty() ? this : put(name, values);
  }

  JsonObject putUnlessEmpty(String name, Map<String, Instant> instants) {
    JsonObject object = new JsonObject();
    object.fields.putAll(instants);
    return instants.isEmpty() ? this : put(name, object);
  }

  static <T> List<JsonObject> each(Collection<T> things, Function<T, JsonObject> json) {
    return things.stream().map(json).toList();
  }

  /**
   * Returns the object as JSON on one line, whatever a reader of lines or a terminal may take for
   * the end of one, or for an order to turn the writing round.
   */
  @Override
  public String toString() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      write(json, this);
    }
    return escaped(text.toString());
  }

  /** Escapes what may stand in JSON as it is, but breaks, turns or hides what people are shown. */
  private static String escaped(String json) {
    if (json.chars().allMatch(unit -> unit >= ' ' && unit < DELETE)) {
      return json;
    }
    StringBuilder escaped = new StringBuilder(json.length());
    json.codePoints()
        .forEach(
            point -> {
              if (isUnseen(point)) {
                for (char half : Character.toChars(point)) {
                  escaped.append(String.format("\\u%04x", (int) half));
                }
              } else {
                escaped.appendCodePoint(point);
              }
            });
    return escaped.toString();
  }

  private static boolean isUnseen(int point) {
    return Character.getType(point) == Character.FORMAT
        || Characters.findForbidden(Character.toString(point), false).isPresent();
  }

  private static void write(JsonGenerator json, Object value) {
    if (value instanceof JsonObject object) {
      json.writeStartObject();
      object.fields.forEach(
          (name, field) -> {
            json.writeName(name);
            write(json, field);
          });
      json.writeEndObject();
    } else if (value instanceof Collection<?> list) {
      json.writeStartArray();
      list.forEach(entry -> write(json, entry));
      json.writeEndArray();
    } else if (value instanceof Integer number) {
      json.writeNumber(number);
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof String text) {
      json.writeString(text);
    } else if (value instanceof Instant instant) {
      json.writeString(instant.toString());
    } else {
      throw new IllegalArgumentException("expected what JSON can say but found " + value);
    }
  }
}
