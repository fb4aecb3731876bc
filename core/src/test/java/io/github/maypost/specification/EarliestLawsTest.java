package io.github.maypost.specification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.Approval;
import io.github.maypost.decision.Earliest;
import io.github.maypost.decision.Objection;
import io.github.maypost.decision.Post;
import io.github.maypost.decision.PostQuery;
import io.github.maypost.decision.Request;
import io.github.maypost.engine.Engine;
import io.github.maypost.engine.History;
import io.github.maypost.engine.PostLog;
import io.github.maypost.model.Rulebook;
import io.github.maypost.vocabulary.PeriodDuration;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * That the earliest instant is one at which it is allowed, and that it is allowed at none before.
 */
class EarliestLawsTest {

  private static final int TRIES = 300;
  private static final int GRID = 1_000;

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void itIsAllowedAtTheEarliestInstantAndNotBefore(
      @ForAll("pairs") Pairs.Pair pair, @ForAll Random random) {
    Engine engine = Engine.of(pair.rulebook());
    for (Request request : pair.requests()) {
      Earliest earliest = engine.earliest(request);
      earliest.at().ifPresent(at -> assertThat(isAllowed(engine, request, at)).isTrue());
      Instant start = request.at().orElseThrow();
      Instant end =
          earliest.at().or(earliest::lookedUntil).orElse(start.plus(Duration.ofDays(900)));
      for (Instant instant : grid(pair.rulebook(), request, start, end, random)) {
        assertThat(isAllowed(engine, request, instant))
            .as("%s at %s, before %s", Requests.describe(request), instant, earliest)
            .isFalse();
      }
    }
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void aHistoryIsAskedAsIfItWereGiven(@ForAll("pairs") Pairs.Pair pair) {
    for (Request request : pair.requests()) {
      if (request.history().isEmpty()) {
        continue;
      }
      List<PostQuery> asked = new ArrayList<>();
      PostLog log = PostLog.of(request.history().orElseThrow());
      History counting =
          query -> {
            asked.add(query);
            return log.find(query);
          };
      Engine knowing = Engine.builder(pair.rulebook()).history(counting).build();
      Request bare =
          Requests.copy(
              request, request.facts(), request.factsNot(), request.proposedAt(), Optional.empty());

      Earliest earliest = knowing.earliest(bare);

      assertThat(earliest.at()).isEqualTo(Engine.of(pair.rulebook()).earliest(request).at());
      assertThat(asked).doesNotHaveDuplicates();
    }
  }

  private static boolean isAllowed(Engine engine, Request request, Instant at) {
    return engine.check(request.toBuilder().at(at).build()).isAllowed();
  }

  /** Instants near which something may change, on the nanosecond, and others. */
  private static NavigableSet<Instant> grid(
      Rulebook rulebook, Request request, Instant start, Instant end, Random random) {
    List<Instant> bases = new ArrayList<>(Boundaries.of(rulebook));
    request.history().orElse(List.of()).stream().map(Post::at).forEach(bases::add);
    request.proposedAt().ifPresent(bases::add);
    bases.addAll(Boundaries.ofMoments(rulebook, request.moments()));
    request.approvals().stream().map(Approval::at).flatMap(at -> at.stream()).forEach(bases::add);
    request.objections().stream().map(Objection::at).flatMap(at -> at.stream()).forEach(bases::add);
    bases.addAll(Boundaries.ofDays(rulebook.zone()));
    List<PeriodDuration> lengths =
        Stream.concat(Measures.reaches(rulebook).stream(), Pools.PERIODS.stream()).toList();
    NavigableSet<Instant> near = new TreeSet<>();
    for (Instant base : bases) {
      near.add(base);
      for (PeriodDuration length : lengths) {
        near.add(Times.later(base, length, rulebook.zone()));
        near.add(Voices.earlier(base, length, rulebook));
      }
    }
    NavigableSet<Instant> grid = new TreeSet<>();
    for (Instant instant : near.subSet(start.minusNanos(1), end.plusNanos(1))) {
      grid.add(instant.minusNanos(1));
      grid.add(instant);
      grid.add(instant.plusNanos(1));
    }
    for (int i = 1; i < 300; i++) {
      grid.add(start.plus(Duration.ofMinutes(30L * i)));
      long seconds = Math.max(1, Duration.between(start, end).toSeconds());
      grid.add(start.plusSeconds((long) (random.nextDouble() * seconds)));
    }
    grid.add(start);
    grid.add(end.minusNanos(1));
    NavigableSet<Instant> within = new TreeSet<>(grid.subSet(start, end));
    while (within.size() > GRID) {
      within.pollLast();
    }
    return within;
  }

  @Provide
  Arbitrary<Pairs.Pair> pairs() {
    return Pairs.pairs(2);
  }
}
