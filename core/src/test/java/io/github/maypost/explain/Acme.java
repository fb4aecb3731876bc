package io.github.maypost.explain;

import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Explanation;
import io.github.maypost.decision.Remedy;
import io.github.maypost.decision.Request;
import io.github.maypost.engine.Engine;
import io.github.maypost.model.PolicyBuilder;
import io.github.maypost.model.Rulebook;
import io.github.maypost.model.RulebookBuilder;
import io.github.maypost.model.WhatBuilder;
import io.github.maypost.model.WhenBuilder;
import io.github.maypost.model.WhereBuilder;
import io.github.maypost.model.WhoBuilder;
import io.github.maypost.model.WrittenRulebooks;
import io.github.maypost.vocabulary.CalendarWindow;
import io.github.maypost.vocabulary.Level;
import io.github.maypost.vocabulary.Partition;
import io.github.maypost.vocabulary.Percentage;
import io.github.maypost.vocabulary.Relation;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;

/** An organisation whose decisions are explained in the tests. */
final class Acme {

  static final Instant MONDAY = Instant.parse("2026-11-23T08:30:00Z");
  static final Rulebook RULEBOOK = WrittenRulebooks.in("acme.yaml", builder());

  /** Two rules that want all there is to want, the second its opposite. */
  static final Rulebook EVERY_CONDITION =
      WrittenRulebooks.in(
          "every.yaml",
          declarations()
              .policy(
                  "every",
                  policy ->
                      policy
                          .rule(
                              "wanted",
                              rule ->
                                  rule.allow("post")
                                      .who(Acme::everyWho)
                                      .what(Acme::everyWhat)
                                      .where(Acme::everyWhere)
                                      .when(Acme::everyWhen)
                                      .unless(
                                          except ->
                                              except
                                                  .who(who -> who.team("care"))
                                                  .when(when -> when.fact("board-informed"))))
                          .rule(
                              "not-wanted",
                              rule ->
                                  rule.deny("post")
                                      .whoAnyOf(
                                          who -> who.not(Acme::everyWho),
                                          who -> who.not(not -> not.team("care")))
                                      .what(what -> what.not(Acme::everyWhat))
                                      .where(where -> where.not(Acme::everyWhere))
                                      .when(when -> when.not(Acme::everyWhen)))));

  /** A limit of every shape, and guidelines that measure. */
  static final Rulebook EVERY_LIMIT =
      WrittenRulebooks.in("limits.yaml", declarations().policy("mix", Acme::mix));

  /** Guidelines that want posts. */
  static final Rulebook MINIMUMS =
      WrittenRulebooks.in("often.yaml", declarations().policy("often", Acme::often));

  private Acme() {}

  private static void everyWho(WhoBuilder who) {
    who.team("marketing", "legal")
        .role("writer")
        .person("maya", "omar")
        .trained("social-basics", "crisis-desk")
        .tenure(Period.of(1, 6, 0))
        .external(true)
        .is(Relation.DRIVER, Relation.CO_OWNER, Relation.CUSTODIAN, Relation.AUTHOR);
  }

  private static void everyWhat(WhatBuilder what) {
    what.kind("promotion", "announcement").tagged("sponsored");
  }

  private static void everyWhere(WhereBuilder where) {
    where.channel("acme-careers").group("global").platform("linkedin");
  }

  private static void everyWhen(WhenBuilder when) {
    when.from(LocalDate.of(2026, 12, 1))
        .until(LocalDate.of(2026, 12, 24))
        .days(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.SATURDAY)
        .hours(LocalTime.of(22, 0), LocalTime.of(2, 0))
        .hours(LocalTime.of(6, 0), LocalTime.of(7, 30))
        .zone(ZoneId.of("America/New_York"))
        .situation("crisis", "election")
        .fact("photo-release-signed", "board-informed")
        .since("results-published")
        .since("board-told", Period.ofDays(1));
  }

  /** A decision, explained, with what would change it. */
  record Told(Rulebook rulebook, Explanation explanation, List<Remedy> remedies) {
    String text() {
      return Wording.of(rulebook).text(explanation, remedies);
    }

    String markdown() {
      return Wording.of(rulebook).markdown(explanation, remedies);
    }
  }

  static Request.Builder ask(String person, String kind, String channel) {
    return Request.builder(person, kind, channel).at(MONDAY);
  }

  static Told told(Request.Builder request) {
    return told(Engine.of(RULEBOOK), request);
  }

  static Told told(Engine engine, Request.Builder request) {
    Decision decision = engine.check(request.build());
    return new Told(engine.rulebook(), engine.explain(decision), engine.remedies(decision));
  }

