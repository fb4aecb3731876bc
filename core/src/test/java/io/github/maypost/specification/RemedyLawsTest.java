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
import io.github.maypost.decision.Remedy.TakeTraining;
import io.github.maypost.decision.Remedy.UseChannel;
import io.github.maypost.decision.Remedy.WaitUntil;
import io.github.maypost.decision.Request;
import io.github.maypost.engine.Engine;
import io.github.maypost.model.Directory;
import io.github.maypost.model.Person;
import io.github.maypost.model.Rule;
import io.github.maypost.model.Rulebook;
import io.github.maypost.vocabulary.Verb;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
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

  private static final int CHOICES = 3;

  @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
  @Shows({"5 Remedies 1", "5 Remedies 4"})
  void everyRemedyLeadsToAllowedWhomeverOneChooses(
      @ForAll("pairs") Pairs.Pair pair, @ForAll Random random) {
    Engine engine = Engine.of(pair.rulebook());
    for (Request request : pair.requests()) {
      for (Remedy remedy : engine.remedies(engine.check(request))) {
        assertThat(remedy.steps()).isNotEmpty();
        for (int i = 0; i < CHOICES; i++) {
          Request done = request;
          for (Step step : remedy.steps()) {
            done = done(step, done, random);
          }
          assertThat(having(trainings(remedy), request, pair.rulebook()).check(done).isAllowed())
              .as("%s for %s, done: %s", remedy, Requests.describe(request), done)
              .isTrue();
        }
      }
    }
  }

  private static Request done(Step step, Request request, Random random) {
    Request.Builder done = request.toBuilder();
    if (step instanceof AddTags add) {
      done.tags(add.tags());
    } else if (step instanceof AskApproval ask) {
      List<String> people = new ArrayList<>(ask.people());
      Collections.shuffle(people, random);
      people.stream()
          .limit(ask.needed())
          .forEach(by -> done.approval(new Approval(by, Optional.empty(), request.revision())));
    } else if (step instanceof WaitUntil wait) {
      done.at(wait.until());
    } else if (step instanceof UseChannel use) {
      done.channel(any(use.channels(), random));
    } else if (step instanceof HandTo hand) {
      done.author(request.author()).person(any(hand.people(), random));
    }
    return done.build();
  }

  private static String any(List<String> ids, Random random) {
    return ids.get(random.nextInt(ids.size()));
  }

  private static List<String> trainings(Remedy remedy) {
    return remedy.steps().stream()
        .filter(TakeTraining.class::isInstance)
        .flatMap(step -> ((TakeTraining) step).trainings().stream())
        .toList();
  }

  /** Returns an engine that knows that the person took trainings on the day of the request. */
  private static Engine having(List<String> trainings, Request request, Rulebook rulebook) {
    if (trainings.isEmpty()) {
      return Engine.of(rulebook);
    }
    LocalDate today = LocalDate.ofInstant(request.at().orElseThrow(), rulebook.zone());
    List<Person> people = new ArrayList<>();
    for (Person person : rulebook.people().values()) {
      Person changed = person;
      for (String training : person.id().equals(request.person()) ? trainings : List.<String>of()) {
        changed =
            changed.having(
                Objects.requireNonNull(rulebook.trainings().get(training)),
                Times.resolve(today.atStartOfDay(), rulebook.zone()));
      }
      people.add(changed);
    }
    return Engine.builder(rulebook).people(Directory.of(people)).build();
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void waitingIsNeverLongerThanNeeded(@ForAll("pairs") Pairs.Pair pair) {
    Engine engine = Engine.of(pair.rulebook());
    for (Request request : pair.requests()) {
      for (Remedy remedy : engine.remedies(engine.check(request))) {
        if (remedy.steps().size() == 1 && remedy.steps().get(0) instanceof WaitUntil wait) {
          assertThat(engine.earliest(request).at()).contains(wait.until());
        }
      }
    }
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
