package io.github.maypost.specification;

import static io.github.maypost.specification.Chances.list;
import static io.github.maypost.specification.Chances.number;
import static io.github.maypost.specification.Chances.oneOf;
import static io.github.maypost.specification.Chances.perhaps;
import static io.github.maypost.specification.Pools.TEXTS;

import io.github.maypost.definition.AdviseDefinition;
import io.github.maypost.definition.LimitDefinition;
import io.github.maypost.definition.RequireDefinition;
import io.github.maypost.definition.RuleDefinition;
import io.github.maypost.definition.SelectionDefinition;
import io.github.maypost.definition.WhatDefinition;
import io.github.maypost.definition.WhenDefinition;
import io.github.maypost.definition.WhereDefinition;
import io.github.maypost.definition.WhoDefinition;
import io.github.maypost.specification.Names.Said;
import io.github.maypost.vocabulary.Level;
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
    return oneOf(
        Tuple.of(16, rule(allow(), selection(35, 8))),
        Tuple.of(3, denies()),
        Tuple.of(9, rule(require(), selection(16, 16))),
        Tuple.of(5, rule(limit(), selection(35, 18))),
        Tuple.of(2, rule(oblige(), selection(25, 25))),
        Tuple.of(4, rule(advise(), selection(35, 20))));
  }

  static Arbitrary<Said<RuleDefinition>> denies() {
    return rule(deny(), selection(60, 60));
  }

  private static Arbitrary<Said<RuleDefinition>> rule(
      Arbitrary<Said<Verbs>> verbs, Arbitrary<Selection> selection) {
    return Combinators.combine(verbs, selection, perhaps(30, Arbitraries.of(TEXTS)))
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

  private static Arbitrary<Selection> selection(int who, int said) {
    return Combinators.combine(
            perhaps(who, Selectors.who()),
            perhaps(said, Selectors.what()),
            perhaps(said, Selectors.where()),
            perhaps(said, Selectors.when()),
            perhaps(15, Selectors.unless()))
        .as(Selection::new);
  }

  /** Mostly {@code post}, else any; null for not said. */
  private static Arbitrary<Said<@Nullable List<String>>> permissions() {
    Arbitrary<Said<@Nullable List<String>>> unsaid = Arbitraries.just(names -> null);
    Arbitrary<Said<@Nullable List<String>>> said =
        list(1, 3, number(0, 8))
            .map(references -> names -> Names.said(names.permissions(), references));
    return oneOf(Tuple.of(3, unsaid), Tuple.of(1, said));
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
    return Combinators.combine(ApprovalOutlines.requirements(), permissions())
        .as(
            (require, said) ->
                names ->
                    new Verbs(null, null, require.with(names), null, null, null, said.with(names)));
  }

  private static Arbitrary<Said<Verbs>> limit() {
    return Combinators.combine(LimitOutlines.limits(), permissions())
        .as(
            (limit, said) ->
                names -> new Verbs(null, null, null, limit, null, null, said.with(names)));
  }

  private static Arbitrary<Said<Verbs>> oblige() {
    return Combinators.combine(Arbitraries.of(TEXTS), permissions())
        .as(
            (text, said) ->
                names -> new Verbs(null, null, null, null, text, null, said.with(names)));
  }

  /** With a limit, with a requirement, or with neither. */
  private static Arbitrary<Said<Verbs>> advise() {
    return Combinators.combine(
            Arbitraries.of(TEXTS),
            perhaps(60, Arbitraries.of(Level.values())),
            perhaps(50, LimitOutlines.soft()),
            perhaps(60, ApprovalOutlines.requirements()),
            permissions())
        .as(
            (text, level, limit, require, said) ->
                names ->
                    new Verbs(
                        null,
                        null,
                        null,
                        null,
                        null,
                        new AdviseDefinition(
                            text,
                            level,
                            limit,
                            limit != null || require == null ? null : require.with(names)),
                        said.with(names)));
  }
}