  private static RulebookBuilder builder() {
    return declarations()
        .policy("brand", Acme::brand)
        .policy("crisis", Acme::crisis)
        .policy("legal", Acme::legal)
        .policy("careers", Acme::careers)
        .policy("figures", Acme::figures);
  }

  private static RulebookBuilder declarations() {
    return Rulebook.builder()
        .name("Acme social channels")
        .zone(ZoneId.of("Europe/Berlin"))
        .team("marketing", team -> team.name("Marketing"))
        .team("public-relations", team -> team.name("Public Relations"))
        .team("care", team -> team.name("Customer Care"))
        .team("legal")
        .team("brightside", team -> team.name("Brightside Agency").external(true))
        .role("writer")
        .role("editor", role -> role.includes("writer"))
        .training("social-basics", training -> training.validFor(Period.ofYears(1)))
        .training("crisis-desk")
        .kind("promotion")
        .kind("product-launch", kind -> kind.in("promotion"))
        .kind("conversation")
        .kind("service-reply", kind -> kind.in("conversation"))
        .kind("announcement")
        .kind("crisis-statement", kind -> kind.in("announcement"))
        .kind("job-ad")
        .tags("sponsored", "ad-label", "alt-text", "with-people", "figures")
        .situations("crisis", "election")
        .facts("photo-release-signed", "board-informed")
        .moments("results-published", "board-told")
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
        .channel("acme-careers", channel -> channel.platform("linkedin"))
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
        .person("lin", person -> person.name("Lin Park").in("public-relations").roles("writer"))
        .person("jo", person -> person.in("care"))
        .person(
            "bea",
            person ->
                person
                    .in("brightside")
                    .roles("writer")
                    .trained("social-basics", LocalDate.of(2025, 2, 1)))
        .person(
            "otto",
            person -> person.in("marketing").roles("writer").until(LocalDate.of(2026, 6, 30)))
        .person("hal", person -> person.name("**x** <b> _y_ [z](http://evil) `q`").in("legal"));
  }

  private static void brand(PolicyBuilder policy) {
    policy
        .title("Brand policy")
        .owner("marketing")
        .source("handbook/brand.md")
        .where("acme-x")
        .rule(
            "drivers-post",
            rule -> rule.allow("post", "draft").who(who -> who.is(Relation.DRIVER).role("writer")))
        .rule(
            "trained-agency-posts",
            rule ->
                rule.allow("post")
                    .who(who -> who.team("brightside").trained("social-basics"))
                    .what("promotion"))
        .rule("care-deletes", rule -> rule.allow("delete").who(who -> who.team("care")))
        .rule(
            "launches-need-pr",
            rule ->
                rule.requireApproval(
                        approval ->
                            approval
                                .from(who -> who.team("public-relations"))
                                .validFor(Period.ofDays(7)))
                    .what("product-launch")
                    .because("Launches reach the press first."))
        .rule(
            "say-who-pays",
            rule -> rule.requireTags("ad-label").what(what -> what.tagged("sponsored")))
        .rule(
            "two-a-day",
            rule -> rule.limit(2, CalendarWindow.DAY).what("promotion").because("Do not shout."))
        .rule(
            "not-too-often",
            rule ->
                rule.advise(
                        "About one launch a week is plenty.", advice -> advice.level(Level.CAUTION))
                    .what("product-launch"))
        .rule("be-kind", rule -> rule.advise("Be kind.\nAlways.").what("promotion"));
  }

  private static void mix(PolicyBuilder policy) {
    policy
        .rule("all", rule -> rule.allow("post"))
        .rule("two-a-week", rule -> rule.limit(2, CalendarWindow.WEEK).what("promotion"))
        .rule(
            "three-in-an-hour",
            rule ->
                rule.limit(limit -> limit.atMost(3).over(Duration.ofHours(1)).each(Partition.TEAM)))
        .rule(
            "not-all-promotion",
            rule ->
                rule.limit(limit -> limit.share(Percentage.of(20)).over(Period.ofDays(30)))
                    .what("promotion"))
        .rule(
            "replies-by-editors",
            rule ->
                rule.limit(
                        limit ->
                            limit.share(Percentage.parse("33.33%")).ofLast(4).each(Partition.NONE))
                    .who(who -> who.not(not -> not.role("editor"))))
        .rule("breathe", rule -> rule.limit(limit -> limit.apart(Duration.ofHours(2))))
        .rule(
            "launches-a-month-apart",
            rule ->
                rule.limit(limit -> limit.apart(Period.ofMonths(1)).each(Partition.NONE))
                    .what("product-launch"))
        .rule(
            "about-one-a-week",
            rule ->
                rule.advise(
                        "About one announcement a week is plenty.",
                        advice ->
                            advice
                                .level(Level.CAUTION)
                                .limit(limit -> limit.atMost(1).per(CalendarWindow.WEEK)))
                    .what("announcement"))
        .rule(
            "describe-pictures",
            rule ->
                rule.advise("Describe pictures.", advice -> advice.requireTags("alt-text"))
                    .because("Not everybody sees them."));
  }

