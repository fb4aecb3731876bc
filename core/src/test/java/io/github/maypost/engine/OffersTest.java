package io.github.maypost.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.Remedy;
import io.github.maypost.decision.Remedy.AddTags;
import io.github.maypost.decision.Remedy.AskApproval;
import io.github.maypost.decision.Remedy.HandTo;
import io.github.maypost.decision.Remedy.Step;
import io.github.maypost.decision.Remedy.TakeTraining;
import io.github.maypost.decision.Remedy.UseChannel;
import io.github.maypost.decision.Remedy.WaitUntil;
import io.github.maypost.model.Condition;
import io.github.maypost.model.Rule;
import io.github.maypost.model.Rulebook;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which of the remedies that were found are worth telling. */
class OffersTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final Rulebook RULEBOOK =
      Rulebook.builder()
          .person("ada")
          .person("bo")
          .policy(
              "house",
              house ->
                  house
                      .rule("one", rule -> rule.allow("post"))
                      .rule("two", rule -> rule.allow("post")))
          .build();
  private static final Rule ONE = RULEBOOK.rules().get(0);
  private static final Rule TWO = RULEBOOK.rules().get(1);
  private static final Condition ADA = new Condition.IsPerson(List.of("ada"));
  private static final Condition BO = new Condition.IsPerson(List.of("bo"));

  private static Remedy remedy(Step... steps) {
    return new Remedy(List.of(steps));
  }

  private static List<Remedy> best(Remedy... found) {
    Offers offers = new Offers();
    List.of(found).forEach(offers::add);
    return offers.best(10);
  }

  private static Step tags(String... tags) {
    return new AddTags(List.of(tags));
  }

  private static Step until(int second) {
    return new WaitUntil(NOON.plusSeconds(second));
  }

  private static Step on(String... channels) {
    return new UseChannel(List.of(channels));
  }

  private static Step hand(String... people) {
    return new HandTo(List.of(people));
  }

  private static Step train(String... trainings) {
    return new TakeTraining(List.of(trainings));
  }

  private static Step ask(Rule rule, Condition from, int needed, String... people) {
    return new AskApproval(rule, from, needed, List.of(people));
  }

  @Test
  void whatIsLeastTroubleComesFirst() {
    Remedy tag = remedy(tags("ad"));
    Remedy approval = remedy(ask(ONE, ADA, 1, "ada"));
    Remedy wait = remedy(until(1));
    Remedy channel = remedy(on("feed"));
    Remedy other = remedy(hand("bo"));
    Remedy training = remedy(train("law"));

    assertThat(best(training, other, channel, wait, approval, tag))
        .containsExactly(tag, approval, wait, channel, other, training);
  }

  @Test
  void singleStepsComeBeforeSeveralWhateverTheyTake() {
    Remedy training = remedy(train("law"));
    Remedy two = remedy(tags("ad"), on("feed"));
    Remedy three = remedy(tags("ad"), ask(ONE, ADA, 1, "ada"), until(1));

    assertThat(best(three, two, training)).containsExactly(training, two, three);
  }

  @Test
  void noMoreAreToldThanAreWanted() {
    Offers offers = new Offers();
    assertThat(offers.isEmpty()).isTrue();
    offers.add(remedy(tags("ad")));
    offers.add(remedy(tags("label")));
    offers.add(remedy(until(1)));

    assertThat(offers.isEmpty()).isFalse();
    assertThat(offers.best(2)).containsExactly(remedy(tags("ad")), remedy(tags("label")));
  }

  static List<Arguments> more() {
    return List.of(
        Arguments.of(tags("ad", "label"), tags("ad")),
        Arguments.of(train("law", "basics"), train("law")),
        Arguments.of(until(2), until(1)),
        Arguments.of(on("feed"), on("feed", "wall")),
        Arguments.of(hand("bo"), hand("ada", "bo")),
        Arguments.of(ask(ONE, ADA, 2, "ada", "bo"), ask(ONE, ADA, 1, "ada", "bo")),
        Arguments.of(ask(ONE, ADA, 1, "ada"), ask(ONE, ADA, 1, "ada", "bo")));
  }

  @ParameterizedTest
  @MethodSource("more")
  void whatTakesAllThatAnotherTakesIsNotTold(Step more, Step less) {
    assertThat(best(remedy(more), remedy(less))).containsExactly(remedy(less));
    assertThat(best(remedy(less), remedy(more))).containsExactly(remedy(less));
    assertThat(best(remedy(less), remedy(less))).containsExactly(remedy(less));
  }

  @ParameterizedTest
  @MethodSource("more")
  void stepsBesideDoNotHideThat(Step more, Step less) {
    Step beside = less instanceof AddTags ? until(9) : tags("urgent");

    assertThat(best(remedy(more, beside), remedy(less))).containsExactly(remedy(less));
    assertThat(best(remedy(more, beside), remedy(less, beside)))
        .containsExactly(remedy(less, beside));
  }

  static List<Arguments> others() {
    return List.of(
        Arguments.of(tags("ad"), tags("label")),
        Arguments.of(train("law"), train("basics")),
        Arguments.of(on("feed"), on("wall")),
        Arguments.of(hand("ada"), hand("bo")),
        Arguments.of(ask(ONE, ADA, 1, "ada"), ask(TWO, ADA, 1, "ada")),
        Arguments.of(ask(ONE, ADA, 1, "ada"), ask(ONE, BO, 1, "ada")),
        Arguments.of(ask(ONE, ADA, 1, "ada"), ask(ONE, ADA, 1, "bo")),
        Arguments.of(ask(ONE, ADA, 1, "ada"), ask(ONE, ADA, 2, "ada", "bo")),
        Arguments.of(tags("ad"), until(1)),
        Arguments.of(ask(ONE, ADA, 1, "ada"), hand("ada")),
        Arguments.of(on("feed"), train("feed")));
  }

  @ParameterizedTest
  @MethodSource("others")
  void whatTakesSomethingElseIsToldBeside(Step one, Step other) {
    assertThat(best(remedy(one), remedy(other)))
        .containsExactlyInAnyOrder(remedy(one), remedy(other));
    assertThat(best(remedy(other), remedy(one)))
        .containsExactlyInAnyOrder(remedy(one), remedy(other));
  }
}
