package io.github.maypost.vocabulary;

/** How a person stands to a request, as {@code is:} selects them. */
public enum Relation implements Word {
  /**
   * In a team (or inside one) that drives the request's kind, or a kind around it, on its channel.
   */
  DRIVER,
  /** In a team (or inside one) that shares the channel. */
  CO_OWNER,
  /** Listed among those who hold the channel's credentials. */
  CUSTODIAN,
  /** The one whose post it is. */
  AUTHOR
}
