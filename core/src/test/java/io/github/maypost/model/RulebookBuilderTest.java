package io.github.maypost.model;

import static io.github.maypost.vocabulary.Relation.CO_OWNER;
import static io.github.maypost.vocabulary.Relation.DRIVER;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.vocabulary.CalendarWindow;
import io.github.maypost.vocabulary.Level;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class RulebookBuilderTest {

  /** The Acme rulebook as a file would say it, in Java. */
  static RulebookBuilder acme() {
    return Rulebook.builder()
        .name("Acme social channels")
        .zone(ZoneId.of("Europe/Berlin"))
        .team("marketing", t -> t.name("Marketing"))
        .team("public-relations", t -> t.name("Public Relations"))
        .team("care", t -> t.name("Customer Care"))
        .team("brightside", t -> t.name("Brightside Agency").external(true))
        .role("writer")
        .role("editor", r -> r.includes("writer"))
        .training("social-basics", t -> t.validFor(Period.ofYears(1)))
        .kind("promotion")
        .kind("product-launch", k -> k.in("promotion"))
        .kind("conversation")
        .kind("service-reply", k -> k.in("conversation"))
        .kind("announcement")
        .kind("crisis-statement", k -> k.in("announcement"))
        .permission("boost", p -> p.implies("post"))
        .tags("sponsored", "ad-label", "alt-text")
        .situations("crisis")
        .facts("photo-release-signed")
        .platforms("x", "linkedin")
        .group("global")
        .group("english", g -> g.in("global"))
        .channel(
            "acme-x",
            c ->
                c.name("@acme on X")
                    .platform("x")
                    .in("english")
                    .sharedBy("marketing", "promotion")
                    .sharedBy("public-relations", "announcement")
                    .sharedBy("care", "conversation")
                    .custodians("omar", "maya"))
        .person(
            "maya",
            p ->
                p.name("Maya Ortiz")
                    .in("marketing")
                    .roles("writer")
                    .trained("social-basics", LocalDate.of(2026, 3, 1)))
        .person(
            "omar",
            p ->
                p.in("public-relations")
                    .joined("public-relations", LocalDate.of(2024, 5, 1))
                    .roles("editor"))
        .person(
            "lin",
            p ->
                p.in("public-relations")
                    .role("writer", g -> g.where("acme-x").until(LocalDate.of(2027, 1, 31))))
        .policy(
            "brand",
            p ->
                p.title("Brand policy")
                    .owner("marketing")
                    .source("handbook/brand.md")
                    .reviewBy(LocalDate.of(2027, 3, 31))
                    .rule(
                        "drivers-post",
                        r -> r.allow("post", "draft").who(w -> w.is(DRIVER).role("writer")))
                    .rule(
                        "co-owners-contribute",
                        r -> r.allow("post").who(w -> w.is(CO_OWNER).role("writer")))
                    .rule(
                        "ask-the-driver",
                        r ->
                            r.requireApproval(a -> a.from(w -> w.is(DRIVER)))
                                .who(w -> w.not(n -> n.is(DRIVER))))
                    .rule(
                        "launches-need-pr",
                        r ->
                            r.requireApproval(
                                    a ->
                                        a.from(w -> w.team("public-relations"))
                                            .atLeast(1)
                                            .validFor(Period.ofDays(7)))
                                .what("product-launch")
                                .because("Launches reach the press first."))
                    .rule("two-a-day", r -> r.limit(2, CalendarWindow.DAY).what("promotion"))
                    .rule(
                        "say-who-pays",
                        r -> r.requireTags("ad-label").what(w -> w.tagged("sponsored"))))
        .policy(
            "crisis",
            p ->
                p.title("When it burns")
                    .rule(
                        "only-pr-speaks",
                        r ->
                            r.deny("post", "schedule")
                                .when(w -> w.situation("crisis"))
                                .unless(u -> u.who(w -> w.team("public-relations")))
                                .because("One voice while the situation is open."))
                    .rule(
                        "no-agency-in-announcements",
                        r -> r.deny("post").who(w -> w.external(true)).what("announcement"))
                    .rule(
                        "sign-it", r -> r.oblige("Sign with your first name.").what("conversation"))
                    .rule(
                        "be-quick",
                        r ->
                            r.advise("Reply within one hour.", a -> a.level(Level.CAUTION))
                                .what("service-reply")));
  }

  @Test
  void readsAsTheFileReads() {
    Rulebook acme = acme().build();

    assertThat(acme.rules())
        .extracting(Rule::id)
        .containsExactly(
            "brand/drivers-post",
            "brand/co-owners-contribute",
            "brand/ask-the-driver",
            "brand/launches-need-pr",
            "brand/two-a-day",
            "brand/say-who-pays",
            "crisis/only-pr-speaks",
            "crisis/no-agency-in-announcements",
            "crisis/sign-it",
            "crisis/be-quick");
  }
}
