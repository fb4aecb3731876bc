package io.github.maypost.model;

import io.github.maypost.definition.SelectionDefinition;
import io.github.maypost.definition.WhatDefinition;
import io.github.maypost.definition.WhenDefinition;
import io.github.maypost.definition.WhereDefinition;
import io.github.maypost.definition.WhoDefinition;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Says one exception to a rule: what is said of who, what, where and when must all hold. */
public final class SelectionBuilder {

  private final Said said;
  private @Nullable List<WhoDefinition> who;
  private @Nullable List<WhatDefinition> what;
  private @Nullable List<WhereDefinition> where;
  private @Nullable List<WhenDefinition> when;

  SelectionBuilder(Said said) {
    this.said = said;
  }

  /**
   * Selects who acts.
   *
   * @param who says who; all of it must hold
   * @return this builder
   */
  public SelectionBuilder who(Consumer<WhoBuilder> who) {
    return whoAnyOf(who);
  }

  /**
   * Selects who acts, as a list does: any of these.
   *
   * @param who each says who; all that one of them says must hold
   * @return this builder
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public final SelectionBuilder whoAnyOf(Consumer<WhoBuilder>... who) {
    this.who = said.anyOf("who", this.who, WhoBuilder::new, WhoBuilder::definition, who);
    return this;
  }

  /**
   * Selects by kind, as a list of bare words does: any of them.
   *
   * @param kinds ids of kinds; those inside them are meant as well
   * @return this builder
   */
  public SelectionBuilder what(String... kinds) {
    this.what = said.once("what", this.what, Said.words("kinds", null, kinds, WhatBuilder::of));
    return this;
  }

  /**
   * Selects what is posted.
   *
   * @param what says what; all of it must hold
   * @return this builder
   */
  public SelectionBuilder what(Consumer<WhatBuilder> what) {
    return whatAnyOf(what);
  }

  /**
   * Selects what is posted, as a list does: any of these.
   *
   * @param what each says what; all that one of them says must hold
   * @return this builder
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public final SelectionBuilder whatAnyOf(Consumer<WhatBuilder>... what) {
    this.what = said.anyOf("what", this.what, WhatBuilder::new, WhatBuilder::definition, what);
    return this;
  }

  /**
   * Selects by place, as a list of bare words does: any of them.
   *
   * @param places ids of channels or groups
   * @return this builder
   */
  public SelectionBuilder where(String... places) {
    this.where =
        said.once("where", this.where, Said.words("places", null, places, WhereBuilder::of));
    return this;
  }

  /**
   * Selects where it is posted.
   *
   * @param where says where; all of it must hold
   * @return this builder
   */
  public SelectionBuilder where(Consumer<WhereBuilder> where) {
    return whereAnyOf(where);
  }

  /**
   * Selects where it is posted, as a list does: any of these.
   *
   * @param where each says where; all that one of them says must hold
   * @return this builder
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public final SelectionBuilder whereAnyOf(Consumer<WhereBuilder>... where) {
    this.where =
        said.anyOf("where", this.where, WhereBuilder::new, WhereBuilder::definition, where);
    return this;
  }

  /**
   * Selects when it is posted.
   *
   * @param when says when; all of it must hold
   * @return this builder
   */
  public SelectionBuilder when(Consumer<WhenBuilder> when) {
    return whenAnyOf(when);
  }

  /**
   * Selects when it is posted, as a list does: any of these.
   *
   * @param when each says when; all that one of them says must hold
   * @return this builder
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public final SelectionBuilder whenAnyOf(Consumer<WhenBuilder>... when) {
    this.when = said.anyOf("when", this.when, WhenBuilder::new, WhenBuilder::definition, when);
    return this;
  }

  SelectionDefinition definition() {
    return new SelectionDefinition(who, what, where, when);
  }
}
