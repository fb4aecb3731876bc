package io.github.maypost.explain;

import static io.github.maypost.explain.Acme.told;

import io.github.maypost.decision.Approval;
import io.github.maypost.decision.Objection;
import io.github.maypost.decision.Request;
import io.github.maypost.engine.Engine;
import io.github.maypost.model.PolicyBuilder;
import io.github.maypost.model.Rulebook;
import io.github.maypost.model.RulebookBuilder;
import io.github.maypost.model.WrittenRulebooks;
import io.github.maypost.vocabulary.BusinessDays;
import io.github.maypost.vocabulary.Percentage;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A town's newspaper, where every kind of content is approved in a way of its own. */
final class Gazette {

  private static final Instant MONDAY = Instant.parse("2026-11-23T08:30:00Z");
  private static final Instant FRIDAY = Instant.parse("2026-11-20T14:00:00Z");

  private static final Rulebook RULEBOOK = WrittenRulebooks.in("gazette.yaml", builder());
  private static final Engine ENGINE = Engine.of(RULEBOOK);

  private Gazette() {}

  /** Returns decisions on approvals of every shape, and on cover, by the names of their files. */
  static Map<String, Acme.Told> cases() {
    Map<String, Acme.Told> cases = new LinkedHashMap<>();
    seats(cases);
    unseated(cases);
    waiting(cases);
    covering(cases);
    return cases;
  }

  private static void seats(Map<String, Acme.Told> cases) {
    cases.put(
        "pending-on-one-from-each", told(ENGINE, ask("ana", "giveaway").approvedBy("leo", FRIDAY)));
    cases.put(
        "pending-on-two-seats-one-could-fill",
        told(ENGINE, ask("ana", "giveaway").approvedBy("ida", FRIDAY)));
    cases.put(
        "pending-on-stages-out-of-order",
        told(
            ENGINE,
            ask("ana", "budget")
                .approvedBy("leo", FRIDAY)
                .approvedBy("eva", FRIDAY.plusSeconds(3600))));
    cases.put(
        "pending-on-half-of-the-board",
        told(ENGINE, ask("ana", "statute").approvedBy("eva", FRIDAY)));
    cases.put(
        "pending-on-all-of-the-board",
        told(ENGINE, ask("eva", "obituary").approvedBy("ida", FRIDAY)));
    cases.put(
        "pending-on-different-teams-beyond-reach",
        told(ENGINE, ask("ana", "election").approvedBy("leo", FRIDAY)));
  }

  private static void unseated(Map<String, Acme.Told> cases) {
    cases.put(
        "pending-on-seats-beyond-reach",
        told(ENGINE, ask("leo", "horoscope").approvedBy("tom", FRIDAY).approvedBy("ida", FRIDAY)));
    cases.put(
        "pending-with-approvals-that-find-no-seat",
        told(
            ENGINE,
            ask("ana", "horoscope")
                .approvedBy("leo", FRIDAY)
                .approvedBy("kim", FRIDAY)
                .approvedBy("tom", FRIDAY)));
    cases.put(
        "pending-with-more-approvals-than-needed",
        told(
            ENGINE,
            ask("ana", "giveaway")
                .approvedBy("leo", FRIDAY)
                .approvedBy("eva", FRIDAY)
                .approvedBy("ida", FRIDAY)
                .objectedBy("kim")));
  }

  private static void waiting(Map<String, Acme.Told> cases) {
    cases.put(
        "pending-on-silence-in-business-days",
        told(ENGINE, ask("ana", "minutes").proposedAt(FRIDAY)));
    cases.put(
        "allowed-by-silence",
        told(ENGINE, ask("ana", "minutes").proposedAt(FRIDAY.minus(Duration.ofDays(5)))));
    cases.put(
        "pending-on-an-objection-in-silence",
        told(
            ENGINE,
            ask("ana", "minutes")
                .proposedAt(FRIDAY.minus(Duration.ofDays(5)))
                .objection(
                    new Objection(
                        "eva",
                        Optional.of(FRIDAY),
                        Optional.of("two names are wrong"),
                        Optional.empty()))));
    cases.put(
        "pending-on-cool-off-after-approval",
        told(
            ENGINE,
            ask("ana", "correction")
                .proposedAt(MONDAY.minusSeconds(600))
                .approvedBy("eva", MONDAY.minusSeconds(300))));
  }

  private static void covering(Map<String, Acme.Told> cases) {
    cases.put("allowed-as-cover", told(ENGINE, ask("kim", "report")));
    cases.put(
        "not-covered-since-a-cover-ended",
        told(ENGINE, ask("kim", "report").at(Instant.parse("2026-12-01T09:00:00Z"))));
    cases.put(
        "not-covered-since-a-cover-begins-later", told(ENGINE, ask("kim", "report").at(FRIDAY)));
    cases.put(
        "not-covered-since-a-role-ended",
        told(ENGINE, ask("tom", "report").at(Instant.parse("2027-02-01T09:00:00Z"))));
    cases.put(
        "not-covered-since-a-role-is-for-elsewhere",
        told(ENGINE, Request.builder("tom", "report", "gazette-mail").at(MONDAY)));
    cases.put(
        "pending-on-a-stand-in-beside-the-covered",
        told(ENGINE, ask("ana", "law-page").approvedBy("leo", FRIDAY).approvedBy("kim", MONDAY)));
    cases.put(
        "pending-on-cover-for-the-author",
        told(ENGINE, ask("leo", "law-page").approval(approval("kim"))));
  }

