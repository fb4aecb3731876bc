package io.github.maypost.yaml;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a whole rulebook from its tree. */
final class RulebookBinder {

  private static final String VERSION = "maypost";
  private static final List<String> RULEBOOK =
      List.of(
          VERSION,
          "name",
          "zone",
          "teams",
          "roles",
          "trainings",
          "kinds",
          "permissions",
          "tags",
          "situations",
          "facts",
          "platforms",
          "groups",
          "channels",
          "people",
          "policies");
  private static final List<String> TEAM = List.of("name", "in", "external");
  private static final List<String> ROLE = List.of("name", "includes", "at-most");
  private static final List<String> TRAINING = List.of("name", "valid-for");
  private static final List<String> NESTED = List.of("name", "in");
  private static final List<String> PERMISSION = List.of("name", "implies");
  private static final List<String> LABEL = List.of("name");
  private static final List<String> CHANNEL =
      List.of("name", "platform", "in", "shared-by", "custodians", "custodians-at-least");
  private static final List<String> POLICY =
      List.of("title", "owner", "source", "review-by", "where", "rules");

  private static final LabelDefinition NO_LABEL = new LabelDefinition(null);

  private final Names names = new Names();
  private final SelectorBinder selectors = new SelectorBinder(names);
  private final RuleBinder rules = new RuleBinder(names, selectors);

