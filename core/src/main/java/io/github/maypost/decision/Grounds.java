package io.github.maypost.decision;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * What the answer to a question rests on.
 *
 * @param request the request that was asked about, with the instant, situations, facts and moments
 *     it was decided on
 * @param unknownNames the names in it that the rulebook does not know; when there are any, nothing
 *     is allowed or pending
 * @param faults what failed meanwhile; more might be allowed or pending otherwise
 * @param rulebook the fingerprint of the rulebook
 */
public record Grounds(
    Request request, List<UnknownName> unknownNames, List<Fault> faults, String rulebook) {

  /** Copies the lists. */
  public Grounds {
    unknownNames = ImmutableList.copyOf(unknownNames);
    faults = ImmutableList.copyOf(faults);
  }
}
