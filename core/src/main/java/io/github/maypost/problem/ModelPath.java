package io.github.maypost.problem;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * Where in a rulebook something stands, by name: {@code policies.brand.rules.launches.who[0].team}.
 * The steps are keys as rulebooks spell them, and positions in lists as {@code [0]}.
 *
 * @param steps the steps from the top, none for the rulebook as a whole
 * @param key whether the key of the last step is meant rather than what stands under it
 */
public record ModelPath(List<String> steps, boolean key) {

  /** The rulebook as a whole. */
  public static final ModelPath ROOT = new ModelPath(List.of(), false);

  /** Makes a path of its own copy of the steps. */
  public ModelPath {
    steps = List.copyOf(steps);
  }

  /**
   * Returns the path of a value at the end of some keys.
   *
   * @param steps the steps from the top
   * @return the path
   */
  public static ModelPath of(String... steps) {
    return new ModelPath(List.of(steps), false);
  }

  /**
   * Returns a path that goes on from the end of this one.
   *
   * @param rest the steps from there
   * @return the longer path, meaning a key where {@code rest} does
   */
  public ModelPath then(ModelPath rest) {
    return rest.steps.isEmpty()
        ? this
        : new ModelPath(
            ImmutableList.<String>builder().addAll(steps).addAll(rest.steps).build(), rest.key);
  }

  /**
   * Returns the path of what stands under a key.
   *
   * @param name the key
   * @return the longer path
   */
  public ModelPath then(String name) {
    return then(of(name));
  }

  /**
   * Returns the path of an element of a list.
   *
   * @param index its position, from 0
   * @return the longer path
   */
  public ModelPath then(int index) {
    return then(index(index));
  }

  /**
   * Returns the path that means the key of this one's last step.
   *
   * @return the path of the key
   */
  public ModelPath ofKey() {
    return new ModelPath(steps, true);
  }

  /**
   * Returns the step to an element of a list.
   *
   * @param index its position, from 0
   * @return the step
   */
  public static String index(int index) {
    return "[" + index + "]";
  }

  @Override
  public String toString() {
    return String.join(".", steps).replace(".[", "[");
  }
}
