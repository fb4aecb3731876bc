package io.github.maypost.definition;

import io.github.maypost.problem.ModelPath;
import io.github.maypost.problem.ProblemCode;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A mapping that selects: it must say something. */
sealed interface SelectorDefinition extends Checked
    permits WhoDefinition, WhatDefinition, WhereDefinition, WhenDefinition, SelectionDefinition {

  /** Returns all that the mapping may say, each {@code null} when not said. */
  Stream<@Nullable Object> said();

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
