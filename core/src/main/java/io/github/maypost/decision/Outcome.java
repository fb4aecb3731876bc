package io.github.maypost.decision;

import com.google.common.collect.ImmutableList;
import io.github.maypost.model.Condition;
import io.github.maypost.model.Tag;
import io.github.maypost.vocabulary.Interval;
import io.github.maypost.vocabulary.Percentage;
import io.github.maypost.vocabulary.PeriodDuration;
import io.github.maypost.vocabulary.Word;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What a limit or a requirement came to. */
public sealed interface Outcome {

  /**
   * Tells whether the limit is kept, or the requirement met.
   *
   * @return whether it is, for certain
   */
  boolean isMet();

  /**
   * Tells whether something it depends on is not known.
   *
   * @return whether nobody can tell what it comes to
   */
  default boolean isUnknown() {
    return false;
  }

  /**
   * How many posts there would be.
   *
   * @param count how many, this one included; empty when there is no history to count
   * @param atMost how many there may be
   * @param window in which stretch of time; of several that may hold the post, the one with the
   *     most posts, the first of those
   * @param team the id of the team whose posts these are, when they are told apart by team
   */
  record Counted(OptionalInt count, int atMost, Interval window, Optional<String> team)
      implements Outcome {

    @Override
    public boolean isMet() {
      return count.isPresent() && count.getAsInt() <= atMost;
    }

    @Override
    public boolean isUnknown() {
      return count.isEmpty();
    }
  }

  /**
   * How many posts there would be, of which there should be more.
   *
   * @param count how many, this one included; empty when there is no history to count
   * @param atLeast how many there should be
   * @param window in which stretch of time
   * @param team the id of the team whose posts these are, when they are told apart by team
   */
  record Minimum(OptionalInt count, int atLeast, Interval window, Optional<String> team)
      implements Outcome {

    @Override
    public boolean isMet() {
      return count.isPresent() && count.getAsInt() >= atLeast;
    }

    @Override
    public boolean isUnknown() {
      return count.isEmpty();
    }
  }

  /**
   * How large a share of the posts there would be.
   *
   * @param mix the posts, this one included; empty when there is no history to count
   * @param most how large a share there may be
   * @param minPosts how many posts there must be before the share counts
   * @param team the id of the team whose posts these are, when they are told apart by team
   */
  record Share(Optional<Mix> mix, Percentage most, int minPosts, Optional<String> team)
      implements Outcome {

    @Override
    public boolean isMet() {
      return mix.isPresent() && (!isLargeEnough() || mix.get().matching() <= room());
    }

    @Override
    public boolean isUnknown() {
      return mix.isEmpty();
    }

    /**
     * Tells whether there are so many posts that the share counts.
     *
     * @return whether there are; false when nobody knows
     */
    public boolean isLargeEnough() {
      return mix.isPresent() && mix.get().total() >= minPosts;
    }

    /**
     * Returns how many of as many posts could be such as this one.
     *
     * @return the number, 0 when nobody knows how many posts there are
     */
    public int room() {
      return mix.map(posts -> most.within(posts.total())).orElse(0);
    }
  }

  /**
   * Some posts among others, the one asked about included.
   *
   * @param matching how many are such as this one
   * @param total how many there are in all
   */
  record Mix(int matching, int total) {}

  /**
   * Which posts would be too near.
   *
   * @param known whether there is a history to look at
   * @param atLeast how long there must be between two posts
   * @param before of those that are too near and not after this one the nearest, or empty
   * @param after of those that are too near and after this one the nearest, or empty
   * @param team the id of the team whose posts these are, when they are told apart by team
   */
  record Distance(
      boolean known,
      PeriodDuration atLeast,
      Optional<Near> before,
      Optional<Near> after,
      Optional<String> team)
      implements Outcome {

    @Override
    public boolean isMet() {
      return known && before.isEmpty() && after.isEmpty();
    }

    @Override
    public boolean isUnknown() {
      return !known;
    }
  }

  /**
   * A post near the one asked about.
   *
   * @param post the post
   * @param distance how long there is between the two, exactly
   */
  record Near(Post post, Duration distance) {}

  /**
   * Which of the tags that are wanted are missing.
   *
   * @param missing the tags that the post does not bear
   */
  record MissingTags(List<Tag> missing) implements Outcome {
    /** Copies the list. */
    public MissingTags {
      missing = ImmutableList.copyOf(missing);
    }

    @Override
    public boolean isMet() {
      return missing.isEmpty();
    }
  }

