package io.github.maypost.model;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.github.maypost.definition.SelectionDefinition;
import io.github.maypost.definition.SinceDefinition;
import io.github.maypost.definition.WhatDefinition;
import io.github.maypost.definition.WhenDefinition;
import io.github.maypost.definition.WhereDefinition;
import io.github.maypost.definition.WhoDefinition;
import io.github.maypost.model.Clause.Part;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns selectors into conditions. A list of them becomes the conditions that must all hold: those
 * of its only mapping, or one that any of its mappings satisfies. The same meaning becomes the same
 * condition, however it was spelled: a word, a list of words, or mappings.
 */
final class Conditions {

  private final Resolver resolver;

  Conditions(Resolver resolver) {
    this.resolver = resolver;
  }

  List<Clause> clauses(Part part, List<Condition> conditions) {
    return conditions.stream()
        .map(condition -> new Clause(part, condition))
        .collect(toImmutableList());
  }

  Condition selection(SelectionDefinition selection) {
    return all(
        ImmutableList.<Condition>builder()
            .addAll(who(selection.who()))
            .addAll(what(selection.what()))
            .addAll(where(selection.where()))
            .addAll(when(selection.when()))
            .build());
  }

  List<Condition> who(@Nullable List<WhoDefinition> who) {
    return anyOf(who, this::who);
  }

  List<Condition> what(@Nullable List<WhatDefinition> what) {
    return anyOf(joinKinds(what), this::what);
  }

  List<Condition> where(@Nullable List<WhereDefinition> where) {
    return anyOf(joinPlaces(where), this::where);
  }

  List<Condition> when(@Nullable List<WhenDefinition> when) {
    return when(when, resolver.zone);
  }

  private List<Condition> when(@Nullable List<WhenDefinition> when, ZoneId zone) {
    return anyOf(when, mapping -> when(mapping, zone));
  }

  private List<Condition> who(WhoDefinition who) {
    List<Team> teams = Resolver.all(resolver.teams, who.team());
    List<Condition> all = new ArrayList<>();
    add(all, who.team(), said -> new Condition.InTeam(teams));
    add(all, who.role(), r -> new Condition.HoldsRole(Resolver.all(resolver.roles, r)));
    add(all, who.person(), p -> new Condition.IsPerson(distinct(p)));
    add(all, who.trained(), t -> new Condition.Trained(Resolver.all(resolver.trainings, t)));
    add(all, who.tenure(), tenure -> new Condition.Tenure(tenure, teams));
    add(all, who.external(), Condition.External::new);
    add(all, who.is(), relations -> new Condition.Related(distinct(relations)));
    add(all, who.not(), not -> new Condition.Not(all(who(not))));
    return all;
  }

  private List<Condition> what(WhatDefinition what) {
    List<Condition> all = new ArrayList<>();
    add(all, what.kind(), kinds -> new Condition.OfKind(Resolver.all(resolver.kinds, kinds)));
    add(all, what.tagged(), tags -> new Condition.Tagged(Resolver.all(resolver.tags, tags)));
    add(all, what.not(), not -> new Condition.Not(all(what(not))));
    return all;
  }

  private List<Condition> where(WhereDefinition where) {
    List<Condition> all = new ArrayList<>();
    add(all, where.place(), this::places);
    add(all, where.channel(), c -> new Condition.OnChannel(Resolver.all(resolver.channels, c)));
    add(all, where.group(), g -> new Condition.InGroup(Resolver.all(resolver.groups, g)));
    add(all, where.platform(), p -> new Condition.OnPlatform(Resolver.all(resolver.platforms, p)));
    add(all, where.not(), not -> new Condition.Not(all(where(not))));
    return all;
  }

  private Condition places(List<String> places) {
    List<Condition> alternatives = new ArrayList<>();
    List<Channel> channels = resolver.channelsAmong(distinct(places));
    List<Group> groups = resolver.groupsAmong(distinct(places));
    if (!channels.isEmpty()) {
      alternatives.add(new Condition.OnChannel(channels));
    }
    if (!groups.isEmpty()) {
      alternatives.add(new Condition.InGroup(groups));
    }
    return any(alternatives);
  }

