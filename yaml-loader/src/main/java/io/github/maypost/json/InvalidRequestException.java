package io.github.maypost.json;

import io.github.maypost.problem.InvalidRulebookException;
import io.github.maypost.problem.Problem;
import java.util.List;

/**
 * Thrown when a request, a history, or a line of an audit log cannot be read from JSON; lists
 * everything that is wrong with it. Names that a rulebook does not know are no reason: the engine
 * decides about those.
 */
public final class InvalidRequestException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  InvalidRequestException(List<Problem> problems) {
    super("\n" + InvalidRulebookException.text(problems));
    this.problems = List.copyOf(problems);
  }

  /**
   * Returns everything that is wrong, in the order of the text.
   *
   * @return the problems, never empty
   */
  public List<Problem> problems() {
    return problems;
  }
}
