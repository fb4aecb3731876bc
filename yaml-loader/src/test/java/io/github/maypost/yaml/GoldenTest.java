package io.github.maypost.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.maypost.problem.InvalidRulebookException;
import io.github.maypost.problem.Problem;
import io.github.maypost.problem.ProblemCode;
import io.github.maypost.specification.Shows;
import java.io.File;
import java.io.IOException;
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
 * Broken rulebooks, one mistake each and named after it, and all that is said of them. Those of
 * several files are folders, in which {@code first.yaml} begins. {@code -Dgolden.update=true}
 * writes anew what is expected.
 */
class GoldenTest {

  private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

  /** So many bytes the files of one rulebook may have here. */
  private static final long MAX_BYTES = 70_000;

  static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> !file.toString().endsWith(".txt"))
          .map(file -> file.getFileName().toString().replace(".yaml", ""))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  @Shows({"10 Positions 1", "10 Positions 2", "10 Positions 3", "10 Positions 4"})
  void saysWhatIsWrong(String name) throws IOException {
    String found =
        InvalidRulebookException.text(problems(name))
                .replace(FOLDER.resolve(name) + File.separator, "")
                .replace(FOLDER + File.separator, "")
            + "\n";
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
    Set<ProblemCode> missing = EnumSet.allOf(ProblemCode.class);
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

  static List<Problem> problems(String name) {
    Path folder = FOLDER.resolve(name);
    try {
      RulebookYaml.read(
          Files.isDirectory(folder) ? folder.resolve("first.yaml") : FOLDER.resolve(name + ".yaml"),
          MAX_BYTES);
      return fail("nothing is wrong with " + name);
    } catch (InvalidRulebookException invalid) {
      return invalid.problems();
    }
  }
}
