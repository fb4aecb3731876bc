package io.github.maypost.model;

import io.github.maypost.problem.Location;
import io.github.maypost.problem.ModelPath;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Rulebooks built in Java whose rules have positions all the same. */
public final class WrittenRulebooks {

  private WrittenRulebooks() {}

  /** Builds a rulebook with its rules three lines apart, in the order in which they are met. */
  public static Rulebook in(String file, RulebookBuilder builder) {
    Map<ModelPath, Location> locations = new LinkedHashMap<>();
    return builder.build(
        path ->
            path.steps().size() == 4
                ? Optional.of(
                    locations.computeIfAbsent(
                        path, rule -> new Location(file, 60 + 3 * locations.size(), 7, "")))
                : Optional.empty());
  }
}
