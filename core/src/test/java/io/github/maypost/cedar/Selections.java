package io.github.maypost.cedar;

import io.github.maypost.definition.SelectionDefinition;
import io.github.maypost.definition.WhatDefinition;
import io.github.maypost.definition.WhenDefinition;
import io.github.maypost.definition.WhereDefinition;
import io.github.maypost.definition.WhoDefinition;
import io.github.maypost.vocabulary.Relation;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Selectors of the part of the language that Cedar can say as well: all but those that ask for
 * dates, hours, trainings and tenure.
 */
final class Selections {

  /** So often negations stand inside each other. */
  private static final int DEPTH = 2;

  private final Picks picks;

  Selections(Picks picks) {
    this.picks = picks;
  }

  List<WhoDefinition> who() {
    return mappings(DEPTH, this::who);
  }

  List<WhatDefinition> what() {
    return mappings(DEPTH, this::what);
  }

  List<WhereDefinition> where() {
    return mappings(DEPTH, this::where);
  }

  List<WhenDefinition> when() {
    return mappings(DEPTH, this::when);
  }

  List<SelectionDefinition> unless() {
    return mappings(0, depth -> exception());
  }

  private SelectionDefinition exception() {
    boolean[] said = picked(4, 45);
    return new SelectionDefinition(
        said[0] ? who() : null,
        said[1] ? what() : null,
        said[2] ? where() : null,
        said[3] ? when() : null);
  }

  private WhoDefinition who(int depth) {
    boolean[] said = picked(depth > 0 ? 6 : 5, 25);
    return new WhoDefinition(
        said[0] ? picks.some(Cases.TEAMS) : null,
        said[1] ? picks.some(Cases.ROLES) : null,
        said[2] ? picks.some(Cases.PEOPLE) : null,
        null,
        null,
        said[3] ? picks.chance(50) : null,
        said[4] ? picks.some(List.of(Relation.values())) : null,
        not(said, 5, depth, this::who));
  }

  private WhatDefinition what(int depth) {
    boolean[] said = picked(depth > 0 ? 3 : 2, 40);
    return new WhatDefinition(
        said[0] ? picks.some(Cases.KINDS) : null,
        said[1] ? picks.some(Cases.TAGS) : null,
        not(said, 2, depth, this::what));
  }

  /** Bare words, or a mapping. */
  private WhereDefinition where(int depth) {
    if (picks.chance(25)) {
      return new WhereDefinition(picks.some(Cases.PLACES), null, null, null, null);
    }
    boolean[] said = picked(depth > 0 ? 4 : 3, 30);
    return new WhereDefinition(
        null,
        said[0] ? picks.some(Cases.CHANNELS) : null,
        said[1] ? picks.some(Cases.GROUPS) : null,
        said[2] ? picks.some(Cases.PLATFORMS) : null,
        not(said, 3, depth, this::where));
  }

  private WhenDefinition when(int depth) {
    boolean[] said = picked(depth > 0 ? 3 : 2, 40);
    return new WhenDefinition(
        null,
        null,
        null,
        null,
        null,
        said[0] ? picks.some(Cases.SITUATIONS) : null,
        said[1] ? picks.some(Cases.FACTS) : null,
        null,
        not(said, 2, depth, this::when));
  }

  private <T> @Nullable List<T> not(boolean[] said, int index, int depth, IntFunction<T> mapping) {
    return index < said.length && said[index] ? mappings(depth - 1, mapping) : null;
  }

  /** One, or any of two. */
  private <T> List<T> mappings(int depth, IntFunction<T> mapping) {
    Supplier<T> one = () -> mapping.apply(depth);
    return picks.times(picks.chance(25) ? 2 : 1, one);
  }

  /** Which of some things are said: each with a chance in hundred, and one in any case. */
  private boolean[] picked(int number, int percent) {
    boolean[] said = new boolean[number];
    said[picks.number(0, number - 1)] = true;
    IntStream.range(0, number).filter(i -> picks.chance(percent)).forEach(i -> said[i] = true);
    return said;
  }
}
