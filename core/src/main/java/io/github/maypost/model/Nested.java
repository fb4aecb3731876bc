package io.github.maypost.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something declared that leads on to others of its own: a team to those it is inside, a role to
 * those it includes, a permission to those it implies. Never in a circle.
 *
 * @param <T> the type itself
 */
public abstract sealed class Nested<T extends Nested<T>> extends Declared
    permits Team, Role, ContentKind, Permission, Group {

  /** Of a chain of thousands, keeping all for each would fill the memory. */
  private static final int KEPT = 64;

  private final List<T> next;

  private final @Nullable Set<T> few;

  Nested(String id, @Nullable String name, Collection<T> next) {
    super(id, name);
    this.next = ImmutableList.copyOf(next);
    Set<T> found = upTo(KEPT);
    this.few = found.size() <= KEPT ? found : null;
  }

  /**
   * Returns those that this one leads on to directly.
   *
   * @return in the order of the rulebook
   */
  public List<T> next() {
    return next;
  }

  /**
   * Tells whether this one is, or leads on to, another.
   *
   * @param other the other
   * @return whether it does, in any number of steps, none included
   */
  public boolean reaches(T other) {
    return this == other || (!next.isEmpty() && all().contains(other));
  }

  /**
   * Returns this one and all that it leads on to, in any number of steps.
   *
   * @return this one first, then the nearer before the farther; immutable; at hand unless there are
   *     very many
   */
  public Set<T> all() {
    return few != null ? few : upTo(Integer.MAX_VALUE);
  }

  /** Walks on until there is nothing more, or more than enough. */
  private Set<T> upTo(int enough) {
    Set<T> found = new LinkedHashSet<>();
    Deque<T> open = new ArrayDeque<>();
    found.add(self());
    open.add(self());
    while (!open.isEmpty() && found.size() <= enough) {
      for (T target : open.remove().next()) {
        if (found.add(target)) {
          open.add(target);
        }
      }
    }
    return ImmutableSet.copyOf(found);
  }

  abstract T self();
}
