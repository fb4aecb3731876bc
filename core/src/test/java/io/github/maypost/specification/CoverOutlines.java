package io.github.maypost.specification;

import static io.github.maypost.specification.Chances.list;
import static io.github.maypost.specification.Chances.oneOf;
import static io.github.maypost.specification.Chances.perhaps;
import static io.github.maypost.specification.Pools.moments;
import static io.github.maypost.specification.Pools.ordered;
import static io.github.maypost.specification.Pools.reference;

import io.github.maypost.definition.CoverDefinition;
import io.github.maypost.specification.Names.Said;
import io.github.maypost.vocabulary.PointInTime;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Covers, several at a time. */
final class CoverOutlines {

  private CoverOutlines() {}

  /** Mostly for weeks around most requests; the same one may stand in for several. */
  static Arbitrary<List<Said<List<CoverDefinition>>>> covers() {
    Arbitrary<Said<List<CoverDefinition>>> cover =
        Combinators.combine(
                reference(), reference(), perhaps(25, moments()), perhaps(25, moments()))
            .as((by, covered, from, until) -> names -> cover(names, by, covered, from, until));
    return oneOf(
        Tuple.of(1, Arbitraries.just(List.<Said<List<CoverDefinition>>>of())),
        Tuple.of(3, list(1, 4, cover)));
  }

  /** Nobody covers themselves; then there is no cover. */
  private static List<CoverDefinition> cover(
      Names names, int by, int covered, @Nullable PointInTime from, @Nullable PointInTime until) {
    String standIn = Names.all(names.people(), List.of(by)).get(0);
    String absent = Names.all(names.people(), List.of(covered)).get(0);
    PointInTime start = from == null ? new PointInTime.Day(LocalDate.of(2026, 1, 1)) : from;
    PointInTime end = ordered(start, until, names.zone());
    return standIn.equals(absent)
        ? List.of()
        : List.of(
            new CoverDefinition(
                standIn,
                absent,
                start,
                end == null ? new PointInTime.Day(LocalDate.of(2026, 5, 1)) : end));
  }
}
