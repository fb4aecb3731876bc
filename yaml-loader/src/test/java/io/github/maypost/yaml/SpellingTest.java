package io.github.maypost.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.model.ApprovalBuilder;
import io.github.maypost.model.RuleBuilder;
import io.github.maypost.model.Rulebook;
import io.github.maypost.problem.InvalidRulebookException;
import io.github.maypost.problem.Problem;
import io.github.maypost.problem.ProblemCode;
import io.github.maypost.specification.Shows;
import io.github.maypost.vocabulary.BusinessDays;
import io.github.maypost.vocabulary.CalendarWindow;
import io.github.maypost.vocabulary.Level;
import io.github.maypost.vocabulary.Partition;
import io.github.maypost.vocabulary.Percentage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Sentences of DESIGN sections 3 and 10 on how rules are written, and where mistakes are shown. */
class SpellingTest {

  private static final String BEFORE =
      """
      maypost: 1
      teams: [press, legal]
      roles: [writer]
      kinds: [news, story]
      tags: [ad, label]
      situations: [crisis]
      facts: [signed]
      groups: [english]
      channels: { blog: { in: english }, feed: {} }
      policies:
        p:
          rules:
            r: { %s }
      """;

  private static Rulebook written(String rule) {
    return RulebookYaml.parse("test.yaml", BEFORE.formatted(rule));
  }

  private static Rulebook built(Consumer<RuleBuilder> rule) {
    return Rulebook.builder()
        .team("press")
        .team("legal")
        .role("writer")
        .kind("news")
        .kind("story")
        .tags("ad", "label")
        .situations("crisis")
        .facts("signed")
        .group("english")
        .channel("blog", c -> c.in("english"))
        .channel("feed")
        .policy("p", p -> p.rule("r", rule))
        .build();
  }

  private static Rulebook approved(Consumer<ApprovalBuilder> approval) {
    return built(r -> r.requireApproval(approval));
  }

  private static List<Problem> problems(String text) {
    try {
      RulebookYaml.parse("test.yaml", text);
      return List.of();
    } catch (InvalidRulebookException e) {
      return e.problems();
    }
  }

  private static List<ProblemCode> codes(String rule) {
    return problems(BEFORE.formatted(rule)).stream().map(Problem::code).toList();
  }

  /** Returns line, column and message of each problem. */
  private static List<String> places(String text) {
    return problems(text).stream()
        .map(
            problem ->
                problem.location().orElseThrow().line()
                    + ":"
                    + problem.location().orElseThrow().column()
                    + " "
                    + problem.message())
        .toList();
  }

  @Test
  @Shows({"3 Verbs 16", "3 Verbs 17"})
  void dutiesAndAdviceAreTextsOrMappings() {
    assertThat(written("oblige: Sign it.")).isEqualTo(built(r -> r.oblige("Sign it.")));
    assertThat(written("advise: Be kind.")).isEqualTo(built(r -> r.advise("Be kind.")));
    assertThat(written("advise: { text: Be kind., level: caution, limit: { apart: PT2H } }"))
        .isEqualTo(
            built(
                r ->
                    r.advise(
                        "Be kind.",
                        a -> a.level(Level.CAUTION).limit(l -> l.apart(Duration.ofHours(2))))));
    assertThat(written("advise: { text: Mark it., require: { tags: [ad] } }"))
        .isEqualTo(built(r -> r.advise("Mark it.", a -> a.requireTags("ad"))));
    assertThat(codes("advise: { text: A, limit: { apart: PT2H }, require: { tags: [ad] } }"))
        .containsExactly(ProblemCode.CONFLICTING_KEYS);
  }

