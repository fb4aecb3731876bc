package io.github.maypost.yaml;

import io.github.maypost.definition.LimitDefinition;
import io.github.maypost.vocabulary.CalendarWindow;
import io.github.maypost.vocabulary.Partition;
import io.github.maypost.vocabulary.Percentage;
import io.github.maypost.vocabulary.PeriodDuration;
import java.time.Period;
import java.util.List;
import java.util.Objects;

/**
 * Reads limits. What cannot be read is filled with something harmless, and so is what such a thing
 * may have been.
 */
final class LimitBinder {

  private static final PeriodDuration A_DAY = PeriodDuration.of(Period.ofDays(1));
  private static final Percentage EVERYTHING = Percentage.of(100);

  private LimitBinder() {}

  static LimitDefinition limit(Cursor cursor) {
    Fields fields =
        cursor.fields(
            Keys.LIMIT,
            "write such as `{ at-most: 3, per: day }`, `{ share: 20%, over: P30D }`"
                + " or `{ apart: PT2H }`");
    if (fields == null) {
      return new LimitDefinition(1, null, CalendarWindow.DAY, null, null, null, null, null, null);
    }
    LimitDefinition limit =
        new LimitDefinition(
            fields.read("at-most", Values::number, 1),
            fields.read("at-least", Values::number, 2),
            fields.read("per", Values::window, CalendarWindow.DAY),
            fields.read("over", Values::period, A_DAY),
            fields.read("share", Amounts::percentage, EVERYTHING),
            fields.read("of-last", Values::number, Integer.MAX_VALUE),
            fields.read("min-posts", Values::number, 1),
            fields.read("apart", Values::period, A_DAY),
            fields.read("each", LimitBinder::partitions));
    return fields.isBroken() ? completed(limit) : limit;
  }

  /** Says what a limit lacks only because it could not be read. */
  private static LimitDefinition completed(LimitDefinition limit) {
    boolean counts = limit.atMost() != null || limit.atLeast() != null;
    boolean shapeless = !counts && limit.share() == null && limit.apart() == null;
    boolean ofLast = limit.ofLast() != null || limit.minPosts() != null;
    boolean stretch = limit.per() != null || limit.over() != null;
    Integer atMost = shapeless && !ofLast && stretch ? Integer.valueOf(1) : limit.atMost();
    Percentage share = shapeless && ofLast ? EVERYTHING : limit.share();
    boolean perMissing = (atMost != null || limit.atLeast() != null) && !stretch;
    boolean overMissing = share != null && limit.over() == null && limit.ofLast() == null;
    return new LimitDefinition(
        atMost,
        limit.atLeast(),
        perMissing ? CalendarWindow.DAY : limit.per(),
        overMissing ? A_DAY : limit.over(),
        share,
        limit.ofLast(),
        limit.minPosts(),
        shapeless && !ofLast && !stretch ? A_DAY : limit.apart(),
        limit.each());
  }

  private static List<Partition> partitions(Cursor cursor) {
    return cursor.several(
        element ->
            Objects.requireNonNullElse(Values.word(element, Partition.class), Partition.CHANNEL));
  }
}
