package io.github.maypost.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.problem.InvalidRulebookException;
import io.github.maypost.problem.Problem;
import io.github.maypost.problem.ProblemCode;
import io.github.maypost.problem.ProblemCode.Layer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * The schema of rulebooks over whole files: those of the repository, and the golden broken ones.
 */
class RulebookSchemaTest {

  private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
  private static final Path FUZZED = Path.of("src/test/resources/io/github/maypost/fuzz");

  /**
   * In one list the schema sees a duplicate, which in general takes more than a look at the form.
   */
  private static final Set<String> ALSO_SEEN = Set.of("duplicate-in-a-list", "shared-by-twice");

  private static final Pattern YAML_IN_MARKDOWN = Pattern.compile("(?s)```yaml\\n(.*?)```");

  static Stream<String> validRulebooks() throws IOException {
    try (Stream<Path> loader = Files.walk(Path.of("src"));
        Stream<Path> examples = Files.walk(Path.of("..", "examples"))) {
      List<Path> files =
          Stream.concat(loader, examples)
              .filter(file -> file.toString().endsWith(".yaml"))
              .filter(file -> !file.toString().contains("target"))
              .filter(file -> !file.startsWith(GOLDEN) && !file.startsWith(FUZZED))
              .sorted()
              .toList();
      return files.stream().map(RulebookSchemaTest::text).filter(RulebookSchemaTest::isRulebook);
    }
  }

