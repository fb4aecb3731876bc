package io.github.maypost.vocabulary;

/** By what the posts of a limit are told apart before they are counted ({@code each:}). */
public enum Partition implements Word {
  /** Posts on the request's channel; the default. */
  CHANNEL,
  /** Posts by the request's person. */
  PERSON,
  /** Posts by everyone listed in a team of the person's, for each such team. */
  TEAM,
  /** Posts of exactly the request's kind. */
  KIND,
  /** All posts together; stands alone. */
  NONE
}
