package io.github.maypost.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.maypost.definition.RulebookDefinition;
import io.github.maypost.model.Rulebook;
import io.github.maypost.model.RulebookBuilder;
import io.github.maypost.model.WhoBuilder;
import io.github.maypost.problem.Characters;
import io.github.maypost.specification.Rulebooks;
import io.github.maypost.vocabulary.Level;
import io.github.maypost.vocabulary.PointInTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That what is written reads as the same rulebook, and as a person would have written it. */
class WritingTest {

  private static final String FILE = "written.yaml";
  private static final Path EXAMPLES = Path.of("..", "examples");
  private static final int WIDTH = 100;

  private static void assertWellWritten(Rulebook rulebook) {
    assertReadsBack(rulebook);
    for (String line : RulebookYaml.write(rulebook).split("\n", -1)) {
      assertThat(line.length() <= WIDTH || hasOneScalar(line)).as(line).isTrue();
    }
  }

  private static void assertReadsBack(Rulebook rulebook) {
    String text = RulebookYaml.write(rulebook);
    Rulebook read = RulebookYaml.parse(FILE, text);
    assertThat(read).as(text).isEqualTo(rulebook);
    assertThat(RulebookYaml.write(read)).isEqualTo(text);
    assertThat(text).endsWith("\n").doesNotEndWith("\n\n").doesNotContain(" \n", "\t", "\r");
  }

  /** Tells whether a line cannot be broken: a key with a text, or an element with one. */
  private static boolean hasOneScalar(String line) {
    String said = line.strip().replaceFirst("^- ", "").replaceFirst("^[a-z0-9-]+: ", "");
    return !said.startsWith("{") && !said.startsWith("[");
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void everyGeneratedRulebookIsWellWritten(@ForAll("definitions") RulebookDefinition definition) {
    assertWellWritten(Rulebooks.meaning(definition));
  }

  @Property(tries = 80, edgeCases = EdgeCasesMode.NONE)
  void whateverItsFormWasItIsWrittenTheSame(
      @ForAll("definitions") RulebookDefinition definition, @ForAll Random random) {
    Rulebook rulebook = Rulebooks.meaning(definition);
    String anyForm = new RulebookWriter(random).write(definition);
    Rulebook read = RulebookYaml.parse(FILE, anyForm);
    assertWellWritten(read);
    assertThat(RulebookYaml.write(read)).as(anyForm).isEqualTo(RulebookYaml.write(rulebook));
  }

  @Provide
  Arbitrary<RulebookDefinition> definitions() {
    return Rulebooks.definitions();
  }

  @Property(tries = 500)
  void everyTextReadsBack(@ForAll("texts") String text) {
    assertReadsBack(text);
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            " ",
            "  ",
            "\n",
            "#",
            ":",
            "-",
            "?",
            "&",
            "*",
            "!",
            "%",
            "@",
            "`",
            "'",
            "\"",
            "\\",
            ",",
            "[",
            "]",
            "{",
            "}",
            "|",
            ">",
            "=",
            "~",
            "<<",
            "...",
            "---",
            "a",
            "word",
            "no",
            "1",
            "1.10",
            "0x1F",
            "1e3",
            "12:30:45",
            "2026-01-01",
            "null",
            "\u00A0",
            "\u3000",
            "\u00E9",
            "\u200D",
            "\uFEFF",
            "\uFFFE",
            "\uFFFD",
            "\uE000",
            "\uD83D\uDE00",
            "\uD83F\uDFFE",
            "\uDBFF\uDFFD",
            "x".repeat(120));
    return pieces
        .list()
        .ofMinSize(1)
        .ofMaxSize(8)
        .map(list -> String.join("", list))
        .filter(WritingTest::isText);
  }

  private static boolean isText(String text) {
    return !text.isBlank() && Characters.findForbidden(text, true).isEmpty();
  }

