package io.github.maypost.model;

import static java.util.Objects.requireNonNull;

import io.github.maypost.definition.LimitDefinition;
import io.github.maypost.vocabulary.CalendarWindow;
import io.github.maypost.vocabulary.Partition;
import io.github.maypost.vocabulary.Percentage;
import io.github.maypost.vocabulary.PeriodDuration;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says how much is too much, or too little. */
public final class LimitBuilder {

  private final Said said;
  private @Nullable Integer atMost;
  private @Nullable Integer atLeast;
  private @Nullable CalendarWindow per;
  private @Nullable PeriodDuration over;
  private @Nullable Percentage share;
  private @Nullable Integer ofLast;
  private @Nullable Integer minPosts;
  private @Nullable PeriodDuration apart;
  private @Nullable List<Partition> each;

  LimitBuilder(Said said) {
    this.said = said;
  }

  /**
   * Says how many posts there may be, this one included.
   *
   * @param atMost the number, at least 1
   * @return this builder
   */
  public LimitBuilder atMost(int atMost) {
    this.atMost = said.once("at-most", this.atMost, atMost);
    return this;
  }

  /**
   * Says how many posts there should be, this one included. In a guideline only, and with {@link
   * #per}.
   *
   * @param atLeast the number, at least 2
   * @return this builder
   */
  public LimitBuilder atLeast(int atLeast) {
    this.atLeast = said.once("at-least", this.atLeast, atLeast);
    return this;
  }

  /**
   * Says in which stretch of the calendar.
   *
   * @param per the stretch
   * @return this builder
   */
  public LimitBuilder per(CalendarWindow per) {
    this.per = said.once("per", this.per, per);
    return this;
  }

  /**
   * Says in how long a time, wherever it begins; of a share, how far back.
   *
   * @param over in years, months and days of the calendar
   * @return this builder
   */
  public LimitBuilder over(Period over) {
    return over(PeriodDuration.of(requireNonNull(over, "over")));
  }

  /**
   * Says in how long a time, wherever it begins; of a share, how far back.
   *
   * @param over in hours, minutes and seconds
   * @return this builder
   */
  public LimitBuilder over(Duration over) {
    return over(PeriodDuration.of(requireNonNull(over, "over")));
  }

  /**
   * Says in how long a time, wherever it begins; of a share, how far back.
   *
   * @param over in both
   * @return this builder
   */
  public LimitBuilder over(PeriodDuration over) {
    this.over = said.once("over", this.over, over);
    return this;
  }

  /**
   * Says how large a share of the mix there may be; with {@link #over} or {@link #ofLast}.
   *
   * @param share the share, up to 100 percent
   * @return this builder
   */
  public LimitBuilder share(Percentage share) {
    this.share = said.once("share", this.share, share);
    return this;
  }

  /**
   * Says of how many last posts the share is counted, this one included.
   *
   * @param ofLast the number
   * @return this builder
   */
  public LimitBuilder ofLast(int ofLast) {
    this.ofLast = said.once("of-last", this.ofLast, ofLast);
    return this;
  }

  /**
   * Says how many posts there must be, this one included, before the share counts; as many as it
   * takes for one of them to be within the share, when not said.
   *
   * @param minPosts the number, at least 1
   * @return this builder
   */
  public LimitBuilder minPosts(int minPosts) {
    this.minPosts = said.once("min-posts", this.minPosts, minPosts);
    return this;
  }

  /**
   * Says how long there must be between two posts; it stands alone.
   *
   * @param apart in years, months and days of the calendar
   * @return this builder
   */
  public LimitBuilder apart(Period apart) {
    return apart(PeriodDuration.of(requireNonNull(apart, "apart")));
  }

  /**
   * Says how long there must be between two posts; it stands alone.
   *
   * @param apart in hours, minutes and seconds
   * @return this builder
   */
  public LimitBuilder apart(Duration apart) {
    return apart(PeriodDuration.of(requireNonNull(apart, "apart")));
  }

  /**
   * Says how long there must be between two posts; it stands alone.
   *
   * @param apart in both
   * @return this builder
   */
  public LimitBuilder apart(PeriodDuration apart) {
    this.apart = said.once("apart", this.apart, apart);
    return this;
  }

  /**
   * Says by what posts are told apart before they are counted: by all of these; by channel, when
   * not said. Calls add up.
   *
   * @param partitions what to tell them apart by
   * @return this builder
   */
  public LimitBuilder each(Partition... partitions) {
    this.each = Said.more("partitions", this.each, partitions);
    return this;
  }

  LimitDefinition definition() {
    return new LimitDefinition(atMost, atLeast, per, over, share, ofLast, minPosts, apart, each);
  }
}
