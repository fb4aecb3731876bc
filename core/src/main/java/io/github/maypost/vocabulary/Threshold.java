package io.github.maypost.vocabulary;

/** How many of some people are enough ({@code at-least:}). */
public sealed interface Threshold {

  /**
   * So many.
   *
   * @param number how many
   */
  record Count(int number) implements Threshold {
    @Override
    public String toString() {
      return Integer.toString(number);
    }
  }

  /**
   * A share of them, rounded up.
   *
   * @param percentage the share
   */
  record Share(Percentage percentage) implements Threshold {
    @Override
    public String toString() {
      return percentage.toString();
    }
  }

  /** Every one of them. */
  record All() implements Threshold {
    @Override
    public String toString() {
      return "all";
    }
  }
}
