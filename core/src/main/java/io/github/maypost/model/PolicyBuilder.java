package io.github.maypost.model;

import static java.util.Objects.requireNonNull;

import io.github.maypost.definition.PolicyDefinition;
import io.github.maypost.definition.RuleDefinition;
import io.github.maypost.definition.WhereDefinition;
import io.github.maypost.vocabulary.PointInTime;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Says what there is to say about a posting policy, and its rules. */
public final class PolicyBuilder {

  private final Said said;
  private @Nullable String title;
  private @Nullable String owner;
  private @Nullable String source;
  private @Nullable LocalDate reviewBy;
  private @Nullable List<WhereDefinition> where;
  private final Map<String, RuleDefinition> rules = new LinkedHashMap<>();

  PolicyBuilder(Said said) {
    this.said = said;
  }

  /**
   * Says how people call it.
   *
   * @param title the title
   * @return this builder
   */
  public PolicyBuilder title(String title) {
    this.title = said.once("title", this.title, title);
    return this;
  }

  /**
   * Says which team looks after it.
   *
   * @param owner the id of a team
   * @return this builder
   */
  public PolicyBuilder owner(String owner) {
    this.owner = said.once("owner", this.owner, owner);
    return this;
  }

  /**
   * Names the document it is from.
   *
   * @param source the document
   * @return this builder
   */
  public PolicyBuilder source(String source) {
    this.source = said.once("source", this.source, source);
    return this;
  }

  /**
   * Says when it is to be looked at again.
   *
   * @param reviewBy the day
   * @return this builder
   */
  public PolicyBuilder reviewBy(LocalDate reviewBy) {
    this.reviewBy =
        said.once(
            "review-by",
            this.reviewBy,
            PointInTime.requireWritable(requireNonNull(reviewBy, "reviewBy")));
    return this;
  }

  /**
   * Selects by place, as a list of bare words does: any of them.
   *
   * @param places ids of channels or groups
   * @return this builder
   */
  public PolicyBuilder where(String... places) {
    this.where =
        said.once("where", this.where, Said.words("places", null, places, WhereBuilder::of));
    return this;
  }

  /**
   * Selects where all its rules hold, beside what each selects itself.
   *
   * @param where says where; all of it must hold
   * @return this builder
   */
  public PolicyBuilder where(Consumer<WhereBuilder> where) {
    return whereAnyOf(where);
  }

  /**
   * Selects where all its rules hold, as a list does: any of these.
   *
   * @param where each says where; all that one of them says must hold
   * @return this builder
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  public final PolicyBuilder whereAnyOf(Consumer<WhereBuilder>... where) {
    this.where =
        said.anyOf("where", this.where, WhereBuilder::new, WhereBuilder::definition, where);
    return this;
  }

  /**
   * Adds a rule.
   *
   * @param id its id, unlike any other in this policy
   * @param rule says the rule
   * @return this builder
   */
  public PolicyBuilder rule(String id, Consumer<RuleBuilder> rule) {
    said.declare("rules", "rule", rules, id, RuleBuilder::new, rule, RuleBuilder::definition);
    return this;
  }

  PolicyDefinition definition() {
    return new PolicyDefinition(title, owner, source, reviewBy, where, rules);
  }
}
