package io.github.maypost.specification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.definition.RulebookDefinition;
import io.github.maypost.model.Rulebook;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** That the builder means what it is told, whichever way it is said. */
class ReplayTest {

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void theBuilderSaysWhatTheDefinitionSays(
      @ForAll("definitions") RulebookDefinition definition, @ForAll Random random) {
    Rulebook built = Replay.of(definition, random);
    Rulebook expected = Rulebooks.meaning(definition);
    assertThat(built.fingerprint()).isEqualTo(expected.fingerprint());
    assertThat(built).isEqualTo(expected);
  }

  @Provide
  Arbitrary<RulebookDefinition> definitions() {
    return Rulebooks.definitions();
  }
}
