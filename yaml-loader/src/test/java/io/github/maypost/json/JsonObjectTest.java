package io.github.maypost.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonObjectTest {

  @Test
  void whatTurnsWritingRoundOrEndsALineIsEscaped() {
    String said = "a\u202Eb\u2028c\u0085d\u007Fe\u2066";

    assertThat(new JsonObject().put("said", said))
        .hasToString("{\"said\":\"a\\u202eb\\u2028c\\u0085d\\u007fe\\u2066\"}");
  }

  @Test
  void halfACharacterIsEscapedSinceItCannotBeEncoded() {
    assertThat(new JsonObject().put("said", "a\uD83Db")).hasToString("{\"said\":\"a\\ud83db\"}");
  }

  @Test
  void namesAreEscapedAsValuesAre() {
    assertThat(new JsonObject().putUnlessEmpty("m", Map.of("\u202E\\", Instant.EPOCH)))
        .hasToString("{\"m\":{\"\\u202e\\\\\":\"1970-01-01T00:00:00Z\"}}");
  }

  @Test
  void allElseStaysAsItIs() {
    assertThat(new JsonObject().put("said", "\u00E9 \u05D0 \uD83D\uDE00"))
        .hasToString("{\"said\":\"\u00E9 \u05D0 \uD83D\uDE00\"}");
  }
}
