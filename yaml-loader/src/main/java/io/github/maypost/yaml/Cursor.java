package io.github.maypost.yaml;

import io.github.maypost.problem.ModelPath;
import io.github.maypost.problem.ProblemCode;
import io.github.maypost.yaml.Node.Entry;
import io.github.maypost.yaml.Node.Mapping;
import io.github.maypost.yaml.Node.Scalar;
import io.github.maypost.yaml.Node.Sequence;
import io.github.maypost.yaml.Node.Style;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A part of the tree under reading: it knows the path that leads to it and reports there. */
final class Cursor {

  /** How many steps lead to a rule: two sections, and a name in each. */
  private static final int IN_RULE = 4;

  private final FormProblems problems;
  private final @Nullable Cursor parent;
  private final String step;
  private final @Nullable Scalar key;
  private final Node node;

  private Cursor(
      FormProblems problems,
      @Nullable Cursor parent,
      String step,
      @Nullable Scalar key,
      Node node) {
    this.problems = problems;
    this.parent = parent;
    this.step = step;
    this.key = key;
    this.node = node;
  }

  static Cursor at(Node root, FormProblems problems) {
    return new Cursor(problems, null, "", null, root);
  }

  Cursor under(String meantKey, Entry entry) {
    return new Cursor(problems, this, meantKey, entry.key(), entry.value());
  }

  private Cursor element(int index, Node element) {
    return new Cursor(problems, this, ModelPath.index(index), null, element);
  }

  Node node() {
    return node;
  }

  /** Returns the last step of the path: a key, or a position in a list. */
  String step() {
    return step;
  }

  /** Tells whether this stands in a list. */
  boolean isElement() {
    return parent != null && key == null;
  }

  /** Returns the key under which this stands in a mapping. */
  Scalar key() {
    return Objects.requireNonNull(key);
  }

  private ModelPath path() {
    Deque<String> steps = new ArrayDeque<>();
    for (Cursor at = this; at.parent != null; at = at.parent) {
      steps.addFirst(at.step);
    }
    return new ModelPath(List.copyOf(steps), false);
  }

  /** Tells whether this stands in what a rule advises, and not in a rule that is called so. */
  boolean isInAdvice() {
    List<String> steps = path().steps();
    return steps.size() > IN_RULE && steps.get(IN_RULE).equals("advise");
  }

  /** Reports a mistake here: at the value of a scalar, else at the key, where there is one. */
  void report(ProblemCode code, String message, String help) {
    boolean written = node instanceof Scalar scalar && !scalar.isAbsent();
    Place place = written || key == null ? node.place() : key.place();
    problems.add(code, path(), place, message, help);
  }

  /** Reports a mistake at the key of an entry of this mapping, or at an element of this list. */
  void reportAt(Scalar part, ProblemCode code, String message, String help) {
    problems.add(code, path().then(part.text()).ofKey(), part.place(), message, help);
  }

  /** Reports that something of another shape stands here, unless that was reported before. */
  void reportType(String expected, String help) {
    if (!isBroken()) {
      report(ProblemCode.WRONG_TYPE, "expected " + expected + " but found " + node.shape(), help);
    }
  }

  /** Tells whether what stands here is a mistake already reported. */
  boolean isBroken() {
    return node instanceof Scalar scalar && scalar.style() == Style.BROKEN;
  }

  /** Tells whether nothing stands here, or what YAML writes for nothing. */
  boolean isNothing() {
    return node instanceof Scalar scalar
        && scalar.style() == Style.PLAIN
        && (scalar.text().isEmpty() || scalar.text().matches("~|null|Null|NULL"));
  }

  /** Returns the scalar here; {@code null} when there is something else, which is then reported. */
  @Nullable Scalar scalar(String expected) {
    return scalar(expected, "");
  }

  /** Returns the scalar here, as {@link #scalar(String)}, with help for a list or a mapping. */
  @Nullable Scalar scalar(String expected, String help) {
    if (node instanceof Scalar scalar && !scalar.isAbsent() && !isBroken()) {
      return scalar;
    }
    reportType(
        expected,
        node instanceof Scalar
            ? "write it after the `:`, or leave the key out"
            : help.isEmpty() ? onlyHelp() : help);
    return null;
  }

  /** Returns the help for a list of one where something stands alone. */
  private String onlyHelp() {
    return node instanceof Sequence list
            && list.elements().size() == 1
            && list.elements().get(0) instanceof Scalar only
            && !only.isAbsent()
        ? "write `" + only.text() + "`, without a list"
        : "";
  }

  /**
   * Returns what the mapping here says; {@code null} when there is none, which is then reported.
   */
  @Nullable Fields fields(List<String> keys, String help) {
    if (node instanceof Mapping mapping) {
      return new Fields(this, mapping, keys);
    }
    reportType("a mapping", help);
    return null;
  }

  /** Returns the entries of the mapping here, the keys of which are free. */
  List<Cursor> entries(Mapping mapping) {
    List<Cursor> entries = new ArrayList<>(mapping.entries().size());
    for (Entry entry : mapping.entries()) {
      reportAmbiguous(entry.key());
      entries.add(under(entry.key().text(), entry));
    }
    return entries;
  }

  /** Reports an id that YAML reads as something else than text. */
  private void reportAmbiguous(Scalar id) {
    Values.findMeaning(id)
        .filter(meaning -> !id.text().isEmpty() && !problems.isReportedAt(id.place()))
        .ifPresent(
            meaning ->
                reportAt(
                    id,
                    ProblemCode.BAD_KEY,
                    "expected text as a key but found `"
                        + id.text()
                        + "`, which YAML reads as "
                        + meaning,
                    Names.ambiguousHelp(id.text())));
  }

  /** Reads the elements of the list here, or what stands here as the only one. */
  <T> List<T> several(Function<Cursor, T> reader) {
    List<Cursor> elements = elements(0);
    List<T> read = new ArrayList<>(elements.size());
    elements.forEach(element -> read.add(reader.apply(element)));
    return read;
  }

  /** Returns the elements of the list here, which go on one that has so many; else this alone. */
  List<Cursor> elements(int before) {
    if (!(node instanceof Sequence sequence)) {
      return List.of(this);
    }
    List<Cursor> elements = new ArrayList<>(sequence.elements().size());
    for (int i = 0; i < sequence.elements().size(); i++) {
      elements.add(element(before + i, sequence.elements().get(i)));
    }
    return elements;
  }
}
