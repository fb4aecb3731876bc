package io.github.maypost.model;

import static java.util.Objects.requireNonNull;

import io.github.maypost.definition.GrantDefinition;
import io.github.maypost.vocabulary.PointInTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says for which channels a person holds a role, and until when. */
public final class GrantBuilder {

  private final Said said;
  private @Nullable List<String> where;
  private @Nullable PointInTime until;

  GrantBuilder(Said said) {
    this.said = said;
  }

  /**
   * Says for which channels and groups the role is held; everywhere, when not said. Calls add up.
   *
   * @param places ids of channels or groups
   * @return this builder
   */
  public GrantBuilder where(String... places) {
    this.where = Said.more("places", this.where, places);
    return this;
  }

  /**
   * Says until when the role is held; forever, when not said.
   *
   * @param until the last day
   * @return this builder
   */
  public GrantBuilder until(LocalDate until) {
    this.until =
        said.once("until", this.until, new PointInTime.Day(requireNonNull(until, "until")));
    return this;
  }

  /**
   * Says until when the role is held; forever, when not said.
   *
   * @param until the local date and time
   * @return this builder
   */
  public GrantBuilder until(LocalDateTime until) {
    this.until =
        said.once("until", this.until, new PointInTime.Local(requireNonNull(until, "until")));
    return this;
  }

  /**
   * Says until when the role is held; forever, when not said.
   *
   * @param until the instant
   * @return this builder
   */
  public GrantBuilder until(Instant until) {
    this.until =
        said.once("until", this.until, new PointInTime.Exact(requireNonNull(until, "until")));
    return this;
  }

  static GrantDefinition everywhere(String role) {
    return new GrantDefinition(role, null, null);
  }

  GrantDefinition definition(String role) {
    return new GrantDefinition(role, where, until);
  }
}
