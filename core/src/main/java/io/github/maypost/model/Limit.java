package io.github.maypost.model;

import com.google.common.collect.ImmutableSet;
import io.github.maypost.vocabulary.CalendarWindow;
import io.github.maypost.vocabulary.Partition;
import io.github.maypost.vocabulary.Percentage;
import io.github.maypost.vocabulary.PeriodDuration;
import java.util.Set;

/** How much may go out, or should. The one asked about is always counted with the others. */
public sealed interface Limit extends Measure {

  /**
   * Returns by what posts are told apart before they are counted.
   *
   * @return the partitions; posts count that are the same by each of them
   */
  Set<Partition> each();

  /**
   * At most so many posts in a stretch of the calendar.
   *
   * @param count how many
   * @param per in which stretch of the calendar, in the rulebook's zone
   * @param each by what posts are told apart
   */
  record AtMost(int count, CalendarWindow per, Set<Partition> each) implements Limit {
    /** Copies the set, in the order of the constants. */
    public AtMost {
      each = inOrder(each);
    }
  }

  /**
   * At most so many posts in any stretch of some length that holds the one asked about, so that
   * what is scheduled after it counts as what went out before.
   *
   * @param count how many
   * @param over how long the stretch is
   * @param each by what posts are told apart
   */
  record AtMostOver(int count, PeriodDuration over, Set<Partition> each) implements Limit {
    /** Copies the set, in the order of the constants. */
    public AtMostOver {
      each = inOrder(each);
    }
  }

  /**
   * At least so many posts in a stretch of the calendar. Only a guideline may ask for that, since
   * no post breaks it.
   *
   * @param count how many
   * @param per in which stretch of the calendar, in the rulebook's zone
   * @param each by what posts are told apart
   */
  record AtLeast(int count, CalendarWindow per, Set<Partition> each) implements Limit {
    /** Copies the set, in the order of the constants. */
    public AtLeast {
      each = inOrder(each);
    }
  }

  /**
   * At most such a share of the posts of the time before.
   *
   * @param share the share
   * @param over how far back posts are looked at
   * @param minPosts how many posts there must be before the share counts
   * @param each by what posts are told apart
   */
  record ShareOver(Percentage share, PeriodDuration over, int minPosts, Set<Partition> each)
      implements Limit {
    /** Copies the set, in the order of the constants. */
    public ShareOver {
      each = inOrder(each);
    }
  }

  /**
   * At most such a share of some last posts.
   *
   * @param share the share
   * @param posts of how many posts
   * @param minPosts how many posts there must be before the share counts
   * @param each by what posts are told apart
   */
  record ShareOfLast(Percentage share, int posts, int minPosts, Set<Partition> each)
      implements Limit {
    /** Copies the set, in the order of the constants. */
    public ShareOfLast {
      each = inOrder(each);
    }
  }

  /**
   * At least so long between two posts, whichever of them is the earlier.
   *
   * @param distance how long; exactly so long is long enough
   * @param each by what posts are told apart
   */
  record Apart(PeriodDuration distance, Set<Partition> each) implements Limit {
    /** Copies the set, in the order of the constants. */
    public Apart {
      each = inOrder(each);
    }
  }

  private static Set<Partition> inOrder(Set<Partition> each) {
    return ImmutableSet.copyOf(each.stream().sorted().toList());
  }
}
