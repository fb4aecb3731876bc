package io.github.maypost.model;

import io.github.maypost.definition.LimitDefinition;
import io.github.maypost.vocabulary.CalendarWindow;
import io.github.maypost.vocabulary.Partition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says how much is too much. */
public final class LimitBuilder {

  private final Said said;
  private @Nullable Integer atMost;
  private @Nullable CalendarWindow per;
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
    return new LimitDefinition(atMost, per, each);
  }
}
