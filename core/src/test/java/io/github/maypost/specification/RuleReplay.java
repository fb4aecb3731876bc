package io.github.maypost.specification;

import io.github.maypost.definition.AdviseDefinition;
import io.github.maypost.definition.ApprovalDefinition;
import io.github.maypost.definition.LimitDefinition;
import io.github.maypost.definition.RuleDefinition;
import io.github.maypost.definition.SeatDefinition;
import io.github.maypost.definition.SelectionDefinition;
import io.github.maypost.definition.SinceDefinition;
import io.github.maypost.definition.StageDefinition;
import io.github.maypost.definition.WhatDefinition;
import io.github.maypost.definition.WhenDefinition;
import io.github.maypost.definition.WhereDefinition;
import io.github.maypost.definition.WhoDefinition;
import io.github.maypost.model.ApprovalBuilder;
import io.github.maypost.model.LimitBuilder;
import io.github.maypost.model.RuleBuilder;
import io.github.maypost.model.SeatsBuilder;
import io.github.maypost.model.SelectionBuilder;
import io.github.maypost.model.StageBuilder;
import io.github.maypost.model.WhatBuilder;
import io.github.maypost.model.WhenBuilder;
import io.github.maypost.model.WhereBuilder;
import io.github.maypost.model.WhoBuilder;
import io.github.maypost.vocabulary.Percentage;
import io.github.maypost.vocabulary.PeriodDuration;
import io.github.maypost.vocabulary.Threshold;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says to the builder what the definition of a rule says. */
final class RuleReplay extends Phrases {

  private final Set<String> channels;

  RuleReplay(Set<String> channels, Random random) {
    super(random);
    this.channels = channels;
  }

  void rule(RuleDefinition said, RuleBuilder rule) {
    words(said.allow(), rule::allow);
    words(said.deny(), rule::deny);
    if (said.require() != null) {
      say(
          said.require().approval(),
          approval -> rule.requireApproval(builder -> approval(approval, builder)));
      words(said.require().tags(), rule::requireTags);
    }
    say(said.limit(), limit -> limit(limit, rule));
    say(said.oblige(), rule::oblige);
    say(said.advise(), advise -> advise(advise, rule));
    words(said.forPermissions(), rule::forPermissions);
    who(said.who(), rule::who, rule::whoAnyOf);
    what(said.what(), rule::what, rule::what, rule::whatAnyOf);
    where(said.where(), rule::where, rule::where, rule::whereAnyOf);
    when(said.when(), rule::when, rule::whenAnyOf);
    each(said.unless(), unless -> rule.unless(builder -> selection(unless, builder)));
    say(said.because(), rule::because);
  }

  private void approval(ApprovalDefinition said, ApprovalBuilder approval) {
    who(said.from(), approval::from, approval::fromAnyOf);
    threshold(said.atLeast(), approval::atLeast, approval::atLeast, approval::atLeastAll);
    entries(said.fromEach(), this::seats, approval::fromEach);
    entries(said.stages(), this::stage, approval::stages);
    say(said.differentTeams(), approval::differentTeams);
    period(said.validFor(), approval::validFor, approval::validFor, approval::validFor);
    if (said.orSilence() instanceof PeriodDuration period) {
      period(period, approval::orSilence, approval::orSilence, approval::orSilence);
    } else {
      say(said.orSilence(), approval::orSilence);
    }
    period(said.coolOff(), approval::coolOff, approval::coolOff, approval::coolOff);
    say(said.authorMayApprove(), approval::authorMayApprove);
  }

  private void stage(StageDefinition said, StageBuilder stage) {
    who(said.from(), stage::from, stage::fromAnyOf);
    threshold(said.atLeast(), stage::atLeast, stage::atLeast, stage::atLeastAll);
    entries(said.fromEach(), this::seats, stage::fromEach);
  }

  private void seats(SeatDefinition said, SeatsBuilder seats) {
    who(said.from(), seats::from, seats::fromAnyOf);
    say(said.atLeast(), seats::atLeast);
  }

  private static void threshold(
      @Nullable Threshold said, IntConsumer number, Consumer<Percentage> share, Runnable all) {
    if (said instanceof Threshold.Count count) {
      number.accept(count.number());
    } else if (said instanceof Threshold.Share some) {
      share.accept(some.percentage());
    } else if (said != null) {
      all.run();
    }
  }

  private void limit(LimitDefinition said, RuleBuilder rule) {
    if (said.per() != null && said.each() == null && briefly()) {
      rule.limit(said.atMost(), said.per());
    } else {
      rule.limit((LimitBuilder limit) -> limit(said, limit));
    }
  }

  private void limit(LimitDefinition said, LimitBuilder limit) {
    say(said.atMost(), limit::atMost);
    say(said.atLeast(), limit::atLeast);
    say(said.per(), limit::per);
    period(said.over(), limit::over, limit::over, limit::over);
    say(said.share(), limit::share);
    say(said.ofLast(), limit::ofLast);
    say(said.minPosts(), limit::minPosts);
    period(said.apart(), limit::apart, limit::apart, limit::apart);
    each(said.each(), limit::each);
  }

