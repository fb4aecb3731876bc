package io.github.maypost.definition;

import io.github.maypost.problem.ModelPath;
import io.github.maypost.problem.ProblemCode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A mapping that selects: it must say something. */
sealed interface SelectorDefinition extends Checked
    permits WhoDefinition, WhatDefinition, WhereDefinition, WhenDefinition, SelectionDefinition {

  /**
   * Returns all that the mapping may say.
   *
   * @return the values, each {@code null} when not said
   */
  Stream<@Nullable Object> said();

  /**
   * Returns the mappings of which none may hold.
   *
   * @return the mappings, or {@code null} when it cannot say so or does not
   */
  default @Nullable List<? extends SelectorDefinition> not() {
    return null;
  }

  @Override
  default void check(Findings findings) {
    if (said().allMatch(Objects::isNull)) {
      findings.add(
          ProblemCode.EMPTY,
          ModelPath.ROOT,
          "expected a selection but found an empty one",
          "say what it selects, or leave it out to match anything");
    }
  }
}
