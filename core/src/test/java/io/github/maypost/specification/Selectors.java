package io.github.maypost.specification;

import static io.github.maypost.specification.Chances.list;
import static io.github.maypost.specification.Chances.number;
import static io.github.maypost.specification.Chances.oneOf;
import static io.github.maypost.specification.Chances.perhaps;
import static io.github.maypost.specification.Pools.HOURS;
import static io.github.maypost.specification.Pools.PERIODS;
import static io.github.maypost.specification.Pools.ZONES;
import static io.github.maypost.specification.Pools.moments;
import static io.github.maypost.specification.Pools.ordered;
import static io.github.maypost.specification.Pools.rarely;
import static io.github.maypost.specification.Pools.reference;
import static io.github.maypost.specification.Pools.references;

import io.github.maypost.definition.SelectionDefinition;
import io.github.maypost.definition.SinceDefinition;
import io.github.maypost.definition.WhatDefinition;
import io.github.maypost.definition.WhenDefinition;
import io.github.maypost.definition.WhereDefinition;
import io.github.maypost.definition.WhoDefinition;
import io.github.maypost.specification.Names.Said;
import io.github.maypost.vocabulary.PeriodDuration;
import io.github.maypost.vocabulary.PointInTime;
import io.github.maypost.vocabulary.Relation;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Selectors, {@code not} inside them once. Each says at least one thing. */
final class Selectors {

  private Selectors() {}

  static Arbitrary<Said<List<WhoDefinition>>> who() {
    Arbitrary<Said<List<WhoDefinition>>> anything =
        mappings(who(mappings(who(Arbitraries.just(names -> null)))));
    return oneOf(Tuple.of(3, anything), Tuple.of(2, membership()));
  }

  /** One thing only, such as a cover may bring about. */
  private static Arbitrary<Said<List<WhoDefinition>>> membership() {
    return Combinators.combine(number(0, 5), references(), Arbitraries.of(Relation.values()))
        .as(
            (which, references, relation) ->
                names -> {
                  List<String> teams = which < 2 ? Names.said(names.teams(), references) : null;
                  List<String> roles = which == 2 ? Names.said(names.roles(), references) : null;
                  List<Relation> is = which == 3 || which == 4 ? List.of(relation) : null;
                  boolean other = teams == null && roles == null && is == null;
                  return List.of(
                      new WhoDefinition(
                          teams, roles, null, null, null, other ? which == 5 : null, is, null));
                });
  }

  static Arbitrary<Said<List<WhatDefinition>>> what() {
    return mappings(what(mappings(what(Arbitraries.just(names -> null)))));
  }

  static Arbitrary<Said<List<WhereDefinition>>> where() {
    return mappings(where(mappings(where(Arbitraries.just(names -> null)))));
  }

  static Arbitrary<Said<List<WhenDefinition>>> when() {
    return mappings(when(mappings(when(Arbitraries.just(names -> null)))));
  }

  static Arbitrary<Said<List<SelectionDefinition>>> unless() {
    return mappings(
        Combinators.combine(
                perhaps(50, who()), perhaps(30, what()), perhaps(30, where()), perhaps(50, when()))
            .as(
                (who, what, where, when) ->
                    names ->
                        who == null && what == null && where == null && when == null
                            ? new SelectionDefinition(null, whatever(names), null, null)
                            : new SelectionDefinition(
                                who == null ? null : who.with(names),
                                what == null ? null : what.with(names),
                                where == null ? null : where.with(names),
                                when == null ? null : when.with(names))));
  }

  private static <T> Arbitrary<Said<List<T>>> mappings(Arbitrary<Said<T>> mapping) {
    Arbitrary<List<Said<T>>> one = list(1, 1, mapping);
    return oneOf(Tuple.of(8, one), Tuple.of(2, list(2, 2, mapping)))
        .map(all -> names -> all.stream().map(each -> each.with(names)).toList());
  }

  private static Arbitrary<Said<WhoDefinition>> who(Arbitrary<Said<List<WhoDefinition>>> not) {
    return Combinators.combine(
            perhaps(28, references()),
            perhaps(28, references()),
            rarely(references()),
            rarely(references()),
            perhaps(20, Arbitraries.of(PERIODS)),
            perhaps(20, Arbitraries.of(true, false)),
            perhaps(24, list(1, 2, Arbitraries.of(Relation.values()))),
            rarely(not))
        .as(
            (team, role, person, trained, tenure, external, is, none) ->
                names -> {
                  WhoDefinition who =
                      new WhoDefinition(
                          Names.said(names.teams(), team),
                          Names.said(names.roles(), role),
                          Names.said(names.people(), person),
                          Names.said(names.trainings(), trained),
                          tenure,
                          external,
                          is,
                          none == null ? null : none.with(names));
                  return who.said().allMatch(each -> each == null)
                      ? new WhoDefinition(null, null, null, null, null, false, null, null)
                      : who;
                });
  }

