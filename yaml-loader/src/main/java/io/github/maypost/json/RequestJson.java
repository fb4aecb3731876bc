package io.github.maypost.json;

import io.github.maypost.decision.Approval;
import io.github.maypost.decision.Objection;
import io.github.maypost.decision.Post;
import io.github.maypost.decision.Request;
import io.github.maypost.problem.ModelPath;
import io.github.maypost.problem.ProblemCode;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Requests, and histories of posts, as JSON.
 *
 * <pre>{@code
 * {"person": "maya", "kind": "promotion", "channel": "acme-x", "at": "2026-11-23T08:30:00Z",
 *  "tags": ["ad-label"], "approvals": [{"by": "omar", "at": "2026-11-22T15:00:00Z"}]}
 * }</pre>
 *
 * <p>{@link Schema#REQUEST} and {@link Schema#HISTORY} tell every field. Only {@code person},
 * {@code kind} and {@code channel} are compulsory. What cannot be understood is never passed over:
 * unknown and duplicate fields, values of another type and malformed instants are all reported at
 * once. Names that a rulebook does not know are for the engine to decide about.
 *
 * <p>A request may say {@code "maypost": 1}, the version of its fields; without it that one is
 * meant, so it is not written. A request of another version is refused for that alone.
 */
public final class RequestJson {

  static final List<String> REQUEST =
      List.of(
          "person",
          "author",
          "permission",
          "kind",
          "channel",
          "at",
          "tags",
          "situations",
          "facts",
          "factsNot",
          "moments",
          "proposedAt",
          "revision",
          "approvals",
          "objections",
          "history",
          JsonVersion.FIELD);
  private static final List<String> APPROVAL = List.of("by", "at", "revision");
  private static final List<String> OBJECTION = List.of("by", "at", "reason", "revision");
  static final List<String> POST = List.of("person", "kind", "channel", "at", "permission", "tags");

  private RequestJson() {}

  /**
   * Reads a request.
   *
   * @param json one JSON object
   * @return the request
   * @throws InvalidRequestException listing everything that is wrong
   */
  public static Request read(String json) {
    return read(json, "request", 1);
  }

  /**
   * Reads a request that stands in a file.
   *
   * @param json one JSON object
   * @param file the file's name, for messages
   * @param line the line of the file on which the object begins, from 1
   * @return the request
   * @throws InvalidRequestException listing everything that is wrong
   */
  public static Request read(String json, String file, int line) {
    return JsonReading.read(
        new JsonSource(file, line, json),
        JsonTree::read,
        JsonVersion::isKnown,
        RequestJson::request);
  }

  /**
   * Reads a history.
   *
   * @param file a file that holds a JSON list of posts, spelled as in the {@code history} of a
   *     request; in UTF-8, of at most 64 MiB
   * @return the posts in the order of the list
   * @throws InvalidRequestException listing everything that is wrong
   */
  public static List<Post> readHistory(Path file) {
    return readHistory(JsonSource.of(file));
  }

  static List<Post> readHistory(JsonSource source) {
    return JsonReading.read(source, JsonTree::read, (any, list) -> true, RequestJson::history);
  }

  /**
   * Writes a request, so that reading it again gives an equal one.
   *
   * @param request the request
   * @return a JSON object on one line, without what goes without saying
   */
  public static String write(Request request) {
    return json(request).toString();
  }

  static JsonObject json(Request request) {
    JsonObject json = new JsonObject().put("person", request.person());
    if (!request.author().equals(request.person())) {
      json.put("author", request.author());
    }
    if (!request.permission().equals("post")) {
      json.put("permission", request.permission());
    }
    return json.put("kind", request.kind())
        .put("channel", request.channel())
        .put("at", request.at())
        .putUnlessEmpty("tags", request.tags())
        .putUnlessEmpty("situations", request.situations())
        .putUnlessEmpty("facts", request.facts())
        .putUnlessEmpty("factsNot", request.factsNot())
        .putUnlessEmpty("moments", request.moments())
        .put("proposedAt", request.proposedAt())
        .put("revision", request.revision())
        .putUnlessEmpty("approvals", JsonObject.each(request.approvals(), RequestJson::json))
        .putUnlessEmpty("objections", JsonObject.each(request.objections(), RequestJson::json))
        .put("history", request.history().map(all -> JsonObject.each(all, RequestJson::json)));
  }

  static JsonObject json(Approval approval) {
    return new JsonObject()
        .put("by", approval.by())
        .put("at", approval.at())
        .put("revision", approval.revision());
  }

  static JsonObject json(Objection objection) {
    return new JsonObject()
        .put("by", objection.by())
        .put("at", objection.at())
        .put("reason", objection.reason())
        .put("revision", objection.revision());
  }

  static JsonObject json(Post post) {
    JsonObject json =
        new JsonObject()
            .put("person", post.person())
            .put("kind", post.kind())
            .put("channel", post.channel())
            .put("at", post.at());
    if (!post.permission().equals("post")) {
      json.put("permission", post.permission());
    }
    return json.put("tags", post.tags());
  }

  private static Request request(JsonSource source, JsonValue value) {
    return request(JsonFields.of(source, ModelPath.ROOT, value, "a request", REQUEST));
  }

  static Request request(JsonFields fields) {
    Request.Builder request =
        Request.builder(
            fields.required("person"), fields.required("kind"), fields.required("channel"));
    fields.text("author").ifPresent(request::author);
    fields.text("permission").ifPresent(request::permission);
    fields.instant("at").ifPresent(request::at);
    request
        .tags(fields.texts("tags").orElse(List.of()))
        .situations(fields.texts("situations").orElse(List.of()))
        .facts(fields.texts("facts").orElse(List.of()))
        .factsNot(fields.texts("factsNot").orElse(List.of()))
        .moments(fields.instants("moments"));
    fields.instant("proposedAt").ifPresent(request::proposedAt);
    fields.text("revision").ifPresent(request::revision);
    fields
        .objects("approvals", "an approval", APPROVAL, RequestJson::approval)
        .ifPresent(all -> all.forEach(request::approval));
    fields
        .objects("objections", "an objection", OBJECTION, RequestJson::objection)
        .ifPresent(all -> all.forEach(request::objection));
    fields.objects("history", "a post", POST, RequestJson::post).ifPresent(request::history);
    return request.build();
  }

  private static Approval approval(JsonFields fields) {
    return new Approval(fields.required("by"), fields.instant("at"), fields.text("revision"));
  }

  private static Objection objection(JsonFields fields) {
    return new Objection(
        fields.required("by"),
        fields.instant("at"),
        fields.text("reason"),
        fields.text("revision"));
  }

  static Post post(JsonFields fields) {
    return new Post(
        fields.required("person"),
        fields.required("kind"),
        fields.required("channel"),
        fields.requiredInstant("at"),
        fields.text("permission").orElse("post"),
        fields.texts("tags").map(LinkedHashSet::new));
  }

  private static List<Post> history(JsonSource source, JsonValue value) {
    if (value instanceof JsonValue.Sequence list) {
      return JsonFields.objects(
          source, ModelPath.ROOT, list.entries(), "a post", POST, RequestJson::post);
    }
    source.add(
        ProblemCode.WRONG_TYPE,
        ModelPath.ROOT,
        value.offset(),
        "expected a list of posts but found " + value.what(),
        "write the history as `[{\"person\": ...}]`");
    return List.of();
  }
}
