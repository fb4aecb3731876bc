package io.github.maypost.decision;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.maypost.problem.Suggestions;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Verdicts for people, kinds and channels, each with each. Immutable; takes a byte for a verdict.
 *
 * <pre>{@code
 * Matrix matrix = engine.matrix(Request.template().at(noon).history(List.of()).build());
 * Verdict verdict = matrix.verdict("maya", "promotion", "acme-x");
 * }</pre>
 */
public final class Matrix {

  /** So many verdicts fit in one. */
  public static final int MOST_VERDICTS = 100_000_000;

  private static final List<Verdict> VERDICTS = List.of(Verdict.values());

  private final Map<String, Integer> people;
  private final Map<String, Integer> kinds;
  private final Map<String, Integer> channels;
  private final byte[] verdicts;
  private final Grounds grounds;

  private Matrix(
      List<String> people,
      List<String> kinds,
      List<String> channels,
      Verdicts verdicts,
      Supplier<Grounds> grounds) {
    this.people = numbered(people);
    this.kinds = numbered(kinds);
    this.channels = numbered(channels);
    this.verdicts = new byte[people.size() * kinds.size() * channels.size()];
    fill(verdicts);
    this.grounds = grounds.get();
  }

  /**
   * Makes a matrix. Engines do.
   *
   * @param people ids of people, each once
   * @param kinds ids of kinds, each once
   * @param channels ids of channels, each once
   * @param verdicts tells the verdicts, asked once for each channel and kind, in this order
   * @param grounds tells what all rests on, asked last
   * @return the matrix
   * @throws IllegalArgumentException when that makes more than {@value #MOST_VERDICTS} verdicts
   */
  public static Matrix of(
      List<String> people,
      List<String> kinds,
      List<String> channels,
      Verdicts verdicts,
      Supplier<Grounds> grounds) {
    Preconditions.checkArgument(
        (double) people.size() * kinds.size() * channels.size() <= MOST_VERDICTS,
        "request: expected to leave open at most %s verdicts but found"
            + " %s people x %s kinds x %s channels; say which person, kind or channel",
        MOST_VERDICTS,
        people.size(),
        kinds.size(),
        channels.size());
    return new Matrix(people, kinds, channels, verdicts, grounds);
  }

  /** Tells verdicts. */
  @FunctionalInterface
  public interface Verdicts {

    /**
     * Returns the verdicts for one kind on one channel.
     *
     * @param kind the id of the kind
     * @param channel the id of the channel
     * @return what tells the verdict for a person by id
     */
    Function<String, Verdict> of(String kind, String channel);
  }

  private static Map<String, Integer> numbered(List<String> ids) {
    ImmutableMap.Builder<String, Integer> numbers = ImmutableMap.builder();
    for (int i = 0; i < ids.size(); i++) {
      numbers.put(ids.get(i), i);
    }
    return numbers.buildOrThrow();
  }

  private void fill(Verdicts told) {
    int cell = 0;
    for (String channel : channels.keySet()) {
      for (String kind : kinds.keySet()) {
        Function<String, Verdict> column = told.of(kind, channel);
        for (String person : people.keySet()) {
          verdicts[cell++] = (byte) VERDICTS.indexOf(column.apply(person));
        }
      }
    }
  }

  /**
   * Returns what the verdicts rest on.
   *
   * @return the request that was asked about, and what is to be known of it
   */
  public Grounds grounds() {
    return grounds;
  }

  /**
   * Returns the people.
   *
   * @return their ids, in the order of the rulebook or directory
   */
  public List<String> people() {
    return ImmutableList.copyOf(people.keySet());
  }

  /**
   * Returns the kinds.
   *
   * @return their ids, in the order of the rulebook
   */
  public List<String> kinds() {
    return ImmutableList.copyOf(kinds.keySet());
  }

  /**
   * Returns the channels.
   *
   * @return their ids, in the order of the rulebook
   */
  public List<String> channels() {
    return ImmutableList.copyOf(channels.keySet());
  }

  /**
   * Returns a verdict.
   *
   * @param person the id of a person
   * @param kind the id of a kind
   * @param channel the id of a channel
   * @return the verdict, were these said in the request
   * @throws IllegalArgumentException when one of them is not in the matrix
   */
  public Verdict verdict(String person, String kind, String channel) {
    int column = number(channels, "channel", channel) * kinds.size() + number(kinds, "kind", kind);
    int cell = column * people.size() + number(people, "person", person);
    return VERDICTS.get(verdicts[cell]);
  }

  private static int number(Map<String, Integer> numbers, String argument, String id) {
    Integer number = numbers.get(id);
    if (number == null) {
      String meant = Suggestions.didYouMean(id, numbers.keySet());
      throw new IllegalArgumentException(
          argument
              + ": expected one of the matrix but found `"
              + id
              + "`"
              + (meant.isEmpty() ? "" : ", " + meant));
    }
    return number;
  }
}
