package io.github.maypost.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What a mistyped word may have been meant to be. */
public final class Suggestions {

  private static final int MOST = 3;

  private static final Comparator<Near> NEAREST_FIRST =
      Comparator.comparingInt(Near::distance).thenComparing(Near::word);

  private Suggestions() {}

  /**
   * Returns the known words within a small edit distance of another: one edit for words of up to
   * four characters, two up to eight, three beyond. Two neighbouring characters swapped are one
   * edit.
   *
   * @param word the mistyped word
   * @param known the words that would have been right
   * @return at most three, nearest first, then alphabetically
   */
  public static List<String> near(String word, Collection<String> known) {
    int reach = word.length() <= 4 ? 1 : word.length() <= 8 ? 2 : 3;
    long letters = letters(word);
    List<Near> nearest = new ArrayList<>();
    for (String candidate : known) {
      if (Math.abs(candidate.length() - word.length()) > reach
          || Long.bitCount(letters ^ letters(candidate)) > 2 * reach) {
        continue;
      }
      int distance = distance(word, candidate, reach);
      if (distance <= reach) {
        nearest.add(new Near(candidate, distance));
        nearest.sort(NEAREST_FIRST);
        if (nearest.size() >= MOST) { // so no other need be looked at that is further
          nearest.subList(MOST, nearest.size()).clear();
          reach = nearest.get(MOST - 1).distance;
        }
      }
    }
    return nearest.stream().map(Near::word).toList();
  }

  /**
   * Returns the sentence that offers the nearest known words.
   *
   * @param word the mistyped word
   * @param known the words that would have been right
   * @return such as {@code did you mean `marketing`?}, or empty text when nothing is near
   */
  public static String didYouMean(String word, Collection<String> known) {
    List<String> near = near(word, known);
    return near.isEmpty() ? "" : "did you mean `" + String.join("` or `", near) + "`?";
  }

  private record Near(String word, int distance) {}

  /** Which characters a word is made of, a bit for each, some sharing one: an edit changes two. */
  private static long letters(String word) {
    long letters = 0;
    for (int i = 0; i < word.length(); i++) {
      letters |= 1L << word.charAt(i); // of which the last six bits count
    }
    return letters;
  }

  /** The distance, found without what two words begin and end with alike. */
  private static int distance(String a, String b, int reach) {
    int shorter = Math.min(a.length(), b.length());
    int head = 0;
    while (head < shorter && a.charAt(head) == b.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && a.charAt(a.length() - 1 - tail) == b.charAt(b.length() - 1 - tail)) {
      tail++;
    }
    int restOfA = a.length() - head - tail;
    int restOfB = b.length() - head - tail;
    return Math.min(restOfA, restOfB) == 0
        ? Math.max(restOfA, restOfB)
        : alignment(
            a.substring(head, a.length() - tail), b.substring(head, b.length() - tail), reach);
  }

  /**
   * The optimal string alignment distance, row by row, or anything beyond reach. Of each row only
   * what lies within reach of the diagonal is looked at: whatever passes elsewhere is further.
   */
  private static int alignment(String a, String b, int reach) {
    int beyond = reach + 1;
    int nearestBefore = 0;
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    Arrays.fill(beforeLast, beyond);
    for (int j = 0; j <= b.length(); j++) {
      last[j] = Math.min(j, beyond);
    }
    for (int i = 1; i <= a.length(); i++) {
      Arrays.fill(row, beyond);
      row[0] = Math.min(i, beyond);
      int nearest = row[0];
      for (int j = Math.max(1, i - reach); j <= Math.min(b.length(), i + reach); j++) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
        nearest = Math.min(nearest, row[j]);
      }
      if (Math.min(nearest, nearestBefore) > reach) {
        return beyond;
      }
      nearestBefore = nearest;
      int[] oldest = beforeLast;
      beforeLast = last;
      last = row;
      row = oldest;
    }
    return last[b.length()];
  }
}
