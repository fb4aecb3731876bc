package io.github.maypost.yaml;

import io.github.maypost.definition.CalendarDefinition;
import io.github.maypost.definition.ChannelDefinition;
import io.github.maypost.definition.GroupDefinition;
import io.github.maypost.definition.KindDefinition;
import io.github.maypost.definition.LabelDefinition;
import io.github.maypost.definition.PermissionDefinition;
import io.github.maypost.definition.PersonDefinition;
import io.github.maypost.definition.PolicyDefinition;
import io.github.maypost.definition.RoleDefinition;
import io.github.maypost.definition.RuleDefinition;
import io.github.maypost.definition.RulebookDefinition;
import io.github.maypost.definition.Section;
import io.github.maypost.definition.TeamDefinition;
import io.github.maypost.definition.TrainingDefinition;
import io.github.maypost.definition.WhereDefinition;
import io.github.maypost.problem.ProblemCode;
import io.github.maypost.yaml.Node.Entry;
import io.github.maypost.yaml.Node.Mapping;
import io.github.maypost.yaml.Node.Scalar;
import io.github.maypost.yaml.Node.Sequence;
import io.github.maypost.yaml.Node.Style;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a whole rulebook from its tree. */
final class RulebookBinder {

  private static final String VERSION = "maypost";

  private static final LabelDefinition NO_LABEL = new LabelDefinition(null);

  private final Names names = new Names();
  private final SelectorBinder selectors = new SelectorBinder(names);
  private final RuleBinder rules = new RuleBinder(names, selectors);
  private final CoverBinder covers = new CoverBinder(names);
  private final Map<String, Map<String, Mapping>> owners = new HashMap<>();

  /**
   * Opens the tree of a file; {@code null} when it is no rulebook, or no part of one, that can be
   * read at all.
   *
   * @param first whether it is the file that the rulebook begins with
   */
  static @Nullable Fields open(Cursor root, boolean first) {
    if (isOfOtherVersion(root)) {
      return null;
    }
    Fields fields =
        root.fields(first ? Keys.RULEBOOK : Keys.PART, "a rulebook begins with `maypost: 1`");
    if (fields == null) {
      return null;
    }
    fields.read(VERSION, Values::number);
    if (first && !fields.has(VERSION)) {
      root.report(
          ProblemCode.MISSING,
          "expected `maypost: 1` but it is missing",
          "write `maypost: 1` as the first line; or check the file that includes this one");
    }
    return fields;
  }

  /** Returns what the files of a rulebook say, the first of which says what is of the whole. */
  RulebookDefinition rulebook(SourceFiles files) {
    List<Fields> all = files.fields();
    Fields first = all.get(0);
    if (!files.isWhole()) {
      Arrays.stream(Section.values()).forEach(names::setUnreadable);
    }
    TeamDefinition team = new TeamDefinition(null, null, null);
    RoleDefinition role = new RoleDefinition(null, null, null);
    TrainingDefinition training = new TrainingDefinition(null, null);
    KindDefinition kind = new KindDefinition(null, null);
    PermissionDefinition permission = new PermissionDefinition(null, null);
    GroupDefinition group = new GroupDefinition(null, null);
    ChannelDefinition channel = new ChannelDefinition(null, null, null, null, null, null);
    PersonDefinition person = new PersonDefinition(null, null, null, null, null, null, null);

    String name = first.read("name", Values::text);
    var zone = first.read("zone", Values::zone);
    CalendarDefinition calendar = first.read("calendar", CalendarBinder::read);
    var teams = section(all, Section.TEAMS, this::team, team);
    var roles = section(all, Section.ROLES, this::role, role);
    var trainings = section(all, Section.TRAININGS, RulebookBinder::training, training);
    var kinds = section(all, Section.KINDS, this::kind, kind);
    var permissions = section(all, Section.PERMISSIONS, this::permission, permission);
    var tags = labels(all, Section.TAGS);
    var situations = labels(all, Section.SITUATIONS);
    var facts = labels(all, Section.FACTS);
    var moments = labels(all, Section.MOMENTS);
    var platforms = labels(all, Section.PLATFORMS);
    var groups = section(all, Section.GROUPS, this::group, group);
    var channels = section(all, Section.CHANNELS, this::channel, channel);
    var people = section(all, Section.PEOPLE, new PersonBinder(names)::person, person);
    var said = covers.read(all);
    var policies = policies(all);

    var allChannels = names.declared(channels, Section.CHANNELS, channel, groups.keySet());
    return new RulebookDefinition(
        name,
        zone,
        calendar,
        names.declared(teams, Section.TEAMS, team, Set.of()),
        names.declared(roles, Section.ROLES, role, Set.of()),
        names.declared(trainings, Section.TRAININGS, training, Set.of()),
        names.declared(kinds, Section.KINDS, kind, Set.of()),
        names.declared(permissions, Section.PERMISSIONS, permission, PermissionDefinition.BUILT_IN),
        names.declared(tags, Section.TAGS, NO_LABEL, Set.of()),
        names.declared(situations, Section.SITUATIONS, NO_LABEL, Set.of()),
        names.declared(facts, Section.FACTS, NO_LABEL, Set.of()),
        names.declared(moments, Section.MOMENTS, NO_LABEL, Set.of()),
        names.declared(platforms, Section.PLATFORMS, NO_LABEL, Set.of()),
        names.declared(groups, Section.GROUPS, group, allChannels.keySet()),
        allChannels,
        names.declared(people, Section.PEOPLE, person, Set.of()),
        said,
        policies);
  }

