package io.github.maypost.engine;

import io.github.maypost.model.Rulebook;
import java.util.Objects;
import java.util.Optional;

/** What came of reading a rulebook anew. Immutable. */
public sealed interface Reload {

  /**
   * Returns the rulebook that is in force from then on.
   *
   * @return the new one, or the last good one where that was kept
   */
  Rulebook rulebook();

  /**
   * Returns why the last good rulebook was kept.
   *
   * @return what went wrong, or empty when nothing did
   */
  default Optional<Throwable> failure() {
    return Optional.empty();
  }

  /**
   * Another rulebook took the place of the one before.
   *
   * @param before the rulebook until then
   * @param rulebook the rulebook from then on, of another fingerprint
   */
  record Replaced(Rulebook before, Rulebook rulebook) implements Reload {

    /** Looks for nulls. */
    public Replaced {
      Objects.requireNonNull(before, "before");
      Objects.requireNonNull(rulebook, "rulebook");
    }
  }

  /**
   * The rulebook means what it meant. Only its order, or where things stand in its files, may be
   * others, and are up to date in explanations from then on.
   *
   * @param rulebook the rulebook as it was read now, of the same fingerprint
   */
  record Unchanged(Rulebook rulebook) implements Reload {

    /** Looks for nulls. */
    public Unchanged {
      Objects.requireNonNull(rulebook, "rulebook");
    }
  }

  /**
   * The last good engine was kept, since the source failed, or what it returned is no rulebook to
   * decide by.
   *
   * @param rulebook the rulebook as before
   * @param cause what went wrong, such as an {@link
   *     io.github.maypost.problem.InvalidRulebookException} that lists every problem
   */
  record Kept(Rulebook rulebook, Throwable cause) implements Reload {

    /** Looks for nulls. */
    public Kept {
      Objects.requireNonNull(rulebook, "rulebook");
      Objects.requireNonNull(cause, "cause");
    }

    @Override
    public Optional<Throwable> failure() {
      return Optional.of(cause);
    }
  }
}
