package io.github.maypost.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.problem.InvalidRulebookException;
import io.github.maypost.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mistake brings forth no second one, and hides none. */
class OneProblemForOneMistakeTest {

  private static final String COVER = "from: 2026-01-01, until: 2026-02-01";

  /** Returns the messages of all that is wrong with a text. */
  private static List<String> problems(String... lines) {
    return read(lines).stream().map(Problem::message).toList();
  }

  private static List<Problem> read(String... lines) {
    try {
      RulebookYaml.parse("test.yaml", "maypost: 1\n" + String.join("\n", lines));
      return List.of();
    } catch (InvalidRulebookException e) {
      return e.problems();
    }
  }

  private static List<String> problemsOfRule(String rule) {
    return problems(
        "teams: [press, legal]",
        "roles: [writer]",
        "tags: [ad]",
        "moments: [signed]",
        "policies: { p: { rules: { r: { " + rule + " } } } }");
  }

  private static List<String> problemsOfRole(String grant) {
    return problems("roles: [writer]", "people: { maya: { roles: [" + grant + "] } }");
  }

  @Test
  void aCalendarOfWhichNothingIsSaidIsNone() {
    assertThat(problems("calendar:")).isEmpty();
    assertThat(problems("calendar: null")).isEmpty();
  }

  @Test
  void aNumberWithASignIsNoText() {
    assertThat(problems("name: +49"))
        .containsExactly("expected text but found `+49`, which YAML reads as a number");
  }

  @Test
  void aCoverOfOneWhoCannotBeReadByAnotherIsNotOfThemselves() {
    assertThat(problems("covers: [{ by: [a], for: [b], " + COVER + " }]"))
        .containsExactly(
            "expected the id of a person but found a list",
            "expected the id of a person but found a list");
  }

  @Test
  void aCoverByOneWhoCannotBeReadStillNamesTheOther() {
    assertThat(problems("people: [maya]", "covers: [{ by: [a], for: omar, " + COVER + " }]"))
        .containsExactly("expected the id of a person but found a list", "unknown person `omar`");
    assertThat(problems("people: [omar]", "covers: [{ by: [a], for: omar, " + COVER + " }]"))
        .containsExactly("expected the id of a person but found a list");
  }

  @Test
  void peopleWhoAreKeptElsewhereAreNotSoughtBecauseOneCannotBeRead() {
    assertThat(problems("covers: [{ by: maya, for: omar, " + COVER + " }]")).isEmpty();
    assertThat(problems("covers: [{ by: [a], for: omar, " + COVER + " }]"))
        .containsExactly("expected the id of a person but found a list");
  }

  @Test
  void aCoverLacksNobodyWhoMayStandUnderAnUnknownKey() {
    assertThat(problems("people: [omar]", "covers: [{ colour: a, for: omar, " + COVER + " }]"))
        .containsExactly("unknown key `colour`");
    assertThat(
            problems(
                "people: [omar]", "covers: [{ colour: a, by: maya, for: omar, " + COVER + " }]"))
        .containsExactlyInAnyOrder("unknown key `colour`", "unknown person `maya`");
    assertThat(problems("people: [omar]", "covers: [{ for: omar, " + COVER + " }]"))
        .containsExactly("expected `by` but it is missing");
  }

  @Test
  void aRoleIsNotLackingThatMayStandUnderAnUnknownKey() {
    assertThat(problemsOfRole("{ rank: writer, until: 2026-01-01 }"))
        .containsExactly("unknown key `rank`");
    assertThat(problemsOfRole("{ rank: first, role: unheard-of }"))
        .containsExactlyInAnyOrder("unknown key `rank`", "unknown role `unheard-of`");
  }

