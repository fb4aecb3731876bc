package io.github.maypost.specification;

import io.github.maypost.decision.Grounds.Missing;
import io.github.maypost.decision.Request;
import io.github.maypost.model.Clause;
import io.github.maypost.model.Condition;
import io.github.maypost.model.Declared;
import io.github.maypost.model.Effect;
import io.github.maypost.model.Limit;
import io.github.maypost.model.Measure;
import io.github.maypost.model.Permission;
import io.github.maypost.model.Person;
import io.github.maypost.model.Requirement;
import io.github.maypost.model.Rule;
import io.github.maypost.model.Rulebook;
import io.github.maypost.vocabulary.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What DESIGN says about a request, read sentence by sentence: slow and obvious. The engine must
 * come to the same. Nothing but the model and the JDK is shared with it.
 *
 * <p>Start here (section 5, and "Permissions" of section 10), then read {@link Selecting}, {@link
 * Approving}, {@link Counting} and {@link Times}.
 */
public final class Specification {

  private final Organisation organisation;
  private final Rulebook rulebook;
  private final Request request;

  private Specification(Organisation organisation, Request request) {
    this.organisation = organisation;
    this.rulebook = organisation.rulebook();
    this.request = request;
  }

  /**
   * Returns what must be decided.
   *
   * @param rulebook the rulebook
   * @param request a request that says when, and that brings its history or knows none
   */
  public static Expected decide(Rulebook rulebook, Request request) {
    return decide(rulebook, rulebook.people(), request);
  }

  /**
   * Returns what must be decided when people come from outside.
   *
   * @param rulebook the rulebook, whose own people do not count
   * @param people the people by id
   * @param request a request that says when, and that brings its history or knows none
   */
  public static Expected decide(Rulebook rulebook, Map<String, Person> people, Request request) {
    return new Specification(new Organisation(rulebook, people), request).decide();
  }

  /** Section 5: the first line that holds gives the verdict, and everything is listed. */
  private Expected decide() {
    Set<String> unknown = unknownNames();
    if (!unknown.isEmpty()) {
      return nothingBut("unknown", unknown);
    }
    if (!isActive()) {
      return nothingBut("inactive", unknown);
    }
    List<Rule> allows = applying(Verb.ALLOW);
    List<Rule> denies = applying(Verb.DENY);
    List<Rule> limits = applying(Verb.LIMIT).stream().filter(rule -> !isKept(rule)).toList();
    List<Rule> unmet = applying(Verb.REQUIRE).stream().filter(rule -> !isKept(rule)).toList();
    List<Rule> advice = applying(Verb.ADVISE).stream().filter(rule -> !isKept(rule)).toList();
    String basis =
        !denies.isEmpty()
            ? "forbidden"
            : allows.isEmpty()
                ? "not-covered"
                : !limits.isEmpty() ? "limited" : !unmet.isEmpty() ? "requirements" : "allowed";
    return new Expected(
        verdict(basis),
        basis,
        unknown,
        Expected.ids(allows),
        Expected.ids(denies),
        Expected.ids(limits),
        Expected.ids(unmet),
        Expected.ids(applying(Verb.OBLIGE)),
        Expected.ids(advice));
  }

  /**
   * What nobody supplied and what might have turned a denial: where an allow applies, or may, and
   * no deny surely does.
   */
  static Missing missing(Rulebook rulebook, Request request) {
    Missing nothing = new Missing(false, List.of(), List.of());
    Expected decided = decide(rulebook, request);
    if (!decided.verdict().equals("denied")
        || Set.of("unknown", "inactive").contains(decided.basis())) {
      return nothing;
    }
    Specification specification = new Specification(Organisation.of(rulebook), request);
    List<Rule> allows = specification.selecting(Verb.ALLOW);
    List<Rule> denies = specification.selecting(Verb.DENY);
    if (allows.isEmpty() || denies.stream().anyMatch(specification::isCertain)) {
      return nothing;
    }
    boolean uncounted =
        request.history().isEmpty() && !specification.selecting(Verb.LIMIT).isEmpty();
    List<Rule> open = new ArrayList<>(denies);
    if (decided.allows().isEmpty()) {
      open.addAll(allows);
    }
    return new Missing(
        uncounted,
        open.stream().flatMap(specification::openFacts).toList(),
        open.stream().flatMap(specification::openMoments).toList());
  }

  /** The rules that apply or may. */
  private List<Rule> selecting(Verb verb) {
    return rulebook.policies().values().stream()
        .flatMap(policy -> policy.rules().stream())
        .filter(rule -> verbOf(rule) == verb)
        .filter(this::speaksOfThePermission)
        .filter(rule -> selected(rule.clauses()).isPossible())
        .toList();
  }

  private boolean isCertain(Rule rule) {
    return selected(rule.clauses()) == Kleene.YES;
  }

  private Kleene selected(List<Clause> clauses) {
    return Selecting.clauses(clauses, Scene.of(organisation, request));
  }

