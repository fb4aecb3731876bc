package io.github.maypost.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.problem.InvalidRulebookException;
import io.github.maypost.problem.Problem;
import io.github.maypost.problem.ProblemCode;
import io.github.maypost.problem.ProblemCode.Layer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** That the loader and the schema refuse the same mistakes of form, and know the same keys. */
class SchemaMistakesTest {

  private static final Path MISTAKES =
      Path.of("src", "test", "resources", "schema", "mistakes.txt");

  private static final Pattern WORD = Pattern.compile("`([^`]+)`");

  /** A rulebook, and what stands in each place of it unless something else is put there. */
  private static final String RULEBOOK =
      """
      <version>
      <top>
      calendar: <calendar>
      teams: <teams>
      roles: { writer: <role>, editor: {} }
      trainings: { basics: <training> }
      kinds: { promotion: <kind>, announcement: {} }
      permissions: { boost: <permission> }
      tags: [sponsored, ad-label]
      situations: { crisis: <label> }
      facts: [signed]
      moments: [told]
      platforms: [x]
      groups: { global: {}, english: <group> }
      channels: { acme-x: <channel> }
      people: { maya: <person>, omar: {} }
      covers: <covers>
      policies:
        house: <policy>
        brand:
          rules:
            first: <rule>
            second: { require: <require> }
            third: { limit: <limit> }
            fourth: { advise: <advise> }
            fifth: { require: { approval: { from-each: <seats> } } }
            sixth: { require: { approval: { stages: <stages> } } }
      """;

  private static final Map<String, String> PLACES = places();

  private static Map<String, String> places() {
    Map<String, String> places = new LinkedHashMap<>();
    places.put("version", "maypost: 1");
    places.put("top", "");
    places.put("teams", "{ marketing: <team>, care: {} }");
    for (String thing : List.of("team", "role", "training", "kind", "permission", "label")) {
      places.put(thing, "{}");
    }
    for (String thing : List.of("group", "channel", "person", "policy")) {
      places.put(thing, "{}");
    }
    places.put(
        "rule",
        "{ allow: post, who: <who>, what: <what>, where: <where>, when: <when>, unless: <unless> }");
    places.put("who", "{ is: driver, not: <not-who> }");
    places.put("what", "{ kind: promotion, not: <not-what> }");
    places.put("where", "{ channel: acme-x, not: <not-where> }");
    places.put("when", "{ situation: crisis, not: <not-when> }");
    places.put("not-who", "{ role: editor }");
    places.put("not-what", "{ tagged: sponsored }");
    places.put("not-where", "{ group: english }");
    places.put("not-when", "{ fact: signed, since: <since> }");
    places.put("since", "{ moment: told, at-least: PT24H }");
    places.put("unless", "{ what: announcement }");
    places.put("require", "{ approval: <approval> }");
    places.put("approval", "{ from: { is: co-owner } }");
    places.put("limit", "{ at-most: 3, per: day }");
    places.put("advise", "Be kind.");
    places.put("calendar", "{}");
    places.put("covers", "[<cover>]");
    places.put("cover", "{ by: maya, for: omar, from: 2026-12-20, until: 2027-01-06 }");
    places.put("seats", "[<seat>, { from: { role: editor } }]");
    places.put("seat", "{ from: { is: driver } }");
    places.put("stages", "[<stage>, { from: { role: editor } }]");
    places.put("stage", "{ from: { is: driver } }");
    return places;
  }

  private static String rulebook(String place, String value) {
    assertThat(PLACES).containsKey(place);
    String text = RULEBOOK;
    for (Map.Entry<String, String> other : PLACES.entrySet()) {
      boolean here = other.getKey().equals(place);
      text = text.replace("<" + other.getKey() + ">", here ? value : other.getValue());
    }
    return text;
  }

