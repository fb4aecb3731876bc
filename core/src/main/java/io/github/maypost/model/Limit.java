package io.github.maypost.model;

import com.google.common.collect.ImmutableSet;
import io.github.maypost.vocabulary.CalendarWindow;
import io.github.maypost.vocabulary.Partition;
import java.util.Set;

/** How much may go out. */
public sealed interface Limit {

  /**
   * Returns by what posts are told apart before they are counted.
   *
   * @return the partitions; posts count that are the same by each of them
   */
  Set<Partition> each();

  /**
   * At most so many posts in a stretch of the calendar, the one asked about included.
   *
   * @param count how many
   * @param per in which stretch of the calendar, in the rulebook's zone
   * @param each by what posts are told apart
   */
  record AtMost(int count, CalendarWindow per, Set<Partition> each) implements Limit {
    /** Copies the set, in the order of the constants. */
    public AtMost {
      each = ImmutableSet.copyOf(each.stream().sorted().toList());
    }
  }
}
