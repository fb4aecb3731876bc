package io.github.maypost.engine;

import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Explanation.Reason;
import io.github.maypost.decision.Objection;
import io.github.maypost.decision.Outcome.ApprovalProgress;
import io.github.maypost.decision.Outcome.Approver;
import io.github.maypost.decision.Outcome.NotCounted;
import io.github.maypost.decision.Outcome.SeatsProgress;
import io.github.maypost.decision.Outcome.Why;
import io.github.maypost.decision.Request;
import io.github.maypost.model.ApprovalBuilder;
import io.github.maypost.model.Rulebook;
import io.github.maypost.model.RulebookBuilder;
import io.github.maypost.model.WhoBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** An editorial desk: ana writes, and others must approve what she writes at noon. */
final class Desk {

  static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  static final Consumer<WhoBuilder> EDITORS = who -> who.role("editor");
  static final Consumer<WhoBuilder> LAW = who -> who.team("law");
  static final Consumer<WhoBuilder> PRESS = who -> who.team("press").role("editor");

  private final Engine engine;

  private Desk(Engine engine) {
    this.engine = engine;
  }

  static Desk wanting(Consumer<ApprovalBuilder> wanted) {
    return wanting(wanted, staff -> staff);
  }

  /**
   * Returns a desk of four editors, two of law, one of the press beside the author, and one of no
   * team, and two people who are none.
   */
  static Desk wanting(Consumer<ApprovalBuilder> wanted, UnaryOperator<RulebookBuilder> staff) {
    RulebookBuilder builder =
        Rulebook.builder()
            .team("law")
            .team("press")
            .team("care")
            .role("editor")
            .role("chief")
            .training("ethics")
            .kind("news")
            .channel("blog")
            .person("ana", person -> person.in("press").roles("editor"))
            .person("ben", person -> person.in("law").roles("editor"))
            .person("cleo", person -> person.in("law").roles("editor"))
            .person("dan", person -> person.in("press").roles("editor"))
            .person("eve", person -> person.roles("editor"))
            .person("fay", person -> person.in("press"))
            .person("gus", person -> person.in("press"));
    return of(staff.apply(builder), wanted);
  }

  /** Returns a desk of the people of a rulebook, which must have the kind and the channel. */
  static Desk of(RulebookBuilder builder, Consumer<ApprovalBuilder> wanted) {
    return new Desk(
        Engine.of(
            builder
                .policy(
                    "desk",
                    policy ->
                        policy
                            .rule("anybody-posts", rule -> rule.allow("post"))
                            .rule("eyes", rule -> rule.requireApproval(wanted)))
                .build()));
  }

  static RulebookBuilder covers(RulebookBuilder staff, String by, String... covered) {
    for (String one : covered) {
      staff.cover(
          by,
          one,
          cover -> cover.from(LocalDate.of(2026, 11, 1)).until(LocalDate.of(2026, 11, 30)));
    }
    return staff;
  }

  static Request.Builder ask() {
    return Request.builder("ana", "news", "blog").at(NOON);
  }

  /** Returns a full hour of the day. */
  static Instant hour(int hour) {
    return NOON.plusSeconds((hour - 12) * 3600L);
  }

  boolean allows(Request.Builder request) {
    return engine.check(request.build()).isAllowed();
  }

  Engine engine() {
    return engine;
  }

  ApprovalProgress progress(Request.Builder request) {
    Decision decision = engine.check(request.build());
    return engine.explain(decision).reasons().stream()
        .map(Reason::outcome)
        .flatMap(outcome -> outcome.stream())
        .map(ApprovalProgress.class::cast)
        .findFirst()
        .orElseThrow();
  }

  /** Returns why the approvals that do not count do not, by who gave them. */
  Map<String, Why> uncounted(Request.Builder request) {
    Map<String, Why> uncounted = new LinkedHashMap<>();
    progress(request).notCounted().forEach(one -> uncounted.put(one.voice().by(), one.why()));
    return uncounted;
  }

  /** Returns why the objections that do not block do not, by who made them. */
  Map<String, Why> harmless(Request.Builder request) {
    Map<String, Why> harmless = new LinkedHashMap<>();
    for (NotCounted<Objection> one : progress(request).objectionsNotCounted()) {
      harmless.put(one.voice().by(), one.why());
    }
    return harmless;
  }

  /** Returns who takes seats, group by group. */
  List<List<String>> approved(Request.Builder request) {
    return named(progress(request).seats().stream().map(SeatsProgress::approvedBy).toList());
  }

  /** Returns whom to ask for the seats that are left, group by group. */
  List<List<String>> toAsk(Request.Builder request) {
    return named(progress(request).seats().stream().map(SeatsProgress::ask).toList());
  }

  /** Returns who could still approve, group by group. */
  List<List<String>> able(Request.Builder request) {
    return named(progress(request).seats().stream().map(SeatsProgress::canStill).toList());
  }

  private static List<List<String>> named(List<List<Approver>> groups) {
    return groups.stream().map(group -> group.stream().map(Desk::named).toList()).toList();
  }

  private static String named(Approver approver) {
    return approver.person() + approver.standsFor().map(one -> " for " + one).orElse("");
  }
}
