package io.github.maypost.specification;

import static io.github.maypost.specification.Chances.list;
import static io.github.maypost.specification.Chances.oneOf;
import static io.github.maypost.specification.Chances.perhaps;
import static io.github.maypost.specification.Pools.DELAYS;
import static io.github.maypost.specification.Pools.PERCENTAGES;
import static io.github.maypost.specification.Pools.PERIODS;
import static io.github.maypost.specification.Pools.reference;
import static io.github.maypost.specification.Pools.references;
import static io.github.maypost.vocabulary.Relation.AUTHOR;

import io.github.maypost.definition.ApprovalDefinition;
import io.github.maypost.definition.RequireDefinition;
import io.github.maypost.definition.SeatDefinition;
import io.github.maypost.definition.StageDefinition;
import io.github.maypost.definition.WhoDefinition;
import io.github.maypost.specification.Names.Said;
import io.github.maypost.vocabulary.Delay;
import io.github.maypost.vocabulary.PeriodDuration;
import io.github.maypost.vocabulary.Threshold;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Requirements: tags, and approvals of every shape. */
final class ApprovalOutlines {

  /** Who must approve: the first four components of its definition. */
  private record Givers(
      @Nullable List<WhoDefinition> from,
      @Nullable Threshold atLeast,
      @Nullable List<SeatDefinition> fromEach,
      @Nullable List<StageDefinition> stages) {

    /** Tells whether nobody but the author is asked for one of the approvals. */
    boolean areAuthor() {
      return isAuthor(from)
          || seats(fromEach)
          || (stages != null
              && stages.stream()
                  .anyMatch(stage -> isAuthor(stage.from()) || seats(stage.fromEach())));
    }

    private static boolean seats(@Nullable List<SeatDefinition> seats) {
      return seats != null && seats.stream().anyMatch(seat -> isAuthor(seat.from()));
    }

    private static boolean isAuthor(@Nullable List<WhoDefinition> from) {
      return from != null
          && from.stream()
              .allMatch(who -> who.is() != null && Set.copyOf(who.is()).equals(Set.of(AUTHOR)));
    }
  }

  /** How long things take. */
  private record Periods(
      @Nullable PeriodDuration validFor,
      @Nullable Delay orSilence,
      @Nullable PeriodDuration coolOff) {}

  private ApprovalOutlines() {}

  static Arbitrary<Said<RequireDefinition>> requirements() {
    return oneOf(Tuple.of(6, approval()), Tuple.of(1, tags()));
  }

  private static Arbitrary<Said<RequireDefinition>> tags() {
    return references()
        .map(
            references ->
                names -> {
                  List<String> tags = Names.said(names.tags(), references);
                  return tags == null
                      ? new RequireDefinition(anybody(), null)
                      : new RequireDefinition(null, tags);
                });
  }

  private static ApprovalDefinition anybody() {
    return new ApprovalDefinition(
        List.of(inside()), null, null, null, null, null, null, null, null);
  }

  private static WhoDefinition inside() {
    return new WhoDefinition(null, null, null, null, null, false, null, null);
  }

  private static Arbitrary<Said<RequireDefinition>> approval() {
    Arbitrary<Periods> periods =
        Combinators.combine(
                perhaps(35, Arbitraries.of(PERIODS)),
                perhaps(25, Arbitraries.of(DELAYS)),
                perhaps(20, Arbitraries.of(PERIODS)))
            .as(Periods::new);
    return Combinators.combine(
            givers(),
            periods,
            perhaps(30, Arbitraries.of(true, true, false)),
            perhaps(50, Arbitraries.of(false, true)))
        .as(
            (said, within, differentTeams, authorMay) ->
                names -> {
                  Givers givers = said.with(names);
                  boolean nobody =
                      givers.atLeast() instanceof Threshold.Count count && count.number() == 0;
                  return new RequireDefinition(
                      new ApprovalDefinition(
                          givers.from(),
                          nobody && within.coolOff() == null ? null : givers.atLeast(),
                          givers.fromEach(),
                          givers.stages(),
                          differentTeams,
                          within.validFor(),
                          within.orSilence(),
                          within.coolOff(),
                          givers.areAuthor() ? Boolean.TRUE : authorMay),
                      null);
                });
  }

  private static Arbitrary<Said<Givers>> givers() {
    Arbitrary<Said<Givers>> one =
        Combinators.combine(from(), perhaps(75, thresholds(true)))
            .as((from, atLeast) -> names -> new Givers(from.with(names), atLeast, null, null));
    Arbitrary<Said<Givers>> each =
        seats(3).map(seats -> names -> new Givers(null, null, seats.with(names), null));
    Arbitrary<Said<Givers>> steps =
        list(1, 3, stage())
            .map(
                stages ->
                    names ->
                        new Givers(
                            null, null, null, stages.stream().map(s -> s.with(names)).toList()));
    return oneOf(Tuple.of(6, one), Tuple.of(2, each), Tuple.of(3, steps));
  }

  private static Arbitrary<Said<List<SeatDefinition>>> seats(int most) {
    Arbitrary<Said<SeatDefinition>> seat =
        Combinators.combine(from(), perhaps(40, Arbitraries.of(1, 1, 2)))
            .as((from, atLeast) -> names -> new SeatDefinition(from.with(names), atLeast));
    return list(2, most, seat)
        .map(seats -> names -> seats.stream().map(each -> each.with(names)).toList());
  }

  private static Arbitrary<Said<StageDefinition>> stage() {
    Arbitrary<Said<StageDefinition>> one =
        Combinators.combine(from(), perhaps(40, thresholds(false)))
            .as((from, atLeast) -> names -> new StageDefinition(from.with(names), atLeast, null));
    Arbitrary<Said<StageDefinition>> each =
        seats(2).map(seats -> names -> new StageDefinition(null, null, seats.with(names)));
    return oneOf(Tuple.of(3, one), Tuple.of(1, each));
  }

  /** Numbers, percentages and all; perhaps none, which stands beside a cool-off only. */
  private static Arbitrary<Threshold> thresholds(boolean perhapsNone) {
    Arbitrary<Threshold> numbers =
        Arbitraries.of(1, 2, 2, perhapsNone ? 0 : 1).map(Threshold.Count::new);
    Arbitrary<Threshold> shares = Arbitraries.of(PERCENTAGES).map(Threshold.Share::new);
    return oneOf(
        Tuple.of(5, numbers),
        Tuple.of(3, shares),
        Tuple.of(2, Arbitraries.just(new Threshold.All())));
  }

  /** Anything that can be said of people, or something that holds of many of them. */
  private static Arbitrary<Said<List<WhoDefinition>>> from() {
    Arbitrary<Said<List<WhoDefinition>>> anybody = Arbitraries.just(names -> List.of(inside()));
    Arbitrary<Said<List<WhoDefinition>>> team =
        references()
            .map(
                references ->
                    names -> {
                      List<String> teams = Names.said(names.teams(), references);
                      return List.of(
                          teams == null
                              ? inside()
                              : new WhoDefinition(teams, null, null, null, null, null, null, null));
                    });
    Arbitrary<Said<List<WhoDefinition>>> butOne =
        reference()
            .map(
                reference ->
                    names -> {
                      List<String> one = Names.all(names.people(), List.of(reference));
                      WhoDefinition not =
                          new WhoDefinition(null, null, one, null, null, null, null, null);
                      return List.of(
                          new WhoDefinition(
                              null, null, null, null, null, null, null, List.of(not)));
                    });
    return oneOf(
        Tuple.of(4, Selectors.who()), Tuple.of(2, team), Tuple.of(1, anybody), Tuple.of(2, butOne));
  }
}
