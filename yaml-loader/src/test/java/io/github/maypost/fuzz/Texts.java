package io.github.maypost.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.problem.Characters;

/** What must hold of every text that people are shown. */
final class Texts {

  private Texts() {}

  /** Checks that nothing moves the cursor, turns the writing round or cannot be encoded. */
  static void assertPrintable(String text) {
    assertThat(Characters.findForbidden(text, true).map(Characters::name)).as(text).isEmpty();
  }
}
