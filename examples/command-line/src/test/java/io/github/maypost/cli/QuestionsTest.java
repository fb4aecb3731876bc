package io.github.maypost.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
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
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands that ask who, what, where, who may approve, and everything at once. */
class QuestionsTest {

  private static final String RULEBOOK =
      """
      maypost: 1
      zone: Europe/Berlin
      teams: [marketing, press]
      kinds:
        promotion: { name: Promotion }
        launch: {}
      channels:
        acme-x: { shared-by: { marketing: [promotion, launch], press: [] } }
        newsroom: { shared-by: { press: [launch] } }
      people:
        maya: { name: Maya Ortiz, in: marketing }
        omar: { in: press }
        lin: {}
        old: { in: marketing, until: 2026-01-01 }
      policies:
        brand:
          rules:
            drivers-post: { allow: post, who: { is: driver } }
            launches-need-press:
              require: { approval: { from: { team: press } } }
              what: launch
            one-a-day:
              limit: { at-most: 1, per: day, each: channel }
              what: promotion
      """;

  @TempDir private Path folder;
  private Path rulebook;
  private Path posts;

  @BeforeEach
  void writeFiles() throws IOException {
    rulebook = Files.writeString(folder.resolve("acme.yaml"), RULEBOOK);
    posts = Files.writeString(folder.resolve("posts.json"), "[]");
  }

  @Test
  void whoListsPeopleByName() {
    Run run = ask("who", "--kind", "promotion", "--channel", "acme-x");

    assertThat(run.out)
        .isEqualTo(
            """
            Who may post promotion on acme-x   (Mon 23 Nov 2026 12:00 Europe/Berlin)
              allowed  Maya Ortiz [maya]
            """);
    assertThat(run.err).isEmpty();
    assertThat(run.status).isEqualTo(0);
  }

  @Test
  void whatIsPendingIsToldApart() {
    Run run = ask("what", "--person", "maya", "--channel", "acme-x");

    assertThat(run.out)
        .isEqualTo(
            """
            What maya may post on acme-x   (Mon 23 Nov 2026 12:00 Europe/Berlin)
              allowed  Promotion [promotion]
              pending  launch
              pending: something required is not there yet; `maypost check` says what
            """);
  }

  @Test
  void nowhereIsAnAnswer() {
    Run run = ask("where", "--person", "lin", "--kind", "launch", "--author", "maya");

    assertThat(run.out)
        .isEqualTo(
            """
            Where lin may post launch by maya   (Mon 23 Nov 2026 12:00 Europe/Berlin)
              nowhere
            """);
    assertThat(run.status).isEqualTo(0);
  }

  @Test
  void whenIsTheEarliestTimeFromTheOneGivenOn() throws IOException {
    String[] promotion = {"--person", "maya", "--kind", "promotion", "--channel", "acme-x"};
    assertThat(ask("when", promotion).out)
        .isEqualTo(
            """
            When maya may post promotion on acme-x   (Mon 23 Nov 2026 12:00 Europe/Berlin)
              as planned, Mon 23 Nov 2026 12:00 Europe/Berlin
            """);
    List<String> now = new ArrayList<>(List.of("when", rulebook.toString()));
    now.addAll(List.of("--history", posts.toString()));
    now.addAll(List.of(promotion));
    assertThat(run(now.toArray(String[]::new)).out).endsWith("  at once\n");

    Files.writeString(
        posts,
        "[{\"person\":\"maya\",\"kind\":\"promotion\",\"channel\":\"acme-x\","
            + "\"at\":\"2026-11-23T08:00:00Z\"}]");
    assertThat(ask("when", promotion).out).endsWith("  from Tue 24 Nov 2026 00:00 Europe/Berlin\n");
  }

