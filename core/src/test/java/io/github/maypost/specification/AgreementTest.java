package io.github.maypost.specification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.Basis;
import io.github.maypost.decision.Request;
import io.github.maypost.decision.Verdict;
import io.github.maypost.engine.Engine;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsCoverage;

/**
 * That the engine decides as the specification does, in all that a decision lists, and that no
 * verdict and no basis is rare among what it is asked: some 10,000 pairs of a rulebook and a
 * request in each build, and more by {@link ManyPairsTest}.
 */
class AgreementTest {

  @Property(tries = 2_300, edgeCases = EdgeCasesMode.NONE)
  void engineAndSpecificationAgree(@ForAll("pairs") Pairs.Pair pair) {
    Engine engine = Engine.of(pair.rulebook());
    for (Request request : pair.requests()) {
      Expected expected = Specification.decide(pair.rulebook(), request);
      assertThat(Expected.of(engine.check(request))).isEqualTo(expected);
      Statistics.label("verdict").collect(expected.verdict());
      Statistics.label("basis").collect(expected.basis());
    }
    Statistics.label("verdict").coverage(AgreementTest::everyVerdictIsCommon);
    Statistics.label("basis").coverage(AgreementTest::everyBasisIsCommon);
  }

  private static void everyVerdictIsCommon(StatisticsCoverage shares) {
    for (Verdict verdict : Verdict.values()) {
      shares.check(verdict.word()).percentage(share -> share >= 15);
    }
  }

  private static void everyBasisIsCommon(StatisticsCoverage shares) {
    for (Basis basis : Basis.values()) {
      shares.check(basis.word()).percentage(share -> share >= 3);
    }
  }

  @Provide
  Arbitrary<Pairs.Pair> pairs() {
    return Pairs.pairs(8);
  }
}
