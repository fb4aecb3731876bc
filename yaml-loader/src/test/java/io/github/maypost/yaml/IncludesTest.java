package io.github.maypost.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.maypost.model.Rule;
import io.github.maypost.model.Rulebook;
import io.github.maypost.problem.InvalidRulebookException;
import io.github.maypost.problem.Problem;
import io.github.maypost.problem.ProblemCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A rulebook in several files. What is wrong with them is in the golden files. */
class IncludesTest {

  private static final String FIRST =
      """
      maypost: 1
      name: Acme
      include: [organisation.yaml, policies/]
      policies:
        house: { rules: { writers-post: { allow: post, who: { role: writer } } } }
      """;
  private static final String ORGANISATION =
      """
      maypost: 1
      include: [people/staff.yaml, channels.json]
      teams: [marketing]
      roles: { writer: {} }
      """;
  private static final String STAFF = "people: { maya: { in: marketing, roles: writer } }\n";
  private static final String CHANNELS = "{\"channels\": {\"acme-x\": {}}, \"kinds\": [\"promo\"]}";
  private static final String BRAND =
      "policies: { brand: { rules: { no-promo: { deny: post, what: promo } } } }\n";
  private static final String CRISIS =
      "policies: { crisis: { rules: { be-calm: { advise: Be calm. } } } }\n";

  private static final String ALONE =
      """
      maypost: 1
      name: Acme
      teams: [marketing]
      roles: [writer]
      kinds: [promo]
      channels: [acme-x]
      people: { maya: { in: marketing, roles: writer } }
      policies:
        house: { rules: { writers-post: { allow: post, who: { role: writer } } } }
        brand: { rules: { no-promo: { deny: post, what: promo } } }
        crisis: { rules: { be-calm: { advise: Be calm. } } }
      """;

  private static final Map<String, String> FILES =
      Map.of(
          "rules/first.yaml", FIRST.replace("policies/]", "policies/b.yaml, policies/c.yml]"),
          "rules/organisation.yaml", ORGANISATION,
          "rules/people/staff.yaml", STAFF,
          "rules/channels.json", CHANNELS,
          "rules/policies/b.yaml", BRAND,
          "rules/policies/c.yml", CRISIS);

