package io.github.maypost.model;

import static java.util.Objects.requireNonNull;

import io.github.maypost.definition.ChannelDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says what there is to say about a channel. */
public final class ChannelBuilder {

  private final Said said;
  private @Nullable String name;
  private @Nullable String platform;
  private @Nullable List<String> in;
  private @Nullable Map<String, List<String>> sharedBy;
  private @Nullable List<String> custodians;
  private @Nullable Integer custodiansAtLeast;

  ChannelBuilder(Said said) {
    this.said = said;
  }

  /**
   * Says how people call it.
   *
   * @param name the name
   * @return this builder
   */
  public ChannelBuilder name(String name) {
    this.name = said.once("name", this.name, name);
    return this;
  }

  /**
   * Says which platform the channel is on.
   *
   * @param platform the id of a platform
   * @return this builder
   */
  public ChannelBuilder platform(String platform) {
    this.platform = said.once("platform", this.platform, platform);
    return this;
  }

  /**
   * Puts the channel in groups. Calls add up.
   *
   * @param groups ids of groups
   * @return this builder
   */
  public ChannelBuilder in(String... groups) {
    this.in = Said.more("groups", this.in, groups);
    return this;
  }

  /**
   * Shares the channel with a team, and says which kinds that team drives here. Calls add up, for
   * one team as well.
   *
   * @param team the id of the team
   * @param kinds ids of the kinds it drives; none, when it only contributes
   * @return this builder
   */
  public ChannelBuilder sharedBy(String team, String... kinds) {
    requireNonNull(team, "team");
    if (sharedBy == null) {
      sharedBy = new LinkedHashMap<>();
    }
    sharedBy.put(team, Said.more("kinds", sharedBy.get(team), kinds));
    return this;
  }

  /**
   * Names people who hold the channel's credentials. Calls add up.
   *
   * @param people ids of people
   * @return this builder
   */
  public ChannelBuilder custodians(String... people) {
    this.custodians = Said.more("people", this.custodians, people);
    return this;
  }

  /**
   * Says how many custodians the channel must have.
   *
   * @param custodiansAtLeast the number, at least 1
   * @return this builder
   */
  public ChannelBuilder custodiansAtLeast(int custodiansAtLeast) {
    this.custodiansAtLeast =
        said.once("custodians-at-least", this.custodiansAtLeast, custodiansAtLeast);
    return this;
  }

  ChannelDefinition definition() {
    return new ChannelDefinition(name, platform, in, sharedBy, custodians, custodiansAtLeast);
  }
}
