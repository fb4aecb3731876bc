package io.github.maypost.specification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.Request;
import io.github.maypost.engine.Engine;
import io.github.maypost.model.PersonBuilder;
import io.github.maypost.model.RuleBuilder;
import io.github.maypost.model.Rulebook;
import io.github.maypost.model.RulebookBuilder;
import io.github.maypost.model.WhenBuilder;
import io.github.maypost.model.WhoBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A small organisation for examples, and how to ask about it. Both evaluators must agree. */
final class World {

  private World() {}

  static final Instant MONDAY = Instant.parse("2026-06-01T10:00:00Z");

  /** Maya drives promotion, Omar stands beside her, Lin works for an agency in marketing. */
  static RulebookBuilder world(Consumer<PersonBuilder> maya) {
    return Rulebook.builder()
        .zone(ZoneId.of("Europe/Berlin"))
        .team("company")
        .team("marketing", t -> t.in("company"))
        .team("relations", t -> t.in("company"))
        .team("agency", t -> t.external(true))
        .team("designers", t -> t.in("agency"))
        .role("writer")
        .role("editor", r -> r.includes("writer"))
        .training("basics", t -> t.validFor(Period.ofMonths(1)))
        .kind("promotion")
        .kind("launch", k -> k.in("promotion"))
        .kind("reply")
        .permission("schedule", p -> p.implies("draft"))
        .tags("sponsored", "ad-label")
        .situations("crisis")
        .facts("signed")
        .moments("told", "announced")
        .group("global")
        .group("english", g -> g.in("global"))
        .channel(
            "acme-x",
            c ->
                c.in("english")
                    .sharedBy("company", "promotion")
                    .sharedBy("relations")
                    .custodians("omar"))
        .channel("acme-in")
        .person("maya", maya)
        .person("omar", p -> p.in("relations"))
        .person("lin", p -> p.in("designers"));
  }

  static Rulebook rules(Consumer<PersonBuilder> maya, List<Consumer<RuleBuilder>> rules) {
    return world(maya)
        .policy(
            "policy",
            p -> {
              for (int i = 0; i < rules.size(); i++) {
                p.rule("rule-" + i, rules.get(i));
              }
            })
        .build();
  }

  static void inMarketing(PersonBuilder maya) {
    maya.in("marketing");
  }

  static Request.Builder launch() {
    return Request.builder("maya", "launch", "acme-x").at(MONDAY);
  }

  /** Returns what both evaluators say. */
  static Expected decide(Rulebook rulebook, Request request) {
    Expected expected = Specification.decide(rulebook, request);
    assertThat(Expected.of(Engine.of(rulebook).check(request))).isEqualTo(expected);
    return expected;
  }

  static String basis(Rulebook rulebook, Request.Builder request) {
    return decide(rulebook, request.build()).basis();
  }

  /** Whether an allow for whom is selected covers the request. */
  static boolean selects(
      Consumer<PersonBuilder> maya, Consumer<WhoBuilder> who, Request.Builder request) {
    Rulebook rulebook = rules(maya, List.of(r -> r.allow("post").who(who)));
    return basis(rulebook, request).equals("allowed");
  }

  static boolean selects(Consumer<WhoBuilder> who, Request.Builder request) {
    return selects(World::inMarketing, who, request);
  }

  static boolean isWithin(Consumer<WhenBuilder> when, String at) {
    Rulebook rulebook = rules(World::inMarketing, List.of(r -> r.allow("post").when(when)));
    return basis(rulebook, launch().at(Instant.parse(at))).equals("allowed");
  }

  @SafeVarargs
  static Rulebook allowedBut(Consumer<RuleBuilder>... others) {
    List<Consumer<RuleBuilder>> all = new ArrayList<>();
    for (Consumer<RuleBuilder> other : others) {
      all.add(other);
    }
    all.add(r -> r.allow("post"));
    return rules(World::inMarketing, all);
  }

  /** The same with Ada and Bo beside Omar, Cy beside Maya, and Zed, who is in no team. */
  @SafeVarargs
  static Rulebook staffedBut(Consumer<RuleBuilder>... others) {
    return allowedBut(others)
        .with(
            more ->
                more.person("ada", p -> p.in("relations"))
                    .person("bo", p -> p.in("relations"))
                    .person("cy", p -> p.in("marketing"))
                    .person("zed"));
  }

  /** The same while one person stands in for another, from the last week of May to that of June. */
  static Rulebook covering(String by, String covered, Rulebook rulebook) {
    return rulebook.with(
        more ->
            more.cover(
                by,
                covered,
                c -> c.from(LocalDate.of(2026, 5, 25)).until(LocalDate.of(2026, 6, 25))));
  }
}
