package io.github.maypost.handbooks;

import io.github.maypost.model.Rulebook;
import io.github.maypost.yaml.RulebookYaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A handbook as a rulebook.
 *
 * @param folder where the files are
 * @param first the file that names the others, in the folder
 * @param files all files, the first one included, in the folder
 * @param scenarios what they decide
 */
record Handbook(Path folder, Path first, List<Path> files, Scenarios scenarios) {

  private static final Path ALL = Path.of("src/main/resources/io/github/maypost/handbooks");
  private static final List<String> CLAUSES =
      List.of("for", "who", "what", "where", "when", "unless");

  /** A handbook in one file. */
  static Handbook inOneFile(String name) {
    Path file = Path.of(name + ".yaml");
    return new Handbook(ALL, file, List.of(file), scenarios(name));
  }

  /** A handbook in a folder that holds nothing else. */
  static Handbook inFolder(String name) {
    Path folder = ALL.resolve(name);
    try (Stream<Path> found = Files.walk(folder)) {
      List<Path> files =
          found.filter(Files::isRegularFile).map(folder::relativize).sorted().toList();
      return new Handbook(folder, Path.of(name + ".yaml"), files, scenarios(name));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Scenarios scenarios(String name) {
    return Scenarios.read(read(ALL.resolve(name + "-decisions.yaml")));
  }

  /** What the files mean. */
  Rulebook rulebook() {
    return RulebookYaml.read(folder.resolve(first));
  }

  /** The lines of all files. */
  List<String> lines() {
    return files.stream().flatMap(file -> read(folder.resolve(file)).lines()).toList();
  }

  /** Every way in which this handbook can lack one clause of a rule, or the place of a policy. */
  List<Change> withoutOneClause() {
    return files.stream()
        .flatMap(file -> withoutOneClause(file, read(folder.resolve(file))).stream())
        .toList();
  }

  /** Every way in which one file's text can lack one clause of a rule, or the place of a policy. */
  static List<Change> withoutOneClause(Path file, String yaml) {
    JsonNode whole = new YAMLMapper().readTree(yaml);
    List<Change> all = new ArrayList<>();
    for (Map.Entry<String, JsonNode> policy : whole.path("policies").properties()) {
      String pointer = "/policies/" + policy.getKey();
      addWithout(all, file, whole, pointer, "where");
      for (String rule : policy.getValue().path("rules").propertyNames()) {
        for (String clause : CLAUSES) {
          addWithout(all, file, whole, pointer + "/rules/" + rule, clause);
        }
        addWithoutOneException(all, file, whole, pointer + "/rules/" + rule);
      }
    }
    return all;
  }

  /** What the files would mean after a change, which is made in a folder that is empty as yet. */
  Rulebook rulebookAfter(Change change, Path empty) {
    for (Path file : files) {
      write(
          empty.resolve(file),
          file.equals(change.file()) ? change.text() : read(folder.resolve(file)));
    }
    return RulebookYaml.read(empty.resolve(first));
  }

  /** Another text for one file. */
  record Change(String lacking, Path file, String text) {
    @Override
    public String toString() {
      return lacking;
    }
  }

  private static void addWithout(
      List<Change> all, Path file, JsonNode whole, String pointer, String clause) {
    if (whole.at(pointer).has(clause)) {
      JsonNode copy = whole.deepCopy();
      ((ObjectNode) copy.at(pointer)).remove(clause);
      all.add(new Change(pointer + "/" + clause, file, copy.toString()));
    }
  }

  private static void addWithoutOneException(
      List<Change> all, Path file, JsonNode whole, String rule) {
    String pointer = rule + "/unless";
    if (whole.at(pointer).isArray()) {
      for (int i = 0; i < whole.at(pointer).size(); i++) {
        JsonNode copy = whole.deepCopy();
        ((ArrayNode) copy.at(pointer)).remove(i);
        all.add(new Change(pointer + "/" + i, file, copy.toString()));
      }
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
