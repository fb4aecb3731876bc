package io.github.maypost.decision;

import com.google.common.collect.ImmutableList;
import io.github.maypost.model.Condition;
import io.github.maypost.model.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What would lead to the verdict allowed, verified by deciding again with it done.
 *
 * @param steps what to do, all of it, the cheapest first
 */
public record Remedy(List<Step> steps) {

  /** Copies the list. */
  public Remedy {
    steps = ImmutableList.copyOf(steps);
  }

  /** One thing to do. */
  public sealed interface Step {}

  /**
   * Mark the post.
   *
   * @param tags ids of the tags to add
   */
  public record AddTags(List<String> tags) implements Step {
    /** Copies the list. */
    public AddTags {
      tags = ImmutableList.copyOf(tags);
    }
  }

  /**
   * Ask for approval.
   *
   * @param rule the rule that requires it
   * @param from among whom the people are
   * @param needed how many of the people must approve
   * @param people ids of people who can, in the order of the rulebook; any of them, as many as
   *     needed
   */
  public record AskApproval(Rule rule, Condition from, int needed, List<String> people)
      implements Step {
    /** Copies the list. */
    public AskApproval {
      people = ImmutableList.copyOf(people);
    }
  }

  /**
   * Let time pass.
   *
   * @param until the earliest instant at which it may go out, if nothing else changes but what the
   *     other steps say
   */
  public record WaitUntil(Instant until) implements Step {
    /** Checks that nothing is null. */
    public WaitUntil {
      Objects.requireNonNull(until, "until");
    }
  }

  /**
   * Post it elsewhere.
   *
   * @param channels ids of channels where the person may post it, in the order of the rulebook; any
   *     one of them
   */
  public record UseChannel(List<String> channels) implements Step {
    /** Copies the list. */
    public UseChannel {
      channels = ImmutableList.copyOf(channels);
    }
  }

  /**
   * Let somebody else do it, for the same author.
   *
   * @param people ids of people who may, in the order of the rulebook; any one of them
   */
  public record HandTo(List<String> people) implements Step {
    /** Copies the list. */
    public HandTo {
      people = ImmutableList.copyOf(people);
    }
  }

  /**
   * Take trainings, on the day the post would go out at the latest. What counts is the day in the
   * rulebook's zone, from its first instant on.
   *
   * @param trainings ids of the trainings for the person to take, all of them
   */
  public record TakeTraining(List<String> trainings) implements Step {
    /** Copies the list. */
    public TakeTraining {
      trainings = ImmutableList.copyOf(trainings);
    }
  }
}
