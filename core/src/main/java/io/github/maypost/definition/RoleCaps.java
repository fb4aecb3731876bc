package io.github.maypost.definition;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import io.github.maypost.definition.Checked.Findings;
import io.github.maypost.problem.ModelPath;
import io.github.maypost.problem.ProblemCode;
import io.github.maypost.vocabulary.Interval;
import io.github.maypost.vocabulary.Moment;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks that no role has more holders at one instant than it takes. */
final class RoleCaps {

  private static final int NAMED = 8;

  private final RulebookDefinition rulebook;
  private final ZoneId zone;
  private final ListMultimap<String, String> includedBy = ArrayListMultimap.create();

  private RoleCaps(RulebookDefinition rulebook) {
    this.rulebook = rulebook;
    this.zone = rulebook.zoneOrUtc();
    rulebook
        .roles()
        .forEach((id, role) -> role.next().forEach(included -> includedBy.put(included, id)));
  }

  static void check(RulebookDefinition rulebook, Findings findings) {
    RoleCaps caps = new RoleCaps(rulebook);
    rulebook
        .roles()
        .forEach(
            (id, role) -> {
              if (role.atMost() != null && role.atMost() > 0) {
                caps.check(id, role.atMost(), findings);
              }
            });
  }

  private void check(String role, int atMost, Findings findings) {
    List<String> most = mostAtOnce(holdings(role));
    if (most.size() <= atMost) {
      return;
    }
    String named = String.join("`, `", most.subList(0, Math.min(NAMED, most.size())));
    int more = most.size() - NAMED;
    findings.add(
        ProblemCode.TOO_MANY_HOLDERS,
        ModelPath.of("roles", role, "at-most"),
        "expected `"
            + role
            + "` to be held by at most "
            + atMost
            + " at one time but found "
            + most.size()
            + ": `"
            + named
            + (more > 0 ? "` and " + more + " more" : "`"),
        "end a term with `until`, or raise `at-most`");
  }

  /** Returns, in the order of the rulebook, who holds a role and while. */
  private Map<String, Interval> holdings(String role) {
    Set<String> including = including(role);
    Map<String, Interval> holdings = new LinkedHashMap<>();
    rulebook
        .people()
        .forEach(
            (id, person) -> {
              Instant from = person.from() == null ? Moment.FIRST : person.from().start(zone);
              Instant until = lastHeld(person, including);
              if (from.isBefore(until)) {
                holdings.put(id, new Interval(from, until));
              }
            });
    return holdings;
  }

  private Instant lastHeld(PersonDefinition person, Set<String> roles) {
    Instant last = Instant.MIN;
    for (GrantDefinition grant :
        person.roles() == null ? List.<GrantDefinition>of() : person.roles()) {
      if (grant.role() != null && roles.contains(grant.role())) {
        Instant end = end(grant.until());
        last = end.isAfter(last) ? end : last;
      }
    }
    Instant left = end(person.until());
    return last.isBefore(left) ? last : left;
  }

  private Instant end(@Nullable Moment until) {
    return until == null ? Instant.MAX : until.end(zone);
  }

  /** Returns the role and all whose holders hold it as well. */
  private Set<String> including(String held) {
    Set<String> found = new HashSet<>(Set.of(held));
    Deque<String> next = new ArrayDeque<>(found);
    while (!next.isEmpty()) {
      for (String including : includedBy.get(next.remove())) {
        if (found.add(including)) {
          next.add(including);
        }
      }
    }
    return found;
  }

  /**
   * Returns, in the order of the rulebook, who holds a role when most do. Sweeps over the
   * beginnings: the number at once only ever grows there.
   */
  private static List<String> mostAtOnce(Map<String, Interval> holdings) {
    List<Interval> byStart = new ArrayList<>(holdings.values());
    byStart.sort(Comparator.comparing(Interval::from));
    PriorityQueue<Instant> ends = new PriorityQueue<>();
    int most = 0;
    Instant when = Instant.MIN;
    for (Interval holding : byStart) {
      while (!ends.isEmpty() && !ends.element().isAfter(holding.from())) {
        ends.remove();
      }
      ends.add(holding.until());
      if (ends.size() > most) {
        most = ends.size();
        when = holding.from();
      }
    }
    Instant peak = when;
    return holdings.entrySet().stream()
        .filter(holding -> holding.getValue().contains(peak))
        .map(Map.Entry::getKey)
        .toList();
  }
}
