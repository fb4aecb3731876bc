package io.github.maypost.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.maypost.problem.InvalidRulebookException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * That whatever people wrote, in a rulebook or a request, comes out literally: in text without
 * characters that move the cursor or turn the writing round, in Markdown as words and never as
 * markup, in JSON as the same text. What is written with hostile words is compared with what is
 * written with harmless ones.
 */
class RenderingFuzzTest {

  private static final List<String> HOSTILE =
      List.of(
          "<script>alert(1)</script>",
          "[x](javascript:y)",
          "![x](y)",
          "a|b|c",
          "`code`",
          "```",
          "# head",
          "1. one",
          "- one",
          "> said",
          "***",
          "a\n\n# b",
          "a\r\nb",
          "|a|\n|-|\n|b|",
          "&lt;b&gt;",
          "http://example.org/",
          "<http://example.org/>",
          "\u001B[31mred",
          "\u0000",
          "\u007F",
          "\u0085",
          "\u2028",
          "\u202Egnp",
          "\u2066",
          "\uD83D",
          "\uDE00\uD83D",
          "\uD83D\uDE00",
          "\uFEFF",
          "\uFFFE",
          "\\",
          "\"",
          "{person}",
          "${1+1}",
          "%s",
          "ma\u200Dya",
          "m\u0430ya",
          "x".repeat(200),
          "word ".repeat(40));

  @Test
  void namesOfFilesAreMadeVisibleWhereverTheyAreShown() {
    Stage stage = new Stage(words("w\u001B[31m\u202E?"));

    Stage.Told told = stage.scene(0);

    told.texts().forEach(Texts::assertPrintable);
    assertThat(told.texts()).allSatisfy(text -> assertThat(text).contains("wU+001B[31mU+202E?"));
  }

  @FuzzTest(maxDuration = "10m")
  void hostileWordsComeOutLiterally(FuzzedDataProvider data) {
    List<String> words = words(data);
    Stage hostile;
    try {
      hostile = new Stage(words);
    } catch (InvalidRulebookException invalid) {
      Texts.assertPrintable(invalid.getMessage());
      return;
    }
    Map<String, String> harmless = new LinkedHashMap<>();
    List<String> others = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String other = harmless(words.indexOf(words.get(i)), i < Stage.WITH_LINES);
      harmless.put(other, words.get(i));
      others.add(other);
    }
    Stage expected = new Stage(others);
    for (int i = 0; i < Stage.SCENES; i++) {
      compare(hostile.scene(i), expected.scene(i), harmless);
    }
  }

  private static List<String> words(String word) {
    return IntStream.range(0, Stage.WORDS).mapToObj(i -> Stage.mayStand(i, word)).toList();
  }

  /** Returns a harmless word, the same for the same one, but for texts that may have lines. */
  private static String harmless(int first, boolean mayHaveLines) {
    return (mayHaveLines ? "qy" : "qz") + (char) ('A' + first) + "zq";
  }

  /** Returns words of which none holds a harmless one. */
  private static List<String> words(FuzzedDataProvider data) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < Stage.WORDS; i++) {
      String word = data.consumeBoolean() ? data.pickValue(HOSTILE) : "w" + data.consumeString(16);
      words.add(Stage.mayStand(i, word.replace("zq", "z")));
    }
    return words;
  }

  private static void compare(Stage.Told told, Stage.Told expected, Map<String, String> harmless) {
    for (int i = 0; i < told.texts().size(); i++) {
      Texts.assertPrintable(told.texts().get(i));
      assertThat(Texts.sorted(Texts.withoutStrange(Texts.bare(told.texts().get(i)))))
          .as(told.texts().get(i))
          .isEqualTo(
              Texts.sorted(Texts.withoutStrange(Texts.filled(expected.texts().get(i), harmless))));
    }
    Markup markup = Markup.of(told.markdown());
    Markup plain = Markup.of(expected.markdown());
    assertThat(markup.structure()).as(told.markdown()).isEqualTo(plain.structure());
    assertThat(Texts.withoutStrange(Texts.bare(markup.text())))
        .isEqualTo(Texts.withoutStrange(Texts.filled(plain.text(), harmless)));
    for (int i = 0; i < told.json().size(); i++) {
      JsonNode json = Json.of(told.json().get(i));
      assertThat(Json.strings(json))
          .isEqualTo(Json.filled(Json.strings(Json.of(expected.json().get(i))), harmless));
    }
  }
}
