package io.github.maypost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of what is hostile or broken names tests, all of which exist. */
final class SecurityTableTest {

  private static final Path ROOT = Path.of("..");

  /** A test by its class, without the packages that all of them share, and its method. */
  private static final Pattern TEST = Pattern.compile("`([a-z.]+\\.[A-Z]\\w+)#(\\w+)`");

  private static final List<String> MODULES = List.of("core", "yaml-loader");

  private static List<String> rows() throws IOException {
    return Files.readAllLines(ROOT.resolve(".github/SECURITY.md")).stream()
        .filter(line -> line.startsWith("| ") && !line.endsWith(" | |"))
        .skip(1)
        .toList();
  }

  @Test
  void everyTestThatTheTableNamesExists() throws IOException {
    List<String> missing = new ArrayList<>();
    for (String row : rows()) {
      for (MatchResult test : TEST.matcher(row).results().toList()) {
        if (!isThere(test.group(1), test.group(2))) {
          missing.add(test.group());
        }
      }
    }

    assertThat(missing).isEmpty();
  }

  @Test
  void everyRowOfTheTableNamesATest() throws IOException {
    assertThat(rows()).hasSizeGreaterThan(20).allMatch(row -> TEST.matcher(row).find());
  }

  private static boolean isThere(String type, String method) throws IOException {
    Pattern declared =
        Pattern.compile(
            "@(Test|Example|ParameterizedTest|Property)\\b((?!\n\n).)*\\bvoid " + method + "\\(",
            Pattern.DOTALL);
    for (String module : MODULES) {
      Path file =
          ROOT.resolve(module)
              .resolve("src/test/java/io/github/maypost")
              .resolve(type.replace('.', '/') + ".java");
      if (Files.exists(file) && declared.matcher(Files.readString(file)).find()) {
        return true;
      }
    }
    return false;
  }
}
