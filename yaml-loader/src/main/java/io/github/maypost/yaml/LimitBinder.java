package io.github.maypost.yaml;

import io.github.maypost.definition.LimitDefinition;
import io.github.maypost.vocabulary.CalendarWindow;
import io.github.maypost.vocabulary.Partition;
import io.github.maypost.vocabulary.Percentage;
import io.github.maypost.vocabulary.PeriodDuration;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads limits. What cannot be read is filled with something harmless, and so is what such a thing
 * may have been.
 */
final class LimitBinder {

  private static final PeriodDuration A_DAY = PeriodDuration.of(Period.ofDays(1));
  private static final Percentage EVERYTHING = Percentage.of(100);

  private LimitBinder() {}

  static LimitDefinition limit(Cursor cursor) {
    Fields fields = cursor.fields(Keys.LIMIT, LimitOffers.forWhole(cursor.node()));
    if (fields == null) {
      return new LimitDefinition(1, null, CalendarWindow.DAY, null, null, null, null, null, null);
    }
    LimitDefinition limit =
        new LimitDefinition(
            fields.read("at-most", at -> atMost(at, fields.find("per")), 1),
            fields.read("at-least", Values::number, 2),
            fields.read("per", at -> per(at, fields.find("at-least") != null), CalendarWindow.DAY),
            fields.read("over", Periods::stretch, A_DAY),
            fields.read("share", Amounts::percentage, EVERYTHING),
            fields.read("of-last", LimitBinder::ofLast, Integer.MAX_VALUE),
            fields.read("min-posts", Values::number, 1),
            fields.read("apart", Periods::read, A_DAY),
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
    boolean shareMissing = shapeless && ofLast;
    Percentage share = shareMissing ? EVERYTHING : limit.share();
    boolean perMissing = (atMost != null || limit.atLeast() != null) && !stretch;
    boolean overMissing = share != null && limit.over() == null && limit.ofLast() == null;
    return new LimitDefinition(
        atMost,
        limit.atLeast(),
        perMissing ? CalendarWindow.DAY : shareMissing ? null : limit.per(),
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
            Objects.requireNonNullElse(
                Values.word(element, Partition.class, LimitOffers::forPartition),
                Partition.CHANNEL));
  }

  private static @Nullable Integer atMost(Cursor cursor, @Nullable Cursor per) {
    return Values.number(cursor, text -> LimitOffers.forAtMost(text, per));
  }

  private static @Nullable CalendarWindow per(Cursor cursor, boolean minimum) {
    return Values.word(cursor, CalendarWindow.class, text -> LimitOffers.forStretch(text, minimum));
  }

  private static @Nullable Integer ofLast(Cursor cursor) {
    return Values.number(
        cursor,
        text ->
            Periods.findPositive(text).isPresent()
                ? "write `over: " + text + "` for a period, or how many posts, such as `40`"
                : Numerals.help(text));
  }
}
