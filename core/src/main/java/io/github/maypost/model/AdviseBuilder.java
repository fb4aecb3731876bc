package io.github.maypost.model;

import io.github.maypost.definition.AdviseDefinition;
import io.github.maypost.definition.LimitDefinition;
import io.github.maypost.vocabulary.Level;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Says how much a guideline weighs, and at most one limit or requirement: it is shown only when
 * that is not met then.
 */
public final class AdviseBuilder {

  private final Said said;
  private @Nullable Level level;
  private @Nullable LimitDefinition limit;
  private final RequireBuilder require;

  AdviseBuilder(Said said) {
    this.said = said;
    this.require = new RequireBuilder(said);
  }

  /**
   * Says how much it weighs; a note, when not said.
   *
   * @param level the weight
   * @return this builder
   */
  public AdviseBuilder level(Level level) {
    this.level = said.once("level", this.level, level);
    return this;
  }

  /**
   * Says how much is too much, or too little.
   *
   * @param limit says it
   * @return this builder
   */
  public AdviseBuilder limit(Consumer<LimitBuilder> limit) {
    this.limit =
        said.once(
            "limit",
            this.limit,
            said.mapping("limit", LimitBuilder::new, limit, LimitBuilder::definition));
    return this;
  }

  /**
   * Says what approval there should be.
   *
   * @param approval says whose, and how many
   * @return this builder
   */
  public AdviseBuilder requireApproval(Consumer<ApprovalBuilder> approval) {
    require.approval(approval);
    return this;
  }

  /**
   * Says what tags there should be, all of them. Calls add up.
   *
   * @param tags ids of tags
   * @return this builder
   */
  public AdviseBuilder requireTags(String... tags) {
    require.tags(tags);
    return this;
  }

  AdviseDefinition definition(String text) {
    return new AdviseDefinition(text, level, limit, require.definition());
  }
}
