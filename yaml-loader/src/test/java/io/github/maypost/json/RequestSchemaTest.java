package io.github.maypost.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.maypost.problem.Problem;
import io.github.maypost.problem.ProblemCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Broken requests, one mistake each, which the schema refuses as well; and what it cannot see. */
class RequestSchemaTest {

  private static final String NAMES =
      "\"person\":\"maya\",\"kind\":\"promotion\",\"channel\":\"x\"";
  private static final String POST = NAMES + ",\"at\":\"2026-11-23T08:30:00Z\"";

  /** In the first column N stands for the compulsory fields, P for those of a post. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "[]                             | wrong-type | | expected an object for a request but found a list",
        "'maya'                         | wrong-type | | expected an object for a request but found the text `maya`",
        "null                           | wrong-type | | expected an object for a request but found `null`",
        "{'kind':'a','channel':'b'}     | missing    | person  | expected the field `person` but it is missing",
        "{'person':'a','channel':'b'}   | missing    | kind    | expected the field `kind` but it is missing",
        "{'person':'a','kind':'b'}      | missing    | channel | expected the field `channel` but it is missing",
        "{N,'maypost':2}                | unsupported-version | maypost | expected version 1 but found `2`",
        "{N,'maypost':0}                | unsupported-version | maypost | expected version 1 but found `0`",
        "{N,'maypost':-1}               | unsupported-version | maypost | expected version 1 but found `-1`",
        "{N,'maypost':1.5}              | unsupported-version | maypost | expected version 1 but found `1.5`",
        "{N,'maypost':'1'}              | wrong-type | maypost | expected the number `1` for `maypost` but found the text `1`",
        "{N,'maypost':null}             | wrong-type | maypost | expected the number `1` for `maypost` but found `null`",
        "{N,'maypost':[1]}              | wrong-type | maypost | expected the number `1` for `maypost` but found a list",
        "{N,'persn':'a'}                | unknown-key | persn | unknown field `persn` of a request",
        "{N,'Person':'a'}               | unknown-key | Person | unknown field `Person` of a request",
        "{N,'type':'request'}           | unknown-key | type | unknown field `type` of a request",
        "{N,'proposed-at':'a'}          | unknown-key | proposed-at | unknown field `proposed-at` of a request",
        "{N,'facts_not':[]}             | unknown-key | facts_not | unknown field `facts_not` of a request",
        "{N,'':'a'}                     | unknown-key |  | unknown field `` of a request",
        "{N,'author':5}                 | wrong-type | author | expected a text for `author` but found the number `5`",
        "{N,'author':null}              | wrong-type | author | expected a text for `author` but found `null`",
        "{N,'author':['a']}             | wrong-type | author | expected a text for `author` but found a list",
        "{N,'permission':true}          | wrong-type | permission | expected a text for `permission` but found `true`",
        "{N,'revision':7}               | wrong-type | revision | expected a text for `revision` but found the number `7`",
        "{N,'at':1795422600}            | wrong-type | at | expected an instant for `at` but found the number `1795422600`",
        "{N,'at':'tomorrow'}            | bad-value | at | expected an instant for `at` but found `tomorrow`",
        "{N,'at':'2026-11-23'}          | bad-value | at | expected an instant for `at` but found `2026-11-23`",
        "{N,'at':'2026-11-23T08:30:00'} | bad-value | at | expected an instant for `at` but found `2026-11-23T08:30:00`",
        "{N,'at':'2026-11-23T08:30Z'}   | bad-value | at | expected an instant for `at` but found `2026-11-23T08:30Z`",
        "{N,'at':'2026-11-23t08:30:00z'} | bad-value | at | expected an instant for `at` but found `2026-11-23t08:30:00z`",
        "{N,'at':'2026-11-23 08:30:00Z'} | bad-value | at | expected an instant for `at` but found `2026-11-23 08:30:00Z`",
        "{N,'at':'2026-13-23T08:30:00Z'} | bad-value | at | expected an instant for `at` but found `2026-13-23T08:30:00Z`",
        "{N,'at':'2026-11-23T24:00:00Z'} | bad-value | at | expected an instant for `at` but found `2026-11-23T24:00:00Z`",
        "{N,'at':'2026-11-23T08:30:60Z'} | bad-value | at | expected an instant for `at` but found `2026-11-23T08:30:60Z`",
        "{N,'at':'2026-11-23T08:30:00+1'} | bad-value | at | expected an instant for `at` but found `2026-11-23T08:30:00+1`",
        "{N,'at':'2026-11-23T08:30:00+19:00'} | bad-value | at | expected an instant for `at` but found `2026-11-23T08:30:00+19:00`",
        "{N,'at':'+12026-11-23T08:30:00Z'} | bad-value | at | expected an instant for `at` but found `+12026-11-23T08:30:00Z`",
        "{N,'proposedAt':''}            | bad-value | proposedAt | expected an instant for `proposedAt` but found ``",
        "{N,'tags':'a'}                 | wrong-type | tags | expected a list of texts for `tags` but found the text `a`",
        "{N,'tags':{}}                  | wrong-type | tags | expected a list of texts for `tags` but found an object",
        "{N,'tags':['a',1]}             | wrong-type | tags[1] | expected a text in `tags` but found the number `1`",
        "{N,'situations':'crisis'}      | wrong-type | situations | expected a list of texts for `situations` but found the text `crisis`",
        "{N,'facts':{'signed':true}}    | wrong-type | facts | expected a list of texts for `facts` but found an object",
        "{N,'factsNot':[null]}          | wrong-type | factsNot[0] | expected a text in `factsNot` but found `null`",
        "{N,'moments':['told']}         | wrong-type | moments | expected an object for `moments` but found a list",
        "{N,'moments':{'told':5}}       | wrong-type | moments.told | expected an instant for `told` but found the number `5`",
        "{N,'moments':{'told':null}}    | wrong-type | moments.told | expected an instant for `told` but found `null`",
        "{N,'moments':{'told':'2026-11-23'}} | bad-value | moments.told | expected an instant for `told` but found `2026-11-23`",
        "{N,'approvals':'omar'}         | wrong-type | approvals | expected a list of objects for `approvals` but found the text `omar`",
        "{N,'approvals':['omar']}       | wrong-type | approvals[0] | expected an object for an approval but found the text `omar`",
        "{N,'approvals':[{}]}           | missing | approvals[0].by | expected the field `by` but it is missing",
        "{N,'approvals':[{'by':'a','on':'b'}]} | unknown-key | approvals[0].on | unknown field `on` of an approval",
        "{N,'approvals':[{'by':'a','at':'noon'}]} | bad-value | approvals[0].at | expected an instant for `at` but found `noon`",
        "{N,'approvals':[{'by':'a','reason':'b'}]} | unknown-key | approvals[0].reason | unknown field `reason` of an approval",
        "{N,'objections':{'by':'a'}}    | wrong-type | objections | expected a list of objects for `objections` but found an object",
        "{N,'objections':[{'by':'a','reason':5}]} | wrong-type | objections[0].reason | expected a text for `reason` but found the number `5`",
        "{N,'history':{}}               | wrong-type | history | expected a list of objects for `history` but found an object",
        "{N,'history':[{N}]}            | missing | history[0].at | expected the field `at` but it is missing",
        "{N,'history':[{P,'maypost':1}]} | unknown-key | history[0].maypost | unknown field `maypost` of a post",
        "{N,'history':[{P,'tags':null}]} | wrong-type | history[0].tags | expected a list of texts for `tags` but found `null`",
      })
  void whatIsRefusedTheSchemaRefusesAsWell(
      String template, String code, String path, String message) {
    String json = json(template);

    assertThat(problems(json))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code().id()).isEqualTo(code);
              assertThat(problem.path()).hasToString(path == null ? "" : path);
              assertThat(problem.message()).isEqualTo(message);
            });
    assertThat(Schemas.errors(Schema.REQUEST, json)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{N}",
        "{N,'maypost':1}",
        "{'maypost':1,N,'author':'','tags':[],'situations':['a','a'],'facts':['b'],'factsNot':['b']}",
        "{N,'at':'2026-11-23T08:30:00Z','proposedAt':'2026-11-23T08:30:00.123456789-18:00'}",
        "{N,'at':'2024-02-29T23:59:59.5+05:45'}",
        "{N,'approvals':[],'objections':[],'history':[]}",
        "{N,'moments':{}}",
        "{N,'moments':{'told':'2026-11-23T08:30:00Z','':'2026-11-23T08:30:00+01:00'}}",
        "{N,'approvals':[{'by':'a'},{'by':'b','at':'2026-11-23T08:30:00Z','revision':'1'}]}",
        "{N,'objections':[{'by':'a','at':'2026-11-23T08:30:00Z','reason':'b','revision':'1'}]}",
        "{N,'history':[{P},{P,'permission':'draft','tags':['a']}]}",
      })
  void whatIsReadTheSchemaTakesAsWell(String template) {
    String json = json(template);

    assertThat(Schemas.errors(Schema.REQUEST, json)).isEmpty();
    assertThat(RequestJson.read(json)).isNotNull();
  }

  /** Each is refused for a reason that no schema can see, or only at a price. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "the same field twice, which parsers drop     | {N,'person':'b'}                 | duplicate-key",
        "a day that the month has not                 | {N,'at':'2026-02-30T08:30:00Z'}  | bad-value",
        "the 29th of February in other years          | {N,'at':'2026-02-29T08:30:00Z'}  | bad-value",
        "a time that is no date in every zone, early  | {N,'at':'0000-01-01T23:00:00Z'}  | bad-value",
        "a time that is no date in every zone, late   | {N,'at':'9999-12-31T00:00:00Z'}  | bad-value",
        "a number that is 1, but not written so       | {N,'maypost':1.0}                | unsupported-version",
        "half a character                             | {N,'revision':'\\ud800'}         | bad-text",
      })
  void whatTheSchemaCannotSeeIsRefusedAllTheSame(String why, String template, String code) {
    String json = json(template);

    assertThat(Schemas.errors(Schema.REQUEST, json)).as(why).isEmpty();
    assertThat(problems(json)).extracting(problem -> problem.code().id()).containsExactly(code);
  }

  @Test
  void aTextOfMoreThan64KiBIsRefusedThoughTheSchemaTakesIt() {
    String json = "{" + NAMES + ",\"revision\":\"" + "x".repeat(70_000) + "\"}";

    assertThat(Schemas.errors(Schema.REQUEST, json)).isEmpty();
    assertThat(problems(json)).extracting(Problem::code).containsExactly(ProblemCode.TOO_LONG);
  }

  @Test
  void ofAnotherVersionNothingElseIsJudged() {
    assertThat(problems("{\"maypost\":2,\"persons\":[\"maya\"],\"at\":5}"))
        .extracting(Problem::code)
        .containsExactly(ProblemCode.UNSUPPORTED_VERSION);
    assertThat(problems("{\"persons\":[\"maya\"],\"maypost\":2}"))
        .extracting(Problem::help)
        .containsExactly("this library knows `\"maypost\": 1` only");
  }

  @Test
  void theVersionIsNotWritten() {
    assertThat(RequestJson.write(RequestJson.read(json("{'maypost':1,N}")))).isEqualTo(json("{N}"));
  }

  @Test
  void everyErrorIsAsItsSchemaSays() {
    for (String json :
        List.of("", "[", "{'a':1}", "[[]", "{N,'at':'noon'}", "{N,N,N}", "{'maypost':7}")) {
      String error = DecisionJson.writeError(problems(json(json)));

      assertThat(Schemas.closedErrors(Schema.ERROR, error)).as(error).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "[]                  | true",
        "[{P}]               | true",
        "[{P,'tags':['a']}]  | true",
        "{}                  | false",
        "{'maypost':1}       | false",
        "[{N}]               | false",
        "[{P,'by':'a'}]      | false",
        "[{P,'tags':'a'}]    | false",
        "['maya']            | false",
      })
  void aHistoryIsReadExactlyWhenItsSchemaTakesIt(String template, boolean right) {
    String json = json(template);

    assertThat(Schemas.errors(Schema.HISTORY, json).isEmpty()).isEqualTo(right);
    assertThat(
            catchThrowableOfType(
                    InvalidRequestException.class,
                    () -> RequestJson.readHistory(new JsonSource("h.json", 1, json)))
                == null)
        .isEqualTo(right);
  }

  @Test
  void theSchemaListsTheFieldsInTheOrderOfMessages() {
    String help = problems(json("{N,'zzz':1}")).get(0).help();
    JsonNode properties = Schemas.JSON.readTree(Schema.REQUEST.text()).path("properties");

    assertThat(help)
        .isEqualTo(
            "a request has the fields `" + String.join("`, `", properties.propertyNames()) + "`");
  }

  @Test
  void instantsAreReadByThePatternOfTheSchema() {
    JsonNode history = Schemas.JSON.readTree(Schema.HISTORY.text());

    assertThat(history.at("/$defs/instant/pattern").stringValue())
        .isEqualTo(JsonFields.INSTANT.pattern());
  }

  private static String json(String template) {
    return template
        .replace('\'', '"')
        .replaceAll("(?<=[{,])N(?=[,}])", NAMES)
        .replaceAll("(?<=[{,])P(?=[,}])", POST);
  }

  private static List<Problem> problems(String json) {
    return catchThrowableOfType(InvalidRequestException.class, () -> RequestJson.read(json))
        .problems();
  }
}
