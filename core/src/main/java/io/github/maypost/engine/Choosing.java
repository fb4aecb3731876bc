package io.github.maypost.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Widens groups of people, in each of which everybody is needed, to larger ones out of which any so
 * many will do, whomever one chooses from each. Every choice is tried, {@value #MOST_CHOICES} at
 * most; what would take more is not widened.
 */
final class Choosing {

  static final int MOST_CHOICES = 500;

  private final List<List<String>> picked;
  private final List<List<String>> able;
  private final Predicate<List<List<String>>> suffices;
  private int left = MOST_CHOICES;

  /**
   * Makes a choice.
   *
   * @param picked those who are known to do, group by group
   * @param able those who may, too
   * @param suffices tells whether a choice from each group does
   */
  Choosing(
      List<List<String>> picked, List<List<String>> able, Predicate<List<List<String>>> suffices) {
    this.picked = picked;
    this.able = able;
    this.suffices = suffices;
  }

  /** Returns the groups, as wide as was found to do, in the order of those who may. */
  List<List<String>> widened() {
    List<List<String>> wide = new ArrayList<>(picked);
    for (int group = 0; group < wide.size(); group++) {
      for (String person : able.get(group)) {
        List<String> one = wide.get(group);
        if (!one.contains(person)
            && one.size() < RemedySearch.MOST_PEOPLE
            && suffices(wide, group, person, 0, List.of())) {
          wide.set(group, inOrder(person, one, able.get(group)));
        }
      }
    }
    return wide;
  }

  private static List<String> inOrder(String person, List<String> others, List<String> order) {
    return Stream.concat(order.stream(), others.stream())
        .distinct()
        .filter(one -> one.equals(person) || others.contains(one))
        .toList();
  }

  /** Tells whether every choice does that takes one more person from a group. */
  private boolean suffices(
      List<List<String>> wide, int group, String person, int next, List<List<String>> chosen) {
    if (next == wide.size()) {
      left--;
      return left >= 0 && suffices.test(chosen);
    }
    int needed = picked.get(next).size();
    List<List<String>> choices = new ArrayList<>();
    if (next == group) {
      addChoices(wide.get(next), 0, needed, List.of(person), choices);
    } else {
      addChoices(wide.get(next), 0, needed, List.of(), choices);
    }
    for (List<String> choice : choices) {
      List<List<String>> more = new ArrayList<>(chosen);
      more.add(choice);
      if (!suffices(wide, group, person, next + 1, more)) {
        return false;
      }
    }
    return true;
  }

  /** Adds every way to take people, from one on, until there are as many as needed. */
  private static void addChoices(
      List<String> people, int from, int needed, List<String> taken, List<List<String>> choices) {
    if (taken.size() == needed) {
      choices.add(taken);
      return;
    }
    for (int i = from; i <= people.size() - (needed - taken.size()); i++) {
      List<String> more = new ArrayList<>(taken);
      more.add(people.get(i));
      addChoices(people, i + 1, needed, more, choices);
    }
  }
}
