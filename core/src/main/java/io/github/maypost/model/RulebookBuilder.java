package io.github.maypost.model;

/** Builds a rulebook in Java. */
public final class RulebookBuilder {
  RulebookBuilder() {}
}
