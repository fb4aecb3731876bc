package io.github.maypost.yaml;

import io.github.maypost.definition.AdviseDefinition;
import io.github.maypost.definition.RuleDefinition;
import io.github.maypost.definition.Section;
import io.github.maypost.definition.SelectionDefinition;
import io.github.maypost.definition.WhatDefinition;
import io.github.maypost.definition.WhenDefinition;
import io.github.maypost.definition.WhereDefinition;
import io.github.maypost.definition.WhoDefinition;
import io.github.maypost.vocabulary.Level;
import io.github.maypost.yaml.Node.Mapping;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads rules. A verb that cannot be read is filled with a harmless one of its kind. */
final class RuleBinder {

  private static final String SOME_TEXT = "unreadable";

  private final Names names;
  private final SelectorBinder selectors;
  private final RequirementBinder requirements;

  RuleBinder(Names names, SelectorBinder selectors) {
    this.names = names;
    this.selectors = selectors;
    this.requirements = new RequirementBinder(names, selectors);
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
        fields.read("require", requirements::require),
        fields.read("limit", LimitBinder::limit),
        fields.read("oblige", Values::text, SOME_TEXT),
        fields.read("advise", this::advise),
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

  private AdviseDefinition advise(Cursor cursor) {
    if (!(cursor.node() instanceof Mapping)) {
      String text = Values.text(cursor);
      return advice(text == null ? SOME_TEXT : text);
    }
    Fields fields = cursor.fields(Keys.ADVISE, "");
    return fields == null
        ? advice(SOME_TEXT)
        : new AdviseDefinition(
            fields.require("text", Values::text, SOME_TEXT),
            fields.read("level", level -> Values.word(level, Level.class)),
            fields.read("limit", LimitBinder::limit),
            fields.read("require", requirements::require));
  }

  private static AdviseDefinition advice(String text) {
    return new AdviseDefinition(text, null, null, null);
  }
}
