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
import io.github.maypost.yaml.Node.Scalar;
import io.github.maypost.yaml.Node.Sequence;
import java.time.Period;
import java.util.List;
import java.util.Optional;
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
    Fields fields = cursor.fields(Keys.REQUIRE, requireHelp(cursor));
    if (fields == null) {
      return someTag();
    }
    ApprovalDefinition approval = fields.read("approval", this::approval);
    List<String> tags = fields.read("tags", tag -> names.names(tag, Section.TAGS));
    return fields.isBroken() && approval == null && tags == null
        ? someTag()
        : new RequireDefinition(approval, tags);
  }

  /** Offers the approval or the tags that a word or a list alone means. */
  private String requireHelp(Cursor cursor) {
    String either = "write `{ approval: { from: ... } }` or `{ tags: ... }`";
    if (cursor.node() instanceof Sequence list
        && !list.elements().isEmpty()
        && list.elements().stream().allMatch(this::isTag)) {
      return "write `{ tags: [...] }`";
    }
    if (!(cursor.node() instanceof Scalar scalar) || scalar.isAbsent()) {
      return either;
    }
    if (isTag(scalar)) {
      return "write `{ tags: " + scalar.text() + " }`";
    }
    Optional<String> number = Numerals.findPositive(scalar.text());
    if (number.isPresent()) {
      return "write `{ approval: { from: ..., at-least: " + number.get() + " } }`";
    }
    String approval = selectors.whoHelp(cursor, "{ approval: { from: %s } }");
    return approval.startsWith("write `") && !approval.contains("...") ? approval : either;
  }

  private boolean isTag(Node node) {
    return node instanceof Scalar scalar && names.isDeclared(scalar.text(), Section.TAGS);
  }

  private RequireDefinition someTag() {
    return new RequireDefinition(null, List.of(names.unreadable(Section.TAGS)));
  }

  private ApprovalDefinition approval(Cursor cursor) {
    String help =
        cursor.node() instanceof Sequence
            ? "write `{ from-each: [...] }`, or `{ stages: [...] }` where the order matters"
            : approvalHelp(cursor);
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
        fields.read("different-teams", RequirementBinder::differentTeams),
        fields.read("valid-for", Periods::read),
        fields.read("or-silence", Amounts::delay),
        fields.read("cool-off", Periods::read, A_DAY),
        fields.read("author-may-approve", Values::trueOrFalse));
  }

  private String approvalHelp(Cursor cursor) {
    Optional<String> number =
        cursor.node() instanceof Scalar scalar
            ? Numerals.findPositive(scalar.text())
            : Optional.empty();
    return number
        .map(said -> "write such as `{ from: { team: ... }, at-least: " + said + " }`")
        .orElseGet(() -> selectors.whoHelp(cursor, "{ from: %s }"));
  }

  private static @Nullable Boolean differentTeams(Cursor cursor) {
    return Values.trueOrFalse(
        cursor,
        text ->
            text.isEmpty()
                ? "write `true`; who may approve stands under `from`"
                : Numerals.findPositive(text)
                    .map(
                        number ->
                            "write `true`, and how many of them as `at-least: " + number + "`")
                    .orElse(""));
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
    if (isByName(cursor)) {
      return null;
    }
    List<SeatDefinition> seats = cursor.several(this::seat);
    return isMisread(cursor.node()) ? null : seats;
  }

  /** Tells whether one thing alone is no selection, so that nobody knows how many were meant. */
  private static boolean isMisread(Node node) {
    Node only =
        node instanceof Sequence list && list.elements().size() == 1
            ? list.elements().get(0)
            : node;
    return only instanceof Scalar
        || (only instanceof Mapping mapping
            && mapping.find("from") == null
            && mapping.entries().stream()
                .anyMatch(entry -> !Keys.SEAT.contains(entry.key().text())));
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
