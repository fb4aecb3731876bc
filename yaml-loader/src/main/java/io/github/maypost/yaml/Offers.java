package io.github.maypost.yaml;

import io.github.maypost.yaml.Node.Entry;
import io.github.maypost.yaml.Node.Mapping;
import io.github.maypost.yaml.Node.Scalar;
import io.github.maypost.yaml.Node.Sequence;
import java.util.List;

/** What is offered where something declared is said in another way than as a mapping by id. */
final class Offers {

  /** The keys by which things say which others they belong to. */
  private static final List<String> RELATIONS = List.of("in", "includes", "implies");

  /** The keys with which people say the id of a thing that stands in a list. */
  private static final List<String> OWN_IDS = List.of("id", "key", "name", "title");

  private Offers() {}

  /** Returns the help for a thing of which something else is said than a mapping. */
  static String forThing(Cursor cursor, List<String> keys) {
    String id = cursor.step();
    if (id.equals("include")) {
      return "`include` stands at the top of the file";
    }
    if (keys.equals(Keys.POLICY) && cursor.node() instanceof Sequence) {
      return "write such as `" + id + ": { rules: { my-rule: { allow: post } } }`";
    }
    String relation = RELATIONS.stream().filter(keys::contains).findFirst().orElse("");
    String ids = relation.isEmpty() ? "" : ids(cursor.node());
    if (keys.equals(Keys.CHANNEL) && !ids.isEmpty()) {
      return String.format(
          "write what it is: `%1$s: { platform: %2$s }`, `%1$s: { in: %2$s }`"
              + " or `%1$s: { shared-by: %2$s }`",
          id, ids);
    }
    if (!ids.isEmpty()) {
      return "write `" + id + ": { " + relation + ": " + ids + " }`";
    }
    if (!(cursor.node() instanceof Scalar scalar) || scalar.isAbsent()) {
      return "write such as `" + id + ": { " + keys.get(0) + ": ... }`";
    }
    return Values.findMeaning(scalar).isPresent()
        ? "write `" + id + ": {}`, or what is to be said of it between the braces"
        : "write `" + id + ": { " + keys.get(0) + ": " + Quoting.inFlow(scalar.text()) + " }`";
  }

  /** Returns the id that stands here or the ids, as they are to be written; empty for others. */
  private static String ids(Node node) {
    if (node instanceof Sequence list) {
      List<String> ids = list.elements().stream().map(Offers::ids).toList();
      return ids.isEmpty() || ids.contains("") ? "" : "[" + String.join(", ", ids) + "]";
    }
    if (!(node instanceof Scalar scalar) || Values.findMeaning(scalar).isPresent()) {
      return "";
    }
    return Names.isId(scalar.text()) ? scalar.text() : "";
  }

  /** Returns the help for a mapping in a list of ids. */
  static String forListed(Node element) {
    if (element instanceof Mapping mapping) {
      for (String key : OWN_IDS) {
        Entry entry = mapping.find(key);
        if (entry != null && entry.value() instanceof Scalar scalar && !scalar.isAbsent()) {
          return "write `" + Names.toId(scalar.text()) + ": " + rest(mapping, key) + "`";
        }
      }
    }
    return "leave the `- `, or the `[ ]`, out where something is said of each";
  }

  private static String rest(Mapping mapping, String ownId) {
    boolean isId = ownId.equals("id") || ownId.equals("key");
    return mapping.entries().stream()
        .map(entry -> entry.key().text())
        .filter(key -> !isId || !key.equals(ownId))
        .findFirst()
        .map(key -> "{ " + key + ": ... }")
        .orElse("{}");
  }
}