  private static Approval approval(String by) {
    return new Approval(by, Optional.of(MONDAY), Optional.empty());
  }

  private static Request.Builder ask(String person, String kind) {
    return Request.builder(person, kind, "gazette-site").at(MONDAY).history(List.of());
  }

  private static RulebookBuilder builder() {
    return Rulebook.builder()
        .name("The Gazette")
        .zone(ZoneId.of("Europe/Lisbon"))
        .calendar(
            calendar ->
                calendar
                    .workDays(
                        DayOfWeek.MONDAY,
                        DayOfWeek.TUESDAY,
                        DayOfWeek.WEDNESDAY,
                        DayOfWeek.THURSDAY,
                        DayOfWeek.FRIDAY)
                    .holidays(LocalDate.of(2026, 12, 1)))
        .team("desk")
        .team("law")
        .team("board")
        .role("reporter")
        .role("editor", role -> role.includes("reporter"))
        .kind("report")
        .kind("giveaway")
        .kind("horoscope")
        .kind("budget")
        .kind("statute")
        .kind("obituary")
        .kind("election")
        .kind("minutes")
        .kind("correction")
        .kind("law-page")
        .channel("gazette-site")
        .channel("gazette-mail")
        .person("ana", person -> person.name("Ana Prado").in("desk").roles("reporter"))
        .person("eva", person -> person.name("Eva Lund").in("board").roles("editor"))
        .person("ida", person -> person.in("board", "law").roles("editor"))
        .person("leo", person -> person.name("Leo Sand").in("law").roles("reporter"))
        .person("kim", person -> person.in("desk"))
        .person(
            "tom",
            person ->
                person
                    .in("desk")
                    .role(
                        "reporter",
                        grant -> grant.where("gazette-site").until(LocalDate.of(2027, 1, 31))))
        .cover(
            "kim",
            "leo",
            period -> period.from(LocalDate.of(2026, 11, 23)).until(LocalDate.of(2026, 11, 27)))
        .policy("press", Gazette::press);
  }

  private static void press(PolicyBuilder policy) {
    policy
        .title("What the paper prints")
        .owner("board")
        .rule("reporters-write", rule -> rule.allow("post").who(who -> who.role("reporter")))
        .rule(
            "giveaways",
            rule ->
                rule.requireApproval(
                        approval ->
                            approval.fromEach(
                                seats -> seats.from(who -> who.team("law")),
                                seats -> seats.from(who -> who.role("editor"))))
                    .what("giveaway")
                    .because("Prizes are contracts."))
        .rule(
            "budgets",
            rule ->
                rule.requireApproval(
                        approval ->
                            approval.stages(
                                stage -> stage.from(who -> who.role("editor")),
                                stage -> stage.from(who -> who.team("law"))))
                    .what("budget"))
        .rule(
            "statutes",
            rule ->
                rule.requireApproval(
                        approval ->
                            approval
                                .from(who -> who.team("board", "law"))
                                .atLeast(Percentage.of(60)))
                    .what("statute"))
        .rule(
            "obituaries",
            rule ->
                rule.requireApproval(
                        approval -> approval.from(who -> who.team("board", "law")).atLeastAll())
                    .what("obituary"))
        .rule(
            "elections",
            rule ->
                rule.requireApproval(
                        approval ->
                            approval
                                .from(who -> who.team("law", "board"))
                                .atLeast(3)
                                .differentTeams(true))
                    .what("election"))
        .rule(
            "minutes",
            rule ->
                rule.requireApproval(
                        approval ->
                            approval.from(who -> who.team("board")).orSilence(new BusinessDays(3)))
                    .what("minutes"))
        .rule(
            "corrections",
            rule ->
                rule.requireApproval(
                        approval ->
                            approval
                                .from(who -> who.role("editor"))
                                .validFor(Period.ofDays(2))
                                .coolOff(Duration.ofHours(1)))
                    .what("correction"))
        .rule(
            "law-pages",
            rule ->
                rule.requireApproval(approval -> approval.from(who -> who.team("law")).atLeast(2))
                    .what("law-page"))
        .rule(
            "horoscopes",
            rule ->
                rule.requireApproval(
                        approval ->
                            approval.fromEach(
                                seats -> seats.from(who -> who.team("law")).atLeast(2),
                                seats -> seats.from(who -> who.team("desk"))))
                    .what("horoscope"));
  }
}
