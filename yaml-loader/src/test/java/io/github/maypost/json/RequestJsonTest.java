package io.github.maypost.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.github.maypost.decision.Approval;
import io.github.maypost.decision.Objection;
import io.github.maypost.decision.Post;
import io.github.maypost.decision.Request;
import io.github.maypost.problem.Location;
import io.github.maypost.problem.Problem;
import io.github.maypost.problem.ProblemCode;
import io.github.maypost.specification.Shows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestJsonTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  @Test
  void onlyPersonKindAndChannelAreCompulsory() {
    Request request =
        RequestJson.read("{\"person\":\"maya\",\"kind\":\"promotion\",\"channel\":\"acme-x\"}");

    assertThat(request).isEqualTo(Request.builder("maya", "promotion", "acme-x").build());
    assertThat(request.author()).isEqualTo("maya");
    assertThat(request.permission()).isEqualTo("post");
    assertThat(request.history()).isEmpty();
  }

  @Test
  void noPlaceLiesBehindTheEndOfItsLine() {
    for (String text : List.of("{\r", "{\r\n\"person\": 1,\r", "\r")) {
      assertThat(problems(text))
          .allSatisfy(
              problem -> {
                Location at = problem.location().orElseThrow();
                assertThat(at.column()).isLessThanOrEqualTo(at.text().length() + 1);
              });
    }
  }

  @Test
  void everyFieldIsRead() {
    Request request =
        RequestJson.read(
            """
            {"person":"maya","author":"lin","permission":"draft","kind":"promotion",
             "channel":"acme-x","at":"2026-11-23T13:00:00+01:00","tags":["sponsored","ad-label"],
             "situations":["crisis"],"facts":["signed"],"factsNot":["paid"],
             "moments":{"told":"2026-11-23T13:00:00+01:00"},
             "proposedAt":"2026-11-23T12:00:00Z","revision":"r2",
             "approvals":[{"by":"omar","at":"2026-11-23T12:00:00Z","revision":"r1"},{"by":"lin"}],
             "objections":[{"by":"omar","at":"2026-11-23T12:00:00Z","reason":"too soon",
                            "revision":"r1"}],
             "history":[{"person":"maya","kind":"promotion","channel":"acme-x",
                         "at":"2026-11-23T12:00:00Z","permission":"schedule","tags":["a"]},
                        {"person":"maya","kind":"promotion","channel":"acme-x",
                         "at":"2026-11-23T12:00:00Z"}]}
            """);

    assertThat(request)
        .isEqualTo(
            Request.builder("maya", "promotion", "acme-x")
                .author("lin")
                .permission("draft")
                .at(NOON)
                .tags("sponsored", "ad-label")
                .situations("crisis")
                .facts("signed")
                .factsNot("paid")
                .moment("told", NOON)
                .proposedAt(NOON)
                .revision("r2")
                .approval(new Approval("omar", Optional.of(NOON), Optional.of("r1")))
                .approval(new Approval("lin", Optional.empty(), Optional.empty()))
                .objection(
                    new Objection(
                        "omar", Optional.of(NOON), Optional.of("too soon"), Optional.of("r1")))
                .history(
                    List.of(
                        new Post(
                            "maya",
                            "promotion",
                            "acme-x",
                            NOON,
                            "schedule",
                            Optional.of(Set.of("a"))),
                        Post.of("maya", "promotion", "acme-x", NOON)))
                .build());
  }

  @Test
  void anEmptyHistoryIsNotAMissingOne() {
    Request request =
        RequestJson.read(
            "{\"person\":\"maya\",\"kind\":\"promotion\",\"channel\":\"acme-x\",\"history\":[]}");

    assertThat(request.history()).contains(List.of());
  }

  @Test
  void everythingThatIsWrongIsReportedAtOnceInTheOrderOfTheText() {
    List<Problem> problems =
        problems(
            """
            {"persn":"maya","kind":5,"kind":"b","at":"tomorrow","tags":"a","facts":[true],
             "author":null,"approvals":[{"at":"2026-11-23T12:00"}, "omar"],"history":{}}
            """);

    assertThat(problems)
        .extracting(Problem::code, problem -> problem.path().toString(), Problem::message)
        .containsExactly(
            tuple(ProblemCode.MISSING, "person", "expected the field `person` but it is missing"),
            tuple(ProblemCode.MISSING, "channel", "expected the field `channel` but it is missing"),
            tuple(ProblemCode.UNKNOWN_KEY, "persn", "unknown field `persn` of a request"),
            tuple(
                ProblemCode.WRONG_TYPE,
                "kind",
                "expected a text for `kind` but found the number `5`"),
            tuple(
                ProblemCode.DUPLICATE_KEY, "kind", "expected one field `kind` but found a second"),
            tuple(ProblemCode.BAD_VALUE, "at", "expected an instant for `at` but found `tomorrow`"),
            tuple(
                ProblemCode.WRONG_TYPE,
                "tags",
                "expected a list of texts for `tags` but found the text `a`"),
            tuple(
                ProblemCode.WRONG_TYPE, "facts[0]", "expected a text in `facts` but found `true`"),
            tuple(
                ProblemCode.WRONG_TYPE, "author", "expected a text for `author` but found `null`"),
            tuple(
                ProblemCode.MISSING,
                "approvals[0].by",
                "expected the field `by` but it is missing"),
            tuple(
                ProblemCode.BAD_VALUE,
                "approvals[0].at",
                "expected an instant for `at` but found `2026-11-23T12:00`"),
            tuple(
                ProblemCode.WRONG_TYPE,
                "approvals[1]",
                "expected an object for an approval but found the text `omar`"),
            tuple(
                ProblemCode.WRONG_TYPE,
                "history",
                "expected a list of objects for `history` but found an object"));
    assertThat(problems)
        .extracting(Problem::help)
        .contains(
            "did you mean `person`?",
            "leave the field out to say nothing",
            "say in which zone: add `Z` for UTC, or an offset such as `+01:00`");
    assertThat(problems("{\"person\":\"a\",\"kind\":\"b\",\"channel\":\"c\",\"at\":\"noon\"}"))
        .extracting(Problem::help)
        .containsExactly("write it as `2026-11-23T09:30:00Z`");
  }

  @Test
  void aProblemKnowsItsLineAndItsColumnInCharacters() {
    InvalidRequestException invalid =
        invalid("{\"revision\":\"\uD83D\uDE00\", \"kindd\":\"x\"}", "requests.jsonl", 7);

    assertThat(invalid.problems().get(3).location().map(Location::toString))
        .contains("requests.jsonl:7:18");
    assertThat(invalid).hasMessageContaining("requests.jsonl:7:18: error [unknown-key]");
  }

  @Test
  void aProblemInALaterLineOfTheTextCountsFromTheFirst() {
    InvalidRequestException invalid = invalid("{\r\n  \"at\": 5,\r\n", "r.json", 1);

    assertThat(invalid.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.SYNTAX);
              assertThat(problem.location().orElseThrow().line()).isEqualTo(3);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{'person':1}     | 2 | expected a field name in double quotes but found `'`",
        "{\"a\":1,}       | 8 | expected a field name in double quotes but found `}`",
        "{\"a\" 1}        | 6 | expected a colon after the field name but found `1`",
        "{\"a\":1 \"b\"}  | 8 | expected a comma or `}` but found `\"`",
        "[1 2]            | 4 | expected a comma or `]` but found `2`",
        "{\"a\":maya}     | 6 | expected a value but found `maya`",
        "{\"a\":NaN}      | 6 | expected a value but found `NaN`",
        "{\"a\":}         | 6 | expected a value but found `}`",
        "{\"a\":01}       | 7 | expected a number as JSON writes them but found `1`",
        "{\"a\":\"\\q\"}  | 8 | expected one of the escapes of JSON but found `q`",
        "# no             | 1 | expected a value but found `#`",
        "// no            | 1 | expected a value and no comment but found `/`",
        "{} {}            | 4 | expected one value but found another after it",
        "{} x             | 4 | expected a value but found `x`",
        "{\"a\":[1,       | 9 | expected more but the text ends here",
      })
  void whatIsNoJsonIsReportedWhereItStops(String json, int column, String message) {
    assertThat(problems(json))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.SYNTAX);
              assertThat(problem.message()).isEqualTo(message);
              assertThat(problem.location().orElseThrow().column()).isEqualTo(column);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\n"})
  void nothingIsNoRequest(String json) {
    assertThat(problems(json)).extracting(Problem::code).containsExactly(ProblemCode.EMPTY_FILE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "5", "null", "\"maya\""})
  void aRequestIsAnObject(String json) {
    assertThat(problems(json)).extracting(Problem::code).containsExactly(ProblemCode.WRONG_TYPE);
  }

  @Test
  void whatIsTooDeepOrTooLongIsRefused() {
    assertThat(problems("[".repeat(100_000)))
        .extracting(Problem::code)
        .containsExactly(ProblemCode.TOO_DEEP);
    assertThat(problems("{\"person\":\"" + "x".repeat(100_000) + "\"}"))
        .extracting(Problem::code)
        .containsExactly(ProblemCode.TOO_LONG);
    assertThat(problems("{\"person\":" + "1".repeat(100_000) + "}"))
        .extracting(Problem::code)
        .containsExactly(ProblemCode.TOO_LONG);
  }

  @Test
  void halfACharacterIsNoText() {
    assertThat(problems("{\"person\":\"\\ud800\",\"kind\":\"a\",\"channel\":\"b\"}"))
        .extracting(Problem::code, problem -> problem.path().toString())
        .containsExactly(tuple(ProblemCode.BAD_TEXT, "person"));
  }

  @Test
  void yearsHaveFourDigits() {
    assertThat(
            problems(
                "{\"person\":\"a\",\"kind\":\"a\",\"channel\":\"b\","
                    + "\"at\":\"+1000000000-12-31T23:59:59Z\"}"))
        .extracting(Problem::code)
        .containsExactly(ProblemCode.BAD_VALUE);
  }

  @Test
  void aTimeThatNoRequestCanAskAboutIsAProblem() {
    for (String at : List.of("0000-01-01T23:59:59Z", "9999-12-31T00:00:00Z")) {
      assertThat(
              problems("{\"person\":\"a\",\"kind\":\"a\",\"channel\":\"b\",\"at\":\"" + at + "\"}"))
          .extracting(Problem::code, problem -> problem.path().toString())
          .containsExactly(tuple(ProblemCode.BAD_VALUE, "at"));
    }
  }

  @Test
  @Shows({"10 Limits 25", "10 Limits 26"})
  void aHistoryIsAListOfPosts() {
    List<Post> posts =
        history(
            "[{\"person\":\"maya\",\"kind\":\"a\",\"channel\":\"b\",\"at\":\"2026-11-23T12:00:00Z\"}]",
            "h.json");

    assertThat(posts).containsExactly(Post.of("maya", "a", "b", NOON));
    assertThat(posts.get(0).permission()).isEqualTo("post");
    assertThat(posts.get(0).tags()).isEmpty();
  }

  @Test
  void aHistoryIsReportedOnWhole() {
    InvalidRequestException invalid =
        catchThrowableOfType(
            InvalidRequestException.class,
            () -> history("[{\"person\":\"maya\"},\n{\"chanel\":\"b\"}]", "h.json"));

    assertThat(invalid.problems())
        .extracting(problem -> problem.path().toString())
        .containsExactly(
            "[0].kind",
            "[0].channel",
            "[0].at",
            "[1].person",
            "[1].kind",
            "[1].channel",
            "[1].at",
            "[1].chanel");
    assertThat(invalid.problems().get(7).location().map(Location::toString)).contains("h.json:2:2");
  }

  @Test
  void aRequestIsWrittenWithoutWhatGoesWithoutSaying() {
    assertThat(RequestJson.write(Request.builder("maya", "promotion", "acme-x").build()))
        .isEqualTo("{\"person\":\"maya\",\"kind\":\"promotion\",\"channel\":\"acme-x\"}");
  }

  private static List<Post> history(String json, String file) {
    return RequestJson.readHistory(new JsonSource(file, 1, json));
  }

  @Test
  void aHistoryFileMayBeginWithAByteOrderMark(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("h.json"),
            """
            \uFEFF[{"person":"maya","kind":"promotion","channel":"acme-x",\
            "at":"2026-11-23T12:00:00Z"}]""");

    assertThat(RequestJson.readHistory(file))
        .containsExactly(
            Post.of("maya", "promotion", "acme-x", Instant.parse("2026-11-23T12:00:00Z")));
  }

  @Test
  void aHistoryFileThatIsMissingOrNotUtf8IsReported(@TempDir Path folder) throws IOException {
    Path latin = Files.write(folder.resolve("h.json"), new byte[] {'[', '\n', '"', (byte) 0xE9});

    assertThat(historyProblem(folder.resolve("none.json")).code())
        .isEqualTo(ProblemCode.UNREADABLE_FILE);
    assertThat(historyProblem(folder).code()).isEqualTo(ProblemCode.UNREADABLE_FILE);
    assertThat(historyProblem(latin).code()).isEqualTo(ProblemCode.NOT_UTF_8);
    assertThat(historyProblem(latin).location().map(Location::toString)).contains(latin + ":2:2");
  }

  private static Problem historyProblem(Path file) {
    InvalidRequestException invalid =
        catchThrowableOfType(InvalidRequestException.class, () -> RequestJson.readHistory(file));
    assertThat(invalid.problems()).hasSize(1);
    return invalid.problems().get(0);
  }

  private static List<Problem> problems(String json) {
    return invalid(json, "request", 1).problems();
  }

  private static InvalidRequestException invalid(String json, String file, int line) {
    return catchThrowableOfType(
        InvalidRequestException.class, () -> RequestJson.read(json, file, line));
  }
}
