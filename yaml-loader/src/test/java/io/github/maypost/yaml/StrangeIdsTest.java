package io.github.maypost.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.maypost.problem.Characters;
import io.github.maypost.problem.InvalidRulebookException;
import io.github.maypost.problem.Location;
import io.github.maypost.problem.Problem;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Ids in files that look like others, or hold what nobody sees. */
class StrangeIdsTest {

  /** A rulebook in which everything is called the same, but for the section that is put in. */
  private static final List<String> ACME =
      List.of(
          "maypost: 1",
          "teams: [acme]",
          "roles: [acme]",
          "trainings: [acme]",
          "kinds: [acme]",
          "permissions: { acme: {} }",
          "tags: [acme]",
          "situations: [acme]",
          "facts: [acme]",
          "moments: [acme]",
          "platforms: [acme]",
          "channels: { acme: {} }",
          "people: { acme: {} }");

  /** Where ids stand when they are declared, and where they are referred to. */
  private static final List<String> PLACES =
      List.of(
          "teams: [acme, %s]",
          "teams: { acme: {}, %s: {} }",
          "teams: { acme: {}, t: { in: %s } }",
          "roles: [acme, %s]",
          "roles: { acme: {}, r: { includes: [%s] } }",
          "trainings: [acme, %s]",
          "kinds: [acme, %s]",
          "kinds: { acme: {}, k: { in: %s } }",
          "permissions: { %s: {} }",
          "permissions: { p: { implies: [%s] } }",
          "tags: [%s]",
          "situations: [%s]",
          "facts: [%s]",
          "moments: [%s]",
          "platforms: [%s]",
          "groups: [%s]",
          "channels: { %s: {} }",
          "channels: { c: { platform: %s } }",
          "channels: { c: { in: %s } }",
          "channels: { c: { shared-by: { %s: [acme] } } }",
          "channels: { c: { shared-by: { acme: [%s] } } }",
          "channels: { c: { custodians: [%s] } }",
          "people: { acme: {}, %s: {} }",
          "people: { acme: {}, p: { in: %s } }",
          "people: { acme: {}, p: { roles: [%s] } }",
          "people: { acme: {}, p: { roles: [{ role: acme, where: %s }] } }",
          "people: { acme: {}, p: { trained: { %s: 2026-01-01 } } }",
          "people: { acme: {}, p: { joined: { %s: 2026-01-01 } } }",
          "covers: [{ by: %s, for: acme, from: 2026-01-01, until: 2026-01-02 }]",
          "covers: [{ by: acme, for: %s, from: 2026-01-01, until: 2026-01-02 }]",
          "policies: { %s: { rules: { r: { allow: post } } } }",
          "policies: { p: { owner: %s } }",
          "policies: { p: { where: %s } }",
          "policies: { p: { rules: { %s: { allow: post } } } }",
          "policies: { p: { rules: { r: { allow: %s } } } }",
          "policies: { p: { rules: { r: { deny: [%s] } } } }",
          "policies: { p: { rules: { r: { oblige: Sign., for: %s } } } }",
          "policies: { p: { rules: { r: { require: { tags: [%s] } } } } }",
          "policies: { p: { rules: { r: { require: { approval: { from: { team: %s } } } } } } }",
          "policies: { p: { rules: { r: { deny: post, who: { team: %s } } } } }",
          "policies: { p: { rules: { r: { deny: post, who: { role: %s } } } } }",
          "policies: { p: { rules: { r: { deny: post, who: { person: %s } } } } }",
          "policies: { p: { rules: { r: { deny: post, who: { trained: %s } } } } }",
          "policies: { p: { rules: { r: { deny: post, what: %s } } } }",
          "policies: { p: { rules: { r: { deny: post, what: { tagged: %s } } } } }",
          "policies: { p: { rules: { r: { deny: post, where: %s } } } }",
          "policies: { p: { rules: { r: { deny: post, where: { channel: %s } } } } }",
          "policies: { p: { rules: { r: { deny: post, where: { platform: %s } } } } }",
          "policies: { p: { rules: { r: { deny: post, when: { situation: %s } } } } }",
          "policies: { p: { rules: { r: { deny: post, when: { fact: %s } } } } }",
          "policies: { p: { rules: { r: { deny: post, when: { since: %s } } } } }",
          "policies: { p: { rules: { r: { deny: post, unless: { what: %s } } } } }");

  /** What stands for `acme`, as it is and as YAML escapes it, by what must be shown of it. */
  static Stream<Arguments> strangeIds() {
    return Stream.of(
        Arguments.of("\u0430cme", "U+0430"),
        Arguments.of("\uFF41cme", "U+FF41"),
        Arguments.of("ac\u200Fme", "U+200F"),
        Arguments.of("\"ac\\u200Fme\"", "U+200F"),
        Arguments.of("\"\\u202Eacme\"", "U+202E"),
        Arguments.of("ac\u200Dme", "U+200D"),
        Arguments.of("ac\u200Bme", "U+200B"),
        Arguments.of("ac\u00ADme", "U+00AD"),
        Arguments.of("acm\u00E9", "U+00E9"),
        Arguments.of("acme\u0301", "U+0301"),
        Arguments.of("\"acme\\U0001D41A\"", "U+1D41A"),
        Arguments.of("\"acme\\0\"", "U+0000"),
        Arguments.of("acme\u00A0", "U+00A0"));
  }

  @ParameterizedTest
  @MethodSource("strangeIds")
  void theyAreProblemsThatShowTheCharacterWhereItStands(String id, String shown) {
    for (String place : PLACES) {
      String file = file(String.format(place, id));
      int line = (int) file.lines().count();

      List<Problem> problems = problems(file);

      assertThat(problems)
          .as(place)
          .anySatisfy(
              problem -> {
                assertThat(problem.message()).contains(shown);
                assertThat(problem.location()).map(Location::line).contains(line);
              });
      assertThat(problems)
          .allSatisfy(
              problem -> assertThat(Characters.findForbidden(problem.toString(), true)).isEmpty());
    }
  }

  @Test
  void aKeyThatLooksLikeAnotherIsUnknownAndShowsTheCharacter() {
    assertThat(problems(file("policies: { p: { rules: { r: { d\u0435ny: post } } } }")))
        .extracting(problem -> problem.message() + ": " + problem.help())
        .contains("unknown key `d\u0435ny` (with U+0435): did you mean `deny`?");
  }

  /** Returns the rulebook with one section in the place of its own, as the last line. */
  private static String file(String section) {
    String key = section.substring(0, section.indexOf(':') + 1);
    List<String> lines = new ArrayList<>(ACME);
    lines.removeIf(line -> line.startsWith(key));
    lines.add(section);
    return String.join("\n", lines);
  }

  private static List<Problem> problems(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    InvalidRulebookException invalid =
        catchThrowableOfType(
            InvalidRulebookException.class,
            () ->
                RulebookYaml.read(
                    "acme.yaml",
                    path -> path.equals("acme.yaml") ? new ByteArrayInputStream(bytes) : null));
    return invalid == null ? List.of() : invalid.problems();
  }
}
