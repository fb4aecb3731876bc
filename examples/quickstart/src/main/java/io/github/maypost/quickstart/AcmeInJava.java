package io.github.maypost.quickstart;

import static io.github.maypost.vocabulary.CalendarWindow.WEEK;
import static io.github.maypost.vocabulary.Level.CAUTION;
import static io.github.maypost.vocabulary.Relation.CO_OWNER;
import static io.github.maypost.vocabulary.Relation.DRIVER;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import io.github.maypost.model.PolicyBuilder;
import io.github.maypost.model.Rulebook;
import io.github.maypost.vocabulary.Percentage;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;

/** The rulebook of {@code acme.yaml}, said in Java. */
final class AcmeInJava {

  private AcmeInJava() {}

  static Rulebook rulebook() {
    return Rulebook.builder()
        .name("Acme social channels")
        .zone(ZoneId.of("Europe/Berlin"))
        .calendar(
            calendar ->
                calendar
                    .workDays(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY)
                    .holidays(LocalDate.of(2026, 12, 25)))
        .team("marketing", team -> team.name("Marketing"))
        .team("public-relations", team -> team.name("Public Relations"))
        .team("care", team -> team.name("Customer Care"))
        .team("brightside", team -> team.name("Brightside Agency").external(true))
        .role("writer")
        .role("editor", role -> role.includes("writer"))
        .training("social-basics", training -> training.validFor(Period.ofYears(1)))
        .kind("promotion")
        .kind("product-launch", kind -> kind.in("promotion"))
        .kind("conversation")
        .kind("service-reply", kind -> kind.in("conversation"))
        .kind("announcement")
        .kind("crisis-statement", kind -> kind.in("announcement"))
        .permission("boost", permission -> permission.implies("post"))
        .tags("sponsored", "ad-label", "alt-text")
        .situations("crisis")
        .facts("photo-release-signed")
        .platforms("x", "linkedin")
        .group("global")
        .group("english", group -> group.in("global"))
        .channel(
            "acme-x",
            channel ->
                channel
                    .name("@acme on X")
                    .platform("x")
                    .in("english")
                    .sharedBy("marketing", "promotion")
                    .sharedBy("public-relations", "announcement")
                    .sharedBy("care", "conversation")
                    .custodians("omar", "maya"))
        .person(
            "maya",
            person ->
                person
                    .name("Maya Ortiz")
                    .in("marketing")
                    .roles("writer")
                    .trained("social-basics", LocalDate.of(2026, 3, 1)))
        .person(
            "omar",
            person ->
                person
                    .in("public-relations")
                    .joined("public-relations", LocalDate.of(2024, 5, 1))
                    .roles("editor"))
        .person(
            "lin",
            person ->
                person
                    .in("public-relations")
                    .role("writer", role -> role.where("acme-x").until(LocalDate.of(2027, 1, 31))))
        .cover(
            "lin",
            "omar",
            cover -> cover.from(LocalDate.of(2026, 12, 20)).until(LocalDate.of(2027, 1, 6)))
        .policy("brand", AcmeInJava::brand)
        .policy("crisis", AcmeInJava::crisis)
        .build();
  }

  private static void brand(PolicyBuilder policy) {
    policy
        .title("Brand policy")
        .owner("marketing")
        .source("handbook/brand.md")
        .reviewBy(LocalDate.of(2027, 3, 31))
        .rule(
            "drivers-post",
            rule -> rule.allow("post", "draft").who(who -> who.is(DRIVER).role("writer")))
        .rule(
            "co-owners-contribute",
            rule -> rule.allow("post").who(who -> who.is(CO_OWNER).role("writer")))
        .rule(
            "ask-the-driver",
            rule ->
                rule.requireApproval(approval -> approval.from(who -> who.is(DRIVER)))
                    .who(who -> who.not(not -> not.is(DRIVER))))
        .rule(
            "launches-need-pr",
            rule ->
                rule.requireApproval(
                        approval ->
                            approval
                                .from(who -> who.team("public-relations"))
                                .atLeast(1)
                                .validFor(Period.ofDays(7)))
                    .what("product-launch")
                    .because("Launches reach the press first."))
        .rule(
            "not-all-promotion",
            rule ->
                rule.limit(limit -> limit.share(Percentage.of(20)).over(Period.ofDays(30)))
                    .what("promotion"))
        .rule(
            "say-who-pays",
            rule -> rule.requireTags("ad-label").what(what -> what.tagged("sponsored")));
  }

  private static void crisis(PolicyBuilder policy) {
    policy
        .title("When it burns")
        .rule(
            "only-pr-speaks",
            rule ->
                rule.deny("post", "schedule")
                    .when(when -> when.situation("crisis"))
                    .unless(unless -> unless.who(who -> who.team("public-relations")))
                    .because("One voice while the situation is open."))
        .rule(
            "no-agency-in-announcements",
            rule -> rule.deny("post").who(who -> who.external(true)).what("announcement"))
        .rule("sign-it", rule -> rule.oblige("Sign with your first name.").what("conversation"))
        .rule("be-quick", rule -> rule.advise("Reply within one hour.").what("service-reply"))
        .rule(
            "not-too-often",
            rule ->
                rule.advise(
                        "About one launch a week is plenty.",
                        advise -> advise.level(CAUTION).limit(limit -> limit.atMost(1).per(WEEK)))
                    .what("product-launch"));
  }
}
