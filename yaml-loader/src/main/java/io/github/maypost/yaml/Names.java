package io.github.maypost.yaml;

import io.github.maypost.definition.Section;
import io.github.maypost.yaml.Node.Scalar;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that a rulebook uses. What cannot be read is filled with a name of its own, and what a
 * section that cannot be read may have declared is taken as declared, so that the checks that
 * follow find nothing wrong that was not said.
 */
final class Names {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*+(?:-[a-z0-9]++)*+");

  /** What people write around several ids, or after the last. */
  private static final Pattern AROUND =
      Pattern.compile("^[\\s(\\[{,;]++|(?<![\\s)\\]},;.])[\\s)\\]},;.]++$");

  private static final Pattern BETWEEN = Pattern.compile("[,;]");
  private static final Pattern BETWEEN_IDS =
      Pattern.compile("(?:(?<!\\s)\\s++)?+[/|&+]\\s*+|(?<!\\s)\\s++(?:and|or)\\s++");

  private static final Pattern NEGATED =
      Pattern.compile("(?:!|not |no |except |all but )\\s*([a-z][a-z0-9-]*+)");

  /** How things are selected in a mapping. */
  private static final Map<Section, String> SELECTING =
      Map.ofEntries(
          Map.entry(Section.TEAMS, "{ team: %s }"),
          Map.entry(Section.ROLES, "{ role: %s }"),
          Map.entry(Section.PEOPLE, "{ person: %s }"),
          Map.entry(Section.KINDS, "{ kind: %s }"),
          Map.entry(Section.TAGS, "{ tagged: %s }"),
          Map.entry(Section.CHANNELS, "{ channel: %s }"),
          Map.entry(Section.GROUPS, "{ group: %s }"),
          Map.entry(Section.PLATFORMS, "{ platform: %s }"),
          Map.entry(Section.SITUATIONS, "{ situation: %s }"),
          Map.entry(Section.FACTS, "{ fact: %s }"),
          Map.entry(Section.MOMENTS, "{ since: %s }"));

  /** So long that it is near no other id. */
  private static final String STAND_IN = "a-name-that-cannot-be-read-among-the-";

  /** A name that stands for others, in a list of names. */
  private static final Pattern LISTED_STAND_IN =
      Pattern.compile("`" + STAND_IN + "[a-z]++`, |(?:, )?`" + STAND_IN + "[a-z]++`");

  /** One string for each name, which thousands of people and rules may share. */
  private final Map<String, String> known = new HashMap<>();

  private final Map<Section, Set<String>> used = new EnumMap<>(Section.class);
  private final Map<Section, Set<String>> declared = new EnumMap<>(Section.class);
  private final Set<Section> unreadable = EnumSet.noneOf(Section.class);

  /** Notes that a section declares a name. */
  void declare(String name, Section section) {
    declared.computeIfAbsent(section, none -> new HashSet<>()).add(name);
    if (section == Section.CHANNELS || section == Section.GROUPS) {
      declare(name, Section.PLACES);
    }
  }

  /** Tells whether what was read until now declares a name. */
  boolean isDeclared(String name, Section section) {
    return declared.getOrDefault(section, Set.of()).contains(name);
  }

  /** Notes that what a section declares cannot be read. */
  void setUnreadable(Section section) {
    unreadable.add(section);
    if (section == Section.CHANNELS || section == Section.GROUPS) {
      unreadable.add(Section.PLACES);
    }
  }

  /** Reads one name. */
  String name(Cursor cursor, Section section) {
    String expected = "the id of a " + section.noun();
    Scalar scalar =
        cursor.scalar(expected, "write one word, or where several may stand a list of words");
    if (scalar == null || isAmbiguous(cursor, scalar, expected)) {
      return unreadable(section);
    }
    Matcher negated = NEGATED.matcher(scalar.text());
    if (negated.matches() && SELECTING.containsKey(section)) {
      String selector = String.format(SELECTING.get(section), negated.group(1));
      Values.report(cursor, expected, scalar, "write `not: " + selector + "` in its place");
      return unreadable(section);
    }
    List<String> several = several(scalar.text());
    if (!several.isEmpty()) {
      Values.report(cursor, expected, scalar, listHelp(several, cursor.isElement()));
      return unreadable(section);
    }
    return key(scalar.text(), section);
  }

