package io.github.maypost.engine;

import io.github.maypost.decision.Post;
import io.github.maypost.decision.PostQuery;
import io.github.maypost.vocabulary.Interval;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * Asks another history each question once for all of a stretch of time, so that it can be asked for
 * many instants of it, from the earlier to the later. Fails again as it failed. For one thread.
 */
final class StretchedHistory implements History {

  /** What was found, and for which questions that is enough. */
  private record Answer(Interval interval, Supplier<List<Post>> posts) {

    boolean isFor(Interval other) {
      return !other.from().isBefore(interval.from()) && !other.until().isAfter(interval.until());
    }
  }

  /** What is asked, whatever the time. */
  private record Key(PostQuery always, OptionalInt last) {}

  private final History history;
  private final Instant end;
  private final Map<Key, Answer> answers = new HashMap<>();

  /**
   * Makes a history.
   *
   * @param history whom to ask
   * @param end the first instant for which nothing more is asked
   */
  StretchedHistory(History history, Instant end) {
    this.history = history;
    this.end = end;
  }

  @Override
  public List<Post> find(PostQuery query) {
    Key always = new Key(query.in(Interval.ALWAYS), query.last());
    Answer answer = answers.get(always);
    if (answer == null || !answer.isFor(needed(query))) {
      answer = query.last().isPresent() ? lastAndNext(query) : stretched(query);
      answers.put(always, answer);
    }
    return answer.posts().get();
  }

  /** Of the last posts, it is the end that moves on; the beginning is the same for all. */
  private static Interval needed(PostQuery query) {
    Interval interval = query.interval();
    return query.last().isPresent() ? new Interval(interval.until(), interval.until()) : interval;
  }

  private Answer stretched(PostQuery query) {
    Interval asked = query.interval();
    Interval stretch = new Interval(asked.from(), later(asked.until(), end(asked)));
    return new Answer(stretch, answer(() -> wanted(query.in(stretch))));
  }

  /** Returns where the question ends for the end of the stretch, or later. */
  private Instant end(Interval asked) {
    try {
      return end.plus(Duration.between(asked.from(), asked.until()));
    } catch (DateTimeException | ArithmeticException beyond) {
      return Instant.MAX;
    }
  }

  /** Asks for the last posts before an instant and all from there on. */
  private Answer lastAndNext(PostQuery query) {
    Instant now = query.interval().until();
    Interval next = new Interval(now, later(now, end));
    Supplier<List<Post>> posts =
        answer(
            () -> {
              List<Post> all = new ArrayList<>(wanted(query));
              all.addAll(wanted(query.in(next)));
              return all;
            });
    return new Answer(next, posts);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private List<Post> wanted(PostQuery query) {
    return Surroundings.posts(history, query);
  }

  private static Supplier<List<Post>> answer(Supplier<List<Post>> question) {
    try {
      List<Post> posts = question.get();
      return () -> posts;
    } catch (RuntimeException | Error failure) {
      return () -> {
        throw failure;
      };
    }
  }
}