  /** The facts that nobody told, in the conditions that are open. */
  private Stream<String> openFacts(Rule rule) {
    return open(rule, Condition.FactHolds.class)
        .flatMap(leaf -> leaf.facts().stream())
        .map(Declared::id)
        .filter(fact -> request.facts().contains(fact) == request.factsNot().contains(fact));
  }

  /** The moments that nobody told, in the conditions that are open. */
  private Stream<String> openMoments(Rule rule) {
    return open(rule, Condition.Since.class)
        .flatMap(leaf -> leaf.lapses().stream())
        .map(lapse -> lapse.moment().id())
        .filter(moment -> !request.moments().containsKey(moment));
  }

  /** The conditions of a kind that are unknown in clauses that are. */
  private <C extends Condition> Stream<C> open(Rule rule, Class<C> kind) {
    return rule.clauses().stream()
        .filter(clause -> selected(List.of(clause)) == Kleene.UNKNOWN)
        .flatMap(clause -> clause.condition().leaves().stream())
        .filter(kind::isInstance)
        .map(kind::cast)
        .filter(
            leaf -> Selecting.condition(leaf, Scene.of(organisation, request)) == Kleene.UNKNOWN);
  }

  private static Expected nothingBut(String basis, Set<String> unknown) {
    Set<String> none = Set.of();
    return new Expected(verdict(basis), basis, unknown, none, none, none, none, none, none);
  }

  private static String verdict(String basis) {
    return switch (basis) {
      case "allowed" -> "allowed";
      case "requirements" -> "pending";
      default -> "denied";
    };
  }

  /** The names that "Logic" lists; an author who is the person is named once. */
  private Set<String> unknownNames() {
    Set<String> unknown = new TreeSet<>();
    note("person", Set.of(request.person()), organisation.people().keySet(), unknown);
    if (!request.author().equals(request.person())) {
      note("author", Set.of(request.author()), organisation.people().keySet(), unknown);
    }
    note("permission", Set.of(request.permission()), rulebook.permissions().keySet(), unknown);
    note("kind", Set.of(request.kind()), rulebook.kinds().keySet(), unknown);
    note("channel", Set.of(request.channel()), rulebook.channels().keySet(), unknown);
    note("tag", request.tags(), rulebook.tags().keySet(), unknown);
    note("situation", request.situations(), rulebook.situations().keySet(), unknown);
    note("fact", request.facts(), rulebook.facts().keySet(), unknown);
    note("fact", request.factsNot(), rulebook.facts().keySet(), unknown);
    note("moment", request.moments().keySet(), rulebook.moments().keySet(), unknown);
    return unknown;
  }

  private static void note(
      String where, Set<String> names, Set<String> known, Set<String> unknown) {
    names.stream().filter(name -> !known.contains(name)).forEach(n -> unknown.add(where + " " + n));
  }

  private boolean isActive() {
    Person person = organisation.find(request.person()).orElseThrow();
    return Times.isDuring(person.active(), request.at().orElseThrow());
  }

  /** "Logic": an allow applies on true only, everything else on true or unknown. */
  private List<Rule> applying(Verb verb) {
    return rulebook.policies().values().stream()
        .flatMap(policy -> policy.rules().stream())
        .filter(rule -> verbOf(rule) == verb)
        .filter(this::speaksOfThePermission)
        .filter(
            rule -> {
              Kleene selected = Selecting.clauses(rule.clauses(), Scene.of(organisation, request));
              return verb == Verb.ALLOW ? selected == Kleene.YES : selected.isPossible();
            })
        .toList();
  }

  private static Verb verbOf(Rule rule) {
    Effect effect = rule.effect();
    if (effect instanceof Effect.Allow) {
      return Verb.ALLOW;
    }
    if (effect instanceof Effect.Deny) {
      return Verb.DENY;
    }
    if (effect instanceof Effect.Restrict) {
      return Verb.LIMIT;
    }
    if (effect instanceof Effect.Require) {
      return Verb.REQUIRE;
    }
    return effect instanceof Effect.Oblige ? Verb.OBLIGE : Verb.ADVISE;
  }

  /** "Permissions": an allow gives what it implies, the others mean exactly what they name. */
  private boolean speaksOfThePermission(Rule rule) {
    Permission asked = rulebook.permissions().get(request.permission());
    return verbOf(rule) == Verb.ALLOW
        ? Selecting.closure(rule.permissions()).contains(asked)
        : rule.permissions().contains(asked);
  }

  /** Whether what the rule measures a post by is met; advice without a measure never is. */
  private boolean isKept(Rule rule) {
    Effect effect = rule.effect();
    if (effect instanceof Effect.Restrict restrict) {
      return isKept(restrict.limit(), rule);
    }
    if (effect instanceof Effect.Require require) {
      return isKept(require.requirement(), rule);
    }
    Optional<Measure> softly = ((Effect.Advise) effect).measure();
    return softly.isPresent() && isKept(softly.get(), rule);
  }

  private boolean isKept(Measure measure, Rule rule) {
    return measure instanceof Limit limit
        ? !Counting.isBroken(limit, rule, organisation, request)
        : Approving.isMet((Requirement) measure, organisation, request);
  }
}
