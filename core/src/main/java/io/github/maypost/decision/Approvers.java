package io.github.maypost.decision;

import com.google.common.collect.ImmutableList;
import io.github.maypost.decision.Outcome.Approver;
import io.github.maypost.model.Condition;
import io.github.maypost.model.Rule;
import java.util.List;

/**
 * The answer to the question who may approve something.
 *
 * @param rules the rules that apply, or may, and require approval, in the order of the rulebook
 * @param grounds what this rests on
 */
public record Approvers(List<OfRule> rules, Grounds grounds) {

  /** Copies the list. */
  public Approvers {
    rules = ImmutableList.copyOf(rules);
  }

  /**
   * Whose approval counts for one rule.
   *
   * @param rule the rule
   * @param seats whose approval counts for which of its seats, selection by selection and stage by
   *     stage; at least one
   */
  public record OfRule(Rule rule, List<OfSeats> seats) {

    /** Copies the list. */
    public OfRule {
      seats = ImmutableList.copyOf(seats);
    }
  }

  /**
   * Whose approval counts for the seats of one selection.
   *
   * @param stage the number of the stage they belong to, the first being 0
   * @param from who may take one
   * @param needed how many there are
   * @param approvers whose approval would count for one, were it given when the post goes out, and
   *     as whom, in the order of the rulebook or directory; those who have approved already among
   *     them
   */
  public record OfSeats(int stage, Condition from, int needed, List<Approver> approvers) {

    /** Copies the list. */
    public OfSeats {
      approvers = ImmutableList.copyOf(approvers);
    }

    /**
     * Returns whose approval would count.
     *
     * @return the ids of the approvers, each once
     */
    public List<String> people() {
      return approvers.stream().map(Approver::person).distinct().toList();
    }
  }
}
