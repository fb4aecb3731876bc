package io.github.maypost.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.maypost.problem.InvalidRulebookException;
import io.github.maypost.problem.Problem;
import io.github.maypost.problem.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Broken rulebooks, one mistake each and named after it, and all that is said of them. {@code
 * -Dgolden.update=true} writes anew what is expected.
 */
class GoldenTest {

  private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

  /** What no text can have: there is no file, or it is larger than a test wants to be. */
  private static final Set<ProblemCode> WITHOUT_A_FILE =
      EnumSet.of(ProblemCode.UNREADABLE_FILE, ProblemCode.TOO_LARGE, ProblemCode.TOO_LONG);

  static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yaml"))
          .map(name -> name.substring(0, name.length() - ".yaml".length()))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void saysWhatIsWrong(String name) throws IOException {
    String found = InvalidRulebookException.text(problems(name)) + "\n";
    Path expected = FOLDER.resolve(name + ".txt");
    String before = Files.exists(expected) ? Files.readString(expected) : "";
    if (Boolean.getBoolean("golden.update") && !found.equals(before)) {
      Files.writeString(expected, found);
      fail("wrote " + expected + " anew: read it, and run again without golden.update");
    }
    assertThat(found).isEqualTo(before);
  }

  @Test
  void everyCodeHasAGoldenFile() throws IOException {
    Set<ProblemCode> missing = EnumSet.complementOf(EnumSet.copyOf(WITHOUT_A_FILE));
    for (String name : names()) {
      problems(name).forEach(problem -> missing.remove(problem.code()));
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyExpectationHasItsRulebook() throws IOException {
    List<String> names = names();
    List<String> orphans = new ArrayList<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> !names.contains(name.replaceAll("\\.(?:yaml|txt)$", "")))
          .forEach(orphans::add);
    }
    assertThat(orphans).isEmpty();
  }

  @Test
  void messagesAreOneLineInLowerCaseWithoutAPeriod() throws IOException {
    for (String name : names()) {
      for (Problem problem : problems(name)) {
        assertThat(problem.message()).as(name).doesNotContain("\n").doesNotEndWith(".");
        assertThat(problem.message().charAt(0)).as(name).isLowerCase();
        assertThat(problem.help()).as(name).doesNotContain("\n").doesNotEndWith(".");
      }
    }
  }

  private static List<Problem> problems(String name) throws IOException {
    try (InputStream bytes = Files.newInputStream(FOLDER.resolve(name + ".yaml"))) {
      RulebookYaml.read(name + ".yaml", bytes, RulebookYaml.DEFAULT_MAX_BYTES);
      return fail("nothing is wrong with " + name);
    } catch (InvalidRulebookException invalid) {
      return invalid.problems();
    }
  }
}
