package io.github.maypost.definition;

import io.github.maypost.problem.ModelPath;
import io.github.maypost.problem.ProblemCode;
import io.github.maypost.vocabulary.CalendarWindow;
import io.github.maypost.vocabulary.Partition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A limit: no more than so many posts in a stretch of the calendar.
 *
 * @param atMost how many posts
 * @param per in which stretch of the calendar
 * @param each by what posts are told apart before they are counted; the channel, when not said
 */
@Consistent
public record LimitDefinition(
    @Nullable @Required(help = "say how many posts, such as `at-most: 3`") @Positive Integer atMost,
    @Nullable @Required(help = "say in how long, such as `per: day`") CalendarWindow per,
    @Nullable @NonEmpty List<Partition> each)
    implements Checked {

  /** Copies the lists. */
  public LimitDefinition {
    each = Copies.ofNullable(each);
  }

  @Override
  public void check(Findings findings) {
    if (each != null && each.size() > 1 && each.contains(Partition.NONE)) {
      findings.add(
          ProblemCode.CONFLICTING_KEYS,
          ModelPath.of("each"),
          "expected `none` to stand alone",
          "write `each: none` to count all posts together, or leave `none` out");
    }
  }
}
