package io.github.maypost.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.maypost.decision.Approval;
import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Found;
import io.github.maypost.decision.Objection;
import io.github.maypost.decision.Outcome;
import io.github.maypost.decision.Post;
import io.github.maypost.decision.Remedy;
import io.github.maypost.decision.Request;
import io.github.maypost.decision.Truth;
import io.github.maypost.engine.Engine;
import io.github.maypost.model.LimitBuilder;
import io.github.maypost.model.Rulebook;
import io.github.maypost.problem.ModelPath;
import io.github.maypost.problem.Problem;
import io.github.maypost.problem.ProblemCode;
import io.github.maypost.specification.Shows;
import io.github.maypost.vocabulary.CalendarWindow;
import io.github.maypost.vocabulary.Interval;
import io.github.maypost.vocabulary.Partition;
import io.github.maypost.vocabulary.Percentage;
import io.github.maypost.vocabulary.Relation;
import io.github.maypost.yaml.RulebookYaml;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DecisionJsonTest {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Instant MONDAY = Instant.parse("2026-11-23T08:30:00Z");
  private static final Rulebook RULEBOOK =
      Rulebook.builder()
          .team("marketing")
          .team("public-relations")
          .role("writer")
          .kind("promotion")
          .kind("product-launch", k -> k.in("promotion"))
          .tags("sponsored", "ad-label")
          .situations("crisis")
          .facts("signed")
          .channel("acme-x", c -> c.sharedBy("marketing", "promotion"))
          .person("maya", p -> p.in("marketing").roles("writer"))
          .person("omar", p -> p.in("public-relations"))
          .person("lin", p -> p.in("public-relations"))
          .policy(
              "brand",
              p ->
                  p.rule(
                          "drivers-post",
                          r -> r.allow("post").who(w -> w.is(Relation.DRIVER).role("writer")))
                      .rule(
                          "launches-need-pr",
                          r ->
                              r.requireApproval(a -> a.from(w -> w.team("public-relations")))
                                  .what("product-launch")
                                  .because("Launches reach the press first."))
                      .rule(
                          "say-who-pays",
                          r -> r.requireTags("ad-label").what(w -> w.tagged("sponsored")))
                      .rule("two-a-day", r -> r.limit(2, CalendarWindow.DAY).what("promotion"))
                      .rule("sign-it", r -> r.oblige("Sign it.").what("promotion"))
                      .rule("be-kind", r -> r.advise("Be kind.")))
          .policy(
              "crisis",
              p ->
                  p.rule(
                      "only-pr-speaks",
                      r ->
                          r.deny("post")
                              .when(w -> w.situation("crisis"))
                              .unless(u -> u.who(w -> w.team("public-relations")))))
          .build();
  private static final Engine ENGINE = Engine.of(RULEBOOK);

  @Test
  void anErrorSaysWhatIsWrong() {
    assertThatIllegalArgumentException().isThrownBy(() -> DecisionJson.writeError(List.of()));
  }

  @Test
  void fieldsStandInAFixedOrder() {
    JsonNode json = explained(launch().build());

    assertThat(json.propertyNames())
        .containsExactly(
            "maypost",
            "type",
            "verdict",
            "basis",
            "person",
            "author",
            "permission",
            "kind",
            "channel",
            "at",
            "unknownNames",
            "reasons",
            "remedies",
            "duties",
            "advice",
            "faults",
            "rulebook");
  }

  @Test
  void aPendingDecisionSaysWhatIsRequiredAndWhomToAsk() {
    JsonNode json = explained(launch().build());

    assertThat(json.at("/verdict").stringValue()).isEqualTo("pending");
    assertThat(json.at("/basis").stringValue()).isEqualTo("requirements");
    assertThat(json.at("/at").stringValue()).isEqualTo("2026-11-23T08:30:00Z");
    assertThat(reason(json, "brand/launches-need-pr"))
        .isEqualTo(
            tree(
                """
                {"rule": "brand/launches-need-pr", "verb": "require", "status": "unmet",
                 "clauses": [
                   {"part": "what", "wanted": {"kind": ["product-launch"]}, "holds": "yes",
                    "findings": [
                      {"wanted": {"kind": ["product-launch"]}, "holds": "yes",
                       "found": [{"id": "product-launch", "meets": "product-launch"}],
                       "idleCovers": []}]}],
                 "outcome": {"type": "approval", "stillNeeded": 1, "withinReach": true,
                   "seats": [
                     {"stage": 1, "from": {"team": ["public-relations"]}, "needed": 1,
                      "stillNeeded": 1, "approvedBy": [], "ask": [{"person": "omar"}],
                      "canStill": [{"person": "omar"}, {"person": "lin"}]}],
                   "notCounted": [], "objections": [],
                   "unknownObjectors": [], "objectionsNotCounted": []},
                 "because": "Launches reach the press first."}
                """));
    assertThat(json.at("/remedies/0"))
        .isEqualTo(
            tree(
                """
                {"type": "ask-approval", "rule": "brand/launches-need-pr",
                 "from": {"team": ["public-relations"]}, "needed": 1, "people": ["omar", "lin"]}
                """));
  }

  @Test
  void aRemedyOfSeveralStepsListsThem() {
    JsonNode json = explained(launch().tags("sponsored").build());

    assertThat(json.at("/remedies/0"))
        .isEqualTo(
            tree(
                """
                {"type": "all", "steps": [
                  {"type": "add-tags", "tags": ["ad-label"]},
                  {"type": "ask-approval", "rule": "brand/launches-need-pr",
                   "from": {"team": ["public-relations"]}, "needed": 1,
                   "people": ["omar", "lin"]}]}
                """));
    assertThat(reason(json, "brand/say-who-pays").at("/outcome"))
        .isEqualTo(tree("{\"type\": \"tags\", \"missing\": [\"ad-label\"]}"));
  }

  @Test
  void everyApprovalThatDoesNotCountSaysWhy() {
    JsonNode json =
        explained(launch().approvedBy("maya").approvedBy("nobody").objectedBy("lin").build());

    assertThat(reason(json, "brand/launches-need-pr").at("/outcome/notCounted"))
        .isEqualTo(
            tree(
                """
                [{"by": "maya", "why": "author"}, {"by": "nobody", "why": "unknown-person"}]
                """));
    assertThat(reason(json, "brand/launches-need-pr").at("/outcome/objections"))
        .isEqualTo(tree("[{\"by\": \"lin\"}]"));
  }

  @Test
  void everyObjectionBlocksOrSaysWhyItDoesNot() {
    JsonNode outcome =
        reason(
                explained(
                    launch()
                        .objectedBy("lin")
                        .objectedBy("nobody")
                        .objection(
                            new Objection(
                                "maya",
                                Optional.of(MONDAY),
                                Optional.of("second thoughts"),
                                Optional.empty()))
                        .build()),
                "brand/launches-need-pr")
            .path("outcome");

    assertThat(outcome.path("objections"))
        .isEqualTo(tree("[{\"by\": \"lin\"}, {\"by\": \"nobody\"}]"));
    assertThat(outcome.path("unknownObjectors")).isEqualTo(tree("[\"nobody\"]"));
    assertThat(outcome.path("objectionsNotCounted"))
        .isEqualTo(
            tree(
                """
                [{"by": "maya", "at": "2026-11-23T08:30:00Z", "reason": "second thoughts",
                  "why": "author"}]
                """));
  }

  @Test
  void anApprovalTellsSeatBySeatWhoStandsForWhomAndUntilWhenItWaits() {
    Rulebook rulebook =
        Rulebook.builder()
            .team("press")
            .team("law")
            .role("chief")
            .kind("news")
            .channel("blog")
            .person("ada")
            .person("bob", p -> p.in("press"))
            .person("cleo", p -> p.in("law"))
            .person("dan", p -> p.roles("chief"))
            .cover("bob", "dan", c -> c.from(MONDAY).until(MONDAY.plusSeconds(60)))
            .policy(
                "house",
                p ->
                    p.rule("all", r -> r.allow("post"))
                        .rule(
                            "ask",
                            r ->
                                r.requireApproval(
                                    a ->
                                        a.stages(
                                                s -> s.from(w -> w.team("law")),
                                                s -> s.from(w -> w.role("chief")))
                                            .orSilence(Duration.ofHours(48))
                                            .coolOff(Duration.ofHours(24)))))
            .build();
    Engine engine = Engine.of(rulebook);
    Request request =
        Request.builder("ada", "news", "blog")
            .at(MONDAY)
            .proposedAt(MONDAY.minus(Duration.ofHours(30)))
            .approvedBy("cleo")
            .build();

    assertThat(
            reason(
                    checked(
                        Schema.EXPLANATION,
                        DecisionJson.write(engine.explain(engine.check(request)), List.of())),
                    "house/ask")
                .at("/outcome"))
        .isEqualTo(
            tree(
                """
                {"type": "approval", "stillNeeded": 1, "withinReach": true,
                 "seats": [
                   {"stage": 1, "from": {"team": ["law"]}, "needed": 1, "stillNeeded": 0,
                    "approvedBy": [{"person": "cleo"}], "ask": [], "canStill": []},
                   {"stage": 2, "from": {"role": ["chief"]}, "needed": 1, "stillNeeded": 1,
                    "approvedBy": [], "ask": [{"person": "bob", "standsFor": "dan"}],
                    "canStill": [{"person": "bob", "standsFor": "dan"}, {"person": "dan"}]}],
                 "notCounted": [], "objections": [],
                 "unknownObjectors": [], "objectionsNotCounted": [],
                 "orSilence": {"until": "2026-11-24T02:30:00Z", "over": false},
                 "coolOff": {"until": "2026-11-23T02:30:00Z", "over": true}}
                """));
  }

  @Test
  void aWaitOfWhichNobodyKnowsTheEndHasNone() {
    Outcome.Wait wait = new Outcome.Wait(Optional.empty(), false);
    Outcome.ApprovalProgress progress =
        new Outcome.ApprovalProgress(
            List.of(),
            0,
            true,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.of(wait));

    assertThat(tree(RuleJson.outcome(progress).toString()).at("/coolOff"))
        .isEqualTo(tree("{\"over\": false}"));
  }

  @ParameterizedTest
  @EnumSource(Outcome.Why.class)
  void everyReasonWhyAnApprovalDoesNotCountIsAWord(Outcome.Why why) {
    Approval approval = new Approval("bob", Optional.of(MONDAY), Optional.of("2"));
    Outcome.ApprovalProgress progress =
        new Outcome.ApprovalProgress(
            List.of(),
            1,
            false,
            List.of(new Outcome.NotCounted<>(approval, why)),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty());

    assertThat(tree(RuleJson.outcome(progress).toString()).at("/notCounted"))
        .isEqualTo(
            tree(
                """
                [{"by": "bob", "at": "2026-11-23T08:30:00Z", "revision": "2", "why": "%s"}]
                """
                    .formatted(why.word())));
    assertThat(Schema.EXPLANATION.text()).contains("`" + why.word() + "`: ");
  }

  @Test
  void aLimitTellsWhatWasCountedInWhichTime() {
    Post post = Post.of("maya", "promotion", "acme-x", MONDAY.minusSeconds(60));
    JsonNode json =
        explained(
            Request.builder("maya", "promotion", "acme-x")
                .at(MONDAY)
                .history(List.of(post, post))
                .build());

    assertThat(json.at("/basis").stringValue()).isEqualTo("limited");
    assertThat(reason(json, "brand/two-a-day").at("/outcome"))
        .isEqualTo(
            tree(
                """
                {"type": "count", "count": 3, "atMost": 2, "from": "2026-11-23T00:00:00Z",
                 "until": "2026-11-24T00:00:00Z"}
                """));
  }

  @Test
  void whatCannotBeCountedHasNoCount() {
    JsonNode json = explained(Request.builder("maya", "promotion", "acme-x").at(MONDAY).build());

    assertThat(reason(json, "brand/two-a-day").at("/status").stringValue()).isEqualTo("unknown");
    assertThat(reason(json, "brand/two-a-day").at("/outcome").has("count")).isFalse();
  }

  private static JsonNode outcome(Consumer<LimitBuilder> limit, Optional<List<Post>> history) {
    Rulebook rulebook =
        Rulebook.builder()
            .team("press")
            .kind("promotion")
            .kind("news")
            .channel("blog")
            .person("ada", p -> p.in("press"))
            .policy(
                "house",
                p ->
                    p.rule("all", r -> r.allow("post"))
                        .rule("limit", r -> r.limit(limit).what("promotion")))
            .build();
    Request.Builder request = Request.builder("ada", "promotion", "blog").at(MONDAY);
    history.ifPresent(request::history);
    Engine engine = Engine.of(rulebook);
    String json = DecisionJson.write(engine.explain(engine.check(request.build())), List.of());
    assertThat(Schemas.closedErrors(Schema.EXPLANATION, json)).isEmpty();
    return reason(tree(json), "house/limit").at("/outcome");
  }

  @Test
  void aShareTellsHowManyOfHowMany() {
    Consumer<LimitBuilder> half =
        l -> l.share(Percentage.of(50)).over(Period.ofDays(7)).each(Partition.TEAM);
    Post news = Post.of("ada", "news", "blog", MONDAY.minusSeconds(60));

    assertThat(outcome(half, Optional.of(List.of(news, news))))
        .isEqualTo(
            tree(
                """
                {"type": "share", "matching": 1, "total": 3, "room": 1, "most": "50%",
                 "minPosts": 2, "team": "press"}
                """));
    assertThat(outcome(half, Optional.empty()))
        .isEqualTo(
            tree("{\"type\": \"share\", \"most\": \"50%\", \"minPosts\": 2, \"team\": \"press\"}"));
  }

  @Test
  void aMinimumTellsHowManyThereShouldBe() {
    Outcome.Minimum minimum =
        new Outcome.Minimum(
            OptionalInt.of(1),
            2,
            new Interval(Instant.parse("2026-11-23T00:00:00Z"), MONDAY),
            Optional.of("press"));

    assertThat(minimum.isMet()).isFalse();
    assertThat(tree(RuleJson.outcome(minimum).toString()))
        .isEqualTo(
            tree(
                """
                {"type": "minimum", "count": 1, "atLeast": 2, "from": "2026-11-23T00:00:00Z",
                 "until": "%s", "team": "press"}
                """
                    .formatted(MONDAY)));
  }

  @Test
  void aDistanceTellsWhichPostsAreTooNear() {
    Consumer<LimitBuilder> apart = l -> l.apart(Duration.ofHours(2));
    Post before = Post.of("ada", "promotion", "blog", MONDAY.minusSeconds(2400)).tagged();
    Post after = Post.of("bo", "promotion", "blog", MONDAY.plusSeconds(60));

    assertThat(outcome(apart, Optional.of(List.of(before, after))))
        .isEqualTo(
            tree(
                """
                {"type": "distance", "known": true, "atLeast": "PT2H",
                 "before": {"post": {"person": "ada", "kind": "promotion", "channel": "blog",
                                     "at": "2026-11-23T07:50:00Z", "tags": []},
                            "distance": "PT40M"},
                 "after": {"post": {"person": "bo", "kind": "promotion", "channel": "blog",
                                    "at": "2026-11-23T08:31:00Z"},
                           "distance": "PT1M"}}
                """));
    assertThat(outcome(apart, Optional.empty()))
        .isEqualTo(tree("{\"type\": \"distance\", \"known\": false, \"atLeast\": \"PT2H\"}"));
  }

  @Test
  void adviceTellsWhatItsOwnLimitCameTo() {
    Rulebook rulebook =
        Rulebook.builder()
            .kind("news")
            .channel("blog")
            .person("ada")
            .policy(
                "house",
                p ->
                    p.rule("all", r -> r.allow("post"))
                        .rule(
                            "seldom",
                            r ->
                                r.advise(
                                    "Seldom.", a -> a.limit(l -> l.apart(Duration.ofHours(1))))))
            .build();
    Post now = Post.of("ada", "news", "blog", MONDAY);
    Engine engine = Engine.of(rulebook);
    String json =
        DecisionJson.write(
            engine.explain(
                engine.check(
                    Request.builder("ada", "news", "blog")
                        .at(MONDAY)
                        .history(List.of(now))
                        .build())),
            List.of());

    assertThat(Schemas.closedErrors(Schema.EXPLANATION, json)).isEmpty();
    assertThat(tree(json).at("/advice/0/status").stringValue()).isEqualTo("unmet");
    assertThat(tree(json).at("/advice/0/outcome/before/distance").stringValue()).isEqualTo("PT0S");
  }

  @Test
  void anExceptionShowsWhatItWantsAndWhetherItLeavesTheRuleInForce() {
    JsonNode json = explained(launch().situations("crisis").build());

    assertThat(reason(json, "crisis/only-pr-speaks"))
        .isEqualTo(
            tree(
                """
                {"rule": "crisis/only-pr-speaks", "verb": "deny", "status": "stands-against",
                 "clauses": [
                   {"part": "when", "wanted": {"situation": ["crisis"]}, "holds": "yes",
                    "findings": [{"wanted": {"situation": ["crisis"]}, "holds": "yes",
                                  "found": [{"id": "crisis", "holds": "yes"}],
                                  "idleCovers": []}]},
                   {"part": "unless", "wanted": {"team": ["public-relations"]}, "holds": "yes",
                    "findings": [{"wanted": {"team": ["public-relations"]}, "holds": "no",
                                  "found": [{"id": "marketing"}],
                                  "idleCovers": []}]}]}
                """));
  }

  @Test
  void aRelationTellsByWhichTeamsAndKindsItHolds() {
    JsonNode json = explained(launch().build());

    assertThat(reason(json, "brand/drivers-post").at("/clauses"))
        .isEqualTo(
            tree(
                """
                [{"part": "who", "wanted": {"role": ["writer"]}, "holds": "yes",
                  "findings": [{"wanted": {"role": ["writer"]}, "holds": "yes",
                                "found": [{"id": "writer", "meets": "writer"}],
                                "idleCovers": []}]},
                 {"part": "who", "wanted": {"is": ["driver"]}, "holds": "yes",
                  "findings": [
                    {"wanted": {"is": ["driver"]}, "holds": "yes",
                     "found": [{"is": "driver", "holds": "yes",
                                "shares": [{"team": "marketing", "drives": ["promotion"]}],
                                "people": []}],
                     "idleCovers": []}]}]
                """));
  }

  @Test
  void aCoverThatIsOverIsToldWhereItWouldHaveMattered() {
    Rulebook rulebook =
        Rulebook.builder()
            .team("press")
            .kind("news")
            .channel("blog")
            .person("ada")
            .person("bob", p -> p.in("press"))
            .cover("ada", "bob", c -> c.from(MONDAY.minusSeconds(60)).until(MONDAY))
            .policy("house", p -> p.rule("press", r -> r.allow("post").who(w -> w.team("press"))))
            .build();
    Engine engine = Engine.of(rulebook);
    Request request = Request.builder("ada", "news", "blog").at(MONDAY).build();
    JsonNode json =
        checked(
            Schema.EXPLANATION,
            DecisionJson.write(engine.explain(engine.check(request)), List.of()));

    assertThat(reason(json, "house/press").at("/clauses/0/findings/0/idleCovers"))
        .isEqualTo(
            tree(
                """
                [{"coverFor": "bob", "from": "2026-11-23T08:29:00Z",
                  "until": "2026-11-23T08:30:00Z"}]
                """));
  }

  @Test
  void whatIsFoundIsWrittenFieldByField() {
    Instant until = MONDAY.plusSeconds(60);

    assertThat(found(new Found.Trainings(List.of(new Found.Taken("basics", lasting(until))))))
        .isEqualTo(
            tree(
                """
                [{"id": "basics", "from": "2026-11-23T08:30:00Z",
                  "until": "2026-11-23T08:31:00Z"}]
                """));
    assertThat(found(new Found.Trainings(List.of(new Found.Taken("basics", lasting(Instant.MAX))))))
        .isEqualTo(tree("[{\"id\": \"basics\", \"from\": \"2026-11-23T08:30:00Z\"}]"));
    assertThat(
            found(
                new Found.Relations(
                    List.of(
                        new Found.Standing(
                            Relation.CUSTODIAN, false, List.of(), List.of("omar", "lin"))))))
        .isEqualTo(
            tree(
                """
                [{"is": "custodian", "holds": "no", "shares": [], "people": ["omar", "lin"]}]
                """));
    assertThat(found(new Found.Facts(List.of(new Found.Known("signed", Truth.UNKNOWN)))))
        .isEqualTo(tree("[{\"id\": \"signed\", \"holds\": \"unknown\"}]"));
    assertThat(
            found(
                new Found.Moments(
                    List.of(
                        new Found.Lapse(
                            "told", Optional.of(MONDAY), Optional.of(until), Truth.FALSE),
                        new Found.Lapse(
                            "announced", Optional.empty(), Optional.empty(), Truth.UNKNOWN)))))
        .isEqualTo(
            tree(
                """
                [{"id": "told", "holds": "no", "at": "2026-11-23T08:30:00Z",
                  "from": "2026-11-23T08:31:00Z"},
                 {"id": "announced", "holds": "unknown"}]
                """));
    assertThat(found(new Found.Tenure(Optional.empty()))).isEqualTo(tree("[]"));
    assertThat(found(new Found.Tenure(Optional.of(MONDAY))))
        .isEqualTo(tree("[{\"since\": \"2026-11-23T08:30:00Z\"}]"));
    assertThat(found(new Found.Time(MONDAY)))
        .isEqualTo(tree("[{\"at\": \"2026-11-23T08:30:00Z\"}]"));
    assertThat(Found.class.getPermittedSubclasses()).hasSize(9);
  }

  @Test
  void whatIsThereByStandingInSaysForWhom() {
    Optional<String> dan = Optional.of("dan");

    assertThat(
            found(
                new Found.Things(
                    Found.Trait.TEAM,
                    List.of(new Found.Thing("brand", Optional.of("marketing"), dan)))))
        .isEqualTo(tree("[{\"id\": \"brand\", \"meets\": \"marketing\", \"coverFor\": \"dan\"}]"));
    assertThat(
            found(
                new Found.Relations(
                    List.of(
                        new Found.Standing(
                            Relation.CO_OWNER,
                            true,
                            List.of(new Found.Share("brand", List.of(), dan)),
                            List.of())))))
        .isEqualTo(
            tree(
                """
                [{"is": "co-owner", "holds": "yes",
                  "shares": [{"team": "brand", "drives": [], "coverFor": "dan"}], "people": []}]
                """));
  }

  @Test
  void aRoleThatDoesNotCountSaysWhyAndUntilWhenItDid() {
    Optional<String> meets = Optional.of("writer");

    assertThat(
            found(
                new Found.Roles(
                    List.of(
                        new Found.Held(
                            "editor",
                            meets,
                            Optional.of(Found.Hindrance.ENDED),
                            Optional.of(MONDAY),
                            Optional.of("dan")),
                        new Found.Held(
                            "writer",
                            meets,
                            Optional.of(Found.Hindrance.ELSEWHERE),
                            Optional.empty(),
                            Optional.empty())))))
        .isEqualTo(
            tree(
                """
                [{"id": "editor", "meets": "writer", "hindrance": "ended",
                  "until": "2026-11-23T08:30:00Z", "coverFor": "dan"},
                 {"id": "writer", "meets": "writer", "hindrance": "elsewhere"}]
                """));
  }

  private static Interval lasting(Instant until) {
    return new Interval(MONDAY, until);
  }

  private static JsonNode found(Found found) {
    return tree(new JsonObject().put("found", FoundJson.of(found)).toString()).at("/found");
  }

  @Test
  void dutiesAndAdviceCarryTheirText() {
    JsonNode json = explained(launch().build());

    assertThat(json.at("/duties/0/rule").stringValue()).isEqualTo("brand/sign-it");
    assertThat(json.at("/duties/0/text").stringValue()).isEqualTo("Sign it.");
    assertThat(json.at("/advice"))
        .isEqualTo(
            tree(
                """
                [{"rule": "brand/be-kind", "level": "note", "text": "Be kind.", "status": "ok",
                  "clauses": []}]
                """));
  }

  @Test
  void unknownNamesComeWithWhatMayHaveBeenMeant() {
    Request request = Request.builder("maja", "promotion", "acme-x").at(MONDAY).build();

    assertThat(explained(request).at("/unknownNames"))
        .isEqualTo(
            tree("[{\"field\": \"person\", \"name\": \"maja\", \"didYouMean\": [\"maya\"]}]"));
    assertThat(plain(request).at("/unknownNames"))
        .isEqualTo(tree("[{\"field\": \"person\", \"name\": \"maja\"}]"));
  }

  @Test
  void theAuthorIsAlwaysNamed() {
    assertThat(plain(launch().author("lin").build()).at("/author").stringValue()).isEqualTo("lin");
    assertThat(plain(launch().build()).at("/author").stringValue()).isEqualTo("maya");
  }

  @Test
  void withoutItsExplanationADecisionHasOnlyTheRulesThatBind() {
    JsonNode json = plain(launch().build());

    assertThat(json.has("remedies")).isFalse();
    assertThat(json.at("/reasons"))
        .isEqualTo(
            tree(
                """
                [{"rule": "brand/launches-need-pr", "verb": "require", "status": "unmet",
                  "because": "Launches reach the press first."},
                 {"rule": "brand/drivers-post", "verb": "allow", "status": "ok"}]
                """));
    assertThat(json.at("/duties"))
        .isEqualTo(tree("[{\"rule\": \"brand/sign-it\", \"text\": \"Sign it.\"}]"));
  }

  @Test
  void whatIsAgainstItStandsBeforeWhatIsRequiredAndWhatAllowsIt() {
    Post today = Post.of("maya", "promotion", "acme-x", MONDAY);
    Request request =
        launch().situations("crisis").tags("sponsored").history(List.of(today, today)).build();

    assertThat(plain(request).at("/reasons").findValuesAsString("rule"))
        .containsExactly(
            "crisis/only-pr-speaks",
            "brand/two-a-day",
            "brand/launches-need-pr",
            "brand/say-who-pays",
            "brand/drivers-post");
  }

  @Test
  void faultsAreNamed() {
    Engine engine =
        Engine.builder(RULEBOOK)
            .facts(
                () -> {
                  throw new IllegalStateException("no connection");
                })
            .build();
    JsonNode json = checked(Schema.DECISION, DecisionJson.write(engine.check(launch().build())));

    assertThat(json.at("/faults/0/source").stringValue()).isEqualTo("facts");
    assertThat(json.at("/faults/0/cause").stringValue()).contains("no connection");
  }

  @Test
  void everyOutcomeAndEveryStepCanBeWritten() {
    assertThat(Outcome.class.getPermittedSubclasses()).hasSize(6);
    assertThat(Remedy.Step.class.getPermittedSubclasses()).hasSize(6);
    assertThat(
            explainedRemedies(
                List.of(
                    new Remedy(List.of(new Remedy.HandTo(List.of("omar")))),
                    new Remedy(List.of(new Remedy.UseChannel(List.of("acme-in")))),
                    new Remedy(List.of(new Remedy.WaitUntil(Instant.EPOCH))),
                    new Remedy(List.of(new Remedy.TakeTraining(List.of("social-basics")))))))
        .isEqualTo(
            tree(
                """
                [{"type": "hand-to", "people": ["omar"]},
                 {"type": "use-channel", "channels": ["acme-in"]},
                 {"type": "wait-until", "until": "1970-01-01T00:00:00Z"},
                 {"type": "take-training", "trainings": ["social-basics"]}]
                """));
  }

  @Test
  void anErrorShowsTheFirstHundredProblems() {
    JsonSource source = new JsonSource("r.jsonl", 3, "{}");
    source.add(ProblemCode.UNKNOWN_KEY, ModelPath.ROOT, 0, "unknown field `a`", "b");
    Problem problem = source.problems().get(0);
    JsonNode json = error(Collections.nCopies(105, problem));

    assertThat(json.at("/problems").size()).isEqualTo(100);
    assertThat(json.at("/more").intValue()).isEqualTo(5);
    assertThat(json.at("/problems/0"))
        .isEqualTo(
            tree(
                """
                {"code": "unknown-key", "file": "r.jsonl", "line": 3, "column": 1,
                 "message": "unknown field `a`", "help": "b"}
                """));
  }

  @Test
  void anErrorSaysWhatItIs() {
    JsonSource source = new JsonSource("r.jsonl", 3, "{}");
    source.add(ProblemCode.MISSING, ModelPath.of("person"), 0, "expected more", "");
    JsonNode json = error(source.problems());

    assertThat(json.propertyNames()).containsExactly("maypost", "type", "problems", "more");
    assertThat(json.at("/maypost").intValue()).isEqualTo(1);
    assertThat(json.at("/type").stringValue()).isEqualTo("error");
    assertThat(json.at("/more").intValue()).isEqualTo(0);
    assertThat(json.at("/problems/0/path").stringValue()).isEqualTo("person");
  }

  @Test
  void aDecisionIsToldFromAnExplanation() {
    assertThat(plain(launch().build()).at("/type").stringValue()).isEqualTo("decision");
    assertThat(explained(launch().build()).at("/type").stringValue()).isEqualTo("explanation");
  }

  @Test
  void listsAreWrittenAlsoWhenTheyAreEmpty() {
    JsonNode json = plain(Request.builder("maya", "promotion", "acme-y").at(MONDAY).build());

    for (String list : List.of("unknownNames", "reasons", "duties", "advice", "faults")) {
      assertThat(json.path(list).isArray()).as(list).isTrue();
    }
  }

  @Test
  void anInstantThatNobodyKnowsIsLeftOut() {
    Engine engine =
        Engine.builder(RULEBOOK)
            .clock(
                () -> {
                  throw new IllegalStateException("no battery");
                })
            .build();
    Decision decision = engine.check(Request.builder("maya", "promotion", "acme-x").build());
    JsonNode json = checked(Schema.DECISION, DecisionJson.write(decision));

    assertThat(json.has("at")).isFalse();
    assertThat(json.at("/basis").stringValue()).isEqualTo("unknown");
    assertThat(json.at("/faults/0/source").stringValue()).isEqualTo("clock");
  }

  @Test
  @Shows("5 Explain 5")
  void aRuleThatWasReadFromAFileSaysWhereAndWhy() {
    Rulebook rulebook =
        RulebookYaml.parse(
            "acme.yaml",
            """
            maypost: 1
            kinds: [promotion]
            channels: [acme-x]
            people: [maya]
            policies:
              brand:
                rules:
                  quiet: { deny: post, because: "Not now.\\nNot here." }
                  sign: { oblige: Sign it., because: So that people know. }
            """);
    Decision decision =
        Engine.of(rulebook)
            .check(Request.builder("maya", "promotion", "acme-x").at(MONDAY).build());
    JsonNode json = checked(Schema.DECISION, DecisionJson.write(decision));

    assertThat(json.at("/reasons"))
        .isEqualTo(
            tree(
                """
                [{"rule": "brand/quiet", "verb": "deny", "status": "stands-against",
                  "because": "Not now.\\nNot here.",
                  "source": {"file": "acme.yaml", "line": 8, "column": 7}}]
                """));
    assertThat(json.at("/duties"))
        .isEqualTo(
            tree(
                """
                [{"rule": "brand/sign", "text": "Sign it.", "because": "So that people know.",
                  "source": {"file": "acme.yaml", "line": 9, "column": 7}}]
                """));
  }

  @Test
  void whatAConditionWantsIsOneFieldThatTellsItsKind() {
    Rulebook rulebook =
        Rulebook.builder()
            .team("marketing")
            .kind("promotion")
            .channel("acme-x")
            .person("maya", p -> p.in("marketing"))
            .policy(
                "brand",
                p ->
                    p.rule(
                        "all",
                        r ->
                            r.allow("post")
                                .who(w -> w.team("marketing").tenure(Period.ofMonths(6)))
                                .when(w -> w.days(DayOfWeek.values()).from(MONDAY))))
            .build();
    Decision decision =
        Engine.of(rulebook)
            .check(Request.builder("maya", "promotion", "acme-x").at(MONDAY).build());
    JsonNode json =
        checked(
            Schema.EXPLANATION,
            DecisionJson.write(Engine.of(rulebook).explain(decision), List.of()));

    assertThat(json.at("/reasons/0/clauses"))
        .extracting(clause -> clause.path("wanted"))
        .containsExactly(
            tree("{\"team\": [\"marketing\"]}"),
            tree("{\"tenure\": {\"atLeast\": \"P6M\", \"team\": [\"marketing\"]}}"),
            tree("{\"during\": {\"from\": \"2026-11-23T08:30:00Z\", \"zone\": \"UTC\"}}"),
            tree(
                """
                {"week": {"days": ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"], "hours": [],
                          "zone": "UTC"}}
                """));
  }

  private static Request.Builder launch() {
    return Request.builder("maya", "product-launch", "acme-x").at(MONDAY).history(List.of());
  }

  private static JsonNode plain(Request request) {
    return checked(Schema.DECISION, DecisionJson.write(ENGINE.check(request)));
  }

  private static JsonNode explained(Request request) {
    Decision decision = ENGINE.check(request);
    return checked(
        Schema.EXPLANATION,
        DecisionJson.write(ENGINE.explain(decision), ENGINE.remedies(decision)));
  }

  private static JsonNode explainedRemedies(List<Remedy> remedies) {
    Decision decision = ENGINE.check(launch().build());
    return checked(Schema.EXPLANATION, DecisionJson.write(ENGINE.explain(decision), remedies))
        .at("/remedies");
  }

  private static JsonNode error(List<Problem> problems) {
    return checked(Schema.ERROR, DecisionJson.writeError(problems));
  }

  /** Returns JSON in which no field and no word is missing from the schema. */
  private static JsonNode checked(Schema schema, String json) {
    assertThat(Schemas.closedErrors(schema, json)).as(json).isEmpty();
    return tree(json);
  }

  private static JsonNode reason(JsonNode json, String rule) {
    for (JsonNode reason : json.at("/reasons")) {
      if (reason.at("/rule").stringValue().equals(rule)) {
        return reason;
      }
    }
    throw new AssertionError("no reason " + rule + " in " + json);
  }

  private static JsonNode tree(String json) {
    return JSON.readTree(json);
  }
}
