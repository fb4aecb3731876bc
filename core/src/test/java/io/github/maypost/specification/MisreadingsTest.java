package io.github.maypost.specification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.Request;
import io.github.maypost.engine.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.Test;

/**
 * That the comparison of engine and specification notices a specification that misreads DESIGN in
 * one place: each of a list made by hand with {@code -Dmaypost.mutants.pairs=200000}, the most
 * pairs that are compared until all are noticed, and the first in each class in each build. After
 * how many pairs each was noticed stands in {@code target/specification-mutants.txt}.
 */
class MisreadingsTest {

  private static final int REQUESTS = 20;
  private static final boolean ALL = System.getProperty("maypost.mutants.pairs") != null;
  private static final long PAIRS = Long.getLong("maypost.mutants.pairs", 4_000);
  private static final List<Misreading> MISREADINGS = Misreading.all();

  @Test
  void eachIsMadeInOnePlace() {
    assertThat(MISREADINGS).allSatisfy(each -> assertThat(each.places()).as("%s", each).hasSize(1));
  }

  @Test
  void everyPartOfTheSpecificationIsMisreadSomewhere() {
    assertThat(MISREADINGS).hasSizeGreaterThanOrEqualTo(50).doesNotHaveDuplicates();
    assertThat(MISREADINGS.stream().map(Misreading::type).collect(Collectors.toSet()))
        .isEqualTo(Mutant.EVALUATING);
  }

  @Test
  void theComparisonNoticesEach() throws IOException {
    List<Mutant> unnoticed = new ArrayList<>();
    (ALL ? MISREADINGS : firstInEachClass()).forEach(each -> unnoticed.add(Mutant.of(each)));
    Map<Misreading, Long> noticed = new LinkedHashMap<>();
    JqwikSession.run(() -> compare(unnoticed, noticed));
    report(noticed, unnoticed);
    assertThat(unnoticed)
        .extracting(Mutant::misreading)
        .as("not noticed in %,d pairs", PAIRS)
        .isEmpty();
  }

  private static Collection<Misreading> firstInEachClass() {
    return MISREADINGS.stream()
        .collect(
            Collectors.toMap(
                Misreading::type, each -> each, (first, other) -> first, LinkedHashMap::new))
        .values();
  }

  /** Compares pair after pair, each with those that none before has shown to differ. */
  private static void compare(List<Mutant> unnoticed, Map<Misreading, Long> noticed) {
    RandomGenerator<Pairs.Pair> pairs = Pairs.pairs(REQUESTS, REQUESTS).generator(1000);
    long compared = 0;
    for (long seed = 0; compared < PAIRS && !unnoticed.isEmpty(); seed++) {
      Pairs.Pair pair = pairs.next(new Random(seed)).value();
      Engine engine = Engine.of(pair.rulebook());
      for (Request request : pair.requests()) {
        compared++;
        Expected expected = Expected.of(engine.check(request));
        for (Iterator<Mutant> each = unnoticed.iterator(); each.hasNext(); ) {
          Mutant mutant = each.next();
          if (mutant.differs(expected, pair.rulebook(), request)) {
            noticed.put(mutant.misreading(), compared);
            each.remove();
          }
        }
      }
    }
  }

  private static void report(Map<Misreading, Long> noticed, List<Mutant> unnoticed)
      throws IOException {
    List<String> lines = new ArrayList<>();
    noticed.forEach((misreading, after) -> lines.add("%,9d  %s".formatted(after, misreading)));
    unnoticed.forEach(mutant -> lines.add("not in %,d  %s".formatted(PAIRS, mutant.misreading())));
    Path report = Path.of("target", "specification-mutants.txt");
    Files.createDirectories(report.getParent());
    Files.write(report, lines);
  }
}
