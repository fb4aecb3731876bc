package io.github.maypost.yaml;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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
    Rulebook alone = RulebookYaml.read("alone.yaml", ALONE);

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
    assertThat(problems(() -> RulebookYaml.read("first.yaml", FIRST)))
        .extracting(Problem::code)
        .containsExactly(ProblemCode.UNREADABLE_FILE);
    assertThat(problems(() -> RulebookYaml.read("first.yaml", bytes(FIRST))))
        .extracting(Problem::code)
        .containsExactly(ProblemCode.UNREADABLE_FILE);
  }

  @Test
  void anOpenerCannotListAFolder() {
    assertThat(problems(() -> RulebookYaml.read("first.yaml", name -> bytes(FIRST))))
        .extracting(Problem::message)
        .anyMatch(message -> message.endsWith("in `policies/` but found none"));
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
}
