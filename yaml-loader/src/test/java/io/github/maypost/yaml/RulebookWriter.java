package io.github.maypost.yaml;

import io.github.maypost.definition.AdviseDefinition;
import io.github.maypost.definition.ApprovalDefinition;
import io.github.maypost.definition.CalendarDefinition;
import io.github.maypost.definition.ChannelDefinition;
import io.github.maypost.definition.CoverDefinition;
import io.github.maypost.definition.GrantDefinition;
import io.github.maypost.definition.LabelDefinition;
import io.github.maypost.definition.LimitDefinition;
import io.github.maypost.definition.PersonDefinition;
import io.github.maypost.definition.PolicyDefinition;
import io.github.maypost.definition.RequireDefinition;
import io.github.maypost.definition.RuleDefinition;
import io.github.maypost.definition.RulebookDefinition;
import io.github.maypost.definition.SeatDefinition;
import io.github.maypost.definition.SelectionDefinition;
import io.github.maypost.definition.SinceDefinition;
import io.github.maypost.definition.StageDefinition;
import io.github.maypost.definition.WhatDefinition;
import io.github.maypost.definition.WhenDefinition;
import io.github.maypost.definition.WhereDefinition;
import io.github.maypost.definition.WhoDefinition;
import io.github.maypost.vocabulary.Level;
import io.github.maypost.vocabulary.Partition;
import io.github.maypost.vocabulary.Percentage;
import io.github.maypost.vocabulary.Threshold;
import io.github.maypost.vocabulary.Word;
import io.github.maypost.vocabulary.WorkCalendar;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes definitions as YAML, choosing at random among the forms that mean the same: words or
 * lists, mappings in braces or indented, quotes or none. In other words, when asked to: with lists
 * in another order, repetitions, and what goes without saying.
 */
final class RulebookWriter {

  private static final Threshold NOBODY = new Threshold.Count(0);

  private static final List<DayOfWeek> WEEK = List.copyOf(WorkCalendar.MONDAY_TO_FRIDAY.workDays());
  private static final CalendarDefinition MONDAY_TO_FRIDAY =
      new CalendarDefinition(WEEK, List.of());

  private final Random random;

  private final boolean inOtherWords;

  RulebookWriter(Random random) {
    this(random, false);
  }

  private RulebookWriter(Random random, boolean inOtherWords) {
    this.random = random;
    this.inOtherWords = inOtherWords;
  }

  static RulebookWriter inOtherWords(Random random) {
    return new RulebookWriter(random, true);
  }

  private <T> @Nullable T or(@Nullable T said, T withoutSaying) {
    return said == null && inOtherWords && random.nextBoolean() ? withoutSaying : said;
  }

  private <T> List<T> shuffled(List<T> said) {
    List<T> shuffled = new ArrayList<>(said);
    if (inOtherWords) {
      Collections.shuffle(shuffled, random);
    }
    return shuffled;
  }

  private <T> List<T> repeated(List<T> said) {
    List<T> repeated = shuffled(said);
    if (inOtherWords && !said.isEmpty() && random.nextInt(3) == 0) {
      repeated.add(said.get(random.nextInt(said.size())));
    }
    return repeated;
  }

  /** Repeats one of several; a list that says the same thing twice may mean something else. */
  private <T> List<T> anyOf(List<T> said) {
    return said.size() > 1 ? repeated(said) : said;
  }

