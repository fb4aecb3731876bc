package io.github.maypost.yaml;

import io.github.maypost.problem.ModelPath;
import io.github.maypost.problem.Problem;
import io.github.maypost.problem.ProblemCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects what is wrong with the form of the texts of one rulebook. */
final class FormProblems {

  private final List<Problem> problems = new ArrayList<>();
  private final Set<Place> places = new HashSet<>();

  void add(ProblemCode code, ModelPath path, Place place, String message, String help) {
    places.add(place);
    problems.add(Problem.error(code, path, asked -> Optional.of(place.location()), message, help));
  }

  /** Tells whether something is wrong at exactly this place. */
  boolean isReportedAt(Place place) {
    return places.contains(place);
  }

  boolean isEmpty() {
    return problems.isEmpty();
  }

  /** Returns the problems in the order they were found. */
  List<Problem> list() {
    return problems;
  }
}
