package io.github.maypost.decision;

import io.github.maypost.vocabulary.Verb;
import io.github.maypost.vocabulary.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A decision that was kept, and what the same request comes to when it is decided again on all that
 * was known then.
 *
 * @param before the decision as it was kept
 * @param now the decision as it is made again
 */
public record Replay(AuditRecord before, Decision now) {

  /** What a replay came to. */
  public enum Result implements Word {
    /** All that is compared is the same. */
    SAME,
    /** The basis, an unknown name, or a rule that is listed differs. */
    DIFFERENT,
    /** It cannot be told, since not all is known on which it would have to be decided. */
    NOT_COMPARABLE;
  }

  /**
   * Compares the two. Rules are compared by verb and id whatever their order, since rulebooks that
   * mean the same may say it in another order. What was found for each rule is not compared.
   *
   * @return whether they differ, if that can be told
   */
  public Result result() {
    if (!lacking().isEmpty()) {
      return Result.NOT_COMPARABLE;
    }
    boolean isSame =
        before.basis() == now.basis()
            && unknownNow().isEmpty()
            && knownNow().isEmpty()
            && isEmpty(gone())
            && isEmpty(come());
    return isSame ? Result.SAME : Result.DIFFERENT;
  }

  private static boolean isEmpty(Map<Verb, List<String>> rules) {
    return rules.values().stream().allMatch(List::isEmpty);
  }

  /**
   * Tells whether it is decided again by a rulebook that means the same.
   *
   * @return whether the fingerprints are equal
   */
  public boolean isSameRulebook() {
    return before.rulebook().equals(now.rulebook());
  }

  /**
   * Returns why the two cannot be compared: what the rulebook asks for now and what was not kept,
   * since it was not asked for, or not declared, then; and what failed then and cannot be made to
   * fail again, which is looking up people.
   *
   * @return the faults, none when they can be compared
   */
  public List<Fault> lacking() {
    List<Fault> lacking = new ArrayList<>();
    before.faults().stream()
        .filter(fault -> fault.source() == Fault.Source.PEOPLE)
        .forEach(lacking::add);
    lacking.addAll(without(now.faults(), before.faults()));
    return lacking.stream().distinct().toList();
  }

  /**
   * Returns the rules that were listed then and are no longer.
   *
   * @return ids by verb, of every verb
   */
  public Map<Verb, List<String>> gone() {
    Map<Verb, List<String>> again = AuditRecord.of(now).rules();
    return AuditRecord.byVerb(verb -> without(listed(verb, before.rules()), listed(verb, again)));
  }

  /**
   * Returns the rules that are listed now and were not then.
   *
   * @return ids by verb, of every verb
   */
  public Map<Verb, List<String>> come() {
    Map<Verb, List<String>> again = AuditRecord.of(now).rules();
    return AuditRecord.byVerb(verb -> without(listed(verb, again), listed(verb, before.rules())));
  }

  private static List<String> listed(Verb verb, Map<Verb, List<String>> rules) {
    return rules.getOrDefault(verb, List.of());
  }

  /**
   * Returns the names that were unknown then and are no longer.
   *
   * @return the names, in the order in which they were listed
   */
  public List<UnknownName> knownNow() {
    return without(before.unknownNames(), now.unknownNames());
  }

  /**
   * Returns the names that are unknown now and were not then.
   *
   * @return the names, in the order in which they are listed
   */
  public List<UnknownName> unknownNow() {
    return without(now.unknownNames(), before.unknownNames());
  }

  private static <T> List<T> without(List<T> all, Collection<T> others) {
    return all.stream().filter(one -> !others.contains(one)).toList();
  }
}
