package io.github.maypost.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.maypost.definition.Definitions;
import io.github.maypost.problem.InvalidRulebookException;
import io.github.maypost.problem.Location;
import io.github.maypost.problem.Problem;
import io.github.maypost.problem.ProblemCode;
import io.github.maypost.specification.Shows;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are made to hurt: each is refused soon, and says where and why. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileFilesTest {

  private static final int MUCH = 4 * 1024 * 1024;

  private static List<Problem> problems(String text) {
    InvalidRulebookException invalid =
        catchThrowableOfType(
            InvalidRulebookException.class, () -> RulebookYaml.parse("test.yaml", text));
    return invalid.problems();
  }

  private static void assertOnly(String text, ProblemCode code, int line, int column) {
    assertThat(problems(text))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(code);
              Location at = problem.location().orElseThrow();
              assertThat(at.line()).isEqualTo(line);
              assertThat(at.column()).isEqualTo(column);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "x,", "x ", "\"x\"", "[", "{a: ", "- ", "'", "&", "#", "1", "é"})
  void oneHugeLineIsRefusedSoon(String part) {
    List<Problem> problems = problems("maypost: 1\nname: " + part.repeat(MUCH / part.length()));

    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).location().orElseThrow().line()).isEqualTo(2);
  }

  @Test
  void aHugeValueIsFoundBeforeParsing() {
    String huge = "x".repeat(50 * 1024 * 1024);

    assertOnly("maypost: 1\nname: " + huge, ProblemCode.TOO_LONG, 2, 7);
    assertOnly("maypost: 1\nname: \"" + huge, ProblemCode.TOO_LONG, 2, 7);
    assertOnly("maypost: 1 # " + huge, ProblemCode.TOO_LONG, 1, 12);
  }

  @ParameterizedTest
  @ValueSource(strings = {"'%s'", "\"%s\""})
  void whatIsSaidInQuotesCountsAndSoDoesWhatIsWritten(String quotes) {
    String head = "maypost: 1\npolicies: { p: { title: ";
    String quote = quotes.startsWith("'") ? "''" : "\\\"";

    assertThat(
            RulebookYaml.parse(
                "test.yaml", head + String.format(quotes, quote.repeat(65_536)) + " } }"))
        .isNotNull();
    assertOnly(
        head + String.format(quotes, quote.repeat(65_537)) + " } }", ProblemCode.TOO_LONG, 2, 25);
    assertOnly(
        head + String.format(quotes, quote.repeat(5_000_000)) + " } }",
        ProblemCode.TOO_LONG,
        2,
        25);
    assertOnly(head + "\"" + "\\uFEFF".repeat(30_000) + "\" } }", ProblemCode.TOO_LONG, 2, 25);
  }

  @Test
  void aLongValueOverManyLinesIsRefused() {
    String text = "maypost: 1\npolicies:\n  p:\n    title: |\n";

    assertOnly(text + "      brand\n".repeat(20_000), ProblemCode.TOO_LONG, 4, 12);
  }

  @Test
  @Shows("10 Sanity 8")
  void aValueOfTheGreatestLengthIsRead() {
    String name = "x".repeat(TreeReader.LONGEST);

    assertThat(RulebookYaml.parse("test.yaml", "maypost: 1\nname: " + name).name()).contains(name);
    assertOnly("maypost: 1\nname: y" + name, ProblemCode.TOO_LONG, 2, 7);
    assertOnly("maypost: 1\nname: 'y" + name + "'", ProblemCode.TOO_LONG, 2, 7);
  }

  @Test
  void oneLongLineOfManyShortValuesIsRead() {
    StringBuilder text = new StringBuilder("{\"maypost\": 1, \"tags\": {");
    for (int i = 0; i < 20_000; i++) {
      text.append(i == 0 ? "" : ", ")
          .append("\"tag-")
          .append(i)
          .append("\":{\"name\":\"It's #")
          .append(i);
      text.append(" \\\" of all\"}");
    }
    text.append("}}");

    assertThat(RulebookYaml.parse("test.json", text.toString()).tags()).hasSize(20_000);
  }

  @Test
  @Shows({"10 Sanity 9", "10 Sanity 12"})
  void tenThousandLevelsAreRefused() {
    assertOnly("maypost: 1\nteams: " + "[".repeat(10_000), ProblemCode.TOO_DEEP, 2, 71);
    assertOnly("- ".repeat(10_000), ProblemCode.TOO_DEEP, 1, 129);
    assertOnly("{a: ".repeat(10_000), ProblemCode.TOO_DEEP, 1, 257);
  }

  @Test
  @Shows("10 Sanity 9")
  void sixtyFourLevelsAreNotTooDeep() {
    String nested = "[".repeat(63) + "]".repeat(63);

    assertThat(problems("maypost: 1\nname: " + nested))
        .extracting(Problem::code)
        .containsExactly(ProblemCode.WRONG_TYPE);
  }

  @Test
  void aBillionLaughsAreAliases() {
    StringBuilder text = new StringBuilder("maypost: 1\nteams:\n  a: &a [x, x]\n");
    for (char c = 'b'; c <= 'j'; c++) {
      text.append("  ").append(c).append(": &").append(c).append(" [");
      text.append(("*" + (char) (c - 1) + ", ").repeat(9)).append("]\n");
    }

    assertThat(problems(text.toString()))
        .filteredOn(problem -> problem.code() == ProblemCode.ALIAS)
        .hasSize(10 + 9 * 9);
  }

  @Test
  @Shows("10 Sanity 11")
  void manyErrorsAreAllFoundAndTheFirstHundredShown() {
    StringBuilder text = new StringBuilder("maypost: 1\nteams: [marketing]\npeople:\n");
    for (int i = 0; i < 20_000; i++) {
      text.append("  p-").append(i).append(": { in: marketting }\n");
    }

    List<Problem> problems = problems(text.toString());

    assertThat(problems).hasSize(20_000);
    assertThat(problems.get(19_999).location().orElseThrow().line()).isEqualTo(20_003);
    assertThat(InvalidRulebookException.text(problems)).endsWith("\n... and 19900 more");
  }

  @Test
  void manyErrorsOnOneLineShareIt() {
    String text = "{maypost: 1, tags: [" + "A, ".repeat(20_000) + "]}";

    List<Problem> problems = problems(text);

    assertThat(problems.get(0).location().orElseThrow().text())
        .isSameAs(problems.get(9_999).location().orElseThrow().text());
  }

  @Test
  @Shows("10 Sanity 12")
  void deepNestingOfRulesIsBoundWithoutOverflow() {
    String not = "{ not: ".repeat(58) + "{ external: true }" + " }".repeat(58);
    String text =
        "maypost: 1\npolicies:\n  p:\n    rules:\n      r: { allow: post, who: " + not + " }\n";

    assertThat(RulebookYaml.parse("test.yaml", text).rules()).hasSize(1);
  }

  /** Changes a good file at random: whatever comes out is read, or refused with its places. */
  @Test
  @Shows("10 Sanity 12")
  void whateverIsChangedTheFileIsReadOrExplained() throws IOException {
    String[] parts = {
      ":", " ", "\n", "- ", "{", "}", "[", "]", "\"", "'", "#", "&a ", "*a ", "!x ", "|", "> ", "?",
      "no", "5", "\t", ",", "<<: ", "~", "1.10", "%", "@", "\\", "---\n", "\u202E", "\uD800", "\r"
    };
    String good = RulebookYamlTest.acme();
    Random random = new Random(20261123);
    for (int i = 0; i < 1_000; i++) {
      StringBuilder text = new StringBuilder(good);
      for (int changes = random.nextInt(3); changes >= 0; changes--) {
        int from = random.nextInt(text.length());
        int to = Math.min(text.length(), from + random.nextInt(4));
        text.replace(from, to, parts[random.nextInt(parts.length)]);
      }
      try {
        RulebookYaml.parse("test.yaml", text.toString());
      } catch (InvalidRulebookException invalid) {
        assertThat(invalid.problems()).as(text.toString()).isNotEmpty().doesNotHaveDuplicates();
        assertThat(invalid.problems())
            .as(text.toString())
            .allSatisfy(problem -> assertThat(problem.location()).isPresent())
            .isSortedAccordingTo(Definitions.IN_ORDER);
      }
    }
  }

  @Test
  void anUnpairedSurrogateIsNoText() {
    assertOnly("maypost: 1\nname: a\uD800b", ProblemCode.SYNTAX, 2, 8);
  }

  @Test
  void badBytesAreFoundBehindAByteOrderMark() {
    byte[] bytes = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', '\r', '\n', 'b', (byte) 0xC3};
    InvalidRulebookException invalid =
        catchThrowableOfType(
            InvalidRulebookException.class,
            () -> RulebookYaml.read("test.yaml", name -> new ByteArrayInputStream(bytes)));

    Problem problem = invalid.problems().get(0);

    assertThat(problem.code()).isEqualTo(ProblemCode.NOT_UTF_8);
    assertThat(problem.location().orElseThrow().line()).isEqualTo(2);
    assertThat(problem.location().orElseThrow().column()).isEqualTo(2);
  }

  @Test
  @Timeout(60)
  void aFileThatIsFoundUnderLongerAndLongerPathsEnds() {
    byte[] bytes = "include: [deep/test.yaml]\n".getBytes(StandardCharsets.UTF_8);
    InvalidRulebookException invalid =
        catchThrowableOfType(
            InvalidRulebookException.class,
            () -> RulebookYaml.read("test.yaml", name -> new ByteArrayInputStream(bytes)));

    assertThat(invalid.problems())
        .anySatisfy(problem -> assertThat(problem.message()).contains("at most 1024 characters"));
  }

  @Test
  void tooManyBytesAreRefused() {
    InvalidRulebookException invalid =
        catchThrowableOfType(
            InvalidRulebookException.class,
            () ->
                RulebookYaml.read("test.yaml", name -> new ByteArrayInputStream(new byte[11]), 10));

    assertThat(InvalidRulebookException.text(invalid.problems()))
        .isEqualTo(
            """
            error [too-large] expected a file of at most 10 bytes but `test.yaml` is larger
              help: keep what is not a rulebook in other files, or set a higher limit""");
  }

  @Test
  void aMissingFileIsAProblem(@TempDir Path folder) {
    InvalidRulebookException invalid =
        catchThrowableOfType(
            InvalidRulebookException.class, () -> RulebookYaml.read(folder.resolve("acme.yaml")));

    assertThat(invalid.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.UNREADABLE_FILE);
              assertThat(problem.message()).contains("acme.yaml").endsWith("but found none");
            });
  }

  @Test
  void aDirectoryIsNoFile(@TempDir Path folder) {
    InvalidRulebookException invalid =
        catchThrowableOfType(InvalidRulebookException.class, () -> RulebookYaml.read(folder));

    assertThat(invalid.problems().get(0).message())
        .startsWith("expected a file but found the folder");
  }

  @Test
  void aStreamThatFailsIsAProblem() {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("no");
          }

          @Override
          public int read(byte[] into, int from, int length) throws IOException {
            throw new IOException("no");
          }
        };
    InvalidRulebookException invalid =
        catchThrowableOfType(
            InvalidRulebookException.class, () -> RulebookYaml.read("test.yaml", name -> failing));

    assertThat(invalid.problems().get(0).code()).isEqualTo(ProblemCode.UNREADABLE_FILE);
    assertThat(invalid).hasCauseInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {0x0, 0x8, 0x1F, 0x7F, 0x80, 0x84, 0x86, 0x9F, 0xD800, 0xDFFF, 0xFFFE, 0xFFFF})
  void controlsAreRefusedWhereTheyStand(int point) {
    assertOnly("maypost: 1\nname: a" + Character.toString(point) + "b\n", ProblemCode.SYNTAX, 2, 8);
  }

  @ParameterizedTest
  @ValueSource(ints = {0x20, 0x7E, 0xA0, 0xD7FF, 0xE000, 0xFFFD, 0x10000, 0x1F600})
  void whatStandsBesideThemIsText(int point) {
    RulebookYaml.parse("test.yaml", "maypost: 1\nname: \"a" + Character.toString(point) + "b\"\n");
  }
}
