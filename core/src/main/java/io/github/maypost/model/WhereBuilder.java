package io.github.maypost.model;

import io.github.maypost.definition.WhereDefinition;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Says where: all that is said must hold; of several names in one place, any. */
public final class WhereBuilder {

  private final Said said;
  private @Nullable List<String> channel;
  private @Nullable List<String> group;
  private @Nullable List<String> platform;
  private @Nullable List<WhereDefinition> not;

  WhereBuilder(Said said) {
    this.said = said;
  }

  /**
   * On one of these channels. Calls add up.
   *
   * @param channels ids of channels
   * @return this builder
   */
  public WhereBuilder channel(String... channels) {
    this.channel = Said.more("channels", this.channel, channels);
    return this;
  }

  /**
   * On a channel in one of these groups, or in one inside them. Calls add up.
   *
   * @param groups ids of groups
   * @return this builder
   */
  public WhereBuilder group(String... groups) {
    this.group = Said.more("groups", this.group, groups);
    return this;
  }

  /**
   * On a channel on one of these platforms. Calls add up.
   *
   * @param platforms ids of platforms
   * @return this builder
   */
  public WhereBuilder platform(String... platforms) {
    this.platform = Said.more("platforms", this.platform, platforms);
    return this;
  }

  /**
   * Says which channels and groups it must not be in, as a list of bare words does. Calls add up.
   *
   * @param places ids of channels or groups
   * @return this builder
   */
  public WhereBuilder not(String... places) {
    this.not = Said.words("places", this.not, places, WhereBuilder::of);
    return this;
  }

  /**
   * Says what must not hold. Calls add up: none of them may hold.
   *
   * @param not says where not
   * @return this builder
   */
  public WhereBuilder not(Consumer<WhereBuilder> not) {
    this.not = said.entry("not", this.not, WhereBuilder::new, not, WhereBuilder::definition);
    return this;
  }

  static WhereDefinition of(String place) {
    return new WhereDefinition(List.of(place), null, null, null, null);
  }

  WhereDefinition definition() {
    return new WhereDefinition(null, channel, group, platform, not);
  }
}