  private List<Condition> when(WhenDefinition when, ZoneId around) {
    ZoneId zone = when.zone() == null ? around : when.zone();
    List<Condition> all = new ArrayList<>();
    if (when.from() != null || when.until() != null) {
      all.add(new Condition.During(Resolver.interval(when.from(), when.until(), zone), zone));
    }
    if (when.days() != null || when.hours() != null) {
      List<DayOfWeek> days = when.days() == null ? Arrays.asList(DayOfWeek.values()) : when.days();
      all.add(
          new Condition.OnDays(
              new LinkedHashSet<>(days),
              when.hours() == null ? List.of() : distinct(when.hours()),
              zone));
    }
    add(
        all,
        when.situation(),
        s -> new Condition.InSituation(Resolver.all(resolver.situations, s)));
    add(all, when.fact(), facts -> new Condition.FactHolds(Resolver.all(resolver.facts, facts)));
    add(all, when.since(), since -> new Condition.Since(lapses(since), zone));
    add(all, when.not(), not -> new Condition.Not(all(when(not, zone))));
    return all;
  }

  private List<Condition.Lapse> lapses(List<SinceDefinition> since) {
    return distinct(
        since.stream()
            .map(
                one ->
                    new Condition.Lapse(
                        Resolver.get(resolver.moments, Objects.requireNonNull(one.moment())),
                        Optional.ofNullable(one.atLeast())))
            .toList());
  }

  private static <S> void add(
      List<Condition> all, @Nullable S said, Function<S, Condition> condition) {
    if (said != null) {
      all.add(condition.apply(said));
    }
  }

  private static <S> List<Condition> anyOf(
      @Nullable List<S> mappings, Function<S, List<Condition>> mapping) {
    if (mappings == null) {
      return List.of();
    }
    if (mappings.size() == 1) {
      return mapping.apply(mappings.get(0));
    }
    return List.of(any(mappings.stream().map(one -> all(mapping.apply(one))).toList()));
  }

  /** Returns the condition that holds when all of some, at least one, do. */
  static Condition all(List<Condition> conditions) {
    return conditions.size() == 1 ? conditions.get(0) : new Condition.AllOf(conditions);
  }

  /** Returns the condition that holds when any of some, at least one, does. */
  private static Condition any(List<Condition> alternatives) {
    List<Condition> distinct = distinct(alternatives);
    return distinct.size() == 1 ? distinct.get(0) : new Condition.AnyOf(distinct);
  }

  /** Joins the mappings that are words only: a list of words means what one list of kinds means. */
  private static @Nullable List<WhatDefinition> joinKinds(@Nullable List<WhatDefinition> what) {
    return joinWords(
        what,
        one -> one.tagged() == null && one.not() == null ? one.kind() : null,
        kinds -> new WhatDefinition(kinds, null, null));
  }

  private static @Nullable List<WhereDefinition> joinPlaces(@Nullable List<WhereDefinition> where) {
    return joinWords(
        where, Conditions::places, words -> new WhereDefinition(words, null, null, null, null));
  }

  /** Returns the channels or groups that a mapping names, if that is all it says. */
  private static @Nullable List<String> places(WhereDefinition where) {
    List<@Nullable List<String>> words =
        Stream.of(where.place(), where.channel(), where.group()).filter(Objects::nonNull).toList();
    return words.size() == 1 && where.platform() == null && where.not() == null
        ? words.get(0)
        : null;
  }

  private static <S> @Nullable List<S> joinWords(
      @Nullable List<S> mappings,
      Function<S, @Nullable List<String>> words,
      Function<List<String>, S> mapping) {
    if (mappings == null) {
      return null;
    }
    List<String> joined = new ArrayList<>();
    List<S> others = new ArrayList<>();
    for (S one : mappings) {
      List<String> said = words.apply(one);
      if (said == null) {
        others.add(one);
      } else {
        joined.addAll(said);
      }
    }
    if (!joined.isEmpty()) {
      others.add(0, mapping.apply(joined));
    }
    return others;
  }

  private static <T> List<T> distinct(List<T> list) {
    return List.copyOf(new LinkedHashSet<>(list));
  }
}
