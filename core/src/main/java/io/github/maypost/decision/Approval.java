package io.github.maypost.decision;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Somebody's word that a post may go out.
 *
 * @param by the id of who gave it
 * @param at when; taken as given when the post goes out, when empty
 * @param revision the revision of the content that was approved, when known
 */
public record Approval(String by, Optional<Instant> at, Optional<String> revision)
    implements Voice {

  /**
   * Checks that nothing is null.
   *
   * @throws IllegalArgumentException when the instant is not from 0000-01-02 to 9999-12-30, in UTC
   */
  public Approval {
    Objects.requireNonNull(by, "by");
    Instants.check(at, "at");
    Objects.requireNonNull(revision, "revision");
  }
}