  /** Reports another version than this one; nothing can be said of what else such a file says. */
  private static boolean isOfOtherVersion(Cursor root) {
    Entry said = root.node() instanceof Mapping mapping ? mapping.find(VERSION) : null;
    if (said == null
        || !(said.value() instanceof Scalar scalar)
        || scalar.style() != Style.PLAIN
        || !scalar.text().matches("-[0-9.]++|0|[2-9][0-9]*+|1[0-9.]++")) {
      return false;
    }
    root.under(VERSION, said)
        .report(
            ProblemCode.UNSUPPORTED_VERSION,
            "expected version 1 but found `" + scalar.text() + "`",
            "this library knows `maypost: 1` only");
    return true;
  }

  private <D> Map<String, D> section(
      List<Fields> files, Section section, Function<Cursor, D> reader, D empty) {
    return declarations(files, section.key(), new Declarations<>(names, section, reader, empty));
  }

  private Map<String, LabelDefinition> labels(List<Fields> files, Section section) {
    return section(files, section, RulebookBinder::label, NO_LABEL);
  }

  private Map<String, PolicyDefinition> policies(List<Fields> files) {
    PolicyDefinition empty = new PolicyDefinition(null, null, null, null, null, Map.of());
    return declarations(files, "policies", new Declarations<>(names, null, this::policy, empty));
  }

  private <D> Map<String, D> declarations(
      List<Fields> files, String key, Declarations<D> declarations) {
    Map<String, D> declared = declarations.read(files, key);
    owners.put(key, declarations.owners());
    return declared;
  }

  /** Returns where the parts of the rulebook stand. */
  TreePositions positions(SourceFiles files) {
    return new TreePositions(files.fields().get(0).mapping(), owners, covers.nodes());
  }

  /** Opens the mapping of something declared; {@code null} when there is none. */
  static @Nullable Fields thing(Cursor cursor, List<String> keys) {
    return cursor.fields(
        keys, cursor.node() instanceof Mapping ? "" : Offers.forThing(cursor, keys));
  }

  /** Returns the word here, the first of several, or dots. */
  static String word(Cursor cursor) {
    Node node =
        cursor.node() instanceof Sequence list && !list.elements().isEmpty()
            ? list.elements().get(0)
            : cursor.node();
    return node instanceof Scalar scalar && !scalar.isAbsent() ? scalar.text() : "...";
  }

  private TeamDefinition team(Cursor cursor) {
    Fields fields = thing(cursor, Keys.TEAM);
    return fields == null
        ? new TeamDefinition(null, null, null)
        : new TeamDefinition(
            fields.read("name", Values::text),
            names(fields, "in", Section.TEAMS),
            fields.read("external", Values::trueOrFalse));
  }

  private RoleDefinition role(Cursor cursor) {
    Fields fields = thing(cursor, Keys.ROLE);
    return fields == null
        ? new RoleDefinition(null, null, null)
        : new RoleDefinition(
            fields.read("name", Values::text),
            names(fields, "includes", Section.ROLES),
            fields.read("at-most", Values::number));
  }

  private static TrainingDefinition training(Cursor cursor) {
    Fields fields = thing(cursor, Keys.TRAINING);
    return fields == null
        ? new TrainingDefinition(null, null)
        : new TrainingDefinition(
            fields.read("name", Values::text), fields.read("valid-for", Periods::read));
  }