  /** Returns a text that reads as a rulebook equal to the one of this definition. */
  String write(RulebookDefinition rulebook) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("maypost", new Plain("1"));
    put(root, "name", rulebook.name(), Text::new);
    put(root, "zone", or(rulebook.zone(), ZoneId.of("UTC")), zone -> new Plain(zone.getId()));
    put(root, "calendar", or(rulebook.calendar(), MONDAY_TO_FRIDAY), this::calendar);
    section(
        root,
        "teams",
        rulebook.teams(),
        (map, team) -> {
          put(map, "name", team.name(), Text::new);
          put(map, "in", team.in(), this::ids);
          put(map, "external", or(team.external(), false), Plain::of);
        });
    section(
        root,
        "roles",
        rulebook.roles(),
        (map, role) -> {
          put(map, "name", role.name(), Text::new);
          put(map, "includes", role.includes(), this::ids);
          put(map, "at-most", role.atMost(), Plain::of);
        });
    section(
        root,
        "trainings",
        rulebook.trainings(),
        (map, training) -> {
          put(map, "name", training.name(), Text::new);
          put(map, "valid-for", training.validFor(), Plain::of);
        });
    section(
        root,
        "kinds",
        rulebook.kinds(),
        (map, kind) -> {
          put(map, "name", kind.name(), Text::new);
          put(map, "in", kind.in(), this::ids);
        });
    section(
        root,
        "permissions",
        rulebook.permissions(),
        (map, permission) -> {
          put(map, "name", permission.name(), Text::new);
          put(map, "implies", permission.implies(), this::ids);
        });
    section(root, "tags", rulebook.tags(), this::label);
    section(root, "situations", rulebook.situations(), this::label);
    section(root, "facts", rulebook.facts(), this::label);
    section(root, "moments", rulebook.moments(), this::label);
    section(root, "platforms", rulebook.platforms(), this::label);
    section(
        root,
        "groups",
        rulebook.groups(),
        (map, group) -> {
          put(map, "name", group.name(), Text::new);
          put(map, "in", group.in(), this::ids);
        });
    section(root, "channels", rulebook.channels(), this::channel);
    section(root, "people", rulebook.people(), this::person);
    if (!rulebook.covers().isEmpty() || random.nextBoolean()) {
      put(root, "covers", rulebook.covers(), covers -> several(repeated(covers), this::cover));
    }
    section(root, "policies", rulebook.policies(), this::policy);
    StringBuilder text = new StringBuilder();
    block(text, root, 0);
    return text.toString();
  }

  private Object calendar(CalendarDefinition calendar) {
    Map<String, Object> map = new LinkedHashMap<>();
    put(map, "work-days", or(calendar.workDays(), WEEK), this::days);
    put(
        map,
        "holidays",
        or(calendar.holidays(), List.of()),
        holidays -> several(repeated(holidays), Plain::of));
    return map;
  }

  private Object cover(CoverDefinition cover) {
    Map<String, Object> map = new LinkedHashMap<>();
    put(map, "by", cover.by(), Text::new);
    put(map, "for", cover.forPerson(), Text::new);
    put(map, "from", cover.from(), Plain::of);
    put(map, "until", cover.until(), Plain::of);
    return map;
  }

  private void label(Map<String, Object> map, LabelDefinition label) {
    put(map, "name", label.name(), Text::new);
  }

  private void channel(Map<String, Object> map, ChannelDefinition channel) {
    put(map, "name", channel.name(), Text::new);
    put(map, "platform", channel.platform(), Text::new);
    put(map, "in", channel.in(), this::ids);
    put(map, "shared-by", channel.sharedBy(), this::sharedBy);
    put(map, "custodians", channel.custodians(), this::ids);
    put(map, "custodians-at-least", channel.custodiansAtLeast(), Plain::of);
  }

  private Object sharedBy(Map<String, List<String>> teams) {
    boolean driveNothing = teams.values().stream().allMatch(List::isEmpty);
    if (driveNothing && !teams.isEmpty() && random.nextBoolean()) {
      return several(shuffled(List.copyOf(teams.keySet())), Text::new);
    }
    Map<String, Object> map = new LinkedHashMap<>();
    teams.forEach((team, kinds) -> map.put(team, ids(kinds)));
    return map;
  }

  private void person(Map<String, Object> map, PersonDefinition person) {
    put(map, "name", person.name(), Text::new);
    put(map, "in", person.in(), this::ids);
    put(map, "roles", person.roles(), roles -> several(repeated(roles), this::grant));
    put(map, "trained", person.trained(), RulebookWriter::values);
    put(map, "joined", person.joined(), RulebookWriter::values);
    put(map, "from", person.from(), Plain::of);
    put(map, "until", person.until(), Plain::of);
  }

  private Object grant(GrantDefinition grant) {
    if (grant.where() == null
        && grant.until() == null
        && grant.role() != null
        && random.nextBoolean()) {
      return new Text(grant.role());
    }
    Map<String, Object> map = new LinkedHashMap<>();
    put(map, "role", grant.role(), Text::new);
    put(map, "where", grant.where(), this::ids);
    put(map, "until", grant.until(), Plain::of);
    return map;
  }

  private static Object values(Map<String, ?> values) {
    Map<String, Object> map = new LinkedHashMap<>();
    values.forEach((key, value) -> map.put(key, Plain.of(value)));
    return map;
  }

  private void policy(Map<String, Object> map, PolicyDefinition policy) {
    put(map, "title", policy.title(), Text::new);
    put(map, "owner", policy.owner(), Text::new);
    put(map, "source", policy.source(), Text::new);
    put(map, "review-by", policy.reviewBy(), Plain::of);
    put(map, "where", policy.where(), this::where);
    section(map, "rules", policy.rules(), this::rule, false);
  }

  private void rule(Map<String, Object> map, RuleDefinition rule) {
    put(map, "allow", rule.allow(), this::ids);
    put(map, "deny", rule.deny(), this::ids);
    put(map, "require", rule.require(), this::require);
    put(map, "limit", rule.limit(), this::limit);
    put(map, "oblige", rule.oblige(), Text::new);
    put(map, "advise", rule.advise(), this::advise);
    boolean saysWhich = rule.allow() != null || rule.deny() != null;
    put(map, "for", saysWhich ? null : or(rule.forPermissions(), List.of("post")), this::ids);
    put(map, "who", rule.who(), this::who);
    put(map, "what", rule.what(), this::what);
    put(map, "where", rule.where(), this::where);
    put(map, "when", rule.when(), this::when);
    put(map, "unless", rule.unless(), unless -> several(repeated(unless), this::selection));
    put(map, "because", rule.because(), Text::new);
  }

  private Object require(RequireDefinition require) {
    Map<String, Object> map = new LinkedHashMap<>();
    put(map, "approval", require.approval(), this::approval);
    put(map, "tags", require.tags(), this::ids);
    return map;
  }

  private Object approval(ApprovalDefinition approval) {
    Map<String, Object> map = new LinkedHashMap<>();
    if (approval.stages() == null) {
      StageDefinition only =
          new StageDefinition(approval.from(), approval.atLeast(), approval.fromEach());
      if (inOtherWords && !NOBODY.equals(only.atLeast()) && random.nextInt(3) == 0) {
        put(map, "stages", List.of(only), stages -> several(stages, this::stage));
      } else {
        givers(map, only);
      }
    } else {
      put(map, "stages", approval.stages(), stages -> several(stages, this::stage));
    }
    put(map, "different-teams", or(approval.differentTeams(), false), Plain::of);
    put(map, "valid-for", approval.validFor(), Plain::of);
    put(map, "or-silence", approval.orSilence(), Plain::of);
    put(map, "cool-off", approval.coolOff(), Plain::of);
    put(map, "author-may-approve", or(approval.authorMayApprove(), false), Plain::of);
    return map;
  }

  private Object stage(StageDefinition stage) {
    Map<String, Object> map = new LinkedHashMap<>();
    givers(map, stage);
    return map;
  }

  private void givers(Map<String, Object> map, StageDefinition stage) {
    if (stage.fromEach() != null) {
      put(map, "from-each", stage.fromEach(), seats -> several(shuffled(seats), this::seat));
    } else {
      put(map, "from", stage.from(), this::who);
      put(map, "at-least", or(stage.atLeast(), new Threshold.Count(1)), this::threshold);
    }
  }

  private Object threshold(Threshold threshold) {
    return threshold instanceof Threshold.Count ? Plain.of(threshold) : inQuotesOrNot(threshold);
  }

  private Object inQuotesOrNot(Object value) {
    return random.nextInt(3) > 0 ? Plain.of(value) : new Plain('"' + value.toString() + '"');
  }

  private Object seat(SeatDefinition seat) {
    Map<String, Object> map = new LinkedHashMap<>();
    put(map, "from", seat.from(), this::who);
    put(map, "at-least", or(seat.atLeast(), 1), Plain::of);
    return map;
  }

  private Object limit(LimitDefinition limit) {
    Map<String, Object> map = new LinkedHashMap<>();
    Percentage share = limit.share();
    put(map, "at-most", limit.atMost(), Plain::of);
    put(map, "at-least", limit.atLeast(), Plain::of);
    put(map, "per", limit.per(), RulebookWriter::word);
    put(map, "over", limit.over(), Plain::of);
    put(map, "share", share, this::inQuotesOrNot);
    put(map, "of-last", limit.ofLast(), Plain::of);
    put(
        map,
        "min-posts",
        share == null ? limit.minPosts() : or(limit.minPosts(), share.oneIn()),
        Plain::of);
    put(map, "apart", limit.apart(), Plain::of);
    put(
        map,
        "each",
        or(limit.each(), List.of(Partition.CHANNEL)),
        each -> several(anyOf(each), RulebookWriter::word));
    return map;
  }

  private Object advise(AdviseDefinition advise) {
    boolean onlyText = advise.level() == null && advise.limit() == null && advise.require() == null;
    if (onlyText && advise.text() != null && random.nextBoolean()) {
      return new Text(advise.text());
    }
    Map<String, Object> map = new LinkedHashMap<>();
    put(map, "text", advise.text(), Text::new);
    put(map, "level", or(advise.level(), Level.NOTE), RulebookWriter::word);
    put(map, "limit", advise.limit(), this::limit);
    put(map, "require", advise.require(), this::require);
    return map;
  }

  private Object selection(SelectionDefinition selection) {
    Map<String, Object> map = new LinkedHashMap<>();
    put(map, "who", selection.who(), this::who);
    put(map, "what", selection.what(), this::what);
    put(map, "where", selection.where(), this::where);
    put(map, "when", selection.when(), this::when);
    return map;
  }

  private Object who(List<WhoDefinition> whos) {
    return several(
        anyOf(whos),
        who -> {
          Map<String, Object> map = new LinkedHashMap<>();
          put(map, "team", who.team(), this::ids);
          put(map, "role", who.role(), this::ids);
          put(map, "person", who.person(), this::ids);
          put(map, "trained", who.trained(), this::ids);
          put(map, "tenure", who.tenure(), Plain::of);
          put(map, "external", who.external(), Plain::of);
          put(map, "is", who.is(), is -> several(repeated(is), RulebookWriter::word));
          put(map, "not", who.not(), this::who);
          return map;
        });
  }

  private Object what(List<WhatDefinition> whats) {
    return several(
        anyOf(whats),
        what -> {
          List<String> kinds = what.kind();
          boolean kindOnly = kinds != null && what.tagged() == null && what.not() == null;
          if (kindOnly && kinds.size() == 1 && random.nextBoolean()) {
            return new Text(kinds.get(0));
          }
          Map<String, Object> map = new LinkedHashMap<>();
          put(map, "kind", kinds, this::ids);
          put(map, "tagged", what.tagged(), this::ids);
          put(map, "not", what.not(), this::what);
          return map;
        });
  }

  private Object where(List<WhereDefinition> wheres) {
    List<Object> written = new ArrayList<>();
    for (WhereDefinition where : wheres) {
      if (where.place() != null) {
        where.place().forEach(place -> written.add(new Text(place)));
        continue;
      }
      Map<String, Object> map = new LinkedHashMap<>();
      put(map, "channel", where.channel(), this::ids);
      put(map, "group", where.group(), this::ids);
      put(map, "platform", where.platform(), this::ids);
      put(map, "not", where.not(), this::where);
      written.add(map);
    }
    return several(anyOf(written), Function.identity());
  }

  private Object when(List<WhenDefinition> whens) {
    return several(
        anyOf(whens),
        when -> {
          Map<String, Object> map = new LinkedHashMap<>();
          put(map, "from", when.from(), Plain::of);
          put(map, "until", when.until(), Plain::of);
          put(map, "days", when.days(), this::days);
          put(map, "hours", when.hours(), hours -> several(repeated(hours), Plain::of));
          put(map, "zone", when.zone(), zone -> new Plain(zone.getId()));
          put(map, "situation", when.situation(), this::ids);
          put(map, "fact", when.fact(), this::ids);
          put(map, "since", when.since(), since -> several(repeated(since), this::since));
          put(map, "not", when.not(), this::when);
          return map;
        });
  }

  private Object since(SinceDefinition since) {
    if (since.atLeast() == null && since.moment() != null && random.nextBoolean()) {
      return new Text(since.moment());
    }
    Map<String, Object> map = new LinkedHashMap<>();
    put(map, "moment", since.moment(), Text::new);
    put(map, "at-least", since.atLeast(), Plain::of);
    return map;
  }

  private Object days(List<DayOfWeek> said) {
    List<DayOfWeek> days = shuffled(said);
    boolean inARow = days.size() > 1 && random.nextBoolean();
    for (int i = 1; i < days.size(); i++) {
      inARow &= days.get(i) == days.get(i - 1).plus(1);
    }
    return inARow
        ? new Plain(day(days.get(0)) + "-" + day(days.get(days.size() - 1)))
        : several(days, one -> new Plain(day(one)));
  }

  private static String day(DayOfWeek day) {
    return day.name().charAt(0) + day.name().substring(1, 3).toLowerCase(Locale.ROOT);
  }

  private static Object word(Word word) {
    return new Plain(word.word());
  }

  private Object ids(List<String> ids) {
    return several(repeated(ids), Text::new);
  }

  private <T> Object several(List<T> things, Function<T, ?> written) {
    List<Object> list = new ArrayList<>();
    things.forEach(thing -> list.add(written.apply(thing)));
    return list.size() == 1 && random.nextBoolean() ? list.get(0) : list;
  }

  private static <T> void put(
      Map<String, Object> map, String key, @Nullable T said, Function<T, ?> written) {
    if (said != null) {
      map.put(key, written.apply(said));
    }
  }

  private <T> void section(
      Map<String, Object> map, String key, Map<String, T> things, Parts<T> parts) {
    section(map, key, things, parts, true);
  }

  private <T> void section(
      Map<String, Object> map, String key, Map<String, T> things, Parts<T> parts, boolean list) {
    if (things.isEmpty() && random.nextBoolean()) {
      return;
    }
    Map<String, Object> section = new LinkedHashMap<>();
    things.forEach(
        (id, thing) -> {
          Map<String, Object> said = new LinkedHashMap<>();
          parts.write(said, thing);
          section.put(id, said);
        });
    boolean onlyIds = section.values().stream().allMatch(Map.of()::equals);
    map.put(
        key,
        list && onlyIds && random.nextBoolean()
            ? several(shuffled(List.copyOf(things.keySet())), Text::new)
            : section);
  }

  /** Writes what is said of a thing into a mapping. */
  private interface Parts<T> {
    void write(Map<String, Object> map, T thing);
  }

  private void block(StringBuilder text, Map<?, ?> map, int indent) {
    map.forEach(
        (key, value) -> {
          text.append(" ".repeat(indent)).append(new Text((String) key).in(random)).append(':');
          if (value instanceof Map<?, ?> inner && !inner.isEmpty() && random.nextInt(4) > 0) {
            text.append('\n');
            block(text, inner, indent + 1 + random.nextInt(4));
          } else if (value instanceof List<?> list && !list.isEmpty() && random.nextInt(3) == 0) {
            text.append('\n');
            for (Object element : list) {
              text.append(" ".repeat(indent)).append("- ").append(flow(element)).append('\n');
            }
          } else {
            text.append(' ').append(flow(value)).append('\n');
          }
        });
  }

  private String flow(Object value) {
    if (value instanceof Map<?, ?> map) {
      List<String> parts = new ArrayList<>();
      map.forEach(
          (key, inner) -> parts.add(new Text((String) key).in(random) + ": " + flow(inner)));
      return "{ " + String.join(", ", parts) + " }";
    }
    if (value instanceof List<?> list) {
      return list.stream().map(this::flow).toList().toString();
    }
    return value instanceof Text said ? said.in(random) : value.toString();
  }

  /** A number, a date, a word of a closed set: never in need of quotes. */
  private record Plain(String text) {
    static Plain of(Object value) {
      return new Plain(value.toString());
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** A text or a name. */
  private record Text(String text) {

    /** Returns it without quotes where it needs none, and sometimes with them all the same. */
    String in(Random random) {
      boolean plain =
          text.matches("[A-Za-z][A-Za-z0-9-]*(?: [A-Za-z0-9-]+)*")
              && Ambiguity.find(text).isEmpty();
      return plain && random.nextInt(4) > 0 ? text : quoted();
    }

    private String quoted() {
      StringBuilder quoted = new StringBuilder("\"");
      text.codePoints()
          .forEach(
              point -> {
                if (point == '"' || point == '\\') {
                  quoted.append('\\').appendCodePoint(point);
                } else if (point < ' ' || point == 0x7F) {
                  quoted.append(String.format("\\u%04X", point));
                } else {
                  quoted.appendCodePoint(point);
                }
              });
      return quoted.append('"').toString();
    }
  }
}
