package io.github.maypost.vocabulary;

/** How much a piece of advice weighs. No level ever changes a verdict. */
public enum Level implements Word {
  /** Good to know; the default. */
  NOTE,
  /** Better heeded. */
  CAUTION
}
