package io.github.maypost.model;

import static java.util.Objects.requireNonNull;

import io.github.maypost.definition.ApprovalDefinition;
import io.github.maypost.definition.WhoDefinition;
import io.github.maypost.vocabulary.PeriodDuration;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Says what approval a post needs. */
public final class ApprovalBuilder {

  private final Said said;
  private @Nullable List<WhoDefinition> from;
  private @Nullable Integer atLeast;
  private @Nullable PeriodDuration validFor;
  private @Nullable PeriodDuration coolOff;
  private @Nullable Boolean authorMayApprove;

  ApprovalBuilder(Said said) {
    this.said = said;
  }

  /**
   * Says who may give it.
   *
   * @param from says who; all of it must hold
   * @return this builder
   */
  public ApprovalBuilder from(Consumer<WhoBuilder> from) {
    return fromAnyOf(from);
  }

  /**
   * Says who may give it, as a list does: any of these.
   *
   * @param from each says who; all that one of them says must hold
   * @return this builder
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public final ApprovalBuilder fromAnyOf(Consumer<WhoBuilder>... from) {
    this.from = said.anyOf("from", this.from, WhoBuilder::new, WhoBuilder::definition, from);
    return this;
  }

  /**
   * Says how many must; one, when not said. None, beside {@link #coolOff} only.
   *
   * @param atLeast the number
   * @return this builder
   */
  public ApprovalBuilder atLeast(int atLeast) {
    this.atLeast = said.once("at-least", this.atLeast, atLeast);
    return this;
  }

  /**
   * Says how old an approval may be; any age, when not said.
   *
   * @param validFor in years, months and days of the calendar
   * @return this builder
   */
  public ApprovalBuilder validFor(Period validFor) {
    return validFor(PeriodDuration.of(requireNonNull(validFor, "validFor")));
  }

  /**
   * Says how old an approval may be; any age, when not said.
   *
   * @param validFor in hours, minutes and seconds
   * @return this builder
   */
  public ApprovalBuilder validFor(Duration validFor) {
    return validFor(PeriodDuration.of(requireNonNull(validFor, "validFor")));
  }

  /**
   * Says how old an approval may be; any age, when not said.
   *
   * @param validFor in both
   * @return this builder
   */
  public ApprovalBuilder validFor(PeriodDuration validFor) {
    this.validFor = said.once("valid-for", this.validFor, validFor);
    return this;
  }

  /**
   * Says how long after its proposal a post may go out at the earliest, however many approve.
   *
   * @param coolOff in years, months and days of the calendar
   * @return this builder
   */
  public ApprovalBuilder coolOff(Period coolOff) {
    return coolOff(PeriodDuration.of(requireNonNull(coolOff, "coolOff")));
  }

  /**
   * Says how long after its proposal a post may go out at the earliest, however many approve.
   *
   * @param coolOff in hours, minutes and seconds
   * @return this builder
   */
  public ApprovalBuilder coolOff(Duration coolOff) {
    return coolOff(PeriodDuration.of(requireNonNull(coolOff, "coolOff")));
  }

  /**
   * Says how long after its proposal a post may go out at the earliest, however many approve.
   *
   * @param coolOff in both
   * @return this builder
   */
  public ApprovalBuilder coolOff(PeriodDuration coolOff) {
    this.coolOff = said.once("cool-off", this.coolOff, coolOff);
    return this;
  }

  /**
   * Says whether the author's own approval counts; no, when not said.
   *
   * @param authorMayApprove whether it does
   * @return this builder
   */
  public ApprovalBuilder authorMayApprove(boolean authorMayApprove) {
    this.authorMayApprove =
        said.once("author-may-approve", this.authorMayApprove, authorMayApprove);
    return this;
  }

  ApprovalDefinition definition() {
    return new ApprovalDefinition(from, atLeast, validFor, coolOff, authorMayApprove);
  }
}
