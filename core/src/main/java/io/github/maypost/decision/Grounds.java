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
 * @param missing what nobody supplied and what might have turned a denial, at the instant of the
 *     request, and for the question when, if it found none, also at the last instant that was
 *     looked at; nothing for the question who may approve
 * @param faults what failed meanwhile; more might be allowed or pending otherwise
 * @param rulebook the fingerprint of the rulebook
 */
public record Grounds(
    Request request,
    List<UnknownName> unknownNames,
    Missing missing,
    List<Fault> faults,
    String rulebook) {

  /** Copies the lists. */
  public Grounds {
    unknownNames = ImmutableList.copyOf(unknownNames);
    faults = ImmutableList.copyOf(faults);
  }

  /**
   * What nobody supplied in cases that were denied though an allow applies, or may, and no deny
   * applies for certain.
   *
   * @param history whether there was no history of posts, so that a limit stood against all to
   *     which it applies, or may
   * @param facts ids of facts of which nobody said whether they hold, so that an allow did not
   *     apply, or a deny did; in the order of the rulebook
   * @param moments ids of moments of which nobody said when they were or will be, so that an allow
   *     did not apply, or a deny did; in the order of the rulebook
   */
  public record Missing(boolean history, List<String> facts, List<String> moments) {

    /** Copies the lists. */
    public Missing {
      facts = ImmutableList.copyOf(facts);
      moments = ImmutableList.copyOf(moments);
    }
  }
}
