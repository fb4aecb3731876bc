package io.github.maypost.engine;

import io.github.maypost.decision.Approval;
import io.github.maypost.decision.Fault;
import io.github.maypost.decision.Objection;
import io.github.maypost.decision.Post;
import io.github.maypost.decision.Request;
import io.github.maypost.decision.Truth;
import io.github.maypost.model.Condition;
import io.github.maypost.model.Limit;
import io.github.maypost.model.Measure;
import io.github.maypost.model.Person;
import io.github.maypost.model.Requirement;
import io.github.maypost.model.Rule;
import io.github.maypost.model.Rulebook;
import io.github.maypost.vocabulary.CalendarWindow;
import io.github.maypost.vocabulary.Interval;
import io.github.maypost.vocabulary.PeriodDuration;
import io.github.maypost.vocabulary.Threshold;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Foresees when what stands in the way of one request may be gone as time goes by and nothing else
 * changes. It may name instants at which nothing does change, but leaves none out at which
 * something does. Not safe to share between threads.
 */
final class Foresight {

  private final Judge judge;
  private final Rulebook rulebook;
  private final ZoneId zone;
  private final Case asked;
  private final Interval stretch;
  private final List<Fault> faults;
  private final Map<Condition, Changes> leaves = new HashMap<>();
  private final Map<Rule, Changes> measures = new HashMap<>();

  /**
   * Looks ahead.
   *
   * @param judge who decides
   * @param asked the request at the beginning of the stretch
   * @param stretch the time to look at
   * @param faults to which is added what fails
   */
  Foresight(Judge judge, Case asked, Interval stretch, List<Fault> faults) {
    this.judge = judge;
    this.rulebook = judge.rulebook();
    this.zone = rulebook.zone();
    this.asked = asked;
    this.stretch = stretch;
    this.faults = faults;
  }

  /** Returns the first instant after another at which the person may become active. */
  Instant nextActive(Instant after) {
    Changes changes = new Changes();
    changes.of(asked.person().active());
    return changes.next(after);
  }

  /** Returns the first instant after another at which any of some rules may come to apply. */
  Instant nextCover(List<Rule> allows, Selector selector, Instant after) {
    return allows.stream()
        .map(
            rule ->
                latest(
                    rule.clauses().stream()
                        .filter(clause -> selector.holds(clause) != Truth.TRUE)
                        .map(clause -> next(clause.condition(), selector, after))))
        .min(Comparator.naturalOrder())
        .orElse(Instant.MAX);
  }

  /** Returns the first at which a rule that applies, or may, may cease to. */
  Instant nextEnd(Rule rule, Selector selector, Instant after) {
    return earliest(
        rule.clauses().stream().map(clause -> next(clause.condition(), selector, after)));
  }

  /** Returns the first at which a rule may cease to apply, or its measure may be kept. */
  Instant nextKept(Rule rule, Selector selector, Instant after) {
    Instant kept = measures.computeIfAbsent(rule, this::measure).next(after);
    return earliest(Stream.of(nextEnd(rule, selector, after), kept));
  }

  /**
   * Returns the first instant after another at which a condition may be otherwise. Of those it
   * joins, one that decides alone must change before the others matter, so that nothing is looked
   * at that cannot help.
   */
  private Instant next(Condition condition, Selector selector, Instant after) {
    if (condition instanceof Condition.Not not) {
      return next(not.condition(), selector, after);
    }
    if (condition instanceof Condition.AllOf all) {
      return next(all.conditions(), Truth.FALSE, selector, after);
    }
    if (condition instanceof Condition.AnyOf any) {
      return next(any.conditions(), Truth.TRUE, selector, after);
    }
    return leaves.computeIfAbsent(condition, this::leaf).next(after);
  }

  private Instant next(
      List<Condition> conditions, Truth decisive, Selector selector, Instant after) {
    List<Condition> deciding =
        conditions.stream().filter(one -> selector.holds(one) == decisive).toList();
    return deciding.isEmpty()
        ? earliest(conditions.stream().map(one -> next(one, selector, after)))
        : latest(deciding.stream().map(one -> next(one, selector, after)));
  }

  private static Instant earliest(Stream<Instant> instants) {
    return instants.min(Comparator.naturalOrder()).orElse(Instant.MAX);
  }

