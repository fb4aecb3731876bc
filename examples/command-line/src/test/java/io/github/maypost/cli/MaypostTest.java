package io.github.maypost.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.json.Schema;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MaypostTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String PROMOTION =
      "{\"person\":\"maya\",\"kind\":\"promotion\",\"channel\":\"acme-x\","
          + "\"at\":\"2026-11-23T08:30:00Z\",\"history\":[]}";

  @TempDir private Path folder;
  private Path acme;
  private Path noPosts;
  private String input = "";

  @BeforeEach
  void writeFiles() throws IOException {
    acme = write("acme.yaml", resource("acme.yaml"));
    noPosts = write("posts.json", "[]");
  }

  @Test
  void anAllowedPostLeavesWith0AndSaysWhy() {
    Run run = check("promotion", "--history", noPosts.toString());

    assertThat(run.status).isEqualTo(0);
    assertThat(run.out).startsWith("ALLOWED").contains("brand/drivers-post", "Sign with your");
    assertThat(run.err).isEmpty();
  }

  @Test
  void aPendingPostLeavesWith3AndSaysWhomToAsk() {
    Run run = check("product-launch", "--history", noPosts.toString(), "--proposed-at", at(7));

    assertThat(run.status).isEqualTo(3);
    assertThat(run.out).startsWith("PENDING").contains("Launches reach the press first.", "omar");
  }

  @Test
  void aDeniedPostLeavesWith4() {
    Run run = check("promotion", "--situation", "crisis", "--fact", "photo-release-signed");

    assertThat(run.status).isEqualTo(4);
    assertThat(run.out).startsWith("DENIED").contains("brand/release-first");
  }

  @Test
  void aFactThatDoesNotHoldIsToldFromOneNobodyKnows() {
    String history = noPosts.toString();

    assertThat(check("promotion", "--situation", "crisis", "--history", history).status)
        .isEqualTo(4);
    assertThat(
            check(
                    "promotion",
                    "--situation",
                    "crisis",
                    "--not-fact",
                    "photo-release-signed",
                    "--history",
                    history)
                .status)
        .isEqualTo(0);
  }

  @Test
  void aMomentIsSaidWithItsTime() {
    Run unsaid = check("follow-up", "--at", "2026-11-23T09:30");
    Run early =
        check("follow-up", "--at", "2026-11-23T09:30", "--moment", "announced@2026-11-22T10:00");
    Run late =
        check(
            "follow-up", "--at", "2026-11-23T10:00", "--moment", "announced@2026-11-22T09:00:00Z");

    assertThat(unsaid.status).isEqualTo(4);
    assertThat(unsaid.out).contains("say when announced was");
    assertThat(early.status).isEqualTo(4);
    assertThat(early.out).contains("wait until Mon 23 Nov 2026 10:00 Europe/Berlin");
    assertThat(late.status).isEqualTo(0);
  }

  @Test
  void anUnknownNameIsDeniedWithASuggestion() {
    Run run =
        run(
            "check",
            acme.toString(),
            "--person",
            "maja",
            "--kind",
            "promotion",
            "--channel",
            "acme-x");

    assertThat(run.status).isEqualTo(4);
    assertThat(run.out).contains("maja").contains("maya");
  }

  @Test
  void aLocalTimeIsMeantInTheRulebooksZone() {
    JsonNode local = json(check("promotion", "--json", "--at", "2026-11-23T09:30"));
    JsonNode offset = json(check("promotion", "--json", "--at", "2026-11-23T09:30:00+01:00"));

    assertThat(local.at("/at").stringValue()).isEqualTo("2026-11-23T08:30:00Z");
    assertThat(offset.at("/at").stringValue()).isEqualTo("2026-11-23T08:30:00Z");
  }

  @Test
  void approvalsAndObjectionsCarryTheirTime() {
    List<String> launch =
        List.of("--history", noPosts.toString(), "--proposed-at", at(7), "--at", at(12));
    List<String> approved = with(launch, "--approved-by", "omar@2026-11-23T10:00");

    assertThat(check("product-launch", approved).status).isEqualTo(0);
    assertThat(check("product-launch", with(launch, "--approved-by", "omar")).status).isEqualTo(0);
    assertThat(check("product-launch", with(launch, "--approved-by", "omar@" + at(13))).status)
        .isEqualTo(3);
    assertThat(check("product-launch", with(approved, "--objected-by", "lin@" + at(11))).status)
        .isEqualTo(3);
  }

  @Test
  void anApprovalIsForTheRevisionThatIsGiven() {
    Run run =
        check(
            "product-launch",
            "--history",
            noPosts.toString(),
            "--proposed-at",
            at(7),
            "--at",
            at(12),
            "--approved-by",
            "omar",
            "--revision",
            "r2");

    assertThat(run.status).isEqualTo(0);
  }

  @Test
  void theHistoryIsCountedWhateverItsOrder() throws IOException {
    Path posts =
        write(
            "two.json",
            """
            [{"person":"maya","kind":"promotion","channel":"acme-x","at":"2026-11-23T07:00:00Z"},
             {"person":"maya","kind":"promotion","channel":"acme-x","at":"2026-11-23T06:00:00Z"}]
            """);

    JsonNode decision = json(check("promotion", "--history", posts.toString(), "--json"));

    assertThat(decision.at("/basis").stringValue()).isEqualTo("limited");
  }

  @Test
  void theDecisionAsJsonIsOneLineWithExplanationAndRemedies() {
    Run run =
        check(
            "product-launch",
            "--history",
            noPosts.toString(),
            "--proposed-at",
            at(7),
            "--at",
            at(12),
            "--json");
    JsonNode decision = json(run);

    assertThat(run.status).isEqualTo(3);
    assertThat(run.out.lines()).hasSize(1);
    assertThat(decision.at("/verdict").stringValue()).isEqualTo("pending");
    assertThat(decision.at("/reasons/0/rule").stringValue()).isEqualTo("brand/drivers-post");
    assertThat(decision.at("/reasons/0/clauses").size()).isEqualTo(2);
    assertThat(decision.at("/reasons/1/source/line").intValue()).isEqualTo(27);
    assertThat(decision.at("/reasons/1/source/file").stringValue()).endsWith("acme.yaml");
    assertThat(decision.at("/remedies/0/type").stringValue()).isEqualTo("ask-approval");
  }

  @Test
  void aBadLineYieldsAnErrorInItsPlaceAndTheRestGoesOn() throws IOException {
    Path requests =
        write(
            "r.jsonl",
            PROMOTION
                + "\n{\"persn\":\"maya\"}\n\n"
                + PROMOTION.replace("maya", "lin")
                + "\r\n"
                + "5");

    Run run = run("check", acme.toString(), "--requests", requests.toString());
    List<JsonNode> lines = run.out.lines().map(JSON::readTree).toList();

    assertThat(run.status).isEqualTo(1);
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0).at("/verdict").stringValue()).isEqualTo("allowed");
    assertThat(lines.get(1).at("/type").stringValue()).isEqualTo("error");
    assertThat(lines.get(1).at("/problems/0/line").intValue()).isEqualTo(2);
    assertThat(lines.get(1).at("/problems/3/help").stringValue())
        .isEqualTo("did you mean `person`?");
    assertThat(lines.get(2).at("/verdict").stringValue()).isEqualTo("denied");
    assertThat(lines.get(3).at("/problems/0/line").intValue()).isEqualTo(5);
  }

  @Test
  void emptyLinesArePassedOver() {
    input = "\n" + PROMOTION + "\r\n\r\n  \n" + PROMOTION + "\n\n";

    Run run = run("check", acme.toString(), "--requests", "-");

    assertThat(run.status).isEqualTo(0);
    assertThat(run.out.lines()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource
  void aSchemaIsPrintedAsItIs(Schema schema) {
    Run run = run("schema", schema.word());

    assertThat(run.status).isEqualTo(0);
    assertThat(run.out).isEqualTo(schema.text());
    assertThat(run.err).isEmpty();
  }

  @Test
  void everyLineIsOfAKnownVersion() {
    input = PROMOTION + "\n" + PROMOTION.replace("{", "{\"maypost\":2,") + "\n";

    Run run = run("check", acme.toString(), "--requests", "-");
    List<JsonNode> lines = run.out.lines().map(JSON::readTree).toList();

    assertThat(lines).allSatisfy(line -> assertThat(line.at("/maypost").intValue()).isEqualTo(1));
    assertThat(lines.get(1).at("/problems"))
        .extracting(problem -> problem.at("/code").stringValue())
        .containsExactly("unsupported-version");
  }

  @Test
  void whenEveryLineWasDecidedTheStatusIs0WhateverTheVerdicts() {
    input = PROMOTION.replace("maya", "lin") + "\n" + PROMOTION + "\n";

    Run run = run("check", acme.toString(), "--requests", "-");

    assertThat(run.status).isEqualTo(0);
    assertThat(run.out.lines())
        .extracting(line -> JSON.readTree(line).at("/verdict").stringValue())
        .containsExactly("denied", "allowed");
  }

  @Test
  void linesAreExplainedOnlyWhenAsked() {
    input = PROMOTION + "\n";

    JsonNode plain = json(run("check", acme.toString(), "--requests", "-"));
    JsonNode explained = json(run("check", acme.toString(), "--requests", "-", "--explain"));

    assertThat(plain.has("remedies")).isFalse();
    assertThat(plain.at("/reasons/0").has("clauses")).isFalse();
    assertThat(explained.has("remedies")).isTrue();
    assertThat(explained.at("/reasons/0/clauses").size()).isEqualTo(2);
  }

  @Test
  void aHistoryServesTheLinesThatBringNone() {
    input = PROMOTION.replace(",\"history\":[]", "") + "\n";

    assertThat(json(run("check", acme.toString(), "--requests", "-")).at("/basis").stringValue())
        .isEqualTo("limited");
    assertThat(
            json(run("check", acme.toString(), "--requests", "-", "--history", noPosts.toString()))
                .at("/basis")
                .stringValue())
        .isEqualTo("allowed");
  }

  @Test
  void aLineIsAnsweredBeforeTheNextIsRead() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    InputStream in =
        new InputStream() {
          private final byte[] line = (PROMOTION + "\n").getBytes(UTF_8);
          private int lines;

          @Override
          public int read() {
            throw new UnsupportedOperationException();
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            assertThat(out.toString(UTF_8).lines()).hasSize(lines);
            if (lines++ == 3) {
              return -1;
            }
            System.arraycopy(line, 0, bytes, offset, line.length);
            return line.length;
          }
        };

    int status =
        Maypost.run(
            Streams.of(in, out, OutputStream.nullOutputStream(), false),
            "check",
            acme.toString(),
            "--requests",
            "-");

    assertThat(status).isEqualTo(0);
    assertThat(out.toString(UTF_8).lines()).hasSize(3);
  }

  @Test
  void bytesThatAreNoUtf8AreReportedWhereTheyStand() throws IOException {
    Path requests = folder.resolve("latin.jsonl");
    Files.write(requests, ("{\"person\":\"mo\u00e9\"}\n" + PROMOTION).getBytes(ISO_8859_1));

    Run run = run("check", acme.toString(), "--requests", requests.toString());
    JsonNode error = JSON.readTree(run.out.lines().findFirst().orElseThrow());

    assertThat(run.status).isEqualTo(1);
    assertThat(run.out.lines()).hasSize(2);
    assertThat(error.at("/problems/0/code").stringValue()).isEqualTo("not-utf-8");
    assertThat(error.at("/problems/0/column").intValue()).isEqualTo(14);
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstLine() {
    input = "\uFEFF" + PROMOTION;

    assertThat(run("check", acme.toString(), "--requests", "-").status).isEqualTo(0);
  }

  @Test
  void validateSaysThatARulebookIsValid() {
    Run run = run("validate", acme.toString());

    assertThat(run.status).isEqualTo(0);
    assertThat(run.out).contains("acme.yaml is valid: 1 policy, 6 rules, 1 channel, 3 people");
  }

  @Test
  void anInvalidRulebookLeavesWith1AndAllItsProblems() throws IOException {
    Path broken = write("broken.yaml", "maypost: 1\nteems: [a]\nroles: [Writer]\n");

    for (Run run :
        List.of(
            run("validate", broken.toString()),
            run("check", broken.toString(), "--requests", "-"))) {
      assertThat(run.status).isEqualTo(1);
      assertThat(run.out).isEmpty();
      assertThat(run.err)
          .contains("broken.yaml:2:1", "did you mean `teams`?", "broken.yaml:3:9")
          .doesNotContain("\tat ", "Exception");
    }
  }

  @Test
  void anInvalidHistoryLeavesWith1() throws IOException {
    Path posts = write("bad.json", "[{\"person\":\"maya\"}]");

    Run run = check("promotion", "--history", posts.toString());

    assertThat(run.status).isEqualTo(1);
    assertThat(run.err).contains("bad.json:1:2", "`kind`", "3 problems");
  }

  @Test
  void aFileThatIsMissingLeavesWith1() {
    String none = folder.resolve("none").toString();
    List<Run> runs =
        List.of(
            run("validate", none),
            check("promotion", "--history", none),
            run("check", acme.toString(), "--requests", none),
            run("check", acme.toString(), "--requests", folder.toString()));

    assertThat(runs)
        .allSatisfy(
            run -> {
              assertThat(run.status).isEqualTo(1);
              assertThat(run.err).contains("`").doesNotContain("\tat ", "Exception");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "check acme.yaml --persn maya --kind k --channel c | did you mean `--person`?",
        "check acme.yaml --approvedby=omar                 | did you mean `--approved-by`?",
        "chek acme.yaml                                    | did you mean `check`?",
        "check acme.yaml --person maya                     | --kind, --channel",
        "check                                             | missing required parameter: `RULEBOOK`",
        "check acme.yaml more --requests -                 | unexpected argument `more`",
        "check acme.yaml --requests - --person maya        | --requests and --person",
        "check acme.yaml --requests - --tag a --at 2026-11-23T09:30 | --requests and --at, --tag",
        "check acme.yaml --person a --person b             | --person",
        "check acme.yaml --at tomorrow                     | check: `--at`: expected a time such as",
        "check acme.yaml --at +999999999-01-01T00:00:00Z   | such as `2026-11-23T09:30`",
        "check acme.yaml --at 9999-12-31T00:00:00Z         | such as `2026-11-23T09:30`",
        "check acme.yaml --approved-by @2026-11-23T09:30   | expected a person before the time",
        "check acme.yaml --approved-by omar@noon           | `--approved-by`: expected a time such as `2026-11-23T09:30`",
        "check acme.yaml --person                          | --person",
        "check acme.yaml --person a --kind k --channel c --tag a,b | `--tag`: expected one name but found `a,b`",
        "check acme.yaml --person a --kind k --channel c --tag a,,b | help: repeat the flag: `--tag a --tag b`",
        "check acme.yaml --person a --kind k --channel c --not-fact a,b | repeat the flag: `--not-fact a --not-fact b`",
        "check acme.yaml --moment announced                | `--moment`: expected a moment and when it was, such as `families-told@2026-11-23T09:30`, but found `announced`",
        "check acme.yaml --moment announced@noon           | `--moment`: expected a time such as `2026-11-23T09:30`",
        "check acme.yaml --person a --kind k --channel c --moment m@2026-11-23T09:30 --moment m@2026-11-24T09:30 | expected one time of `m` but found several",
        "check acme.yaml --person a --kind k --channel c --moment m,n@2026-11-23T09:30 | repeat the flag: `--moment m --moment n`",
        "check acme.yaml --person a --kind k --channel c --approved-by a,b@2026-11-23T09:30 | repeat the flag: `--approved-by a --approved-by b`",
        "schema                                            | NAME",
        "schema                                            | help: write one of `rulebook`, `request`, ",
        "schema decison                                    | help: did you mean `decision`?",
        "schema x                                          | history, decision, explanation, remedies, choices, approvers, earliest, matrix, audit, replay, error but found `x`",
        "schema request decision                           | unexpected argument `decision`",
        "validate                                          | RULEBOOK",
        "validate a b                                      | unexpected argument `b`",
      })
  void wrongUsageLeavesWith2AndAHint(String line, String hint) {
    Run run = run(line.split(" +"));

    assertThat(run.status).isEqualTo(2);
    assertThat(run.out).isEmpty();
    assertThat(run.err).contains(hint).contains("--help`").doesNotContain("\tat ");
  }

  @Test
  void withoutArgumentsItTeaches() {
    Run run = run();

    assertThat(run.status).isEqualTo(2);
    assertThat(run.err).contains("Usage: maypost", "check", "validate");
  }

  @ParameterizedTest
  @ValueSource(strings = {"maypost", "check", "validate", "schema", "replay"})
  void helpTeaches(String command) throws IOException {
    Run run = command.equals("maypost") ? run("--help") : run(command, "--help");

    assertThat(run.status).isEqualTo(0);
    assertThat(run.out).isEqualTo(resource(command + "-help.txt"));
  }

  @Test
  void theVersionIsThatOfTheBuild() {
    Run run = run("--version");

    assertThat(run.status).isEqualTo(0);
    assertThat(run.out).matches("maypost \\d+\\.\\d+\\.\\d+\\S*\\R");
  }

  @Test
  void coloursAreForTerminalsOnly() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Streams terminal =
        Streams.of(InputStream.nullInputStream(), out, OutputStream.nullOutputStream(), true);

    Maypost.run(terminal, arguments("promotion", List.of()));

    assertThat(out.toString(UTF_8)).contains("\u001B[");
    assertThat(check("promotion").out).doesNotContain("\u001B");
  }

  private Run check(String kind, String... flags) {
    return check(kind, Arrays.asList(flags));
  }

  private Run check(String kind, List<String> flags) {
    return run(arguments(kind, flags));
  }

  private String[] arguments(String kind, List<String> flags) {
    List<String> all = new ArrayList<>(List.of("check", acme.toString(), "--person", "maya"));
    all.addAll(List.of("--kind", kind, "--channel", "acme-x"));
    if (!flags.contains("--at")) {
      all.addAll(List.of("--at", at(12)));
    }
    all.addAll(flags);
    return all.toArray(String[]::new);
  }

  private static String at(int hour) {
    return String.format("2026-11-23T%02d:00", hour);
  }

  private static List<String> with(List<String> list, String... more) {
    List<String> all = new ArrayList<>(list);
    all.addAll(Arrays.asList(more));
    return all;
  }

  private Run run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    InputStream in = new ByteArrayInputStream(input.getBytes(UTF_8));
    int status = Maypost.run(Streams.of(in, out, err, false), args);
    return new Run(status, out.toString(UTF_8), err.toString(UTF_8));
  }

  private static JsonNode json(Run run) {
    return JSON.readTree(run.out);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = MaypostTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private record Run(int status, String out, String err) {}
}
