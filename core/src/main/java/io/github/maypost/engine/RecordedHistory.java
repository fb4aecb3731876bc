package io.github.maypost.engine;

import io.github.maypost.decision.Lookup;
import io.github.maypost.decision.Post;
import io.github.maypost.decision.PostQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
  public List<Post> find(PostQuery query) {
    Optional<Lookup> same = first(notYetTold, lookup -> lookup.query().equals(query));
    same.ifPresent(notYetTold::remove);
    Lookup told =
        same.or(() -> first(lookups, lookup -> lookup.query().equals(query)))
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

  /** Tells whether all that is asked for is among what was found. */
  private static boolean covers(Lookup lookup, PostQuery query) {
    PostQuery asked = lookup.query();
    return lookup.failure().isEmpty()
        && !query.interval().from().isBefore(asked.interval().from())
        && !query.interval().until().isAfter(asked.interval().until())
        && asked.permissions().containsAll(query.permissions())
        && covers(asked.channels(), query.channels())
        && covers(asked.people(), query.people())
        && covers(asked.kinds(), query.kinds())
        && (hasAll(lookup) || hasLast(asked, query));
  }

  private static boolean covers(Optional<Set<String>> found, Optional<Set<String>> wanted) {
    return found.isEmpty() || (wanted.isPresent() && found.get().containsAll(wanted.get()));
  }

  /** Tells whether the posts found are not only the last ones. */
  private static boolean hasAll(Lookup lookup) {
    OptionalInt last = lookup.query().last();
    return last.isEmpty() || lookup.posts().size() < last.getAsInt();
  }

  /** Tells whether the last ones of the same posts are asked for, and no more of them. */
  private static boolean hasLast(PostQuery asked, PostQuery query) {
    return query.last().isPresent()
        && query.last().getAsInt() <= asked.last().orElse(Integer.MAX_VALUE)
        && query.interval().until().equals(asked.interval().until())
        && query.in(asked.interval()).equals(asked.in(asked.interval()));
  }

  private static String notKept(PostQuery query) {
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
