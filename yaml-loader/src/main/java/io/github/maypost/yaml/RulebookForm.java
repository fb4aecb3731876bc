package io.github.maypost.yaml;

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
import io.github.maypost.definition.Section;
import io.github.maypost.definition.TeamDefinition;
import io.github.maypost.definition.TrainingDefinition;
import io.github.maypost.vocabulary.WorkCalendar;
import io.github.maypost.yaml.Written.Draft;
import io.github.maypost.yaml.Written.Entries;
import io.github.maypost.yaml.Written.Form;
import io.github.maypost.yaml.Written.Items;
import io.github.maypost.yaml.Written.Kind;
import io.github.maypost.yaml.Written.Text;
import io.github.maypost.yaml.Written.Word;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Gives what a rulebook says the form in which a person would write it: the shortest, without what
 * goes without saying and without repetitions. Rulebooks of equal forms are equal; that of equal
 * rulebooks is, too, unless they name one time or one stretch of time in different words.
 */
final class RulebookForm {

  private static final Word VERSION = new Word("1");

  private RulebookForm() {}

  static Entries rulebook(RulebookDefinition rulebook) {
    Draft draft = new Draft();
    draft.say("maypost", VERSION, version -> version);
    draft.text("name", rulebook.name());
    if (!rulebook.zoneOrUtc().normalized().equals(ZoneOffset.UTC)) {
      draft.text("zone", rulebook.zoneOrUtc().getId());
    }
    draft.say("calendar", calendar(rulebook.calendar()), calendar -> calendar);
    section(draft, Section.TEAMS, rulebook.teams(), RulebookForm::team);
    section(draft, Section.ROLES, rulebook.roles(), RulebookForm::role);
    section(draft, Section.TRAININGS, rulebook.trainings(), RulebookForm::training);
    section(draft, Section.KINDS, rulebook.kinds(), RulebookForm::kind);
    section(draft, Section.PERMISSIONS, declared(rulebook.permissions()), RulebookForm::permission);
    section(draft, Section.TAGS, rulebook.tags(), RulebookForm::label);
    section(draft, Section.SITUATIONS, rulebook.situations(), RulebookForm::label);
    section(draft, Section.FACTS, rulebook.facts(), RulebookForm::label);
    section(draft, Section.MOMENTS, rulebook.moments(), RulebookForm::label);
    section(draft, Section.PLATFORMS, rulebook.platforms(), RulebookForm::label);
    section(draft, Section.GROUPS, rulebook.groups(), RulebookForm::group);
    section(draft, Section.CHANNELS, rulebook.channels(), RulebookForm::channel);
    section(draft, Section.PEOPLE, rulebook.people(), RulebookForm::person);
    draft.say("covers", covers(rulebook.covers()), covers -> covers);
    things(draft, "policies", rulebook.policies(), RulebookForm::policy, Form.PARAGRAPHS);
    return draft.in(Form.PARAGRAPHS);
  }

  private static @Nullable Entries calendar(@Nullable CalendarDefinition calendar) {
    if (calendar == null) {
      return null;
    }
    Entries entries =
        new Draft()
            .say(
                "work-days",
                isMondayToFriday(calendar) ? null : calendar.workDays(),
                SelectorForm::days)
            .list("holidays", calendar.holidays(), Word::of)
            .brief();
    return entries.isEmpty() ? null : entries;
  }

  private static boolean isMondayToFriday(CalendarDefinition calendar) {
    return calendar.workDays() != null
        && Set.copyOf(calendar.workDays()).equals(WorkCalendar.MONDAY_TO_FRIDAY.workDays());
  }

  private static @Nullable Items covers(List<CoverDefinition> covers) {
    List<Written> all =
        Written.withoutRepetitions(covers.stream().<Written>map(RulebookForm::cover).toList());
    return all.isEmpty() ? null : new Items(all, Form.LINES, Kind.SET);
  }

  private static Entries cover(CoverDefinition cover) {
    return new Draft()
        .text("by", cover.by())
        .text("for", cover.forPerson())
        .word("from", cover.from())
        .word("until", cover.until())
        .brief();
  }

  private static <D> void section(
      Draft rulebook, Section section, Map<String, D> declared, Function<D, Entries> form) {
    things(rulebook, section.key(), declared, form, Form.LINES);
  }

