package io.github.maypost.model;

import io.github.maypost.definition.WhatDefinition;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Says what: all that is said must hold; of several names in one place, any. */
public final class WhatBuilder {

  private final Said said;
  private @Nullable List<String> kind;
  private @Nullable List<String> tagged;
  private @Nullable List<WhatDefinition> not;

  WhatBuilder(Said said) {
    this.said = said;
  }

  /**
   * Of one of these kinds, or of one inside them. Calls add up.
   *
   * @param kinds ids of kinds
   * @return this builder
   */
  public WhatBuilder kind(String... kinds) {
    this.kind = Said.more("kinds", this.kind, kinds);
    return this;
  }

  /**
   * Bearing one of these tags. Calls add up.
   *
   * @param tags ids of tags
   * @return this builder
   */
  public WhatBuilder tagged(String... tags) {
    this.tagged = Said.more("tags", this.tagged, tags);
    return this;
  }

  /**
   * Says which kinds it must not be of, as a list of bare words does. Calls add up.
   *
   * @param kinds ids of kinds; those inside them are meant as well
   * @return this builder
   */
  public WhatBuilder not(String... kinds) {
    this.not = Said.words("kinds", this.not, kinds, WhatBuilder::of);
    return this;
  }

  /**
   * Says what must not hold. Calls add up: none of them may hold.
   *
   * @param not says what not
   * @return this builder
   */
  public WhatBuilder not(Consumer<WhatBuilder> not) {
    this.not = said.entry("not", this.not, WhatBuilder::new, not, WhatBuilder::definition);
    return this;
  }

  static WhatDefinition of(String kind) {
    return new WhatDefinition(List.of(kind), null, null);
  }

  WhatDefinition definition() {
    return new WhatDefinition(kind, tagged, not);
  }
}