  static Stream<Arguments> mistakes() throws IOException {
    return Files.readAllLines(MISTAKES).stream()
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .map(line -> line.split(" \\|(?: |$)", -1))
        .map(parts -> Arguments.of((Object[]) parts));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void bothRefuseTheMistakeAndTakeItMended(String place, String broken, String mended) {
    String wrong = rulebook(place, broken);
    assertThat(problems(wrong)).as(wrong).isNotEmpty();
    assertThat(problems(wrong))
        .extracting(problem -> problem.code().layer())
        .as(wrong)
        .containsOnly(Layer.FORM);
    assertThat(RulebookSchema.mistakes(wrong).orElseThrow()).as(wrong).isNotEmpty();
    String right = rulebook(place, mended);
    assertThat(problems(right)).as(right).isEmpty();
    assertThat(RulebookSchema.mistakes(right).orElseThrow()).as(right).isEmpty();
  }

  @Test
  void everyPlaceHasItsMistakes() throws IOException {
    assertThat(mistakes().map(mistake -> mistake.get()[0]))
        .containsAll(PLACES.keySet().stream().filter(place -> !place.startsWith("not-")).toList());
  }

  @ParameterizedTest
  @MethodSource("mappings")
  void bothKnowTheSameKeys(String place, String mapping) {
    String text = rulebook(place, mapping);
    List<Problem> unknown =
        problems(text).stream().filter(p -> p.code() == ProblemCode.UNKNOWN_KEY).toList();
    assertThat(unknown).as(text).hasSize(1);
    assertThat(keysOfTheSchema(text)).as(text).isEqualTo(keysOfTheLoader(unknown.get(0)));
  }

  static Stream<Arguments> mappings() {
    return Stream.of(
            Map.of("top", "zzzz: 1"),
            places(
                "team role training kind permission label group channel person policy", "{ %s }"),
            Map.of("person ", "{ roles: { role: writer, zzzz: 1 } }"),
            places("rule", "{ allow: post, %s }"),
            places("require", "{ tags: [ad-label], %s }"),
            places("approval", "{ from: { is: driver }, %s }"),
            places("limit", "{ at-most: 1, per: day, %s }"),
            places("advise", "{ text: Be kind., %s }"),
            places("calendar", "{ %s }"),
            places("cover", "{ by: maya, for: omar, from: 2026-12-20, until: 2027-01-06, %s }"),
            places("seat stage", "{ from: { is: driver }, %s }"),
            places("who not-who", "{ is: author, %s }"),
            places("what not-what", "{ kind: promotion, %s }"),
            places("where not-where", "{ channel: acme-x, %s }"),
            places("when not-when", "{ situation: crisis, %s }"),
            places("since", "{ moment: told, %s }"),
            places("unless", "{ what: promotion, %s }"))
        .flatMap(some -> some.entrySet().stream())
        .map(some -> Arguments.of(some.getKey().strip(), some.getValue()));
  }

  private static Map<String, String> places(String places, String mapping) {
    Map<String, String> mappings = new LinkedHashMap<>();
    for (String place : places.split(" ", -1)) {
      mappings.put(place, mapping.formatted("zzzz: 1"));
    }
    return mappings;
  }

  private static Set<String> keysOfTheLoader(Problem problem) {
    assertThat(problem.help()).startsWith("known here: ");
    return WORD.matcher(problem.help())
        .results()
        .map(word -> word.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> keysOfTheSchema(String text) {
    List<JsonNode> refused =
        RulebookSchema.mistakes(text).orElseThrow().stream()
            .filter(mistake -> mistake.getKeyword().equals("additionalProperties"))
            .map(mistake -> mistake.getSchemaLocation().getFragment().toString())
            .map(pointer -> pointer.substring(0, pointer.lastIndexOf('/')) + "/properties")
            .distinct()
            .map(pointer -> RulebookSchema.node().at(pointer))
            .toList();
    assertThat(refused).as(text).hasSize(1);
    return new TreeSet<>(refused.get(0).propertyNames());
  }

  private static List<Problem> problems(String text) {
    try {
      RulebookYaml.parse("text.yaml", text);
      return List.of();
    } catch (InvalidRulebookException invalid) {
      return invalid.problems();
    }
  }
}
