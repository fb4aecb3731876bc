package io.github.maypost.specification;

import static io.github.maypost.specification.Pools.PERIODS;
import static io.github.maypost.specification.Pools.TEXTS;
import static io.github.maypost.specification.Pools.references;

import io.github.maypost.definition.AdviseDefinition;
import io.github.maypost.definition.ApprovalDefinition;
import io.github.maypost.definition.LimitDefinition;
import io.github.maypost.definition.RequireDefinition;
import io.github.maypost.definition.RuleDefinition;
import io.github.maypost.definition.SelectionDefinition;
import io.github.maypost.definition.WhatDefinition;
import io.github.maypost.definition.WhenDefinition;
import io.github.maypost.definition.WhereDefinition;
import io.github.maypost.definition.WhoDefinition;
import io.github.maypost.specification.Names.Said;
import io.github.maypost.vocabulary.CalendarWindow;
import io.github.maypost.vocabulary.Level;
import io.github.maypost.vocabulary.Partition;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/**
 * Rules of all six verbs; allows select broadly and denies narrowly, so that all verdicts occur.
 */
final class RuleOutlines {

  /** What a rule does: the first seven components of its definition. */
  private record Verbs(
      @Nullable List<String> allow,
      @Nullable List<String> deny,
      @Nullable RequireDefinition require,
      @Nullable LimitDefinition limit,
      @Nullable String oblige,
      @Nullable AdviseDefinition advise,
      @Nullable List<String> forPermissions) {}

  /** What a rule selects. */
  private record Selection(
      @Nullable Said<List<WhoDefinition>> who,
      @Nullable Said<List<WhatDefinition>> what,
      @Nullable Said<List<WhereDefinition>> where,
      @Nullable Said<List<WhenDefinition>> when,
      @Nullable Said<List<SelectionDefinition>> unless) {}

  private RuleOutlines() {}

  static Arbitrary<Said<RuleDefinition>> rules() {
    return Arbitraries.frequencyOf(
        Tuple.of(9, rule(allow(), selection(0.7))),
        Tuple.of(3, denies()),
        Tuple.of(5, rule(require(), selection(0.7))),
        Tuple.of(3, rule(limit(), selection(0.7))),
        Tuple.of(2, rule(oblige(), selection(0.7))),
        Tuple.of(2, rule(advise(), selection(0.7))));
  }

  static Arbitrary<Said<RuleDefinition>> denies() {
    return rule(deny(), selection(0.4));
  }

  private static Arbitrary<Said<RuleDefinition>> rule(
      Arbitrary<Said<Verbs>> verbs, Arbitrary<Selection> selection) {
    return Combinators.combine(verbs, selection, Arbitraries.of(TEXTS).injectNull(0.7))
        .as((verb, selected, because) -> names -> rule(verb.with(names), selected, because, names));
  }

  private static RuleDefinition rule(
      Verbs verbs, Selection selection, @Nullable String because, Names names) {
    return new RuleDefinition(
        verbs.allow(),
        verbs.deny(),
        verbs.require(),
        verbs.limit(),
        verbs.oblige(),
        verbs.advise(),
        verbs.forPermissions(),
        selection.who() == null ? null : selection.who().with(names),
        selection.what() == null ? null : selection.what().with(names),
        selection.where() == null ? null : selection.where().with(names),
        selection.when() == null ? null : selection.when().with(names),
        selection.unless() == null ? null : selection.unless().with(names),
        because);
  }

  private static Arbitrary<Selection> selection(double missing) {
    return Combinators.combine(
            Selectors.who().injectNull(missing),
            Selectors.what().injectNull(missing),
            Selectors.where().injectNull(missing),
            Selectors.when().injectNull(missing),
            Selectors.unless().injectNull(0.85))
        .as(Selection::new);
  }

