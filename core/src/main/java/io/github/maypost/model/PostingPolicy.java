package io.github.maypost.model;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A titled group of rules, as a handbook is. Immutable; equal only to itself. */
public final class PostingPolicy {

  private final String id;
  private final @Nullable String title;
  private final @Nullable Team owner;
  private final @Nullable String source;
  private final @Nullable LocalDate reviewBy;
  private final List<Rule> rules;

  PostingPolicy(
      String id,
      @Nullable String title,
      @Nullable Team owner,
      @Nullable String source,
      @Nullable LocalDate reviewBy,
      List<Rule> rules) {
    this.id = id;
    this.title = title;
    this.owner = owner;
    this.source = source;
    this.reviewBy = reviewBy;
    this.rules = ImmutableList.copyOf(rules);
  }

  /**
   * Returns the id.
   *
   * @return the id
   */
  public String id() {
    return id;
  }

  /**
   * Returns how people call it.
   *
   * @return the title, or the id when it has none
   */
  public String title() {
    return title == null ? id : title;
  }

  /**
   * Returns the team that looks after it.
   *
   * @return the team, or empty when none was said
   */
  public Optional<Team> owner() {
    return Optional.ofNullable(owner);
  }

  /**
   * Returns the document it is from.
   *
   * @return free text, or empty when none was said
   */
  public Optional<String> source() {
    return Optional.ofNullable(source);
  }

  /**
   * Returns when it is to be looked at again.
   *
   * @return the date, or empty when none was said
   */
  public Optional<LocalDate> reviewBy() {
    return Optional.ofNullable(reviewBy);
  }

  /**
   * Returns its rules. What the policy selects in common is among the clauses of each.
   *
   * @return the rules in the order of the rulebook
   */
  public List<Rule> rules() {
    return rules;
  }

  /** Returns the id. */
  @Override
  public String toString() {
    return id;
  }
}
