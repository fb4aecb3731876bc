package io.github.maypost.definition;

import jakarta.validation.Valid;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One mapping, or bare word, under {@code where}: all that is said must hold, of each list any
 * entry.
 *
 * @param place channels or groups; where a bare word goes, no key of a mapping
 * @param channel the channels
 * @param group the groups
 * @param platform the platforms
 * @param not mappings of which none may hold
 */
@Consistent
public record WhereDefinition(
    @Nullable @NonEmpty List<@Known(Section.PLACES) String> place,
    @Nullable @NonEmpty List<@Known(Section.CHANNELS) String> channel,
    @Nullable @NonEmpty List<@Known(Section.GROUPS) String> group,
    @Nullable @NonEmpty List<@Known(Section.PLATFORMS) String> platform,
    @Nullable @NonEmpty List<@Valid WhereDefinition> not)
    implements SelectorDefinition {

  /** Copies the lists. */
  public WhereDefinition {
    place = Copies.ofNullable(place);
    channel = Copies.ofNullable(channel);
    group = Copies.ofNullable(group);
    platform = Copies.ofNullable(platform);
    not = Copies.ofNullable(not);
  }

  @Override
  public Stream<@Nullable Object> said() {
    return Stream.of(place, channel, group, platform, not);
  }
}
