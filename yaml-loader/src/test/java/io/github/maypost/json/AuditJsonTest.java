package io.github.maypost.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.maypost.decision.AuditRecord;
import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Declarations;
import io.github.maypost.decision.Fault;
import io.github.maypost.decision.Post;
import io.github.maypost.decision.Replay;
import io.github.maypost.decision.Replay.Result;
import io.github.maypost.decision.Request;
import io.github.maypost.decision.UnknownName;
import io.github.maypost.engine.Engine;
import io.github.maypost.engine.PostLog;
import io.github.maypost.model.Directory;
import io.github.maypost.model.Person;
import io.github.maypost.model.Rulebook;
import io.github.maypost.model.RulebookBuilder;
import io.github.maypost.problem.ModelPath;
import io.github.maypost.problem.Problem;
import io.github.maypost.vocabulary.CalendarWindow;
import io.github.maypost.vocabulary.Verb;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditJsonTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private static final Rulebook RULEBOOK =
      house()
          .policy(
              "house",
              policy ->
                  policy
                      .rule("all", rule -> rule.allow("post"))
                      .rule("silence", rule -> rule.deny("post").when(w -> w.situation("crisis")))
                      .rule("two-a-day", rule -> rule.limit(2, CalendarWindow.DAY)))
          .build();

  private static RulebookBuilder house() {
    return Rulebook.builder()
        .kind("news")
        .kind("event")
        .channel("blog")
        .channel("feed")
        .situations("crisis")
        .person("ada");
  }

  private static final Post EARLIER = Post.of("bo", "event", "blog", NOON.minusSeconds(60));

  private static Request ask() {
    return Request.builder("ada", "news", "blog").at(NOON).build();
  }

  private static Decision decide(Rulebook rulebook) {
    return Engine.builder(rulebook)
        .situations(() -> Set.of("crisis"))
        .history(PostLog.of(List.of(EARLIER, EARLIER)))
        .build()
        .check(ask());
  }

  @Test
  void aLineHoldsWhatWasAskedToldAndDecided() {
    assertThat(AuditJson.write(decide(RULEBOOK)))
        .isEqualTo(
            """
            {"maypost":1,"type":"audit","verdict":"denied","basis":"forbidden",\
            "request":{"person":"ada","kind":"news","channel":"blog",\
            "at":"2026-11-23T12:00:00Z","situations":["crisis"]},"unknownNames":[],\
            "rules":{"allow":["house/all"],"deny":["house/silence"],"require":[],\
            "limit":["house/two-a-day"],"oblige":[],"advise":[]},\
            "posts":[{"person":"bo","kind":"event","channel":"blog",\
            "at":"2026-11-23T11:59:00Z"}],\
            "lookups":[{"from":"2026-11-23T00:00:00Z","until":"2026-11-24T00:00:00Z",\
            "permissions":["post"],"channels":["blog"],"found":[0,0]}],\
            "faults":[],"declared":{"situations":["crisis"]},"rulebook":"%s"}"""
                .formatted(RULEBOOK.fingerprint()));
  }

  @Test
  void aRequestWithAHistoryOfItsOwnHoldsItAndNoLookups() {
    Request request = ask().toBuilder().history(List.of(EARLIER)).build();
    Decision decision = Engine.of(RULEBOOK).check(request);

    assertThat(decision.lookups()).isEmpty();
    assertThat(AuditJson.write(decision)).doesNotContain("lookups", "\"posts\"");
    assertThat(AuditJson.read(AuditJson.write(decision)).request()).isEqualTo(request);
  }

  @Test
  void unknownNamesAreKeptAsTheyWereGiven() {
    String hostile = "bl\u202Eog\n{\"verdict\":\"allowed\"}\ud800";
    Decision decision =
        Engine.of(RULEBOOK).check(Request.builder("Adà", "news", hostile).at(NOON).build());
    String line = AuditJson.write(decision);

    assertThat(line).doesNotContain("\n", "\u202E");
    assertThat(AuditJson.read(line).unknownNames())
        .containsExactly(
            new UnknownName(UnknownName.Field.PERSON, "Adà"),
            new UnknownName(UnknownName.Field.CHANNEL, hostile));
    assertThat(AuditJson.read(line).request().channel()).isEqualTo(hostile);
  }

  @Test
  void aLineHoldsAllThatWasDeclared() {
    Rulebook rulebook =
        Rulebook.builder()
            .kind("news")
            .channel("blog")
            .person("ada")
            .facts("signed", "paid")
            .moments("launch")
            .build();
    String line = AuditJson.write(Engine.of(rulebook).check(ask()));

    assertThat(line)
        .contains("\"declared\":{\"facts\":[\"signed\",\"paid\"],\"moments\":[\"launch\"]},");
    assertThat(AuditJson.read(line).declared())
        .isEqualTo(new Declarations(Set.of(), Set.of("signed", "paid"), Set.of("launch")));
    assertThat(
            AuditJson.write(
                Engine.of(Rulebook.builder().kind("news").channel("blog").person("ada").build())
                    .check(ask())))
        .contains("\"declared\":{},");
  }

  @Test
  void whatWasNotDeclaredThenCannotBeTold() {
    Rulebook later = RULEBOOK.with(changes -> changes.facts("vip"));
    Replay replay = Engine.of(later).replay(AuditJson.read(AuditJson.write(decide(RULEBOOK))));

    assertThat(replay.result()).isEqualTo(Result.NOT_COMPARABLE);
    assertThat(AuditJson.write(replay, 1))
        .contains(
            "\"lacking\":[{\"source\":\"facts\",\"cause\":\"the record does not hold `vip`,"
                + " which the rulebook did not declare then\"}]");
  }

  @Test
  void anotherRulebookTellsWhatGoesAndComes() {
    Rulebook other =
        RULEBOOK
            .without(ModelPath.of("policies", "house", "rules", "silence"))
            .with(
                changes ->
                    changes.policy(
                        "house", house -> house.rule("tell", rule -> rule.oblige("Tell Bo."))));

    Replay replay = Engine.of(other).replay(AuditJson.read(AuditJson.write(decide(RULEBOOK))));

    assertThat(replay.result()).isEqualTo(Result.DIFFERENT);
    assertThat(replay.isSameRulebook()).isFalse();
    assertThat(replay.gone().get(Verb.DENY)).containsExactly("house/silence");
    assertThat(replay.come().get(Verb.OBLIGE)).containsExactly("house/tell");
    assertThat(replay.come().get(Verb.LIMIT)).isEmpty();
  }

  @Test
  void whatNobodyAskedThenCannotBeTold() {
    Rulebook weekly =
        RULEBOOK.with(
            changes ->
                changes.policy(
                    "house",
                    house -> house.rule("two-a-day", rule -> rule.limit(2, CalendarWindow.WEEK))));

    Replay replay = Engine.of(weekly).replay(AuditRecord.of(decide(RULEBOOK)));

    assertThat(replay.result()).isEqualTo(Result.NOT_COMPARABLE);
    assertThat(replay.lacking())
        .containsExactly(
            new Fault(
                Fault.Source.HISTORY,
                "the record holds no answer for posts on blog from 2026-11-23T00:00:00Z"
                    + " until 2026-11-30T00:00:00Z"));
    assertThat(replay.now().limits()).hasSize(1);
  }

  @Test
  void whatAWiderAnswerHoldsCanBeTold() {
    Rulebook daily = RULEBOOK;
    Rulebook weekly =
        daily.with(
            changes ->
                changes.policy(
                    "house",
                    house -> house.rule("two-a-day", rule -> rule.limit(2, CalendarWindow.WEEK))));

    Replay replay = Engine.of(daily).replay(AuditRecord.of(decide(weekly)));

    assertThat(replay.result()).isEqualTo(Result.SAME);
    assertThat(replay.now().counts()).isEqualTo(decide(daily).counts());
  }

  @Test
  void aNameThatWasUnknownAndIsKnownCannotBeTold() {
    Decision before =
        Engine.of(RULEBOOK).check(Request.builder("ada", "sale", "blog").at(NOON).build());

    Replay replay =
        Engine.of(RULEBOOK.with(changes -> changes.kind("sale"))).replay(AuditRecord.of(before));

    assertThat(replay.result()).isEqualTo(Result.NOT_COMPARABLE);
    assertThat(replay.knownNow()).containsExactly(new UnknownName(UnknownName.Field.KIND, "sale"));
    assertThat(replay.lacking())
        .extracting(Fault::source)
        .containsExactly(Fault.Source.SITUATIONS, Fault.Source.FACTS, Fault.Source.MOMENTS);
  }

  @Test
  void peopleWhoCouldNotBeLookedUpCannotBeComparedWhoeverIsThereNow() {
    Engine broken =
        Engine.builder(RULEBOOK)
            .people(
                new Directory() {
                  @Override
                  public Optional<Person> find(String id) {
                    throw new IllegalStateException("away");
                  }

                  @Override
                  public Stream<Person> all() {
                    throw new IllegalStateException("away");
                  }
                })
            .build();

    Replay replay = Engine.of(RULEBOOK).replay(AuditRecord.of(broken.check(ask())));

    assertThat(replay.result()).isEqualTo(Result.NOT_COMPARABLE);
    assertThat(replay.lacking()).containsExactly(new Fault(Fault.Source.PEOPLE, "away"));
  }

  @Test
  void theOrderOfRulesDoesNotMatter() {
    AuditRecord before = AuditRecord.of(decide(RULEBOOK));
    AuditRecord turned =
        new AuditRecord(
            before.basis(),
            before.request(),
            before.unknownNames(),
            Map.of(
                Verb.ALLOW,
                List.of("house/all", "house/all"),
                Verb.DENY,
                before.rules().get(Verb.DENY),
                Verb.LIMIT,
                before.rules().get(Verb.LIMIT)),
            before.lookups(),
            before.faults(),
            before.declared(),
            before.rulebook());

    assertThat(Engine.of(RULEBOOK).replay(turned).result()).isEqualTo(Result.SAME);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "\"type\":\"audit\" | \"type\":\"decision\" | expected the type `audit` but found the text `decision`",
        "\"type\":\"audit\" | \"type\":5 | expected the type `audit` but found the number `5`",
        "\"type\":\"audit\", | | expected the type `audit` but it is missing",
        "\"maypost\":1 | \"maypost\":2 | expected version 1 but found `2`",
        "\"verdict\":\"denied\", | | expected the field `verdict` but it is missing",
        "\"faults\":[], | | expected the field `faults` but it is missing",
        "\"basis\":\"forbidden\" | \"basis\":\"forbiden\" | unknown word `forbiden` for `basis`",
        "\"verdict\":\"denied\" | \"verdict\":\"allowed\" | expected the verdict `denied`, which follows from the basis, but found `allowed`",
        "\"request\":{ | \"request\":{\"maypost\":1, | unknown field `maypost` of a request",
        "\"request\":{\"person\" | \"request\":{\"persn\" | unknown field `persn` of a request",
        "\"deny\":[\"house/silence\"], | | expected the field `deny` but it is missing",
        "\"found\":[0,0] | \"found\":[0,1] | expected the place of one of 1, the first being 0, but found `1`",
        "\"found\":[0,0] | \"found\":[-1] | expected the place of one of 1, the first being 0, but found `-1`",
        "\"found\":[0,0] | \"found\":[99999999999999999999] | the first being 0, but found",
        "\"found\":[0,0] | \"last\":1.5,\"found\":[0] | expected a whole number from 0 for `last` but found `1.5`",
        "\"found\":[0,0] | \"failure\":\"away\",\"found\":[0] | expected either the field `found` or the field `failure`",
        ",\"found\":[0,0] | | expected either the field `found` or the field `failure`",
        "\"until\":\"2026-11-24 | \"until\":\"2026-11-22 | expected no instant before `2026-11-23T00:00:00Z` but found `2026-11-22T00:00:00Z`",
        "\"posts\": | \"psts\": | unknown field `psts` of a line of an audit log",
        "\"faults\":[] | \"faults\":[{\"source\":\"moon\",\"cause\":\"x\"}] | unknown word `moon` for `source`",
        "\"faults\":[] | \"faults\":{} | expected a list of objects for `faults` but found an object",
        "\"declared\":{\"situations\":[\"crisis\"]}, | | expected the field `declared` but it is missing",
        "\"declared\":{ | \"declared\":{\"people\":[], | unknown field `people` of what was declared",
        "\"declared\":{ | \"declared\":{\"facts\":[5], | expected a text in `facts` but found the number `5`",
        "\"declared\":{ | \"declared\":{\"moments\":{}, | expected a list of texts for `moments` but found an object",
        "\"declared\":{ | \"declared\":5,\"r\":{ | expected an object for what was declared but found the number `5`",
        "\"request\":{\"person\" | \"request\":5,\"r\":{\"person\" | expected an object for a request but found the number `5`",
      })
  void whatIsWrongIsSaid(String right, String wrong, String message) {
    String line = AuditJson.write(decide(RULEBOOK));
    assertThat(line).contains(right);
    String broken = line.replace(right, wrong == null ? "" : wrong);

    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(() -> AuditJson.read(broken, "audit.jsonl", 7))
        .satisfies(
            invalid -> {
              assertThat(invalid.problems())
                  .extracting(Problem::message)
                  .anySatisfy(said -> assertThat(said).contains(message));
              assertThat(invalid.problems())
                  .allSatisfy(
                      problem -> assertThat(problem.location().orElseThrow().line()).isEqualTo(7));
            });
  }

  @Test
  void aWordThatIsNotKnownIsMetWithANearOneOrWithAll() {
    assertThat(helps("\"basis\":\"forbiden\"")).containsExactly("did you mean `forbidden`?");
    assertThat(helps("\"basis\":\"x\""))
        .containsExactly(
            "write one of `unknown`, `inactive`, `forbidden`, `not-covered`, `limited`,"
                + " `requirements`, `allowed`");
  }

  private static List<String> helps(String basis) {
    String line = AuditJson.write(decide(RULEBOOK)).replace("\"basis\":\"forbidden\"", basis);
    try {
      throw new AssertionError(AuditJson.read(line));
    } catch (InvalidRequestException invalid) {
      return invalid.problems().stream()
          .filter(problem -> problem.message().startsWith("unknown word"))
          .map(Problem::help)
          .toList();
    }
  }

  @Test
  void ofAnythingElseOnlyThatIsSaid() {
    for (String other : List.of("{}", "{\"type\":\"decision\",\"verdict\":\"denied\"}", "5")) {
      assertThatExceptionOfType(InvalidRequestException.class)
          .isThrownBy(() -> AuditJson.read(other))
          .satisfies(invalid -> assertThat(invalid.problems()).hasSize(1));
    }
  }

  @Test
  void aReplayIsWrittenWithBothVerdicts() {
    Rulebook other = RULEBOOK.without(ModelPath.of("policies", "house", "rules", "silence"));
    Replay replay = Engine.of(other).replay(AuditRecord.of(decide(RULEBOOK)));

    assertThat(AuditJson.write(replay, 3))
        .isEqualTo(
            """
            {"maypost":1,"type":"replay","line":3,"result":"different","person":"ada",\
            "author":"ada","permission":"post","kind":"news","channel":"blog",\
            "at":"2026-11-23T12:00:00Z",\
            "before":{"verdict":"denied","basis":"forbidden","rulebook":"%s"},\
            "now":{"verdict":"denied","basis":"limited","rulebook":"%s"},\
            "gone":{"allow":[],"deny":["house/silence"],"require":[],"limit":[],"oblige":[],\
            "advise":[]},\
            "come":{"allow":[],"deny":[],"require":[],"limit":[],"oblige":[],"advise":[]},\
            "knownNow":[],"unknownNow":[],"lacking":[]}"""
                .formatted(RULEBOOK.fingerprint(), other.fingerprint()));
  }
}