  private static void assertReadsBack(String text) {
    RulebookBuilder builder = Rulebook.builder();
    if (!text.contains("\n")) {
      builder.name(text).team("t", team -> team.name(text)).tag("g", tag -> tag.name(text));
    }
    builder.policy(
        "p",
        policy ->
            policy
                .rule("r", rule -> rule.allow("post").because(text))
                .rule("s", rule -> rule.oblige(text))
                .rule("t", rule -> rule.advise(text, advise -> advise.level(Level.CAUTION))));
    assertReadsBack(builder.build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no",
        "y",
        "On",
        "~",
        "null",
        "NULL",
        "1.10",
        "017",
        "0o17",
        "0x1F",
        "0b11",
        "1e3",
        "1_000",
        "+.inf",
        ".NaN",
        "12:30:45",
        "2026-01-01",
        "2026-01-01T10:00:00Z",
        "=",
        "<<",
        " x",
        "x ",
        "a: b",
        "a:",
        "a #b",
        "#b",
        "- a",
        "-",
        "? a",
        "&a",
        "*a",
        "!a",
        "%a",
        "@a",
        "`a`",
        "'a'",
        "\"a\"",
        "a\\b",
        "[a]",
        "{a}",
        "a, b",
        "|",
        ">-",
        "---",
        "...",
        "a\nb",
        "a\n\nb",
        "a\n",
        "\na",
        " a\nb",
        "a \nb",
        "a\n b",
        "a\n#b",
        "a\nb ",
        "a\n---\nb",
        "a: b\n- c",
        "what?",
        "http://example.org/a?b#c",
        "it's",
        "5 o'clock",
        "\u00E9t\u00E9",
        "\uD83D\uDC69\u200D\uD83D\uDCBB",
        "\u00A0a",
        "a\u3000"
      })
  void everyNastyTextReadsBack(String text) {
    assertReadsBack(text);
  }

