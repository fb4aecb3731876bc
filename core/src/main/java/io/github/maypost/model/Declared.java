package io.github.maypost.model;

/**
 * Something that a rulebook declares under an id. Immutable; equal only to itself, as part of its
 * own rulebook.
 */
public abstract sealed class Declared
    permits Nested, Training, Tag, Situation, Fact, Moment, Platform, Channel, Person {

  private final String id;
  private final String name;

  Declared(String id, @org.jspecify.annotations.Nullable String name) {
    this.id = id;
    this.name = name == null ? id : name;
  }

  /**
   * Returns the id.
   *
   * @return the id, unique among things of its kind
   */
  public String id() {
    return id;
  }

  /**
   * Returns how people call it.
   *
   * @return the display name, or the id when it has none
   */
  public String name() {
    return name;
  }

  /** Returns the id. */
  @Override
  public String toString() {
    return id;
  }
}
