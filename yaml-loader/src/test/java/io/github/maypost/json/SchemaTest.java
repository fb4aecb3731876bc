package io.github.maypost.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.Basis;
import io.github.maypost.decision.Explanation.Status;
import io.github.maypost.decision.Fault;
import io.github.maypost.decision.Found;
import io.github.maypost.decision.Outcome;
import io.github.maypost.decision.Remedy;
import io.github.maypost.decision.Replay;
import io.github.maypost.decision.Truth;
import io.github.maypost.decision.UnknownName;
import io.github.maypost.decision.Verdict;
import io.github.maypost.model.Clause;
import io.github.maypost.model.Condition;
import io.github.maypost.problem.ProblemCode;
import io.github.maypost.vocabulary.Level;
import io.github.maypost.vocabulary.Relation;
import io.github.maypost.vocabulary.Verb;
import io.github.maypost.vocabulary.Word;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class SchemaTest {

  /** The schemas of JSON; that of rulebooks has tests of its own. */
  static Set<Schema> contracts() {
    return EnumSet.range(Schema.REQUEST, Schema.ERROR);
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void aSchemaIsOneByItsMetaschema(Schema schema) {
    assertThat(Schemas.errorsOf(schema)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void aSchemaIsNamedAndSaysWhatItDescribes(Schema schema) {
    JsonNode json = tree(schema);

    assertThat(json.at("/$schema").stringValue())
        .isEqualTo("https://json-schema.org/draft/2020-12/schema");
    assertThat(json.at("/$id").stringValue()).isEqualTo(schema.id());
    assertThat(schema.id())
        .isEqualTo("https://maypost.github.io/schema/v1/" + schema.word() + ".json");
    assertThat(json.at("/title").stringValue()).isEqualTo("Maypost " + schema.word());
    assertThat(json.at("/description").stringValue()).endsWith(".");
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void everyPropertyAndDefinitionIsDescribed(Schema schema) {
    walk(
        "",
        tree(schema),
        (path, node) -> {
          for (String key : List.of("properties", "$defs")) {
            node.path(key)
                .properties()
                .forEach(
                    entry ->
                        assertThat(entry.getValue().path("description").asString(""))
                            .as("%s/%s/%s", path, key, entry.getKey())
                            .endsWith("."));
          }
        });
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void everyExampleIsRightByTheClosedSchema(Schema schema) {
    assertThat(tree(schema).path("examples")).isNotEmpty();
    tree(schema)
        .path("examples")
        .forEach(
            example ->
                assertThat(Schemas.closedErrors(schema, example.toString()))
                    .as(example.toString())
                    .isEmpty());
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void everyReferenceLeadsSomewhere(Schema schema) {
    walk(
        "",
        tree(schema),
        (path, node) -> {
          if (node.path("$ref").isString()) {
            String[] parts = node.path("$ref").stringValue().split("#", 2);
            Schema other =
                parts[0].isEmpty()
                    ? schema
                    : Word.find(Schema.class, parts[0].replace(".json", "")).orElseThrow();
            if (parts.length == 2) {
              assertThat(tree(other).at(parts[1]).isObject()).as(path).isTrue();
            }
          }
        });
  }

  @Test
  void everyClosedSetOfWordsIsThatOfTheLibrary() {
    Map<String, List<String>> words = new LinkedHashMap<>();
    words.put("decision/$defs/answer/properties/verdict", words(Verdict.values()));
    words.put("decision/$defs/answer/properties/basis/anyOf/0", words(Basis.values()));
    words.put(
        "decision/$defs/reason/properties/verb",
        words(Verb.ALLOW, Verb.DENY, Verb.REQUIRE, Verb.LIMIT));
    words.put("decision/$defs/reason/properties/status", words(Status.values()));
    words.put("decision/$defs/advice/properties/level", words(Level.values()));
    words.put(
        "decision/$defs/unknownName/properties/field/anyOf/0", words(UnknownName.Field.values()));
    words.put("decision/$defs/fault/properties/source/anyOf/0", words(Fault.Source.values()));
    words.put("explanation/$defs/duty/properties/status", words(Status.OK, Status.UNKNOWN));
    words.put(
        "explanation/$defs/advice/properties/status",
        words(Status.OK, Status.UNMET, Status.UNKNOWN));
    words.put(
        "explanation/$defs/holds",
        Stream.of(Truth.TRUE, Truth.FALSE, Truth.UNKNOWN).map(RuleJson::word).toList());
    words.put("explanation/$defs/clause/properties/part", lowerCase(Clause.Part.values()));
    words.put(
        "explanation/$defs/condition/properties/week/properties/days/items",
        List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"));
    words.put("explanation/$defs/relation/anyOf/0", words(Relation.values()));
    words.put(
        "explanation/$defs/foundRole/properties/hindrance/anyOf/0",
        Arrays.stream(Found.Hindrance.values()).map(Found.Hindrance::word).toList());
    words.put(
        "explanation/$defs/newerOutcome/properties/type/not",
        List.of("count", "share", "distance", "tags", "approval"));
    words.put("explanation/$defs/why/anyOf/0", words(Outcome.Why.values()));
    words.put(
        "remedies/$defs/newerStep/properties/type/not",
        List.of(
            "all",
            "add-tags",
            "ask-approval",
            "wait-until",
            "use-channel",
            "hand-to",
            "take-training"));
    words.put(
        "choices/properties/asked",
        words(UnknownName.Field.PERSON, UnknownName.Field.KIND, UnknownName.Field.CHANNEL));
    words.put("replay/properties/result", words(Replay.Result.values()));
    Map<String, List<String>> found = enums();
    List<String> codes = found.remove("error/$defs/problem/properties/code/anyOf/0");

    assertThat(found).containsExactlyInAnyOrderEntriesOf(words);
    assertThat(Arrays.stream(ProblemCode.values()).map(ProblemCode::id)).containsAll(codes);
  }

  @Test
  void everyConditionOutcomeAndStepIsDescribed() {
    JsonNode explanation = tree(Schema.EXPLANATION);

    assertThat(explanation.at("/$defs/condition/properties"))
        .hasSize(Condition.class.getPermittedSubclasses().length);
    assertThat(explanation.at("/$defs/outcome/anyOf"))
        .hasSize(Outcome.class.getPermittedSubclasses().length + 1);
    assertThat(tree(Schema.REMEDIES).at("/$defs/step/anyOf"))
        .hasSize(Remedy.Step.class.getPermittedSubclasses().length + 1);
  }

  /** The records within outcomes and findings, and how the schema calls them. */
  private static final Map<Class<? extends Record>, String> DESCRIBED =
      Map.ofEntries(
          Map.entry(Outcome.Counted.class, "count"),
          Map.entry(Outcome.Minimum.class, "minimum"),
          Map.entry(Outcome.Share.class, "shareOfPosts"),
          Map.entry(Outcome.Distance.class, "distance"),
          Map.entry(Outcome.Near.class, "near"),
          Map.entry(Outcome.MissingTags.class, "tags"),
          Map.entry(Outcome.ApprovalProgress.class, "approval"),
          Map.entry(Outcome.SeatsProgress.class, "seats"),
          Map.entry(Outcome.Approver.class, "approver"),
          Map.entry(Outcome.Wait.class, "wait"),
          Map.entry(Outcome.NotCounted.class, "notCounted"),
          Map.entry(Found.Thing.class, "foundThing"),
          Map.entry(Found.Held.class, "foundRole"),
          Map.entry(Found.Taken.class, "foundTraining"),
          Map.entry(Found.Standing.class, "foundRelation"),
          Map.entry(Found.Share.class, "share"),
          Map.entry(Found.Known.class, "foundKnown"),
          Map.entry(Found.Lapse.class, "foundMoment"),
          Map.entry(Found.Tenure.class, "foundStart"),
          Map.entry(Found.Time.class, "foundTime"));

  /** Records that are lists of others, or fields of the object they are in. */
  private static final Set<Class<?>> WITHIN_OTHERS =
      Set.of(
          Outcome.Mix.class,
          Found.Things.class,
          Found.Roles.class,
          Found.Trainings.class,
          Found.Relations.class,
          Found.Situations.class,
          Found.Facts.class,
          Found.Moments.class);

  /** The components whose fields are called otherwise, or that are several fields. */
  private static final Map<String, List<String>> FIELDS =
      Map.ofEntries(
          Map.entry("Counted.window", List.of("from", "until")),
          Map.entry("Minimum.window", List.of("from", "until")),
          Map.entry("Share.mix", List.of("matching", "total", "room")),
          Map.entry("ApprovalProgress.missing", List.of("stillNeeded")),
          Map.entry("ApprovalProgress.silence", List.of("orSilence")),
          Map.entry("SeatsProgress.missing", List.of("stillNeeded")),
          Map.entry("Wait.isOver", List.of("over")),
          Map.entry("NotCounted.voice", List.of("by", "at", "revision")),
          Map.entry("Held.role", List.of("id")),
          Map.entry("Taken.training", List.of("id")),
          Map.entry("Taken.counts", List.of("from", "until")),
          Map.entry("Standing.relation", List.of("is")),
          Map.entry("Known.truth", List.of("holds")),
          Map.entry("Lapse.over", List.of("from")),
          Map.entry("Lapse.truth", List.of("holds")));

  @Test
  void everyComponentOfWhatIsFoundAndComesOutIsAField() {
    JsonNode definitions = tree(Schema.EXPLANATION).path("$defs");

    assertThat(
            Stream.of(Outcome.class, Found.class)
                .flatMap(type -> Arrays.stream(type.getDeclaredClasses()))
                .filter(Class::isRecord)
                .filter(type -> !WITHIN_OTHERS.contains(type)))
        .containsExactlyInAnyOrderElementsOf(DESCRIBED.keySet());
    DESCRIBED.forEach(
        (type, definition) ->
            assertThat(definitions.path(definition).path("properties").propertyNames())
                .as(definition)
                .filteredOn(field -> !field.equals("type"))
                .containsExactlyInAnyOrderElementsOf(fields(type)));
  }

  @Test
  void everyComponentOfAStepIsAField() {
    JsonNode definitions = tree(Schema.REMEDIES).path("$defs");

    for (Class<?> step : Remedy.Step.class.getPermittedSubclasses()) {
      String name = step.getSimpleName();
      String definition = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
      assertThat(definitions.path(definition).path("properties").propertyNames())
          .as(definition)
          .filteredOn(field -> !field.equals("type"))
          .containsExactlyInAnyOrderElementsOf(fields(step.asSubclass(Record.class)));
    }
  }

  private static List<String> fields(Class<? extends Record> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(RecordComponent::getName)
        .flatMap(
            name -> FIELDS.getOrDefault(type.getSimpleName() + "." + name, List.of(name)).stream())
        .toList();
  }

  @Test
  void whatALaterLibraryMayAddIsTaken() {
    ExampleEdit edit = new ExampleEdit(Schema.EXPLANATION);
    edit.put("", "newer", "\"field\"");
    edit.put("", "basis", "\"out-of-office\"");
    edit.put("/reasons/0/clauses/0/findings/0", "wanted", "{\"weather\": [\"fine\"]}");
    edit.put("/reasons/1", "outcome", "{\"type\": \"mood\", \"percent\": 12}");
    edit.put("/remedies/0", "type", "\"wait\"");

    assertThat(Schemas.errors(Schema.EXPLANATION, edit.text())).isEmpty();
    assertThat(Schemas.closedErrors(Schema.EXPLANATION, edit.text())).hasSizeGreaterThan(3);
  }

  @Test
  void whatThePromiseRulesOutIsRefused() {
    for (List<String> change :
        List.of(
            List.of("", "verdict", "\"perhaps\""),
            List.of("", "maypost", "2"),
            List.of("", "type", "\"decision\""),
            List.of("", "at", "\"tomorrow\""),
            List.of("/reasons/0", "status", "\"fine\""),
            List.of("/reasons/0/clauses/0", "holds", "true"),
            List.of("/reasons/1/outcome", "stillNeeded", "\"one\""),
            List.of("/reasons/1/outcome/seats/0", "needed", "\"one\""),
            List.of("/reasons/1/outcome/seats/0", "ask", "[\"omar\"]"),
            List.of("/reasons/1/outcome/orSilence", "over", "\"no\""),
            List.of("/remedies/0", "people", "[]"))) {
      ExampleEdit edit = new ExampleEdit(Schema.EXPLANATION);
      edit.put(change.get(0), change.get(1), change.get(2));

      assertThat(Schemas.errors(Schema.EXPLANATION, edit.text())).as("%s", change).isNotEmpty();
    }
  }

  /** The first example of a schema, with some fields changed. */
  private record ExampleEdit(JsonNode example) {
    ExampleEdit(Schema schema) {
      this(tree(schema).at("/examples/0"));
    }

    void put(String pointer, String field, String json) {
      ((ObjectNode) example.at(pointer)).set(field, Schemas.JSON.readTree(json));
    }

    String text() {
      return example.toString();
    }
  }

  private static Map<String, List<String>> enums() {
    Map<String, List<String>> enums = new LinkedHashMap<>();
    for (Schema schema : contracts()) {
      walk(
          schema.word(),
          tree(schema),
          (path, node) -> {
            if (node.path("enum").isArray()) {
              List<String> words = new ArrayList<>();
              node.path("enum").forEach(word -> words.add(word.stringValue()));
              enums.put(path, words);
            }
          });
    }
    return enums;
  }

  private static void walk(String path, JsonNode node, BiConsumer<String, JsonNode> visitor) {
    visitor.accept(path, node);
    node.properties()
        .forEach(entry -> walk(path + "/" + entry.getKey(), entry.getValue(), visitor));
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        walk(path + "/" + i, node.get(i), visitor);
      }
    }
  }

  private static List<String> words(Word... words) {
    return Arrays.stream(words).map(Word::word).toList();
  }

  private static List<String> lowerCase(Enum<?>... constants) {
    return Arrays.stream(constants).map(one -> one.name().toLowerCase(Locale.ROOT)).toList();
  }

  private static JsonNode tree(Schema schema) {
    return Schemas.JSON.readTree(schema.text());
  }
}
