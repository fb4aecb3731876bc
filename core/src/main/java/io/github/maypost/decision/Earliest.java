package io.github.maypost.decision;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The answer to the question when something may go out at the earliest, if nothing changes but the
 * time.
 *
 * @param at the earliest instant at which it is allowed, from that of the request on; empty when
 *     there is none as far as was looked
 * @param lookedUntil the first instant that was not looked at: at none before it is it allowed, but
 *     for the one found; empty when nothing changes after the last that was, so that none found
 *     means never, and when there was nothing to look at, since names or people are not known, or
 *     the time is not
 * @param grounds what this rests on
 */
public record Earliest(Optional<Instant> at, Optional<Instant> lookedUntil, Grounds grounds) {

  /** Checks that nothing is null. */
  public Earliest {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(lookedUntil, "lookedUntil");
    Objects.requireNonNull(grounds, "grounds");
  }
}
