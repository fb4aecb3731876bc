package io.github.maypost.engine;

import io.github.maypost.decision.Approvers.OfSeats;
import io.github.maypost.decision.Basis;
import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Declarations;
import io.github.maypost.decision.Fault;
import io.github.maypost.decision.Outcome;
import io.github.maypost.decision.Post;
import io.github.maypost.decision.UnknownName;
import io.github.maypost.model.Channel;
import io.github.maypost.model.ContentKind;
import io.github.maypost.model.Limit;
import io.github.maypost.model.Measure;
import io.github.maypost.model.Permission;
import io.github.maypost.model.Requirement;
import io.github.maypost.model.Rule;
import io.github.maypost.model.Rulebook;
import io.github.maypost.vocabulary.Interval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Decides, once all that surrounds a request is known: activity first, then rule by rule. */
final class Judge {

  private final Rulebook rulebook;
  private final Surroundings surroundings;
  private final RuleIndex index;
  private final Populations populations;
  private final Declarations declared;

  Judge(Rulebook rulebook, Surroundings surroundings) {
    this(rulebook, surroundings, new RuleIndex(rulebook));
  }

  private Judge(Rulebook rulebook, Surroundings surroundings, RuleIndex index) {
    this(
        rulebook, surroundings, index, new Populations(rulebook, index), Declarations.of(rulebook));
  }

  private Judge(
      Rulebook rulebook,
      Surroundings surroundings,
      RuleIndex index,
      Populations populations,
      Declarations declared) {
    this.rulebook = rulebook;
    this.surroundings = surroundings;
    this.index = index;
    this.populations = populations;
    this.declared = declared;
  }

  Rulebook rulebook() {
    return rulebook;
  }

  /** Returns what the rulebook declares of the present. */
  Declarations declared() {
    return declared;
  }

  /** Decides without looking further, since names or people are not known, or the time is not. */
  Decision deny(Circumstances circumstances, List<UnknownName> unknown, Lookups lookups) {
    return bare(Basis.UNKNOWN, circumstances, unknown, lookups);
  }

  /** Decides a request all of whose names are known, but for people nobody could look up. */
  Decision decide(Circumstances circumstances) {
    return decide(circumstances, Lookups.forgotten());
  }

  /** Decides, keeping what the history is asked. */
  Decision decide(Circumstances circumstances, Lookups lookups) {
    if (circumstances.request().at().isEmpty() || !Case.arePeopleKnown(circumstances)) {
      return deny(circumstances, List.of(), lookups);
    }
    Case asked = Case.of(circumstances, rulebook);
    if (!asked.person().active().contains(asked.at())) {
      return bare(Basis.INACTIVE, circumstances, List.of(), lookups);
    }
    return new Ruling(asked, lookups).decision();
  }

  private Decision bare(
      Basis basis, Circumstances circumstances, List<UnknownName> unknown, Lookups lookups) {
    List<Rule> none = List.of();
    return new Decision(
        basis,
        circumstances.request(),
        unknown,
        none,
        none,
        none,
        none,
        Map.of(),
        none,
        none,
        lookups.all(),
        circumstances.faultsSoFar(),
        declared,
        rulebook.fingerprint());
  }

  /** Returns the rules that may apply to a case, in the order of the rulebook. */
  List<Rule> candidates(Case asked) {
    return candidates(asked.permission(), asked.kind(), asked.channel());
  }

  List<Rule> candidates(Permission permission, ContentKind kind, Channel channel) {
    return index.candidates(permission, kind, channel);
  }

  Selector selector(Case asked) {
    return new Selector(rulebook.zone(), asked.circumstances(), asked.subject());
  }

  /** Returns a judge who decides alike, but asks the history each question once. */
  Judge remembering() {
    return asking(surroundings.remembering());
  }

  /** Returns a judge who decides by the same rules, but asks others. */
  Judge asking(Surroundings others) {
    return new Judge(rulebook, others, index, populations, declared);
  }

  /** Returns a judge who decides alike, but asks the history once for all instants of a time. */
  Judge until(Instant end) {
    return asking(surroundings.until(end));
  }

  private LimitCheck check(Case asked, Rule rule, Limit limit) {
    return new LimitCheck(
        surroundings, asked, populations.of(asked, rule, limit), limit, rulebook.zone());
  }