  /** Notes the name that a key says, and returns it. */
  String key(String name, Section section) {
    String one = known.computeIfAbsent(name, same -> same);
    used(section).add(one);
    return one;
  }

  /** Returns a name to stand for one that cannot be read. */
  String unreadable(Section section) {
    return key(standIn(section), section);
  }

  /** Returns an id that is too long to be near any other. */
  private static String standIn(Section section) {
    return STAND_IN + section.key();
  }

  /** Returns the help for an unknown name without names that stand for others: none wrote them. */
  static String withoutStandIns(String help) {
    return LISTED_STAND_IN
        .matcher(help)
        .replaceAll("")
        .replaceFirst("^known: ; declare others", "declare it");
  }

  /** Tells whether a name stands for one that cannot be read. */
  boolean isUnreadable(String name) {
    return name.startsWith(STAND_IN);
  }

  private Set<String> used(Section section) {
    return used.computeIfAbsent(section, none -> new LinkedHashSet<>());
  }

  /** Reads a name or a list of names. */
  List<String> names(Cursor cursor, Section section) {
    return cursor.several(element -> name(element, section));
  }

  /** Reports a plain word where an id is wanted that YAML reads as something else. */
  static boolean isAmbiguous(Cursor cursor, Scalar scalar, String expected) {
    Optional<String> meaning = Values.findMeaning(scalar);
    meaning.ifPresent(
        other ->
            Values.reportAmbiguous(
                cursor,
                scalar,
                expected,
                other,
                cursor.isNothing() ? Values.withoutIt(cursor) : ambiguousHelp(scalar.text())));
    return meaning.isPresent();
  }

  /** Returns the help for an id that YAML reads as something else. */
  static String ambiguousHelp(String text) {
    String rule = "ids are lower-case letters and digits joined by single hyphens, letter first";
    return isId(text) && !text.equals("true") && !text.equals("false")
        ? "quote it: `\"" + text + "\"`"
        : rule + ": write such as `my-id`";
  }

  /** Tells whether a text is of the form of ids. */
  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /** Returns the id that a text is, or is near to. */
  static String toId(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]++", "-")
        .replaceAll("^[-0-9]++|-++$", "");
  }

  /** Finds the ids that stand in one word with what people write between and around them. */
  static List<String> several(String text) {
    if (isId(text)) {
      return List.of(); // as nearly every name is
    }
    String inside = AROUND.matcher(text).replaceAll("");
    boolean marked = BETWEEN.matcher(inside).find();
    Pattern between = marked ? BETWEEN : BETWEEN_IDS;
    List<String> parts =
        between.splitAsStream(inside).map(String::strip).filter(part -> !part.isEmpty()).toList();
    boolean tidied = marked || !inside.equals(text) || parts.size() > 1;
    if (!tidied || !(marked || parts.stream().allMatch(Names::isId))) {
      return List.of();
    }
    return parts.stream().map(Names::toId).filter(Names::isId).distinct().toList();
  }

  /** Finds the ids that stand in one word with blanks between them. */
  static List<String> words(String text) {
    List<String> words = List.of(text.strip().split("\\s+", -1));
    return words.size() > 1 && words.stream().allMatch(Names::isId) ? words : List.of();
  }

  /** Returns the help for several words in one. */
  static String listHelp(List<String> words, boolean isElement) {
    if (words.size() == 1) {
      return "write `" + words.get(0) + "`";
    }
    return isElement
        ? "write each as an element of the list: `" + String.join("`, `", words) + "`"
        : "write several as a list: `[" + String.join(", ", words) + "]`";
  }

  /** Returns what is declared in a section, and what must be taken as declared there. */
  <D> Map<String, D> declared(Map<String, D> read, Section section, D empty, Set<String> except) {
    if (section == Section.PEOPLE && read.isEmpty()) {
      return read; // they are kept elsewhere, where nobody looks for them here
    }
    Map<String, D> declared = new LinkedHashMap<>(read);
    take(section, declared, empty, except);
    if (section == Section.GROUPS) {
      take(Section.PLACES, declared, empty, except);
    }
    return declared;
  }

  private <D> void take(Section section, Map<String, D> declared, D empty, Set<String> except) {
    for (String name : used(section)) {
      boolean missing = unreadable.contains(section) && isId(name);
      if ((missing && !except.contains(name)) || name.equals(standIn(section))) {
        declared.putIfAbsent(name, empty);
      }
    }
  }
}
