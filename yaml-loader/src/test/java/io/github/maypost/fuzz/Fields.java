package io.github.maypost.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** Writes requests in JSON, most of whose fields are what they should be. */
final class Fields {

  private static final List<String> NAMES =
      List.of(
          "maya",
          "omar",
          "lin",
          "promotion",
          "product-launch",
          "service-reply",
          "acme-x",
          "post",
          "schedule",
          "sponsored",
          "ad-label",
          "crisis",
          "photo-release-signed",
          "boost",
          "may",
          "");

  private static final List<String> TIMES =
      List.of(
          "2026-11-23T08:30:00Z",
          "2026-11-23T09:30:00+01:00",
          "2026-11-22T08:30:00.123456789Z",
          "2026-12-27T12:00:00Z",
          "0000-01-01T00:00:00Z",
          "9999-12-31T23:59:59.999999999Z",
          "9999-12-31T23:59:59-18:00",
          "2026-10-25T01:30:00Z",
          "2026-11-23",
          "2026-11-23T08:30",
          "2026-02-29T00:00:00Z",
          "+12026-11-23T08:30:00Z",
          "1969-12-31T23:59:59Z",
          "24:00");

  private static final List<String> STRANGE =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "1e9",
          "1e999999999",
          "{}",
          "[]",
          "\"\"",
          "[null]",
          "[[]]",
          "\"\\uD83D\"",
          "\"\\u0000\"",
          "\"\\u202e\"",
          "NaN",
          "01",
          "'x'",
          "\"");

  private final FuzzedDataProvider data;

  Fields(FuzzedDataProvider data) {
    this.data = data;
  }

  /** Returns one JSON object, as a rule. */
  String request() {
    String most = "\"person\": " + name() + ", \"kind\": " + name() + ", \"channel\": " + name();
    return "{" + most + list(6, () -> ", " + field(), "") + "}" + (rarely() ? text() : "");
  }

  private String field() {
    String key =
        data.pickValue(
            List.of(
                "at",
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
                "history",
                "author",
                "permission",
                "maypost",
                "person",
                "nothing"));
    if (rarely()) {
      return quoted(data.consumeString(6)) + ": " + strange();
    }
    return '"' + key + "\": " + (rarely() ? strange() : value(key));
  }

  private String value(String key) {
    return switch (key) {
      case "at", "proposedAt" -> time();
      case "tags", "situations", "facts", "factsNot" -> "[" + list(3, this::name, ", ") + "]";
      case "moments" -> "{" + list(2, () -> name() + ": " + time(), ", ") + "}";
      case "approvals" -> objects("by", "at", "revision");
      case "objections" -> objects("by", "at", "reason", "revision");
      case "history" -> objects("person", "kind", "channel", "at", "permission", "tags");
      case "maypost" -> "1";
      default -> name();
    };
  }

  private String objects(String... keys) {
    return "["
        + list(
            4,
            () ->
                "{"
                    + IntStream.range(0, keys.length)
                        .filter(i -> data.remainingBytes() == 0 || !rarely())
                        .mapToObj(
                            i -> '"' + keys[i] + "\": " + (rarely() ? strange() : value(keys[i])))
                        .collect(Collectors.joining(", "))
                    + "}",
            ", ")
        + "]";
  }

  private String list(int most, Supplier<String> entry, String between) {
    return IntStream.range(0, data.consumeInt(0, most))
        .mapToObj(i -> entry.get())
        .collect(Collectors.joining(between));
  }

  private boolean rarely() {
    return data.consumeInt(0, 9) == 9;
  }

  private String name() {
    return rarely() ? text() : quoted(data.pickValue(NAMES));
  }

  private String time() {
    return rarely() ? text() : quoted(data.pickValue(TIMES));
  }

  private String strange() {
    return data.pickValue(STRANGE);
  }

  private String text() {
    return quoted(data.consumeString(10));
  }

  private static String quoted(String text) {
    return JsonMapper.shared().writeValueAsString(text);
  }
}
