package io.github.maypost.decision;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * The answer to a question that puts one name after another into a request: for which of them it
 * would be allowed, and for which pending. For all others it would be denied.
 *
 * @param request the request that was asked about, with the instant, situations and facts it was
 *     decided on
 * @param allowed ids for which the verdict is allowed, in the order of the rulebook or directory
 * @param pending ids for which something required is not there yet, in the same order
 * @param faults what failed meanwhile, so that more might be allowed or pending
 */
public record Choices(
    Request request, List<String> allowed, List<String> pending, List<Fault> faults) {

  /** Copies the lists. */
  public Choices {
    allowed = ImmutableList.copyOf(allowed);
    pending = ImmutableList.copyOf(pending);
    faults = ImmutableList.copyOf(faults);
  }
}
