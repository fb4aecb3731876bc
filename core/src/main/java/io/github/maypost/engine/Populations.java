package io.github.maypost.engine;

import com.google.common.collect.ImmutableSet;
import io.github.maypost.model.Channel;
import io.github.maypost.model.Clause;
import io.github.maypost.model.Clause.Part;
import io.github.maypost.model.ContentKind;
import io.github.maypost.model.Declared;
import io.github.maypost.model.Limit;
import io.github.maypost.model.Rule;
import io.github.maypost.model.Rulebook;
import io.github.maypost.model.Team;
import io.github.maypost.vocabulary.Partition;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Knows, for every rule that has a limit, which posts of a history it can concern. */
final class Populations {

  private final Rulebook rulebook;
  private final Map<Rule, Reach> reaches;

  Populations(Rulebook rulebook) {
    this.rulebook = rulebook;
    this.reaches = reaches(rulebook);
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

  private static Map<Rule, Reach> reaches(Rulebook rulebook) {
    Function<List<Clause>, Optional<Set<String>>> channels =
        once(
            Part.WHERE,
            rulebook.channels().values(),
            (Channel channel) -> RuleIndex.selector(rulebook, null, channel));
    Function<List<Clause>, Optional<Set<String>>> kinds =
        once(
            Part.WHAT,
            rulebook.kinds().values(),
            (ContentKind kind) -> RuleIndex.selector(rulebook, kind, null));
    Map<Rule, Reach> reaches = new HashMap<>();
    for (Rule rule : rulebook.rules()) {
      if (rule.effect().measure().orElse(null) instanceof Limit) {
        reaches.put(rule, new Reach(channels.apply(rule.clauses()), kinds.apply(rule.clauses())));
      }
    }
    return reaches;
  }

  /** Many rules share their clauses on a part, so each distinct list of them is looked at once. */
  private static <T extends Declared> Function<List<Clause>, Optional<Set<String>>> once(
      Part part, Collection<T> things, Function<T, Selector> selector) {
    Map<List<Clause>, Optional<Set<String>>> known = new HashMap<>();
    return clauses ->
        known.computeIfAbsent(
            clauses.stream().filter(clause -> clause.part() == part).toList(),
            some -> some.isEmpty() ? Optional.empty() : Optional.of(ids(some, things, selector)));
  }

  private static <T extends Declared> Set<String> ids(
      List<Clause> clauses, Collection<T> things, Function<T, Selector> selector) {
    return things.stream()
        .filter(thing -> selector.apply(thing).mayHold(clauses))
        .map(Declared::id)
        .collect(ImmutableSet.toImmutableSet());
  }
}
