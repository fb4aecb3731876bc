package io.github.maypost.definition;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.maypost.problem.ModelPath;
import io.github.maypost.problem.ProblemCode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A channel.
 *
 * @param name how people call it
 * @param platform the platform it is on
 * @param in the groups it belongs to
 * @param sharedBy the teams that share it, and the kinds that each drives there (none, for a team
 *     that only contributes)
 * @param custodians the people who hold its credentials
 * @param custodiansAtLeast how many custodians it must have
 */
@Consistent
public record ChannelDefinition(
    @Nullable @Text String name,
    @Nullable @Known(Section.PLATFORMS) String platform,
    @Nullable @NonEmpty List<@Known(Section.GROUPS) String> in,
    @Nullable Map<@Known(Section.TEAMS) String, List<@Known(Section.KINDS) String>> sharedBy,
    @Nullable List<@Known(Section.PEOPLE) String> custodians,
    @Nullable @Positive(help = "leave the key out when nobody need be") Integer custodiansAtLeast)
    implements Checked {

  /** Copies the lists and maps. */
  public ChannelDefinition {
    in = Copies.ofNullable(in);
    sharedBy = sharedBy == null ? null : ImmutableMap.copyOf(sharedBy);
    custodians = Copies.ofNullable(custodians);
  }

  @Override
  public void check(Findings findings) {
    Set<String> known = custodians == null ? Set.of() : ImmutableSet.copyOf(custodians);
    if (custodiansAtLeast != null && known.size() < custodiansAtLeast) {
      findings.add(
          ProblemCode.TOO_FEW_CUSTODIANS,
          ModelPath.of("custodians-at-least"),
          "expected at least " + custodiansAtLeast + " custodians but found " + known.size(),
          "list more people under `custodians`, or ask for fewer");
    }
  }
}