  private static void often(PolicyBuilder policy) {
    policy
        .rule("all", rule -> rule.allow("post"))
        .rule(
            "two-a-week-or-more",
            rule ->
                rule.advise(
                        "Who hears from us twice a week stays.",
                        advice -> advice.limit(limit -> limit.atLeast(2).per(CalendarWindow.WEEK)))
                    .what("announcement"))
        .rule(
            "every-team-every-day",
            rule ->
                rule.advise(
                    "Three times a day, one hears of each team.",
                    advice ->
                        advice
                            .level(Level.CAUTION)
                            .limit(
                                limit ->
                                    limit
                                        .atLeast(3)
                                        .per(CalendarWindow.DAY)
                                        .each(Partition.TEAM, Partition.KIND))));
  }

  private static void crisis(PolicyBuilder policy) {
    policy
        .title("When it burns")
        .owner("public-relations")
        .rule(
            "only-pr-speaks",
            rule ->
                rule.deny("post", "schedule")
                    .when(when -> when.situation("crisis"))
                    .unless(except -> except.who(who -> who.team("public-relations")))
                    .because("One voice while the situation is open."))
        .rule(
            "no-agency-in-announcements",
            rule -> rule.deny("post").who(who -> who.external(true)).what("announcement"))
        .rule(
            "sign-it",
            rule -> rule.oblige("Sign with your first name.\nNo titles.").what("conversation"))
        .rule("be-quick", rule -> rule.advise("Reply within one hour.").what("service-reply"))
        .rule(
            "care-replies",
            rule -> rule.allow("post").who(who -> who.team("care")).what("conversation"))
        .rule(
            "statements",
            rule ->
                rule.allow("post")
                    .who(
                        who ->
                            who.team("public-relations")
                                .tenure(Period.ofMonths(6))
                                .not(not -> not.role("editor").external(true)))
                    .what("crisis-statement"))
        .rule(
            "statements-wait",
            rule ->
                rule.requireApproval(
                        approval ->
                            approval
                                .from(who -> who.role("editor"))
                                .atLeast(2)
                                .coolOff(Duration.ofHours(1)))
                    .what("crisis-statement"));
  }

  private static void legal(PolicyBuilder policy) {
    policy
        .title("Legal policy")
        .rule(
            "photo-release",
            rule ->
                rule.deny("post")
                    .what(what -> what.tagged("with-people"))
                    .unless(except -> except.when(when -> when.fact("photo-release-signed")))
                    .because("People in pictures must have agreed.\nIn writing."))
        .rule(
            "legal-or-else",
            rule ->
                rule.requireApproval(
                        approval ->
                            approval.from(who -> who.team("legal")).validFor(Period.ofDays(2)))
                    .what("announcement"));
  }

  private static void careers(PolicyBuilder policy) {
    policy
        .where("acme-careers")
        .rule(
            "press-announces", rule -> rule.allow("post").who(who -> who.team("public-relations")))
        .rule(
            "tell-the-board",
            rule ->
                rule.oblige("Tell the board.")
                    .when(when -> when.not(n -> n.fact("board-informed"))))
        .rule(
            "board-first",
            rule ->
                rule.requireApproval(approval -> approval.from(who -> who.person("maya", "jo")))
                    .when(when -> when.not(n -> n.fact("board-informed"))))
        .rule(
            "office-hours",
            rule ->
                rule.deny("post")
                    .what("announcement")
                    .when(
                        when ->
                            when.not(
                                not ->
                                    not.days(
                                            DayOfWeek.MONDAY,
                                            DayOfWeek.TUESDAY,
                                            DayOfWeek.WEDNESDAY,
                                            DayOfWeek.THURSDAY,
                                            DayOfWeek.FRIDAY)
                                        .hours(LocalTime.of(9, 0), LocalTime.of(18, 0)))));
  }

  private static void figures(PolicyBuilder policy) {
    policy
        .title("Figures")
        .rule(
            "figures-wait",
            rule ->
                rule.deny("post")
                    .what(what -> what.tagged("figures"))
                    .unless(
                        except ->
                            except.when(
                                when -> when.since("results-published", Duration.ofHours(24))))
                    .because("Everybody reads them at the same time."));
  }
}
