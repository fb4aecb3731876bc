package io.github.maypost.engine;

import io.github.maypost.model.Channel;
import io.github.maypost.model.ContentKind;
import io.github.maypost.model.Person;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What conditions are asked of: a request, an approver at the moment of approving, or a post of the
 * past.
 *
 * @param person who acts, or null for somebody the rulebook does not know
 * @param guises as whom they count where teams and roles are asked for
 * @param author the id of whose post it is, or empty when nobody knows
 * @param kind what is posted, or null for a kind the rulebook does not know
 * @param channel where, or null for a channel the rulebook does not know
 * @param at when
 * @param tags the marks on the post, or empty when nobody knows
 */
record Subject(
    @Nullable Person person,
    Guises guises,
    Optional<String> author,
    @Nullable ContentKind kind,
    @Nullable Channel channel,
    Instant at,
    Optional<Set<String>> tags) {

  /** Returns the same with another person at another time. */
  Subject as(Person other, Guises others, Instant time) {
    return new Subject(other, others, author, kind, channel, time, tags);
  }
}
