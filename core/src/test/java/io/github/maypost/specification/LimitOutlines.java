package io.github.maypost.specification;

import static io.github.maypost.specification.Chances.list;
import static io.github.maypost.specification.Chances.number;
import static io.github.maypost.specification.Chances.oneOf;
import static io.github.maypost.specification.Chances.perhaps;
import static io.github.maypost.specification.Pools.PERCENTAGES;
import static io.github.maypost.specification.Pools.PERIODS;

import io.github.maypost.definition.LimitDefinition;
import io.github.maypost.vocabulary.CalendarWindow;
import io.github.maypost.vocabulary.Partition;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Limits of every shape, those of guidelines apart. */
final class LimitOutlines {

  private LimitOutlines() {}

  static Arbitrary<LimitDefinition> limits() {
    Arbitrary<LimitDefinition> perWindow =
        Combinators.combine(counts(), Arbitraries.of(CalendarWindow.values()), each(Partition.KIND))
            .as(
                (atMost, per, each) ->
                    new LimitDefinition(atMost, null, per, null, null, null, null, null, each));
    Arbitrary<LimitDefinition> rolling =
        Combinators.combine(counts(), Arbitraries.of(PERIODS), each(Partition.KIND))
            .as(
                (atMost, over, each) ->
                    new LimitDefinition(atMost, null, null, over, null, null, null, null, each));
    Arbitrary<LimitDefinition> apart =
        Combinators.combine(Arbitraries.of(PERIODS), each(Partition.KIND))
            .as(
                (distance, each) ->
                    new LimitDefinition(null, null, null, null, null, null, null, distance, each));
    return oneOf(
        Tuple.of(3, perWindow),
        Tuple.of(3, rolling),
        Tuple.of(3, shareOver()),
        Tuple.of(3, shareOfLast()),
        Tuple.of(3, apart));
  }

  /** What guidelines may ask for: limits as in rules, and minimums. */
  static Arbitrary<LimitDefinition> soft() {
    Arbitrary<LimitDefinition> minimum =
        Combinators.combine(
                Arbitraries.of(2, 2, 2, 3),
                Arbitraries.of(CalendarWindow.values()),
                each(Partition.KIND))
            .as(
                (atLeast, per, each) ->
                    new LimitDefinition(null, atLeast, per, null, null, null, null, null, each));
    return oneOf(Tuple.of(3, limits()), Tuple.of(2, minimum));
  }

  private static Arbitrary<LimitDefinition> shareOver() {
    return Combinators.combine(
            Arbitraries.of(PERCENTAGES),
            Arbitraries.of(PERIODS),
            perhaps(40, number(1, 4)),
            each(Partition.TEAM))
        .as(
            (share, over, minPosts, each) ->
                new LimitDefinition(null, null, null, over, share, null, minPosts, null, each));
  }

  /** Of at least so many posts that the share is looked at. */
  private static Arbitrary<LimitDefinition> shareOfLast() {
    return Combinators.combine(
            Arbitraries.of(PERCENTAGES),
            number(0, 2),
            perhaps(40, number(1, 4)),
            each(Partition.TEAM))
        .as(
            (share, more, minPosts, each) -> {
              int least = minPosts == null ? share.oneIn() : minPosts;
              return new LimitDefinition(
                  null, null, null, null, share, least + more, minPosts, null, each);
            });
  }

  private static Arbitrary<Integer> counts() {
    return Arbitraries.of(1, 1, 2, 3);
  }

  /** Partitions, {@code kind} among them or something else in its place. */
  private static Arbitrary<@Nullable List<Partition>> each(Partition kind) {
    Arbitrary<List<Partition>> some =
        list(1, 3, Arbitraries.of(Partition.CHANNEL, Partition.PERSON, Partition.TEAM, kind));
    return perhaps(
        70, oneOf(Tuple.of(1, Arbitraries.just(List.of(Partition.NONE))), Tuple.of(4, some)));
  }
}