  private static <D> void things(
      Draft rulebook, String key, Map<String, D> declared, Function<D, Entries> form, Form lines) {
    if (declared.isEmpty()) {
      return;
    }
    Draft section = new Draft();
    declared.forEach((id, thing) -> section.say(id, thing, form));
    rulebook.say(key, section.in(lines), all -> all);
  }

  /** Leaves out the permissions that there are anyway, if nothing is said of them. */
  private static Map<String, PermissionDefinition> declared(
      Map<String, PermissionDefinition> permissions) {
    Map<String, PermissionDefinition> declared = new LinkedHashMap<>(permissions);
    declared
        .entrySet()
        .removeIf(
            entry ->
                PermissionDefinition.BUILT_IN.contains(entry.getKey())
                    && permission(entry.getValue()).isEmpty());
    return declared;
  }

  private static Entries team(TeamDefinition team) {
    return new Draft()
        .text("name", team.name())
        .names("in", team.in())
        .word("external", team.external(), false)
        .brief();
  }

  private static Entries role(RoleDefinition role) {
    return new Draft()
        .text("name", role.name())
        .names("includes", role.includes())
        .word("at-most", role.atMost())
        .brief();
  }

  private static Entries training(TrainingDefinition training) {
    return new Draft().text("name", training.name()).word("valid-for", training.validFor()).brief();
  }

  private static Entries kind(KindDefinition kind) {
    return new Draft().text("name", kind.name()).names("in", kind.in()).brief();
  }

  private static Entries permission(PermissionDefinition permission) {
    return new Draft()
        .text("name", permission.name())
        .names("implies", permission.implies())
        .brief();
  }

  private static Entries label(LabelDefinition label) {
    return new Draft().text("name", label.name()).brief();
  }

  private static Entries group(GroupDefinition group) {
    return new Draft().text("name", group.name()).names("in", group.in()).brief();
  }

  private static Entries channel(ChannelDefinition channel) {
    return new Draft()
        .text("name", channel.name())
        .text("platform", channel.platform())
        .names("in", channel.in())
        .say("shared-by", sharedBy(channel.sharedBy()), shared -> shared)
        .list("custodians", channel.custodians(), Text::new)
        .word("custodians-at-least", channel.custodiansAtLeast())
        .brief();
  }

  /** One team a line, when there are several of which some drive something. */
  private static @Nullable Written sharedBy(@Nullable Map<String, List<String>> teams) {
    if (teams == null || teams.isEmpty()) {
      return null;
    }
    if (teams.values().stream().allMatch(List::isEmpty)) {
      return Items.ofTexts(teams.keySet());
    }
    Draft draft = new Draft();
    teams.forEach((team, kinds) -> draft.say(team, kinds, Items::ofTexts));
    return draft.in(teams.size() == 1 ? Form.BRIEF : Form.LINES);
  }

  private static Entries person(PersonDefinition person) {
    return new Draft()
        .text("name", person.name())
        .names("in", person.in())
        .list("roles", person.roles(), RulebookForm::grant)
        .say("trained", dates(person.trained()), dates -> dates)
        .say("joined", dates(person.joined()), dates -> dates)
        .word("from", person.from())
        .word("until", person.until())
        .brief();
  }

  private static Written grant(GrantDefinition grant) {
    if (grant.role() != null && grant.where() == null && grant.until() == null) {
      return new Text(grant.role());
    }
    return new Draft()
        .text("role", grant.role())
        .names("where", grant.where())
        .word("until", grant.until())
        .brief();
  }

  private static @Nullable Entries dates(@Nullable Map<String, ?> dates) {
    if (dates == null || dates.isEmpty()) {
      return null;
    }
    Draft draft = new Draft();
    dates.forEach(draft::word);
    return draft.brief();
  }

  private static Entries policy(PolicyDefinition policy) {
    Draft draft =
        new Draft()
            .text("title", policy.title())
            .text("owner", policy.owner())
            .text("source", policy.source())
            .word("review-by", policy.reviewBy())
            .say("where", policy.where(), SelectorForm::where);
    if (!policy.rules().isEmpty()) {
      Draft rules = new Draft();
      policy.rules().forEach((id, rule) -> rules.say(id, rule, RuleForm::rule));
      draft.say("rules", rules.in(Form.LINES), all -> all);
    }
    return draft.in(Form.LINES);
  }
}
