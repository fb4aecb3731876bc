package io.github.maypost.specification;

import io.github.maypost.definition.AdviseDefinition;
import io.github.maypost.definition.ApprovalDefinition;
import io.github.maypost.definition.LimitDefinition;
import io.github.maypost.definition.RuleDefinition;
import io.github.maypost.definition.SelectionDefinition;
import io.github.maypost.definition.WhatDefinition;
import io.github.maypost.definition.WhenDefinition;
import io.github.maypost.definition.WhereDefinition;
import io.github.maypost.definition.WhoDefinition;
import io.github.maypost.model.ApprovalBuilder;
import io.github.maypost.model.LimitBuilder;
import io.github.maypost.model.RuleBuilder;
import io.github.maypost.model.SelectionBuilder;
import io.github.maypost.model.WhatBuilder;
import io.github.maypost.model.WhenBuilder;
import io.github.maypost.model.WhereBuilder;
import io.github.maypost.model.WhoBuilder;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Says to the builder what the definition of a rule says. */
final class RuleReplay extends Phrases {

  RuleReplay(Random random) {
    super(random);
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
    who(said.who(), rule::who);
    what(said.what(), rule::what, rule::what);
    where(said.where(), rule::where, rule::where);
    when(said.when(), rule::when);
    each(said.unless(), unless -> rule.unless(builder -> selection(unless, builder)));
    say(said.because(), rule::because);
  }

  private void approval(ApprovalDefinition said, ApprovalBuilder approval) {
    who(said.from(), approval::from);
    say(said.atLeast(), approval::atLeast);
    period(said.validFor(), approval::validFor, approval::validFor, approval::validFor);
    period(said.coolOff(), approval::coolOff, approval::coolOff, approval::coolOff);
    say(said.authorMayApprove(), approval::authorMayApprove);
  }

  private void limit(LimitDefinition said, RuleBuilder rule) {
    if (said.each() == null && briefly()) {
      rule.limit(said.atMost(), said.per());
      return;
    }
    rule.limit(
        (LimitBuilder limit) -> {
          say(said.atMost(), limit::atMost);
          say(said.per(), limit::per);
          each(said.each(), limit::each);
        });
  }

  private void advise(AdviseDefinition said, RuleBuilder rule) {
    if (said.level() == null && briefly()) {
      rule.advise(said.text());
    } else {
      rule.advise(said.text(), advise -> say(said.level(), advise::level));
    }
  }

  private void selection(SelectionDefinition said, SelectionBuilder selection) {
    who(said.who(), selection::who);
    what(said.what(), selection::what, selection::what);
    where(said.where(), selection::where, selection::where);
    when(said.when(), selection::when);
  }

  private void who(@Nullable List<WhoDefinition> said, Consumer<Consumer<WhoBuilder>> mapping) {
    each(said, who -> mapping.accept(builder -> who(who, builder)));
  }

  private void who(WhoDefinition said, WhoBuilder who) {
    words(said.team(), who::team);
    words(said.role(), who::role);
    words(said.person(), who::person);
    words(said.trained(), who::trained);
    period(said.tenure(), who::tenure, who::tenure, who::tenure);
    say(said.external(), who::external);
    each(said.is(), who::is);
    who(said.not(), who::not);
  }

  private void what(
      @Nullable List<WhatDefinition> said,
      Consumer<String[]> kinds,
      Consumer<Consumer<WhatBuilder>> mapping) {
    each(
        said,
        what -> {
          if (what.equals(new WhatDefinition(what.kind(), null, null)) && briefly()) {
            words(what.kind(), kinds);
          } else {
            mapping.accept(builder -> what(what, builder));
          }
        });
  }

  private void what(WhatDefinition said, WhatBuilder what) {
    words(said.kind(), what::kind);
    words(said.tagged(), what::tagged);
    what(said.not(), what::not, what::not);
  }

  void where(
      @Nullable List<WhereDefinition> said,
      Consumer<String[]> places,
      Consumer<Consumer<WhereBuilder>> mapping) {
    each(
        said,
        where -> {
          if (where.place() != null) {
            words(where.place(), places);
          } else {
            mapping.accept(builder -> where(where, builder));
          }
        });
  }

  private void where(WhereDefinition said, WhereBuilder where) {
    words(said.channel(), where::channel);
    words(said.group(), where::group);
    words(said.platform(), where::platform);
    where(said.not(), where::not, where::not);
  }

  private void when(@Nullable List<WhenDefinition> said, Consumer<Consumer<WhenBuilder>> mapping) {
    each(said, when -> mapping.accept(builder -> when(when, builder)));
  }

  private void when(WhenDefinition said, WhenBuilder when) {
    moment(said.from(), when::from, when::from, when::from);
    moment(said.until(), when::until, when::until, when::until);
    say(said.days(), days -> when.days(days.toArray(DayOfWeek[]::new)));
    each(said.hours(), hours -> when.hours(hours.from(), hours.to()));
    say(said.zone(), when::zone);
    words(said.situation(), when::situation);
    words(said.fact(), when::fact);
    when(said.not(), when::not);
  }
}
