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
 * {"verdict": "denied", "basis": "forbidden", "person": "maya", "permission": "post",
 *  "kind": "promotion", "channel": "acme-x", "at": "2026-11-23T08:30:00Z",
 *  "reasons": [{"rule": "crisis/only-pr-speaks", "verb": "deny", "status": "stands-against",
 *               "clauses": [...], "because": "One voice.",
 *               "source": {"file": "acme.yaml", "line": 70, "column": 7}}],
 *  "remedies": [...], "duties": [...], "advice": [...], "rulebook": "5c0f..."}
 * }</pre>
 *
 * <p>A clause says what it {@code wanted}, in the words of rulebooks, whether it holds ({@code
 * truth}: {@code true}, {@code false} or {@code unknown}), and what was {@code found}; one of
 * several conditions says the same of each in {@code findings}:
 *
 * <pre>{@code
 * {"part": "who", "wanted": {"is": ["driver"]}, "truth": "true",
 *  "found": [{"is": "driver", "holds": true,
 *             "shares": [{"team": "marketing", "drives": ["promotion"]}]}]}
 * }</pre>
 *
 * <p>Of a {@code team}, {@code role}, {@code person}, {@code kind}, {@code channel}, {@code group}
 * or {@code platform}, of tags ({@code tagged}), and of {@code external} teams, each that is there
 * is found as {@code {"id", "meets"}}, where {@code meets} names what was wanted that it is, is
 * inside of or includes; of {@code trained} each training taken as {@code {"id", "from", "until"}},
 * the time in which it counts; of {@code is} each relation asked for as {@code {"is", "holds",
 * "shares", "people"}}, by which teams, or who it is; of a {@code situation} or {@code fact} each
 * asked for as {@code {"id", "truth"}}. Of {@code tenure} is found {@code {"since"}}, and of times
 * {@code {"at"}}.
 *
 * <p>Fields that would say nothing are left out: {@code author} when it is the person, {@code
 * unknown} and {@code faults} when there are none, {@code because} and {@code source} when a rule
 * has none. Written without its explanation, a decision has no clauses, outcomes and remedies, and
 * {@code status} does not tell what stands against it from what may.
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
    JsonObject json = head(decision);
    json.putUnlessEmpty("unknown", JsonObject.each(decision.unknownNames(), DecisionJson::unknown));
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
    JsonObject json = head(decision);
    json.putUnlessEmpty(
        "unknown", JsonObject.each(explanation.suggestions(), DecisionJson::suggestion));
    json.put("reasons", JsonObject.each(explanation.reasons(), RuleJson::reason));
    json.put("remedies", JsonObject.each(remedies, RemedyJson::of));
    json.put("duties", JsonObject.each(explanation.duties(), RuleJson::advice));
    json.put("advice", JsonObject.each(explanation.advice(), RuleJson::advice));
    return tail(json, decision).toString();
  }

  /**
   * Writes what stands in the place of a decision when the request could not be read: {@code
   * {"error": {"problems": [{"code", "file", "line", "column", "path", "message", "help"}]}}}.
   *
   * @param problems what is wrong with the request, at least one
   * @return a JSON object on one line, with the first hundred problems and how many {@code more}
   *     there are
   */
  public static String writeError(List<Problem> problems) {
    List<Problem> shown = problems.stream().limit(SHOWN).toList();
    JsonObject error =
        new JsonObject().put("problems", JsonObject.each(shown, DecisionJson::problem));
    if (problems.size() > SHOWN) {
      error.put("more", problems.size() - SHOWN);
    }
    return new JsonObject().put("error", error).toString();
  }

  private static JsonObject head(Decision decision) {
    Request request = decision.request();
    JsonObject json =
        new JsonObject()
            .put("verdict", decision.verdict().word())
            .put("basis", decision.basis().word())
            .put("person", request.person());
    if (!request.author().equals(request.person())) {
      json.put("author", request.author());
    }
    return json.put("permission", request.permission())
        .put("kind", request.kind())
        .put("channel", request.channel())
        .put("at", request.at());
  }

  private static JsonObject tail(JsonObject json, Decision decision) {
    return json.putUnlessEmpty("faults", JsonObject.each(decision.faults(), DecisionJson::fault))
        .put("rulebook", decision.rulebook());
  }

  private static JsonObject unknown(UnknownName unknown) {
    return new JsonObject().put("field", unknown.field().word()).put("name", unknown.name());
  }

  private static JsonObject suggestion(Explanation.Suggestion suggestion) {
    return unknown(suggestion.unknown()).put("didYouMean", suggestion.near());
  }

  private static JsonObject fault(Fault fault) {
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