  @Test
  void whenSaysThatWaitingDoesNotHelp() {
    assertThat(ask("when", "--person", "lin", "--kind", "launch", "--channel", "acme-x").out)
        .endsWith("  waiting alone does not help; `maypost check` says what stands in the way\n");
    assertThat(ask("when", "--person", "old", "--kind", "launch", "--channel", "acme-x").status)
        .isEqualTo(0);
  }

  @Test
  void approversStandUnderTheRuleThatAsksThem() {
    String[] launch = {"--person", "maya", "--kind", "launch", "--channel", "acme-x"};

    assertThat(ask("approvers", launch).out)
        .isEqualTo(
            """
            Whose approval counts for maya to post launch on acme-x   (Mon 23 Nov 2026 12:00 Europe/Berlin)
              brand/launches-need-press   FILE:19
                press, 1 needed
                  omar
            """
                .replace("FILE", rulebook.toString()));
    launch[1] = "old";
    assertThat(ask("approvers", launch).out).contains("  old is not active then\n");
    launch[1] = "maya";
    launch[3] = "promotion";
    assertThat(ask("approvers", launch).out).contains("  no rule requires approval\n");
  }

  @Test
  void approversOfSeveralSelectionsAreToldApart() throws IOException {
    Files.writeString(
        rulebook,
        RULEBOOK.replace(
            "from: { team: press }",
            "from-each: [{ from: { team: press } }, { from: { team: [marketing, press] } }]"));

    assertThat(ask("approvers", "--person", "lin", "--kind", "launch", "--channel", "acme-x").out)
        .endsWith(
            """
                each from somebody else
                press, 1 needed
                  omar
                marketing or press, 1 needed
                  Maya Ortiz [maya]
                  omar
            """);
  }

  @Test
  void approversOfDifferentTeamsAreToldSo() throws IOException {
    Files.writeString(
        rulebook,
        RULEBOOK.replace(
            "from: { team: press }",
            "from: { team: [marketing, press] }, at-least: 2, different-teams: true"));

    assertThat(ask("approvers", "--person", "lin", "--kind", "launch", "--channel", "acme-x").out)
        .endsWith(
            """
                from people of different teams
                marketing or press, 2 needed
                  Maya Ortiz [maya]
                  omar
            """);
  }

