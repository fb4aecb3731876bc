package io.github.maypost.definition;

import io.github.maypost.definition.Checked.Findings;
import io.github.maypost.problem.ModelPath;
import io.github.maypost.problem.ProblemCode;
import io.github.maypost.vocabulary.PointInTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks that every {@code until} comes after the {@code from} beside it, in the zone that counts.
 */
final class DateOrder {

  private final Findings findings;

  private DateOrder(Findings findings) {
    this.findings = findings;
  }

  static void check(RulebookDefinition rulebook, Findings findings) {
    DateOrder order = new DateOrder(findings);
    ZoneId zone = rulebook.zoneOrUtc();
    check(rulebook.people(), zone, findings);
    for (int i = 0; i < rulebook.covers().size(); i++) {
      CoverDefinition cover = rulebook.covers().get(i);
      order.check(cover.from(), cover.until(), zone, ModelPath.of("covers").then(i));
    }
    rulebook
        .policies()
        .forEach(
            (policy, definition) ->
                definition
                    .rules()
                    .forEach(
                        (id, rule) ->
                            order.checkRule(
                                rule, zone, ModelPath.of("policies", policy, "rules", id))));
  }

  static void check(Map<String, PersonDefinition> people, ZoneId zone, Findings findings) {
    DateOrder order = new DateOrder(findings);
    people.forEach(
        (id, person) ->
            order.check(person.from(), person.until(), zone, ModelPath.of("people", id)));
  }

  private void checkRule(RuleDefinition rule, ZoneId zone, ModelPath path) {
    checkWhen(rule.when(), zone, path.then("when"));
    List<SelectionDefinition> unless = rule.unless();
    for (int i = 0; unless != null && i < unless.size(); i++) {
      checkWhen(unless.get(i).when(), zone, path.then("unless").then(i).then("when"));
    }
  }

  private void checkWhen(@Nullable List<WhenDefinition> whens, ZoneId around, ModelPath path) {
    for (int i = 0; whens != null && i < whens.size(); i++) {
      WhenDefinition when = whens.get(i);
      ZoneId zone = when.zone() == null ? around : when.zone();
      check(when.from(), when.until(), zone, path.then(i));
      checkWhen(when.not(), zone, path.then(i).then("not"));
    }
  }

  private void check(
      @Nullable PointInTime from, @Nullable PointInTime until, ZoneId zone, ModelPath path) {
    if (from != null && until != null && !from.start(zone).isBefore(until.end(zone))) {
      findings.add(
          ProblemCode.DATES_OUT_OF_ORDER,
          path.then("until"),
          "expected `until` to come after `from`, which is `"
              + from
              + "`, but found `"
              + until
              + "`",
          "a bare date as `until` includes that day");
    }
  }
}
