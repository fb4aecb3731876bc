package io.github.maypost.model;

import static java.util.Objects.requireNonNull;

import io.github.maypost.definition.CoverDefinition;
import io.github.maypost.vocabulary.PointInTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Says while when somebody stands in for another. Both ends must be said. */
public final class CoverBuilder {

  private final Said said;
  private @Nullable PointInTime from;
  private @Nullable PointInTime until;

  CoverBuilder(Said said) {
    this.said = said;
  }

  /**
   * Says since when.
   *
   * @param from the first day
   * @return this builder
   */
  public CoverBuilder from(LocalDate from) {
    return since(new PointInTime.Day(requireNonNull(from, "from")));
  }

  /**
   * Says since when.
   *
   * @param from the local date and time
   * @return this builder
   */
  public CoverBuilder from(LocalDateTime from) {
    return since(new PointInTime.Local(requireNonNull(from, "from")));
  }

  /**
   * Says since when.
   *
   * @param from the instant
   * @return this builder
   */
  public CoverBuilder from(Instant from) {
    return since(new PointInTime.Exact(requireNonNull(from, "from")));
  }

  private CoverBuilder since(PointInTime moment) {
    this.from = said.once("from", this.from, moment);
    return this;
  }

  /**
   * Says until when.
   *
   * @param until the last day
   * @return this builder
   */
  public CoverBuilder until(LocalDate until) {
    return till(new PointInTime.Day(requireNonNull(until, "until")));
  }

  /**
   * Says until when.
   *
   * @param until the local date and time
   * @return this builder
   */
  public CoverBuilder until(LocalDateTime until) {
    return till(new PointInTime.Local(requireNonNull(until, "until")));
  }

  /**
   * Says until when.
   *
   * @param until the instant
   * @return this builder
   */
  public CoverBuilder until(Instant until) {
    return till(new PointInTime.Exact(requireNonNull(until, "until")));
  }

  private CoverBuilder till(PointInTime moment) {
    this.until = said.once("until", this.until, moment);
    return this;
  }

  CoverDefinition definition(String by, String covered) {
    return new CoverDefinition(by, covered, from, until);
  }
}