  @ParameterizedTest
  @CsvSource({
    "plain, plain",
    "Two words., Two words.",
    "no, '\"no\"'",
    "1.10, '\"1.10\"'",
    "it's, it's",
    "'a: b', '\"a: b\"'",
    "@acme, '\"@acme\"'"
  })
  void onlyWhatWouldBeReadAsSomethingElseIsQuoted(String name, String written) {
    assertThat(RulebookYaml.write(Rulebook.builder().name(name).build()))
        .isEqualTo("maypost: 1\nname: " + written + "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"no", "on", "y", "null", "true"})
  void idsThatAreOtherWordsAreQuoted(String id) {
    Rulebook rulebook =
        Rulebook.builder()
            .team(id, team -> team.name("A team"))
            .tags(id)
            .channel(id, channel -> channel.sharedBy(id))
            .person(id, person -> person.in(id))
            .policy(id, policy -> policy.owner(id).rule(id, rule -> rule.allow("post")))
            .build();
    assertWellWritten(rulebook);
    assertThat(RulebookYaml.write(rulebook)).contains("tags: [\"" + id + "\"]");
  }

  @Test
  void anEmptyRulebookIsOneLine() {
    assertThat(RulebookYaml.write(Rulebook.builder().build())).isEqualTo("maypost: 1\n");
  }

  @Test
  void thingsOfWhichNothingIsSaidAreAListUnlessTheyStandAmongOthers() {
    RulebookBuilder builder =
        Rulebook.builder().team("a").team("b").policy("p", policy -> {}).policy("q", policy -> {});
    assertThat(RulebookYaml.write(builder.build()))
        .isEqualTo("maypost: 1\nteams: [a, b]\npolicies: [p, q]\n");

    builder.team("c", team -> team.name("C")).policy("r", policy -> policy.title("R"));
    assertWellWritten(builder.build());
    assertThat(RulebookYaml.write(builder.build()))
        .isEqualTo(
            """
            maypost: 1

            teams:
              a: {}
              b: {}
              c: { name: C }

            policies:
              p: {}
              q: {}

              r:
                title: R
            """);
  }

  @Test
  void linesOfATextStandBelowEachOther() {
    Rulebook rulebook =
        Rulebook.builder()
            .policy(
                "brand",
                policy ->
                    policy.rule("sign", rule -> rule.oblige("Sign.\n\nWith your # first name.")))
            .build();
    assertThat(RulebookYaml.write(rulebook))
        .isEqualTo(
            """
            maypost: 1

            policies:
              brand:
                rules:
                  sign:
                    oblige: |-
                      Sign.

                      With your # first name.
            """);
  }

  @Test
  void whatDoesNotFitOnALineIsBroken() {
    String[] teams = new String[40];
    for (int i = 0; i < teams.length; i++) {
      teams[i] = "team-number-" + i;
    }
    RulebookBuilder builder = Rulebook.builder();
    List.of(teams).forEach(builder::team);
    builder.policy(
        "p",
        policy ->
            policy.rule(
                "r",
                rule ->
                    rule.allow("post")
                        .whoAnyOf(who -> who.team(teams), who -> who.external(true).team(teams))));
    assertWellWritten(builder.build());
    assertThat(RulebookYaml.write(builder.build()))
        .contains(
            "          - team:\n              - team-number-0\n", "            external: true\n");
  }

  @Test
  void daysThatFollowEachOtherAreAStretch() {
    Rulebook rulebook =
        Rulebook.builder()
            .policy(
                "p",
                policy ->
                    policy.rule(
                        "r",
                        rule ->
                            rule.deny("post")
                                .when(
                                    when ->
                                        when.days(
                                            DayOfWeek.SATURDAY,
                                            DayOfWeek.SUNDAY,
                                            DayOfWeek.MONDAY,
                                            DayOfWeek.WEDNESDAY))))
            .build();
    assertThat(RulebookYaml.write(rulebook)).contains("when: { days: [Sat-Mon, Wed] }\n");
  }

  @Test
  void whateverTheBuilderTakesCanBeWritten() {
    assertWellWritten(
        Rulebook.builder()
            .zone(ZoneId.of("+05:30"))
            .team("t")
            .role("r")
            .training("g", training -> training.validFor(Period.of(100_000, 13, 400)))
            .group("o")
            .person(
                "ada",
                person ->
                    person
                        .in("t")
                        .joined("t", LocalDate.of(0, 1, 1))
                        .trained("g", LocalDate.of(44, 3, 15))
                        .role("r", grant -> grant.until(LocalDate.of(2345, 6, 7)))
                        .from(LocalDate.of(0, 1, 1))
                        .until(LocalDate.of(9999, 12, 31)))
            .person(
                "bo",
                person ->
                    person
                        .from(PointInTime.FIRST)
                        .until(Instant.parse("9999-12-31T23:59:59.999999999Z")))
            .person(
                "cy",
                person ->
                    person
                        .from(LocalDateTime.of(0, 1, 1, 0, 0))
                        .until(LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999)))
            .policy(
                "p",
                policy ->
                    policy.rule(
                        "r",
                        rule ->
                            rule.requireApproval(
                                    approval ->
                                        approval
                                            .from(who -> who.team("t"))
                                            .coolOff(Duration.ofNanos(1))
                                            .validFor(Duration.ofDays(400)))
                                .when(
                                    when ->
                                        when.hours(LocalTime.of(9, 30), LocalTime.of(23, 59))
                                            .zone(ZoneOffset.UTC))))
            .build());
  }

  @Test
  void whatNoFileMayHoldIsRefused() {
    Rulebook deep =
        Rulebook.builder()
            .policy("p", p -> p.rule("r", rule -> rule.allow("post").who(not(60))))
            .build();
    Rulebook long65 =
        Rulebook.builder()
            .policy("p", p -> p.rule("r", rule -> rule.oblige("x".repeat(65_537))))
            .build();
    Rulebook unprintable =
        Rulebook.builder()
            .policy("p", p -> p.rule("r", rule -> rule.oblige("\uFEFF".repeat(30_000))))
            .build();
    assertThatThrownBy(() -> RulebookYaml.write(deep))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("selections in each other would be more than 64 levels deep");
    assertThatThrownBy(() -> RulebookYaml.write(long65))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("a text is longer than 65,536 characters: `xx");
    assertThatThrownBy(() -> RulebookYaml.write(unprintable))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("a text takes more than 131,072 characters in quotes: `\"\\uFEFF");
  }

  @Test
  void whatAFileMayJustHoldIsWritten() {
    assertWellWritten(
        Rulebook.builder()
            .policy("p", p -> p.rule("r", rule -> rule.allow("post").who(not(58))))
            .policy("q", q -> q.rule("r", rule -> rule.oblige("x".repeat(65_536))))
            .policy("s", s -> s.rule("r", rule -> rule.oblige("x\n".repeat(32_000) + "x")))
            .build());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "'",
        "\\",
        "\"'\\",
        "'\"",
        "x\"",
        " '",
        "xxxxxxx\uFEFF",
        "a\n",
        "\n",
        "#",
        ": ",
        ", ",
        "[",
        "{ a: \"",
        "\uD83D\uDE00",
        "\uDBFF\uDFFD"
      })
  void aTextAsLongAsAValueMayBeIsWrittenWhateverIsInIt(String piece) {
    String most = piece.repeat(65_534 / piece.length());
    for (String text : List.of("xx" + most, most + "xx")) {
      assertReadsBack(
          Rulebook.builder().policy("p", p -> p.rule("r", rule -> rule.oblige(text))).build());
    }
  }

