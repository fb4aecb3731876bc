package io.github.maypost.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ProblemTest {

  private static Problem at(String line, int column, String help) {
    Location place = new Location("acme.yaml", 63, column, line);
    return Problem.error(
        ProblemCode.UNKNOWN_NAME,
        ModelPath.of("people", "maya", "in", "[0]"),
        path -> Optional.of(place),
        "unknown team `marketting`",
        help);
  }

  @Test
  void showsTheLineWithACaretUnderTheMistake() {
    assertThat(at("  maya: { in: marketting }", 15, "did you mean `marketing`?").text())
        .isEqualTo(
            """
            acme.yaml:63:15: error [unknown-name] unknown team `marketting`
              |   maya: { in: marketting }
              |               ^
              help: did you mean `marketing`?""");
  }

  @Test
  void showsThePathWhenThereIsNoFile() {
    Problem problem =
        Problem.error(
            ProblemCode.UNKNOWN_NAME,
            ModelPath.of("people", "maya", "in", "[0]"),
            Positions.NONE,
            "unknown team `x`",
            "");

    assertThat(problem.text())
        .isEqualTo("people.maya.in[0]: error [unknown-name] unknown team `x`");
    assertThat(problem).hasToString(problem.text());
  }

  @Test
  void aProblemOfTheWholeIsOneOfTheRulebook() {
    assertThat(
            Problem.error(ProblemCode.EMPTY_FILE, ModelPath.ROOT, Positions.NONE, "empty", "")
                .text())
        .isEqualTo("error [empty-file] empty");
  }

  @Test
  void theCaretStandsRightAfterCharactersOfTwoUnits() {
    assertThat(at("a: \uD83D\uDC4D\uD83D\uDC4D x", 7, "").text())
        .endsWith("\n  | a: \uD83D\uDC4D\uD83D\uDC4D x\n  |       ^");
  }

  @Test
  void theCaretStandsRightAfterCharactersMadeVisible() {
    assertThat(at("a:\u202E x", 5, "").text()).endsWith("\n  | a:U+202E x\n  |          ^");
  }

  @Test
  void theCaretMayStandAfterTheEnd() {
    assertThat(at("name:", 40, "").text()).endsWith("\n  | name:\n  |      ^");
  }

  @Test
  void longLinesAreCutAroundTheCaret() {
    String line = "x".repeat(500) + "Y" + "z".repeat(500);

    String[] lines = at(line, 501, "").text().split("\n", -1);

    assertThat(lines[1]).startsWith("  | ...x").endsWith("z...").hasSize(4 + 100 + 6);
    assertThat(lines[1].charAt(lines[2].indexOf('^'))).isEqualTo('Y');
  }

  @Test
  @Timeout(60)
  void linesOfMegabytesAreCutBeforeTheyAreLookedAt() {
    String line = "\uD83D\uDC4D".repeat(1_000_000) + "x".repeat(8_000_000);

    for (int i = 0; i < 300; i++) {
      assertThat(at(line, 1_000_000 + i, "").text()).hasSizeLessThan(1_000);
    }
  }

  @Test
  void theMessageOutlivesSerialisation() throws IOException, ClassNotFoundException {
    InvalidRulebookException thrown =
        new InvalidRulebookException(List.of(at("  maya: { in: marketting }", 15, "")));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(thrown);
    }

    InvalidRulebookException read =
        (InvalidRulebookException)
            new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();

    assertThat(read).hasMessage(thrown.getMessage());
    assertThat(read.problems()).isEmpty();
  }

  @Test
  void theExceptionShowsTheFirstHundred() {
    List<Problem> problems =
        IntStream.range(0, 103)
            .mapToObj(
                i ->
                    Problem.error(
                        ProblemCode.MISSING, ModelPath.of("a" + i), Positions.NONE, "m", ""))
            .toList();

    InvalidRulebookException exception = new InvalidRulebookException(problems);

    assertThat(exception.problems()).isEqualTo(problems);
    assertThat(exception.getMessage())
        .startsWith("\na0: error [missing] m\na1: ")
        .endsWith("\na99: error [missing] m\n... and 3 more");
    assertThat(InvalidRulebookException.text(Collections.nCopies(100, problems.get(0))))
        .doesNotContain("more");
  }

  @Test
  void nearWordsAreNearestFirst() {
    assertThat(Suggestions.near("marketting", List.of("marketing", "care", "marketings")))
        .containsExactly("marketing", "marketings");
    assertThat(Suggestions.near("wrtier", List.of("writer"))).containsExactly("writer");
    assertThat(Suggestions.near("abce", List.of("abcf", "abca", "abcd", "abcb")))
        .containsExactly("abca", "abcb", "abcd");
  }

  @Test
  void shortWordsMustBeNearer() {
    assertThat(Suggestions.near("ab", List.of("cd"))).isEmpty();
    assertThat(Suggestions.near("post", List.of("posts", "past", "pasty")))
        .containsExactly("past", "posts");
    assertThat(Suggestions.near("", List.of("a", "bc"))).containsExactly("a");
  }

  @Test
  void nothingNearIsNotOffered() {
    assertThat(Suggestions.didYouMean("zebra", List.of("marketing", "care"))).isEmpty();
    assertThat(Suggestions.didYouMean("cara", List.of("care", "cars")))
        .isEqualTo("did you mean `care` or `cars`?");
  }

  @Property
  void oneSwapOfNeighboursIsAlwaysNear(
      @ForAll @AlphaChars @StringLength(min = 2, max = 9) String w) {
    String swapped = "" + w.charAt(1) + w.charAt(0) + w.substring(2);

    assertThat(Suggestions.near(swapped, List.of(w))).containsExactly(w);
  }

  @Property
  void aWordIsNearWhenFewEditsMakeItOfAnother(
      @ForAll @Chars({'a', 'b', 'c'}) @StringLength(max = 11) String word,
      @ForAll @Chars({'a', 'b', 'c'}) @StringLength(max = 11) String other) {
    int reach = word.length() <= 4 ? 1 : word.length() <= 8 ? 2 : 3;

    assertThat(Suggestions.near(word, List.of(other)))
        .isEqualTo(edits(word, other) <= reach ? List.of(other) : List.of());
  }

  @Property
  void ofAnyWordsTheThreeNearestAreOffered(
      @ForAll @Chars({'a', 'b', 'c'}) @StringLength(max = 11) String word,
      @ForAll @Size(max = 12) List<@Chars({'a', 'b', 'c'}) @StringLength(max = 11) String> others) {
    int reach = word.length() <= 4 ? 1 : word.length() <= 8 ? 2 : 3;

    assertThat(Suggestions.near(word, others))
        .isEqualTo(
            others.stream()
                .filter(other -> edits(word, other) <= reach)
                .sorted(
                    Comparator.comparingInt((String other) -> edits(word, other))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(3)
                .toList());
  }

  /** How many edits it takes, none of them to what was edited before: the whole table. */
  private static int edits(String a, String b) {
    int[][] edits = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        edits[i][j] = i == 0 || j == 0 ? i + j : edits(a, b, i, j, edits);
      }
    }
    return edits[a.length()][b.length()];
  }

  private static int edits(String a, String b, int i, int j, int[][] edits) {
    int change = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int fewest = Math.min(change, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
    boolean isSwap =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return isSwap ? Math.min(fewest, 1 + edits[i - 2][j - 2]) : fewest;
  }

  @Test
  void controlCharactersAreForbidden() {
    assertThat(Characters.findForbidden("a\tb", true)).contains(0x09);
    assertThat(Characters.findForbidden("a\nb", true)).isEmpty();
    assertThat(Characters.findForbidden("a\nb", false)).contains(0x0A);
    assertThat(Characters.findForbidden("a\rb", true)).contains(0x0D);
    assertThat(Characters.findForbidden("a\u0085b", true)).contains(0x85);
    assertThat(Characters.findForbidden("a\u2028b", true)).contains(0x2028);
    assertThat(Characters.findForbidden("\u2066", true)).contains(0x2066);
    assertThat(Characters.findForbidden("a\uD83Db", true)).contains(0xD83D);
    assertThat(Characters.findForbidden("a\uDC4D", true)).contains(0xDC4D);
    assertThat(Characters.findForbidden("\uD83D\uDC4D \u00E9\u4E2D", false)).isEmpty();
  }

  @Test
  void forbiddenCharactersAreMadeVisible() {
    assertThat(Characters.visible("plain \u00E9")).isEqualTo("plain \u00E9");
    assertThat(Characters.visible("a\u202Eb\n\uD83D")).isEqualTo("aU+202EbU+000AU+D83D");
  }

  @Test
  void pathsReadAsPeopleWriteThem() {
    ModelPath rule = ModelPath.of("policies", "brand", "rules", "r");

    assertThat(rule.then("who").then(0).then("team"))
        .hasToString("policies.brand.rules.r.who[0].team");
    assertThat(ModelPath.ROOT).hasToString("");
    assertThat(rule.then(ModelPath.ROOT)).isSameAs(rule);
    assertThat(rule.then(ModelPath.of("what").ofKey()).key()).isTrue();
    assertThat(rule.ofKey()).isNotEqualTo(rule);
  }

  @Test
  void codesAreSpelledAsWords() {
    assertThat(ProblemCode.NOT_UTF_8.id()).isEqualTo("not-utf-8");
    assertThat(ProblemCode.CYCLE.layer()).isEqualTo(ProblemCode.Layer.MEANING);
    assertThat(ProblemCode.BAD_ID.layer()).isEqualTo(ProblemCode.Layer.FORM);
  }
}
