package io.github.maypost.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That what looks for broken inputs knows the words of the language. */
class DictionaryTest {

  @Test
  void everyKeyIsInTheFuzzersDictionary() throws IOException {
    List<String> entries;
    try (InputStream file =
        DictionaryTest.class.getResourceAsStream("/io/github/maypost/fuzz/rulebook.dict")) {
      String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      entries = text.lines().toList();
    }
    Stream.of(
            Keys.RULEBOOK,
            Keys.CALENDAR,
            Keys.TEAM,
            Keys.ROLE,
            Keys.TRAINING,
            Keys.NESTED,
            Keys.PERMISSION,
            Keys.LABEL,
            Keys.CHANNEL,
            Keys.PERSON,
            Keys.GRANT,
            Keys.COVER,
            Keys.POLICY,
            Keys.RULE,
            Keys.REQUIRE,
            Keys.APPROVAL,
            Keys.STAGE,
            Keys.SEAT,
            Keys.LIMIT,
            Keys.ADVISE,
            Keys.WHO,
            Keys.WHAT,
            Keys.WHERE,
            Keys.WHEN,
            Keys.SINCE)
        .flatMap(List::stream)
        .forEach(key -> assertThat(entries).contains('"' + key + '"'));
  }
}
