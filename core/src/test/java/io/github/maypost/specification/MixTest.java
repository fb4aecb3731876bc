package io.github.maypost.specification;

import io.github.maypost.decision.Post;
import io.github.maypost.decision.Request;
import io.github.maypost.model.Clause;
import io.github.maypost.model.Condition;
import io.github.maypost.model.Effect;
import io.github.maypost.model.Requirement;
import io.github.maypost.model.Rule;
import io.github.maypost.model.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;

/** That the generators give everything a fair share, so that agreement means something. */
class MixTest {

  private static final List<String> CAN_BE_UNKNOWN =
      List.of("AllOf", "AnyOf", "Not", "Tenure", "FactHolds", "Tagged", "Related");

  @Property(tries = 400, seed = "2", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void everyConditionComesOutEveryWay(@ForAll("pairs") Pairs.Pair pair) {
    Rulebook rulebook = pair.rulebook();
    for (Rule rule : rulebook.rules()) {
      for (Clause clause : rule.clauses()) {
        scenes(rulebook, pair.request(), clause.part())
            .forEach(scene -> collect(clause.condition(), scene));
      }
    }
    Statistics.label("conditions")
        .coverage(
            shares -> {
              for (Class<?> type : Condition.class.getPermittedSubclasses()) {
                String name = type.getSimpleName();
                shares.check(name, Kleene.YES).count(count -> count >= 20);
                shares.check(name, Kleene.NO).count(count -> count >= 20);
                if (CAN_BE_UNKNOWN.contains(name)) {
                  shares.check(name, Kleene.UNKNOWN).count(count -> count >= 20);
                }
              }
            });
  }

  @Property(tries = 400, seed = "2", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void limitsAndRequirementsAreKeptAndBroken(@ForAll("pairs") Pairs.Pair pair) {
    Rulebook rulebook = pair.rulebook();
    Request request = pair.request();
    if (!rulebook.people().containsKey(request.person())) {
      return;
    }
    for (Rule rule : rulebook.rules()) {
      if (rule.effect() instanceof Effect.Require require) {
        boolean met = Approving.isMet(require.requirement(), rulebook, request);
        boolean hindered = !request.approvals().isEmpty() || !request.objections().isEmpty();
        if (require.requirement() instanceof Requirement.Tags) {
          Statistics.label("effects").collect("tags", met);
        } else if (hindered) {
          Statistics.label("effects").collect("approval", met);
        }
      } else if (rule.effect() instanceof Effect.Restrict restrict
          && request.history().filter(history -> !history.isEmpty()).isPresent()) {
        boolean exceeded = Counting.isExceeded(restrict.limit(), rule, rulebook, request);
        Statistics.label("effects").collect("limit", !exceeded);
      }
    }
    Statistics.label("effects")
        .coverage(
            shares ->
                Stream.of("tags", "approval", "limit")
                    .forEach(
                        effect -> {
                          shares.check(effect, true).count(count -> count >= 25);
                          shares.check(effect, false).count(count -> count >= 25);
                        }));
  }

  private static Stream<Scene> scenes(Rulebook rulebook, Request request, Clause.Part part) {
    List<Scene> scenes = new ArrayList<>(List.of(Scene.of(rulebook, request)));
    if (part != Clause.Part.WHEN && part != Clause.Part.UNLESS) {
      for (Post post : request.history().orElse(List.of())) {
        scenes.add(Scene.of(rulebook, post));
      }
    }
    return scenes.stream().filter(scene -> scene.person().isPresent());
  }

  private static void collect(Condition condition, Scene scene) {
    Statistics.label("conditions")
        .collect(condition.getClass().getSimpleName(), Selecting.condition(condition, scene));
    if (condition instanceof Condition.AllOf all) {
      all.conditions().forEach(part -> collect(part, scene));
    } else if (condition instanceof Condition.AnyOf any) {
      any.conditions().forEach(part -> collect(part, scene));
    } else if (condition instanceof Condition.Not not) {
      collect(not.condition(), scene);
    }
  }

  @Provide
  Arbitrary<Pairs.Pair> pairs() {
    return Pairs.pairs();
  }
}
