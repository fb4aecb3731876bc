package io.github.maypost.decision;

import com.google.common.collect.ImmutableList;
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
   * @param needed how many people must approve
   * @param approvedBy who has, ids of people; only approvals that count
   * @param notCounted the approvals that do not count, and why
   * @param canStill who could approve at the time the post goes out and has not, ids of people in
   *     the order of the rulebook
   * @param objections the objections that block
   * @param coolOff until when it must wait at least; empty when it need not or has waited
   * @param proposalUnknown whether it must wait but nobody knows since when
   */
  record ApprovalProgress(
      int needed,
      List<String> approvedBy,
      List<NotCounted> notCounted,
      List<String> canStill,
      List<Objection> objections,
      Optional<Instant> coolOff,
      boolean proposalUnknown)
      implements Outcome {
    /** Copies the lists. */
    public ApprovalProgress {
      approvedBy = ImmutableList.copyOf(approvedBy);
      notCounted = ImmutableList.copyOf(notCounted);
      canStill = ImmutableList.copyOf(canStill);
      objections = ImmutableList.copyOf(objections);
    }

    @Override
    public boolean isMet() {
      return missing() == 0 && objections.isEmpty() && coolOff.isEmpty() && !proposalUnknown;
    }

    /**
     * Returns how many more people must approve.
     *
     * @return the number, 0 when enough have
     */
    public int missing() {
      return Math.max(0, needed - approvedBy.size());
    }

    /**
     * Tells whether enough people could still approve.
     *
     * @return whether there are as many who can as are missing
     */
    public boolean isWithinReach() {
      return missing() <= canStill.size();
    }
  }

  /**
   * An approval that does not count.
   *
   * @param approval the approval
   * @param why why it does not
   */
  record NotCounted(Approval approval, Why why) {}

  /** Why an approval does not count. */
  enum Why implements Word {
    /** The rulebook does not know who gave it. */
    UNKNOWN_PERSON,
    /** Who gave it was not active then. */
    INACTIVE,
    /** Who gave it is not among those asked, or it cannot be told. */
    NOT_ELIGIBLE,
    /** Who gave it is the author. */
    AUTHOR,
    /** It was given after the post would go out. */
    TOO_LATE,
    /** It is older than approvals may be. */
    EXPIRED,
    /** It was given for another revision of the content. */
    OTHER_REVISION;
  }
}
