package io.github.maypost.json;

import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Explanation;
import io.github.maypost.decision.Fault;
import io.github.maypost.decision.Remedy;
import io.github.maypost.decision.Request;
import io.github.maypost.decision.UnknownName;
import io.github.maypost.problem.Problem;
import java.util.List;

/**
 * Decisions as JSON, each one object on one line with its fields in a fixed order.
 *
 * <pre>{@code
 * {"maypost": 1, "type": "explanation", "verdict": "denied", "basis": "forbidden",
 *  "person": "maya", "author": "maya", "permission": "post", "kind": "promotion",
 *  "channel": "acme-x", "at": "2026-11-23T08:30:00Z", "unknownNames": [],
 *  "reasons": [{"rule": "crisis/only-pr-speaks", "verb": "deny", "status": "stands-against",
 *               "clauses": [...], "because": "One voice.",
 *               "source": {"file": "acme.yaml", "line": 70, "column": 7}}],
 *  "remedies": [...], "duties": [...], "advice": [...], "faults": [], "rulebook": "5c0f..."}
 * }</pre>
 *
 * <p>{@link Schema#DECISION}, {@link Schema#EXPLANATION}, {@link Schema#REMEDIES} and {@link
 * Schema#ERROR} tell every field. Lists are always there, perhaps empty; a field with a single
 * value is left out when there is nothing to say. The field {@code type} tells a decision from an
 * explanation and from an error.
 *
 * <p>The field {@code maypost} is the version. Within version 1 fields may come to be added to what
 * is written, and words to those sets that the schemas leave open; readers pass over fields they do
 * not know and have an answer for other words. Nothing is renamed, removed or given another
 * meaning. Requests are read strictly in every version: a field that is not known is an error, so a
 * request that uses a later addition is refused by an earlier library and never half understood.
 */
public final class DecisionJson {

  private static final int SHOWN = 100;

  private DecisionJson() {}

  /**
   * Writes a decision without its explanation.
   *
   * @param decision the decision
   * @return a JSON object on one line
   */
  public static String write(Decision decision) {
    JsonObject json = head("decision", decision);
    json.put("unknownNames", JsonObject.each(decision.unknownNames(), DecisionJson::unknown));
    json.put("reasons", RuleJson.reasons(decision));
    json.put("duties", JsonObject.each(decision.duties(), RuleJson::advice));
    json.put("advice", JsonObject.each(decision.advice(), RuleJson::advice));
    return tail(json, decision).toString();
  }

  /**
   * Writes a decision with its explanation and with what would change it.
   *
   * @param explanation the explanation of the decision
   * @param remedies what would lead to the verdict allowed
   * @return a JSON object on one line
   */
  public static String write(Explanation explanation, List<Remedy> remedies) {
    Decision decision = explanation.decision();
    JsonObject json = head("explanation", decision);
    json.put("unknownNames", JsonObject.each(explanation.suggestions(), DecisionJson::suggestion));
    json.put("reasons", JsonObject.each(explanation.reasons(), RuleJson::reason));
    json.put("remedies", JsonObject.each(remedies, RemedyJson::of));
    json.put("duties", JsonObject.each(explanation.duties(), RuleJson::advice));
    json.put("advice", JsonObject.each(explanation.advice(), RuleJson::advice));
    return tail(json, decision).toString();
  }

  /**
   * Writes what stands in the place of a decision when the request could not be read: an object of
   * the {@link Schema#ERROR type error}.
   *
   * @param problems what is wrong with the request, at least one
   * @return a JSON object on one line, with the first hundred problems and how many more there are
   * @throws IllegalArgumentException when nothing is wrong
   */
  public static String writeError(List<Problem> problems) {
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("problems: expected at least one but found none");
    }
    List<Problem> shown = problems.stream().limit(SHOWN).toList();
    return JsonVersion.start("error")
        .put("problems", JsonObject.each(shown, DecisionJson::problem))
        .put("more", problems.size() - shown.size())
        .toString();
  }

  private static JsonObject head(String type, Decision decision) {
    Request request = decision.request();
    return JsonVersion.start(type)
        .put("verdict", decision.verdict().word())
        .put("basis", decision.basis().word())
        .put("person", request.person())
        .put("author", request.author())
        .put("permission", request.permission())
        .put("kind", request.kind())
        .put("channel", request.channel())
        .put("at", request.at());
  }

  private static JsonObject tail(JsonObject json, Decision decision) {
    return json.put("faults", JsonObject.each(decision.faults(), DecisionJson::fault))
        .put("rulebook", decision.rulebook());
  }

  static JsonObject unknown(UnknownName unknown) {
    return new JsonObject().put("field", unknown.field().word()).put("name", unknown.name());
  }

  private static JsonObject suggestion(Explanation.Suggestion suggestion) {
    return unknown(suggestion.unknown()).put("didYouMean", suggestion.near());
  }

  static JsonObject fault(Fault fault) {
    return new JsonObject().put("source", fault.source().word()).put("cause", fault.cause());
  }

  private static JsonObject problem(Problem problem) {
    JsonObject json = new JsonObject().put("code", problem.code().id());
    problem.location().ifPresent(place -> RuleJson.put(json, place));
    if (!problem.path().steps().isEmpty()) {
      json.put("path", problem.path().toString());
    }
    json.put("message", problem.message());
    return problem.help().isEmpty() ? json : json.put("help", problem.help());
  }
}
