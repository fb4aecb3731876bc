package io.github.maypost.engine;

import io.github.maypost.model.Clause;
import io.github.maypost.model.Clause.Part;
import io.github.maypost.model.Limit;
import io.github.maypost.model.Rule;
import io.github.maypost.model.Rulebook;
import io.github.maypost.model.Team;
import io.github.maypost.vocabulary.Partition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

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
    Map<List<Clause>, Set<String>> known = new HashMap<>();
    Map<Rule, Reach> reaches = new HashMap<>();
    for (int i = 0; i < rules.size(); i++) {
      int number = i;
      Rule rule = rules.get(i);
      if (rule.effect().measure().orElse(null) instanceof Limit) {
        Reach reach =
            new Reach(
                ids(rule, Part.WHERE, known, () -> index.channels(number)),
                ids(rule, Part.WHAT, known, () -> index.kinds(number)));
        reaches.put(rule, reach);
      }
    }
    return reaches;
  }

  /** Many rules share their clauses on a part, so what each list of them reaches is kept once. */
  private static Optional<Set<String>> ids(
      Rule rule, Part part, Map<List<Clause>, Set<String>> known, Supplier<Set<String>> ids) {
    List<Clause> clauses = rule.clauses().stream().filter(clause -> clause.part() == part).toList();
    return clauses.isEmpty()
        ? Optional.empty()
        : Optional.of(known.computeIfAbsent(clauses, any -> ids.get()));
  }
}
