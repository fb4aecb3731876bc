package io.github.maypost.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.maypost.decision.Basis;
import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Fault;
import io.github.maypost.decision.Fault.Source;
import io.github.maypost.decision.Outcome;
import io.github.maypost.decision.Post;
import io.github.maypost.decision.PostQuery;
import io.github.maypost.decision.Request;
import io.github.maypost.decision.Verdict;
import io.github.maypost.model.Rulebook;
import io.github.maypost.specification.Shows;
import io.github.maypost.vocabulary.CalendarWindow;
import io.github.maypost.vocabulary.Interval;
import io.github.maypost.vocabulary.Partition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an engine asks of its surroundings, and what becomes of their failures. */
final class SurroundingsTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private static final Rulebook RULEBOOK =
      Rulebook.builder()
          .team("press")
          .kind("news")
          .channel("blog", channel -> channel.sharedBy("press", "news"))
          .person("ada", person -> person.in("press"))
          .situations("crisis", "election")
          .facts("cleared", "embargo")
          .moments("told")
          .policy(
              "house",
              policy ->
                  policy
                      .rule("press-posts", rule -> rule.allow("post").who(who -> who.team("press")))
                      .rule(
                          "cleared-deletes",
                          rule -> rule.allow("delete").when(when -> when.fact("cleared")))
                      .rule(
                          "silence",
                          rule -> rule.deny("post").when(when -> when.situation("crisis")))
                      .rule("embargo", rule -> rule.deny("edit").when(when -> when.fact("embargo")))
                      .rule("editing", rule -> rule.allow("edit"))
                      .rule(
                          "told-moderates",
                          rule -> rule.allow("moderate").when(when -> when.since("told")))
                      .rule("scheduling", rule -> rule.allow("schedule"))
                      .rule(
                          "two-a-day",
                          rule ->
                              rule.limit(
                                      limit ->
                                          limit
                                              .atMost(2)
                                              .per(CalendarWindow.DAY)
                                              .each(Partition.CHANNEL, Partition.PERSON))
                                  .forPermissions("schedule")))
          .build();

  private static Request.Builder ask(String permission) {
    return Request.builder("ada", "news", "blog").permission(permission);
  }

  private static Post post(String at) {
    return new Post("ada", "news", "blog", Instant.parse(at), "schedule", Optional.empty());
  }

  @Test
  void momentsStayInTheOrderInWhichTheyAreSaid() {
    Map<String, Instant> moments = new LinkedHashMap<>();
    for (String moment : List.of("told", "announced", "signed", "born", "ended", "asked", "met")) {
      moments.put(moment, Instant.EPOCH);
    }

    assertThat(Request.builder("ada", "news", "blog").moments(moments).build().moments().keySet())
        .containsExactlyElementsOf(moments.keySet());
  }

  @Test
  @Shows("4 Request 3")
  void theClockSaysWhenARequestDoesNot() {
    Engine engine = Engine.builder(RULEBOOK).clock(() -> NOON).build();

    assertThat(engine.check(ask("post").build()).request().at()).contains(NOON);
    Instant later = NOON.plusSeconds(1);
    assertThat(engine.check(ask("post").at(later).build()).request().at()).contains(later);
  }

  @Test
  void withoutAClockThatWorksNothingIsDecidedButDenied() {
    Engine throwing =
        Engine.builder(RULEBOOK)
            .clock(
                () -> {
                  throw new IllegalStateException("no time");
                })
            .build();
    Engine far = Engine.builder(RULEBOOK).clock(() -> Instant.MAX).build();
    Engine none = Engine.builder(RULEBOOK).clock(() -> null).build();

    for (Engine engine : List.of(throwing, far, none)) {
      Decision decision = engine.check(ask("post").build());

      assertThat(decision.basis()).isEqualTo(Basis.UNKNOWN);
      assertThat(decision.unknownNames()).isEmpty();
      assertThat(decision.faults()).extracting(Fault::source).containsExactly(Source.CLOCK);
      assertThat(engine.explain(decision).reasons()).isEmpty();
      assertThat(engine.remedies(decision)).isEmpty();
      assertThat(engine.check(ask("post").at(NOON).build()).isAllowed()).isTrue();
    }
  }

  @Test
  void anInstantThatNoCalendarTellsIsRefusedWhenTheRequestIsMade() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ask("post").at(Instant.MAX))
        .withMessageStartingWith("at: ")
        .withMessageContaining(Instant.MAX.toString());
    assertThatIllegalArgumentException().isThrownBy(() -> ask("post").proposedAt(Instant.MIN));
    assertThatIllegalArgumentException().isThrownBy(() -> ask("post").moment("told", Instant.MIN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ask("post").moments(Map.of("told", Instant.MAX)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ask("post").approvedBy("ada", Instant.MAX));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ask("post").objectedBy("ada", Instant.MAX));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Post.of("ada", "news", "blog", Instant.MIN));
  }

  @Test
  void aFailureThatFailsToSayWhyIsAFaultLikeAnyOther() {
    Engine engine =
        Engine.builder(RULEBOOK)
            .facts(
                () -> {
                  throw new IllegalStateException() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public String getMessage() {
                      throw new UnsupportedOperationException();
                    }
                  };
                })
            .build();

    Decision decision = engine.check(ask("edit").build());

    assertThat(decision.basis()).isEqualTo(Basis.FORBIDDEN);
    assertThat(decision.faults())
        .singleElement()
        .extracting(Fault::cause)
        .asString()
        .contains("SurroundingsTest$");
  }

  @Test
  void aFailureThatSaysNothingIsNamedByItsClass() {
    Engine engine =
        Engine.builder(RULEBOOK)
            .facts(
                () -> {
                  throw new IllegalStateException(" ");
                })
            .build();

    assertThat(engine.check(ask("edit").build()).faults())
        .containsExactly(new Fault(Source.FACTS, "IllegalStateException"));
  }

  @Test
  void anExplanationCountsWhatTheDecisionCounted() {
    List<Post> history = new ArrayList<>();
    Engine engine = Engine.builder(RULEBOOK).history(query -> List.copyOf(history)).build();
    Decision before = engine.check(ask("schedule").at(NOON).build());
    history.add(post("2026-11-23T08:00:00Z"));
    history.add(post("2026-11-23T09:00:00Z"));
    Decision after = engine.check(ask("schedule").at(NOON).build());
    history.clear();

    assertThat(outcome(engine, before)).isEqualTo(before.counts().get("house/two-a-day"));
    assertThat(outcome(engine, after)).isEqualTo(after.counts().get("house/two-a-day"));
    assertThat(after.counts().get("house/two-a-day"))
        .isInstanceOfSatisfying(
            Outcome.Counted.class, counted -> assertThat(counted.count()).hasValue(3));
    assertThat(engine.remedies(after)).isEmpty();
  }

  private static Outcome outcome(Engine engine, Decision decision) {
    return engine.explain(decision).reasons().stream()
        .flatMap(reason -> reason.outcome().stream())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void lookingForRemediesAsksTheHistoryEachQuestionOnce() {
    List<PostQuery> asked = new ArrayList<>();
    Engine engine =
        Engine.builder(RULEBOOK)
            .history(
                query -> {
                  asked.add(query);
                  return List.of(post("2026-11-23T08:00:00Z"), post("2026-11-23T09:00:00Z"));
                })
            .build();
    Decision decision = engine.check(ask("schedule").at(NOON).build());
    asked.clear();

    assertThat(engine.remedies(decision)).isNotEmpty(); // such as waiting
    assertThat(asked).doesNotHaveDuplicates();
  }

  @Test
  @Shows({"4 Request 6", "5 Decision 4"})
  void aRequestAddsToTheSituationsOfThePresent() {
    Engine engine = Engine.builder(RULEBOOK).situations(() -> Set.of("crisis")).build();

    Decision decision = engine.check(ask("post").situations("election").build());

    assertThat(decision.basis()).isEqualTo(Basis.FORBIDDEN);
    assertThat(decision.request().situations()).containsExactlyInAnyOrder("election", "crisis");
  }

  @Test
  @Shows("4 Request 8")
  void whatTheRequestSaysOfAFactGoesFirst() {
    Engine engine =
        Engine.builder(RULEBOOK).facts(() -> Map.of("cleared", true, "embargo", false)).build();

    assertThat(engine.check(ask("delete").build()).verdict()).isEqualTo(Verdict.ALLOWED);
    assertThat(engine.check(ask("delete").factsNot("cleared").build()).verdict())
        .isEqualTo(Verdict.DENIED);
    assertThat(engine.check(ask("edit").build()).request().factsNot()).containsExactly("embargo");
  }

  @Test
  @Shows({"5 Order 18", "5 Order 19"})
  void situationsThatCannotBeToldAreUnknownAndNamed() {
    Engine engine =
        Engine.builder(RULEBOOK)
            .situations(
                () -> {
                  throw new IllegalStateException("pager is down");
                })
            .build();

    Decision decision = engine.check(ask("post").build());

    assertThat(decision.basis()).isEqualTo(Basis.FORBIDDEN);
    assertThat(decision.faults()).containsExactly(new Fault(Source.SITUATIONS, "pager is down"));
    assertThat(engine.explain(decision).reasons())
        .anySatisfy(reason -> assertThat(reason.rule().id()).isEqualTo("house/silence"));
  }

  @Test
  void aSituationNobodyDeclaredIsAFaultRatherThanIgnored() {
    Engine engine = Engine.builder(RULEBOOK).situations(() -> Set.of("crisiss")).build();

    Decision decision = engine.check(ask("post").build());

    assertThat(decision.verdict()).isEqualTo(Verdict.DENIED);
    assertThat(decision.faults()).extracting(Fault::cause).asString().contains("`crisiss`");
  }

  @Test
  @Shows({"5 Order 18", "5 Order 19"})
  void factsThatThrowOrHoldNullAreUnknown() {
    Map<String, Boolean> garbage = new HashMap<>();
    garbage.put("cleared", null);
    Engine throwing =
        Engine.builder(RULEBOOK)
            .facts(
                () -> {
                  throw new StackOverflowError("deep");
                })
            .build();
    Engine nulls = Engine.builder(RULEBOOK).facts(() -> garbage).build();

    for (Engine engine : List.of(throwing, nulls)) {
      assertThat(engine.check(ask("delete").build()).verdict()).isEqualTo(Verdict.DENIED);
      assertThat(engine.check(ask("edit").build()).basis()).isEqualTo(Basis.FORBIDDEN);
      assertThat(engine.check(ask("edit").build()).faults())
          .extracting(Fault::source)
          .containsExactly(Source.FACTS);
    }
  }

  @Test
  void whatTheRequestSaysOfAMomentGoesFirst() {
    Engine engine = Engine.builder(RULEBOOK).moments(() -> Map.of("told", NOON)).build();

    Decision known = engine.check(ask("moderate").at(NOON).build());
    Decision said =
        engine.check(ask("moderate").at(NOON).moment("told", NOON.plusNanos(1)).build());

    assertThat(known.isAllowed()).isTrue();
    assertThat(known.request().moments()).containsExactly(Map.entry("told", NOON));
    assertThat(said.verdict()).isEqualTo(Verdict.DENIED);
    assertThat(said.faults()).isEmpty();
    assertThat(engine.earliest(ask("moderate").at(NOON.minusSeconds(9)).build()).at())
        .contains(NOON);
    assertThat(Engine.of(RULEBOOK).check(ask("moderate").at(NOON).build()).isAllowed()).isFalse();
  }

  @Test
  void momentsThatCannotBeToldAreUnknownAndNamed() {
    Map<String, Instant> garbage = new HashMap<>();
    garbage.put("told", null);
    for (Moments broken :
        List.<Moments>of(
            () -> {
              throw new IllegalStateException("no answer");
            },
            () -> null,
            () -> garbage,
            () -> Map.of("told", NOON, "tolled", NOON),
            () -> Map.of("told", Instant.MIN))) {
      Engine engine = Engine.builder(RULEBOOK).moments(broken).build();

      Decision decision = engine.check(ask("moderate").at(NOON).build());

      assertThat(decision.basis()).isEqualTo(Basis.NOT_COVERED);
      assertThat(decision.request().moments()).isEmpty();
      assertThat(decision.faults()).extracting(Fault::source).containsExactly(Source.MOMENTS);
      assertThat(engine.check(ask("moderate").at(NOON).moment("told", NOON).build()).isAllowed())
          .isTrue();
    }
  }

  @Test
  void momentsThatChangeWhileTheyAreReadAreReadOnce() {
    Map<String, Instant> fickle =
        new HashMap<>(Map.of("told", NOON)) {
          private boolean read;

          @Override
          public Set<Map.Entry<String, Instant>> entrySet() {
            Set<Map.Entry<String, Instant>> entries =
                read ? Map.of("told", Instant.MAX).entrySet() : super.entrySet();
            read = true;
            return entries;
          }
        };
    Engine engine = Engine.builder(RULEBOOK).moments(() -> fickle).build();

    assertThat(engine.check(ask("moderate").at(NOON).build()).request().moments())
        .containsExactly(Map.entry("told", NOON));
  }

  @Test
  void withoutAnyHistoryALimitBinds() {
    Decision decision = Engine.of(RULEBOOK).check(ask("schedule").at(NOON).build());

    assertThat(decision.basis()).isEqualTo(Basis.LIMITED);
    assertThat(decision.faults()).isEmpty();
  }

  @Test
  void aHistoryIsAskedForJustWhatIsCounted() {
    List<PostQuery> asked = new ArrayList<>();
    Engine engine =
        Engine.builder(RULEBOOK)
            .history(
                query -> {
                  asked.add(query);
                  return List.of();
                })
            .build();

    assertThat(engine.check(ask("schedule").at(NOON).build()).isAllowed()).isTrue();
    assertThat(asked)
        .containsExactly(
            new PostQuery(
                new Interval(
                    Instant.parse("2026-11-23T00:00:00Z"), Instant.parse("2026-11-24T00:00:00Z")),
                OptionalInt.empty(),
                Set.of("schedule"),
                Optional.of(Set.of("blog")),
                Optional.of(Set.of("ada")),
                Optional.empty()));
  }

  @Test
  void aHistoryMayReturnMoreThanItWasAskedFor() {
    Engine engine =
        Engine.builder(RULEBOOK)
            .history(
                query ->
                    List.of(
                        post("2026-11-22T23:59:59Z"),
                        post("2026-11-23T08:00:00Z"),
                        Post.of("ada", "news", "blog", NOON),
                        post("2026-11-24T00:00:00Z")))
            .build();

    assertThat(engine.check(ask("schedule").at(NOON).build()).isAllowed()).isTrue();
  }

  @Test
  @Shows("4 Request 7")
  void theHistoryOfARequestReplacesTheEngines() {
    Engine engine =
        Engine.builder(RULEBOOK)
            .history(query -> List.of(post("2026-11-23T08:00:00Z"), post("2026-11-23T09:00:00Z")))
            .build();

    assertThat(engine.check(ask("schedule").at(NOON).build()).basis()).isEqualTo(Basis.LIMITED);
    assertThat(engine.check(ask("schedule").at(NOON).history(List.of()).build()).isAllowed())
        .isTrue();
  }

  @Test
  @Shows({"5 Order 18", "5 Order 19"})
  void aHistoryThatFailsCountsAsExceededAndIsNamedOnce() {
    for (History broken :
        List.<History>of(
            query -> null,
            query -> Arrays.asList(post("2026-11-23T08:00:00Z"), null),
            query -> {
              throw new IllegalStateException("database is away");
            })) {
      Engine engine = Engine.builder(RULEBOOK).history(broken).build();

      Decision decision = engine.check(ask("schedule").at(NOON).build());

      assertThat(decision.basis()).isEqualTo(Basis.LIMITED);
      assertThat(decision.faults()).extracting(Fault::source).containsExactly(Source.HISTORY);
      assertThat(engine.explain(decision).reasons()).isNotEmpty();
      assertThat(engine.remedies(decision)).isEmpty();
    }
  }

  @Test
  void aHistoryOfSomethingElseThanPostsCountsAsExceededAndIsNamed() {
    History rows = query -> SurroundingsTest.<List<Post>>unchecked(List.of("ada", "news"));
    Engine engine = Engine.builder(RULEBOOK).history(rows).build();

    Decision decision = engine.check(ask("schedule").at(NOON).build());

    assertThat(decision.basis()).isEqualTo(Basis.LIMITED);
    assertThat(decision.faults()).extracting(Fault::source).containsExactly(Source.HISTORY);
    assertThat(engine.remedies(decision)).isEmpty();
    assertThat(engine.earliest(ask("schedule").at(NOON).build()).at()).isEmpty();
  }

  @Test
  void factsThatAreTextsAreUnknownAndNamed() {
    Map<String, Boolean> texts = unchecked(Map.of("cleared", "true"));
    Engine engine = Engine.builder(RULEBOOK).facts(() -> texts).build();

    Decision decision = engine.check(ask("delete").at(NOON).build());

    assertThat(decision.basis()).isEqualTo(Basis.NOT_COVERED);
    assertThat(decision.faults()).extracting(Fault::source).containsExactly(Source.FACTS);
  }

  /** Claims of something what it is not, as code does that reads by reflection. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // that is the point
  private static <T> T unchecked(Object object) {
    return (T) object;
  }

  @Test
  void aHistoryMayReuseItsList() {
    Rulebook rulebook =
        RULEBOOK.with(
            changes ->
                changes
                    .person("bob")
                    .policy(
                        "channels",
                        policy ->
                            policy.rule(
                                "two-a-day",
                                rule ->
                                    rule.limit(limit -> limit.atMost(2).per(CalendarWindow.DAY))
                                        .forPermissions("schedule"))));
    List<Post> found = new ArrayList<>();
    Engine engine =
        Engine.builder(rulebook)
            .history(
                query -> {
                  found.clear();
                  if (query.people().isEmpty()) {
                    found.add(post("2026-11-23T08:00:00Z"));
                    found.add(post("2026-11-23T09:00:00Z"));
                  }
                  return found;
                })
            .build();

    assertThat(engine.check(ask("schedule").person("bob").at(NOON).build()).basis())
        .isEqualTo(Basis.LIMITED);
    assertThat(engine.whoMay(ask("schedule").at(NOON).build()).allowed()).isEmpty();
  }

  @Test
  void anInterruptionWhileTheHistoryIsAskedIsPassedOn() {
    Engine engine =
        Engine.builder(RULEBOOK)
            .history(
                query -> {
                  throw SurroundingsTest.<RuntimeException>sneaked(new InterruptedException());
                })
            .build();

    assertThat(engine.check(ask("schedule").at(NOON).build()).basis()).isEqualTo(Basis.LIMITED);
    assertThat(Thread.interrupted()).isTrue();
  }

  @SuppressWarnings("unchecked")
  private static <X extends Throwable> RuntimeException sneaked(Throwable failure) throws X {
    throw (X) failure;
  }

  @Test
  void checkingNothingIsTheOnlyThingThatThrows() {
    assertThatNullPointerException().isThrownBy(() -> Engine.of(RULEBOOK).check(null));
  }

  @Test
  void aDecisionByAnotherRulebookIsNotExplained() {
    Decision decision = Engine.of(RULEBOOK).check(ask("post").build());
    Engine other = Engine.of(Rulebook.builder().name("other").build());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> other.explain(decision))
        .withMessageContaining(RULEBOOK.fingerprint());
    assertThatIllegalArgumentException().isThrownBy(() -> other.remedies(decision));
  }
}
