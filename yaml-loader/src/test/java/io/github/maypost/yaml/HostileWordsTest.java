package io.github.maypost.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.maypost.problem.InvalidRulebookException;
import io.github.maypost.problem.Problem;
import io.github.maypost.problem.ProblemCode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Words that are long enough to hurt what looks for the words of people in them. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class HostileWordsTest {

  private static final int LONG = 60_000;

  /** Where words of a fixed form stand, each in a rulebook that is whole but for the word. */
  private static final List<String> SLOTS =
      List.of(
          "include: %s",
          "zone: %s",
          "covers: %s",
          "calendar: %s",
          "calendar: { work-days: %s }",
          "calendar: { holidays: %s }",
          "calendar: { holidays: [%s] }",
          "calendar: { holidays: [{ from: %1$s, until: %1$s }] }",
          "roles: { r: { at-most: %s } }",
          "trainings: { t: { valid-for: %s } }",
          "trainings: { t: { valid-for: { days: %1$s, hours: %1$s } } }",
          "people: { a: { from: %s } }",
          "people: { a: { trained: %s } }",
          "policies: { p: { from: %s } }",
          "policies: { p: { rules: { r: { limit: %s } } } }",
          "policies: { p: { rules: { r: { limit: { max-per-day: %s } } } } }",
          "policies: { p: { rules: { r: { limit: { at-most: %s, per: day } } } } }",
          "policies: { p: { rules: { r: { limit: { at-most: 1, per: %s } } } } }",
          "policies: { p: { rules: { r: { limit: { at-most: 1, over: %s } } } } }",
          "policies: { p: { rules: { r: { limit: { share: %s, over: P1D } } } } }",
          "policies: { p: { rules: { r: { limit: { share: 20%%, of-last: %s } } } } }",
          "policies: { p: { rules: { r: { limit: { apart: %s } } } } }",
          "policies: { p: { rules: { r: { limit: { apart: P1D, each: %s } } } } }",
          "policies: { p: { rules: { r: { require: %s } } } }",
          "policies: { p: { rules: { r: { require: { approval: %s } } } } }",
          "policies: { p: { rules: { r: { require: { approval: { at-least: %s } } } } } }",
          "policies: { p: { rules: { r: { require: { approval: { or-silence: %s } } } } } }",
          "policies: { p: { rules: { r: { require: { approval: { different-teams: %s } } } } } }",
          "policies: { p: { rules: { r: { deny: post, who: %s } } } }",
          "policies: { p: { rules: { r: { deny: post, who: { team: %s } } } } }",
          "policies: { p: { rules: { r: { deny: post, who: { tenure: %s } } } } }",
          "policies: { p: { rules: { r: { deny: post, when: %s } } } }",
          "policies: { p: { rules: { r: { deny: post, when: { days: %s } } } } }",
          "policies: { p: { rules: { r: { deny: post, when: { hours: %s } } } } }",
          "policies: { p: { rules: { r: { deny: post, when: { from: %s } } } } }",
          "policies: { p: { rules: { r: { deny: post, when: { since: %s } } } } }",
          "policies: { p: { rules: { r: { deny: post, unless: %s } } } }");

  static Stream<Arguments> words() {
    return Stream.of(
            ",",
            " ",
            "\t",
            "a",
            "A",
            "1",
            ".",
            "-",
            "/",
            "+",
            ";",
            "1-",
            "1/",
            "1.",
            "of ",
            " of\n",
            "1 day,",
            "1 day ",
            "1d",
            "and ",
            "to ",
            "1 to ",
            "mon ",
            "mon-",
            "a.yml ",
            "a-",
            "not ",
            "2026-01-01 ",
            "2026-01-01, ",
            "a, ",
            "a/",
            "half ")
        .flatMap(part -> Stream.of(Arguments.of("", part, ""), Arguments.of("1 day", part, "x")));
  }

  @ParameterizedTest
  @MethodSource("words")
  void aLongWordIsAProblemAndNothingElse(String before, String part, String after) {
    String word = before + part.repeat(LONG / part.length()) + after;
    String quoted = '"' + word.replace("\n", "\\n").replace("\t", "\\t") + '"';
    for (String slot : SLOTS) {
      assertThat(problems("maypost: 1\n" + String.format(slot, quoted))).as(slot).isNotEmpty();
    }
  }

  private static List<Problem> problems(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    InvalidRulebookException invalid =
        catchThrowableOfType(
            InvalidRulebookException.class,
            () ->
                RulebookYaml.read(
                    "test.yaml",
                    path -> path.equals("test.yaml") ? new ByteArrayInputStream(bytes) : null));
    return invalid.problems();
  }

  @Test
  void aListWithoutBracketsIsOneProblemHoweverLongItIs() {
    StringBuilder words = new StringBuilder("a");
    for (int i = 0; i < 15_000; i++) {
      words.append(", word-").append(i);
    }

    List<Problem> problems =
        problems(
            "maypost: 1\nkinds: [a]\npolicies:\n  p: { rules: { r: { deny: post, what: { kind: "
                + words
                + " } } } }\n");

    assertThat(problems)
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.UNKNOWN_KEY);
              assertThat(problem.help())
                  .isEqualTo(
                      "write several as a list: `kind: [a, word-0, word-1, word-2, word-3, word-4,"
                          + " word-5, word-6, ...]`");
            });
  }
}