  @Test
  void whatIsReadCanBeWritten() {
    String head = "maypost: 1\npolicies: { p: { rules: { r: { oblige: '";
    assertReadsBack(RulebookYaml.parse(FILE, head + "\"".repeat(40_000) + "' } } } }\n"));
  }

  @Test
  void whatGoesWithoutSayingIsNotWritten() {
    String said =
        """
        maypost: 1
        zone: UTC
        teams: { a: { external: false }, b: {} }
        permissions: [post, draft]
        channels: { c: { shared-by: [], in: [g, g], custodians: [ada, bo, ada] } }
        groups: [g]
        people: { ada: { roles: [] }, bo: {} }
        policies:
          p:
            rules:
              r1: { require: { approval: { from: { team: a }, at-least: 1, author-may-approve: false } } }
              r2: { limit: { at-most: 1, per: day, each: channel }, for: [post] }
              r3: { advise: { text: Be kind., level: note }, unless: [{ where: g }, { where: [g, g] }] }
              r4: { allow: [post, post], who: [{ team: [a, b] }, { team: [b, a] }, { is: author }] }
              r5: { deny: post, when: { days: [Tue, Mon, Mon-Sun], hours: 09:00-18:00 } }
              r6: { deny: post, who: { external: false } }
        """;
    Rulebook rulebook = RulebookYaml.parse(FILE, said);
    assertWellWritten(rulebook);
    assertThat(RulebookYaml.write(rulebook))
        .isEqualTo(
            """
            maypost: 1
            teams: [a, b]
            groups: [g]

            channels:
              c: { in: g, custodians: [ada, bo] }

            people: [ada, bo]

            policies:
              p:
                rules:
                  r1:
                    require: { approval: { from: { team: a } } }
                  r2:
                    limit: { at-most: 1, per: day }
                  r3:
                    advise: Be kind.
                    unless: { where: g }
                  r4:
                    allow: post
                    who: [{ team: [a, b] }, { is: author }]
                  r5:
                    deny: post
                    when: { days: Mon-Sun, hours: 09:00-18:00 }
                  r6:
                    deny: post
                    who: { external: false }
            """);
  }

  @Test
  void equalMappingsOfAListThatMeansMoreThanOneOfThemStay() {
    String text =
        """
        maypost: 1
        teams: [a]
        roles: [b]

        policies:
          p:
            rules:
              r:
                allow: post
                who: [{ team: a, role: b }, { team: a, role: b }]
        """;
    assertThat(RulebookYaml.write(RulebookYaml.parse(FILE, text))).isEqualTo(text);
  }

  private static Consumer<WhoBuilder> not(int times) {
    return times == 0 ? who -> who.external(true) : who -> who.not(not(times - 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "quickstart/src/main/resources/io/github/maypost/quickstart/acme.yaml",
        "quickstart/src/main/resources/io/github/maypost/quickstart/reference.yaml",
        "handbooks/src/main/resources/io/github/maypost/handbooks/kubernetes.yaml"
      })
  void everyExampleIsWellWritten(String file) {
    assertWellWritten(RulebookYaml.read(EXAMPLES.resolve(file)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"acme.yaml", "reference.yaml"})
  void anExampleIsWrittenAsAPersonWould(String file) throws IOException {
    Path quickstart =
        EXAMPLES.resolve("quickstart/src/main/resources/io/github/maypost/quickstart");
    Path written = Path.of("src", "test", "resources", "written", file);
    assertThat(RulebookYaml.write(RulebookYaml.read(quickstart.resolve(file))))
        .isEqualTo(Files.readString(written));
  }
}
