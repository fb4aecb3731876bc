package io.github.maypost.specification;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;
import net.jqwik.api.Tuple.Tuple2;
import org.jspecify.annotations.Nullable;

/**
 * What is said only sometimes, and choices between alternatives. As {@code injectNull} and {@code
 * frequencyOf}, but an order of magnitude faster on deep trees: those look every generator up by
 * comparing whole trees, each time a value is generated.
 */
final class Chances {

  private static final int GENERATOR_SIZE = 1000;

  private Chances() {}

  /** Something, with a chance in hundred, else null; shrinks to null. */
  static <T> Arbitrary<@Nullable T> perhaps(int percent, Arbitrary<T> arbitrary) {
    RandomGenerator<T> generator = arbitrary.generator(GENERATOR_SIZE);
    return Arbitraries.fromGenerator(
        random ->
            random.nextInt(100) < percent
                ? new Said<>(generator.next(random))
                : Shrinkable.unshrinkable(null));
  }

  /** One of some alternatives, each as often as its weight says; shrinks within it. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  static <T> Arbitrary<T> oneOf(Tuple2<Integer, Arbitrary<T>>... alternatives) {
    List<RandomGenerator<T>> generators = new ArrayList<>();
    for (Tuple2<Integer, Arbitrary<T>> weighted : alternatives) {
      RandomGenerator<T> generator = weighted.get2().generator(GENERATOR_SIZE);
      generators.addAll(Collections.nCopies(weighted.get1(), generator));
    }
    return Arbitraries.fromGenerator(
        random -> generators.get(random.nextInt(generators.size())).next(random));
  }

  /** A list of uniformly distributed size. */
  static <T> Arbitrary<List<T>> list(int least, int most, Arbitrary<T> elements) {
    return elements
        .list()
        .ofMinSize(least)
        .ofMaxSize(most)
        .withSizeDistribution(RandomDistribution.uniform());
  }

  /** A number, all equally likely; shrinks to the least. */
  static Arbitrary<Integer> number(int least, int most) {
    return Arbitraries.integers()
        .between(least, most)
        .withDistribution(RandomDistribution.uniform())
        .shrinkTowards(least);
  }

  /** Something said, which is better left out. */
  private record Said<T>(Shrinkable<T> inner) implements Shrinkable<@Nullable T> {
    @Override
    public @Nullable T value() {
      return inner.value();
    }

    @Override
    public Stream<Shrinkable<@Nullable T>> shrink() {
      return Stream.concat(Stream.of(Shrinkable.unshrinkable(null)), inner.shrink().map(Said::new));
    }

    @Override
    public ShrinkingDistance distance() {
      return ShrinkingDistance.of(1).append(inner.distance());
    }
  }
}
