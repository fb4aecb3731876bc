package io.github.maypost.decision;

import java.time.Instant;
import java.util.Optional;

/** What somebody said for a post or against it. */
public sealed interface Voice permits Approval, Objection {

  /**
   * Returns whose it is.
   *
   * @return the id of the person
   */
  String by();

  /**
   * Returns when it was given.
   *
   * @return the instant; taken as given when the post goes out, when empty
   */
  Optional<Instant> at();

  /**
   * Returns which revision of the content it is about.
   *
   * @return the revision, when known
   */
  Optional<String> revision();
}
