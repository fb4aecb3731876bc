package io.github.maypost.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An account somewhere, shared by teams that each drive some kinds of content there. */
public final class Channel extends Declared {

  private final @Nullable Platform platform;
  private final List<Group> in;
  private final Map<Team, List<ContentKind>> sharedBy;
  private final Set<String> custodians;
  private final OptionalInt custodiansAtLeast;

  Channel(
      String id,
      @Nullable String name,
      @Nullable Platform platform,
      List<Group> in,
      Map<Team, List<ContentKind>> sharedBy,
      List<String> custodians,
      OptionalInt custodiansAtLeast) {
    super(id, name);
    this.platform = platform;
    this.in = ImmutableList.copyOf(in);
    this.sharedBy = ImmutableMap.copyOf(sharedBy);
    this.custodians = ImmutableSet.copyOf(custodians);
    this.custodiansAtLeast = custodiansAtLeast;
  }

  /**
   * Returns the platform it is on.
   *
   * @return the platform, or empty when none was said
   */
  public Optional<Platform> platform() {
    return Optional.ofNullable(platform);
  }

  /**
   * Returns the groups it was put in.
   *
   * @return the groups, without those around them
   */
  public List<Group> in() {
    return in;
  }

  /**
   * Returns the teams that share it, and what each drives there.
   *
   * @return by team the kinds it drives, none for one that only contributes
   */
  public Map<Team, List<ContentKind>> sharedBy() {
    return sharedBy;
  }

  /**
   * Returns who holds its credentials.
   *
   * @return ids of people
   */
  public Set<String> custodians() {
    return custodians;
  }

  /**
   * Returns how many custodians it must have.
   *
   * @return the number, or empty when none was asked for
   */
  public OptionalInt custodiansAtLeast() {
    return custodiansAtLeast;
  }
}
