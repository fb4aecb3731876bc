package io.github.maypost.specification;

import io.github.maypost.vocabulary.PeriodDuration;
import io.github.maypost.vocabulary.PointInTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Says single things, choosing at random among ways to say the same. */
class Phrases {

  private final Random random;

  Phrases(Random random) {
    this.random = random;
  }

  /** Tells whether the shorter way is taken where there is one. */
  boolean briefly() {
    return random.nextBoolean();
  }

  static <T> void say(@Nullable T said, Consumer<T> says) {
    if (said != null) {
      says.accept(said);
    }
  }

  static <T> void each(@Nullable List<T> said, Consumer<T> says) {
    say(said, all -> all.forEach(says));
  }

  /** One alone, or any of several. */
  @SuppressWarnings({"unchecked", "rawtypes"}) // there are no arrays of a generic type
  <T, B> void anyOf(
      @Nullable List<T> said,
      BiConsumer<T, B> says,
      Consumer<Consumer<B>> alone,
      Consumer<Consumer<B>[]> anyOf) {
    if (said == null) {
      return;
    }
    Consumer<B>[] all =
        said.stream()
            .map(one -> (Consumer<B>) builder -> says.accept(one, builder))
            .toArray(Consumer[]::new);
    if (all.length == 1 && briefly()) {
      alone.accept(all[0]);
    } else {
      anyOf.accept(all);
    }
  }

  /** At once, or one by one, where one more call means one more. */
  @SuppressWarnings({"unchecked", "rawtypes"}) // there are no arrays of a generic type
  <T, B> void entries(
      @Nullable List<T> said, BiConsumer<T, B> says, Consumer<Consumer<B>[]> entries) {
    if (said == null) {
      return;
    }
    Consumer<B>[] all =
        said.stream()
            .map(one -> (Consumer<B>) builder -> says.accept(one, builder))
            .toArray(Consumer[]::new);
    if (briefly()) {
      entries.accept(all);
    } else {
      for (Consumer<B> one : all) {
        entries.accept(new Consumer[] {one});
      }
    }
  }

  /** At once, or one by one. */
  void words(@Nullable List<String> said, Consumer<String[]> says) {
    if (said == null) {
      return;
    }
    if (said.isEmpty() || briefly()) {
      says.accept(said.toArray(String[]::new));
    } else {
      said.forEach(word -> says.accept(new String[] {word}));
    }
  }

  void period(
      @Nullable PeriodDuration said,
      Consumer<Period> ofDates,
      Consumer<Duration> exact,
      Consumer<PeriodDuration> both) {
    if (said == null) {
      return;
    }
    if (said.duration().isZero() && briefly()) {
      ofDates.accept(said.period());
    } else if (said.period().isZero() && briefly()) {
      exact.accept(said.duration());
    } else {
      both.accept(said);
    }
  }

  static void moment(
      @Nullable PointInTime said,
      Consumer<LocalDate> date,
      Consumer<LocalDateTime> local,
      Consumer<Instant> instant) {
    if (said instanceof PointInTime.Day day) {
      date.accept(day.date());
    } else if (said instanceof PointInTime.Local at) {
      local.accept(at.dateTime());
    } else if (said instanceof PointInTime.Exact exact) {
      instant.accept(exact.instant());
    }
  }
}
