package io.github.maypost.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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
}
