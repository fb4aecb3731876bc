package io.github.maypost.yaml;

import io.github.maypost.problem.Location;
import io.github.maypost.problem.ModelPath;
import io.github.maypost.problem.Positions;
import io.github.maypost.yaml.Node.Entry;
import io.github.maypost.yaml.Node.Mapping;
import io.github.maypost.yaml.Node.Scalar;
import io.github.maypost.yaml.Node.Sequence;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the parts of a rulebook in its tree. Steps that short forms leave out are passed over: a
 * bare word is the list with itself in it and the mapping that says it. Something missing stands
 * where what lacks it stands.
 */
final class TreePositions implements Positions {

  private final List<Node> roots;

  /**
   * Makes the positions of what several files say together.
   *
   * @param roots the trees of the files, at least one
   */
  TreePositions(List<Node> roots) {
    this.roots = roots;
  }

  @Override
  public Optional<Location> find(ModelPath path) {
    return Optional.of(place(path).location());
  }

  /** Returns the place of a part, or of the part that lacks it. */
  Place place(ModelPath path) {
    Search farthest = new Search(roots.get(0));
    farthest.follow(path);
    for (int i = 1; i < roots.size() && farthest.steps < path.steps().size(); i++) {
      Search other = new Search(roots.get(i));
      other.follow(path);
      farthest = other.steps > farthest.steps ? other : farthest;
    }
    return farthest.place(path);
  }

  /** How far a path leads into one tree. */
  private static final class Search {
    private Node node;
    private @Nullable Scalar key;
    private int steps;

    Search(Node root) {
      this.node = root;
    }

    void follow(ModelPath path) {
      while (steps < path.steps().size() && enter(path.steps().get(steps))) {
        steps++;
      }
    }

    private boolean enter(String step) {
      if (node instanceof Mapping mapping && !isFirst(step, mapping)) {
        Entry entry = mapping.find(step);
        if (entry == null) {
          return false;
        }
        node = entry.value();
        key = entry.key();
      } else if (node instanceof Sequence sequence) {
        Node element = element(sequence, step);
        if (element == null) {
          return false;
        }
        node = element;
        key = null;
      }
      return true;
    }

    Place place(ModelPath path) {
      boolean asValue = node instanceof Scalar scalar && !scalar.isAbsent() && !path.key();
      return asValue || key == null ? node.place() : key.place();
    }
  }

  /** Tells whether a step is the one into a list that was written as its only element. */
  private static boolean isFirst(String step, Mapping mapping) {
    return step.equals(ModelPath.index(0)) && mapping.find(step) == null;
  }

  private static @Nullable Node element(Sequence sequence, String step) {
    if (!step.startsWith("[")) {
      return sequence.find(step);
    }
    int index = Integer.parseInt(step.substring(1, step.length() - 1));
    return index < sequence.elements().size() ? sequence.elements().get(index) : null;
  }
}
