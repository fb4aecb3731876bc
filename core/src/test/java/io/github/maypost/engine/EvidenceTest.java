package io.github.maypost.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.Explanation.Finding;
import io.github.maypost.decision.Found;
import io.github.maypost.decision.Found.Held;
import io.github.maypost.decision.Found.Known;
import io.github.maypost.decision.Found.Lapse;
import io.github.maypost.decision.Found.Share;
import io.github.maypost.decision.Found.Standing;
import io.github.maypost.decision.Found.Taken;
import io.github.maypost.decision.Found.Thing;
import io.github.maypost.decision.Found.Trait;
import io.github.maypost.decision.Request;
import io.github.maypost.decision.Truth;
import io.github.maypost.model.RuleBuilder;
import io.github.maypost.model.Rulebook;
import io.github.maypost.vocabulary.Interval;
import io.github.maypost.vocabulary.Relation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class EvidenceTest {

  private static final Instant MONDAY = Instant.parse("2026-11-23T08:30:00Z");

  /** Returns what is found for the last condition when the only rule selects so. */
  private static Finding found(Consumer<RuleBuilder> selection) {
    Rulebook rulebook =
        Rulebook.builder()
            .zone(ZoneId.of("Europe/Berlin"))
            .team("library")
            .team("programmes", team -> team.in("library"))
            .team("visitors", team -> team.external(true))
            .team("volunteers", team -> team.in("visitors"))
            .role("writer")
            .role("editor", role -> role.includes("writer"))
            .training("desk", training -> training.validFor(Period.ofYears(1)))
            .training("archive")
            .kind("news")
            .kind("event", kind -> kind.in("news"))
            .tags("urgent", "local")
            .situations("strike", "flood")
            .facts("signed", "paid")
            .moments("announced", "opened", "closed")
            .platforms("x")
            .group("all")
            .group("english", group -> group.in("all"))
            .channel(
                "board",
                channel ->
                    channel
                        .platform("x")
                        .in("english")
                        .sharedBy("library", "news")
                        .sharedBy("visitors")
                        .custodians("bo", "ada"))
            .person(
                "ada",
                person ->
                    person
                        .in("programmes", "volunteers")
                        .roles("editor")
                        .joined("programmes", LocalDate.of(2025, 5, 1))
                        .trained("desk", LocalDate.of(2025, 2, 1)))
            .person("bo")
            .policy(
                "house", policy -> policy.rule("one", rule -> selection.accept(rule.allow("post"))))
            .build();
    Engine engine = Engine.of(rulebook);
    Request request =
        Request.builder("ada", "event", "board")
            .at(MONDAY)
            .tags("urgent")
            .situations("strike")
            .factsNot(List.of("paid"))
            .moment("announced", MONDAY.minusSeconds(3_600))
            .moment("opened", MONDAY.plusNanos(1))
            .build();
    List<Finding> findings =
        engine.explain(engine.check(request)).reasons().get(0).clauses().stream()
            .flatMap(clause -> clause.findings().stream())
            .toList();
    return findings.get(findings.size() - 1);
  }

  private static Found.Things things(Trait trait, Thing... things) {
    return new Found.Things(trait, List.of(things));
  }

  private static Thing thing(String id) {
    return new Thing(id, Optional.empty(), Optional.empty());
  }

  private static Thing thing(String id, String meets) {
    return new Thing(id, Optional.of(meets), Optional.empty());
  }

  @Test
  void eachTeamTellsWhichWantedOneItIsInside() {
    assertThat(found(rule -> rule.who(who -> who.team("visitors", "volunteers"))).found())
        .isEqualTo(things(Trait.TEAM, thing("programmes"), thing("volunteers", "volunteers")));
    assertThat(found(rule -> rule.who(who -> who.team("library"))).found())
        .isEqualTo(things(Trait.TEAM, thing("programmes", "library"), thing("volunteers")));
  }

  @Test
  void aRoleTellsWhichWantedOneItIncludes() {
    assertThat(found(rule -> rule.who(who -> who.role("writer"))).found())
        .isEqualTo(
            new Found.Roles(
                List.of(
                    new Held(
                        "editor",
                        Optional.of("writer"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))));
  }

  @Test
  void teamsFromOutsideTellByWhichTeamTheyAre() {
    assertThat(found(rule -> rule.who(who -> who.external(false))).found())
        .isEqualTo(things(Trait.EXTERNAL, thing("volunteers", "visitors")));
  }

  @Test
  void onlyTheOneAskedForMeetsAName() {
    assertThat(found(rule -> rule.who(who -> who.person("bo"))).found())
        .isEqualTo(things(Trait.PERSON, thing("ada")));
    assertThat(found(rule -> rule.what(what -> what.tagged("urgent", "local"))).found())
        .isEqualTo(things(Trait.TAG, thing("urgent", "urgent")));
    assertThat(found(rule -> rule.where(where -> where.channel("board"))).found())
        .isEqualTo(things(Trait.CHANNEL, thing("board", "board")));
    assertThat(found(rule -> rule.where(where -> where.platform("x"))).found())
        .isEqualTo(things(Trait.PLATFORM, thing("x", "x")));
  }

  @Test
  void kindAndGroupTellWhichWantedOneIsAroundThem() {
    assertThat(found(rule -> rule.what("news")).found())
        .isEqualTo(things(Trait.KIND, thing("event", "news")));
    assertThat(found(rule -> rule.where(where -> where.group("all"))).found())
        .isEqualTo(things(Trait.GROUP, thing("english", "all")));
  }

  @Test
  void aTrainingTellsFromWhenUntilWhenItCounts() {
    Finding finding = found(rule -> rule.who(who -> who.trained("desk", "archive")));

    assertThat(finding.truth()).isEqualTo(Truth.FALSE);
    assertThat(finding.found())
        .isEqualTo(
            new Found.Trainings(
                List.of(
                    new Taken(
                        "desk",
                        new Interval(
                            Instant.parse("2025-01-31T23:00:00Z"),
                            Instant.parse("2026-01-31T23:00:00Z"))))));
  }

  @Test
  void aTenureTellsSinceWhen() {
    assertThat(found(rule -> rule.who(who -> who.tenure(Period.ofYears(1)))).found())
        .isEqualTo(new Found.Tenure(Optional.empty()));
    assertThat(
            found(rule -> rule.who(who -> who.team("library").tenure(Period.ofYears(1)))).found())
        .isEqualTo(new Found.Tenure(Optional.of(Instant.parse("2025-04-30T22:00:00Z"))));
  }

  @Test
  void relationsAreToldOneByOne() {
    List<Share> shares =
        List.of(
            new Share("library", List.of("news"), Optional.empty()),
            new Share("visitors", List.of(), Optional.empty()));

    assertThat(
            found(
                    rule ->
                        rule.who(
                            who ->
                                who.is(
                                    Relation.CO_OWNER,
                                    Relation.DRIVER,
                                    Relation.CUSTODIAN,
                                    Relation.AUTHOR)))
                .found())
        .isEqualTo(
            new Found.Relations(
                List.of(
                    new Standing(Relation.CO_OWNER, true, shares, List.of()),
                    new Standing(Relation.DRIVER, true, shares, List.of()),
                    new Standing(Relation.CUSTODIAN, true, List.of(), List.of("bo", "ada")),
                    new Standing(Relation.AUTHOR, true, List.of(), List.of("ada")))));
  }

  @Test
  void situationsAndFactsTellEachWhetherTheyAreSo() {
    assertThat(found(rule -> rule.when(when -> when.situation("flood", "strike"))).found())
        .isEqualTo(
            new Found.Situations(
                List.of(new Known("flood", Truth.FALSE), new Known("strike", Truth.TRUE))));
    assertThat(found(rule -> rule.when(when -> when.fact("signed", "paid"))).found())
        .isEqualTo(
            new Found.Facts(
                List.of(new Known("signed", Truth.UNKNOWN), new Known("paid", Truth.FALSE))));
  }

  @Test
  void momentsTellEachWhenItWasAndWhenThatIsLongEnoughAgo() {
    Instant announced = MONDAY.minusSeconds(3_600);

    assertThat(
            found(
                    rule ->
                        rule.when(
                            when ->
                                when.since("announced", Period.ofDays(1))
                                    .since("announced", Duration.ofHours(1))
                                    .since("opened", "closed")
                                    .since("opened", Period.ofYears(999_999_999))))
                .found())
        .isEqualTo(
            new Found.Moments(
                List.of(
                    lapse("announced", announced, announced.plusSeconds(86_400), Truth.FALSE),
                    lapse("announced", announced, MONDAY, Truth.TRUE),
                    lapse("opened", MONDAY.plusNanos(1), MONDAY.plusNanos(1), Truth.FALSE),
                    new Lapse("closed", Optional.empty(), Optional.empty(), Truth.UNKNOWN),
                    new Lapse(
                        "opened",
                        Optional.of(MONDAY.plusNanos(1)),
                        Optional.empty(),
                        Truth.FALSE))));
  }

  private static Lapse lapse(String moment, Instant at, Instant over, Truth truth) {
    return new Lapse(moment, Optional.of(at), Optional.of(over), truth);
  }

  @Test
  void aTimeIsThatOfThePost() {
    assertThat(found(rule -> rule.when(when -> when.from(MONDAY))).found())
        .isEqualTo(new Found.Time(MONDAY));
  }
}
