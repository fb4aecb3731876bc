package io.github.maypost.specification;

import io.github.maypost.definition.CalendarDefinition;
import io.github.maypost.definition.ChannelDefinition;
import io.github.maypost.definition.CoverDefinition;
import io.github.maypost.definition.GrantDefinition;
import io.github.maypost.definition.GroupDefinition;
import io.github.maypost.definition.KindDefinition;
import io.github.maypost.definition.LabelDefinition;
import io.github.maypost.definition.PermissionDefinition;
import io.github.maypost.definition.PersonDefinition;
import io.github.maypost.definition.PolicyDefinition;
import io.github.maypost.definition.RoleDefinition;
import io.github.maypost.definition.RulebookDefinition;
import io.github.maypost.definition.TeamDefinition;
import io.github.maypost.definition.TrainingDefinition;
import io.github.maypost.model.CalendarBuilder;
import io.github.maypost.model.ChannelBuilder;
import io.github.maypost.model.CoverBuilder;
import io.github.maypost.model.GrantBuilder;
import io.github.maypost.model.GroupBuilder;
import io.github.maypost.model.KindBuilder;
import io.github.maypost.model.LabelBuilder;
import io.github.maypost.model.PermissionBuilder;
import io.github.maypost.model.PersonBuilder;
import io.github.maypost.model.PolicyBuilder;
import io.github.maypost.model.RoleBuilder;
import io.github.maypost.model.Rulebook;
import io.github.maypost.model.RulebookBuilder;
import io.github.maypost.model.TeamBuilder;
import io.github.maypost.model.TrainingBuilder;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Says to the builder what a definition says, choosing at random among ways to say the same. */
final class Replay extends Phrases {

  private final RuleReplay rules;

  private Replay(RulebookDefinition definition, Random random) {
    super(random);
    this.rules = new RuleReplay(definition.channels().keySet(), random);
  }

  /** Returns what the builder makes of it. */
  static Rulebook of(RulebookDefinition definition, Random random) {
    RulebookBuilder builder = Rulebook.builder();
    new Replay(definition, random).say(definition, builder);
    return builder.build();
  }

  private void say(RulebookDefinition said, RulebookBuilder rulebook) {
    say(said.name(), rulebook::name);
    say(said.zone(), rulebook::zone);
    say(said.calendar(), all -> rulebook.calendar(calendar -> calendar(all, calendar)));
    declare(
        said.teams(),
        new TeamDefinition(null, null, null),
        rulebook::team,
        rulebook::team,
        this::team);
    declare(
        said.roles(),
        new RoleDefinition(null, null, null),
        rulebook::role,
        rulebook::role,
        this::role);
    declare(
        said.trainings(),
        new TrainingDefinition(null, null),
        rulebook::training,
        rulebook::training,
        this::training);
    declare(
        said.kinds(), new KindDefinition(null, null), rulebook::kind, rulebook::kind, this::kind);
    declare(
        said.permissions(),
        new PermissionDefinition(null, null),
        rulebook::permission,
        rulebook::permission,
        this::permission);
    labels(said.tags(), rulebook::tags, rulebook::tag);
    labels(said.situations(), rulebook::situations, rulebook::situation);
    labels(said.facts(), rulebook::facts, rulebook::fact);
    labels(said.moments(), rulebook::moments, rulebook::moment);
    labels(said.platforms(), rulebook::platforms, rulebook::platform);
    declare(
        said.groups(),
        new GroupDefinition(null, null),
        rulebook::group,
        rulebook::group,
        this::group);
    declare(
        said.channels(),
        new ChannelDefinition(null, null, null, null, null, null),
        rulebook::channel,
        rulebook::channel,
        this::channel);
    declare(
        said.people(),
        new PersonDefinition(null, null, null, null, null, null, null),
        rulebook::person,
        rulebook::person,
        this::person);
    said.covers()
        .forEach(
            cover ->
                rulebook.cover(
                    cover.by(), cover.forPerson(), (CoverBuilder period) -> cover(cover, period)));
    said.policies()
        .forEach((id, policy) -> rulebook.policy(id, builder -> policy(policy, builder)));
  }