  private static Instant latest(Stream<Instant> instants) {
    return instants.max(Comparator.naturalOrder()).orElse(Instant.MAX);
  }

  private Changes leaf(Condition leaf) {
    return leaf.accept(changes(List.of(asked.person()), new Changes()));
  }

  private ConditionChanges changes(Collection<Person> people, Changes changes) {
    return new ConditionChanges(rulebook, asked.circumstances(), people, changes);
  }

  private Changes measure(Rule rule) {
    Changes changes = new Changes();
    Measure measure = rule.effect().measure().orElseThrow();
    if (measure instanceof Limit limit) {
      add(rule, limit, changes);
    } else if (measure instanceof Requirement.Approval wanted) {
      add(wanted, changes);
    }
    return changes;
  }

  private void add(Requirement.Approval wanted, Changes changes) {
    Request request = asked.request();
    Set<Person> voices = voices(wanted);
    voices.forEach(person -> changes.of(person.active()));
    ConditionChanges ofVoices = changes(voices, changes);
    ofVoices.covers();
    wanted.seats().stream()
        .flatMap(seats -> seats.from().leaves().stream())
        .distinct()
        .forEach(leaf -> leaf.accept(ofVoices));
    request.approvals().stream().flatMap(approval -> approval.at().stream()).forEach(changes::from);
    // who objected may have approved since, at the post's own time
    request.objections().stream()
        .flatMap(objection -> objection.at().stream())
        .forEach(changes::after);
    request
        .proposedAt()
        .ifPresent(
            proposed ->
                Stream.concat(wanted.orSilence().stream(), wanted.coolOff().stream())
                    .forEach(
                        delay -> changes.from(delay.after(proposed, zone, rulebook.calendar()))));
  }

  /** Returns those whose voice may count: everybody, where they are counted. */
  private Set<Person> voices(Requirement.Approval wanted) {
    Set<Person> voices = new LinkedHashSet<>();
    if (!wanted.seats().stream().allMatch(seats -> seats.atLeast() instanceof Threshold.Count)) {
      asked.people().all().ifPresent(voices::addAll);
    }
    Request request = asked.request();
    Stream.concat(
            request.approvals().stream().map(Approval::by),
            request.objections().stream().map(Objection::by))
        .flatMap(id -> asked.people().find(id).stream())
        .forEach(voices::add);
    return voices;
  }

  /** A minimum is of guidelines only, which are in nobody's way. */
  private void add(Rule rule, Limit limit, Changes changes) {
    if (limit instanceof Limit.AtMost most) {
      changes.recurring(instant -> nextWindow(most.per(), instant));
    } else if (limit instanceof Limit.AtMostOver most) {
      posts(rule, limit, Optional.of(most.over()))
          .forEach(post -> addNear(post, most.over(), changes));
    } else if (limit instanceof Limit.Apart apart) {
      posts(rule, limit, Optional.of(apart.distance()))
          .forEach(post -> addNear(post, apart.distance(), changes));
    } else if (limit instanceof Limit.ShareOver share) {
      for (Instant post : posts(rule, limit, Optional.of(share.over()))) {
        changes.after(post);
        changes.after(share.over().after(post, zone));
      }
    } else {
      posts(rule, limit, Optional.empty()).forEach(changes::after);
    }
  }

  private Instant nextWindow(CalendarWindow window, Instant instant) {
    Instant end = window.around(instant, zone).until();
    Instant change = Clocks.nextChange(zone, instant);
    return change.isBefore(end) ? change : end;
  }

  /** Adds when a post begins or ceases to be within reach, ahead or behind. */
  private void addNear(Instant post, PeriodDuration reach, Changes changes) {
    changes.from(reach.after(post, zone));
    Clocks.passing(reach, post, zone).forEach(changes::from);
  }

  /** Returns the instants of posts within reach of the stretch, each once. */
  private Set<Instant> posts(Rule rule, Limit limit, Optional<PeriodDuration> reach) {
    Interval within =
        reach
            .map(
                length ->
                    new Interval(
                        Gauge.around(stretch.from(), length).from(),
                        Gauge.around(stretch.until(), length).until()))
            .orElse(stretch);
    Set<Instant> instants = new LinkedHashSet<>();
    for (Post post : judge.posts(asked, rule, limit, within, faults)) {
      instants.add(post.at());
    }
    return instants;
  }
}