  @Test
  void approversInTurnAndInAnothersPlaceAreToldAsSuch() throws IOException {
    Files.writeString(
        rulebook,
        RULEBOOK
                .replace(
                    "from: { team: press }",
                    "stages: [{ from: { team: press }, at-least: all }, { from: { role: boss } }]")
                .replace("kinds:", "roles: [boss]\nkinds:")
            + "covers: [{ by: lin, for: omar, from: 2026-11-01, until: 2026-11-30 }]\n");

    assertThat(ask("approvers", "--person", "maya", "--kind", "launch", "--channel", "acme-x").out)
        .endsWith(
            """
                each from somebody else
                stage 1: press, 1 needed
                  omar
                  lin as cover for omar
                stage 2: role boss, 1 needed
                  nobody
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "who,--kind,promotion,--channel,acme-x",
    "what,--person,maya,--channel,acme-x",
    "where,--person,maya,--kind,promotion",
    "matrix,--kind,promotion,--channel,acme-x"
  })
  void aMissingHistoryIsToldWhereItStandsInTheWay(
      String command, String flag, String name, String other, String second) {
    String missing = "  without --history limits count against whatever they apply to\n";
    String[] args = {command, rulebook.toString(), "--at", "2026-11-23T12:00"};
    List<String> all = new ArrayList<>(Arrays.asList(args));
    all.addAll(List.of(flag, name, other, second));

    assertThat(run(all.toArray(String[]::new)).out).endsWith(missing);
    assertThat(ask(command, flag, name, other, second).out).doesNotContain("without");
    all.set(all.indexOf(other) + 1, other.equals("--channel") ? "newsroom" : "launch");
    if (!command.equals("what")) {
      assertThat(run(all.toArray(String[]::new)).out).doesNotContain("without");
    }
  }

  @Test
  void whenSaysThatTheHistoryIsMissing() {
    assertThat(
            run(
                    "when",
                    rulebook.toString(),
                    "--person",
                    "maya",
                    "--kind",
                    "promotion",
                    "--channel",
                    "acme-x")
                .out)
        .contains("  not before ")
        .endsWith("  without --history limits count against whatever they apply to\n");
  }

  @Test
  void factsThatNobodySuppliedAreToldWhereTheyStandInTheWay() throws IOException {
    Files.writeString(
        rulebook,
        RULEBOOK
            .replace("kinds:", "facts: [cleared]\nkinds:")
            .replace("who: { is: driver } }", "who: { is: driver }, when: { fact: cleared } }"));
    String[] where = {"--person", "maya", "--kind", "promotion"};

    assertThat(ask("where", where).out)
        .endsWith(
            """
              nowhere
              without --fact or --not-fact nobody knows whether these hold: cleared
            """);
    assertThat(ask("where", "--person", "maya", "--kind", "promotion", "--fact", "cleared").out)
        .endsWith("  allowed  acme-x\n");
  }

  @Test
  void momentsThatNobodySuppliedAreToldWhereTheyStandInTheWay() throws IOException {
    Files.writeString(
        rulebook,
        RULEBOOK
            .replace("kinds:", "moments: [press-told]\nkinds:")
            .replace(
                "who: { is: driver } }",
                "who: { is: driver }, when: { since: { moment: press-told } } }"));
    String missing = "  without --moment nobody knows when these were: press-told\n";
    String[] post = {"--person", "maya", "--kind", "promotion", "--channel", "acme-x"};

    assertThat(ask("where", "--person", "maya", "--kind", "promotion").out)
        .endsWith("  nowhere\n" + missing);
    assertThat(ask("matrix", post).out).endsWith("  nothing for maya\n\n" + missing);
    assertThat(ask("when", post).out)
        .endsWith(
            "  waiting alone does not help; `maypost check` says what stands in the way\n"
                + missing);
    assertThat(
            ask(
                    "who",
                    "--kind",
                    "promotion",
                    "--channel",
                    "acme-x",
                    "--moment",
                    "press-told@2026-11-22T10:00")
                .out)
        .endsWith("  allowed  Maya Ortiz [maya]\n");
  }

  @Test
  void aMatrixIsATableForEachChannel() {
    assertThat(ask("matrix").out)
        .isEqualTo(
            """
            Who may post   (Mon 23 Nov 2026 12:00 Europe/Berlin)

            acme-x  promotion  launch
              maya  yes        pending
              and 3 others nothing

            newsroom  promotion  launch
              omar    -          pending
              and 3 others nothing
            """);
    assertThat(ask("matrix", "--person", "lin", "--channel", "newsroom").out)
        .isEqualTo(
            """
            What lin may post on newsroom   (Mon 23 Nov 2026 12:00 Europe/Berlin)

            newsroom
              nothing for lin
            """);
    assertThat(ask("matrix", "--kind", "promotion", "--channel", "newsroom").out)
        .startsWith("Who may post promotion on newsroom   (")
        .endsWith("\n\nnewsroom\n  nobody\n");
    assertThat(ask("matrix", "--person", "maya", "--kind", "launch").out)
        .startsWith("Where maya may post launch   (");
    assertThat(ask("matrix", "--person", "maya", "--kind", "launch", "--channel", "acme-x").out)
        .startsWith("Whether maya may post launch on acme-x   (");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "who       | --kind,launch,--channel,acme-x               | choices",
        "what      | --person,maya,--channel,acme-x               | choices",
        "where     | --person,maya,--kind,launch                  | choices",
        "when      | --person,maya,--kind,launch,--channel,acme-x | earliest",
        "approvers | --person,maya,--kind,launch,--channel,acme-x | approvers",
        "matrix    | --kind,launch                                | matrix"
      })
  void everyAnswerIsWrittenAsJsonWhenAsked(String command, String flags, String type) {
    List<String> all = new ArrayList<>(Arrays.asList(flags.split(",", -1)));
    all.add("--json");
    Run run = ask(command, all.toArray(String[]::new));
    JsonNode json = JsonMapper.shared().readTree(run.out);

    assertThat(run.out.lines()).hasSize(1);
    assertThat(json.at("/maypost").intValue()).isEqualTo(1);
    assertThat(json.at("/type").stringValue()).isEqualTo(type);
    assertThat(json.at("/at").stringValue()).isEqualTo("2026-11-23T11:00:00Z");
    assertThat(run.status).isEqualTo(0);
  }

  @Test
  void aNameNobodyKnowsIsAMistakeWithASuggestion() {
    String[] flags = {"--kind", "lanch", "--channel", "acme-x", "--tag", "new"};
    Run run = ask("who", flags);

    assertThat(run.status).isEqualTo(1);
    assertThat(run.out).isEmpty();
    assertThat(run.err)
        .isEqualTo(
            """
            maypost: unknown kind `lanch`
              help: did you mean `launch`?
            maypost: unknown tag `new`
            """);
    assertThat(ask("matrix", flags).err).isEqualTo(run.err);
    Run json = ask("who", "--kind", "lanch", "--channel", "acme-x", "--json");
    assertThat(json.status).isEqualTo(1);
    assertThat(json.out).contains("\"unknownNames\":[{\"field\":\"kind\",\"name\":\"lanch\"}]");
  }

  @Test
  void whatIsAskedForIsNotGivenAndTheRestIs() {
    assertThat(run("who", rulebook.toString(), "--person", "maya").err)
        .contains("maypost who: expected --kind, --channel but found none");
    assertThat(ask("who", "--person", "maya", "--kind", "launch", "--channel", "acme-x").err)
        .contains(
            """
            maypost who: expected no --person, since that is the question
              help: leave it out, or ask `maypost check`
            """);
    assertThat(ask("what", "--person", "maya", "--chanel", "acme-x").err)
        .contains("did you mean `--channel`?");
    assertThat(ask("where", "--person", "maya", "--kind", "launch", "--tag", "a,b").err)
        .contains("repeat the flag: `--tag a --tag b`");
    assertThat(run("whoo").err).contains("did you mean `who`?");
    assertThat(ask("approvers").status).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"who,--person", "what,--kind", "where,--channel"})
  void helpDoesNotOfferWhatIsRefused(String command, String flag) {
    Run refused = ask(command, "--person", "maya", "--kind", "launch", "--channel", "acme-x");

    assertThat(refused.status).isEqualTo(2);
    assertThat(refused.err).contains("expected no " + flag);
    assertThat(run(command, "--help").out).doesNotContain(flag);
  }

  @ParameterizedTest
  @ValueSource(strings = {"who", "what", "where", "when", "approvers", "matrix"})
  void helpTeaches(String command) throws IOException {
    Run run = run(command, "--help");

    assertThat(run.status).isEqualTo(0);
    try (InputStream in = QuestionsTest.class.getResourceAsStream(command + "-help.txt")) {
      assertThat(run.out).isEqualTo(new String(in.readAllBytes(), UTF_8));
    }
  }

  private Run ask(String command, String... flags) {
    List<String> all = new ArrayList<>(List.of(command, rulebook.toString()));
    all.addAll(List.of("--at", "2026-11-23T12:00", "--history", posts.toString()));
    all.addAll(Arrays.asList(flags));
    return run(all.toArray(String[]::new));
  }

  private static Run run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status = Maypost.run(Streams.of(InputStream.nullInputStream(), out, err, false), args);
    return new Run(status, lines(out), lines(err));
  }

  private static String lines(ByteArrayOutputStream bytes) {
    return bytes.toString(UTF_8).replace(System.lineSeparator(), "\n");
  }

  private record Run(int status, String out, String err) {}
}