  /**
   * How far an approval has come.
   *
   * @param seats the seats to be taken, group by group and stage by stage
   * @param missing how many more people must approve at least
   * @param withinReach whether those who can approve are enough
   * @param notCounted the approvals that do not count, and why
   * @param objections the objections that block
   * @param unknownObjectors the ids among those who object that nobody knows: they may be mistyped,
   *     so that they block until the request leaves them out
   * @param objectionsNotCounted the objections that do not block, and why
   * @param silence the time in which somebody might object, after which approvals are no longer
   *     needed; empty when silence is no approval
   * @param coolOff the time it must wait in any case; empty when it need not
   */
  record ApprovalProgress(
      List<SeatsProgress> seats,
      int missing,
      boolean withinReach,
      List<NotCounted<Approval>> notCounted,
      List<Objection> objections,
      List<String> unknownObjectors,
      List<NotCounted<Objection>> objectionsNotCounted,
      Optional<Wait> silence,
      Optional<Wait> coolOff)
      implements Outcome {
    /** Copies the lists. */
    public ApprovalProgress {
      seats = ImmutableList.copyOf(seats);
      notCounted = ImmutableList.copyOf(notCounted);
      objections = ImmutableList.copyOf(objections);
      unknownObjectors = ImmutableList.copyOf(unknownObjectors);
      objectionsNotCounted = ImmutableList.copyOf(objectionsNotCounted);
    }

    @Override
    public boolean isMet() {
      return isApproved() && objections.isEmpty() && coolOff.map(Wait::isOver).orElse(true);
    }

    /**
     * Tells whether enough people have approved, or nobody objected for long enough.
     *
     * @return whether no more approvals are needed
     */
    public boolean isApproved() {
      return missing == 0 || silence.map(Wait::isOver).orElse(false);
    }
  }

  /**
   * How far the seats of one selection are taken.
   *
   * @param stage the number of the stage they belong to, the first being 0
   * @param from who may take one
   * @param needed how many there are
   * @param approvedBy who has approved and counts; more than are needed, when more have
   * @param missing how many of the seats nobody takes who has approved
   * @param ask whom to ask so that, together with those asked for the other seats, all are taken;
   *     fewer than are missing, when that is not possible
   * @param canStill who could approve at the time the post goes out and has not, in the order of
   *     the rulebook
   */
  record SeatsProgress(
      int stage,
      Condition from,
      int needed,
      List<Approver> approvedBy,
      int missing,
      List<Approver> ask,
      List<Approver> canStill) {
    /** Copies the lists. */
    public SeatsProgress {
      approvedBy = ImmutableList.copyOf(approvedBy);
      ask = ImmutableList.copyOf(ask);
      canStill = ImmutableList.copyOf(canStill);
    }
  }

  /**
   * Somebody who approves.
   *
   * @param person the id of the person
   * @param standsFor the id of the person as whom they count, when they stand in for another
   */
  record Approver(String person, Optional<String> standsFor) {}

  /**
   * A time to be waited for, from the proposal on.
   *
   * @param until the first instant at which it is over; empty when nobody knows when the post was
   *     proposed
   * @param isOver whether it is over when the post goes out
   */
  record Wait(Optional<Instant> until, boolean isOver) {}

  /**
   * An approval or an objection that does not count.
   *
   * @param <V> which of the two
   * @param voice the approval or objection
   * @param why why it does not
   */
  record NotCounted<V extends Voice>(V voice, Why why) {}

  /** Why an approval or an objection does not count; of several reasons one. */
  enum Why implements Word {
    /** The rulebook does not know who gave it. */
    UNKNOWN_PERSON,
    /** Who gave it could not be looked up. */
    NOT_LOOKED_UP,
    /** Who gave it was not active then. */
    INACTIVE,
    /** Who gave it is not among those asked, or it cannot be told. */
    NOT_ELIGIBLE,
    /** Who gave it is the author. */
    AUTHOR,
    /** Who gave it is among those asked only by standing in for the author. */
    STANDS_FOR_AUTHOR,
    /** Somebody else is counted as standing in for who gave it. */
    STOOD_FOR,
    /** Who gave it stands in for somebody who is counted already. */
    STANDS_FOR_COUNTED,
    /** Others are counted, and no more are needed. */
    NOT_NEEDED,
    /** Others take the seats that it could take, or no way was found to seat it beside them. */
    NO_SEAT,
    /** It was given before one that must come before it. */
    OUT_OF_ORDER,
    /** It was given after one that must come after it. */
    OVERTAKEN,
    /** No team is left for which who gave it could stand. */
    SAME_TEAM,
    /** It was given after the post would go out. */
    TOO_LATE,
    /** It is older than approvals may be. */
    EXPIRED,
    /** It was given for another revision of the content, or an approval for none in particular. */
    OTHER_REVISION,
    /** Of an objection: who made it approved later. */
    APPROVED_LATER;
  }
}
