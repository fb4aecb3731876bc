package io.github.maypost.yaml;

import io.github.maypost.definition.Section;
import io.github.maypost.definition.SelectionDefinition;
import io.github.maypost.definition.WhatDefinition;
import io.github.maypost.definition.WhenDefinition;
import io.github.maypost.definition.WhereDefinition;
import io.github.maypost.definition.WhoDefinition;
import io.github.maypost.vocabulary.HourRange;
import io.github.maypost.vocabulary.PeriodDuration;
import io.github.maypost.vocabulary.Relation;
import io.github.maypost.vocabulary.Word;
import io.github.maypost.yaml.Node.Scalar;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.Period;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands under {@code who}, {@code what}, {@code where}, {@code when} and {@code
 * unless}. What cannot be read is filled with something harmless, so that positions in lists stay
 * the same and nothing is found empty that was not left empty.
 */
final class SelectorBinder {

  private static final HourRange SOME_HOURS = new HourRange(LocalTime.MIN, LocalTime.NOON);

  private static final Map<Section, String> WHO_FORMS =
      Map.of(
          Section.TEAMS, "{ team: %s }",
          Section.ROLES, "{ role: %s }",
          Section.PEOPLE, "{ person: %s }",
          Section.TRAININGS, "{ trained: %s }");
  private static final Map<Section, String> WHEN_FORMS =
      Map.of(
          Section.SITUATIONS, "{ situation: %s }",
          Section.FACTS, "{ fact: %s }",
          Section.MOMENTS, "{ since: %s }");
  private static final Map<Section, String> UNLESS_FORMS =
      Map.of(
          Section.TEAMS, "{ who: { team: %s } }",
          Section.ROLES, "{ who: { role: %s } }",
          Section.PEOPLE, "{ who: { person: %s } }",
          Section.KINDS, "{ what: %s }",
          Section.TAGS, "{ what: { tagged: %s } }",
          Section.PLACES, "{ where: %s }",
          Section.PLATFORMS, "{ where: { platform: %s } }",
          Section.SITUATIONS, "{ when: { situation: %s } }",
          Section.FACTS, "{ when: { fact: %s } }",
          Section.MOMENTS, "{ when: { since: %s } }");

  private final Names names;
  private final SinceBinder since;

  SelectorBinder(Names names) {
    this.names = names;
    this.since = new SinceBinder(names);
  }

  List<WhoDefinition> who(Cursor cursor) {
    return cursor.several(this::oneWho);
  }

  private WhoDefinition oneWho(Cursor cursor) {
    Fields fields = cursor.fields(Keys.WHO, whoHelp(cursor));
    if (fields == null) {
      return someone();
    }
    WhoDefinition who =
        new WhoDefinition(
            names(fields, "team", Section.TEAMS),
            names(fields, "role", Section.ROLES),
            names(fields, "person", Section.PEOPLE),
            names(fields, "trained", Section.TRAININGS),
            fields.read("tenure", Periods::read, PeriodDuration.of(Period.ofDays(1))),
            fields.read("external", Values::trueOrFalse, true),
            fields.read("is", this::relations),
            fields.read("not", this::who));
    return nothingSaid(
            fields,
            who.team(),
            who.role(),
            who.person(),
            who.trained(),
            who.tenure(),
            who.external(),
            who.is(),
            who.not())
        ? someone()
        : who;
  }

  private String whoHelp(Cursor cursor) {
    return whoHelp(cursor, "%s");
  }

  /**
   * Returns the help for a selection of people that is no mapping.
   *
   * @param around what is to be written around the mapping that it should be
   */
  String whoHelp(Cursor cursor, String around) {
    if (!(cursor.node() instanceof Scalar scalar)
        || scalar.isAbsent()
        || Values.findMeaning(scalar).isPresent()) {
      return "write such as `" + String.format(around, "{ team: ... }") + "`";
    }
    String word = scalar.text();
    if (word.equals("external")) {
      return "write `" + String.format(around, "{ external: true }") + "`";
    }
    if (Word.find(Relation.class, word).isPresent()) {
      return "write `" + String.format(around, "{ is: " + word + " }") + "`";
    }
    String otherwise =
        String.format(
            "write what it is: `%s`, `%s` or `%s`",
            String.format(around, "{ team: %1$s }"),
            String.format(around, "{ role: %1$s }"),
            String.format(around, "{ person: %1$s }"));
    Map<Section, String> forms = new EnumMap<>(Section.class);
    WHO_FORMS.forEach((section, form) -> forms.put(section, String.format(around, form)));
    return helpFor(word, forms, otherwise);
  }

  /** Offers the forms for what declares a word, or for all the ids in it; else all of them. */
  private String helpFor(String word, Map<Section, String> forms, String otherwise) {
    List<String> several = Names.several(word);
    List<String> ids = several.isEmpty() ? List.of(word) : several;
    String written = ids.size() == 1 ? ids.get(0) : "[" + String.join(", ", ids) + "]";
    List<String> better =
        forms.entrySet().stream()
            .filter(form -> ids.stream().allMatch(id -> names.isDeclared(id, form.getKey())))
            .map(form -> "`" + String.format(form.getValue(), written) + "`")
            .sorted()
            .toList();
    return better.isEmpty()
        ? String.format(otherwise, written)
        : "write " + String.join(" or ", better);
  }

  private List<Relation> relations(Cursor cursor) {
    return cursor.several(
        element ->
            Objects.requireNonNullElse(
                Values.word(element, Relation.class, this::relationHelp), Relation.DRIVER));
  }

