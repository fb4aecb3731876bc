package io.github.maypost.yaml;

import io.github.maypost.definition.Definitions;
import io.github.maypost.problem.InvalidRulebookException;
import io.github.maypost.problem.ModelPath;
import io.github.maypost.problem.Positions;
import io.github.maypost.problem.Problem;
import io.github.maypost.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with the text and form of the files of one rulebook. */
final class FormProblems {

  private final List<Problem> problems = new ArrayList<>();
  private final Set<Place> places = new HashSet<>();
  private final Map<String, Integer> files = new HashMap<>();
  private @Nullable Exception cause;

  /** Notes that a file is read, after those that were noted before. */
  void addFile(String name) {
    files.putIfAbsent(name, files.size());
  }

  void add(ProblemCode code, ModelPath path, Place place, String message, String help) {
    places.add(place);
    problems.add(Problem.error(code, path, asked -> Optional.of(place.location()), message, help));
  }

  /** Adds what is wrong with the first file as a whole. */
  void add(ProblemCode code, String message, String help) {
    problems.add(Problem.error(code, ModelPath.ROOT, Positions.NONE, message, help));
  }

  /** Notes what made a file unreadable. */
  void setCause(Exception cause) {
    this.cause = cause;
  }

  /** Tells whether something is wrong at exactly this place. */
  boolean isReportedAt(Place place) {
    return places.contains(place);
  }

  boolean isEmpty() {
    return problems.isEmpty();
  }

  private int rank(Problem problem) {
    return problem.location().map(place -> files.getOrDefault(place.file(), 0)).orElse(0);
  }

  /** Returns the exception that lists these problems and others, in the order of the files. */
  InvalidRulebookException with(List<Problem> others) {
    List<Problem> all = new ArrayList<>(problems);
    all.addAll(others);
    all.sort(Comparator.comparing(this::rank).thenComparing(Definitions.IN_ORDER));
    InvalidRulebookException invalid = new InvalidRulebookException(all);
    if (cause != null) {
      invalid.initCause(cause);
    }
    return invalid;
  }
}
