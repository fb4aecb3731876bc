package io.github.maypost.yaml;

import io.github.maypost.definition.ApprovalDefinition;
import io.github.maypost.definition.RequireDefinition;
import io.github.maypost.definition.SeatDefinition;
import io.github.maypost.definition.Section;
import io.github.maypost.definition.StageDefinition;
import io.github.maypost.definition.WhoDefinition;
import io.github.maypost.vocabulary.PeriodDuration;
import io.github.maypost.vocabulary.Threshold;
import io.github.maypost.yaml.Node.Mapping;
import io.github.maypost.yaml.Node.Sequence;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what is required. What cannot be read is filled with something harmless. */
final class RequirementBinder {

  private static final List<WhoDefinition> SOMEONE = List.of(SelectorBinder.someone());
  private static final PeriodDuration A_DAY = PeriodDuration.of(Period.ofDays(1));

  private final Names names;
  private final SelectorBinder selectors;

  RequirementBinder(Names names, SelectorBinder selectors) {
    this.names = names;
    this.selectors = selectors;
  }

  RequireDefinition require(Cursor cursor) {
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
    String help =
        cursor.node() instanceof Sequence
            ? "write `{ from-each: [...] }`, or `{ stages: [...] }` where the order matters"
            : selectors.whoHelp(cursor, "{ from: %s }");
    Fields fields = cursor.fields(Keys.APPROVAL, help);
    if (fields == null) {
      return new ApprovalDefinition(SOMEONE, null, null, null, null, null, null, null, null);
    }
    List<WhoDefinition> from = fields.<List<WhoDefinition>>read("from", selectors::who);
    Threshold atLeast = fields.read("at-least", Amounts::threshold);
    List<SeatDefinition> fromEach = fields.<List<SeatDefinition>>read("from-each", this::seats);
    List<StageDefinition> stages = fields.<List<StageDefinition>>read("stages", this::stages);
    boolean nobody = fields.isBroken() && from == null && fromEach == null && stages == null;
    return new ApprovalDefinition(
        nobody ? SOMEONE : from,
        atLeast,
        fromEach,
        stages,
        fields.read("different-teams", Values::trueOrFalse),
        fields.read("valid-for", Values::period),
        fields.read("or-silence", Amounts::delay),
        fields.read("cool-off", Values::period, A_DAY),
        fields.read("author-may-approve", Values::trueOrFalse));
  }

  private @Nullable List<StageDefinition> stages(Cursor cursor) {
    return isByName(cursor) ? null : cursor.several(this::stage);
  }

  /** Reports a mapping of names to what is said of each, where a list is wanted. */
  private static boolean isByName(Cursor cursor) {
    boolean byName =
        cursor.node() instanceof Mapping mapping
            && !mapping.entries().isEmpty()
            && mapping.entries().stream()
                .allMatch(
                    entry ->
                        entry.value() instanceof Mapping
                            && Keys.meant(entry.key().text(), Keys.STAGE).isEmpty()
                            && !Keys.WHO.contains(entry.key().text()));
    if (byName) {
      cursor.reportType("a list", "leave the names out: write each as `- { from: ... }`");
    }
    return byName;
  }

  private StageDefinition stage(Cursor cursor) {
    Fields fields = cursor.fields(Keys.STAGE, selectors.whoHelp(cursor, "{ from: %s }"));
    if (fields == null) {
      return new StageDefinition(SOMEONE, null, null);
    }
    List<WhoDefinition> from = fields.<List<WhoDefinition>>read("from", selectors::who);
    Threshold atLeast = fields.read("at-least", Amounts::threshold);
    List<SeatDefinition> fromEach = fields.<List<SeatDefinition>>read("from-each", this::seats);
    boolean nobody = fields.isBroken() && from == null && fromEach == null;
    return new StageDefinition(nobody ? SOMEONE : from, atLeast, fromEach);
  }

  private @Nullable List<SeatDefinition> seats(Cursor cursor) {
    return isByName(cursor) ? null : cursor.several(this::seat);
  }

  private SeatDefinition seat(Cursor cursor) {
    Fields fields = cursor.fields(Keys.SEAT, selectors.whoHelp(cursor, "{ from: %s }"));
    return fields == null
        ? new SeatDefinition(SOMEONE, null)
        : new SeatDefinition(
            fields.require("from", selectors::who, SOMEONE),
            fields.read("at-least", Amounts::seats));
  }
}
