package io.github.maypost.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.maypost.decision.AuditRecord;
import io.github.maypost.decision.Post;
import io.github.maypost.decision.Request;
import io.github.maypost.json.AuditJson;
import io.github.maypost.json.DecisionJson;
import io.github.maypost.json.InvalidRequestException;
import io.github.maypost.json.RequestJson;
import io.github.maypost.problem.Location;
import io.github.maypost.problem.Problem;
import io.github.maypost.problem.ProblemCode;
import io.github.maypost.yaml.RulebookYaml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import tools.jackson.databind.JsonNode;

/**
 * That the readers of requests, histories and audit logs make of any text what it says, or problems
 * that say where they are. What is a request can be written, read again, decided and explained, and
 * what is a line of a log decided again.
 */
class RequestFuzzTest {

  private static final String DICTIONARY = "request.dict";
  private static final String LINES = "requests.jsonl";
  private static final int LINE = 7;
  private static final Deciding ACME =
      new Deciding(RulebookYaml.parse("acme.yaml", Edits.RULEBOOKS.get(0)));

  private static Path file;

  @BeforeAll
  static void makeFile() throws IOException {
    file = Files.createTempFile("history", ".json");
  }

  @AfterAll
  static void deleteFile() throws IOException {
    Files.deleteIfExists(file);
  }

  @DictionaryFile(resourcePath = DICTIONARY)
  @FuzzTest(maxDuration = "10m")
  void anyTextIsReadOrRefused(byte[] bytes) {
    check(new String(bytes, StandardCharsets.UTF_8));
  }

  @FuzzTest(maxDuration = "10m")
  void anyFieldsAreReadOrRefused(FuzzedDataProvider data) {
    check(new Fields(data).request());
  }

  @DictionaryFile(resourcePath = DICTIONARY)
  @FuzzTest(maxDuration = "10m")
  void anyBytesAreAHistoryOrRefused(byte[] bytes) throws IOException {
    Files.write(file, bytes);
    String text = new String(bytes, StandardCharsets.UTF_8);
    String[] lines = text.replaceFirst("^\uFEFF", "").split("\n", -1);

    Optional<List<Post>> read =
        Mode.soon(() -> read(() -> RequestJson.readHistory(file), file.toString(), lines, 1));

    if (read.isPresent()) {
      Request request = Request.builder("maya", "promotion", "acme-x").history(read.get()).build();
      checkRead(request);
    }
  }

  @DictionaryFile(resourcePath = DICTIONARY)
  @FuzzTest(maxDuration = "10m")
  void anyTextIsAnAuditLineOrRefused(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    Mode.soon(
            () -> read(() -> AuditJson.read(text, LINES, LINE), LINES, text.split("\n", -1), LINE))
        .ifPresent(RequestFuzzTest::checkReplayed);
  }

  private static void checkReplayed(AuditRecord record) {
    String written = AuditJson.write(record);
    Json.of(written);
    assertThat(written).doesNotContain("\n");
    assertThat(AuditJson.read(written)).as(written).isEqualTo(record);
    ACME.replay(record);
  }

  private static void check(String text) {
    String[] lines = text.split("\n", -1);
    Mode.soon(() -> read(() -> RequestJson.read(text, LINES, LINE), LINES, lines, LINE))
        .ifPresent(RequestFuzzTest::checkRead);
  }

  private static void checkRead(Request request) {
    String written = RequestJson.write(request);
    Json.of(written);
    assertThat(RequestJson.read(written)).as(written).isEqualTo(request);
    ACME.tell(request);
    ACME.ask(request);
  }

  private static <T> Optional<T> read(Supplier<T> reading, String name, String[] lines, int first) {
    try {
      return Optional.of(reading.get());
    } catch (InvalidRequestException invalid) {
      List<Problem> problems = invalid.problems();
      assertThat(problems).isNotEmpty();
      Texts.assertPrintable(invalid.getMessage());
      problems.stream().limit(200).forEach(problem -> check(problem, name, lines, first));
      checkJson(problems);
      return Optional.empty();
    }
  }

  private static void check(Problem problem, String name, String[] lines, int first) {
    Loading.checkWords(problem);
    Location at = problem.location().orElseThrow(() -> new AssertionError(problem));
    assertThat(at.file()).isEqualTo(name);
    assertThat(at.line()).as(problem::text).isBetween(first, first + lines.length - 1);
    String line = lines[at.line() - first];
    if (problem.code() != ProblemCode.NOT_UTF_8) {
      assertThat(at.text())
          .isEqualTo(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
    }
    int length = at.text().codePointCount(0, at.text().length());
    assertThat(at.column()).as(problem::text).isBetween(1, length + 1);
  }

  /** Checks that what stands in the place of a decision says all that is wrong. */
  private static void checkJson(List<Problem> problems) {
    JsonNode error = Json.of(DecisionJson.writeError(problems));
    int shown = error.get("problems").size();
    assertThat(shown + error.get("more").intValue()).isEqualTo(problems.size());
    for (int i = 0; i < shown; i++) {
      JsonNode problem = error.get("problems").get(i);
      assertThat(problem.get("message").stringValue()).isEqualTo(problems.get(i).message());
      assertThat(problem.get("line").intValue())
          .isEqualTo(problems.get(i).location().orElseThrow().line());
    }
  }
}
