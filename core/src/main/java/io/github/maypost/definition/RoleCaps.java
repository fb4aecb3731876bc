package io.github.maypost.definition;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.Comparators;
import com.google.common.collect.ListMultimap;
import io.github.maypost.definition.Checked.Findings;
import io.github.maypost.problem.ModelPath;
import io.github.maypost.problem.ProblemCode;
import io.github.maypost.vocabulary.Interval;
import io.github.maypost.vocabulary.PointInTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Checks that no role has more holders at one instant than it takes. */
final class RoleCaps {

  private static final int NAMED = 8;

  private final Collection<RoleHolder> people;
  private final ListMultimap<String, String> includedBy = ArrayListMultimap.create();

  private RoleCaps(Map<String, RoleDefinition> roles, Collection<RoleHolder> people) {
    this.people = people;
    roles.forEach((id, role) -> role.next().forEach(included -> includedBy.put(included, id)));
  }

  /** Checks the people whom a rulebook declares. */
  static void check(RulebookDefinition rulebook, Findings findings) {
    check(rulebook.roles(), () -> holders(rulebook), findings);
  }

  /** Checks some people, if there is a cap. */
  static void check(
      Map<String, RoleDefinition> roles,
      Supplier<Collection<RoleHolder>> people,
      Findings findings) {
    if (roles.values().stream().allMatch(role -> role.atMost() == null)) {
      return;
    }
    RoleCaps caps = new RoleCaps(roles, people.get());
    roles.forEach(
        (id, role) -> {
          if (role.atMost() != null && role.atMost() > 0) {
            caps.check(id, role.atMost(), findings);
          }
        });
  }

  private static Collection<RoleHolder> holders(RulebookDefinition rulebook) {
    ZoneId zone = rulebook.zoneOrUtc();
    List<RoleHolder> holders = new ArrayList<>();
    rulebook.people().forEach((id, person) -> holders.add(holder(id, person, zone)));
    return holders;
  }

  private static RoleHolder holder(String id, PersonDefinition person, ZoneId zone) {
    Map<String, Instant> roles = new LinkedHashMap<>();
    for (GrantDefinition grant :
        person.roles() == null ? List.<GrantDefinition>of() : person.roles()) {
      if (grant.role() != null) {
        roles.merge(grant.role(), end(grant.until(), zone), Comparators::max);
      }
    }
    Instant from = person.from() == null ? PointInTime.FIRST : person.from().start(zone);
    return new RoleHolder(id, from, end(person.until(), zone), roles);
  }

  private static Instant end(@Nullable PointInTime until, ZoneId zone) {
    return until == null ? Instant.MAX : until.end(zone);
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
    for (RoleHolder person : people) {
      Instant until = lastHeld(person, including);
      if (person.from().isBefore(until)) {
        holdings.put(person.id(), new Interval(person.from(), until));
      }
    }
    return holdings;
  }

  private static Instant lastHeld(RoleHolder person, Set<String> roles) {
    return person.roles().entrySet().stream()
        .filter(held -> roles.contains(held.getKey()))
        .map(Map.Entry::getValue)
        .max(Comparator.naturalOrder())
        .map(last -> Comparators.min(last, person.until()))
        .orElse(Instant.MIN);
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