  @Test
  void aMomentIsNotLackingThatMayStandUnderAnUnknownKey() {
    assertThat(problemsOfRule("allow: post, when: { since: { mark: signed, at-least: P1D } }"))
        .containsExactly("unknown key `mark`");
    assertThat(problemsOfRule("allow: post, when: { since: { mark: a, moment: unheard-of } }"))
        .containsExactlyInAnyOrder("unknown key `mark`", "unknown moment `unheard-of`");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-01-01", "P3D"})
  void whatIsNoMomentIsNotSoughtAmongThem(String said) {
    assertThat(problemsOfRule("allow: post, when: { since: " + said + " }"))
        .containsExactly("expected the id of a moment but found `" + said + "`");
  }

  @Test
  void ofALimitNothingIsLackingThatMayStandUnderAnUnknownKey() {
    assertThat(problemsOfRule("limit: { portion: 20% }")).containsExactly("unknown key `portion`");
    assertThat(problemsOfRule("limit: { portion: 20%, of-last: 40 }"))
        .containsExactly("unknown key `portion`");
    assertThat(problemsOfRule("limit: { portion: 20%, min-posts: 2 }"))
        .containsExactly("unknown key `portion`");
    assertThat(problemsOfRule("limit: { portion: 20%, per: day }"))
        .containsExactly("unknown key `portion`");
    assertThat(problemsOfRule("limit: { portion: 3, over: P1D }"))
        .containsExactly("unknown key `portion`");
  }

  @Test
  void ofAShareThatMayStandUnderAnUnknownKeyNothingIsSaid() {
    assertThat(problemsOfRule("limit: { per: day, of-last: many }"))
        .hasSize(1)
        .allMatch(message -> message.contains("`many`"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"over: PT0S", "over: P0D"})
  void aPeriodOfNothingIsReportedOnce(String over) {
    assertThat(problemsOfRule("limit: { at-most: 1, " + over + " }"))
        .containsExactly(
            "expected a period longer than nothing but found `" + over.substring(6) + "`");
  }

  @Test
  void aSeatIsNeverForAll() {
    assertThat(
            problemsOfRule(
                "require: { approval: { from-each:"
                    + " [{ from: { team: press }, at-least: all }, { from: { team: legal } }] } }"))
        .containsExactly("expected a number but found `all`");
  }

  @Test
  void seatsAndStagesByNameAreOneProblem() {
    String named = "{ first: { from: { team: press } }, second: { from: { team: legal } } }";

    for (String key : List.of("from-each", "stages")) {
      assertThat(problemsOfRule("require: { approval: { " + key + ": " + named + " } }"))
          .containsExactly("expected a list but found a mapping");
    }
  }

  @Test
  void aSeatForNobodyIsNotRead() {
    String two = "expected at least two entries but found one";
    String from = "expected `from` but it is missing";

    for (String seats : List.of("[{ at-least: 2 }]", "{ at-least: 2 }", "[{}]")) {
      assertThat(problemsOfRule("require: { approval: { from-each: " + seats + " } }"))
          .containsExactly(two, from);
    }
  }

  @Test
  void anApprovalThatCannotBeReadIsStillOne() {
    assertThat(problemsOfRule("require: { approval: 3, tags: ad }"))
        .containsExactlyInAnyOrder(
            "expected exactly one of `approval` and `tags` but found both",
            "expected a mapping but found `3`");
  }

  @ParameterizedTest
  @ValueSource(strings = {"no", "12", "[a]", "press; legal", "not press"})
  void aNameThatCannotBeReadIsNotSoughtAmongTheDeclared(String said) {
    assertThat(problemsOfRule("allow: post, who: { team: [" + said + "] }")).hasSize(1);
    assertThat(problems("teams: [press]", "people: { maya: { in: [" + said + "] } }")).hasSize(1);
  }

  @Test
  void whatAListOfIdsMayHaveMeantIsDeclared() {
    assertThat(
            problems(
                "teams: press office",
                "people: { maya: { in: press-office }, omar: { in: [press, office] } }"))
        .containsExactly("expected the id of a team but found `press office`");
    assertThat(problems("teams: [no]", "people: { maya: { in: 'no' } }"))
        .containsExactly(
            "expected the id of a team but found `no`, which YAML reads as true or false");
    assertThat(problems("teams: [[press]]", "people: { maya: { in: press } }"))
        .containsExactly("expected the id of a team but found a list");
  }

  @Test
  void placesOfGroupsThatCannotBeReadAreGroupsAndNothingElse() {
    assertThat(
            problems(
                "roles: [writer]",
                "groups: 7",
                "people: { maya: { in: up, roles: [{ role: writer, where: up }] } }"))
        .containsExactly("expected a mapping or a list of ids but found `7`", "unknown team `up`");
  }

  @Test
  void placesMayBeAmongTheChannelsThatCannotBeReadAndNotAmongTheTeams() {
    String role = "roles: [writer]";
    String person = "people: { maya: { roles: [{ role: writer, where: up }] } }";
    String unreadable = "expected a mapping or a list of ids but found `7`";

    assertThat(problems(role, "channels: 7", person)).containsExactly(unreadable);
    assertThat(problems(role, "teams: 7", person))
        .containsExactly(unreadable, "unknown channel or group `up`");
  }

  @Test
  void anIdIsAloneWhateverStandsBehindIt() {
    assertThat(problems("teams: [press/]")).containsExactly("expected an id but found `press/`");
    assertThat(problems("teams: [press]", "people: { maya: { in: press/ } }"))
        .containsExactly("unknown team `press/`");
    assertThat(problems("teams: [press]", "people: { maya: { in: ' press' } }"))
        .containsExactly("expected the id of a team but found ` press`");
  }

  @Test
  void nobodyIsToldOfNamesThatNoFileSays() {
    assertThat(read("people: { maya: { in: [[a], care] } }"))
        .extracting(Problem::help)
        .last()
        .isEqualTo("declare it under `teams`");
    assertThat(read("teams: [press]", "people: { maya: { in: [[a], care] } }"))
        .extracting(Problem::help)
        .last()
        .isEqualTo("known: `press`; declare others under `teams`");
    assertThat(
            read(
                "roles: [writer]",
                "channels: [blog]",
                "groups: [english]",
                "policies: { p: { rules: { r: { allow: post, where: { channel: [[a]] } } } } }",
                "people: { maya: { roles: [{ role: writer, where: [[a], up] }] } }"))
        .extracting(Problem::help)
        .contains("known: `blog`, `english`; declare others under `channels` or `groups`")
        .noneMatch(help -> help.contains("a-name-that"));
  }

  @Test
  void teamsThatCannotBeReadAreNotTheSameTwice() {
    assertThat(problems("teams: [press]", "channels: { blog: { shared-by: [no, no] } }"))
        .hasSize(2)
        .allMatch(message -> message.contains("which YAML reads as true or false"));
    assertThat(problems("teams: [press]", "channels: { blog: { shared-by: [press, press] } }"))
        .containsExactly("expected each id once but found `press` again, first on line 3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[a]", "3", "no"})
  void rulesThatAreNoMappingAreNone(String rules) {
    assertThat(problems("policies: { p: { rules: " + rules + " } }"))
        .singleElement()
        .asString()
        .startsWith("expected a mapping of rules but found ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{ a: b }", "[[Mon]]"})
  void daysThatAreNoWordsAreOneProblem(String days) {
    assertThat(problemsOfRule("allow: post, when: { days: " + days + " }"))
        .singleElement()
        .asString()
        .startsWith("expected a day such as `Mon`, or days such as `Mon-Fri` but found ");
  }

  @Test
  void aBracketInACommentClosesNothingThatIsBrokenBeforeIt() {
    assertThat(problems("teams: [press, legal} # and ]"))
        .containsExactly("expected `,` or `]` but found something else");
    assertThat(problems("teams: [press # and ]", "kinds: [news]"))
        .containsExactly("expected a closing `]` before this comment but found none");
  }

  @Test
  void sectionsWrittenTwiceBothDeclare() {
    assertThat(
            problems(
                "roles: { writer: {} }",
                "roles: { editor: {} }",
                "people: { maya: { roles: [writer, editor] } }"))
        .containsExactly("expected each key once but found `roles` again, first on line 2");
    assertThat(
            problems(
                "roles: [writer]",
                "roles: [editor]",
                "people: { maya: { roles: [writer, editor] } }"))
        .containsExactly("expected each key once but found `roles` again, first on line 2");
  }

  @Test
  void sectionsWrittenTwiceInTwoWaysMayDeclareAnything() {
    assertThat(
            problems(
                "roles: [writer]",
                "roles: { editor: {} }",
                "people: { maya: { roles: [writer, editor, painter] } }"))
        .containsExactly("expected each key once but found `roles` again, first on line 2");
  }

  @Test
  void onlyWholeSectionsAreJoined() {
    assertThat(
            problems(
                "roles: [writer]",
                "teams: [press]",
                "people: { maya: { roles: [writer], roles: [painter] } }"))
        .containsExactly("expected each key once but found `roles` again, first on line 4");
  }

  @Test
  void aKeyOfNothingIsOneProblem() {
    assertThat(problems("roles: { writer: {}, : {} }"))
        .containsExactly("expected a key before the `:` but found none");
  }
}