  /** Returns what a tree says; {@code null} when it is no rulebook that can be read at all. */
  @Nullable RulebookDefinition rulebook(Cursor root) {
    if (isOfOtherVersion(root)) {
      return null;
    }
    Fields fields = root.fields(RULEBOOK, "a rulebook begins with `maypost: 1`");
    if (fields == null) {
      return null;
    }
    readVersion(root, fields);
    TeamDefinition team = new TeamDefinition(null, null, null);
    RoleDefinition role = new RoleDefinition(null, null, null);
    TrainingDefinition training = new TrainingDefinition(null, null);
    KindDefinition kind = new KindDefinition(null, null);
    PermissionDefinition permission = new PermissionDefinition(null, null);
    GroupDefinition group = new GroupDefinition(null, null);
    ChannelDefinition channel = new ChannelDefinition(null, null, null, null, null, null);
    PersonDefinition person = new PersonDefinition(null, null, null, null, null, null, null);

    String name = fields.read("name", Values::text);
    var zone = fields.read("zone", Values::zone);
    var teams = section(fields, Section.TEAMS, this::team, team);
    var roles = section(fields, Section.ROLES, this::role, role);
    var trainings = section(fields, Section.TRAININGS, RulebookBinder::training, training);
    var kinds = section(fields, Section.KINDS, this::kind, kind);
    var permissions = section(fields, Section.PERMISSIONS, this::permission, permission);
    var tags = labels(fields, Section.TAGS);
    var situations = labels(fields, Section.SITUATIONS);
    var facts = labels(fields, Section.FACTS);
    var platforms = labels(fields, Section.PLATFORMS);
    var groups = section(fields, Section.GROUPS, this::group, group);
    var channels = section(fields, Section.CHANNELS, this::channel, channel);
    var people = section(fields, Section.PEOPLE, new PersonBinder(names)::person, person);
    var policies = policies(fields);

    var allChannels = names.declared(channels, Section.CHANNELS, channel, groups.keySet());
    return new RulebookDefinition(
        name,
        zone,
        names.declared(teams, Section.TEAMS, team, Set.of()),
        names.declared(roles, Section.ROLES, role, Set.of()),
        names.declared(trainings, Section.TRAININGS, training, Set.of()),
        names.declared(kinds, Section.KINDS, kind, Set.of()),
        names.declared(permissions, Section.PERMISSIONS, permission, PermissionDefinition.BUILT_IN),
        names.declared(tags, Section.TAGS, NO_LABEL, Set.of()),
        names.declared(situations, Section.SITUATIONS, NO_LABEL, Set.of()),
        names.declared(facts, Section.FACTS, NO_LABEL, Set.of()),
        names.declared(platforms, Section.PLATFORMS, NO_LABEL, Set.of()),
        names.declared(groups, Section.GROUPS, group, allChannels.keySet()),
        allChannels,
        names.declared(people, Section.PEOPLE, person, Set.of()),
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

  private static void readVersion(Cursor root, Fields fields) {
    fields.read(VERSION, Values::number);
    if (!fields.has(VERSION)) {
      root.report(
          ProblemCode.MISSING,
          "expected `maypost: 1` but it is missing",
          "write `maypost: 1` as the first line");
    }
  }

  private <D> Map<String, D> section(
      Fields fields, Section section, Function<Cursor, D> reader, D empty) {
    Cursor cursor = fields.find(section.key());
    return cursor == null ? Map.of() : declarations(cursor, section, reader, empty);
  }

  private Map<String, LabelDefinition> labels(Fields fields, Section section) {
    return section(fields, section, RulebookBinder::label, NO_LABEL);
  }

  private Map<String, PolicyDefinition> policies(Fields fields) {
    Cursor cursor = fields.find("policies");
    PolicyDefinition empty = new PolicyDefinition(null, null, null, null, null, Map.of());
    return cursor == null ? Map.of() : declarations(cursor, null, this::policy, empty);
  }

  /** Reads things listed by id, or as a mapping of ids to what is said of each. */
  private <D> Map<String, D> declarations(
      Cursor cursor, @Nullable Section section, Function<Cursor, D> reader, D empty) {
    Map<String, D> declared = new LinkedHashMap<>();
    if (cursor.node() instanceof Mapping mapping) {
      for (Cursor entry : cursor.entries(mapping)) {
        declared.put(entry.step(), entry.isNothing() ? empty : reader.apply(entry));
      }
    } else if (cursor.node() instanceof Sequence || isWord(cursor)) {
      Map<String, Scalar> first = new LinkedHashMap<>();
      cursor.several(
          element -> {
            String id = listedId(cursor, element, section, first);
            return id == null ? false : declared.putIfAbsent(id, empty) == null;
          });
    } else if (!cursor.isNothing()) {
      cursor.reportType(
          "a mapping or a list of ids", "write each id on a line of its own, such as `my-id: {}`");
      setUnreadable(section);
    }
    return declared;
  }

  private static boolean isWord(Cursor cursor) {
    return cursor.node() instanceof Scalar scalar
        && !cursor.isNothing()
        && scalar.style() != Style.BROKEN
        && (scalar.style() != Style.PLAIN || Ambiguity.find(scalar.text()).isEmpty());
  }

  private @Nullable String listedId(
      Cursor list, Cursor element, @Nullable Section section, Map<String, Scalar> first) {
    String expected = section == null ? "an id" : "the id of a " + section.noun();
    Scalar scalar = element.scalar(expected);
    if (scalar == null) {
      setUnreadable(section);
      return null;
    }
    if (!Names.isAmbiguous(element, scalar, expected)) {
      Scalar before = first.putIfAbsent(scalar.text(), scalar);
      if (before != null) {
        list.reportAt(scalar, ProblemCode.DUPLICATE, again(scalar, before), "take one away");
      }
    }
    return scalar.text();
  }

  private static String again(Scalar scalar, Scalar first) {
    return "expected each id once but found `"
        + scalar.text()
        + "` again, first on line "
        + first.place().line();
  }

  private void setUnreadable(@Nullable Section section) {
    if (section != null) {
      names.setUnreadable(section);
    }
  }

  /** Opens the mapping of something declared; {@code null} when there is none. */
  static @Nullable Fields thing(Cursor cursor, List<String> keys) {
    String id = cursor.step();
    String said = keys.get(0) + ": " + (cursor.node() instanceof Scalar ? word(cursor) : "...");
    return cursor.fields(keys, "write `" + id + ": { " + said + " }`");
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
    Fields fields = thing(cursor, TEAM);
    return fields == null
        ? new TeamDefinition(null, null, null)
        : new TeamDefinition(
            fields.read("name", Values::text),
            names(fields, "in", Section.TEAMS),
            fields.read("external", Values::trueOrFalse));
  }

  private RoleDefinition role(Cursor cursor) {
    Fields fields = thing(cursor, ROLE);
    return fields == null
        ? new RoleDefinition(null, null, null)
        : new RoleDefinition(
            fields.read("name", Values::text),
            names(fields, "includes", Section.ROLES),
            fields.read("at-most", Values::number));
  }

  private static TrainingDefinition training(Cursor cursor) {
    Fields fields = thing(cursor, TRAINING);
    return fields == null
        ? new TrainingDefinition(null, null)
        : new TrainingDefinition(
            fields.read("name", Values::text), fields.read("valid-for", Values::period));
  }

  private KindDefinition kind(Cursor cursor) {
    Fields fields = thing(cursor, NESTED);
    return fields == null
        ? new KindDefinition(null, null)
        : new KindDefinition(fields.read("name", Values::text), names(fields, "in", Section.KINDS));
  }

  private GroupDefinition group(Cursor cursor) {
    Fields fields = thing(cursor, NESTED);
    return fields == null
        ? new GroupDefinition(null, null)
        : new GroupDefinition(
            fields.read("name", Values::text), names(fields, "in", Section.GROUPS));
  }

  private PermissionDefinition permission(Cursor cursor) {
    Fields fields = thing(cursor, PERMISSION);
    return fields == null
        ? new PermissionDefinition(null, null)
        : new PermissionDefinition(
            fields.read("name", Values::text), names(fields, "implies", Section.PERMISSIONS));
  }

  private static LabelDefinition label(Cursor cursor) {
    Fields fields = thing(cursor, LABEL);
    return fields == null ? NO_LABEL : new LabelDefinition(fields.read("name", Values::text));
  }

  private ChannelDefinition channel(Cursor cursor) {
    Fields fields = thing(cursor, CHANNEL);
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
    cursor.several(
        element -> {
          String team = names.name(element, Section.TEAMS);
          sharedBy.putIfAbsent(team, List.of());
          if (element.node() instanceof Scalar scalar && !names.isUnreadable(team)) {
            Scalar before = first.putIfAbsent(team, scalar);
            if (before != null) {
              cursor.reportAt(
                  scalar, ProblemCode.DUPLICATE, again(scalar, before), "take one away");
            }
          }
          return team;
        });
    return sharedBy;
  }

  private PolicyDefinition policy(Cursor cursor) {
    Fields fields = thing(cursor, POLICY);
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

  private @Nullable Map<String, RuleDefinition> rules(Cursor cursor) {
    if (cursor.isNothing()) {
      return Map.of();
    }
    if (!(cursor.node() instanceof Mapping mapping)) {
      cursor.reportType("a mapping of rules", "each rule has an id: `my-rule: { allow: post }`");
      return null;
    }
    Map<String, RuleDefinition> read = new LinkedHashMap<>();
    cursor.entries(mapping).forEach(entry -> read.put(entry.step(), rules.rule(entry)));
    return read;
  }

  private @Nullable List<String> names(Fields fields, String key, Section section) {
    return fields.read(key, cursor -> names.names(cursor, section));
  }
}
