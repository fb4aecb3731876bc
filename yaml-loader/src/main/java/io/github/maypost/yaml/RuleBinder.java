package io.github.maypost.yaml;

import io.github.maypost.definition.AdviseDefinition;
import io.github.maypost.definition.ApprovalDefinition;
import io.github.maypost.definition.LimitDefinition;
import io.github.maypost.definition.RequireDefinition;
import io.github.maypost.definition.RuleDefinition;
import io.github.maypost.definition.Section;
import io.github.maypost.definition.SelectionDefinition;
import io.github.maypost.definition.WhatDefinition;
import io.github.maypost.definition.WhenDefinition;
import io.github.maypost.definition.WhereDefinition;
import io.github.maypost.definition.WhoDefinition;
import io.github.maypost.vocabulary.CalendarWindow;
import io.github.maypost.vocabulary.Level;
import io.github.maypost.vocabulary.Partition;
import io.github.maypost.yaml.Node.Mapping;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads rules. A verb that cannot be read is filled with a harmless one of its kind. */
final class RuleBinder {

  private static final String SOME_TEXT = "unreadable";

  private final Names names;
  private final SelectorBinder selectors;

  RuleBinder(Names names, SelectorBinder selectors) {
    this.names = names;
    this.selectors = selectors;
  }

  RuleDefinition rule(Cursor cursor) {
    if (cursor.isNothing()) {
      return onlyAllowing(null);
    }
    Fields fields =
        cursor.fields(Keys.RULE, "a rule is a mapping with a verb, such as `{ allow: post }`");
    if (fields == null) {
      return onlyAllowing(List.of("post"));
    }
    boolean unreadable = fields.isBroken() && Keys.VERBS.stream().noneMatch(fields::has);
    List<String> allow = permissions(fields, "allow");
    return new RuleDefinition(
        unreadable ? List.of("post") : allow,
        permissions(fields, "deny"),
        fields.read("require", this::require),
        fields.read("limit", RuleBinder::limit),
        fields.read("oblige", Values::text, SOME_TEXT),
        fields.read("advise", RuleBinder::advise),
        permissions(fields, "for"),
        fields.<List<WhoDefinition>>read("who", selectors::who),
        fields.<List<WhatDefinition>>read("what", selectors::what),
        fields.<List<WhereDefinition>>read("where", selectors::where),
        fields.<List<WhenDefinition>>read("when", selectors::when),
        fields.<List<SelectionDefinition>>read("unless", selectors::unless),
        fields.read("because", Values::text));
  }

  private static RuleDefinition onlyAllowing(@Nullable List<String> allow) {
    return new RuleDefinition(
        allow, null, null, null, null, null, null, null, null, null, null, null, null);
  }

  private @Nullable List<String> permissions(Fields fields, String key) {
    return fields.read(key, cursor -> names.names(cursor, Section.PERMISSIONS));
  }

  private RequireDefinition require(Cursor cursor) {
    Fields fields =
        cursor.fields(Keys.REQUIRE, "write `{ approval: { from: ... } }` or `{ tags: ... }`");
    if (fields == null) {
      return someTag();
    }
    ApprovalDefinition approval = fields.read("approval", this::approval);
    List<String> tags = fields.read("tags", tag -> names.names(tag, Section.TAGS));
    return fields.isBroken() && approval == null && tags == null
        ? someTag()
        : new RequireDefinition(approval, tags);
  }

  private RequireDefinition someTag() {
    return new RequireDefinition(null, List.of(names.unreadable(Section.TAGS)));
  }

  private ApprovalDefinition approval(Cursor cursor) {
    List<WhoDefinition> someone = List.of(SelectorBinder.someone());
    Fields fields = cursor.fields(Keys.APPROVAL, "say who may approve: `{ from: { team: ... } }`");
    return fields == null
        ? new ApprovalDefinition(someone, null, null, null, null)
        : new ApprovalDefinition(
            fields.require("from", selectors::who, someone),
            fields.read("at-least", Values::number),
            fields.read("valid-for", Values::period),
            fields.read("cool-off", Values::period),
            fields.read("author-may-approve", Values::trueOrFalse));
  }

  private static LimitDefinition limit(Cursor cursor) {
    Fields fields = cursor.fields(Keys.LIMIT, "write such as `{ at-most: 3, per: day }`");
    return fields == null
        ? new LimitDefinition(1, CalendarWindow.DAY, null)
        : new LimitDefinition(
            fields.require("at-most", Values::number, 1),
            fields.require("per", Values::window, CalendarWindow.DAY),
            fields.read("each", RuleBinder::partitions));
  }

  private static List<Partition> partitions(Cursor cursor) {
    return cursor.several(
        element ->
            Objects.requireNonNullElse(Values.word(element, Partition.class), Partition.CHANNEL));
  }

  private static AdviseDefinition advise(Cursor cursor) {
    if (!(cursor.node() instanceof Mapping)) {
      String text = Values.text(cursor);
      return new AdviseDefinition(text == null ? SOME_TEXT : text, null);
    }
    Fields fields = cursor.fields(Keys.ADVISE, "");
    return fields == null
        ? new AdviseDefinition(SOME_TEXT, null)
        : new AdviseDefinition(
            fields.require("text", Values::text, SOME_TEXT),
            fields.read("level", level -> Values.word(level, Level.class)));
  }
}
