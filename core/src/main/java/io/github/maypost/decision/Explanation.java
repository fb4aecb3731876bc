package io.github.maypost.decision;

import com.google.common.collect.ImmutableList;
import io.github.maypost.model.Clause;
import io.github.maypost.model.Condition;
import io.github.maypost.model.Cover;
import io.github.maypost.model.Rule;
import io.github.maypost.vocabulary.Word;
import java.util.List;
import java.util.Optional;

/**
 * Why a decision came out as it did: every rule that matters, clause by clause.
 *
 * @param decision the decision
 * @param suggestions for each name the rulebook does not know, what may have been meant
 * @param reasons the rules that bind, and those that were met, in the order of the rulebook; for
 *     what no allow covers, the nearest allows first
 * @param duties the obliges that apply, or may
 * @param advice the guidelines that apply, or may; those with a limit or a requirement of their own
 *     only when that is not met
 */
public record Explanation(
    Decision decision,
    List<Suggestion> suggestions,
    List<Reason> reasons,
    List<Reason> duties,
    List<Reason> advice) {

  /** Copies the lists. */
  public Explanation {
    suggestions = ImmutableList.copyOf(suggestions);
    reasons = ImmutableList.copyOf(reasons);
    duties = ImmutableList.copyOf(duties);
    advice = ImmutableList.copyOf(advice);
  }

  /**
   * What may have been meant by a name.
   *
   * @param unknown the name
   * @param near the known names near it, nearest first, perhaps none
   */
  public record Suggestion(UnknownName unknown, List<String> near) {
    /** Copies the list. */
    public Suggestion {
      near = ImmutableList.copyOf(near);
    }
  }

  /** How a rule bears on a decision. */
  public enum Status implements Word {
    /** It speaks for the post, or is kept. */
    OK,
    /** It stands against the post. */
    STANDS_AGAINST,
    /**
     * It asks for something that is not there yet; of an allow: it does not cover the post; of a
     * guideline: the post does not keep to it.
     */
    UNMET,
    /** It binds, or does not help, because something it depends on is not known. */
    UNKNOWN;
  }

  /**
   * A rule and what became of it.
   *
   * @param rule the rule
   * @param status how it bears on the decision
   * @param clauses its clauses, each with what was found
   * @param outcome what its limit or requirement came to; empty for rules without any
   */
  public record Reason(
      Rule rule, Status status, List<ClauseFinding> clauses, Optional<Outcome> outcome) {
    /** Copies the list. */
    public Reason {
      clauses = ImmutableList.copyOf(clauses);
    }
  }

  /**
   * A clause and what was found.
   *
   * @param clause the clause
   * @param truth whether it holds; of an exception, whether it does not cover the case
   * @param findings what was found for each single condition in it, in their order
   */
  public record ClauseFinding(Clause clause, Truth truth, List<Finding> findings) {
    /** Copies the list. */
    public ClauseFinding {
      findings = ImmutableList.copyOf(findings);
    }
  }

  /**
   * A single condition and what was found.
   *
   * @param condition the condition, never one that joins or negates others
   * @param truth whether it holds
   * @param found what was there instead of, or as, the thing wanted
   * @param idleCovers covers by the person that are over, or have not begun, and by any one of
   *     which the condition would hold
   */
  public record Finding(Condition condition, Truth truth, Found found, List<Cover> idleCovers) {
    /** Copies the list. */
    public Finding {
      idleCovers = ImmutableList.copyOf(idleCovers);
    }
  }
}
