package io.github.maypost.json;

import io.github.maypost.decision.Approvers;
import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Explanation.ClauseFinding;
import io.github.maypost.decision.Explanation.Finding;
import io.github.maypost.decision.Explanation.Reason;
import io.github.maypost.decision.Explanation.Status;
import io.github.maypost.decision.Outcome;
import io.github.maypost.decision.Truth;
import io.github.maypost.model.Cover;
import io.github.maypost.model.Effect;
import io.github.maypost.model.Rule;
import io.github.maypost.problem.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rules and what became of them. */
final class RuleJson {

  private RuleJson() {}

  /** Returns the rules that bind, verb by verb as decisions list them. */
  static List<JsonObject> reasons(Decision decision) {
    List<JsonObject> reasons = new ArrayList<>();
    decision.denies().forEach(rule -> reasons.add(reason(rule, Status.STANDS_AGAINST)));
    decision.limits().forEach(rule -> reasons.add(reason(rule, Status.STANDS_AGAINST)));
    decision.requirements().forEach(rule -> reasons.add(reason(rule, Status.UNMET)));
    decision.allows().forEach(rule -> reasons.add(reason(rule, Status.OK)));
    return reasons;
  }

  private static JsonObject reason(Rule rule, Status status) {
    return origin(start(rule).put("verb", rule.verb().word()).put("status", status.word()), rule);
  }

  static JsonObject reason(Reason reason) {
    JsonObject json =
        start(reason.rule())
            .put("verb", reason.rule().verb().word())
            .put("status", reason.status().word())
            .put("clauses", JsonObject.each(reason.clauses(), RuleJson::clause))
            .put("outcome", reason.outcome().map(RuleJson::outcome));
    return origin(json, reason.rule());
  }

  /** Returns a duty, or a guideline. */
  static JsonObject advice(Rule rule) {
    return origin(said(rule), rule);
  }

  static JsonObject advice(Reason reason) {
    JsonObject json =
        said(reason.rule())
            .put("status", reason.status().word())
            .put("clauses", JsonObject.each(reason.clauses(), RuleJson::clause))
            .put("outcome", reason.outcome().map(RuleJson::outcome));
    return origin(json, reason.rule());
  }

  /** Returns a rule of which nothing is said but whose approval counts for which of its seats. */
  static JsonObject approvers(Approvers.OfRule approvers) {
    JsonObject json =
        start(approvers.rule()).put("seats", JsonObject.each(approvers.seats(), RuleJson::seats));
    return origin(json, approvers.rule());
  }

  private static JsonObject seats(Approvers.OfSeats seats) {
    return new JsonObject()
        .put("stage", seats.stage() + 1)
        .put("from", ConditionJson.of(seats.from()))
        .put("needed", seats.needed())
        .put("people", seats.people())
        .put("approvers", JsonObject.each(seats.approvers(), RuleJson::approver));
  }

  static JsonObject put(JsonObject json, Location place) {
    return json.put("file", place.file()).put("line", place.line()).put("column", place.column());
  }

  private static JsonObject start(Rule rule) {
    return new JsonObject().put("rule", rule.id());
  }

  private static JsonObject said(Rule rule) {
    JsonObject json = start(rule);
    if (rule.effect() instanceof Effect.Oblige oblige) {
      json.put("text", oblige.text());
    } else if (rule.effect() instanceof Effect.Advise advise) {
      json.put("level", advise.level().word()).put("text", advise.text());
    }
    return json;
  }

  private static JsonObject origin(JsonObject json, Rule rule) {
    return json.put("because", rule.because())
        .put("source", rule.location().map(place -> put(new JsonObject(), place)));
  }

  private static JsonObject clause(ClauseFinding clause) {
    return new JsonObject()
        .put("part", clause.clause().part().name().toLowerCase(Locale.ROOT))
        .put("wanted", ConditionJson.of(clause.clause().condition()))
        .put("holds", word(clause.truth()))
        .put("findings", JsonObject.each(clause.findings(), RuleJson::finding));
  }

  private static JsonObject finding(Finding finding) {
    return new JsonObject()
        .put("wanted", ConditionJson.of(finding.condition()))
        .put("holds", word(finding.truth()))
        .put("found", FoundJson.of(finding.found()))
        .put("idleCovers", JsonObject.each(finding.idleCovers(), RuleJson::idleCover));
  }

  private static JsonObject idleCover(Cover cover) {
    return ConditionJson.put(new JsonObject().put("coverFor", cover.covered()), cover.during());
  }

  /** Returns a word that nobody mistakes for a boolean. */
  static String word(Truth truth) {
    return switch (truth) {
      case TRUE -> "yes";
      case FALSE -> "no";
      case UNKNOWN -> "unknown";
    };
  }

  static JsonObject outcome(Outcome outcome) {
    if (outcome instanceof Outcome.MissingTags tags) {
      return new JsonObject().put("type", "tags").put("missing", ConditionJson.ids(tags.missing()));
    }
    return outcome instanceof Outcome.ApprovalProgress progress
        ? approval(progress)
        : LimitJson.of(outcome);
  }

  private static JsonObject approval(Outcome.ApprovalProgress progress) {
    return new JsonObject()
        .put("type", "approval")
        .put("stillNeeded", progress.missing())
        .put("withinReach", progress.withinReach())
        .put("seats", JsonObject.each(progress.seats(), RuleJson::seats))
        .put(
            "notCounted",
            JsonObject.each(
                progress.notCounted(), one -> why(RequestJson.json(one.voice()), one.why())))
        .put("objections", JsonObject.each(progress.objections(), RequestJson::json))
        .put("unknownObjectors", progress.unknownObjectors())
        .put(
            "objectionsNotCounted",
            JsonObject.each(
                progress.objectionsNotCounted(),
                one -> why(RequestJson.json(one.voice()), one.why())))
        .put("orSilence", progress.silence().map(RuleJson::wait))
        .put("coolOff", progress.coolOff().map(RuleJson::wait));
  }

  private static JsonObject seats(Outcome.SeatsProgress seats) {
    return new JsonObject()
        .put("stage", seats.stage() + 1)
        .put("from", ConditionJson.of(seats.from()))
        .put("needed", seats.needed())
        .put("stillNeeded", seats.missing())
        .put("approvedBy", JsonObject.each(seats.approvedBy(), RuleJson::approver))
        .put("ask", JsonObject.each(seats.ask(), RuleJson::approver))
        .put("canStill", JsonObject.each(seats.canStill(), RuleJson::approver));
  }

  private static JsonObject approver(Outcome.Approver approver) {
    return new JsonObject().put("person", approver.person()).put("standsFor", approver.standsFor());
  }

  private static JsonObject wait(Outcome.Wait wait) {
    return new JsonObject().put("until", wait.until()).put("over", wait.isOver());
  }

  private static JsonObject why(JsonObject voice, Outcome.Why why) {
    return voice.put("why", why.word());
  }
}
