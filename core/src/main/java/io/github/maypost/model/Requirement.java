package io.github.maypost.model;

import com.google.common.collect.ImmutableList;
import io.github.maypost.vocabulary.Delay;
import io.github.maypost.vocabulary.PeriodDuration;
import io.github.maypost.vocabulary.Threshold;
import java.util.List;
import java.util.Optional;

/** What must be there before a post goes out. */
public sealed interface Requirement extends Measure {

  /**
   * Approvals of distinct people, each of whom takes one seat, or nobody's objection for long
   * enough.
   *
   * @param stages whose approvals, stage after stage; at least one
   * @param differentTeams whether everyone counted must stand for another team
   * @param validFor how old one may be, or empty for any age; exactly so old still counts
   * @param orSilence how long after the proposal nobody must have objected for it to be met without
   *     approvals, or empty when it never is
   * @param coolOff how long after the proposal the post may go out at the earliest, or empty
   * @param authorMayApprove whether the author's own counts
   */
  record Approval(
      List<Stage> stages,
      boolean differentTeams,
      Optional<PeriodDuration> validFor,
      Optional<Delay> orSilence,
      Optional<PeriodDuration> coolOff,
      boolean authorMayApprove)
      implements Requirement {
    /** Copies the list. */
    public Approval {
      stages = ImmutableList.copyOf(stages);
    }

    /**
     * Returns the selections of all stages.
     *
     * @return the groups of seats, in their order
     */
    public List<Seats> seats() {
      return stages.stream().flatMap(stage -> stage.seats().stream()).toList();
    }
  }

  /**
   * One step of an approval. No approval counted in it was given before one counted in a step
   * before it.
   *
   * @param seats from whom approvals must come, all of them; at least one
   */
  record Stage(List<Seats> seats) {
    /** Copies the list. */
    public Stage {
      seats = ImmutableList.copyOf(seats);
    }
  }

  /**
   * Some seats that people of one selection take.
   *
   * @param from who may take one
   * @param atLeast how many must; none only beside a cool-off
   */
  record Seats(Condition from, Threshold atLeast) {}

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
