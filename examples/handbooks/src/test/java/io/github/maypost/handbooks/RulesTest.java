package io.github.maypost.handbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.maypost.engine.Engine;
import io.github.maypost.handbooks.Sayings.Deciding;
import io.github.maypost.handbooks.Sayings.Saying;
import io.github.maypost.handbooks.Sayings.Source;
import io.github.maypost.model.Rule;
import io.github.maypost.model.Rulebook;
import io.github.maypost.yaml.RulebookYaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each of the published rules is said and decides both ways, or it is told why it is not about
 * posting; and the page that lists them is as it would be written now, which {@code
 * -Dgolden.update=true} does.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RulesTest {

  private static final Path PAGE = Path.of("rules.md");

  /** The rulebooks that say nothing but these rules. */
  private static final String OWN = "rules/";

  private final Sayings sayings = Sayings.read();
  private final Map<String, Engine> engines = new LinkedHashMap<>();

  @Test
  void listsEveryRuleOnce() {
    List<String> all =
        Stream.of(
                IntStream.rangeClosed(1, 21),
                IntStream.rangeClosed(44, 69),
                IntStream.rangeClosed(75, 117))
            .flatMapToInt(part -> part)
            .mapToObj(number -> "R" + number)
            .toList();

    assertThat(sayings.rules()).extracting(Saying::id).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void everyRuleIsSaidOrHasAReason() {
    assertThat(sayings.rules())
        .allSatisfy(
            rule -> {
              assertThat(rule.said().isEmpty()).as(rule.id()).isEqualTo(rule.unsaid().isPresent());
              assertThat(rule.left().isPresent() && rule.unsaid().isPresent())
                  .as(rule.id())
                  .isFalse();
              assertThat(rule.source()).as(rule.id()).isNotEmpty();
            });
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void bindsTheOneRequestAndNotTheOther(Deciding deciding) {
    Engine engine = engine(deciding);

    assertThat(deciding.foundBound(engine)).isEqualTo(deciding.expectedBound(engine.rulebook()));
    assertThat(deciding.foundFree(engine)).isEqualTo(deciding.expectedFree());
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void standsInThePolicyOfItsDocument(Deciding deciding) {
    Rulebook rulebook = engine(deciding).rulebook();
    Rule rule =
        rulebook.rules().stream()
            .filter(any -> any.id().equals(deciding.told().by()))
            .findFirst()
            .orElseThrow();

    assertThat(deciding.saying().source())
        .extracting(Source::document)
        .contains(rulebook.policies().get(rule.policy()).source().orElseThrow());
  }

  @Test
  void noRuleIsIdle() {
    Set<String> telling =
        sayings.decisions().stream()
            .map(any -> any.organisation().rulebook().orElseThrow() + " " + any.told().by())
            .collect(Collectors.toSet());

    assertThat(sayings.rulebooks())
        .filteredOn(name -> name.startsWith(OWN))
        .flatMap(
            name ->
                Sayings.rulebook(name).rules().stream()
                    .map(rule -> name + " " + rule.id())
                    .toList())
        .filteredOn(rule -> !telling.contains(rule))
        .isEmpty();
  }

  @Test
  void takingOutAnyClauseChangesADecision() {
    assertThat(sayings.rulebooks())
        .filteredOn(name -> name.startsWith(OWN))
        .flatMap(this::idleClauses)
        .isEmpty();
  }

  @Test
  void noRulebookIsForgotten() {
    assertThat(Sayings.filesIn(OWN))
        .allSatisfy(name -> assertThat(sayings.rulebooks()).contains(name));
  }

  @Test
  void thePageTellsWhatIsSaid() throws IOException {
    String page = RulesPage.text(sayings);
    String before = Files.exists(PAGE) ? Files.readString(PAGE) : "";
    if (Boolean.getBoolean("golden.update") && !page.equals(before)) {
      Files.writeString(PAGE, page);
      fail("wrote " + PAGE + " anew: read it, and run again without golden.update");
    }
    assertThat(before).isEqualTo(page);
  }

  List<Deciding> decisions() {
    return sayings.decisions();
  }

  private List<String> idleClauses(String name) {
    List<Deciding> decisions =
        decisions().stream()
            .filter(any -> any.organisation().rulebook().orElseThrow().equals(name))
            .toList();
    return Handbook.withoutOneClause(Path.of(name), Sayings.text(name)).stream()
        .filter(
            change -> {
              Engine after = sayings.engine(RulebookYaml.parse(name, change.text()));
              return decisions.stream().allMatch(any -> decidesTheSame(any, after));
            })
        .map(change -> name + " " + change.lacking())
        .toList();
  }

  private boolean decidesTheSame(Deciding deciding, Engine other) {
    Engine engine = engine(deciding);
    return deciding.foundBound(other).equals(deciding.foundBound(engine))
        && deciding.foundFree(other).equals(deciding.foundFree(engine));
  }

  private Engine engine(Deciding deciding) {
    return engines.computeIfAbsent(
        deciding.organisation().rulebook().orElseThrow(),
        name -> sayings.engine(Sayings.rulebook(name)));
  }
}
