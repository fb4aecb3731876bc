package io.github.maypost.vocabulary;

/** What a rule does. Every rule has exactly one verb. */
public enum Verb implements Word {
  /** These people may do this. */
  ALLOW,
  /** Nobody in the selection may, whatever else allows it. */
  DENY,
  /** It may go out only once this is there. */
  REQUIRE,
  /** No more than so much. */
  LIMIT,
  /** It may go out, and then this must be done with or after it. */
  OBLIGE,
  /** A guideline, which never changes the verdict. */
  ADVISE
}
