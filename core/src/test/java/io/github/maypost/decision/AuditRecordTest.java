package io.github.maypost.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.github.maypost.engine.Engine;
import io.github.maypost.model.PolicyBuilder;
import io.github.maypost.model.Rulebook;
import io.github.maypost.vocabulary.CalendarWindow;
import io.github.maypost.vocabulary.Verb;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What is kept of a decision, and what is said of it when it is decided again. */
class AuditRecordTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private static final Rulebook ALL =
      with(
          house ->
              house
                  .rule("may", rule -> rule.allow("post"))
                  .rule("never", rule -> rule.deny("post").who(who -> who.person("ben")))
                  .rule(
                      "rarely",
                      rule -> rule.limit(1, CalendarWindow.DAY).who(who -> who.person("cleo")))
                  .rule(
                      "asked",
                      rule ->
                          rule.requireApproval(by -> by.from(who -> who.person("ada")))
                              .who(who -> who.person("cleo")))
                  .rule("tell", rule -> rule.oblige("Tell the press office."))
                  .rule("short", rule -> rule.advise("Keep it short.")));

  private static Rulebook with(Consumer<PolicyBuilder> house) {
    return Rulebook.builder()
        .kind("news")
        .channel("blog")
        .person("ada")
        .person("ben")
        .person("cleo")
        .policy("house", house)
        .build();
  }

  private static Decision decide(Rulebook rulebook, String person, String kind) {
    return Engine.of(rulebook)
        .check(
            Request.builder(person, kind, "blog")
                .at(NOON)
                .history(List.of(Post.of("cleo", "news", "blog", NOON)))
                .build());
  }

  private static Replay replay(Decision then, Rulebook now) {
    return Engine.of(now).replay(AuditRecord.of(then));
  }

  @Test
  void aRecordListsTheRulesOfEachVerbById() {
    AuditRecord ada = AuditRecord.of(decide(ALL, "ada", "news"));
    AuditRecord ben = AuditRecord.of(decide(ALL, "ben", "news"));
    AuditRecord cleo = AuditRecord.of(decide(ALL, "cleo", "news"));

    assertThat(ada.verdict()).isEqualTo(Verdict.ALLOWED);
    assertThat(ada.rules())
        .containsExactly(
            entry(Verb.ALLOW, List.of("house/may")),
            entry(Verb.DENY, List.of()),
            entry(Verb.REQUIRE, List.of()),
            entry(Verb.LIMIT, List.of()),
            entry(Verb.OBLIGE, List.of("house/tell")),
            entry(Verb.ADVISE, List.of("house/short")));
    assertThat(ben.verdict()).isEqualTo(Verdict.DENIED);
    assertThat(ben.rules()).containsEntry(Verb.DENY, List.of("house/never"));
    assertThat(cleo.verdict()).isEqualTo(Verdict.DENIED);
    assertThat(cleo.rules())
        .containsEntry(Verb.REQUIRE, List.of("house/asked"))
        .containsEntry(Verb.LIMIT, List.of("house/rarely"));
  }

  @Test
  void aRecordMayLeaveOutVerbsWithoutRules() {
    AuditRecord record =
        new AuditRecord(
            Basis.ALLOWED,
            Request.builder("ada", "news", "blog").build(),
            List.of(),
            Map.of(Verb.ALLOW, List.of("house/may")),
            Optional.empty(),
            List.of(),
            AuditRecord.of(decide(ALL, "ada", "news")).declared(),
            "");

    assertThat(record.rules())
        .hasSize(Verb.values().length)
        .containsEntry(Verb.ALLOW, List.of("house/may"))
        .containsEntry(Verb.ADVISE, List.of());
  }

  @Test
  void rulesThatAreGoneAndRulesThatHaveComeMakeAReplayDifferent() {
    Rulebook fewer =
        with(
            house ->
                house
                    .rule("may", rule -> rule.allow("post"))
                    .rule("long", rule -> rule.advise("Take your time.")));

    Replay replay = replay(decide(ALL, "ada", "news"), fewer);

    assertThat(replay.result()).isEqualTo(Replay.Result.DIFFERENT);
    assertThat(replay.isSameRulebook()).isFalse();
    assertThat(replay.gone())
        .containsExactly(
            entry(Verb.ALLOW, List.of()),
            entry(Verb.DENY, List.of()),
            entry(Verb.REQUIRE, List.of()),
            entry(Verb.LIMIT, List.of()),
            entry(Verb.OBLIGE, List.of("house/tell")),
            entry(Verb.ADVISE, List.of("house/short")));
    assertThat(replay.come())
        .hasSize(Verb.values().length)
        .containsEntry(Verb.ADVISE, List.of("house/long"))
        .containsEntry(Verb.ALLOW, List.of());
  }

  @Test
  void aRuleThatOnlyWentOrOnlyCameMakesAReplayDifferent() {
    Rulebook fewer =
        with(
            house ->
                house
                    .rule("may", rule -> rule.allow("post"))
                    .rule("tell", rule -> rule.oblige("Tell the press office.")));
    Rulebook more =
        fewer.with(
            changes ->
                changes.policy(
                    "more", policy -> policy.rule("short", rule -> rule.advise("Keep it short."))));

    assertThat(replay(decide(fewer, "ada", "news"), more).result())
        .isEqualTo(Replay.Result.DIFFERENT);
    assertThat(replay(decide(more, "ada", "news"), fewer).result())
        .isEqualTo(Replay.Result.DIFFERENT);
    assertThat(replay(decide(fewer, "ada", "news"), fewer).result()).isEqualTo(Replay.Result.SAME);
  }

  @Test
  void ofSeveralUnknownNamesTheOneThatIsKnownNowIsSaid() {
    Rulebook then = with(house -> house.rule("may", rule -> rule.allow("post")));
    Rulebook now = then.with(changes -> changes.kind("sale"));

    Replay replay = replay(decide(then, "dan", "sale"), now);

    assertThat(replay.result()).isEqualTo(Replay.Result.DIFFERENT);
    assertThat(replay.knownNow()).containsExactly(new UnknownName(UnknownName.Field.KIND, "sale"));
    assertThat(replay.unknownNow()).isEmpty();
  }

  @Test
  void aDecisionForWhichPeopleCouldNotBeLookedUpCannotBeCompared() {
    AuditRecord then = AuditRecord.of(decide(ALL, "ada", "news"));
    Fault down = new Fault(Fault.Source.PEOPLE, "the directory is down");
    AuditRecord failed =
        new AuditRecord(
            then.basis(),
            then.request(),
            then.unknownNames(),
            then.rules(),
            then.lookups(),
            List.of(down, down),
            then.declared(),
            then.rulebook());

    Replay replay = Engine.of(ALL).replay(failed);

    assertThat(replay.result()).isEqualTo(Replay.Result.NOT_COMPARABLE);
    assertThat(replay.lacking()).containsExactly(down);
  }
}
