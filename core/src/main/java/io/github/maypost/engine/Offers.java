package io.github.maypost.engine;

import io.github.maypost.decision.Remedy;
import io.github.maypost.decision.Remedy.AddTags;
import io.github.maypost.decision.Remedy.AskApproval;
import io.github.maypost.decision.Remedy.HandTo;
import io.github.maypost.decision.Remedy.Step;
import io.github.maypost.decision.Remedy.TakeTraining;
import io.github.maypost.decision.Remedy.UseChannel;
import io.github.maypost.decision.Remedy.WaitUntil;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Remedies that were found, of which the best are offered. Not safe to share between threads. */
final class Offers {

  private static final Comparator<Remedy> CHEAPEST_FIRST =
      Comparator.<Remedy, Boolean>comparing(remedy -> remedy.steps().size() > 1)
          .thenComparing(remedy -> remedy.steps().stream().mapToInt(Offers::cost).sum());

  private final List<Remedy> found = new ArrayList<>();

  void add(Remedy remedy) {
    found.add(remedy);
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** Returns the cheapest, single steps first; none of which does all that another does, too. */
  List<Remedy> best(int most) {
    List<Remedy> best = new ArrayList<>();
    for (Remedy remedy : found.stream().sorted(CHEAPEST_FIRST).toList()) {
      if (best.size() < most && best.stream().noneMatch(other -> contains(remedy, other))) {
        best.removeIf(other -> contains(other, remedy));
        best.add(remedy);
      }
    }
    return best;
  }

  private static int cost(Step step) {
    if (step instanceof AddTags) {
      return 1;
    }
    if (step instanceof AskApproval) {
      return 2;
    }
    if (step instanceof WaitUntil) {
      return 3;
    }
    if (step instanceof UseChannel) {
      return 4;
    }
    return step instanceof HandTo ? 5 : 6;
  }

  private static boolean contains(Remedy remedy, Remedy other) {
    return other.steps().stream()
        .allMatch(less -> remedy.steps().stream().anyMatch(more -> contains(more, less)));
  }

  /** Tells whether who does the one has done the other. */
  private static boolean contains(Step more, Step less) {
    if (more instanceof AddTags some && less instanceof AddTags few) {
      return some.tags().containsAll(few.tags());
    }
    if (more instanceof TakeTraining some && less instanceof TakeTraining few) {
      return some.trainings().containsAll(few.trainings());
    }
    if (more instanceof WaitUntil longer && less instanceof WaitUntil shorter) {
      return !longer.until().isBefore(shorter.until());
    }
    if (more instanceof UseChannel one && less instanceof UseChannel any) {
      return any.channels().containsAll(one.channels());
    }
    if (more instanceof HandTo one && less instanceof HandTo any) {
      return any.people().containsAll(one.people());
    }
    return more instanceof AskApproval asking
        && less instanceof AskApproval any
        && asking.rule().equals(any.rule())
        && asking.from().equals(any.from())
        && asking.needed() >= any.needed()
        && any.people().containsAll(asking.people());
  }
}