  private void calendar(CalendarDefinition said, CalendarBuilder calendar) {
    say(said.workDays(), days -> calendar.workDays(days.toArray(DayOfWeek[]::new)));
    say(said.holidays(), dates -> calendar.holidays(dates.toArray(LocalDate[]::new)));
  }

  private static void cover(CoverDefinition said, CoverBuilder cover) {
    moment(said.from(), cover::from, cover::from, cover::from);
    moment(said.until(), cover::until, cover::until, cover::until);
  }

  private void team(TeamDefinition said, TeamBuilder team) {
    say(said.name(), team::name);
    words(said.in(), team::in);
    say(said.external(), team::external);
  }

  private void role(RoleDefinition said, RoleBuilder role) {
    say(said.name(), role::name);
    words(said.includes(), role::includes);
    say(said.atMost(), role::atMost);
  }

  private void training(TrainingDefinition said, TrainingBuilder training) {
    say(said.name(), training::name);
    period(said.validFor(), training::validFor, training::validFor, training::validFor);
  }

  private void kind(KindDefinition said, KindBuilder kind) {
    say(said.name(), kind::name);
    words(said.in(), kind::in);
  }

  private void permission(PermissionDefinition said, PermissionBuilder permission) {
    say(said.name(), permission::name);
    words(said.implies(), permission::implies);
  }

  private void group(GroupDefinition said, GroupBuilder group) {
    say(said.name(), group::name);
    words(said.in(), group::in);
  }

  private void channel(ChannelDefinition said, ChannelBuilder channel) {
    say(said.name(), channel::name);
    say(said.platform(), channel::platform);
    words(said.in(), channel::in);
    say(
        said.sharedBy(),
        all -> all.forEach((team, kinds) -> words(kinds, some -> channel.sharedBy(team, some))));
    words(said.custodians(), channel::custodians);
    say(said.custodiansAtLeast(), channel::custodiansAtLeast);
  }

  private void person(PersonDefinition said, PersonBuilder person) {
    say(said.name(), person::name);
    words(said.in(), person::in);
    each(said.roles(), grant -> grant(grant, person));
    say(said.trained(), all -> all.forEach(person::trained));
    say(said.joined(), all -> all.forEach(person::joined));
    moment(said.from(), person::from, person::from, person::from);
    moment(said.until(), person::until, person::until, person::until);
  }

  private void grant(GrantDefinition said, PersonBuilder person) {
    if (said.equals(new GrantDefinition(said.role(), null, null)) && briefly()) {
      person.roles(said.role());
      return;
    }
    person.role(
        said.role(),
        (GrantBuilder grant) -> {
          words(said.where(), grant::where);
          moment(said.until(), grant::until, grant::until, grant::until);
        });
  }

  private void policy(PolicyDefinition said, PolicyBuilder policy) {
    say(said.title(), policy::title);
    say(said.owner(), policy::owner);
    say(said.source(), policy::source);
    say(said.reviewBy(), policy::reviewBy);
    rules.where(said.where(), policy::where, policy::where, policy::whereAnyOf);
    said.rules().forEach((id, rule) -> policy.rule(id, builder -> rules.rule(rule, builder)));
  }

  /** Says of a thing what its definition says, or where that is nothing perhaps only its id. */
  private <D, B> void declare(
      Map<String, D> said,
      D nothing,
      Consumer<String> bare,
      BiConsumer<String, Consumer<B>> declared,
      BiConsumer<D, B> parts) {
    said.forEach(
        (id, one) -> {
          if (one.equals(nothing) && briefly()) {
            bare.accept(id);
          } else {
            declared.accept(id, builder -> parts.accept(one, builder));
          }
        });
  }

  private void labels(
      Map<String, LabelDefinition> said,
      Consumer<String[]> bare,
      BiConsumer<String, Consumer<LabelBuilder>> named) {
    if (said.values().stream().allMatch(label -> label.name() == null) && briefly()) {
      words(List.copyOf(said.keySet()), bare);
    } else {
      said.forEach((id, label) -> named.accept(id, builder -> say(label.name(), builder::name)));
    }
  }
}