  @Test
  @Shows({"3 Selectors 10", "3 Selectors 12", "3 Selectors 17"})
  void bareWordsAreKindsAndPlacesAndNothingElse() {
    assertThat(written("allow: post, what: news, where: blog"))
        .isEqualTo(
            built(r -> r.allow("post").what(w -> w.kind("news")).where(w -> w.channel("blog"))));
    assertThat(written("allow: post, what: [news, story], where: [feed, english]"))
        .isEqualTo(
            built(
                r ->
                    r.allow("post")
                        .what(w -> w.kind("news", "story"))
                        .whereAnyOf(w -> w.channel("feed"), w -> w.group("english"))));
    assertThat(codes("allow: post, who: press")).containsExactly(ProblemCode.WRONG_TYPE);
    assertThat(codes("allow: post, when: crisis")).containsExactly(ProblemCode.WRONG_TYPE);
  }

  @Test
  @Shows("3 Selectors 16")
  void exceptionsAreOneMappingOrSeveral() {
    assertThat(written("deny: post, unless: { who: { team: press }, what: news }"))
        .isEqualTo(
            built(r -> r.deny("post").unless(u -> u.who(w -> w.team("press")).what("news"))));
    assertThat(written("deny: post, unless: [ { who: { team: press } }, { what: news } ]"))
        .isEqualTo(
            built(
                r ->
                    r.deny("post")
                        .unless(u -> u.who(w -> w.team("press")))
                        .unless(u -> u.what("news"))));
  }

  @Test
  @Shows({"3 Approval 17", "3 Approval 24"})
  void anApprovalSaysWhoHowManyAndHow() {
    String start = "require: { approval: { from: { team: press }";

    assertThat(written(start + ", at-least: 2 } }"))
        .isEqualTo(approved(a -> a.from(w -> w.team("press")).atLeast(2)));
    assertThat(written(start + ", at-least: 50% } }"))
        .isEqualTo(approved(a -> a.from(w -> w.team("press")).atLeast(Percentage.of(50))));
    assertThat(written(start + ", at-least: all } }"))
        .isEqualTo(approved(a -> a.from(w -> w.team("press")).atLeastAll()));
    assertThat(
            written(
                start
                    + ", different-teams: true, author-may-approve: true, valid-for: P7D,"
                    + " or-silence: 3 business days, cool-off: PT1H } }"))
        .isEqualTo(
            approved(
                a ->
                    a.from(w -> w.team("press"))
                        .differentTeams(true)
                        .authorMayApprove(true)
                        .validFor(Period.ofDays(7))
                        .orSilence(new BusinessDays(3))
                        .coolOff(Duration.ofHours(1))));
    assertThat(written(start + ", or-silence: PT12H } }"))
        .isEqualTo(approved(a -> a.from(w -> w.team("press")).orSilence(Duration.ofHours(12))));
  }

  @Test
  @Shows({"3 Approval 21", "3 Approval 22", "3 Approval 23"})
  void anApprovalMayComeFromEachOfSeveralOrInStages() {
    String two = "from-each: [ { from: { team: press }, at-least: 2 }, { from: { team: legal } } ]";

    assertThat(written("require: { approval: { " + two + " } }"))
        .isEqualTo(
            approved(
                a ->
                    a.fromEach(
                        s -> s.from(w -> w.team("press")).atLeast(2),
                        s -> s.from(w -> w.team("legal")))));
    assertThat(
            written(
                "require: { approval: { stages: [ { from: { role: writer }, at-least: all }, { "
                    + two
                    + " } ], valid-for: P1D } }"))
        .isEqualTo(
            approved(
                a ->
                    a.stages(
                            s -> s.from(w -> w.role("writer")).atLeastAll(),
                            s ->
                                s.fromEach(
                                    f -> f.from(w -> w.team("press")).atLeast(2),
                                    f -> f.from(w -> w.team("legal"))))
                        .validFor(Period.ofDays(1))));
    assertThat(codes("require: { approval: { " + two.replace("2", "50%") + " } }"))
        .containsExactly(ProblemCode.WRONG_TYPE);
  }

