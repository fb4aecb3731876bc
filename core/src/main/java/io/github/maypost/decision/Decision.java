package io.github.maypost.decision;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.maypost.model.Rule;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answer to a request, with everything that binds and not only the first of it. All rules are
 * in the order of the rulebook.
 *
 * @param basis what the verdict rests on
 * @param request the request, with the instant, situations, facts and moments it was decided on
 * @param unknownNames the names the rulebook does not know; when there are any, or nobody knows
 *     what time it is, or the person or the author could not be looked up, nothing below is listed
 * @param allows the allows that apply
 * @param denies the denies that apply, or may
 * @param limits the limits that are exceeded, or may be
 * @param requirements the requires that are not met
 * @param counts by id of a rule that applies, or may, and has a limit: what that came to
 * @param duties the obliges that apply, or may
 * @param advice the guidelines that apply, or may; those with a limit or a requirement of their own
 *     only when that is not met
 * @param lookups what the engine's history was asked, and told; empty when there was none to ask,
 *     or the request brought its own; it holds all posts that were told, so whoever keeps many
 *     decisions may rather keep lines of an audit log
 * @param faults what failed while facts, moments, history and people were asked for
 * @param declared the situations, facts and moments that the rulebook declares
 * @param rulebook the fingerprint of the rulebook it was decided by
 */
public record Decision(
    Basis basis,
    Request request,
    List<UnknownName> unknownNames,
    List<Rule> allows,
    List<Rule> denies,
    List<Rule> limits,
    List<Rule> requirements,
    Map<String, Outcome> counts,
    List<Rule> duties,
    List<Rule> advice,
    Optional<List<Lookup>> lookups,
    List<Fault> faults,
    Declarations declared,
    String rulebook) {

  /** Copies the lists. */
  public Decision {
    unknownNames = ImmutableList.copyOf(unknownNames);
    allows = ImmutableList.copyOf(allows);
    denies = ImmutableList.copyOf(denies);
    limits = ImmutableList.copyOf(limits);
    requirements = ImmutableList.copyOf(requirements);
    counts = ImmutableMap.copyOf(counts);
    duties = ImmutableList.copyOf(duties);
    advice = ImmutableList.copyOf(advice);
    lookups = lookups.map(ImmutableList::copyOf);
    faults = ImmutableList.copyOf(faults);
  }

  /**
   * Returns whether the post may go out.
   *
   * @return the verdict that follows from the basis
   */
  public Verdict verdict() {
    return basis.verdict();
  }

  /**
   * Tells whether the post may go out.
   *
   * @return whether the verdict is allowed
   */
  public boolean isAllowed() {
    return verdict() == Verdict.ALLOWED;
  }
}