  private static Arbitrary<Said<WhatDefinition>> what(Arbitrary<Said<List<WhatDefinition>>> not) {
    return Combinators.combine(
            perhaps(60, references()), perhaps(40, references()), perhaps(20, not))
        .as(
            (kind, tagged, none) ->
                names -> {
                  WhatDefinition what =
                      new WhatDefinition(
                          Names.said(names.kinds(), kind),
                          Names.said(names.tags(), tagged),
                          none == null ? null : none.with(names));
                  return what.said().allMatch(each -> each == null)
                      ? new WhatDefinition(List.of(names.kinds().get(0)), null, null)
                      : what;
                });
  }

  private static List<WhatDefinition> whatever(Names names) {
    return List.of(new WhatDefinition(List.of(names.kinds().get(0)), null, null));
  }

  private static Arbitrary<Said<WhereDefinition>> where(
      Arbitrary<Said<List<WhereDefinition>>> not) {
    return Combinators.combine(
            perhaps(50, references()),
            perhaps(30, references()),
            perhaps(30, references()),
            perhaps(20, references()),
            perhaps(20, not))
        .as(
            (place, channel, group, platform, none) ->
                names -> {
                  List<String> word = Names.said(names.places(), place);
                  WhereDefinition where =
                      word != null
                          ? new WhereDefinition(word, null, null, null, null)
                          : new WhereDefinition(
                              null,
                              Names.said(names.channels(), channel),
                              Names.said(names.groups(), group),
                              Names.said(names.platforms(), platform),
                              none == null ? null : none.with(names));
                  return where.said().allMatch(each -> each == null)
                      ? new WhereDefinition(
                          null, List.of(names.channels().get(0)), null, null, null)
                      : where;
                });
  }

  /** Days and hours, as they stand beside each other. */
  private record Days(@Nullable List<DayOfWeek> days, @Nullable List<Integer> hours) {}

  private static Arbitrary<Said<WhenDefinition>> when(Arbitrary<Said<List<WhenDefinition>>> not) {
    Arbitrary<Days> days =
        Combinators.combine(
                perhaps(
                    30,
                    Arbitraries.of(DayOfWeek.values())
                        .list()
                        .uniqueElements()
                        .ofMinSize(1)
                        .ofMaxSize(6)),
                perhaps(30, list(1, 2, number(0, HOURS.size() - 1))))
            .as(Days::new);
    return Combinators.combine(
            perhaps(30, moments()),
            perhaps(30, moments()),
            days,
            perhaps(30, Arbitraries.of(ZONES)),
            perhaps(25, references()),
            perhaps(30, references()),
            perhaps(25, list(1, 2, lapse())),
            perhaps(20, not))
        .as(
            (from, until, on, zone, situation, fact, since, none) ->
                names -> when(names, from, until, on, zone, situation, fact, since, none));
  }

  /** A moment, and perhaps how long ago. */
  private record Lapse(int moment, @Nullable PeriodDuration atLeast) {
    SinceDefinition with(Names names) {
      return new SinceDefinition(Names.all(names.moments(), List.of(moment)).get(0), atLeast);
    }
  }

  private static Arbitrary<Lapse> lapse() {
    return Combinators.combine(reference(), perhaps(60, Arbitraries.of(PERIODS))).as(Lapse::new);
  }

  private static WhenDefinition when(
      Names names,
      @Nullable PointInTime from,
      @Nullable PointInTime until,
      Days on,
      @Nullable ZoneId zone,
      @Nullable List<Integer> situation,
      @Nullable List<Integer> fact,
      @Nullable List<Lapse> since,
      @Nullable Said<List<WhenDefinition>> not) {
    Names inside = zone == null ? names : names.in(zone);
    WhenDefinition when =
        new WhenDefinition(
            from,
            ordered(from, until, inside.zone()),
            on.days(),
            on.hours() == null ? null : on.hours().stream().map(HOURS::get).toList(),
            zone,
            Names.said(names.situations(), situation),
            Names.said(names.facts(), fact),
            since == null || names.moments().isEmpty()
                ? null
                : since.stream().map(one -> one.with(names)).toList(),
            not == null ? null : not.with(inside));
    return when.said().allMatch(each -> each == null)
        ? new WhenDefinition(
            null, null, Arrays.asList(DayOfWeek.values()), null, zone, null, null, null, null)
        : when;
  }
}
