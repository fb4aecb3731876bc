package io.github.maypost.engine;

import static io.github.maypost.engine.MoreRemediesTest.remedies;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.Post;
import io.github.maypost.decision.Remedy.AddTags;
import io.github.maypost.decision.Remedy.HandTo;
import io.github.maypost.decision.Remedy.TakeTraining;
import io.github.maypost.decision.Remedy.UseChannel;
import io.github.maypost.decision.Remedy.WaitUntil;
import io.github.maypost.decision.Request;
import io.github.maypost.model.PolicyBuilder;
import io.github.maypost.model.Rulebook;
import io.github.maypost.model.RulebookBuilder;
import io.github.maypost.vocabulary.Percentage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is found of remedies that take some looking for, and how far is looked. */
final class FarRemediesTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final WaitUntil MIDNIGHT = new WaitUntil(Instant.parse("2026-11-24T00:00:00Z"));

  private static RulebookBuilder book() {
    return Rulebook.builder()
        .team("legal")
        .kind("news")
        .channel("blog")
        .person("ada")
        .person("cy", person -> person.in("legal"))
        .person("di", person -> person.in("legal"));
  }

  private static Engine engine(RulebookBuilder book, Consumer<PolicyBuilder> rules) {
    return Engine.of(book.policy("house", rules).build());
  }

  private static Request.Builder ask() {
    return Request.builder("ada", "news", "blog").at(NOON).history(List.of());
  }

  private static PolicyBuilder all(PolicyBuilder policy) {
    return policy.rule("all", rule -> rule.allow("post"));
  }

  private static PolicyBuilder frozenUntilMidnight(PolicyBuilder policy) {
    return policy.rule(
        "freeze",
        rule -> rule.deny("post").when(when -> when.until(LocalDate.parse("2026-11-23"))));
  }

  private static PolicyBuilder eyes(PolicyBuilder policy) {
    return policy.rule(
        "eyes", rule -> rule.requireApproval(approval -> approval.from(who -> who.team("legal"))));
  }

  private static String[] numbered(String name, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(number -> name + number).toArray(String[]::new);
  }

  private static RulebookBuilder withChannels(int count) {
    RulebookBuilder book = book();
    List.of(numbered("c", count)).forEach(book::channel);
    return book;
  }

  private static PolicyBuilder only(String channel, PolicyBuilder policy) {
    return policy.rule("there", rule -> rule.allow("post").where(channel));
  }

  @Test
  void manyChannelsAreTriedTogetherWithAnApproval() {
    assertThat(remedies(engine(withChannels(7), policy -> eyes(only("c7", policy))), ask()))
        .containsExactly(List.of("1 of [cy, di]", new UseChannel(List.of("c7"))));
  }

  @Test
  void fiveOtherChannelsAreTriedTogetherWithWaiting() {
    assertThat(
            remedies(
                engine(withChannels(7), policy -> frozenUntilMidnight(only("c5", policy))), ask()))
        .containsExactly(List.of(MIDNIGHT, new UseChannel(List.of("c5"))));
    assertThat(
            remedies(
                engine(withChannels(7), policy -> frozenUntilMidnight(only("c6", policy))), ask()))
        .isEmpty();
  }

  @Test
  void fiveOtherPeopleAreTriedTogetherWithWaiting() {
    RulebookBuilder book = book().person("ed").person("flo").person("gil");

    assertThat(
            remedies(
                engine(
                    book,
                    policy ->
                        frozenUntilMidnight(policy)
                            .rule("gil", rule -> rule.allow("post").who(w -> w.person("gil")))),
                ask()))
        .containsExactly(List.of(MIDNIGHT, new HandTo(List.of("gil"))));
  }

  @Test
  void fiveOtherTagsAreTriedTogetherWithWaiting() {
    RulebookBuilder book = book().tags("own").tags(numbered("t", 5));

    assertThat(
            remedies(
                engine(
                    book,
                    policy ->
                        frozenUntilMidnight(all(policy))
                            .rule(
                                "sign",
                                rule ->
                                    rule.oblige("Sign.")
                                        .what(what -> what.tagged("own", "t1", "t2", "t3", "t4")))
                            .rule(
                                "fifth",
                                rule ->
                                    rule.deny("post")
                                        .unless(but -> but.what(what -> what.tagged("t5"))))),
                ask().tags("own")))
        .containsExactly(List.of(new AddTags(List.of("t5")), MIDNIGHT));
  }

  @Test
  void aMultitudeIsSearchedForWhoeverMayPost() {
    RulebookBuilder book = book();
    List.of(numbered("p", 105)).forEach(book::person);

    assertThat(
            remedies(
                engine(
                    book,
                    policy ->
                        policy.rule("p", rule -> rule.allow("post").who(w -> w.person("p105")))),
                ask()))
        .containsExactly(List.of(new HandTo(List.of("p105"))));
  }

  @Test
  void whoIsNotLimitedByTheOthersPostsIsFoundThoughASinglePostWouldExceedTheShare() {
    Consumer<PolicyBuilder> rules =
        policy ->
            policy
                .rule("legal", rule -> rule.allow("post").who(who -> who.team("legal")))
                .rule(
                    "share",
                    rule ->
                        rule.limit(
                                limit ->
                                    limit
                                        .share(Percentage.of(50))
                                        .over(Duration.ofDays(1))
                                        .minPosts(1))
                            .what("news"));
    List<Post> history = List.of(Post.of("ada", "reply", "blog", NOON.minusSeconds(60)));

    assertThat(remedies(engine(book().kind("reply"), rules), ask().history(history)))
        .containsExactly(List.of(new HandTo(List.of("cy", "di"))));
    assertThat(
            remedies(
                engine(book().kind("reply"), rules.andThen(FarRemediesTest::eyes)),
                ask().history(history)))
        .containsExactly(
            List.of("1 of [cy, di]", new HandTo(List.of("cy"))),
            List.of("1 of [cy, di]", new HandTo(List.of("di"))));
  }

  private static RulebookBuilder withTrainings() {
    return book().training("basics").training("law").training("crisis");
  }

  private static PolicyBuilder able(PolicyBuilder policy) {
    return policy.rule(
        "able",
        rule ->
            rule.allow("post")
                .who(who -> who.trained("basics"))
                .unless(but -> but.who(who -> who.not(not -> not.trained("law")))));
  }

  @Test
  void ofManyTrainingsThoseAreTakenThatAreNeededTogether() {
    assertThat(
            remedies(
                engine(
                    withTrainings(),
                    policy ->
                        able(policy)
                            .rule(
                                "calm",
                                rule ->
                                    rule.advise("Stay calm.")
                                        .who(who -> who.not(not -> not.trained("crisis"))))),
                ask()))
        .containsExactly(List.of(new TakeTraining(List.of("basics", "law"))));
  }

  @Test
  void severalTrainingsAreOfferedBesideWhatElseHelps() {
    LocalDate before = LocalDate.parse("2026-01-01");
    RulebookBuilder book =
        withTrainings()
            .person("ed", person -> person.trained("basics", before).trained("law", before));

    assertThat(remedies(engine(book, FarRemediesTest::able), ask()))
        .containsExactly(
            List.of(new HandTo(List.of("ed"))),
            List.of(new TakeTraining(List.of("basics", "law"))));
  }

  @Test
  void aTrainingThatWasPassedIsNotTakenAgainTogetherWithAnApproval() {
    RulebookBuilder book =
        withTrainings()
            .person("ed", person -> person.trained("basics", LocalDate.parse("2026-01-01")));

    assertThat(
            remedies(
                engine(book, policy -> eyes(able(policy))),
                Request.builder("ed", "news", "blog").at(NOON).history(List.of())))
        .containsExactly(List.of("1 of [cy, di]", new TakeTraining(List.of("law"))));
  }
}