  /** Mostly {@code post}, else any; null for not said. */
  private static Arbitrary<Said<@Nullable List<String>>> permissions() {
    Arbitrary<Said<@Nullable List<String>>> unsaid = Arbitraries.just(names -> null);
    Arbitrary<Said<@Nullable List<String>>> said =
        Arbitraries.integers()
            .between(0, 8)
            .list()
            .ofMinSize(1)
            .ofMaxSize(3)
            .map(references -> names -> Names.said(names.permissions(), references));
    return Arbitraries.frequencyOf(Tuple.of(3, unsaid), Tuple.of(1, said));
  }

  private static List<String> orPost(@Nullable List<String> permissions) {
    return permissions == null ? List.of("post") : permissions;
  }

  private static Arbitrary<Said<Verbs>> allow() {
    return permissions()
        .map(
            said ->
                names -> new Verbs(orPost(said.with(names)), null, null, null, null, null, null));
  }

  private static Arbitrary<Said<Verbs>> deny() {
    return permissions()
        .map(
            said ->
                names -> new Verbs(null, orPost(said.with(names)), null, null, null, null, null));
  }

  private static Arbitrary<Said<Verbs>> require() {
    Arbitrary<Said<RequireDefinition>> requirements =
        Arbitraries.frequencyOf(Tuple.of(3, approval()), Tuple.of(1, tags()));
    return Combinators.combine(requirements, permissions())
        .as(
            (require, said) ->
                names ->
                    new Verbs(null, null, require.with(names), null, null, null, said.with(names)));
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
    WhoDefinition inside = new WhoDefinition(null, null, null, null, null, false, null, null);
    return new ApprovalDefinition(List.of(inside), null, null, null, null);
  }

  private static Arbitrary<Said<RequireDefinition>> approval() {
    return Combinators.combine(
            Selectors.who(),
            Arbitraries.frequency(Tuple.of(5, 1), Tuple.of(2, 2), Tuple.of(1, 0)).injectNull(0.4),
            Arbitraries.of(PERIODS).injectNull(0.6),
            Arbitraries.of(PERIODS).injectNull(0.75),
            Arbitraries.of(false, true).injectNull(0.5))
        .as(
            (from, number, validFor, coolOff, authorMay) ->
                names -> {
                  boolean nobody = number != null && number == 0 && coolOff == null;
                  return new RequireDefinition(
                      new ApprovalDefinition(
                          from.with(names), nobody ? null : number, validFor, coolOff, authorMay),
                      null);
                });
  }

  private static Arbitrary<Said<Verbs>> limit() {
    Arbitrary<List<Partition>> each =
        Arbitraries.frequencyOf(
            Tuple.of(1, Arbitraries.just(List.of(Partition.NONE))),
            Tuple.of(
                4,
                Arbitraries.of(Partition.CHANNEL, Partition.PERSON, Partition.TEAM, Partition.KIND)
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(3)));
    return Combinators.combine(
            Arbitraries.integers().between(1, 3),
            Arbitraries.of(CalendarWindow.values()),
            each.injectNull(0.3),
            permissions())
        .as(
            (atMost, per, partitions, said) ->
                names ->
                    new Verbs(
                        null,
                        null,
                        null,
                        new LimitDefinition(atMost, per, partitions),
                        null,
                        null,
                        said.with(names)));
  }

  private static Arbitrary<Said<Verbs>> oblige() {
    return Combinators.combine(Arbitraries.of(TEXTS), permissions())
        .as(
            (text, said) ->
                names -> new Verbs(null, null, null, null, text, null, said.with(names)));
  }

  private static Arbitrary<Said<Verbs>> advise() {
    return Combinators.combine(
            Arbitraries.of(TEXTS), Arbitraries.of(Level.values()).injectNull(0.4), permissions())
        .as(
            (text, level, said) ->
                names ->
                    new Verbs(
                        null,
                        null,
                        null,
                        null,
                        null,
                        new AdviseDefinition(text, level),
                        said.with(names)));
  }
}
