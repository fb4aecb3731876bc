package io.github.maypost.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON that was written, read by another reader than the library's. */
final class Json {

  private static final JsonMapper MAPPER = JsonMapper.shared();

  private Json() {}

  /** Reads one line of JSON as it comes out of a file, and checks that a terminal may show it. */
  static JsonNode of(String line) {
    Texts.assertPrintable(line);
    assertThat(line).doesNotContain("\n");
    return MAPPER.readTree(line.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns all field names and texts, but for the fingerprint, in their order. */
  static List<String> strings(JsonNode json) {
    List<String> strings = new ArrayList<>();
    if (json.isString()) {
      strings.add(json.stringValue());
    }
    json.properties()
        .forEach(
            field -> {
              strings.add(field.getKey());
              strings.addAll(
                  field.getKey().equals("rulebook") ? List.of() : strings(field.getValue()));
            });
    if (json.isArray()) {
      json.forEach(element -> strings.addAll(strings(element)));
    }
    return strings;
  }

  /** Returns texts with words in the place of others. */
  static List<String> filled(List<String> texts, Map<String, String> words) {
    return texts.stream()
        .map(
            text -> {
              String filled = text;
              for (Map.Entry<String, String> word : words.entrySet()) {
                filled = filled.replace(word.getKey(), word.getValue());
              }
              return filled;
            })
        .toList();
  }
}
