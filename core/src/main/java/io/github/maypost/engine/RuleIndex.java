package io.github.maypost.engine;

import com.google.common.collect.ImmutableSet;
import io.github.maypost.decision.Request;
import io.github.maypost.model.Channel;
import io.github.maypost.model.Clause;
import io.github.maypost.model.Clause.Part;
import io.github.maypost.model.ContentKind;
import io.github.maypost.model.Declared;
import io.github.maypost.model.Permission;
import io.github.maypost.model.Rule;
import io.github.maypost.model.Rulebook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rules that may apply to a permission, a kind and a channel: three sets of rules, each a
 * bit set over their numbers in the order of the rulebook, of which the rules in all three are
 * left. A rule is in the set of a kind unless one of its clauses on what is posted is false for
 * that kind whatever the tags, and likewise for channels; it is the clauses themselves that say so.
 */
final class RuleIndex {

  private final List<Rule> rules;
  private final Map<Declared, BitSet> byPermission;
  private final Map<Declared, BitSet> byKind;
  private final Map<Declared, BitSet> byChannel;

  RuleIndex(Rulebook rulebook) {
    rules = rulebook.rules();
    byPermission = byPermission(rulebook.permissions().values());
    byKind =
        byClauses(Part.WHAT, rulebook.kinds().values(), kind -> selector(rulebook, kind, null));
    byChannel =
        byClauses(
            Part.WHERE, rulebook.channels().values(), channel -> selector(rulebook, null, channel));
  }

  /** Returns the rules that may apply, in the order of the rulebook. */
  List<Rule> candidates(Permission permission, ContentKind kind, Channel channel) {
    BitSet candidates = (BitSet) get(byPermission, permission).clone();
    candidates.and(get(byKind, kind));
    candidates.and(get(byChannel, channel));
    List<Rule> found = new ArrayList<>(candidates.cardinality());
    for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
      found.add(rules.get(i));
    }
    return found;
  }

  /** Returns the ids of the channels of posts that a rule, by its number, can concern. */
  Set<String> channels(int number) {
    return ids(byChannel, number);
  }

  /** Returns the ids of the kinds of posts that a rule, by its number, can concern. */
  Set<String> kinds(int number) {
    return ids(byKind, number);
  }

  private static Set<String> ids(Map<Declared, BitSet> index, int number) {
    return index.entrySet().stream()
        .filter(entry -> entry.getValue().get(number))
        .map(entry -> entry.getKey().id())
        .collect(ImmutableSet.toImmutableSet());
  }

  private Map<Declared, BitSet> byPermission(Collection<Permission> permissions) {
    Map<Declared, BitSet> index = new HashMap<>();
    for (Permission permission : permissions) {
      index.put(permission, rulesThat(rule -> rule.speaksOf(permission)));
    }
    return index;
  }

  /** Many rules share their clauses on a part, so each distinct list of them is looked at once. */
  private <T extends Declared> Map<Declared, BitSet> byClauses(
      Part part, Collection<T> things, Function<T, Selector> selector) {
    Map<List<Clause>, BitSet> rulesByClauses = new HashMap<>();
    for (int i = 0; i < rules.size(); i++) {
      List<Clause> clauses =
          rules.get(i).clauses().stream().filter(clause -> clause.part() == part).toList();
      rulesByClauses.computeIfAbsent(clauses, none -> new BitSet()).set(i);
    }
    Map<Declared, BitSet> index = new LinkedHashMap<>();
    for (T thing : things) {
      Selector partial = selector.apply(thing);
      BitSet open = new BitSet();
      rulesByClauses.forEach(
          (clauses, numbers) -> {
            if (partial.mayHold(clauses)) {
              open.or(numbers);
            }
          });
      index.put(thing, open);
    }
    return index;
  }

  private BitSet rulesThat(Predicate<Rule> matches) {
    BitSet found = new BitSet();
    for (int i = 0; i < rules.size(); i++) {
      found.set(i, matches.test(rules.get(i)));
    }
    return found;
  }

  /** Returns a selector for clauses that look at nothing but the kind, the tags or the channel. */
  private static Selector selector(
      Rulebook rulebook, @Nullable ContentKind kind, @Nullable Channel channel) {
    Subject subject =
        new Subject(
            null, Guises.NOBODY, Optional.empty(), kind, channel, Instant.EPOCH, Optional.empty());
    Request nothing = Request.builder("", "", "").build();
    Circumstances circumstances =
        new Circumstances(nothing, List.of(), new KnownPeople(rulebook, null));
    return new Selector(rulebook.zone(), circumstances, subject);
  }

  private static BitSet get(Map<Declared, BitSet> index, Declared thing) {
    BitSet found = index.get(thing);
    if (found == null) {
      throw new IllegalArgumentException("not of this rulebook: " + thing);
    }
    return found;
  }
}
