package io.github.maypost.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Request;
import io.github.maypost.engine.Engine;
import io.github.maypost.specification.Pairs;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** That schemas and code agree on whatever is generated. */
class SchemaPropertiesTest {

  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "0",
          "1",
          "2.5",
          "\"\"",
          "\"maya\"",
          "\"2026-11-23T08:30:00Z\"",
          "\"2026-11-23T08:30:00+01:00\"",
          "\"2026-11-23T08:30\"",
          "\"2026-11-23\"",
          "[]",
          "[\"a\", \"b\"]",
          "[5]",
          "{}",
          "{\"by\": \"omar\"}",
          "{\"told\": \"2026-11-23T08:30:00Z\"}",
          "[{\"by\": \"omar\", \"at\": \"2026-11-23T08:30:00Z\"}]");

  private static final List<String> KEYS =
      List.of(
          "maypost",
          "person",
          "at",
          "tags",
          "factsNot",
          "facts_not",
          "moments",
          "revision",
          "approvals",
          "objections",
          "history",
          "by",
          "reason",
          "permission",
          "proposedAt");

  private static final JsonNode DEFINITIONS =
      Schemas.JSON.readTree(Schema.EXPLANATION.text()).path("$defs");

  /** What an entry of {@code found} is, by the field of {@code wanted}. */
  private static final Map<String, String> FOUND =
      Map.ofEntries(
          Map.entry("team", "foundThing"),
          Map.entry("role", "foundRole"),
          Map.entry("person", "foundThing"),
          Map.entry("external", "foundThing"),
          Map.entry("kind", "foundThing"),
          Map.entry("tagged", "foundThing"),
          Map.entry("channel", "foundThing"),
          Map.entry("group", "foundThing"),
          Map.entry("platform", "foundThing"),
          Map.entry("trained", "foundTraining"),
          Map.entry("is", "foundRelation"),
          Map.entry("situation", "foundKnown"),
          Map.entry("fact", "foundKnown"),
          Map.entry("since", "foundMoment"),
          Map.entry("tenure", "foundStart"),
          Map.entry("during", "foundTime"),
          Map.entry("week", "foundTime"));

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void everyDecisionAndExplanationIsAsItsSchemaSays(@ForAll("pairs") Pairs.Pair pair) {
    Engine engine = Engine.of(pair.rulebook());
    for (Request request : pair.requests()) {
      Decision decision = engine.check(request);
      String explained = DecisionJson.write(engine.explain(decision), engine.remedies(decision));

      assertThat(Schemas.closedErrors(Schema.DECISION, DecisionJson.write(decision))).isEmpty();
      assertThat(Schemas.closedErrors(Schema.EXPLANATION, explained)).as(explained).isEmpty();
      Schemas.JSON.readTree(explained).findValues("findings").stream()
          .flatMap(JsonNode::valueStream)
          .forEach(SchemaPropertiesTest::checkWhatIsFound);
    }
  }

  private static void checkWhatIsFound(JsonNode finding) {
    String asks = finding.path("wanted").propertyNames().iterator().next();
    assertThat(FOUND).containsKey(asks);
    JsonNode entry = DEFINITIONS.path(FOUND.get(asks));
    for (JsonNode found : finding.path("found")) {
      assertThat(entry.path("properties").propertyNames()).containsAll(found.propertyNames());
      entry.path("required").forEach(field -> assertThat(found.has(field.stringValue())).isTrue());
    }
    Statistics.label("asked for").collect(asks);
  }

  @Property
  void everyRequestThatIsWrittenIsAsItsSchemaSays(@ForAll("requests") Request request) {
    assertThat(Schemas.errors(Schema.REQUEST, RequestJson.write(request))).isEmpty();
  }

  @Property
  void whateverIsReadOrRefusedIsTakenOrRefusedByTheSchema(
      @ForAll("requests") Request request, @ForAll Random random) {
    JsonNode json = Schemas.JSON.readTree(RequestJson.write(request));
    for (int i = random.nextInt(3); i >= 0; i--) {
      change(json, random);
    }
    boolean read = isRead(json.toString());

    Statistics.label("read").collect(read);
    assertThat(Schemas.errors(Schema.REQUEST, json.toString()).isEmpty())
        .as(json.toString())
        .isEqualTo(read);
  }

  private static boolean isRead(String json) {
    try {
      RequestJson.read(json);
      return true;
    } catch (InvalidRequestException refused) {
      return false;
    }
  }

  /** Adds, replaces or removes one thing somewhere. */
  private static void change(JsonNode node, Random random) {
    JsonNode value = Schemas.JSON.readTree(pick(VALUES, random));
    if (node instanceof ObjectNode object) {
      List<String> names = List.copyOf(object.propertyNames());
      String name = names.isEmpty() ? "by" : pick(names, random);
      switch (random.nextInt(5)) {
        case 0 -> object.remove(name);
        case 1 -> object.set(pick(KEYS, random), value);
        case 2 -> object.set(name, value);
        default -> change(object.path(name), random);
      }
    } else if (node instanceof ArrayNode list) {
      if (list.isEmpty() || random.nextInt(4) == 0) {
        list.add(value);
      } else {
        change(list.get(random.nextInt(list.size())), random);
      }
    }
  }

  private static String pick(List<String> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }

  @Provide
  Arbitrary<Pairs.Pair> pairs() {
    return Pairs.pairs(3);
  }

  @Provide
  Arbitrary<Request> requests() {
    return RequestJsonPropertiesTest.anyRequests();
  }
}
