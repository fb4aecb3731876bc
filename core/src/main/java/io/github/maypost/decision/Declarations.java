package io.github.maypost.decision;

import com.google.common.collect.ImmutableSet;
import io.github.maypost.model.Rulebook;
import java.util.Set;

/**
 * What a rulebook declares of the present: all that could be known of it when something was
 * decided. Sets are in the order of the rulebook, which does not matter.
 *
 * @param situations ids of situations
 * @param facts ids of facts
 * @param moments ids of moments
 */
public record Declarations(Set<String> situations, Set<String> facts, Set<String> moments) {

  /** Copies the sets that could change. */
  public Declarations {
    situations = ImmutableSet.copyOf(situations);
    facts = ImmutableSet.copyOf(facts);
    moments = ImmutableSet.copyOf(moments);
  }

  /**
   * Returns what a rulebook declares.
   *
   * @param rulebook the rulebook
   * @return its situations, facts and moments, without the rulebook
   */
  public static Declarations of(Rulebook rulebook) {
    return new Declarations(
        rulebook.situations().keySet(), rulebook.facts().keySet(), rulebook.moments().keySet());
  }
}
