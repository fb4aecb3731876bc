package io.github.maypost.specification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.Approval;
import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Explanation;
import io.github.maypost.decision.Explanation.Reason;
import io.github.maypost.decision.Explanation.Status;
import io.github.maypost.decision.Remedy;
import io.github.maypost.decision.Remedy.AddTags;
import io.github.maypost.decision.Remedy.AskApproval;
import io.github.maypost.decision.Remedy.HandTo;
import io.github.maypost.decision.Remedy.Step;
import io.github.maypost.decision.Request;
import io.github.maypost.engine.Engine;
import io.github.maypost.model.Rule;
import io.github.maypost.vocabulary.Verb;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** That what is offered helps, whomever one chooses, and that explanations say what was decided. */
class RemedyLawsTest {

  @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
  void everyRemedyLeadsToAllowedWhomeverOneChooses(
      @ForAll("pairs") Pairs.Pair pair, @ForAll Random random) {
    Engine engine = Engine.of(pair.rulebook());
    for (Request request : pair.requests()) {
      for (Remedy remedy : engine.remedies(engine.check(request))) {
        Request done = request;
        for (Step step : remedy.steps()) {
          done = done(step, done, random);
        }
        assertThat(remedy.steps()).isNotEmpty();
        assertThat(engine.check(done).isAllowed()).as("%s for %s", remedy, request).isTrue();
      }
    }
  }

  private static Request done(Step step, Request request, Random random) {
    Request.Builder done = request.toBuilder();
    if (step instanceof AddTags add) {
      return done.tags(add.tags()).build();
    }
    if (step instanceof AskApproval ask) {
      List<String> people = new ArrayList<>(ask.people());
      Collections.shuffle(people, random);
      people.stream()
          .limit(ask.needed())
          .forEach(by -> done.approval(new Approval(by, Optional.empty(), request.revision())));
      return done.build();
    }
    List<String> people = ((HandTo) step).people();
    return done.author(request.author()).person(people.get(random.nextInt(people.size()))).build();
  }

  @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
  void anExplanationSaysWhatTheDecisionLists(@ForAll("pairs") Pairs.Pair pair) {
    Engine engine = Engine.of(pair.rulebook());
    for (Request request : pair.requests()) {
      Decision decision = engine.check(request);
      Explanation explanation = engine.explain(decision);

      assertThat(against(explanation)).isEqualTo(binding(decision));
      assertThat(explanation.duties())
          .extracting(Reason::rule)
          .containsExactlyElementsOf(decision.duties());
      assertThat(explanation.advice())
          .extracting(Reason::rule)
          .containsExactlyElementsOf(decision.advice());
    }
  }

  private static Set<String> against(Explanation explanation) {
    return explanation.reasons().stream()
        .filter(reason -> reason.status() != Status.OK && reason.rule().verb() != Verb.ALLOW)
        .map(reason -> reason.rule().id())
        .collect(Collectors.toSet());
  }

  private static Set<String> binding(Decision decision) {
    return Stream.of(decision.denies(), decision.limits(), decision.requirements())
        .flatMap(Collection::stream)
        .map(Rule::id)
        .collect(Collectors.toSet());
  }

  @Provide
  Arbitrary<Pairs.Pair> pairs() {
    return Pairs.pairs(3);
  }
}
