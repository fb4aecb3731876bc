package io.github.maypost.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts are written in quotes, and what is escaped there. */
class WordsInQuotesTest {

  @ParameterizedTest
  @CsvSource({
    "1F, \"\\u001F\"",
    "7F, \"\\u007F\"",
    "80, \"\\u0080\"",
    "9F, \"\\u009F\"",
    "D800, \"\\uD800\"",
    "DFFF, \"\\uDFFF\"",
    "FEFF, \"\\uFEFF\"",
    "FFFE, \"\\uFFFE\"",
    "FFFF, \"\\uFFFF\"",
    "1FFFF, \"\\U0001FFFF\""
  })
  void whatNobodyWouldSeeIsEscaped(String point, String written) {
    String inside = Character.toString(Integer.parseInt(point, 16));

    assertThat(Quoting.inBlock("a" + inside + "b"))
        .isEqualTo(written.substring(0, 1) + "a" + written.substring(1).replace("\"", "b\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"20", "7E", "A0", "A1", "D7FF", "E000", "10000"})
  void whatStandsBesideItIsWrittenAsItIs(String point) {
    String text = "a" + Character.toString(Integer.parseInt(point, 16)) + "b";

    assertThat(Quoting.inBlock(text)).isEqualTo(text);
  }

  @Test
  void singleQuotesSpareDoublingWhereverTheSignStands() {
    assertThat(Quoting.inBlock("\"a\" b")).isEqualTo("'\"a\" b'");
    assertThat(Quoting.inBlock("\\a: b")).isEqualTo("'\\a: b'");
    assertThat(Quoting.inBlock("a: \\b")).isEqualTo("'a: \\b'");
    assertThat(Quoting.inBlock("a: b")).isEqualTo("\"a: b\"");
  }

  @Test
  void aBlockBeginsWithALineThatSaysSomething() {
    assertThat(Quoting.isBlock("a\n  b")).isTrue();
    assertThat(Quoting.isBlock("\n  a\nb")).isFalse();
    assertThat(Quoting.isBlock("\na")).isFalse();
  }
}
