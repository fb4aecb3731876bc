package io.github.maypost.json;

import io.github.maypost.decision.Approvers;
import io.github.maypost.decision.Choices;
import io.github.maypost.decision.Earliest;
import io.github.maypost.decision.Grounds;
import io.github.maypost.decision.Matrix;
import io.github.maypost.decision.Request;
import io.github.maypost.decision.UnknownName.Field;
import io.github.maypost.decision.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Answers to questions as JSON, each one object on one line with its fields in a fixed order. What
 * a question leaves open is not among the fields of its request.
 *
 * <pre>{@code
 * {"maypost": 1, "type": "choices", "permission": "post", "kind": "promotion",
 *  "channel": "acme-x", "at": "2026-11-23T08:30:00Z", "asked": "person",
 *  "allowed": ["maya"], "pending": ["lin"], "unknownNames": [],
 *  "missing": {"history": false, "facts": [], "moments": []}, "faults": [],
 *  "rulebook": "5c0f..."}
 * }</pre>
 *
 * <p>{@link Schema#CHOICES}, {@link Schema#APPROVERS}, {@link Schema#EARLIEST} and {@link
 * Schema#MATRIX} tell every field. What the version promises is told at {@link DecisionJson}.
 */
public final class AnswerJson {

  private AnswerJson() {}

  /**
   * Writes for whom, what or where something would be allowed or pending.
   *
   * @param choices the answer
   * @return a JSON object on one line
   */
  public static String write(Choices choices) {
    JsonObject json =
        head("choices", choices.grounds(), Optional.of(choices.asked()))
            .put("asked", choices.asked().word())
            .put("allowed", choices.allowed())
            .put("pending", choices.pending());
    return tail(json, choices.grounds()).toString();
  }

  /**
   * Writes who may approve something.
   *
   * @param approvers the answer
   * @return a JSON object on one line
   */
  public static String write(Approvers approvers) {
    JsonObject json =
        head("approvers", approvers.grounds(), Optional.empty())
            .put("rules", JsonObject.each(approvers.rules(), RuleJson::approvers));
    return tail(json, approvers.grounds()).toString();
  }

  /**
   * Writes when something may go out at the earliest.
   *
   * @param earliest the answer
   * @return a JSON object on one line
   */
  public static String write(Earliest earliest) {
    JsonObject json =
        head("earliest", earliest.grounds(), Optional.empty())
            .put("earliest", earliest.at())
            .put("lookedUntil", earliest.lookedUntil());
    return tail(json, earliest.grounds()).toString();
  }

  /**
   * Writes a matrix: for each kind on each channel the people for whom it is allowed or pending. It
   * is denied for all others.
   *
   * @param matrix the answer
   * @return a JSON object on one line
   */
  public static String write(Matrix matrix) {
    List<JsonObject> verdicts = new ArrayList<>();
    for (String channel : matrix.channels()) {
      for (String kind : matrix.kinds()) {
        verdicts.add(
            new JsonObject()
                .put("channel", channel)
                .put("kind", kind)
                .put("allowed", people(matrix, kind, channel, Verdict.ALLOWED))
                .put("pending", people(matrix, kind, channel, Verdict.PENDING)));
      }
    }
    JsonObject json =
        head("matrix", matrix.grounds(), Optional.empty())
            .put("people", matrix.people())
            .put("kinds", matrix.kinds())
            .put("channels", matrix.channels())
            .put("verdicts", verdicts);
    return tail(json, matrix.grounds()).toString();
  }

  private static List<String> people(Matrix matrix, String kind, String channel, Verdict verdict) {
    return matrix.people().stream()
        .filter(person -> matrix.verdict(person, kind, channel) == verdict)
        .toList();
  }

  private static JsonObject head(String type, Grounds grounds, Optional<Field> asked) {
    Request request = grounds.request();
    String author = request.author().equals(request.person()) ? "" : request.author();
    JsonObject json = JsonVersion.start(type);
    putUnlessOpen(json, "person", asked.equals(Optional.of(Field.PERSON)) ? "" : request.person());
    putUnlessOpen(json, "author", author);
    json.put("permission", request.permission());
    putUnlessOpen(json, "kind", asked.equals(Optional.of(Field.KIND)) ? "" : request.kind());
    putUnlessOpen(
        json, "channel", asked.equals(Optional.of(Field.CHANNEL)) ? "" : request.channel());
    return json.put("at", request.at());
  }

  private static void putUnlessOpen(JsonObject json, String field, String name) {
    if (!name.isEmpty()) {
      json.put(field, name);
    }
  }

  private static JsonObject missing(Grounds.Missing missing) {
    return new JsonObject()
        .put("history", missing.history())
        .put("facts", missing.facts())
        .put("moments", missing.moments());
  }

  private static JsonObject tail(JsonObject json, Grounds grounds) {
    return json.put("unknownNames", JsonObject.each(grounds.unknownNames(), DecisionJson::unknown))
        .put("missing", missing(grounds.missing()))
        .put("faults", JsonObject.each(grounds.faults(), DecisionJson::fault))
        .put("rulebook", grounds.rulebook());
  }
}
