package io.github.maypost.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.Request;
import io.github.maypost.model.Condition;
import io.github.maypost.model.Person;
import io.github.maypost.model.RuleBuilder;
import io.github.maypost.model.Rulebook;
import io.github.maypost.model.WhoBuilder;
import io.github.maypost.vocabulary.Relation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How what is true of people changes as time goes by, and a post may go out then. */
final class WhatTimeChangesTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private static Rulebook rulebook(Consumer<RuleBuilder> rule) {
    return Rulebook.builder()
        .team("press")
        .team("agency", team -> team.external(true))
        .role("writer")
        .role("editor")
        .training("basics", training -> training.validFor(Period.ofYears(1)))
        .training("law")
        .kind("news")
        .channel("blog", channel -> channel.sharedBy("press", "news"))
        .person(
            "ada",
            person ->
                person
                    .in("press")
                    .role("writer", grant -> grant.until(day("2026-12-05")))
                    .trained("basics", day("2026-02-01"))
                    .trained("law", day("2027-01-15"))
                    .joined("press", day("2026-09-01")))
        .person("bo", person -> person.in("agency").from(day("2026-10-01")))
        .person("cy")
        .person("di")
        .cover("cy", "ada", period -> period.from(day("2026-12-01")).until(day("2026-12-10")))
        .cover("cy", "bo", period -> period.from(day("2026-12-20")).until(day("2026-12-24")))
        .policy("house", policy -> policy.rule("all", all -> all.allow("edit")).rule("rule", rule))
        .build();
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  private static Instant startOf(String day) {
    return Instant.parse(day + "T00:00:00Z");
  }

  /** Returns when one may post first, where only those may whom a rule selects. */
  private static Optional<Instant> first(String person, Instant at, Consumer<WhoBuilder> who) {
    return earliest(
        rulebook(rule -> rule.allow("post").who(who)),
        Request.builder(person, "news", "blog").at(at).build());
  }

  /** Returns when one may edit first, where those may not whom a rule selects. */
  private static Optional<Instant> again(String person, Instant at, Consumer<WhoBuilder> who) {
    return earliest(
        rulebook(rule -> rule.deny("edit").who(who)),
        Request.builder(person, "news", "blog").permission("edit").at(at).build());
  }

  private static Optional<Instant> earliest(Rulebook rulebook, Request request) {
    return Engine.of(rulebook).earliest(request).at();
  }

  @Test
  void whoStandsInForSomebodyIsInTheirTeamsMeanwhile() {
    assertThat(first("cy", NOON, who -> who.team("press"))).contains(startOf("2026-12-01"));
    assertThat(again("cy", startOf("2026-12-01"), who -> who.team("press")))
        .contains(startOf("2026-12-11"));
    assertThat(first("di", NOON, who -> who.team("press"))).isEmpty();
  }

  @Test
  void whoStandsInForSomebodyFromOutsideIsFromOutsideMeanwhile() {
    assertThat(first("cy", NOON, who -> who.external(true))).contains(startOf("2026-12-20"));
    assertThat(again("cy", startOf("2026-12-20"), who -> who.external(true)))
        .contains(startOf("2026-12-25"));
  }

  @Test
  void whoStandsInForADriverDrivesMeanwhile() {
    assertThat(first("cy", NOON, who -> who.is(Relation.DRIVER))).contains(startOf("2026-12-01"));
  }

  @Test
  void aRoleEndsForItsHolder() {
    assertThat(again("ada", NOON, who -> who.role("writer"))).contains(startOf("2026-12-06"));
  }

  @Test
  void aRoleBeginsAndEndsWithACoverAndEndsForTheStandInToo() {
    assertThat(first("cy", NOON, who -> who.role("writer"))).contains(startOf("2026-12-01"));
    assertThat(again("cy", startOf("2026-12-01"), who -> who.role("writer")))
        .contains(startOf("2026-12-06"));
  }

  @Test
  void aTrainingCountsFromItsDayUntilItExpires() {
    assertThat(first("ada", NOON, who -> who.trained("law"))).contains(startOf("2027-01-15"));
    assertThat(again("ada", NOON, who -> who.trained("basics"))).contains(startOf("2027-02-01"));
  }

  @Test
  void tenureGrowsFromJoiningOrElseFromTheFirstDay() {
    Consumer<WhoBuilder> halfAYear = who -> who.team("press", "agency").tenure(Period.ofMonths(6));

    assertThat(first("ada", NOON, halfAYear)).contains(startOf("2027-03-01"));
    assertThat(first("bo", NOON, halfAYear)).contains(startOf("2027-04-01"));
    assertThat(first("di", NOON, halfAYear)).isEmpty();
  }

  @Test
  void whatHoldsAnywayIsNotWaitedFor() {
    assertThat(
            earliest(
                rulebook(
                    rule ->
                        rule.allow("post")
                            .who(who -> who.person("ada"))
                            .when(when -> when.from(day("2026-12-24")))),
                Request.builder("ada", "news", "blog").at(NOON).build()))
        .contains(startOf("2026-12-24"));
    assertThat(
            earliest(
                rulebook(
                    rule ->
                        rule.allow("post")
                            .whoAnyOf(
                                who -> who.person("ada").trained("law"), who -> who.person("di"))),
                Request.builder("ada", "news", "blog").at(NOON).build()))
        .contains(startOf("2027-01-15"));
  }

  @Test
  void whatHoldsTogetherEndsWithItsFirstPart() {
    assertThat(
            earliest(
                rulebook(
                    rule ->
                        rule.deny("edit")
                            .whoAnyOf(
                                who -> who.role("writer").trained("basics"),
                                who -> who.person("di"))),
                Request.builder("ada", "news", "blog").permission("edit").at(NOON).build()))
        .contains(startOf("2026-12-06"));
  }

  @Test
  void joinedAndNegatedConditionsMayChangeWithEachOfTheirParts() {
    assertThat(
            changes(
                "ada", rule -> rule.who(who -> who.not(not -> not.role("writer").trained("law")))))
        .containsExactly(
            startOf("2026-02-01"),
            startOf("2026-12-06"),
            startOf("2027-01-15"),
            startOf("2027-02-01"));
    assertThat(
            changes(
                "ada",
                rule ->
                    rule.whoAnyOf(
                        who -> who.role("writer"), who -> who.tenure(Period.ofMonths(6)))))
        .containsExactly(startOf("2026-12-06"), startOf("2027-03-01"));
    assertThat(changes("cy", rule -> rule.who(who -> who.person("cy")))).isEmpty();
  }

  /** Returns all instants at which the first clause of a rule may be otherwise of somebody. */
  private static List<Instant> changes(String person, Consumer<RuleBuilder> selection) {
    Rulebook rulebook = rulebook(rule -> selection.accept(rule.allow("post")));
    Condition condition = rulebook.rules().get(1).clauses().get(0).condition();
    Circumstances circumstances =
        new Circumstances(
            Request.builder(person, "news", "blog").at(NOON).build(),
            List.of(),
            new KnownPeople(rulebook, null));
    List<Person> people = List.of(rulebook.people().get(person));
    Changes changes =
        condition.accept(new ConditionChanges(rulebook, circumstances, people, new Changes()));
    return Stream.iterate(
            changes.next(Instant.MIN), instant -> instant.isBefore(Instant.MAX), changes::next)
        .toList();
  }
}
