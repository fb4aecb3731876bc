package io.github.maypost.engine;

import io.github.maypost.decision.Lookup;
import io.github.maypost.decision.Post;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Answers what a history was asked once as it answered then, failures included. What it was not
 * asked it knows only where an answer to something wider holds it, and fails otherwise. For one
 * request and one thread.
 */
final class RecordedHistory implements History {

  private static final int SHOWN = 3;

  private final List<Lookup> lookups;
  private final List<Lookup> notYetTold;

  RecordedHistory(List<Lookup> lookups) {
    this.lookups = lookups;
    this.notYetTold = new ArrayList<>(lookups);
  }

  @Override
  public List<Post> find(Query query) {
    Optional<Lookup> same = first(notYetTold, lookup -> isSame(lookup, query));
    same.ifPresent(notYetTold::remove);
    Lookup told =
        same.or(() -> first(lookups, lookup -> isSame(lookup, query)))
            .or(() -> first(lookups, lookup -> covers(lookup, query)))
            .orElseThrow(() -> new IllegalStateException(notKept(query)));
    told.failure()
        .ifPresent(
            cause -> {
              throw new IllegalStateException(cause);
            });
    return told.posts();
  }

  private static Optional<Lookup> first(List<Lookup> lookups, Predicate<Lookup> wanted) {
    return lookups.stream().filter(wanted).findFirst();
  }

  private static boolean isSame(Lookup lookup, Query query) {
    return lookup.interval().equals(query.interval())
        && lookup.last().equals(query.last())
        && isOfSame(lookup, query);
  }

  private static boolean isOfSame(Lookup lookup, Query query) {
    return lookup.permissions().equals(query.permissions())
        && lookup.channels().equals(query.channels())
        && lookup.people().equals(query.people())
        && lookup.kinds().equals(query.kinds());
  }

  /** Tells whether all that is asked for is among what was found. */
  private static boolean covers(Lookup lookup, Query query) {
    return lookup.failure().isEmpty()
        && !query.interval().from().isBefore(lookup.interval().from())
        && !query.interval().until().isAfter(lookup.interval().until())
        && lookup.permissions().containsAll(query.permissions())
        && covers(lookup.channels(), query.channels())
        && covers(lookup.people(), query.people())
        && covers(lookup.kinds(), query.kinds())
        && (hasAll(lookup) || hasLast(lookup, query));
  }

  private static boolean covers(Optional<Set<String>> found, Optional<Set<String>> wanted) {
    return found.isEmpty() || (wanted.isPresent() && found.get().containsAll(wanted.get()));
  }

  /** Tells whether the posts found are not only the last ones. */
  private static boolean hasAll(Lookup lookup) {
    return lookup.last().isEmpty() || lookup.posts().size() < lookup.last().getAsInt();
  }

  private static boolean hasLast(Lookup lookup, Query query) {
    return query.last().isPresent()
        && query.last().getAsInt() <= lookup.last().orElse(Integer.MAX_VALUE)
        && query.interval().until().equals(lookup.interval().until())
        && isOfSame(lookup, query);
  }

  private static String notKept(Query query) {
    String last = query.last().isPresent() ? "the last " + query.last().getAsInt() + " " : "";
    return "the record holds no answer for "
        + last
        + "posts"
        + among("on", query.channels(), "channels")
        + among("by", query.people(), "people")
        + among("of", query.kinds(), "kinds")
        + edge("from", query.interval().from(), Instant.MIN)
        + edge("until", query.interval().until(), Instant.MAX);
  }

  private static String among(String word, Optional<Set<String>> ids, String noun) {
    return ids.map(
            some -> some.size() <= SHOWN ? String.join(" or ", some) : some.size() + " " + noun)
        .map(some -> " " + word + " " + some)
        .orElse("");
  }

  private static String edge(String word, Instant edge, Instant open) {
    return edge.equals(open) ? "" : " " + word + " " + edge;
  }
}
