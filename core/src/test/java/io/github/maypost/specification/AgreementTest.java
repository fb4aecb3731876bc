package io.github.maypost.specification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.engine.Engine;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** That the engine decides as the specification does, in all that a decision lists. */
class AgreementTest {

  @Property(tries = 3_000, edgeCases = EdgeCasesMode.NONE)
  void engineAndSpecificationAgree(@ForAll("pairs") Pairs.Pair pair) {
    Engine engine = Engine.of(pair.rulebook());
    assertThat(pair.requests())
        .allSatisfy(
            request ->
                assertThat(Expected.of(engine.check(request)))
                    .isEqualTo(Specification.decide(pair.rulebook(), request)));
  }

  @Provide
  Arbitrary<Pairs.Pair> pairs() {
    return Pairs.pairs(4);
  }
}
