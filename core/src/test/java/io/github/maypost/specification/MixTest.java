package io.github.maypost.specification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.Basis;
import io.github.maypost.decision.Verdict;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** That the generators give everything a fair share. */
class MixTest {

  private static final int PAIRS = 5_000;

  @Test
  void everyVerdictAndEveryBasisIsCommon() {
    Map<String, Integer> verdicts = new HashMap<>();
    Map<String, Integer> bases = new HashMap<>();
    pairs()
        .forEach(
            pair -> {
              Expected expected = Specification.decide(pair.rulebook(), pair.request());
              verdicts.merge(expected.verdict(), 1, Integer::sum);
              bases.merge(expected.basis(), 1, Integer::sum);
            });
    System.out.println(verdicts + " " + bases);
    for (Verdict verdict : Verdict.values()) {
      assertThat(verdicts.getOrDefault(verdict.word(), 0))
          .as("%s in %s", verdict, verdicts)
          .isGreaterThanOrEqualTo(PAIRS * 15 / 100);
    }
    for (Basis basis : Basis.values()) {
      assertThat(bases.getOrDefault(basis.word(), 0))
          .as("%s in %s", basis, bases)
          .isGreaterThanOrEqualTo(PAIRS * 3 / 100);
    }
  }

  private static Stream<Pairs.Pair> pairs() {
    Random random = new Random(2);
    var generator = Pairs.pairs().generator(PAIRS);
    return Stream.generate(() -> generator.next(random).value()).limit(PAIRS);
  }
}
