package io.github.maypost.json;

import io.github.maypost.decision.AuditRecord;
import io.github.maypost.decision.Basis;
import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Declarations;
import io.github.maypost.decision.Fault;
import io.github.maypost.decision.Lookup;
import io.github.maypost.decision.Post;
import io.github.maypost.decision.PostQuery;
import io.github.maypost.decision.Replay;
import io.github.maypost.decision.Request;
import io.github.maypost.decision.UnknownName;
import io.github.maypost.decision.Verdict;
import io.github.maypost.problem.ModelPath;
import io.github.maypost.problem.ProblemCode;
import io.github.maypost.vocabulary.Interval;
import io.github.maypost.vocabulary.Verb;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Lines of an audit log: each a decision with all that it takes to make it again, as one JSON
 * object on one line.
 *
 * <pre>{@code
 * log.println(AuditJson.write(engine.check(request)));
 * ...
 * Replay replay = engine.replay(AuditJson.read(line));
 * }</pre>
 *
 * <p>A line holds the request with the instant, situations, facts and moments it was decided on,
 * what the engine's history was asked and what it told, what failed, which situations, facts and
 * moments there were to be told, and what came of it, with rules by their ids. It does not hold the
 * people. {@link Schema#AUDIT} tells every field.
 *
 * <p>Characters that could break or hide a line are escaped, whatever the names: controls, line
 * separators, what turns the direction of text, and halves of characters. Lines are read as
 * strictly as requests: a field that is not known is an error, and so is a version that is not.
 */
public final class AuditJson {

  private static final String TYPE = "audit";
  private static final String NOUN = "a line of an audit log";

  private static final List<String> RECORD =
      List.of(
          JsonVersion.FIELD,
          "type",
          "verdict",
          "basis",
          "request",
          "unknownNames",
          "rules",
          "posts",
          "lookups",
          "faults",
          "declared",
          "rulebook");
  private static final List<String> REQUEST =
      RequestJson.REQUEST.stream().filter(field -> !field.equals(JsonVersion.FIELD)).toList();
  private static final List<String> VERBS = Arrays.stream(Verb.values()).map(Verb::word).toList();
  private static final List<String> DECLARED = List.of("situations", "facts", "moments");
  private static final List<String> LOOKUP =
      List.of(
          "from",
          "until",
          "last",
          "permissions",
          "channels",
          "people",
          "kinds",
          "found",
          "failure");

  private AuditJson() {}

  /**
   * Writes a line for a decision.
   *
   * @param decision the decision
   * @return a JSON object on one line, without the end of it
   */
  public static String write(Decision decision) {
    return write(AuditRecord.of(decision));
  }

  /**
   * Writes a line for a decision that was kept.
   *
   * @param record the decision
   * @return a JSON object on one line, without the end of it
   */
  public static String write(AuditRecord record) {
    JsonObject json =
        JsonVersion.start(TYPE)
            .put("verdict", record.verdict().word())
            .put("basis", record.basis().word())
            .put("request", RequestJson.json(record.request()))
            .put("unknownNames", JsonObject.each(record.unknownNames(), DecisionJson::unknown))
            .put("rules", json(record.rules()));
    record.lookups().ifPresent(lookups -> put(json, lookups));
    return json.put("faults", JsonObject.each(record.faults(), DecisionJson::fault))
        .put("declared", json(record.declared()))
        .put("rulebook", record.rulebook())
        .toString();
  }

  private static JsonObject json(Map<Verb, List<String>> rules) {
    JsonObject json = new JsonObject();
    rules.forEach((verb, ids) -> json.put(verb.word(), ids));
    return json;
  }

  private static JsonObject json(Declarations declared) {
    return new JsonObject()
        .putUnlessEmpty("situations", declared.situations())
        .putUnlessEmpty("facts", declared.facts())
        .putUnlessEmpty("moments", declared.moments());
  }

  private static void put(JsonObject json, List<Lookup> lookups) {
    Map<Post, Integer> places = new LinkedHashMap<>();
    lookups.forEach(
        lookup -> lookup.posts().forEach(post -> places.putIfAbsent(post, places.size())));
    json.put("posts", JsonObject.each(places.keySet(), RequestJson::json));
    json.put("lookups", JsonObject.each(lookups, lookup -> json(lookup, places::get)));
  }

  private static JsonObject json(Lookup lookup, Function<Post, Integer> place) {
    PostQuery query = lookup.query();
    Instant from = query.interval().from();
    Instant until = query.interval().until();
    JsonObject json =
        new JsonObject()
            .put("from", Optional.of(from).filter(edge -> !edge.isBefore(JsonFields.FIRST)))
            .put("until", Optional.of(until).filter(edge -> edge.isBefore(JsonFields.AFTER_LAST)))
            .put("last", query.last())
            .put("permissions", query.permissions())
            .put("channels", query.channels())
            .put("people", query.people())
            .put("kinds", query.kinds());
    return lookup.failure().isPresent()
        ? json.put("failure", lookup.failure())
        : json.put("found", lookup.posts().stream().map(place).toList());
  }

  /**
   * Reads a line.
   *
   * @param json one JSON object, as it was written
   * @return the decision as it was kept
   * @throws InvalidRequestException listing everything that is wrong
   */
  public static AuditRecord read(String json) {
    return read(json, "audit log", 1);
  }

  /**
   * Reads a line of a file.
   *
   * @param json one JSON object, as it was written
   * @param file the file's name, for messages
   * @param line the line of the file, from 1
   * @return the decision as it was kept
   * @throws InvalidRequestException listing everything that is wrong
   */
  public static AuditRecord read(String json, String file, int line) {
    return JsonReading.read(
        new JsonSource(file, line, json),
        JsonTree::readAnyText,
        (source, value) -> JsonVersion.isKnown(source, value) && isAudit(source, value),
        (source, value) -> record(JsonFields.of(source, ModelPath.ROOT, value, NOUN, RECORD)));
  }

  /** Tells whether it is of this type; if not, that is all that the source is told. */
  private static boolean isAudit(JsonSource source, JsonValue value) {
    if (!(value instanceof JsonValue.Mapping mapping)) {
      return true;
    }
    Optional<JsonValue> type =
        mapping.fields().stream()
            .filter(field -> field.name().equals("type"))
            .map(JsonValue.Field::value)
            .findFirst();
    if (type.filter(AuditJson::isAudit).isPresent()) {
      return true;
    }
    source.add(
        type.isPresent() ? ProblemCode.BAD_VALUE : ProblemCode.MISSING,
        ModelPath.of("type"),
        type.map(JsonValue::offset).orElse(value.offset()),
        "expected the type `"
            + TYPE
            + "` but "
            + type.map(found -> "found " + found.what()).orElse("it is missing"),
        "only what was written for an audit log can be decided again");
    return false;
  }

  private static boolean isAudit(JsonValue type) {
    return type instanceof JsonValue.Text text && text.text().equals(TYPE);
  }

  private static AuditRecord record(JsonFields fields) {
    Basis basis = fields.requiredWord("basis", Basis.class);
    checkVerdict(basis, fields);
    return new AuditRecord(
        basis,
        fields.requiredObject("request", "a request", REQUEST, RequestJson::request),
        fields.requiredObjects(
            "unknownNames", "an unknown name", List.of("field", "name"), AuditJson::unknownName),
        fields.requiredObject("rules", "the rules", VERBS, AuditJson::rules),
        lookups(fields),
        fields.requiredObjects("faults", "a fault", List.of("source", "cause"), AuditJson::fault),
        fields.requiredObject("declared", "what was declared", DECLARED, AuditJson::declared),
        fields.required("rulebook"));
  }

  private static void checkVerdict(Basis basis, JsonFields fields) {
    Verdict verdict = fields.requiredWord("verdict", Verdict.class);
    if (fields.has("verdict") && fields.has("basis") && verdict != basis.verdict()) {
      fields.addWrong(
          "verdict",
          "expected the verdict `"
              + basis.verdict().word()
              + "`, which follows from the basis, but found `"
              + verdict.word()
              + "`",
          "");
    }
  }

  private static UnknownName unknownName(JsonFields fields) {
    return new UnknownName(
        fields.requiredWord("field", UnknownName.Field.class), fields.required("name"));
  }

  private static Fault fault(JsonFields fields) {
    return new Fault(fields.requiredWord("source", Fault.Source.class), fields.required("cause"));
  }

  private static Declarations declared(JsonFields fields) {
    return new Declarations(
        set(fields.texts("situations")).orElse(Set.of()),
        set(fields.texts("facts")).orElse(Set.of()),
        set(fields.texts("moments")).orElse(Set.of()));
  }

  private static Map<Verb, List<String>> rules(JsonFields fields) {
    Map<Verb, List<String>> rules = new LinkedHashMap<>();
    for (Verb verb : Verb.values()) {
      rules.put(verb, fields.requiredTexts(verb.word()));
    }
    return rules;
  }

  /** Returns what the history was asked; there is none where the line says nothing of it. */
  private static Optional<List<Lookup>> lookups(JsonFields fields) {
    if (!fields.has("lookups") && !fields.has("posts")) {
      return Optional.empty();
    }
    List<Post> posts =
        fields.requiredObjects("posts", "a post", RequestJson.POST, RequestJson::post);
    return Optional.of(
        fields.requiredObjects("lookups", "a lookup", LOOKUP, lookup -> lookup(lookup, posts)));
  }

  private static Lookup lookup(JsonFields fields, List<Post> posts) {
    if (fields.has("found") == fields.has("failure")) {
      fields.addWrong("found", "expected either the field `found` or the field `failure`", "");
    }
    PostQuery query =
        new PostQuery(
            interval(fields),
            fields.number("last"),
            new LinkedHashSet<>(fields.requiredTexts("permissions")),
            set(fields.texts("channels")),
            set(fields.texts("people")),
            set(fields.texts("kinds")));
    return new Lookup(
        query, fields.picked("found", posts).orElse(List.of()), fields.text("failure"));
  }

  private static Interval interval(JsonFields fields) {
    Instant from = fields.instant("from").orElse(Instant.MIN);
    Instant until = fields.instant("until").orElse(Instant.MAX);
    if (until.isBefore(from)) {
      fields.addWrong(
          "until", "expected no instant before `" + from + "` but found `" + until + "`", "");
    }
    return new Interval(from, until);
  }

  private static Optional<Set<String>> set(Optional<List<String>> texts) {
    return texts.map(LinkedHashSet::new);
  }

  /**
   * Writes what a line came to when it was decided again.
   *
   * @param replay the decision as it was kept, and as it is made again
   * @param line which line of the log it was, from 1
   * @return a JSON object on one line, as {@link Schema#REPLAY} tells
   */
  public static String write(Replay replay, int line) {
    Request request = replay.before().request();
    Decision now = replay.now();
    return JsonVersion.start("replay")
        .put("line", line)
        .put("result", replay.result().word())
        .put("person", request.person())
        .put("author", request.author())
        .put("permission", request.permission())
        .put("kind", request.kind())
        .put("channel", request.channel())
        .put("at", request.at())
        .put("before", outcome(replay.before().basis(), replay.before().rulebook()))
        .put("now", outcome(now.basis(), now.rulebook()))
        .put("gone", json(replay.gone()))
        .put("come", json(replay.come()))
        .put("knownNow", JsonObject.each(replay.knownNow(), DecisionJson::unknown))
        .put("unknownNow", JsonObject.each(replay.unknownNow(), DecisionJson::unknown))
        .put("lacking", JsonObject.each(replay.lacking(), DecisionJson::fault))
        .toString();
  }

  private static JsonObject outcome(Basis basis, String rulebook) {
    return new JsonObject()
        .put("verdict", basis.verdict().word())
        .put("basis", basis.word())
        .put("rulebook", rulebook);
  }
}