  @Test
  @Shows("3 Limits 12")
  void limitsAreWrittenInFiveShapes() {
    assertThat(written("limit: { at-most: 3, per: day, each: [person] }"))
        .isEqualTo(
            built(r -> r.limit(l -> l.atMost(3).per(CalendarWindow.DAY).each(Partition.PERSON))));
    assertThat(written("limit: { at-most: 3, over: PT1H }"))
        .isEqualTo(built(r -> r.limit(l -> l.atMost(3).over(Duration.ofHours(1)))));
    assertThat(written("limit: { share: 20%, over: P30D, min-posts: 10 }"))
        .isEqualTo(
            built(
                r ->
                    r.limit(l -> l.share(Percentage.of(20)).over(Period.ofDays(30)).minPosts(10))));
    assertThat(written("limit: { share: 25%, of-last: 40 }"))
        .isEqualTo(built(r -> r.limit(l -> l.share(Percentage.of(25)).ofLast(40))));
    assertThat(written("limit: { apart: PT2H }"))
        .isEqualTo(built(r -> r.limit(l -> l.apart(Duration.ofHours(2)))));
  }

  @Test
  @Shows("10 Time 3")
  void timesAreDatesLocalTimesOrInstants() {
    assertThat(written("deny: post, when: { from: 2026-06-01, until: 2026-06-02 }"))
        .isEqualTo(
            built(
                r ->
                    r.deny("post")
                        .when(
                            w ->
                                w.from(LocalDate.of(2026, 6, 1)).until(LocalDate.of(2026, 6, 2)))));
    assertThat(written("deny: post, when: { from: 2026-06-01T09:30 }"))
        .isEqualTo(
            built(r -> r.deny("post").when(w -> w.from(LocalDateTime.of(2026, 6, 1, 9, 30)))));
    assertThat(written("deny: post, when: { until: 2026-06-01T09:30:00+02:00 }"))
        .isEqualTo(
            built(r -> r.deny("post").when(w -> w.until(Instant.parse("2026-06-01T07:30:00Z")))));
  }

  @Test
  @Shows({"10 Time 17", "10 Time 18"})
  void daysAreWordsStretchesOrListsAndHoursMayBeAList() {
    assertThat(written("deny: post, when: { days: Mon }"))
        .isEqualTo(built(r -> r.deny("post").when(w -> w.days(DayOfWeek.MONDAY))));
    assertThat(written("deny: post, when: { days: Mon-Wed }"))
        .isEqualTo(
            built(
                r ->
                    r.deny("post")
                        .when(
                            w ->
                                w.days(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY))));
    assertThat(written("deny: post, when: { days: [Mon, Wed] }"))
        .isEqualTo(
            built(r -> r.deny("post").when(w -> w.days(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY))));
    assertThat(written("deny: post, when: { hours: [09:00-12:00, 22:00-02:00] }"))
        .isEqualTo(
            built(
                r ->
                    r.deny("post")
                        .when(
                            w ->
                                w.hours(LocalTime.of(9, 0), LocalTime.NOON)
                                    .hours(LocalTime.of(22, 0), LocalTime.of(2, 0)))));
  }

  @Test
  @Shows("10 Scalars 8")
  void whatYamlMayReadAsSomethingElseIsQuotedWhereTextIsWanted() {
    for (String word :
        List.of(
            "1",
            "1.10",
            "0x1F",
            "1e3",
            "2026-06-01",
            "yes",
            "no",
            "on",
            "Off",
            "y",
            "true",
            "null",
            "~",
            ".inf",
            "12:30:45")) {
      assertThat(problems("maypost: 1\nname: " + word)).as(word).hasSize(1);
      assertThat(problems("maypost: 1\nname: '" + word + "'")).as(word).isEmpty();
      assertThat(problems("maypost: 1\ntags: [" + word + "]")).as(word).isNotEmpty();
    }
    assertThat(problems("maypost: 1\nname: nobody")).isEmpty();
  }

