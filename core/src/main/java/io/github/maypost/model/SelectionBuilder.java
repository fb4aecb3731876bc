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
   * Selects who acts. Calls add up to alternatives, of which any may hold.
   *
   * @param who says who; all of it must hold
   * @return this builder
   */
  public SelectionBuilder who(Consumer<WhoBuilder> who) {
    this.who = said.entry("who", this.who, WhoBuilder::new, who, WhoBuilder::definition);
    return this;
  }

  /**
   * Selects by kind, as a list of bare words does: any of them. Calls add up to more alternatives.
   *
   * @param kinds ids of kinds; those inside them are meant as well
   * @return this builder
   */
  public SelectionBuilder what(String... kinds) {
    this.what = Said.words("kinds", this.what, kinds, WhatBuilder::of);
    return this;
  }

  /**
   * Selects what is posted. Calls add up to alternatives, of which any may hold.
   *
   * @param what says what; all of it must hold
   * @return this builder
   */
  public SelectionBuilder what(Consumer<WhatBuilder> what) {
    this.what = said.entry("what", this.what, WhatBuilder::new, what, WhatBuilder::definition);
    return this;
  }

  /**
   * Selects by place, as a list of bare words does: any of them. Calls add up to more alternatives.
   *
   * @param places ids of channels or groups
   * @return this builder
   */
  public SelectionBuilder where(String... places) {
    this.where = Said.words("places", this.where, places, WhereBuilder::of);
    return this;
  }

  /**
   * Selects where it is posted. Calls add up to alternatives, of which any may hold.
   *
   * @param where says where; all of it must hold
   * @return this builder
   */
  public SelectionBuilder where(Consumer<WhereBuilder> where) {
    this.where =
        said.entry("where", this.where, WhereBuilder::new, where, WhereBuilder::definition);
    return this;
  }

  /**
   * Selects when it is posted. Calls add up to alternatives, of which any may hold.
   *
   * @param when says when; all of it must hold
   * @return this builder
   */
  public SelectionBuilder when(Consumer<WhenBuilder> when) {
    this.when = said.entry("when", this.when, WhenBuilder::new, when, WhenBuilder::definition);
    return this;
  }

  SelectionDefinition definition() {
    return new SelectionDefinition(who, what, where, when);
  }
}
