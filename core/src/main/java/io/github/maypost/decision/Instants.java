package io.github.maypost.decision;

import com.google.common.base.Preconditions;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** The instants that can be asked about: those whose local time can be told in every zone. */
final class Instants {

  private static final Instant FIRST = Instant.parse("0000-01-02T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-30T23:59:59.999999999Z");

  private Instants() {}

  static Instant check(Instant instant, String name) {
    Objects.requireNonNull(instant, name);
    Preconditions.checkArgument(
        !instant.isBefore(FIRST) && !instant.isAfter(LAST),
        "%s: expected an instant from %s to %s but found %s",
        name,
        FIRST,
        LAST,
        instant);
    return instant;
  }

  static void check(Optional<Instant> instant, String name) {
    Objects.requireNonNull(instant, name);
    instant.ifPresent(present -> check(present, name));
  }
}
