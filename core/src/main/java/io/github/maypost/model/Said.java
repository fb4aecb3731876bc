package io.github.maypost.model;

import static java.util.Objects.requireNonNull;

import com.google.common.base.CaseFormat;
import io.github.maypost.problem.ModelPath;
import io.github.maypost.problem.Positions;
import io.github.maypost.problem.Problem;
import io.github.maypost.problem.ProblemCode;
import io.github.maypost.vocabulary.PointInTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where in the rulebook a builder stands, and a note of all that was said twice. Of that the first
 * counts, until the whole is built and the note reported.
 */
final class Said {

  /** What is said deeper than this is too deep long before, so that it need not be heard. */
  private static final int HEARD = 200;

  private final ModelPath path;
  private final Set<Problem> twice;

  private Said(ModelPath path, Set<Problem> twice) {
    this.path = path;
    this.twice = twice;
  }

  Said() {
    this(ModelPath.ROOT, new LinkedHashSet<>());
  }

  Said under(String... steps) {
    return new Said(path.then(ModelPath.of(steps)), twice);
  }

  /** Returns what was said twice, here and everywhere else in the rulebook. */
  Set<Problem> twice() {
    return twice;
  }

  /** Returns what counts for a key that takes one value. */
  <T> T once(String key, @Nullable T before, T now) {
    if (now == null) {
      throw new NullPointerException(CaseFormat.LOWER_HYPHEN.to(CaseFormat.LOWER_CAMEL, key));
    }
    if (before == null) {
      return now;
    }
    note(path.then(key), "`" + key + "` is said twice");
    return before;
  }

  /** Returns a list with more at its end. */
  @SafeVarargs
  static <T> List<T> more(String argument, @Nullable List<T> before, T... more) {
    List<T> all = before == null ? new ArrayList<>() : before;
    for (T one : requireNonNull(more, argument)) {
      all.add(requireNonNull(one, argument));
    }
    return all;
  }

  /** Returns a list with what each of some bare words means at its end. */
  static <D> List<D> words(
      String argument, @Nullable List<D> before, String[] words, Function<String, D> meaning) {
    List<D> all = before == null ? new ArrayList<>() : before;
    for (String word : requireNonNull(words, argument)) {
      all.add(meaning.apply(requireNonNull(word, argument)));
    }
    return all;
  }

  /** Returns what counts for a key that takes alternatives, all of which are said in one call. */
  <B, D> List<D> anyOf(
      String key,
      @Nullable List<D> before,
      Function<Said, B> builder,
      Function<B, D> definition,
      Consumer<B>[] alternatives) {
    List<D> now = new ArrayList<>();
    for (Consumer<B> says : requireNonNull(alternatives, key)) {
      now = entry(key, now, builder, says, definition);
    }
    return once(key, before, now);
  }

  /** Returns a list with one more mapping at its end. */
  <B, D> List<D> entry(
      String key,
      @Nullable List<D> before,
      Function<Said, B> builder,
      Consumer<B> says,
      Function<B, D> definition) {
    List<D> all = before == null ? new ArrayList<>() : before;
    Said here = under(key, ModelPath.index(all.size()));
    all.add(here.define(key, builder, says, definition));
    return all;
  }

  /** Returns the mapping under a key. */
  <B, D> D mapping(
      String key, Function<Said, B> builder, Consumer<B> says, Function<B, D> definition) {
    return under(key).define(key, builder, says, definition);
  }

  /** Declares something by id in its section. */
  <B, D> void declare(
      String section,
      String noun,
      Map<String, D> declared,
      String id,
      Function<Said, B> builder,
      Consumer<B> says,
      Function<B, D> definition) {
    requireNonNull(id, "id");
    Said here = under(section, id);
    D said = here.define(noun, builder, says, definition);
    if (declared.putIfAbsent(id, said) != null) {
      note(here.path, "the " + noun + " `" + id + "` is declared twice");
    }
  }

  /** Returns a map of dates with one more. */
  Map<String, LocalDate> date(
      String key,
      @Nullable Map<String, LocalDate> before,
      String argument,
      String name,
      LocalDate date) {
    requireNonNull(name, argument);
    PointInTime.requireWritable(requireNonNull(date, "date"));
    Map<String, LocalDate> all = before == null ? new LinkedHashMap<>() : before;
    if (all.putIfAbsent(name, date) != null) {
      note(path.then(key).then(name), "`" + name + "` is said twice");
    }
    return all;
  }

  private <B, D> D define(
      String argument, Function<Said, B> builder, Consumer<B> says, Function<B, D> definition) {
    requireNonNull(says, argument);
    B fresh = builder.apply(this);
    if (path.steps().size() < HEARD) {
      says.accept(fresh);
    }
    return definition.apply(fresh);
  }

  private void note(ModelPath where, String message) {
    twice.add(
        Problem.error(
            ProblemCode.DUPLICATE,
            where.ofKey(),
            Positions.NONE,
            message,
            "leave one of them out"));
  }
}
