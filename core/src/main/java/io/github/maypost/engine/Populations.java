package io.github.maypost.engine;

import io.github.maypost.model.Limit;
import io.github.maypost.model.Rule;
import io.github.maypost.model.Rulebook;
import io.github.maypost.model.Team;
import io.github.maypost.vocabulary.Partition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Knows, for every rule that has a limit, which posts of a history it can concern. */
final class Populations {

  private final Rulebook rulebook;
  private final Map<Rule, Reach> reaches;

  Populations(Rulebook rulebook, RuleIndex index) {
    this.rulebook = rulebook;
    this.reaches = reaches(rulebook.rules(), index);
  }

  /**
   * Returns the populations that a limit looks at in a case: one for each team that the person is
   * listed in if posts are told apart by team, else a single one.
   */
  List<Population> of(Case asked, Rule rule, Limit limit) {
    Reach reach = Objects.requireNonNull(reaches.get(rule), rule.id());
    List<Team> teams =
        limit.each().contains(Partition.TEAM) ? asked.person().in() : List.<Team>of();
    return teams.isEmpty()
        ? List.of(Population.alone(rulebook, asked, rule, reach, limit))
        : teams.stream()
            .map(team -> Population.ofTeam(rulebook, asked, rule, reach, limit, team))
            .toList();
  }

  private static Map<Rule, Reach> reaches(List<Rule> rules, RuleIndex index) {
    Map<Rule, Reach> reaches = new HashMap<>();
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i).effect().measure().orElse(null) instanceof Limit) {
        reaches.put(rules.get(i), index.reach(i));
      }
    }
    return reaches;
  }
}
