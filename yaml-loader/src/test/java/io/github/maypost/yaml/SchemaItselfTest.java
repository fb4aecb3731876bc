package io.github.maypost.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** That the schema of rulebooks is a good schema, whatever rulebooks are. */
class SchemaItselfTest {

  private static final JsonNode SCHEMA = RulebookSchema.node();

  @Test
  void isValidAgainstItsMetaschema() {
    assertThat(SCHEMA.get("$schema").asString())
        .isEqualTo("https://json-schema.org/draft/2020-12/schema");
    assertThat(SCHEMA.get("$id").asString())
        .isEqualTo("https://maypost.github.io/schema/v1/rulebook.json");
    assertThat(RulebookSchema.mistakesOfTheSchemaItself()).isEmpty();
  }

  @Test
  void everyKeySaysWhatItMeans() {
    List<String> silent = new ArrayList<>();
    visit(
        (pointer, schema) -> {
          if (!pointer.matches(".*/(?:if|then|dependentSchemas)(?:/.*)?")) {
            schema
                .path("properties")
                .forEachEntry(
                    (key, said) -> {
                      if (!says(said, "title") || !says(said, "description")) {
                        silent.add(pointer + "/properties/" + key);
                      }
                    });
          }
        });
    assertThat(silent).isEmpty();
  }

  /** Tells whether a schema says something, itself or where it refers to. */
  private static boolean says(JsonNode schema, String keyword) {
    if (schema.has(keyword)) {
      return !schema.get(keyword).asString().isBlank();
    }
    return schema.has("$ref")
        && says(SCHEMA.at(schema.get("$ref").asString().substring(1)), keyword);
  }

  @Test
  void everyDefinitionIsUsedAndNothingElseReferredTo() {
    Set<String> used = new TreeSet<>(Set.of("#/$defs/part")); // for those who write included files
    visit(
        (pointer, schema) -> {
          if (schema.has("$ref")) {
            used.add(schema.get("$ref").asString());
          }
        });
    Set<String> defined = new TreeSet<>();
    SCHEMA.get("$defs").propertyNames().forEach(name -> defined.add("#/$defs/" + name));
    assertThat(used).isEqualTo(defined);
  }

  @Test
  void examplesDefaultsAndSnippetsAreValidWhereTheyStand() {
    List<String> wrong = new ArrayList<>();
    visit(
        (pointer, schema) -> {
          List<JsonNode> values = new ArrayList<>();
          schema.path("examples").forEach(values::add);
          schema.path("defaultSnippets").forEach(snippet -> values.add(snippet.get("body")));
          if (schema.has("default")) {
            values.add(schema.get("default"));
          }
          for (JsonNode value : values) {
            if (!RulebookSchema.mistakes(pointer, value).isEmpty()) {
              wrong.add(pointer + ": " + value);
            }
          }
        });
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyEnumeratedWordIsDescribed() {
    visit(
        (pointer, schema) -> {
          if (schema.has("enum") && !schema.has("errorMessage")) {
            assertThat(schema.path("enumDescriptions").size())
                .as(pointer)
                .isEqualTo(schema.get("enum").size());
          }
        });
  }

  /** Visits each schema in the schema, with the pointer that leads to it. */
  private static void visit(BiConsumer<String, JsonNode> visitor) {
    visit("", SCHEMA, visitor);
  }

  private static void visit(String pointer, JsonNode schema, BiConsumer<String, JsonNode> visitor) {
    if (!schema.isObject()) {
      return;
    }
    visitor.accept(pointer, schema);
    for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
      String below = pointer + "/" + keyword.getKey();
      switch (keyword.getKey()) {
        case "properties", "$defs", "dependentSchemas" ->
            keyword
                .getValue()
                .forEachEntry((key, value) -> visit(below + "/" + key, value, visitor));
        case "items", "additionalProperties", "propertyNames", "if", "then", "else", "not" ->
            visit(below, keyword.getValue(), visitor);
        case "anyOf", "allOf", "oneOf" -> {
          for (int i = 0; i < keyword.getValue().size(); i++) {
            visit(below + "/" + i, keyword.getValue().get(i), visitor);
          }
        }
        default -> {}
      }
    }
  }
}
