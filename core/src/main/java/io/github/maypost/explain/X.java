package io.github.maypost.explain;

/** placeholder. */
public final class X {
  private X() {}
}
