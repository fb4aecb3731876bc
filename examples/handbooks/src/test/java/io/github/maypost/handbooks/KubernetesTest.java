package io.github.maypost.handbooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.engine.Engine;
import io.github.maypost.handbooks.Scenarios.Place;
import io.github.maypost.handbooks.Scenarios.Scenario;
import io.github.maypost.model.Rule;
import io.github.maypost.model.Rulebook;
import io.github.maypost.yaml.RulebookYaml;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The rulebook encoded from Kubernetes' documents decides what these decide. */
class KubernetesTest {

  private static final String TEXT = text("kubernetes.yaml");
  private static final Rulebook RULEBOOK = RulebookYaml.read("kubernetes.yaml", TEXT);
  private static final Scenarios SCENARIOS = Scenarios.read(text("kubernetes-decisions.yaml"));
  private static final List<Scenario> ALL = SCENARIOS.all();
  private static final Engine ENGINE = SCENARIOS.engine(RULEBOOK);

  @ParameterizedTest
  @MethodSource("scenarios")
  void decidesAsItsDocumentsDo(Scenario scenario) {
    assertThat(scenario.found(ENGINE)).isEqualTo(scenario.expected());
  }

  @Test
  void everyRuleDecidesSomething() {
    List<String> deciding =
        ALL.stream()
            .map(Scenario::told)
            .flatMap(
                told ->
                    Stream.of(
                        told.stoppedBy(),
                        told.allowedBy().orElseGet(List::of),
                        told.duties().orElseGet(List::of),
                        told.advice().orElseGet(List::of)))
            .flatMap(List::stream)
            .toList();

    assertThat(deciding).containsAll(RULEBOOK.rules().stream().map(Rule::id).toList());
  }

  @Test
  void takingOutAnyClauseChangesADecision() {
    assertThat(withoutOneClause()).filteredOn(KubernetesTest::decidesAllTheSame).isEmpty();
  }

  @Test
  void everyPlaceIsInTheDocumentOfAPolicy() {
    List<String> documents =
        RULEBOOK.policies().values().stream().map(policy -> policy.source().orElseThrow()).toList();

    assertThat(SCENARIOS.places().stream().map(Place::document).distinct())
        .containsExactlyInAnyOrderElementsOf(documents);
  }

  static List<Scenario> scenarios() {
    return ALL;
  }

  /** A rulebook that lacks something. */
  private record Mutilated(String lacking, String text) {
    @Override
    public String toString() {
      return lacking;
    }
  }

  private static List<Mutilated> withoutOneClause() {
    JsonNode whole = new YAMLMapper().readTree(TEXT);
    List<Mutilated> all = new ArrayList<>();
    for (Rule rule : RULEBOOK.rules()) {
      String pointer = "/policies/" + rule.id().replace("/", "/rules/");
      for (String clause : List.of("who", "what", "where", "when", "unless")) {
        if (whole.at(pointer).has(clause)) {
          JsonNode copy = whole.deepCopy();
          ((ObjectNode) copy.at(pointer)).remove(clause);
          all.add(new Mutilated(rule.id() + " " + clause, copy.toString()));
        }
      }
    }
    return all;
  }

  private static boolean decidesAllTheSame(Mutilated mutilated) {
    Engine engine = SCENARIOS.engine(RulebookYaml.read("mutilated.yaml", mutilated.text()));
    return ALL.stream().allMatch(scenario -> scenario.found(engine).equals(scenario.expected()));
  }

  private static String text(String resource) {
    try (InputStream in = KubernetesTest.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
