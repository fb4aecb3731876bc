package io.github.maypost.yaml;

import io.github.maypost.definition.SelectionDefinition;
import io.github.maypost.definition.WhatDefinition;
import io.github.maypost.definition.WhenDefinition;
import io.github.maypost.definition.WhereDefinition;
import io.github.maypost.definition.WhoDefinition;
import io.github.maypost.yaml.Written.Draft;
import io.github.maypost.yaml.Written.Entries;
import io.github.maypost.yaml.Written.Form;
import io.github.maypost.yaml.Written.Items;
import io.github.maypost.yaml.Written.Text;
import io.github.maypost.yaml.Written.Word;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives selectors the form in which a person would write them: bare words for kinds and places,
 * stretches for days.
 */
final class SelectorForm {

  private SelectorForm() {}

  static Written who(List<WhoDefinition> who) {
    return Draft.several(who, SelectorForm::oneWho);
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
    return oneOrList(all);
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
    return oneOrList(all);
  }

  /** Returns the channels or groups that a mapping names, if that is all it says. */
  private static @Nullable List<String> places(WhereDefinition where) {
    List<List<String>> words =
        Stream.of(where.place(), where.channel(), where.group()).filter(Objects::nonNull).toList();
    return words.size() == 1 && where.platform() == null && where.not() == null
        ? words.get(0)
        : null;
  }

  private static Written oneOrList(List<Written> all) {
    return Draft.several(all, one -> one);
  }

  static Written when(List<WhenDefinition> when) {
    return Draft.several(when, SelectorForm::oneWhen);
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
        .say("not", when.not(), SelectorForm::when)
        .brief();
  }

  /** Joins days that follow each other, such as {@code Mon-Fri}. */
  private static Written days(List<DayOfWeek> said) {
    List<DayOfWeek> days = said.stream().distinct().toList();
    List<Written> stretches = new ArrayList<>();
    for (int first = 0; first < days.size(); ) {
      int last = first;
      while (last + 1 < days.size() && days.get(last + 1) == days.get(last).plus(1)) {
        last++;
      }
      String end = last == first ? "" : "-" + name(days.get(last));
      stretches.add(new Word(name(days.get(first)) + end));
      first = last + 1;
    }
    return oneOrList(stretches);
  }

  private static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT, Locale.ROOT);
  }

  static Written unless(List<SelectionDefinition> unless) {
    return unless.size() == 1
        ? oneUnless(unless.get(0))
        : new Items(unless.stream().map(SelectorForm::oneUnless).toList(), Form.LINES);
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
