package io.github.maypost.json;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What validators say of JSON: by the schemas as they are published, and by closed ones, which take
 * no field and no word beside those that are described.
 */
final class Schemas {

  static final JsonMapper JSON = JsonMapper.shared();

  private static final SchemaRegistry PUBLISHED = registry(text -> text);
  private static final SchemaRegistry CLOSED =
      registry(
          text -> {
            ObjectNode schema = (ObjectNode) JSON.readTree(text);
            close(schema, true);
            return schema.toString();
          });
  private static final SchemaLocation METASCHEMA =
      SchemaLocation.of("https://json-schema.org/draft/2020-12/schema");

  private Schemas() {}

  private static SchemaRegistry registry(UnaryOperator<String> change) {
    Map<String, String> texts =
        Arrays.stream(Schema.values())
            .collect(Collectors.toMap(Schema::id, schema -> change.apply(schema.text())));
    return SchemaRegistry.withDefaultDialect(
        SpecificationVersion.DRAFT_2020_12, registry -> registry.schemas(texts));
  }

  /** Returns what is wrong with a JSON text, by the schema as it is published. */
  static List<String> errors(Schema schema, String json) {
    return errors(PUBLISHED, schema, json);
  }

  /** Returns what is wrong with a JSON text, undescribed fields and words among it. */
  static List<String> closedErrors(Schema schema, String json) {
    return errors(CLOSED, schema, json);
  }

  private static List<String> errors(SchemaRegistry registry, Schema schema, String json) {
    return errors(registry, SchemaLocation.of(schema.id()), json);
  }

  private static List<String> errors(SchemaRegistry registry, SchemaLocation schema, String json) {
    return registry.getSchema(schema).validate(json, InputFormat.JSON).stream()
        .map(Object::toString)
        .toList();
  }

  /** Returns what is wrong with a schema itself. */
  static List<String> errorsOf(Schema schema) {
    return errors(PUBLISHED, METASCHEMA, schema.text());
  }

  /**
   * Closes a schema. Only where one is used, and not where another builds upon it, must all fields
   * be known.
   */
  private static void close(JsonNode schema, boolean used) {
    if (!(schema instanceof ObjectNode object)) {
      return;
    }
    object.path("properties").forEach(property -> close(property, true));
    close(object.path("items"), true);
    object.path("$defs").forEach(definition -> close(definition, false));
    object.path("allOf").forEach(part -> close(part, false));
    if (object.path("anyOf") instanceof ArrayNode alternatives) {
      alternatives.removeIf(Schemas::isForLaterVersions);
      alternatives.forEach(alternative -> close(alternative, false));
    }
    if (used) {
      object.put("unevaluatedProperties", false);
    }
  }

  private static boolean isForLaterVersions(JsonNode alternative) {
    return alternative.path("$ref").asString("").contains("/$defs/newer");
  }
}
