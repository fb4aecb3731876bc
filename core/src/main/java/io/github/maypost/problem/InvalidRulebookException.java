package io.github.maypost.problem;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Thrown when a rulebook cannot be built or read; lists everything that is wrong with it. */
public final class InvalidRulebookException extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 100;

  private final transient @Nullable List<Problem> problems;

  /**
   * Makes the exception.
   *
   * @param problems what is wrong, at least one
   */
  public InvalidRulebookException(List<Problem> problems) {
    super("\n" + text(problems));
    this.problems = List.copyOf(problems);
  }

  /**
   * Returns problems as people read them: the first hundred, and how many more there are.
   *
   * @param problems the problems
   * @return their texts, one under another
   */
  public static String text(List<Problem> problems) {
    String shown =
        problems.stream().limit(SHOWN).map(Problem::text).collect(Collectors.joining("\n"));
    int more = problems.size() - SHOWN;
    return more > 0 ? shown + "\n... and " + more + " more" : shown;
  }

  /**
   * Returns everything that is wrong, in the order of the file, or of the path where there is none.
   *
   * @return the problems, at least one; none on an exception that was serialised, of which only the
   *     message remains
   */
  public List<Problem> problems() {
    return problems == null ? List.of() : problems;
  }
}
