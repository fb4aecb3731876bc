package io.github.maypost.specification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.Basis;
import io.github.maypost.decision.Request;
import io.github.maypost.decision.Verdict;
import io.github.maypost.engine.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Test;

/**
 * That engine and specification agree on as many pairs as one has time for: {@code
 * -Dmaypost.pairs=10000000}, of which {@code -Dmaypost.threads=4} are compared at a time. Each
 * rulebook comes from a seed, counted from {@code -Dmaypost.seed=0}, so that the same pairs can be
 * compared again. What they came to stands in {@code target/many-pairs.txt}.
 *
 * <p>{@link AgreementTest} compares others in each build, and finds small counterexamples.
 */
class ManyPairsTest {

  private static final int REQUESTS = 20;
  private static final long PAIRS = Long.getLong("maypost.pairs", 2_000);

  /** So many are enough to look at how often each verdict and basis comes. */
  private static final int MANY = 2_000;

  private static final long FIRST_SEED = Long.getLong("maypost.seed", 0);
  private static final int THREADS =
      Integer.getInteger("maypost.threads", Runtime.getRuntime().availableProcessors());

  private final AtomicLong nextSeed = new AtomicLong(FIRST_SEED);
  private final Map<String, AtomicLong> counts = new ConcurrentSkipListMap<>();

  @Test
  void engineAndSpecificationAgreeOnAsManyPairsAsWanted() throws Exception {
    long started = System.nanoTime();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> all =
          IntStream.range(0, THREADS)
              .<Future<?>>mapToObj(i -> threads.submit(() -> JqwikSession.run(this::compare)))
              .toList();
      for (Future<?> one : all) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause().getMessage(), e.getCause());
    } finally {
      threads.shutdownNow();
    }
    report((System.nanoTime() - started) / 1_000_000_000L);
    assertThat(count("pairs")).isGreaterThanOrEqualTo(PAIRS);
    if (PAIRS >= MANY) {
      assertThatAllIsReached();
    }
  }

  private void assertThatAllIsReached() {
    for (Verdict verdict : Verdict.values()) {
      assertThat(100 * count("verdict " + verdict.word()) / count("pairs"))
          .as(verdict.word())
          .isGreaterThanOrEqualTo(15);
    }
    for (Basis basis : Basis.values()) {
      assertThat(count("basis " + basis.word())).as(basis.word()).isPositive();
    }
  }

  /** Takes one seed after the other until all are taken. */
  private void compare() {
    RandomGenerator<Pairs.Pair> pairs = Pairs.pairs(REQUESTS, REQUESTS).generator(1000);
    long afterLast = FIRST_SEED + (PAIRS + REQUESTS - 1) / REQUESTS;
    for (long seed = nextSeed.getAndIncrement();
        seed < afterLast;
        seed = nextSeed.getAndIncrement()) {
      try {
        compare(seed, pairs.next(new Random(seed)).value());
      } catch (RuntimeException | Error difference) {
        nextSeed.set(afterLast); // the other threads need not go on
        throw difference;
      }
    }
  }

  private void compare(long seed, Pairs.Pair pair) {
    Engine engine = Engine.of(pair.rulebook());
    for (Request request : pair.requests()) {
      Expected expected = Specification.decide(pair.rulebook(), request);
      assertThat(Expected.of(engine.check(request)))
          .as(
              "-Dmaypost.seed=%d -Dmaypost.pairs=%d%n%s",
              seed, REQUESTS, new Pairs.Pair(pair.definition(), pair.rulebook(), List.of(request)))
          .isEqualTo(expected);
      count("verdict " + expected.verdict(), 1);
      count("basis " + expected.basis(), 1);
    }
    count("rulebooks", 1);
    count("pairs", pair.requests().size());
  }

  private void count(String what, int more) {
    counts.computeIfAbsent(what, w -> new AtomicLong()).addAndGet(more);
  }

  private long count(String what) {
    return counts.getOrDefault(what, new AtomicLong()).get();
  }

  private void report(long seconds) throws IOException {
    List<String> lines = new ArrayList<>();
    counts.forEach(
        (what, count) ->
            lines.add("%s: %,d (%.1f %%)".formatted(what, count.get(), percent(count.get()))));
    lines.add("seconds: %,d, on %d threads".formatted(seconds, THREADS));
    Path report = Path.of("target", "many-pairs.txt");
    Files.createDirectories(report.getParent());
    Files.write(report, lines);
  }

  private double percent(long count) {
    return 100.0 * count / count("pairs");
  }
}
