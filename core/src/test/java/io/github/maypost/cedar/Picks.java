package io.github.maypost.cedar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Choices made at random, the same for the same seed. */
final class Picks {

  private final Random random;

  Picks(long seed) {
    this.random = new Random(seed);
  }

  /** A number, both ends included. */
  int number(int from, int to) {
    return from + random.nextInt(to - from + 1);
  }

  /** Whether a chance in hundred comes up. */
  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  /** Something, with a chance in hundred, else null for not said. */
  <T> @Nullable T perhaps(int percent, Supplier<T> something) {
    return chance(percent) ? something.get() : null;
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** From none to all, up to a number of them, in any order. */
  <T> List<T> any(int most, List<T> of) {
    return several(0, most, of);
  }

  /** One or two, as far as there are two. */
  <T> List<T> some(List<T> of) {
    return several(1, 2, of);
  }

  <T> List<T> several(int least, int most, List<T> of) {
    List<T> all = new ArrayList<>(of);
    Collections.shuffle(all, random);
    return List.copyOf(all.subList(0, Math.min(number(least, most), all.size())));
  }

  /** So many, each made anew. */
  <T> List<T> times(int number, Supplier<T> each) {
    return Stream.generate(each).limit(number).toList();
  }
}
