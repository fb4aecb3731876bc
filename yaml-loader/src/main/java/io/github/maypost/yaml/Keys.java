package io.github.maypost.yaml;

import io.github.maypost.problem.Suggestions;
import io.github.maypost.vocabulary.Verb;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The keys of each mapping whose keys are fixed, in the order in which they are offered. */
final class Keys {

  static final List<String> RULEBOOK =
      List.of(
          "maypost",
          "include",
          "name",
          "zone",
          "calendar",
          "teams",
          "roles",
          "trainings",
          "kinds",
          "permissions",
          "tags",
          "situations",
          "facts",
          "moments",
          "platforms",
          "groups",
          "channels",
          "people",
          "covers",
          "policies");

  /** What only the first file of several may say. */
  static final List<String> OF_THE_WHOLE = List.of("name", "zone", "calendar");

  /** What a file may say that another one includes. */
  static final List<String> PART =
      RULEBOOK.stream().filter(key -> !OF_THE_WHOLE.contains(key)).toList();

  static final List<String> CALENDAR = List.of("work-days", "holidays");
  static final List<String> TEAM = List.of("name", "in", "external");
  static final List<String> ROLE = List.of("name", "includes", "at-most");
  static final List<String> TRAINING = List.of("name", "valid-for");
  static final List<String> NESTED = List.of("name", "in");
  static final List<String> PERMISSION = List.of("name", "implies");
  static final List<String> LABEL = List.of("name");
  static final List<String> CHANNEL =
      List.of("name", "platform", "in", "shared-by", "custodians", "custodians-at-least");
  static final List<String> PERSON =
      List.of("name", "in", "roles", "trained", "joined", "from", "until");
  static final List<String> GRANT = List.of("role", "where", "until");
  static final List<String> COVER = List.of("by", "for", "from", "until");

  static final List<String> POLICY =
      List.of("title", "owner", "source", "review-by", "where", "rules");

  static final List<String> VERBS = Arrays.stream(Verb.values()).map(Verb::word).toList();

  static final List<String> RULE =
      Stream.concat(
              VERBS.stream(), Stream.of("for", "who", "what", "where", "when", "unless", "because"))
          .toList();

  static final List<String> REQUIRE = List.of("approval", "tags");
  static final List<String> APPROVAL =
      List.of(
          "from",
          "at-least",
          "from-each",
          "stages",
          "different-teams",
          "valid-for",
          "or-silence",
          "cool-off",
          "author-may-approve");
  static final List<String> STAGE = List.of("from", "at-least", "from-each");
  static final List<String> SEAT = List.of("from", "at-least");
  static final List<String> LIMIT =
      List.of(
          "at-most", "at-least", "per", "over", "share", "of-last", "min-posts", "apart", "each");
  static final List<String> ADVISE = List.of("text", "level", "limit", "require");

  static final List<String> SELECTION = List.of("who", "what", "where", "when");
  static final List<String> WHO =
      List.of("team", "role", "person", "trained", "tenure", "external", "is", "not");
  static final List<String> WHAT = List.of("kind", "tagged", "not");
  static final List<String> WHERE = List.of("channel", "group", "platform", "not");
  static final List<String> WHEN =
      List.of("from", "until", "days", "hours", "zone", "situation", "fact", "since", "not");
  static final List<String> SINCE = List.of("moment", "at-least");

  private static final String SECTIONS =
      "include imports import includes, people users members, covers substitutes deputies";

  /** What other tools, and people, call a key, by the mapping in which it stands. */
  private static final Map<List<String>, Map<String, String>> OTHER_WORDS =
      Map.ofEntries(
          Map.entry(RULEBOOK, words(SECTIONS)),
          Map.entry(PART, words(SECTIONS)),
          Map.entry(
              CALENDAR,
              words(
                  "work-days days weekdays business-days, holidays bank-holidays days-off closed")),
          Map.entry(
              COVER,
              words(
                  "by who person stand-in deputy, for covers covering instead-of,"
                      + " from since start begin, until to till end")),
          Map.entry(ROLE, words("at-most max maximum, includes implies")),
          Map.entry(PERMISSION, words("implies includes")),
          Map.entry(CHANNEL, words("shared-by team teams, in group groups")),
          Map.entry(PERSON, words("in team teams")),
          Map.entry(
              RULE,
              words(
                  "when if, unless except excluding, deny forbid prohibit, allow permit,"
                      + " oblige must, because reason why")),
          Map.entry(SELECTION, words("when if")),
          Map.entry(
              APPROVAL,
              words(
                  "at-least min minimum count quorum exactly number how-many,"
                      + " from by who, stages steps phases,"
                      + " or-silence silence unless-silence lazy-consensus no-objection,"
                      + " cool-off wait delay,"
                      + " different-teams distinct-teams,"
                      + " valid-for expires expiry expires-in expires-after max-age ttl")),
          Map.entry(SINCE, words("moment event, at-least min minimum for after")),
          Map.entry(STAGE, words("at-least min minimum count quorum, from by who")),
          Map.entry(SEAT, words("at-least min minimum count, from by who")),
          Map.entry(
              LIMIT,
              words(
                  "at-most max maximum count up-to, per every in, over within during,"
                      + " share percentage percent ratio,"
                      + " of-last last, min-posts min minimum,"
                      + " apart distance gap spacing")),
          Map.entry(ADVISE, words("text note message, level severity, require requires")),
          Map.entry(WHO, words("team teams in department, role roles, person people, is relation")),
          Map.entry(WHAT, words("tagged tags, kind kinds type")),
          Map.entry(WHERE, words("channel channels, group groups in, platform platforms")));

  /** Reads a key with other words for it, and further such after commas. */
  private static Map<String, String> words(String lists) {
    Map<String, String> words = new HashMap<>();
    for (String list : lists.split(", ", -1)) {
      String[] all = list.split(" ", -1);
      Arrays.stream(all).skip(1).forEach(word -> words.put(word, all[0]));
    }
    return Map.copyOf(words);
  }

  /** Returns the keys that a word may mean that is none: by another word for one, or nearly one. */
  static List<String> meant(String word, List<String> keys) {
    String key = word(word, keys);
    return key.isEmpty() ? Suggestions.near(word, keys) : List.of(key);
  }

  /** Returns the key that a word of other tools means; empty for none. */
  static String word(String word, List<String> keys) {
    return OTHER_WORDS.getOrDefault(keys, Map.of()).getOrDefault(word, "");
  }

  private Keys() {}
}
