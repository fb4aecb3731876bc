package io.github.maypost.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.model.Rulebook;
import io.github.maypost.problem.Characters;
import io.github.maypost.problem.InvalidRulebookException;
import io.github.maypost.problem.Location;
import io.github.maypost.problem.Problem;
import io.github.maypost.problem.ProblemCode;
import io.github.maypost.yaml.RulebookYaml;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What must come of files, whatever they hold. */
final class Loading {

  static final String FIRST = "first.yaml";

  private final Map<String, byte[]> files;
  private final Map<String, List<String>> linesOf = new HashMap<>();

  private Loading(Map<String, byte[]> files) {
    this.files = files;
  }

  /** Reads one file, and checks what comes of it. */
  static Optional<Rulebook> of(byte[] file) {
    return of(Map.of(FIRST, file));
  }

  /** Reads files, and checks what comes of them. */
  static Optional<Rulebook> of(Map<String, byte[]> files) {
    Loading loading = new Loading(files);
    Object read = Mode.soon(loading::read);
    if (read instanceof InvalidRulebookException invalid) {
      loading.check(invalid);
      return Optional.empty();
    }
    return Optional.of((Rulebook) read);
  }

  /** Returns the rulebook, or the exception that says why there is none. */
  private Object read() {
    try {
      return RulebookYaml.read(
          FIRST,
          name -> {
            byte[] file = files.get(name);
            return file == null ? null : new ByteArrayInputStream(file);
          });
    } catch (InvalidRulebookException invalid) {
      return invalid;
    }
  }

  private void check(InvalidRulebookException invalid) {
    List<Problem> problems = invalid.problems();
    assertThat(problems).isNotEmpty().doesNotHaveDuplicates();
    Texts.assertPrintable(invalid.getMessage());
    problems.stream().limit(200).forEach(this::check);
  }

  private void check(Problem problem) {
    checkWords(problem);
    Location at = problem.location().orElseThrow(() -> new AssertionError(problem));
    assertThat(files).as(problem::text).containsKey(at.file());
    List<String> lines = linesOf.computeIfAbsent(at.file(), name -> lines(files.get(name)));
    assertThat(at.line()).as(problem::text).isBetween(1, lines.size());
    if (problem.code() != ProblemCode.NOT_UTF_8) {
      assertThat(at.text()).as(problem::text).isEqualTo(lines.get(at.line() - 1));
    }
    int length = at.text().codePointCount(0, at.text().length());
    assertThat(at.column()).as(problem::text).isBetween(1, length + 1);
  }

  /** Returns the lines of a file, which end as in YAML; the last one is not ended. */
  private static List<String> lines(byte[] file) {
    String text = new String(file, StandardCharsets.UTF_8);
    int start = text.startsWith("\uFEFF") ? 1 : 0;
    List<String> lines = new ArrayList<>();
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        lines.add(text.substring(start, i));
        i += text.startsWith("\r\n", i) ? 1 : 0;
        start = i + 1;
      }
    }
    lines.add(text.substring(start));
    return lines;
  }

  static void checkWords(Problem problem) {
    assertThat(problem.message()).isNotBlank().doesNotEndWith(".");
    assertThat(Characters.findForbidden(problem.message(), false)).isEmpty();
    assertThat(Characters.findForbidden(problem.help(), false)).isEmpty();
    assertThat(problem.text().lines().count()).as(problem::text).isBetween(1L, 4L);
    Texts.assertPrintable(problem.text());
  }

  /** Checks that a rulebook can be written, and means the same when it is read again. */
  static void checkWriting(Rulebook rulebook) {
    String text = RulebookYaml.write(rulebook);
    Rulebook again = RulebookYaml.parse("written.yaml", text);
    assertThat(again).as(text).isEqualTo(rulebook);
    assertThat(again.fingerprint()).as(text).isEqualTo(rulebook.fingerprint());
    assertThat(RulebookYaml.write(again)).isEqualTo(text);
  }
}
