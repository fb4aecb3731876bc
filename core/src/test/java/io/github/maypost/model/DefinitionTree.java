package io.github.maypost.model;

import com.google.common.base.CaseFormat;
import io.github.maypost.definition.CoverDefinition;
import io.github.maypost.definition.PolicyDefinition;
import io.github.maypost.definition.RulebookDefinition;
import io.github.maypost.problem.ModelPath;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What a rulebook says as a tree of keys, to change it without a word about what its sections are.
 */
final class DefinitionTree {

  private static final String COVERS = "covers";

  private final Map<String, Object> root;

  private DefinitionTree(Map<String, Object> root) {
    this.root = root;
  }

  static DefinitionTree of(RulebookDefinition definition) {
    return new DefinitionTree(tree(definition));
  }

  RulebookDefinition definition() {
    return record(RulebookDefinition.class, root);
  }

  /** Says a part, over what there is; a cover, which has no id, beside what there is. */
  DefinitionTree with(ModelPath path, Object part) {
    if (part instanceof CoverDefinition) {
      Map<String, Object> covers = map(root.computeIfAbsent(COVERS, none -> new LinkedHashMap<>()));
      covers.put(ModelPath.index(covers.size()), part);
      return this;
    }
    int last = path.steps().size() - 1;
    Map<String, Object> here = root;
    for (String step : path.steps().subList(0, last)) {
      here = map(here.computeIfAbsent(step, none -> new LinkedHashMap<>()));
    }
    put(here, path.steps().get(last), part);
    return this;
  }

  DefinitionTree without(ModelPath path) {
    int last = path.steps().size() - 1;
    Map<String, Object> here = root;
    for (String step : path.steps().subList(0, last)) {
      here = map(here.get(step));
    }
    here.remove(path.steps().get(last));
    return this;
  }

  DefinitionTree shuffled(Random random) {
    return new DefinitionTree(shuffled(root, random));
  }

  /** Returns all that can be said or taken away by itself: all but whole sections. */
  Map<ModelPath, Object> parts() {
    Map<ModelPath, Object> parts = new LinkedHashMap<>();
    collect(ModelPath.ROOT, root, parts);
    return parts;
  }

  private static void collect(
      ModelPath path, Map<String, Object> tree, Map<ModelPath, Object> parts) {
    tree.forEach(
        (key, said) -> {
          ModelPath here = path.then(key);
          boolean section = said instanceof Map && here.steps().size() % 2 == 1;
          if (!section) {
            parts.put(here, said);
          }
          if (said instanceof Map) {
            collect(here, map(said), parts);
          }
        });
  }

  private static void put(Map<String, Object> tree, String key, Object said) {
    if (said instanceof Map && tree.get(key) instanceof Map) {
      map(said).forEach((inner, value) -> put(map(tree.get(key)), inner, value));
    } else {
      tree.put(key, said);
    }
  }

  private static Map<String, Object> shuffled(Map<String, Object> tree, Random random) {
    List<String> keys = new ArrayList<>(tree.keySet());
    Collections.shuffle(keys, random);
    Map<String, Object> shuffled = new LinkedHashMap<>();
    for (String key : keys) {
      Object said = tree.get(key);
      shuffled.put(key, said instanceof Map ? shuffled(map(said), random) : said);
    }
    return shuffled;
  }

  private static Map<String, Object> tree(Record said) {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (RecordComponent component : said.getClass().getRecordComponents()) {
      Object value = value(said, component);
      if (value instanceof Map) {
        Map<String, Object> section = new LinkedHashMap<>();
        map(value)
            .forEach(
                (id, one) -> section.put(id, one instanceof PolicyDefinition p ? tree(p) : one));
        tree.put(key(component), section);
      } else if (key(component).equals(COVERS)) {
        tree.put(COVERS, byIndex((List<?>) value));
      } else if (value != null) {
        tree.put(key(component), value);
      }
    }
    return tree;
  }

  private static Map<String, Object> byIndex(List<?> list) {
    Map<String, Object> entries = new LinkedHashMap<>();
    list.forEach(entry -> entries.put(ModelPath.index(entries.size()), entry));
    return entries;
  }

  private static <R extends Record> R record(Class<R> type, Map<String, Object> tree) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < values.length; i++) {
      Object value = tree.get(key(components[i]));
      if (components[i].getType() == Map.class) {
        Map<String, Object> section = new LinkedHashMap<>(value == null ? Map.of() : map(value));
        section.replaceAll(
            (id, one) -> one instanceof Map ? record(PolicyDefinition.class, map(one)) : one);
        value = section;
      } else if (key(components[i]).equals(COVERS)) {
        value = value == null ? List.of() : List.copyOf(map(value).values());
      }
      values[i] = value;
    }
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static Object value(Record said, RecordComponent component) {
    try {
      return component.getAccessor().invoke(said);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static String key(RecordComponent component) {
    return CaseFormat.LOWER_CAMEL.to(CaseFormat.LOWER_HYPHEN, component.getName());
  }

  @SuppressWarnings("unchecked") // all maps of a definition, and all of a tree, have such keys
  private static Map<String, Object> map(Object said) {
    return (Map<String, Object>) said;
  }
}