  /** Returns the posts of a stretch of time at which a limit may look. */
  List<Post> posts(Case asked, Rule rule, Limit limit, Interval stretch, List<Fault> faults) {
    return check(asked, rule, limit).posts(stretch, faults);
  }

  /** Tells whether a rule's limit is kept, or its requirement met. */
  boolean isKept(Case asked, Rule rule, List<Fault> faults) {
    Measure measure = rule.effect().measure().orElseThrow();
    return measure instanceof Requirement requirement
        ? isMet(asked, requirement)
        : check(asked, rule, (Limit) measure).outcome(faults, Lookups.forgotten()).isMet();
  }

  private boolean isMet(Case asked, Requirement requirement) {
    return requirement instanceof Requirement.Tags tags
        ? missing(asked, tags).isMet()
        : approval(asked, requirement).isMet();
  }

  /**
   * Returns what a requirement has come to, and who can still help; dearer than whether it is met.
   */
  Outcome outcome(Case asked, Requirement requirement) {
    return requirement instanceof Requirement.Tags tags
        ? missing(asked, tags)
        : approval(asked, requirement).progress();
  }

  /** Returns whose approval would count for which seats, were it given when the post goes out. */
  List<OfSeats> approvers(Case asked, Requirement.Approval wanted) {
    return approval(asked, wanted).approvers();
  }

  private ApprovalCheck approval(Case asked, Requirement requirement) {
    return new ApprovalCheck(rulebook, asked, (Requirement.Approval) requirement);
  }

  private static Outcome.MissingTags missing(Case asked, Requirement.Tags wanted) {
    return new Outcome.MissingTags(
        wanted.tags().stream().filter(tag -> !asked.request().tags().contains(tag.id())).toList());
  }

  /** Sorts the rules that bear on one case. */
  private final class Ruling {

    private final Case asked;
    private final Selector selector;
    private final Lookups lookups;
    private final List<Rule> allows = new ArrayList<>();
    private final List<Rule> denies = new ArrayList<>();
    private final List<Rule> limits = new ArrayList<>();
    private final List<Rule> requirements = new ArrayList<>();
    private final Map<String, Outcome> counts = new LinkedHashMap<>();
    private final List<Rule> duties = new ArrayList<>();
    private final List<Rule> advice = new ArrayList<>();
    private final List<Fault> faults;

    Ruling(Case asked, Lookups lookups) {
      this.asked = asked;
      this.lookups = lookups;
      this.selector = selector(asked);
      this.faults = new ArrayList<>();
    }

    Decision decision() {
      candidates(asked).stream().filter(selector::applies).forEach(this::add);
      faults.addAll(0, asked.circumstances().faultsSoFar());
      return new Decision(
          basis(),
          asked.request(),
          List.of(),
          allows,
          denies,
          limits,
          requirements,
          counts,
          duties,
          advice,
          lookups.all(),
          faults.stream().distinct().toList(),
          declared,
          rulebook.fingerprint());
    }

    private void add(Rule rule) {
      switch (rule.verb()) {
        case ALLOW -> allows.add(rule);
        case DENY -> denies.add(rule);
        case LIMIT -> addIf(!isKept(rule), rule, limits);
        case REQUIRE -> addIf(!isKept(rule), rule, requirements);
        case OBLIGE -> duties.add(rule);
        case ADVISE -> addIf(rule.effect().measure().isEmpty() || !isKept(rule), rule, advice);
      }
    }

    private void addIf(boolean binds, Rule rule, List<Rule> rules) {
      if (binds) {
        rules.add(rule);
      }
    }

    /** Tells whether a rule's limit is kept, or its requirement met. */
    private boolean isKept(Rule rule) {
      Measure measure = rule.effect().measure().orElseThrow();
      if (measure instanceof Requirement requirement) {
        return isMet(asked, requirement);
      }
      Outcome outcome = check(asked, rule, (Limit) measure).outcome(faults, lookups);
      counts.put(rule.id(), outcome);
      return outcome.isMet();
    }

    private Basis basis() {
      if (!denies.isEmpty()) {
        return Basis.FORBIDDEN;
      }
      if (allows.isEmpty()) {
        return Basis.NOT_COVERED;
      }
      if (!limits.isEmpty()) {
        return Basis.LIMITED;
      }
      return requirements.isEmpty() ? Basis.ALLOWED : Basis.REQUIREMENTS;
    }
  }
}
