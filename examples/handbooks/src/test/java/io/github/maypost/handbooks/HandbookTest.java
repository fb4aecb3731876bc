package io.github.maypost.handbooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.engine.Engine;
import io.github.maypost.handbooks.Handbook.Change;
import io.github.maypost.handbooks.Scenarios.Place;
import io.github.maypost.handbooks.Scenarios.Scenario;
import io.github.maypost.model.Rule;
import io.github.maypost.model.Rulebook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every handbook: it decides what its documents decide, and says nothing idle. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class HandbookTest {

  private final Handbook handbook;
  private final Rulebook rulebook;
  private final Engine engine;

  HandbookTest(Handbook handbook) {
    this.handbook = handbook;
    this.rulebook = handbook.rulebook();
    this.engine = handbook.scenarios().engine(rulebook);
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void decidesAsItsDocumentsDo(Scenario scenario) {
    assertThat(scenario.found(engine)).isEqualTo(scenario.expected());
  }

  @Test
  void everyRuleDecidesSomethingInItsOwnDocument() {
    Set<Deciding> deciding =
        scenarios().stream()
            .flatMap(
                scenario ->
                    scenario.rules().map(id -> new Deciding(id, scenario.place().document())))
            .collect(Collectors.toSet());

    assertThat(rulebook.rules())
        .extracting(rule -> new Deciding(rule.id(), documentOf(rule)))
        .filteredOn(rule -> !deciding.contains(rule))
        .isEmpty();
  }

  @Test
  void takingOutAnyClauseChangesADecision(@TempDir Path elsewhere) {
    List<Change> idle =
        handbook.withoutOneClause().parallelStream()
            .filter(change -> decidesAllTheSame(after(change, elsewhere)))
            .toList();

    assertThat(idle).isEmpty();
  }

  @Test
  void everyPlaceIsInTheDocumentOfAPolicy() {
    assertThat(handbook.scenarios().places().stream().map(Place::document).distinct())
        .containsExactlyInAnyOrderElementsOf(
            rulebook.policies().values().stream()
                .map(policy -> policy.source().orElseThrow())
                .distinct()
                .toList());
  }

  @Test
  void everyPolicyNamesTheHeadingOfItsFirstRule() {
    List<String> lines = handbook.lines();
    List<String> afterRules = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).equals("    rules:")) {
        afterRules.add(lines.get(i + 1));
      }
    }

    assertThat(afterRules)
        .hasSameSizeAs(rulebook.policies().values())
        .allSatisfy(line -> assertThat(line).startsWith("      # "));
  }

  List<Scenario> scenarios() {
    return handbook.scenarios().all();
  }

  /** A rule, and the document in which it was seen to decide something. */
  private record Deciding(String rule, String document) {}

  private String documentOf(Rule rule) {
    return rulebook.policies().get(rule.policy()).source().orElseThrow();
  }

  private Rulebook after(Change change, Path elsewhere) {
    try {
      return handbook.rulebookAfter(change, Files.createTempDirectory(elsewhere, "changed"));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private boolean decidesAllTheSame(Rulebook other) {
    Engine after = handbook.scenarios().engine(other);
    return scenarios().stream()
        .allMatch(scenario -> scenario.found(after).equals(scenario.found(engine)));
  }
}
