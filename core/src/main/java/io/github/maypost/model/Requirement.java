package io.github.maypost.model;

import com.google.common.collect.ImmutableList;
import io.github.maypost.vocabulary.PeriodDuration;
import java.util.List;
import java.util.Optional;

/** What must be there before a post goes out. */
public sealed interface Requirement {

  /**
   * Approvals of distinct people.
   *
   * @param from who may give one
   * @param atLeast how many are needed; 0 only beside a cool-off
   * @param validFor how old one may be, or empty for any age; exactly so old still counts
   * @param coolOff how long after the proposal the post may go out at the earliest, or empty
   * @param authorMayApprove whether the author's own counts
   */
  record Approval(
      Condition from,
      int atLeast,
      Optional<PeriodDuration> validFor,
      Optional<PeriodDuration> coolOff,
      boolean authorMayApprove)
      implements Requirement {}

  /**
   * Tags on the post.
   *
   * @param tags the tags, all of which are needed
   */
  record Tags(List<Tag> tags) implements Requirement {
    /** Copies the list. */
    public Tags {
      tags = ImmutableList.copyOf(tags);
    }
  }
}
