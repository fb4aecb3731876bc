package io.github.maypost.definition;

import com.google.common.collect.Maps;
import io.github.maypost.problem.ModelPath;
import io.github.maypost.problem.ProblemCode;
import jakarta.validation.Valid;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that a rulebook says. Sections that are not said are empty.
 *
 * @param name how people call the rulebook
 * @param zone the zone of its dates, local times and calendar; UTC, when not said
 * @param calendar the days on which work is done; Monday to Friday, when not said
 * @param teams the teams by id
 * @param roles the roles by id
 * @param trainings the trainings by id
 * @param kinds the kinds of content by id
 * @param permissions the permissions by id, beside the built-in ones
 * @param tags the tags by id
 * @param situations the situations by id
 * @param facts the facts by id
 * @param moments the moments by id
 * @param platforms the platforms by id
 * @param groups the groups of channels by id
 * @param channels the channels by id
 * @param people the people by id
 * @param covers who stands in for whom, and when
 * @param policies the policies by id
 */
@Consistent
public record RulebookDefinition(
    @Nullable @Text String name,
    @Nullable ZoneId zone,
    @Nullable @Valid CalendarDefinition calendar,
    Map<@Id String, @Valid TeamDefinition> teams,
    Map<@Id String, @Valid RoleDefinition> roles,
    Map<@Id String, @Valid TrainingDefinition> trainings,
    Map<@Id String, @Valid KindDefinition> kinds,
    Map<@Id String, @Valid PermissionDefinition> permissions,
    Map<@Id String, @Valid LabelDefinition> tags,
    Map<@Id String, @Valid LabelDefinition> situations,
    Map<@Id String, @Valid LabelDefinition> facts,
    Map<@Id String, @Valid LabelDefinition> moments,
    Map<@Id String, @Valid LabelDefinition> platforms,
    Map<@Id String, @Valid GroupDefinition> groups,
    Map<@Id String, @Valid ChannelDefinition> channels,
    Map<@Id String, @Valid PersonDefinition> people,
    List<@Valid CoverDefinition> covers,
    Map<@Id String, @Valid PolicyDefinition> policies)
    implements Checked {

  /** So many members of a circle are named. */
  private static final int SHOWN = 40;

  /** Copies the maps. */
  public RulebookDefinition {
    teams = Copies.of(teams);
    roles = Copies.of(roles);
    trainings = Copies.of(trainings);
    kinds = Copies.of(kinds);
    permissions = Copies.of(permissions);
    tags = Copies.of(tags);
    situations = Copies.of(situations);
    facts = Copies.of(facts);
    moments = Copies.of(moments);
    platforms = Copies.of(platforms);
    groups = Copies.of(groups);
    channels = Copies.of(channels);
    people = Copies.of(people);
    covers = Copies.of(covers);
    policies = Copies.of(policies);
  }

  /**
   * Returns the zone that counts.
   *
   * @return the zone said, or UTC
   */
  public ZoneId zoneOrUtc() {
    return zone == null ? ZoneOffset.UTC : zone;
  }

  @Override
  public void check(Findings findings) {
    cycles("teams", "in", teams, findings);
    cycles("roles", "includes", roles, findings);
    cycles("kinds", "in", kinds, findings);
    cycles("permissions", "implies", permissions, findings);
    cycles("groups", "in", groups, findings);
    idsUniqueAcrossChannelsAndGroups(findings);
    DateOrder.check(this, findings);
    RoleCaps.check(this, findings);
  }

  private static void cycles(
      String section,
      String key,
      Map<String, ? extends NestedDefinition> definitions,
      Findings findings) {
    for (List<String> cycle :
        Cycles.find(Maps.transformValues(definitions, NestedDefinition::next))) {
      findings.add(
          ProblemCode.CYCLE,
          ModelPath.of(section, cycle.get(0)),
          "expected no circle but found `" + String.join("` -> `", shown(cycle)) + "`",
          "take one of them out of an `" + key + "`");
    }
  }

  /** Returns the members of a circle and the first again; of very many, those at both ends. */
  private static List<String> shown(List<String> cycle) {
    List<String> shown = new ArrayList<>(cycle);
    shown.add(cycle.get(0));
    if (shown.size() > SHOWN) {
      shown.subList(SHOWN / 2, shown.size() - SHOWN / 2).clear();
      shown.add(SHOWN / 2, "...");
    }
    return shown;
  }

  private void idsUniqueAcrossChannelsAndGroups(Findings findings) {
    for (String id : channels.keySet()) {
      if (groups.containsKey(id)) {
        findings.add(
            new Finding(
                ProblemCode.DUPLICATE,
                ModelPath.of("channels", id).ofKey(),
                "the id `" + id + "` stands for a channel and for a group",
                "ids are unique across channels and groups: rename one of them",
                ModelPath.of("groups", id).ofKey(),
                () -> ""));
      }
    }
  }
}
