package io.github.maypost.specification;

import io.github.maypost.model.Condition;
import io.github.maypost.model.Cover;
import io.github.maypost.model.Person;
import io.github.maypost.model.Rule;
import io.github.maypost.model.Rulebook;
import io.github.maypost.vocabulary.HourRange;
import io.github.maypost.vocabulary.PeriodDuration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The instants at which something that a rulebook says begins, ends, expires or is due. */
final class Boundaries {

  /** A Monday morning like any other. */
  static final Instant PLAIN = Instant.parse("2026-03-30T08:00:00Z");

  private final Rulebook rulebook;
  private final ZoneId zone;
  private final Set<Instant> found = new LinkedHashSet<>();

  private Boundaries(Rulebook rulebook) {
    this.rulebook = rulebook;
    this.zone = rulebook.zone();
  }

  /** Returns the boundaries of a rulebook, a plain instant first. */
  static List<Instant> of(Rulebook rulebook) {
    Boundaries boundaries = new Boundaries(rulebook);
    boundaries.found.add(PLAIN);
    rulebook.people().values().forEach(boundaries::add);
    for (Cover cover : rulebook.covers()) {
      boundaries.found.add(cover.during().from());
      boundaries.found.add(cover.during().until());
    }
    for (Rule rule : rulebook.rules()) {
      rule.clauses().forEach(clause -> boundaries.add(clause.condition()));
    }
    boundaries.found.remove(Instant.MIN);
    boundaries.found.remove(Instant.MAX);
    return new ArrayList<>(boundaries.found);
  }

  /** Returns midnights and small hours of the days on which clocks change, or may. */
  static List<Instant> ofDays(ZoneId zone) {
    return Pools.DATES.stream()
        .flatMap(date -> Stream.of(date.atStartOfDay(), date.atTime(2, 30)))
        .map(local -> Times.resolve(local, zone))
        .toList();
  }

  /** Returns the conditions on moments in a rulebook's rules. */
  static List<Condition.Since> since(Rulebook rulebook) {
    return rulebook.rules().stream()
        .flatMap(rule -> rule.clauses().stream())
        .flatMap(clause -> clause.condition().leaves().stream())
        .filter(Condition.Since.class::isInstance)
        .map(Condition.Since.class::cast)
        .toList();
  }

  /** Returns the instants of which a request says that they were moments, and their ends. */
  static List<Instant> ofMoments(Rulebook rulebook, Map<String, Instant> moments) {
    List<Instant> all = new ArrayList<>(moments.values());
    for (Condition.Since since : since(rulebook)) {
      for (Condition.Lapse lapse : since.lapses()) {
        Optional<Instant> was = Optional.ofNullable(moments.get(lapse.moment().id()));
        was.flatMap(one -> lapse.atLeast().map(by -> Times.later(one, by, since.zone())))
            .ifPresent(all::add);
      }
    }
    return all;
  }

  private void add(Person person) {
    found.add(person.active().from());
    found.add(person.active().until());
    person.roles().forEach(grant -> found.add(grant.until()));
    person
        .trained()
        .forEach(
            (training, taken) -> {
              found.add(taken);
              training.validFor().ifPresent(valid -> found.add(Times.later(taken, valid, zone)));
            });
  }

  private void add(Condition condition) {
    if (condition instanceof Condition.AllOf all) {
      all.conditions().forEach(this::add);
    } else if (condition instanceof Condition.AnyOf any) {
      any.conditions().forEach(this::add);
    } else if (condition instanceof Condition.Not not) {
      add(not.condition());
    } else if (condition instanceof Condition.During during) {
      found.add(during.interval().from());
      found.add(during.interval().until());
    } else if (condition instanceof Condition.Tenure tenure) {
      rulebook.people().values().forEach(person -> add(person, tenure.atLeast()));
    } else if (condition instanceof Condition.OnDays on) {
      on.hours().forEach(hours -> add(hours, on.zone()));
    }
  }

  private void add(Person person, PeriodDuration tenure) {
    person.joined().values().forEach(date -> found.add(Times.later(date, tenure, zone)));
    if (!person.active().from().equals(Instant.MIN)) {
      found.add(Times.later(person.active().from(), tenure, zone));
    }
  }

  private void add(HourRange hours, ZoneId zoneOfHours) {
    for (LocalDate day : Pools.DATES.subList(0, 6)) {
      found.add(Times.hoursOf(day, hours, zoneOfHours).start());
      found.add(Times.hoursOf(day, hours, zoneOfHours).end());
    }
  }
}