  private KindDefinition kind(Cursor cursor) {
    Fields fields = thing(cursor, Keys.NESTED);
    return fields == null
        ? new KindDefinition(null, null)
        : new KindDefinition(fields.read("name", Values::text), names(fields, "in", Section.KINDS));
  }

  private GroupDefinition group(Cursor cursor) {
    Fields fields = thing(cursor, Keys.NESTED);
    return fields == null
        ? new GroupDefinition(null, null)
        : new GroupDefinition(
            fields.read("name", Values::text), names(fields, "in", Section.GROUPS));
  }

  private PermissionDefinition permission(Cursor cursor) {
    Fields fields = thing(cursor, Keys.PERMISSION);
    return fields == null
        ? new PermissionDefinition(null, null)
        : new PermissionDefinition(
            fields.read("name", Values::text), names(fields, "implies", Section.PERMISSIONS));
  }

  private static LabelDefinition label(Cursor cursor) {
    Fields fields = thing(cursor, Keys.LABEL);
    return fields == null ? NO_LABEL : new LabelDefinition(fields.read("name", Values::text));
  }

  private ChannelDefinition channel(Cursor cursor) {
    Fields fields = thing(cursor, Keys.CHANNEL);
    if (fields == null) {
      return new ChannelDefinition(null, null, null, null, null, null);
    }
    List<String> custodians = names(fields, "custodians", Section.PEOPLE);
    boolean known = custodians == null || custodians.stream().noneMatch(names::isUnreadable);
    Integer atLeast = fields.read("custodians-at-least", Values::number);
    return new ChannelDefinition(
        fields.read("name", Values::text),
        fields.read("platform", platform -> names.name(platform, Section.PLATFORMS)),
        names(fields, "in", Section.GROUPS),
        fields.read("shared-by", this::sharedBy),
        custodians,
        known ? atLeast : null);
  }

  /** Reads teams with the kinds they drive, or a word or list of teams that drive none. */
  private Map<String, List<String>> sharedBy(Cursor cursor) {
    Map<String, List<String>> sharedBy = new LinkedHashMap<>();
    if (cursor.node() instanceof Mapping mapping) {
      for (Cursor entry : cursor.entries(mapping)) {
        sharedBy.put(
            names.key(entry.step(), Section.TEAMS),
            entry.isNothing() ? List.of() : names.names(entry, Section.KINDS));
      }
      return sharedBy;
    }
    Map<String, Scalar> first = new LinkedHashMap<>();
    for (Cursor element : cursor.elements(0)) {
      if (element.node() instanceof Mapping) {
        element.reportType("the id of a team", Offers.forListed(element.node()));
        continue;
      }
      String team = names.name(element, Section.TEAMS);
      sharedBy.putIfAbsent(team, List.of());
      if (element.node() instanceof Scalar scalar && !names.isUnreadable(team)) {
        Scalar before = first.putIfAbsent(team, scalar);
        if (before != null) {
          Declarations.reportAgain(cursor, scalar, before, "take one away");
        }
      }
    }
    return sharedBy;
  }

  private PolicyDefinition policy(Cursor cursor) {
    Fields fields = thing(cursor, Keys.POLICY);
    if (fields == null) {
      return new PolicyDefinition(null, null, null, null, null, Map.of());
    }
    Map<String, RuleDefinition> read = fields.read("rules", this::rules);
    return new PolicyDefinition(
        fields.read("title", Values::text),
        fields.read("owner", owner -> names.name(owner, Section.TEAMS)),
        fields.read("source", Values::text),
        fields.read("review-by", Times::date),
        fields.<List<WhereDefinition>>read("where", selectors::where),
        read == null ? Map.of() : read);
  }

  private Map<String, RuleDefinition> rules(Cursor cursor) {
    if (!(cursor.node() instanceof Mapping mapping)) {
      if (!cursor.isNothing()) {
        cursor.reportType("a mapping of rules", "each rule has an id: `my-rule: { allow: post }`");
      }
      return Map.of();
    }
    Map<String, RuleDefinition> read = new LinkedHashMap<>();
    cursor.entries(mapping).forEach(entry -> read.put(entry.step(), rules.rule(entry)));
    return read;
  }

  private @Nullable List<String> names(Fields fields, String key, Section section) {
    return fields.read(key, cursor -> names.names(cursor, section));
  }
}
