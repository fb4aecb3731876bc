package io.github.maypost.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.maypost.engine.Engine;
import io.github.maypost.model.Rulebook;
import io.github.maypost.problem.InvalidRulebookException;
import io.github.maypost.yaml.RulebookYaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * That the loader makes of any bytes a rulebook, or problems that say where they are; soon, and
 * without taking much memory. What is a rulebook can be written, read again and decided by.
 *
 * <p>A build runs this over the inputs in the resources. To look for others, see CONTRIBUTING.
 */
class RulebookFuzzTest {

  private static final String DICTIONARY = "rulebook.dict";
  private static final int MEGABYTE = 1 << 20;

  private static void check(Map<String, byte[]> files) {
    Optional<Rulebook> read = Loading.of(files);
    read.ifPresent(Loading::checkWriting);
    read.ifPresent(RulebookFuzzTest::decide);
  }

  /** Decides a few requests; where no people are said, those named are an engine's to miss. */
  private static void decide(Rulebook rulebook) {
    Engine engine;
    try {
      engine = Engine.of(rulebook);
    } catch (InvalidRulebookException missing) {
      assertThat(rulebook.people()).isEmpty();
      return;
    }
    new Deciding(rulebook, engine).some();
  }

  static Stream<byte[]> goldenFiles() throws IOException {
    try (Stream<Path> all = Files.walk(Path.of("src/test/resources"))) {
      List<Path> files = all.filter(path -> path.toString().endsWith(".yaml")).sorted().toList();
      return files.stream().map(RulebookFuzzTest::bytes);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @MethodSource("goldenFiles")
  @DictionaryFile(resourcePath = DICTIONARY)
  @FuzzTest(maxDuration = "10m")
  void anyBytesAreReadOrRefused(byte[] bytes) {
    check(Map.of(Loading.FIRST, bytes));
  }

  /** Where a line begins with {@code ===}, another file does, of the name that follows. */
  @DictionaryFile(resourcePath = DICTIONARY)
  @FuzzTest(maxDuration = "10m")
  void anyFilesAreReadOrRefused(byte[] bytes) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String file : (Loading.FIRST + "\n" + latin(bytes)).split("(?m)^=== ?", -1)) {
      int end = file.indexOf('\n');
      String name =
          new String(raw(end < 0 ? file : file.substring(0, end)), StandardCharsets.UTF_8);
      files.putIfAbsent(name, raw(file.substring(end + 1)));
    }
    check(files);
  }

  @DictionaryFile(resourcePath = DICTIONARY)
  @FuzzTest(maxDuration = "10m")
  void anyEditIsReadOrRefused(FuzzedDataProvider data) {
    String before = data.pickValue(Edits.RULEBOOKS);
    String after = Edits.edited(before, data);

    Optional<Rulebook> read = Loading.of(after.getBytes(StandardCharsets.UTF_8));

    read.ifPresent(Loading::checkWriting);
    read.ifPresent(RulebookFuzzTest::decide);
    read.ifPresent(rulebook -> checkRewriting(before, after, rulebook));
  }

  private static void checkRewriting(String before, String after, Rulebook edited) {
    assertThat(RulebookYaml.rewrite("edited.yaml", after, edited)).isEqualTo(after);
    try {
      String rewritten = RulebookYaml.rewrite("test.yaml", before, edited);
      assertThat(RulebookYaml.parse("test.yaml", rewritten)).isEqualTo(edited);
    } catch (IllegalStateException refused) {
      assertThat(refused).hasMessageEndingWith("write it anew");
    }
  }

  /**
   * Between two lines of {@code ===} stands what is repeated until there is a megabyte of it, each
   * {@code %} being the number of the repetition.
   */
  @DictionaryFile(resourcePath = DICTIONARY)
  @FuzzTest(maxDuration = "10m")
  void anyMegabyteIsReadOrRefusedSoon(byte[] bytes) {
    String[] parts = latin(bytes).split("(?m)^===\n", 3);
    StringBuilder text = new StringBuilder(MEGABYTE).append(parts[0]);
    String unit = parts.length > 1 && !parts[1].isEmpty() ? parts[1] : "x";
    String tail = parts.length > 2 ? parts[2] : "";
    boolean counted = unit.indexOf('%') >= 0;
    for (int i = 0; text.length() + unit.length() + tail.length() < MEGABYTE; i++) {
      text.append(counted ? unit.replace("%", Integer.toString(i)) : unit);
    }
    Loading.of(raw(text.append(tail).toString()));
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static byte[] raw(String latin) {
    return latin.getBytes(StandardCharsets.ISO_8859_1);
  }
}
