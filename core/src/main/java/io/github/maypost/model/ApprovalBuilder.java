package io.github.maypost.model;

import static java.util.Objects.requireNonNull;

import io.github.maypost.definition.ApprovalDefinition;
import io.github.maypost.definition.SeatDefinition;
import io.github.maypost.definition.StageDefinition;
import io.github.maypost.definition.WhoDefinition;
import io.github.maypost.vocabulary.Delay;
import io.github.maypost.vocabulary.Percentage;
import io.github.maypost.vocabulary.PeriodDuration;
import io.github.maypost.vocabulary.Threshold;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Says what approval a post needs. */
public final class ApprovalBuilder {

  private final Said said;
  private @Nullable List<WhoDefinition> from;
  private @Nullable Threshold atLeast;
  private @Nullable List<SeatDefinition> fromEach;
  private @Nullable List<StageDefinition> stages;
  private @Nullable Boolean differentTeams;
  private @Nullable PeriodDuration validFor;
  private @Nullable Delay orSilence;
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
    return threshold(new Threshold.Count(atLeast));
  }

  /**
   * Says how large a share of them must.
   *
   * @param atLeast the share, up to 100 percent; rounded up, and at least one
   * @return this builder
   */
  public ApprovalBuilder atLeast(Percentage atLeast) {
    return threshold(new Threshold.Share(requireNonNull(atLeast, "atLeast")));
  }

  /**
   * Says that all of them must, but for the author.
   *
   * @return this builder
   */
  public ApprovalBuilder atLeastAll() {
    return threshold(new Threshold.All());
  }

  private ApprovalBuilder threshold(Threshold threshold) {
    this.atLeast = said.once("at-least", this.atLeast, threshold);
    return this;
  }

  /**
   * Says from each of which selections it must come, by distinct people; instead of {@link #from}.
   * Calls add up, to at least two.
   *
   * @param seats each says who, and how many
   * @return this builder
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public final ApprovalBuilder fromEach(Consumer<SeatsBuilder>... seats) {
    for (Consumer<SeatsBuilder> one : requireNonNull(seats, "seats")) {
      this.fromEach =
          said.entry("from-each", this.fromEach, SeatsBuilder::new, one, SeatsBuilder::definition);
    }
    return this;
  }

  /**
   * Says in which steps it must come, one after the other, by distinct people; instead of {@link
   * #from}. Calls add up.
   *
   * @param stages each says who, and how many
   * @return this builder
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public final ApprovalBuilder stages(Consumer<StageBuilder>... stages) {
    for (Consumer<StageBuilder> one : requireNonNull(stages, "stages")) {
      this.stages =
          said.entry("stages", this.stages, StageBuilder::new, one, StageBuilder::definition);
    }
    return this;
  }

  /**
   * Says whether everyone counted must stand for another team; no, when not said.
   *
   * @param differentTeams whether they must
   * @return this builder
   */
  public ApprovalBuilder differentTeams(boolean differentTeams) {
    this.differentTeams = said.once("different-teams", this.differentTeams, differentTeams);
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
   * Says how long after its proposal none of those asked must have objected for a post to count as
   * approved; for what was never proposed, silence is no approval.
   *
   * @param orSilence in years, months and days of the calendar
   * @return this builder
   */
  public ApprovalBuilder orSilence(Period orSilence) {
    return orSilence(PeriodDuration.of(requireNonNull(orSilence, "orSilence")));
  }

  /**
   * Says how long after its proposal none of those asked must have objected for a post to count as
   * approved; for what was never proposed, silence is no approval.
   *
   * @param orSilence in hours, minutes and seconds
   * @return this builder
   */
  public ApprovalBuilder orSilence(Duration orSilence) {
    return orSilence(PeriodDuration.of(requireNonNull(orSilence, "orSilence")));
  }

  /**
   * Says how long after its proposal none of those asked must have objected for a post to count as
   * approved; for what was never proposed, silence is no approval.
   *
   * @param orSilence in both, or in business days: {@code new BusinessDays(3)}
   * @return this builder
   */
  public ApprovalBuilder orSilence(Delay orSilence) {
    this.orSilence = said.once("or-silence", this.orSilence, orSilence);
    return this;
  }

  /**
   * Says how long after its proposal a post may go out at the earliest, however many approve; what
   * was never proposed may not.
   *
   * @param coolOff in years, months and days of the calendar
   * @return this builder
   */
  public ApprovalBuilder coolOff(Period coolOff) {
    return coolOff(PeriodDuration.of(requireNonNull(coolOff, "coolOff")));
  }

  /**
   * Says how long after its proposal a post may go out at the earliest, however many approve; what
   * was never proposed may not.
   *
   * @param coolOff in hours, minutes and seconds
   * @return this builder
   */
  public ApprovalBuilder coolOff(Duration coolOff) {
    return coolOff(PeriodDuration.of(requireNonNull(coolOff, "coolOff")));
  }

  /**
   * Says how long after its proposal a post may go out at the earliest, however many approve; what
   * was never proposed may not.
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
    return new ApprovalDefinition(
        from,
        atLeast,
        fromEach,
        stages,
        differentTeams,
        validFor,
        orSilence,
        coolOff,
        authorMayApprove);
  }
}
