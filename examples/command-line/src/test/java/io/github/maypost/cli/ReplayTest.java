package io.github.maypost.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.json.AuditJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReplayTest {

  private static final JsonMapper JSON = JsonMapper.shared();

  private static final String REQUESTS =
      """
      {"person":"maya","kind":"promotion","channel":"acme-x","at":"2026-11-23T08:30:00Z"}
      {"person":"maya","kind":"product-launch","channel":"acme-x","at":"2026-11-23T10:30:00Z"}
      {"person":"maya","kind":"follow-up","channel":"acme-x","at":"2026-11-23T10:30:00Z"}
      {"person":"lin","author":"maya","kind":"sale","channel":"acme-x","at":"2026-11-23T10:30:00Z"}
      {"person":"maya","permission":"draft","kind":"promotion","channel":"acme-x","at":"2026-11-23T08:30:00Z"}
      """;

  @TempDir private Path folder;
  private Path acme;
  private Path posts;
  private Path log;
  private String input = "";

  @BeforeEach
  void writeFiles() throws IOException {
    acme = write("acme.yaml", acme());
    posts =
        write(
            "posts.json",
            "[{\"person\":\"maya\",\"kind\":\"promotion\",\"channel\":\"acme-x\","
                + "\"at\":\"2026-11-23T06:00:00Z\"}]");
    log = folder.resolve("audit.jsonl");
  }

  private static String acme() throws IOException {
    try (InputStream in = ReplayTest.class.getResourceAsStream("acme.yaml")) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  /** A rulebook that differs in a limit, a deny, a kind and a permission. */
  private Path changed() throws IOException {
    return write(
        "changed.yaml",
        acme()
            .replace("at-most: 2, per: day", "at-most: 1, per: day")
            .replace("follow-up: {}", "follow-up: {}\n  sale: {}")
            .replace("wait-a-day:\n        deny: post", "wait-a-day:\n        deny: draft")
            .replace("allow: post\n", "allow: [post, draft]\n")
            .replace("lin: {", "lyn: {"));
  }

  private Run audit() {
    input = REQUESTS;
    return run(
        "check",
        acme.toString(),
        "--requests",
        "-",
        "--history",
        posts.toString(),
        "--audit",
        log.toString());
  }

  @Test
  void everyDecisionThatIsToldIsInTheLogBefore() throws IOException {
    Run run = audit();

    assertThat(run.status).isEqualTo(0);
    assertThat(Files.readAllLines(log))
        .extracting(line -> AuditJson.read(line).basis().word())
        .containsExactlyElementsOf(
            run.out.lines().map(line -> JSON.readTree(line).at("/basis").stringValue()).toList());
  }

  @Test
  void oneRequestIsAddedToTheEndOfTheLog() throws IOException {
    audit();

    Run run =
        run(
            "check",
            acme.toString(),
            "--person",
            "maya",
            "--kind",
            "promotion",
            "--channel",
            "acme-x",
            "--audit",
            log.toString());

    assertThat(run.status).isEqualTo(4);
    assertThat(Files.readAllLines(log)).hasSize(6);
    assertThat(run("replay", acme.toString(), log.toString()).status).isEqualTo(0);
  }

  @Test
  void whatCannotBeLoggedIsNotTold() {
    input = REQUESTS;
    String nowhere = folder.resolve("none").resolve("audit.jsonl").toString();

    Run run = run("check", acme.toString(), "--requests", "-", "--audit", nowhere);

    assertThat(run.status).isEqualTo(1);
    assertThat(run.out).isEmpty();
    assertThat(run.err).isEqualTo("maypost: cannot write the audit log `" + nowhere + "`\n");
  }

  @Test
  void aLineThatWasNeverEndedSpoilsNoOther() throws IOException {
    audit();
    String line = Files.readAllLines(log).get(0);
    Files.writeString(log, line + "\n" + line.substring(0, 100));

    audit();

    assertThat(Files.readAllLines(log)).hasSize(7);
    assertThat(run("replay", acme.toString(), log.toString()).out)
        .isEqualTo("7 lines: 6 the same, 0 different, 0 not comparable, 1 not readable\n");
  }

  @Test
  void theSameRulebookComesToTheSame() {
    audit();

    Run run = run("replay", acme.toString(), log.toString());

    assertThat(run.status).isEqualTo(0);
    assertThat(run.err).isEmpty();
    assertThat(run.out)
        .isEqualTo("5 lines: 5 the same, 0 different, 0 not comparable, 0 not readable\n");
  }

  @Test
  void anotherRulebookSaysWhatItWouldHaveChanged() throws IOException {
    audit();

    Run run = run("replay", changed().toString(), log.toString());

    assertThat(run.status).isEqualTo(3);
    assertThat(run.out.replaceAll("[0-9a-f]{64}", "FINGERPRINT"))
        .isEqualTo(
            """
            line 1: maya post promotion on acme-x, Mon 23 Nov 2026 09:30 Europe/Berlin
              allowed -> denied (limited)
              come    limit   brand/two-a-day
            line 2: maya post product-launch on acme-x, Mon 23 Nov 2026 11:30 Europe/Berlin
              pending (requirements) -> denied (limited)
              come    limit   brand/two-a-day
            line 3: maya post follow-up on acme-x, Mon 23 Nov 2026 11:30 Europe/Berlin
              denied (forbidden) -> allowed
              gone    deny    brand/wait-a-day
            line 4: lin post sale on acme-x (a post of maya), Mon 23 Nov 2026 11:30 Europe/Berlin
              denied (unknown) -> the same
              unknown person `lin`
              known   kind `sale`
            line 5: maya draft promotion on acme-x, Mon 23 Nov 2026 09:30 Europe/Berlin
              denied (not-covered) -> allowed
              come    allow   brand/drivers-post
            5 lines: 0 the same, 5 different, 0 not comparable, 0 not readable
            5 were decided by another rulebook than this one, FINGERPRINT
            """);
  }

  @Test
  void whatTheLogDoesNotHoldIsSaid() throws IOException {
    audit();
    Path weekly =
        write("weekly.yaml", acme().replace("at-most: 2, per: day", "at-most: 2, per: week"));

    Run run = run("replay", weekly.toString(), log.toString());

    assertThat(run.status).isEqualTo(3);
    assertThat(run.out)
        .startsWith(
            """
            line 1: maya post promotion on acme-x, Mon 23 Nov 2026 09:30 Europe/Berlin
              cannot be compared; it was allowed
              lacks   history: the record holds no answer for posts on acme-x of promotion or \
            product-launch from 2026-11-22T23:00:00Z until 2026-11-29T23:00:00Z
            """)
        .contains("5 lines: 3 the same, 0 different, 2 not comparable, 0 not readable\n");
  }

  @Test
  void aLineThatCannotBeReadIsSaidAndTheRestGoesOn() throws IOException {
    audit();
    List<String> lines = Files.readAllLines(log);
    input = "{\"maypost\":1}\n" + lines.get(0) + "\n\n" + lines.get(1).substring(9) + "\n";

    Run run = run("replay", acme.toString(), "-");

    assertThat(run.status).isEqualTo(1);
    assertThat(run.err)
        .contains("standard input:1:1", "expected the type `audit`", "standard input:4:6")
        .doesNotContain("\tat ", "Exception");
    assertThat(run.out)
        .isEqualTo("3 lines: 1 the same, 0 different, 0 not comparable, 2 not readable\n");
  }

  @Test
  void decisionsAreNoLinesOfAnAuditLog() {
    input = audit().out;

    Run run = run("replay", acme.toString(), "-");

    assertThat(run.status).isEqualTo(1);
    assertThat(run.err).contains("expected the type `audit` but found the text `decision`");
  }

  @Test
  void asJsonEachLineThatIsNotTheSameIsAnObject() throws IOException {
    audit();
    Files.writeString(log, Files.readString(log) + "{}\n");

    Run run = run("replay", changed().toString(), log.toString(), "--json");
    List<JsonNode> lines = run.out.lines().map(JSON::readTree).toList();

    assertThat(run.status).isEqualTo(1);
    assertThat(lines)
        .extracting(line -> line.at("/type").stringValue())
        .containsExactly("replay", "replay", "replay", "replay", "replay", "error");
    assertThat(lines.get(2).at("/line").intValue()).isEqualTo(3);
    assertThat(lines.get(2).at("/gone/deny/0").stringValue()).isEqualTo("brand/wait-a-day");
    assertThat(lines.get(5).at("/problems/0/line").intValue()).isEqualTo(6);
    assertThat(run.err)
        .startsWith("6 lines: 0 the same, 5 different, 0 not comparable, 1 not readable\n");
  }

  @Test
  void namesThatHoldLineBreaksStayOnTheirLine() throws IOException {
    input =
        "{\"person\":\"maya\\nline 9: all\",\"kind\":\"k\\u2028k\",\"channel\":\"c\\u202Ec\","
            + "\"at\":\"2026-11-23T08:30:00Z\"}\n";
    run("check", acme.toString(), "--requests", "-", "--audit", log.toString());
    Path known = write("known.yaml", acme().replace("name: Acme", "name: Other"));

    assertThat(Files.readAllLines(log)).hasSize(1);
    assertThat(run("replay", known.toString(), log.toString()).out.lines()).hasSize(2);
    Files.writeString(
        log,
        Files.readString(log)
            .replace(
                "\"unknownNames\":[{",
                "\"unknownNames\":[{\"field\":\"tag\",\"name\":\"x\\ny\"},{"));
    assertThat(run("replay", acme.toString(), log.toString()).out)
        .startsWith("line 1: mayaU+000Aline 9: all post kU+2028k on cU+202Ec, Mon 23 Nov 2026")
        .contains("  known   tag `xU+000Ay`\n");
  }

  @Test
  void aLineIsToldBeforeTheNextIsRead() throws IOException {
    audit();
    byte[] line = (Files.readAllLines(log).get(0) + "\n").getBytes(UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    InputStream lines =
        new InputStream() {
          private int told;

          @Override
          public int read() {
            throw new UnsupportedOperationException();
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            assertThat(out.toString(UTF_8).lines().filter(said -> said.startsWith("line ")))
                .hasSize(told);
            if (told++ == 3) {
              return -1;
            }
            System.arraycopy(line, 0, bytes, offset, line.length);
            return line.length;
          }
        };
    Streams streams = Streams.of(lines, out, OutputStream.nullOutputStream(), false);

    assertThat(Maypost.run(streams, "replay", changed().toString(), "-")).isEqualTo(3);
    assertThat(out.toString(UTF_8)).contains("3 lines: 0 the same, 3 different");
  }

  @Test
  void aLogThatIsMissingLeavesWith1() {
    Run run = run("replay", acme.toString(), log.toString());

    assertThat(run.status).isEqualTo(1);
    assertThat(run.err)
        .isEqualTo("maypost: expected a file of decisions but found no `" + log + "`\n");
    assertThat(run("replay", acme.toString(), folder.toString()).err)
        .isEqualTo("maypost: expected decisions but cannot read `" + folder + "`\n");
  }

  @Test
  void withoutALogItIsWrongUsage() {
    Run run = run("replay", acme.toString());

    assertThat(run.status).isEqualTo(2);
    assertThat(run.err).contains("missing required parameter: `LOG`", "maypost replay --help`");
  }

  @Test
  void decisionsStayAsTheyAreWithALogAndWithout() {
    String logged = audit().out;
    input = REQUESTS;

    assertThat(run("check", acme.toString(), "--requests", "-", "--history", posts.toString()).out)
        .isEqualTo(logged)
        .doesNotContain("lookups");
  }

  private Run run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    InputStream in = new ByteArrayInputStream(input.getBytes(UTF_8));
    int status = Maypost.run(Streams.of(in, out, err, false), args);
    return new Run(status, out.toString(UTF_8), err.toString(UTF_8));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private record Run(int status, String out, String err) {}
}
