package io.github.maypost.yaml;

import io.github.maypost.problem.Location;
import io.github.maypost.problem.ModelPath;
import io.github.maypost.problem.Positions;
import io.github.maypost.yaml.Node.Entry;
import io.github.maypost.yaml.Node.Mapping;
import io.github.maypost.yaml.Node.Scalar;
import io.github.maypost.yaml.Node.Sequence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the parts of a rulebook in its tree. Steps that short forms leave out are passed over: a
 * bare word is the list with itself in it and the mapping that says it. Something missing stands
 * where what lacks it stands.
 */
final class TreePositions implements Positions {

  private final Mapping first;
  private final Map<String, Map<String, Mapping>> owners;
  private final List<Node> covers;

  /**
   * Makes the positions of what several files say together.
   *
   * @param first the tree of the first file
   * @param owners the trees in which things are declared, by section and id
   * @param covers where covers stand, which have no id
   */
  TreePositions(Mapping first, Map<String, Map<String, Mapping>> owners, List<Node> covers) {
    this.first = first;
    this.owners = owners;
    this.covers = covers;
  }

  @Override
  public Optional<Location> find(ModelPath path) {
    return Optional.of(place(path).location());
  }

  /** Returns the place of a part, or of the part that lacks it. */
  Place place(ModelPath path) {
    List<String> steps = path.steps();
    Node node = first;
    if (steps.size() > 1 && steps.get(0).equals("covers")) {
      int index = index(steps.get(1));
      node = index < covers.size() ? covers.get(index) : first;
      steps = steps.subList(2, steps.size());
    } else if (steps.size() > 1) {
      node = owners.getOrDefault(steps.get(0), Map.of()).getOrDefault(steps.get(1), first);
    }
    @Nullable Scalar key = null;
    for (String step : steps) {
      if (node instanceof Mapping mapping && !isFirst(step, mapping)) {
        Entry entry = mapping.find(step);
        if (entry == null) {
          break;
        }
        node = entry.value();
        key = entry.key();
      } else if (node instanceof Sequence sequence) {
        Node element = element(sequence, step);
        if (element == null) {
          break;
        }
        node = element;
        key = null;
      }
    }
    boolean asValue = node instanceof Scalar scalar && !scalar.isAbsent() && !path.key();
    return asValue || key == null ? node.place() : key.place();
  }

  /** Tells whether a step is the one into a list that was written as its only element. */
  private static boolean isFirst(String step, Mapping mapping) {
    return step.equals(ModelPath.index(0)) && mapping.find(step) == null;
  }

  private static @Nullable Node element(Sequence sequence, String step) {
    if (!step.startsWith("[")) {
      return sequence.find(step);
    }
    int index = index(step);
    return index < sequence.elements().size() ? sequence.elements().get(index) : null;
  }

  private static int index(String step) {
    return Integer.parseInt(step.substring(1, step.length() - 1));
  }
}
