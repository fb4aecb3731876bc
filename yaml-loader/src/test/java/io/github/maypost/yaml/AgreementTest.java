package io.github.maypost.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.definition.RulebookDefinition;
import io.github.maypost.model.Rule;
import io.github.maypost.model.Rulebook;
import io.github.maypost.problem.Location;
import io.github.maypost.specification.Rulebooks;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** That a rulebook means the same however it comes about, and still knows where it was written. */
class AgreementTest {

  private static final String FILE = "generated.yaml";

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void everyGeneratedRulebookReadsBackEqual(
      @ForAll("definitions") RulebookDefinition definition, @ForAll Random random) {
    String text = new RulebookWriter(random).write(definition);
    Rulebook expected = Rulebooks.meaning(definition);
    Rulebook read = RulebookYaml.parse(FILE, text);
    assertThat(read.fingerprint()).as(text).isEqualTo(expected.fingerprint());
    assertThat(read).isEqualTo(expected);
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void everyRuleThatIsReadKnowsWhereItsIdIsWritten(
      @ForAll("definitions") RulebookDefinition definition, @ForAll Random random) {
    String text = new RulebookWriter(random).write(definition);
    for (Rule rule : RulebookYaml.parse(FILE, text).rules()) {
      assertThat(rule.location()).as(rule.id()).isPresent();
      Location at = rule.location().orElseThrow();
      String id = rule.id().substring(rule.policy().length() + 1);
      assertThat(at.file()).isEqualTo(FILE);
      assertThat(at.text()).isEqualTo(text.split("\n", -1)[at.line() - 1]);
      int start = at.text().offsetByCodePoints(0, at.column() - 1);
      assertThat(at.text().substring(start)).containsPattern("\\A\"?" + id + "\"?:");
    }
  }

  @Provide
  Arbitrary<RulebookDefinition> definitions() {
    return Rulebooks.definitions();
  }
}
