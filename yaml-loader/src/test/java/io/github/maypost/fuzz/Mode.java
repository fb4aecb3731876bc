package io.github.maypost.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.Supplier;

/** How closely is watched: a fuzzer takes the promised times at their word. */
final class Mode {

  private static final String FUZZ = System.getenv("JAZZER_FUZZ");

  /**
   * What a file of a megabyte may take where each branch is counted, which takes some ten times as
   * long; far more where only a hang is to be noticed. The two seconds that it may take otherwise
   * are measured by a benchmark.
   */
  private static final Duration LONGEST =
      Duration.ofSeconds(FUZZ == null || FUZZ.isEmpty() ? 60 : 20);

  private static final int TRIES = 3;

  private Mode() {}

  /**
   * Does something that must not take long. What is measured is the time of the processor, and the
   * shortest of a few tries, so that neither other work on the machine nor the compiler counts.
   */
  static <T> T soon(Supplier<T> work) {
    T done = null;
    long shortest = Long.MAX_VALUE;
    for (int i = 0; i < TRIES && shortest > LONGEST.toNanos(); i++) {
      long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      done = work.get();
      shortest =
          Math.min(
              shortest, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
    }
    assertThat(Duration.ofNanos(shortest)).as("time taken").isLessThanOrEqualTo(LONGEST);
    return done;
  }
}
