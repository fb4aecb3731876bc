package io.github.maypost.yaml;

import io.github.maypost.definition.SelectionDefinition;
import io.github.maypost.definition.SinceDefinition;
import io.github.maypost.definition.WhatDefinition;
import io.github.maypost.definition.WhenDefinition;
import io.github.maypost.definition.WhereDefinition;
import io.github.maypost.definition.WhoDefinition;
import io.github.maypost.yaml.Written.Draft;
import io.github.maypost.yaml.Written.Entries;
import io.github.maypost.yaml.Written.Form;
import io.github.maypost.yaml.Written.Items;
import io.github.maypost.yaml.Written.Kind;
import io.github.maypost.yaml.Written.Text;
import io.github.maypost.yaml.Written.Word;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives selectors the form in which a person would write them: bare words for kinds and places,
 * stretches for days.
 */
final class SelectorForm {

  private SelectorForm() {}

  static Written who(List<WhoDefinition> who) {
    return anyOf(who.stream().<Written>map(SelectorForm::oneWho).toList());
  }

  /**
   * Leaves out repetitions where two mappings stay, or only words do: a mapping says of each of its
   * parts that it must hold, a list as a whole that one of its mappings must, even of equal ones.
   */
  private static Written anyOf(List<Written> said) {
    List<Written> all = Written.withoutRepetitions(said);
    boolean joined = all.size() > 1 || all.get(0) instanceof Text;
    return oneOrList(joined ? all : said);
  }

  private static Written oneOrList(List<Written> all) {
    return all.size() == 1 ? all.get(0) : Items.of(all);
  }

  private static Entries oneWho(WhoDefinition who) {
    return new Draft()
        .names("team", who.team())
        .names("role", who.role())
        .names("person", who.person())
        .names("trained", who.trained())
        .word("tenure", who.tenure())
        .word("external", who.external())
        .several("is", who.is(), relation -> new Word(relation.word()))
        .say("not", who.not(), SelectorForm::who)
        .brief();
  }

  static Written what(List<WhatDefinition> what) {
    List<Written> all = new ArrayList<>();
    for (WhatDefinition one : what) {
      if (one.kind() != null && one.tagged() == null && one.not() == null) {
        one.kind().forEach(kind -> all.add(new Text(kind)));
      } else {
        all.add(
            new Draft()
                .names("kind", one.kind())
                .names("tagged", one.tagged())
                .say("not", one.not(), SelectorForm::what)
                .brief());
      }
    }
    return anyOf(all);
  }

  static Written where(List<WhereDefinition> where) {
    List<Written> all = new ArrayList<>();
    for (WhereDefinition one : where) {
      List<String> places = places(one);
      if (places != null) {
        places.forEach(place -> all.add(new Text(place)));
      } else {
        all.add(
            new Draft()
                .names("channel", one.channel())
                .names("group", one.group())
                .names("platform", one.platform())
                .say("not", one.not(), SelectorForm::where)
                .brief());
      }
    }
    return anyOf(all);
  }

  /** Returns the channels or groups that a mapping names, if that is all it says. */
  private static @Nullable List<String> places(WhereDefinition where) {
    List<List<String>> words =
        Stream.of(where.place(), where.channel(), where.group()).filter(Objects::nonNull).toList();
    return words.size() == 1 && where.platform() == null && where.not() == null
        ? words.get(0)
        : null;
  }

  static Written when(List<WhenDefinition> when) {
    return anyOf(when.stream().<Written>map(SelectorForm::oneWhen).toList());
  }

  private static Entries oneWhen(WhenDefinition when) {
    return new Draft()
        .word("from", when.from())
        .word("until", when.until())
        .say("days", when.days(), SelectorForm::days)
        .several("hours", when.hours(), Word::of)
        .say("zone", when.zone(), zone -> new Text(zone.getId()))
        .names("situation", when.situation())
        .names("fact", when.fact())
        .several("since", when.since(), SelectorForm::since)
        .say("not", when.not(), SelectorForm::when)
        .brief();
  }

  private static Written since(SinceDefinition since) {
    if (since.moment() != null && since.atLeast() == null) {
      return new Text(since.moment());
    }
    return new Draft().text("moment", since.moment()).word("at-least", since.atLeast()).brief();
  }

  /** Joins days that follow each other, such as {@code Mon-Fri}. */
  static Written days(List<DayOfWeek> said) {
    Set<DayOfWeek> days = EnumSet.copyOf(said);
    if (days.size() == DayOfWeek.values().length) {
      return new Word(name(DayOfWeek.MONDAY) + "-" + name(DayOfWeek.SUNDAY));
    }
    return Draft.several(said, day -> stretch(day, days));
  }

  /** Returns the stretch of days around one; not all days of the week are there. */
  private static Word stretch(DayOfWeek day, Set<DayOfWeek> days) {
    DayOfWeek first = day;
    while (days.contains(first.minus(1))) {
      first = first.minus(1);
    }
    DayOfWeek last = day;
    while (days.contains(last.plus(1))) {
      last = last.plus(1);
    }
    return new Word(first == last ? name(first) : name(first) + "-" + name(last));
  }

  private static String name(DayOfWeek day) {
    return Times.DAYS.get(day.getValue() - 1);
  }

  static Written unless(List<SelectionDefinition> unless) {
    List<Written> all =
        Written.withoutRepetitions(unless.stream().<Written>map(SelectorForm::oneUnless).toList());
    return all.size() == 1 ? all.get(0) : new Items(all, Form.LINES, Kind.SET);
  }

  private static Entries oneUnless(SelectionDefinition selection) {
    return new Draft()
        .say("who", selection.who(), SelectorForm::who)
        .say("what", selection.what(), SelectorForm::what)
        .say("where", selection.where(), SelectorForm::where)
        .say("when", selection.when(), SelectorForm::when)
        .brief();
  }
}
