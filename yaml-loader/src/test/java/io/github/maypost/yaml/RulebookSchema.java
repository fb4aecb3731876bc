package io.github.maypost.yaml;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.maypost.yaml.Node.Entry;
import io.github.maypost.yaml.Node.Mapping;
import io.github.maypost.yaml.Node.Scalar;
import io.github.maypost.yaml.Node.Sequence;
import io.github.maypost.yaml.Node.Style;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema of rulebooks, and texts as it sees them: values read by YAML 1.2's core schema.
 */
final class RulebookSchema {

  static final String RESOURCE = "/io/github/maypost/schema/v1/rulebook.json";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final JsonNode NODE = load();
  private static final String ID = NODE.get("$id").asString();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          registry -> registry.schemas(Map.of(ID, NODE.toString())));
  private static final Schema RULEBOOK = REGISTRY.getSchema(SchemaLocation.of(ID));

  private RulebookSchema() {}

  private static JsonNode load() {
    try (InputStream resource = RulebookSchema.class.getResourceAsStream(RESOURCE)) {
      return JsonMapper.shared().readTree(Objects.requireNonNull(resource));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Returns the schema itself. */
  static JsonNode node() {
    return NODE;
  }

  /** Returns what the schema has against a value. */
  static List<Error> mistakes(JsonNode value) {
    return RULEBOOK.validate(value);
  }

  /** Returns what the schema has against a text; empty when it cannot be read to its end. */
  static Optional<List<Error>> mistakes(String text) {
    return value(text).map(RulebookSchema::mistakes);
  }

  /** Returns what a part of the schema has against a value. */
  static List<Error> mistakes(String pointer, JsonNode value) {
    return REGISTRY.getSchema(SchemaLocation.of(ID + "#" + pointer)).validate(value);
  }

  /** Returns what the metaschema has against the schema. */
  static List<Error> mistakesOfTheSchemaItself() {
    return REGISTRY.getSchema(SchemaLocation.of(NODE.get("$schema").asString())).validate(NODE);
  }

  /** Returns what a text says; empty when it cannot be read to its end. */
  static Optional<JsonNode> value(String text) {
    SourceText source = new SourceText("text.yaml", text);
    return Optional.ofNullable(TreeReader.read(source, new FormProblems()))
        .map(RulebookSchema::value);
  }

  private static JsonNode value(Node node) {
    if (node instanceof Mapping mapping) {
      ObjectNode object = JSON.objectNode();
      for (Entry entry : mapping.entries()) {
        object.set(entry.key().text(), value(entry.value()));
      }
      return object;
    }
    if (node instanceof Sequence sequence) {
      ArrayNode array = JSON.arrayNode();
      sequence.elements().forEach(element -> array.add(value(element)));
      return array;
    }
    Scalar scalar = (Scalar) node;
    return scalar.style() == Style.PLAIN ? plain(scalar.text()) : JSON.stringNode(scalar.text());
  }

  private static JsonNode plain(String text) {
    if (text.matches("|~|null|Null|NULL")) {
      return JSON.nullNode();
    }
    if (text.matches("true|True|TRUE|false|False|FALSE")) {
      return JSON.booleanNode(text.toLowerCase(Locale.ROOT).equals("true"));
    }
    if (text.matches("[-+]?[0-9]+")) {
      return JSON.numberNode(new BigInteger(text));
    }
    if (text.matches("0o[0-7]+|0x[0-9a-fA-F]+")) {
      return JSON.numberNode(new BigInteger(text.substring(2), text.charAt(1) == 'o' ? 8 : 16));
    }
    if (text.matches("[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")) {
      return JSON.numberNode(new BigDecimal(text));
    }
    return text.matches("[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)")
        ? JSON.numberNode(Double.NaN)
        : JSON.stringNode(text);
  }
}