  private static boolean isRulebook(String text) {
    return Pattern.compile("(?m)^maypost:").matcher(text).find();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Test
  void takesEveryRulebookOfTheRepository() throws IOException {
    List<String> rulebooks = validRulebooks().toList();
    assertThat(rulebooks).hasSizeGreaterThanOrEqualTo(5);
    for (String rulebook : rulebooks) {
      assertThat(RulebookSchema.mistakes(rulebook).orElseThrow()).as(rulebook).isEmpty();
    }
  }

  @Test
  void takesTheRulebooksOfTheReadme() {
    List<String> rulebooks =
        YAML_IN_MARKDOWN
            .matcher(text(Path.of("..", "README.md")))
            .results()
            .map(block -> block.group(1))
            .filter(RulebookSchemaTest::isRulebook)
            .toList();
    assertThat(rulebooks).isNotEmpty();
    for (String rulebook : rulebooks) {
      assertThat(RulebookSchema.mistakes(rulebook).orElseThrow()).as(rulebook).isEmpty();
    }
  }

  static List<Path> goldenFiles() throws IOException {
    try (Stream<Path> files = Files.walk(GOLDEN)) {
      return files.filter(file -> file.toString().matches(".*\\.ya?ml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("goldenFiles")
  void refusesAGoldenFileExactlyWhenItsFormIsWrong(Path file) throws IOException {
    Path name = GOLDEN.relativize(file);
    String rulebook = name.getName(0).toString().replace(".yaml", "");
    boolean included = name.getNameCount() > 1 && !file.endsWith("first.yaml");
    Set<Layer> layers =
        GoldenTest.problems(rulebook).stream()
            .filter(problem -> isIn(file, problem))
            .map(problem -> problem.code().layer())
            .collect(Collectors.toCollection(TreeSet::new));
    var mistakes =
        RulebookSchema.value(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
            .map(value -> RulebookSchema.mistakes(included ? "/$defs/part" : "", value));
    if (mistakes.isEmpty()) {
      assertThat(layers).contains(Layer.TEXT);
    } else if (layers.contains(Layer.FORM) || ALSO_SEEN.contains(rulebook)) {
      assertThat(mistakes.get()).isNotEmpty();
    } else if (!layers.contains(Layer.TEXT)) {
      assertThat(mistakes.get()).isEmpty();
    }
  }

  /** Tells whether a problem is in a file; one without a place is in the first. */
  private static boolean isIn(Path file, Problem problem) {
    return problem.location().map(place -> file.endsWith(place.file())).orElse(true);
  }

  private static List<Problem> problems(String name, byte[] bytes) throws IOException {
    try (InputStream stream = new ByteArrayInputStream(bytes)) {
      RulebookYaml.read(name, opened -> stream);
      return List.of();
    } catch (InvalidRulebookException invalid) {
      return invalid.problems();
    }
  }

  /** What only the spelling tells, not the value: the loader wants it written plainly. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "maypost: 1.0",
        "maypost: 01",
        "maypost: 0x1",
        "maypost: +1",
        "maypost: 1\nroles: { a: { at-most: 017 } }",
        "maypost: 1\nroles: { a: { at-most: 3.0 } }",
        "maypost: 1\nteams: { a: { external: True } }",
        "maypost: 1\nname: \"Acme\\n\""
      })
  void cannotSeeHowAValueIsSpelled(String text) throws IOException {
    assertThat(problems("spelled.yaml", text.getBytes(StandardCharsets.UTF_8))).hasSize(1);
    assertThat(RulebookSchema.mistakes(text).orElseThrow()).isEmpty();
  }

  @Test
  void textsInBlocksMayEndInLineBreaks() throws IOException {
    String text = "maypost: 1\nname: |+\n  Acme\n\n\nteams: [care]\n";
    assertThat(problems("block.yaml", text.getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(RulebookSchema.mistakes(text).orElseThrow()).isEmpty();
  }

  @Test
  void anIncludedFileIsARulebookOfSectionsOnlyThatNeedNotSayItsVersion() {
    JsonNode schema = RulebookSchema.node();
    Set<String> keys = new TreeSet<>(schema.get("properties").propertyNames());
    keys.removeAll(Set.of("name", "zone", "calendar"));
    JsonNode part = schema.get("$defs").get("part");
    assertThat(new TreeSet<>(part.get("properties").propertyNames())).isEqualTo(keys);
    for (String key : keys) {
      assertThat(part.get("properties").get(key)).isEqualTo(schema.get("properties").get(key));
    }

    Map<String, Boolean> files =
        Map.of(
            "teams: [care]", true,
            "maypost: 1\nteams: [care]", true,
            "maypost: 2\nteams: [care]", false,
            "name: Acme\nteams: [care]", false);
    files.forEach(
        (text, fine) ->
            assertThat(RulebookSchema.mistakes("/$defs/part", value(text)).isEmpty())
                .as(text)
                .isEqualTo(fine));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a.yaml", "policies/", "[a.yaml, policies/b.yaml]", "../c.yaml", "./d.yml"})
  void includesAreRelativePaths(String include) {
    assertThat(RulebookSchema.mistakes("/$defs/include", value(include))).isEmpty();
    assertThat(codesOfInclude(include)).containsExactly(ProblemCode.UNREADABLE_FILE);
  }

  /** Returns the mistakes that the loader finds where no file is there. */
  private static Set<ProblemCode> codesOfInclude(String include) {
    try {
      RulebookYaml.read(
          "rules/first.yaml",
          name ->
              name.equals("rules/first.yaml")
                  ? new ByteArrayInputStream(
                      ("maypost: 1\ninclude: " + include).getBytes(StandardCharsets.UTF_8))
                  : null);
      return Set.of();
    } catch (InvalidRulebookException invalid) {
      return invalid.problems().stream()
          .map(Problem::code)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "''",
        "' '",
        "/a.yaml",
        "' /a.yaml'",
        "'a.yaml '",
        "~/a.yaml",
        "policies/*.yaml",
        "a?.yaml",
        "'c:a.yaml'",
        "a\\b.yaml",
        "'https://a.example/b'",
        "5",
        "[a, a]",
        "{ a: b }",
        "[[a]]",
        "~",
        "[/a]",
        "\"a\\nb\""
      })
  void otherIncludesAreRefused(String include) {
    assertThat(RulebookSchema.mistakes("/$defs/include", value(include))).isNotEmpty();
    assertThat(codesOfInclude(include))
        .isNotEmpty()
        .isNotEqualTo(Set.of(ProblemCode.UNREADABLE_FILE));
  }

  private static JsonNode value(String text) {
    return RulebookSchema.value(text).orElseThrow();
  }
}
