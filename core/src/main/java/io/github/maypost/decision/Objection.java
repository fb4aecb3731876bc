package io.github.maypost.decision;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Somebody's word that a post may not go out. It is open until the caller leaves it out, or the
 * same person approves later.
 *
 * @param by the id of who objects
 * @param at when; taken as given when the post goes out, when empty
 * @param reason why, when known
 * @param revision the revision of the content that was objected to; any, when empty
 */
public record Objection(
    String by, Optional<Instant> at, Optional<String> reason, Optional<String> revision)
    implements Voice {

  /**
   * Checks that nothing is null.
   *
   * @throws IllegalArgumentException when the instant is not from 0000-01-02 to 9999-12-30, in UTC
   */
  public Objection {
    Objects.requireNonNull(by, "by");
    Instants.check(at, "at");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(revision, "revision");
  }
}
