package io.github.maypost.model;

import static java.util.Objects.requireNonNull;

import io.github.maypost.definition.AdviseDefinition;
import io.github.maypost.definition.LimitDefinition;
import io.github.maypost.definition.RuleDefinition;
import io.github.maypost.definition.SelectionDefinition;
import io.github.maypost.vocabulary.CalendarWindow;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Says one rule: exactly one verb (allow, deny, require, limit, oblige, advise), and what it
 * selects. Who, what, where and when must all hold; what is not said matches anything.
 */
public final class RuleBuilder {

  private final Said said;
  private final SelectionBuilder selection;
  private @Nullable List<String> allow;
  private @Nullable List<String> deny;
  private final RequireBuilder require;
  private @Nullable LimitDefinition limit;
  private @Nullable String oblige;
  private @Nullable AdviseDefinition advise;
  private @Nullable List<String> forPermissions;
  private @Nullable List<SelectionDefinition> unless;
  private @Nullable String because;

  RuleBuilder(Said said) {
    this.said = said;
    this.selection = new SelectionBuilder(said);
    this.require = new RequireBuilder(said);
  }

  /**
   * These people may do this. Calls add up.
   *
   * @param permissions ids of permissions
   * @return this builder
   */
  public RuleBuilder allow(String... permissions) {
    this.allow = Said.more("permissions", this.allow, permissions);
    return this;
  }

  /**
   * Nobody in the selection may do this, whatever else allows it. Calls add up.
   *
   * @param permissions ids of permissions
   * @return this builder
   */
  public RuleBuilder deny(String... permissions) {
    this.deny = Said.more("permissions", this.deny, permissions);
    return this;
  }

  /**
   * It may go out only once it is approved.
   *
   * @param approval says whose approval, and how many
   * @return this builder
   */
  public RuleBuilder requireApproval(Consumer<ApprovalBuilder> approval) {
    require.approval(approval);
    return this;
  }

  /**
   * It may go out only with all these tags. Calls add up.
   *
   * @param tags ids of tags
   * @return this builder
   */
  public RuleBuilder requireTags(String... tags) {
    require.tags(tags);
    return this;
  }

  /**
   * No more than so many posts in a stretch of the calendar, counted on each channel.
   *
   * @param atMost how many, at least 1
   * @param per in which stretch of the calendar
   * @return this builder
   */
  public RuleBuilder limit(int atMost, CalendarWindow per) {
    return limit(limit -> limit.atMost(atMost).per(per));
  }

  /**
   * No more than so much.
   *
   * @param limit says how much
   * @return this builder
   */
  public RuleBuilder limit(Consumer<LimitBuilder> limit) {
    this.limit =
        said.once(
            "limit",
            this.limit,
            said.mapping("limit", LimitBuilder::new, limit, LimitBuilder::definition));
    return this;
  }

  /**
   * It may go out, and then this must be done with or after it.
   *
   * @param oblige the duty
   * @return this builder
   */
  public RuleBuilder oblige(String oblige) {
    this.oblige = said.once("oblige", this.oblige, oblige);
    return this;
  }

  /**
   * Gives a guideline, as a note. It never changes the verdict.
   *
   * @param text the guideline
   * @return this builder
   */
  public RuleBuilder advise(String text) {
    return advise(text, advise -> {});
  }

  /**
   * Gives a guideline. It never changes the verdict.
   *
   * @param text the guideline
   * @param advise says how much it weighs
   * @return this builder
   */
  public RuleBuilder advise(String text, Consumer<AdviseBuilder> advise) {
    requireNonNull(text, "text");
    this.advise =
        said.once(
            "advise",
            this.advise,
            said.mapping(
                "advise", AdviseBuilder::new, advise, builder -> builder.definition(text)));
    return this;
  }

  /**
   * Says which permissions any verb but allow and deny speaks of ({@code for:}); {@code post}, when
   * not said. Calls add up.
   *
   * @param permissions ids of permissions
   * @return this builder
   */
  public RuleBuilder forPermissions(String... permissions) {
    this.forPermissions = Said.more("permissions", this.forPermissions, permissions);
    return this;
  }

  /**
   * Selects who acts.
   *
   * @param who says who; all of it must hold
   * @return this builder
   */
  public RuleBuilder who(Consumer<WhoBuilder> who) {
    selection.who(who);
    return this;
  }

  /**
   * Selects who acts, as a list does: any of these.
   *
   * @param who each says who; all that one of them says must hold
   * @return this builder
   */
  @SafeVarargs
  public final RuleBuilder whoAnyOf(Consumer<WhoBuilder>... who) {
    selection.whoAnyOf(who);
    return this;
  }

  /**
   * Selects by kind, as a list of bare words does: any of them.
   *
   * @param kinds ids of kinds; those inside them are meant as well
   * @return this builder
   */
  public RuleBuilder what(String... kinds) {
    selection.what(kinds);
    return this;
  }

  /**
   * Selects what is posted.
   *
   * @param what says what; all of it must hold
   * @return this builder
   */
  public RuleBuilder what(Consumer<WhatBuilder> what) {
    selection.what(what);
    return this;
  }

  /**
   * Selects what is posted, as a list does: any of these.
   *
   * @param what each says what; all that one of them says must hold
   * @return this builder
   */
  @SafeVarargs
  public final RuleBuilder whatAnyOf(Consumer<WhatBuilder>... what) {
    selection.whatAnyOf(what);
    return this;
  }

  /**
   * Selects by place, as a list of bare words does: any of them.
   *
   * @param places ids of channels or groups
   * @return this builder
   */
  public RuleBuilder where(String... places) {
    selection.where(places);
    return this;
  }

  /**
   * Selects where it is posted.
   *
   * @param where says where; all of it must hold
   * @return this builder
   */
  public RuleBuilder where(Consumer<WhereBuilder> where) {
    selection.where(where);
    return this;
  }

  /**
   * Selects where it is posted, as a list does: any of these.
   *
   * @param where each says where; all that one of them says must hold
   * @return this builder
   */
  @SafeVarargs
  public final RuleBuilder whereAnyOf(Consumer<WhereBuilder>... where) {
    selection.whereAnyOf(where);
    return this;
  }

  /**
   * Selects when it is posted.
   *
   * @param when says when; all of it must hold
   * @return this builder
   */
  public RuleBuilder when(Consumer<WhenBuilder> when) {
    selection.when(when);
    return this;
  }

  /**
   * Selects when it is posted, as a list does: any of these.
   *
   * @param when each says when; all that one of them says must hold
   * @return this builder
   */
  @SafeVarargs
  public final RuleBuilder whenAnyOf(Consumer<WhenBuilder>... when) {
    selection.whenAnyOf(when);
    return this;
  }

  /**
   * Makes an exception. Calls add up to more exceptions.
   *
   * @param unless says when the rule does not apply; all of it must hold
   * @return this builder
   */
  public RuleBuilder unless(Consumer<SelectionBuilder> unless) {
    this.unless =
        said.entry(
            "unless", this.unless, SelectionBuilder::new, unless, SelectionBuilder::definition);
    return this;
  }

  /**
   * Gives the reason shown to people.
   *
   * @param because the reason
   * @return this builder
   */
  public RuleBuilder because(String because) {
    this.because = said.once("because", this.because, because);
    return this;
  }

  RuleDefinition definition() {
    SelectionDefinition selected = selection.definition();
    return new RuleDefinition(
        allow,
        deny,
        require.definition(),
        limit,
        oblige,
        advise,
        forPermissions,
        selected.who(),
        selected.what(),
        selected.where(),
        selected.when(),
        unless,
        because);
  }
}
