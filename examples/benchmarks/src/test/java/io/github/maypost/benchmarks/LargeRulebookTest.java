package io.github.maypost.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.maypost.model.Rulebook;
import io.github.maypost.problem.InvalidRulebookException;
import io.github.maypost.problem.Problem;
import io.github.maypost.problem.ProblemCode;
import io.github.maypost.yaml.RulebookYaml;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is true of small files is true of a file of eleven megabytes. */
@Timeout(300)
class LargeRulebookTest {

  @Test
  void saysWhatIsAskedFor() {
    Rulebook rulebook = RulebookYaml.parse("large.yaml", new LargeRulebook(2_000, 400).text());

    assertThat(rulebook.people()).hasSize(2_000);
    assertThat(rulebook.rules()).hasSize(400);
  }

  @Test
  void mistakesAreFoundWhereTheyStand() {
    String large = new LargeRulebook(100_000, 20_000).text();
    String broken =
        large
            .replace("  person-77777: { name:", "  person-77777: { nmae:")
            .replaceFirst("  rule-19999:\n(.*\n.*\n        what: )kind", "  rule-19999:\n$1kindd");

    List<Problem> problems =
        catchThrowableOfType(
                InvalidRulebookException.class, () -> RulebookYaml.parse("large.yaml", broken))
            .problems();

    assertThat(large).hasSizeBetween(11_000_000, 12_000_000);
    assertThat(problems)
        .extracting(Problem::code)
        .containsExactly(ProblemCode.UNKNOWN_KEY, ProblemCode.UNKNOWN_NAME);
    assertThat(problems)
        .extracting(problem -> problem.location().orElseThrow())
        .allSatisfy(
            place ->
                assertThat(broken.split("\n", -1)[place.line() - 1])
                    .isEqualTo(place.text())
                    .matches(".*(?:nmae|kindd).*"));
  }
}