  private void advise(AdviseDefinition said, RuleBuilder rule) {
    if (said.equals(new AdviseDefinition(said.text(), null, null, null)) && briefly()) {
      rule.advise(said.text());
      return;
    }
    rule.advise(
        said.text(),
        advise -> {
          say(said.level(), advise::level);
          say(said.limit(), limit -> advise.limit(builder -> limit(limit, builder)));
          if (said.require() != null) {
            say(
                said.require().approval(),
                approval -> advise.requireApproval(builder -> approval(approval, builder)));
            words(said.require().tags(), advise::requireTags);
          }
        });
  }

  private void selection(SelectionDefinition said, SelectionBuilder selection) {
    who(said.who(), selection::who, selection::whoAnyOf);
    what(said.what(), selection::what, selection::what, selection::whatAnyOf);
    where(said.where(), selection::where, selection::where, selection::whereAnyOf);
    when(said.when(), selection::when, selection::whenAnyOf);
  }

  private void who(
      @Nullable List<WhoDefinition> said,
      Consumer<Consumer<WhoBuilder>> alone,
      Consumer<Consumer<WhoBuilder>[]> anyOf) {
    anyOf(said, this::who, alone, anyOf);
  }

  private void who(WhoDefinition said, WhoBuilder who) {
    words(said.team(), who::team);
    words(said.role(), who::role);
    words(said.person(), who::person);
    words(said.trained(), who::trained);
    period(said.tenure(), who::tenure, who::tenure, who::tenure);
    say(said.external(), who::external);
    each(said.is(), who::is);
    each(said.not(), not -> who.not(builder -> who(not, builder)));
  }

  private void what(
      @Nullable List<WhatDefinition> said,
      Consumer<String[]> kinds,
      Consumer<Consumer<WhatBuilder>> alone,
      Consumer<Consumer<WhatBuilder>[]> anyOf) {
    if (said != null && said.stream().allMatch(RuleReplay::isWords) && briefly()) {
      kinds.accept(said.stream().flatMap(what -> what.kind().stream()).toArray(String[]::new));
    } else {
      anyOf(said, this::what, alone, anyOf);
    }
  }

  private static boolean isWords(WhatDefinition what) {
    return what.equals(new WhatDefinition(what.kind(), null, null));
  }

  private void what(WhatDefinition said, WhatBuilder what) {
    words(said.kind(), what::kind);
    words(said.tagged(), what::tagged);
    each(
        said.not(),
        not -> {
          if (isWords(not) && briefly()) {
            words(not.kind(), what::not);
          } else {
            what.not(builder -> what(not, builder));
          }
        });
  }

  void where(
      @Nullable List<WhereDefinition> said,
      Consumer<String[]> places,
      Consumer<Consumer<WhereBuilder>> alone,
      Consumer<Consumer<WhereBuilder>[]> anyOf) {
    if (said != null && said.stream().allMatch(where -> where.place() != null) && briefly()) {
      places.accept(said.stream().flatMap(where -> where.place().stream()).toArray(String[]::new));
    } else {
      say(
          said,
          all -> anyOf(all.stream().flatMap(this::mappings).toList(), this::where, alone, anyOf));
    }
  }

  /** Returns bare words as mappings, which can stand beside others in the builder. */
  private Stream<WhereDefinition> mappings(WhereDefinition where) {
    return where.place() == null
        ? Stream.of(where)
        : where.place().stream()
            .map(List::of)
            .map(
                place ->
                    channels.containsAll(place)
                        ? new WhereDefinition(null, place, null, null, null)
                        : new WhereDefinition(null, null, place, null, null));
  }

  private void where(WhereDefinition said, WhereBuilder where) {
    words(said.channel(), where::channel);
    words(said.group(), where::group);
    words(said.platform(), where::platform);
    each(
        said.not(),
        not -> {
          if (not.place() != null) {
            words(not.place(), where::not);
          } else {
            where.not(builder -> where(not, builder));
          }
        });
  }

  private void when(
      @Nullable List<WhenDefinition> said,
      Consumer<Consumer<WhenBuilder>> alone,
      Consumer<Consumer<WhenBuilder>[]> anyOf) {
    anyOf(said, this::when, alone, anyOf);
  }

  private void when(WhenDefinition said, WhenBuilder when) {
    moment(said.from(), when::from, when::from, when::from);
    moment(said.until(), when::until, when::until, when::until);
    say(said.days(), days -> when.days(days.toArray(DayOfWeek[]::new)));
    each(said.hours(), hours -> when.hours(hours.from(), hours.to()));
    say(said.zone(), when::zone);
    words(said.situation(), when::situation);
    words(said.fact(), when::fact);
    each(said.since(), since -> since(since, when));
    each(said.not(), not -> when.not(builder -> when(not, builder)));
  }

  private void since(SinceDefinition said, WhenBuilder when) {
    if (said.atLeast() == null) {
      when.since(said.moment());
    }
    period(
        said.atLeast(),
        dates -> when.since(said.moment(), dates),
        exactly -> when.since(said.moment(), exactly),
        both -> when.since(said.moment(), both));
  }
}
