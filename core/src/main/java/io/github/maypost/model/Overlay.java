package io.github.maypost.model;

import com.google.common.collect.Sets;
import io.github.maypost.definition.CoverDefinition;
import io.github.maypost.definition.PolicyDefinition;
import io.github.maypost.definition.RuleDefinition;
import io.github.maypost.definition.RulebookDefinition;
import io.github.maypost.problem.Location;
import io.github.maypost.problem.ModelPath;
import io.github.maypost.problem.Positions;
import io.github.maypost.problem.Problem;
import io.github.maypost.problem.ProblemCode;
import io.github.maypost.problem.Suggestions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a rulebook says once some of it is taken away and something is said over the rest. Looks
 * through the rulebook once, and notes on the way what there was to take away.
 */
final class Overlay {

  /** What a rulebook says that is built from nothing. */
  static final RulebookDefinition NOTHING =
      new RulebookDefinition(
          null, null, null, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(),
          Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), List.of(), Map.of());

  private static final PolicyDefinition NO_POLICY =
      new PolicyDefinition(null, null, null, null, null, Map.of());

  private final Set<ModelPath> away;
  private final Set<ModelPath> found = new LinkedHashSet<>();
  private final RulebookDefinition definition;
  private final Positions positions;

  /**
   * Takes away first, so that a policy can be said all anew.
   *
   * @param before what the rulebook says
   * @param rules its rules, which may know where they were written
   * @param away what to take away
   * @param said what is said over the rest
   */
  Overlay(
      RulebookDefinition before, List<Rule> rules, Set<ModelPath> away, RulebookDefinition said) {
    this.away = away;
    this.definition = over(before, said);
    this.positions = kept(before, rules);
  }

  RulebookDefinition definition() {
    return definition;
  }

  /** Returns where the rules were written that say what they said before. */
  Positions positions() {
    return positions;
  }

  /** Returns one problem for each thing to be taken away that was not there. */
  List<Problem> problems() {
    return Sets.difference(away, found).stream().map(this::notFound).toList();
  }

  private Problem notFound(ModelPath path) {
    String near = didYouMean(path.steps());
    return Problem.error(
        ProblemCode.UNKNOWN_NAME,
        path,
        Positions.NONE,
        "expected something to take away but found no `" + path + "`",
        near.isEmpty()
            ? "take away what is declared by id, a rule, a key of a policy, a cover, `name`, `zone` or `calendar`"
            : near);
  }

  /** Looks among what stands beside it, whose ids are as short as the mistyped one. */
  private String didYouMean(List<String> steps) {
    int last = steps.size() - 1;
    if (last < 0) {
      return "";
    }
    List<String> beside =
        found.stream()
            .map(ModelPath::steps)
            .filter(others -> others.size() == steps.size())
            .filter(others -> others.subList(0, last).equals(steps.subList(0, last)))
            .map(others -> others.get(last))
            .toList();
    return Suggestions.didYouMean(steps.get(last), beside);
  }

  private RulebookDefinition over(RulebookDefinition before, RulebookDefinition said) {
    return new RulebookDefinition(
        one(ModelPath.of("name"), before.name(), said.name()),
        one(ModelPath.of("zone"), before.zone(), said.zone()),
        one(ModelPath.of("calendar"), before.calendar(), said.calendar()),
        each(ModelPath.of("teams"), before.teams(), said.teams()),
        each(ModelPath.of("roles"), before.roles(), said.roles()),
        each(ModelPath.of("trainings"), before.trainings(), said.trainings()),
        each(ModelPath.of("kinds"), before.kinds(), said.kinds()),
        each(ModelPath.of("permissions"), before.permissions(), said.permissions()),
        each(ModelPath.of("tags"), before.tags(), said.tags()),
        each(ModelPath.of("situations"), before.situations(), said.situations()),
        each(ModelPath.of("facts"), before.facts(), said.facts()),
        each(ModelPath.of("moments"), before.moments(), said.moments()),
        each(ModelPath.of("platforms"), before.platforms(), said.platforms()),
        each(ModelPath.of("groups"), before.groups(), said.groups()),
        each(ModelPath.of("channels"), before.channels(), said.channels()),
        each(ModelPath.of("people"), before.people(), said.people()),
        covers(before.covers(), said.covers()),
        policies(before.policies(), said.policies()));
  }

  /** Covers have no ids, so that those said add to those that stay. */
  private List<CoverDefinition> covers(List<CoverDefinition> before, List<CoverDefinition> said) {
    List<CoverDefinition> all = new ArrayList<>();
    ModelPath path = ModelPath.of("covers");
    boolean noneStays = !before.isEmpty() && isTaken(path);
    for (int i = 0; i < before.size(); i++) {
      if (!isTaken(path.then(i)) && !noneStays) {
        all.add(before.get(i));
      }
    }
    all.addAll(said);
    return all;
  }

  private Map<String, PolicyDefinition> policies(
      Map<String, PolicyDefinition> before, Map<String, PolicyDefinition> said) {
    Map<String, PolicyDefinition> all = new LinkedHashMap<>();
    before.forEach(
        (id, policy) -> {
          ModelPath path = ModelPath.of("policies", id);
          PolicyDefinition rest = policy(path, policy, said.getOrDefault(id, NO_POLICY));
          if (!isTaken(path)) {
            all.put(id, rest);
          }
        });
    said.forEach(all::putIfAbsent);
    return all;
  }

  private PolicyDefinition policy(ModelPath path, PolicyDefinition before, PolicyDefinition said) {
    return new PolicyDefinition(
        one(path.then("title"), before.title(), said.title()),
        one(path.then("owner"), before.owner(), said.owner()),
        one(path.then("source"), before.source(), said.source()),
        one(path.then("review-by"), before.reviewBy(), said.reviewBy()),
        one(path.then("where"), before.where(), said.where()),
        each(path.then("rules"), before.rules(), said.rules()));
  }

  private <T> @Nullable T one(ModelPath path, @Nullable T before, @Nullable T said) {
    boolean stays = before != null && !isTaken(path);
    return said == null && stays ? before : said;
  }

  private <D> Map<String, D> each(ModelPath path, Map<String, D> before, Map<String, D> said) {
    Map<String, D> all = new LinkedHashMap<>(before);
    all.keySet().removeIf(id -> isTaken(path.then(id)));
    all.putAll(said);
    return all;
  }

  private boolean isTaken(ModelPath path) {
    if (away.isEmpty()) {
      return false;
    }
    found.add(path);
    return away.contains(path);
  }

  private Positions kept(RulebookDefinition before, List<Rule> rules) {
    Map<ModelPath, Location> places = new HashMap<>();
    for (Rule rule : rules) {
      ModelPath path = rule.path();
      if (said(definition, path).equals(said(before, path))) {
        rule.location().ifPresent(place -> places.put(path, place));
      }
    }
    return path -> Optional.ofNullable(places.get(path));
  }

  private static Optional<RuleDefinition> said(RulebookDefinition rulebook, ModelPath rule) {
    return Optional.ofNullable(rulebook.policies().get(rule.steps().get(1)))
        .map(policy -> policy.rules().get(rule.steps().get(3)));
  }
}