  @Test
  @Shows({"10 Scalars 9", "10 Scalars 10"})
  void explicitTagsAndKeysThatAreNoTextAreErrors() {
    assertThat(problems("maypost: 1\nname: !!str Acme"))
        .extracting(Problem::code)
        .containsExactly(ProblemCode.EXPLICIT_TAG);
    assertThat(problems("maypost: 1\nteams: { 5: {} }"))
        .extracting(Problem::code)
        .containsExactly(ProblemCode.BAD_KEY);
    assertThat(problems("maypost: 1\nteams: { [a]: {} }"))
        .extracting(Problem::code)
        .containsExactly(ProblemCode.BAD_KEY);
  }

  @Test
  @Shows("10 Scalars 12")
  void jsonWithATrailingCommaIsRead() {
    assertThat(RulebookYaml.parse("test.json", "{\"maypost\": 1, \"tags\": [\"ad\", \"label\",],}"))
        .isEqualTo(RulebookYaml.parse("test.yaml", "maypost: 1\ntags: [ad, label]\n"));
  }

  @Test
  @Shows("10 Sanity 7")
  void aFileMayHoldSoManyBytesAndNotOneMore() {
    assertThat(RulebookYaml.DEFAULT_MAX_BYTES).isEqualTo(64 * 1024 * 1024);
    assertThat(codes("maypost: 1", 10)).isEmpty();
    assertThat(codes("maypost: 1\n", 10)).containsExactly(ProblemCode.TOO_LARGE);
    assertThat(codes("maypost: 1\n", 11)).isEmpty();
  }

  private static List<ProblemCode> codes(String text, long maxBytes) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      RulebookYaml.read("test.yaml", name -> new ByteArrayInputStream(bytes), maxBytes);
      return List.of();
    } catch (InvalidRulebookException e) {
      return e.problems().stream().map(Problem::code).toList();
    }
  }

  @Test
  @Shows("10 Fingerprint 2")
  void whereSomethingStandsMeansNothing() {
    Rulebook plain = written("deny: post, what: news");
    Rulebook elsewhere =
        RulebookYaml.parse(
            "other.yaml",
            "# moved\n\n" + BEFORE.formatted("deny: post,\n            what:   news"));

    assertThat(elsewhere.rules().get(0).location()).isNotEqualTo(plain.rules().get(0).location());
    assertThat(elsewhere.fingerprint()).isEqualTo(plain.fingerprint());
    assertThat(elsewhere).isEqualTo(plain);
  }

  @Test
  @Shows("10 Positions 1")
  void aCyclePointsToItsFirstMemberInTheFileAndNamesAll() {
    assertThat(
            places(
                """
                maypost: 1
                teams:
                  outside: {}
                  b: { in: [outside, c] }
                  a: { in: b }
                  c: { in: a }
                """))
        .containsExactly("4:3 expected no circle but found `b` -> `c` -> `a` -> `b`");
  }

  @Test
  @Shows("10 Positions 2")
  void aDuplicatePointsToTheSecondAndNamesTheLineOfTheFirst() {
    assertThat(
            places(
                """
                maypost: 1
                teams:
                  press: {}
                  legal: {}
                  press: {}
                """))
        .containsExactly("5:3 expected each key once but found `press` again, first on line 3");
  }

  @Test
  @Shows("10 Positions 3")
  void somethingMissingPointsToTheKeyOfTheMappingThatLacksIt() {
    assertThat(
            places(
                """
                maypost: 1
                policies:
                  p:
                    rules:
                      r:
                        limit:
                          at-most: 3
                """))
        .containsExactly("6:9 expected exactly one of `per` and `over` but found none");
  }

  @Test
  @Shows("10 Positions 4")
  void anUnknownNamePointsToTheName() {
    assertThat(
            places(
                """
                maypost: 1
                teams: [press]
                people:
                  ada: { name: Ada, in: [press, pres] }
                """))
        .containsExactly("4:33 unknown team `pres`");
  }
}