  @TempDir private Path folder;

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private Path writeAll() throws IOException {
    write("organisation.yaml", ORGANISATION);
    write("people/staff.yaml", STAFF);
    write("channels.json", CHANNELS);
    write("policies/b.yaml", BRAND);
    write("policies/c.yml", CRISIS);
    write("policies/.c.yml", "an editor's own");
    write("policies/owners.txt", "not a rulebook");
    return write("first.yaml", FIRST);
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static InputStream open(String name) {
    return FILES.containsKey(name) ? bytes(FILES.get(name)) : null;
  }

  private static List<Problem> problems(ThrowingCallable reading) {
    return catchThrowableOfType(InvalidRulebookException.class, reading).problems();
  }

  @Test
  void saysTheSameAsOneFile() throws IOException {
    Rulebook alone = RulebookYaml.parse("alone.yaml", ALONE);

    assertThat(RulebookYaml.read(writeAll())).isEqualTo(alone);
    assertThat(RulebookYaml.read("rules/first.yaml", IncludesTest::open)).isEqualTo(alone);
  }

  @Test
  void readsFromTheClassPath() {
    Rulebook rulebook =
        RulebookYaml.read("/split/first.yaml", IncludesTest.class::getResourceAsStream);

    assertThat(rulebook.rules().get(0).location().orElseThrow())
        .hasToString("/split/policies/house.yaml:2:21");
  }

  @Test
  void rulesStandInTheOrderInWhichTheFilesAreMet() throws IOException {
    assertThat(RulebookYaml.read(writeAll()).rules())
        .extracting(Rule::id)
        .containsExactly("house/writers-post", "brand/no-promo", "crisis/be-calm");
  }

  @Test
  void rulesKnowTheirFile() {
    assertThat(RulebookYaml.read("rules/first.yaml", IncludesTest::open).rules())
        .extracting(rule -> rule.location().orElseThrow().file())
        .containsExactly("rules/first.yaml", "rules/policies/b.yaml", "rules/policies/c.yml");
  }

  @Test
  void aTextHasNoOtherFiles() {
    assertThat(problems(() -> RulebookYaml.parse("first.yaml", FIRST)))
        .extracting(Problem::code)
        .containsExactly(ProblemCode.UNREADABLE_FILE);
  }

  @Test
  void anOpenerCannotListAFolder() {
    assertThat(problems(() -> RulebookYaml.read("first.yaml", name -> bytes(FIRST))))
        .extracting(Problem::message)
        .anyMatch(message -> message.endsWith("`policies/`, which cannot be listed here"));
  }

  @Test
  void whatAnOpenerDoesNotFindIsMissing() {
    assertThat(problems(() -> RulebookYaml.read("acme.yaml", name -> null)))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.UNREADABLE_FILE);
              assertThat(problem.message())
                  .isEqualTo("expected the file `acme.yaml` but found none");
              assertThat(problem.location()).isEmpty();
            });
  }

  @Test
  void anOpenerThatFailsIsAProblemAtTheInclude() {
    RulebookYaml.Opener failing =
        name -> {
          if (name.equals("first.yaml")) {
            return bytes("maypost: 1\ninclude: people.yaml\n");
          }
          throw new IOException("no");
        };
    InvalidRulebookException invalid =
        catchThrowableOfType(
            InvalidRulebookException.class, () -> RulebookYaml.read("first.yaml", failing));

    assertThat(invalid.problems().get(0).location().orElseThrow()).hasToString("first.yaml:2:10");
    assertThat(invalid).hasRootCauseMessage("no");
  }

  @Test
  void allFilesTogetherHaveToKeepTheLimit() throws IOException {
    Path first = write("first.yaml", "maypost: 1\ninclude: [a.yaml, b.yaml]\n");
    write("a.yaml", "tags: [one]\n");
    write("b.yaml", "tags: [two]\n");
    long all = 37 + 12 + 12;

    assertThat(RulebookYaml.read(first, all).tags()).hasSize(2);
    assertThat(problems(() -> RulebookYaml.read(first, all - 1)))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.TOO_LARGE);
              assertThat(problem.location().orElseThrow().column()).isEqualTo(19);
            });
  }

  @Test
  void linksInsideTheFolderAreFollowed() throws IOException {
    Path first = writeAll();
    Path current = Files.createSymbolicLink(folder.resolve("current.yaml"), first);

    assertThat(RulebookYaml.read(current)).isEqualTo(RulebookYaml.read(first));
  }

  @Test
  void noLinkLeadsOutOfTheFolder(@TempDir Path elsewhere) throws IOException {
    Path secret = Files.writeString(elsewhere.resolve("secret.yaml"), "tags: [secret]\n");
    Files.createSymbolicLink(folder.resolve("people.yaml"), secret);
    Files.createSymbolicLink(folder.resolve("policies"), elsewhere);
    Path first = write("first.yaml", "maypost: 1\ninclude: [people.yaml, policies/]\n");

    assertThat(problems(() -> RulebookYaml.read(first)))
        .hasSize(2)
        .allMatch(problem -> problem.code() == ProblemCode.UNREADABLE_FILE)
        .allMatch(problem -> problem.message().endsWith("leads out of it"));
  }

  @Test
  void aLinkToAFileThatIsIncludedIsThatFile() throws IOException {
    Path first = write("first.yaml", "maypost: 1\ninclude: [people.yaml, same.yaml]\n");
    Files.createSymbolicLink(folder.resolve("same.yaml"), write("people.yaml", "people: [maya]\n"));

    assertThat(problems(() -> RulebookYaml.read(first)))
        .extracting(Problem::code)
        .containsExactly(ProblemCode.DUPLICATE);
  }

  @Test
  @Timeout(60)
  void aChainOfManyFilesIsRead() {
    RulebookYaml.Opener chain =
        name -> {
          int number = Integer.parseInt(name.replaceAll("\\D", ""));
          String next = number < 10_000 ? "include: f" + (number + 1) + ".yaml\n" : "";
          return bytes("maypost: 1\n" + next + "tags: [t-" + number + "]\n");
        };

    assertThat(RulebookYaml.read("f1.yaml", chain).tags()).hasSize(10_000);
  }

  @Test
  void rulesStandWhereTheyAreWrittenWhateverOtherFilesLeaveEmpty() {
    RulebookYaml.Opener opener =
        name ->
            switch (name) {
              case "first.yaml" ->
                  bytes(
                      "maypost: 1\ninclude: [brand.yaml, people.yaml]\npeople: omar\npolicies:\n");
              case "brand.yaml" ->
                  bytes(
                      "policies:\n  brand:\n    rules:\n      a: { allow: post, who: { person: x } }\n");
              default -> bytes("people:\n  maya: { in: care }\n");
            };

    assertThat(problems(() -> RulebookYaml.read("first.yaml", opener)))
        .extracting(problem -> problem.location().orElseThrow().toString())
        .containsExactly("brand.yaml:4:40", "people.yaml:2:15");
  }

  @Test
  void aFolderMeansAllFilesInItAndBelow() throws IOException {
    write("policies/a.yaml", "tags: [a]\n");
    write("policies/B.YAML", "tags: [b]\n");
    write("policies/deeper/still/c.json", "{\"tags\": [\"c\"]}");
    write("policies/deeper/.hidden.yaml", "no");
    Path first = write("policies/first.yaml", "maypost: 1\ninclude: ./\n");

    assertThat(RulebookYaml.read(first).tags()).containsOnlyKeys("a", "b", "c");
  }

  @Test
  void aFolderThatLeadsBackIsReadOnce() throws IOException {
    write("policies/a.yaml", "tags: [a]\n");
    Files.createSymbolicLink(folder.resolve("policies/again"), folder.resolve("policies"));
    Path first = write("first.yaml", "maypost: 1\ninclude: policies/\n");

    assertThat(RulebookYaml.read(first).tags()).containsOnlyKeys("a");
  }

  @Test
  void nothingShowsOfWhatIsOutside(@TempDir Path elsewhere) throws IOException {
    Files.writeString(elsewhere.resolve("secret.yaml"), "tags: [secret]\n");
    Files.createSymbolicLink(folder.resolve("policies"), elsewhere);
    Path first =
        write("first.yaml", "maypost: 1\ninclude: [policies/secrt.yaml, policies/none.yaml]\n");

    assertThat(problems(() -> RulebookYaml.read(first)))
        .hasSize(2)
        .allMatch(problem -> problem.message().endsWith("leads out of it"))
        .noneMatch(problem -> problem.help().contains("secret"));
  }

  @Test
  @Timeout(60)
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no pipes among its files")
  void aPipeIsNoFileToInclude() throws IOException, InterruptedException {
    write("policies/a.yaml", "tags: [a]\n");
    new ProcessBuilder("mkfifo", folder.resolve("policies/pipe.yaml").toString()).start().waitFor();
    Path first = write("first.yaml", "maypost: 1\ninclude: policies/\n");

    assertThat(problems(() -> RulebookYaml.read(first)))
        .extracting(Problem::message)
        .singleElement()
        .asString()
        .endsWith("is a pipe or a device");
  }

  @Test
  void theRootOfAFileSystemIsAFolder() {
    assertThat(problems(() -> RulebookYaml.read(folder.getRoot())))
        .extracting(Problem::message)
        .containsExactly("expected a file but found the folder `" + folder.getRoot() + "`");
  }

  @Test
  @Timeout(60)
  void manyMissingFilesAreFoundMissingSoon() throws IOException {
    for (int i = 0; i < 300; i++) {
      write("file-" + i + ".yaml", "tags: [t]\n");
    }
    StringBuilder text = new StringBuilder("maypost: 1\ninclude:\n");
    for (int i = 0; i < 20_000; i++) {
      text.append("  - fil-").append(i).append(".yaml\n");
    }

    assertThat(problems(() -> RulebookYaml.read(write("first.yaml", text.toString()))))
        .hasSize(20_000);
  }

  @Test
  @Timeout(60)
  void aLongCircleIsToldOnceAndShortened() {
    RulebookYaml.Opener circle =
        name -> {
          int number = Integer.parseInt(name.replaceAll("\\D", ""));
          return bytes(
              "maypost: 1\ninclude:\n"
                  + (number < 2_000 ? "- f" + (number + 1) : "- f1\n".repeat(100_000)));
        };

    assertThat(problems(() -> RulebookYaml.read("f1", circle)))
        .extracting(Problem::message)
        .containsExactly(
            "expected no circle but found `f1` -> `f2` -> `f3` -> `f4` -> `f5` -> `...` -> `f1998`"
                + " -> `f1999` -> `f2000` -> `f1`");
  }

  @Test
  void whatIsTooLargeEndsTheReading() {
    List<String> opened = new ArrayList<>();
    RulebookYaml.Opener endless =
        name -> {
          opened.add(name);
          return bytes(
              name.equals("first.yaml")
                  ? "maypost: 1\ninclude: [a.yaml, b.yaml, c.yaml]\n"
                  : "# much\n".repeat(100));
        };

    assertThat(problems(() -> RulebookYaml.read("first.yaml", endless, 300)))
        .extracting(Problem::code)
        .containsExactly(ProblemCode.TOO_LARGE);
    assertThat(opened).containsExactly("first.yaml", "a.yaml");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RulebookYaml.read("first.yaml", endless, -1))
        .withMessage("maxBytes: expected at least 0 but found -1");
  }

  @Test
  void whatTwoKeysOfOneFileIncludeIsNotCalledUnknown() {
    RulebookYaml.Opener opener =
        name ->
            bytes(
                name.equals("first.yaml")
                    ? "maypost: 1\ninclude: a.yaml\ninclude: b.yaml\npeople: { maya: { in: b } }\n"
                    : "teams: [" + name.charAt(0) + "]\n");

    assertThat(problems(() -> RulebookYaml.read("first.yaml", opener)))
        .extracting(Problem::code)
        .containsExactly(ProblemCode.DUPLICATE_KEY);
  }

  @Test
  void namesOfFilesAreShownWithoutTheirControlCharacters() throws IOException {
    write("policies/a\u001B\u202Eb.yaml", "tags: 5\n");
    Path first = write("first.yaml", "maypost: 1\ninclude: policies/\n");

    assertThat(problems(() -> RulebookYaml.read(first)))
        .extracting(Problem::text)
        .allMatch(text -> text.contains("aU+001BU+202Eb.yaml:1:7: error"));
  }
}
