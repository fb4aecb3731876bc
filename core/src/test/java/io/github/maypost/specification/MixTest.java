package io.github.maypost.specification;

import io.github.maypost.decision.Basis;
import io.github.maypost.decision.Verdict;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;

/** That the generators give everything a fair share. */
class MixTest {

  @Property(
      tries = 5_000,
      seed = "2",
      edgeCases = EdgeCasesMode.NONE,
      shrinking = ShrinkingMode.OFF)
  void everyVerdictAndEveryBasisIsCommon(@ForAll("pairs") Pairs.Pair pair) {
    Expected expected = Specification.decide(pair.rulebook(), pair.request());
    var verdicts = Statistics.label("verdict").collect(expected.verdict());
    var bases = Statistics.label("basis").collect(expected.basis());
    verdicts.coverage(
        shares -> {
          for (Verdict verdict : Verdict.values()) {
            shares.check(verdict.word()).percentage(share -> share >= 15);
          }
        });
    bases.coverage(
        shares -> {
          for (Basis basis : Basis.values()) {
            shares.check(basis.word()).percentage(share -> share >= 3);
          }
        });
  }

  @Provide
  Arbitrary<Pairs.Pair> pairs() {
    return Pairs.pairs();
  }
}