  private String relationHelp(String text) {
    return text.startsWith("not ")
        ? "write `not: { is: " + text.substring(4) + " }` in its place"
        : helpFor(text, WHO_FORMS, "");
  }

  /** Stands for a selection of people that cannot be read. */
  static WhoDefinition someone() {
    return new WhoDefinition(null, null, null, null, null, true, null, null);
  }

  List<WhatDefinition> what(Cursor cursor) {
    return cursor.several(this::oneWhat);
  }

  private WhatDefinition oneWhat(Cursor cursor) {
    if (cursor.node() instanceof Scalar) {
      return kind(names.name(cursor, Section.KINDS));
    }
    Fields fields = cursor.fields(Keys.WHAT, "write a kind, or such as `{ tagged: ... }`");
    if (fields == null) {
      return kind(names.unreadable(Section.KINDS));
    }
    WhatDefinition what =
        new WhatDefinition(
            names(fields, "kind", Section.KINDS),
            names(fields, "tagged", Section.TAGS),
            fields.read("not", this::what));
    return nothingSaid(fields, what.kind(), what.tagged(), what.not())
        ? kind(names.unreadable(Section.KINDS))
        : what;
  }

  private static WhatDefinition kind(String kind) {
    return new WhatDefinition(List.of(kind), null, null);
  }

  List<WhereDefinition> where(Cursor cursor) {
    return cursor.several(this::oneWhere);
  }

  private WhereDefinition oneWhere(Cursor cursor) {
    if (cursor.node() instanceof Scalar) {
      return place(names.name(cursor, Section.PLACES));
    }
    Fields fields =
        cursor.fields(Keys.WHERE, "write a channel, a group, or such as `{ platform: ... }`");
    if (fields == null) {
      return place(names.unreadable(Section.PLACES));
    }
    WhereDefinition where =
        new WhereDefinition(
            null,
            names(fields, "channel", Section.CHANNELS),
            names(fields, "group", Section.GROUPS),
            names(fields, "platform", Section.PLATFORMS),
            fields.read("not", this::where));
    return nothingSaid(fields, where.channel(), where.group(), where.platform(), where.not())
        ? place(names.unreadable(Section.PLACES))
        : where;
  }

  private static WhereDefinition place(String place) {
    return new WhereDefinition(List.of(place), null, null, null, null);
  }

  List<WhenDefinition> when(Cursor cursor) {
    return cursor.several(this::oneWhen);
  }

  private WhenDefinition oneWhen(Cursor cursor) {
    String help =
        cursor.node() instanceof Scalar scalar && !scalar.isAbsent()
            ? helpFor(
                scalar.text(),
                WHEN_FORMS,
                "write what it is: `{ situation: %1$s }`, `{ fact: %1$s }`"
                    + " or `{ since: %1$s }`")
            : "write such as `{ days: Mon-Fri }` or `{ situation: ... }`";
    Fields fields = cursor.fields(Keys.WHEN, help);
    if (fields == null) {
      return sometime();
    }
    WhenDefinition when =
        new WhenDefinition(
            fields.read("from", Times::moment),
            fields.read("until", Times::moment),
            fields.read("days", SelectorBinder::days),
            fields.read("hours", SelectorBinder::hours),
            fields.read("zone", Values::zone),
            names(fields, "situation", Section.SITUATIONS),
            names(fields, "fact", Section.FACTS),
            fields.read("since", moments -> moments.several(since::since)),
            fields.read("not", this::when));
    return nothingSaid(
            fields,
            when.from(),
            when.until(),
            when.days(),
            when.hours(),
            when.situation(),
            when.fact(),
            when.since(),
            when.not())
        ? sometime()
        : when;
  }

  private static WhenDefinition sometime() {
    return new WhenDefinition(
        null, null, List.of(DayOfWeek.MONDAY), null, null, null, null, null, null);
  }

  static List<DayOfWeek> days(Cursor cursor) {
    return cursor
        .several(
            element -> Objects.requireNonNullElse(Times.days(element), List.of(DayOfWeek.MONDAY)))
        .stream()
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  private static List<HourRange> hours(Cursor cursor) {
    return cursor.several(element -> Objects.requireNonNullElse(Times.hours(element), SOME_HOURS));
  }

  List<SelectionDefinition> unless(Cursor cursor) {
    return cursor.several(this::oneUnless);
  }

  private SelectionDefinition oneUnless(Cursor cursor) {
    String help =
        cursor.node() instanceof Scalar scalar && !scalar.isAbsent()
            ? helpFor(
                scalar.text(),
                UNLESS_FORMS,
                "write what it is: `{ what: %1$s }`, `{ where: %1$s }` or `{ who: ... }`")
            : "write such as `{ who: { team: ... } }`";
    Fields fields = cursor.fields(Keys.SELECTION, help);
    if (fields == null) {
      return new SelectionDefinition(List.of(someone()), null, null, null);
    }
    SelectionDefinition selection =
        new SelectionDefinition(
            fields.read("who", this::who),
            fields.read("what", this::what),
            fields.read("where", this::where),
            fields.read("when", this::when));
    return nothingSaid(
            fields, selection.who(), selection.what(), selection.where(), selection.when())
        ? new SelectionDefinition(List.of(someone()), null, null, null)
        : selection;
  }

  private @Nullable List<String> names(Fields fields, String key, Section section) {
    return fields.read(key, cursor -> names.names(cursor, section));
  }

  /** Tells whether a mapping says nothing only because what it says could not be read. */
  private static boolean nothingSaid(Fields fields, @Nullable Object... said) {
    return fields.isBroken() && Stream.of(said).allMatch(Objects::isNull);
  }
}
