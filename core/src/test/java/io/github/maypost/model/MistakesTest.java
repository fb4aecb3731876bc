package io.github.maypost.model;

import static io.github.maypost.vocabulary.Relation.DRIVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.maypost.definition.Definitions;
import io.github.maypost.definition.PolicyDefinition;
import io.github.maypost.definition.RulebookDefinition;
import io.github.maypost.definition.WhereDefinition;
import io.github.maypost.problem.InvalidRulebookException;
import io.github.maypost.problem.ModelPath;
import io.github.maypost.problem.Positions;
import io.github.maypost.problem.Problem;
import io.github.maypost.problem.ProblemCode;
import io.github.maypost.specification.Shows;
import io.github.maypost.vocabulary.CalendarWindow;
import io.github.maypost.vocabulary.Partition;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every mistake that a rulebook can hold without a file. */
class MistakesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

  static List<Problem> problems(Consumer<RulebookBuilder> says) {
    RulebookBuilder builder = Rulebook.builder();
    says.accept(builder);
    return catchThrowableOfType(InvalidRulebookException.class, builder::build).problems();
  }

  static Problem problem(Consumer<RulebookBuilder> says) {
    List<Problem> problems = problems(says);
    assertThat(problems).hasSize(1);
    return problems.get(0);
  }

  static Problem inRule(Consumer<RuleBuilder> rule) {
    return problem(b -> b.policy("p", p -> p.rule("r", rule)));
  }

  static void assertProblem(
      Problem problem, ProblemCode code, String path, String message, String help) {
    assertThat(problem.code()).isEqualTo(code);
    assertThat(problem.path()).hasToString(path);
    assertThat(problem.message()).isEqualTo(message);
    assertThat(problem.help()).isEqualTo(help);
    assertThat(problem.location()).isEmpty();
  }

  @Test
  @Shows("10 Scalars 1")
  void idsHaveOneForm() {
    Problem problem = problem(b -> b.team("Customer Care"));

    assertProblem(
        problem,
        ProblemCode.BAD_ID,
        "teams.Customer Care",
        "expected an id but found `Customer Care`",
        "ids are lower-case letters and digits joined by single hyphens, letter first: write"
            + " `customer-care`");
    assertThat(problem.path().key()).isTrue();
  }

  @Test
  @Shows("10 Scalars 2")
  void idsAreShort() {
    assertThat(problem(b -> b.tags("a".repeat(65))).message())
        .isEqualTo("expected an id of at most 64 characters but found one of 65");
    assertThat(Rulebook.builder().tags("a".repeat(64)).build().tags()).hasSize(1);
  }

  @Test
  void idsOfRulesAreChecked() {
    assertProblem(
        problem(b -> b.policy("p", p -> p.rule("Sign_it", r -> r.oblige("Sign.")))),
        ProblemCode.BAD_ID,
        "policies.p.rules.Sign_it",
        "expected an id but found `Sign_it`",
        "ids are lower-case letters and digits joined by single hyphens, letter first: write"
            + " `sign-it`");
  }

  @Test
  void nothingToSuggestForAnIdWithoutLetters() {
    assertThat(problem(b -> b.role("42")).help())
        .isEqualTo("ids are lower-case letters and digits joined by single hyphens, letter first");
  }

  @Test
  @Shows({"10 Scalars 6", "10 Scalars 7"})
  void namesHoldNoLineBreaks() {
    assertProblem(
        problem(b -> b.team("care", t -> t.name("Customer\nCare"))),
        ProblemCode.BAD_TEXT,
        "teams.care.name",
        "expected plain text but found the character U+000A",
        "leave out line breaks, control characters and bidirectional controls");
  }

  @Test
  void reasonsMayHoldLineBreaksButNoBidirectionalControls() {
    assertProblem(
        inRule(r -> r.oblige("Sign.\nAlways.").because("so\u202Eit")),
        ProblemCode.BAD_TEXT,
        "policies.p.rules.r.because",
        "expected plain text but found the character U+202E",
        "leave out control characters and bidirectional controls");
  }

  @Test
  void textsSaySomething() {
    assertProblem(
        problem(b -> b.name("  ")),
        ProblemCode.BAD_TEXT,
        "name",
        "expected text but found only blanks",
        "say something, or leave the key out");
  }

  @Test
  void listsNameSomething() {
    String message = "expected at least one entry but found none";
    String help = "name at least one, or leave the key out";

    assertProblem(
        inRule(r -> r.allow()), ProblemCode.EMPTY, "policies.p.rules.r.allow", message, help);
    assertProblem(
        inRule(r -> r.allow("post").what()),
        ProblemCode.EMPTY,
        "policies.p.rules.r.what",
        message,
        help);
    assertProblem(
        problem(b -> b.kind("promotion", k -> k.in())),
        ProblemCode.EMPTY,
        "kinds.promotion.in",
        message,
        help);
  }

  @Test
  @Shows("10 Sanity 4")
  void selectorsSelect() {
    String message = "expected a selection but found an empty one";
    String help = "say what it selects, or leave it out to match anything";

    assertProblem(
        inRule(r -> r.allow("post").who(w -> {})),
        ProblemCode.EMPTY,
        "policies.p.rules.r.who[0]",
        message,
        help);
    assertProblem(
        inRule(r -> r.deny("post").unless(u -> {})),
        ProblemCode.EMPTY,
        "policies.p.rules.r.unless[0]",
        message,
        help);
    assertProblem(
        inRule(r -> r.allow("post").when(w -> w.not(n -> n.zone(ZoneId.of("UTC"))))),
        ProblemCode.EMPTY,
        "policies.p.rules.r.when[0].not[0]",
        message,
        help);
  }

  @Test
  @Shows("10 Sanity 2")
  void countsArePositive() {
    assertProblem(
        inRule(r -> r.limit(0, CalendarWindow.DAY)),
        ProblemCode.OUT_OF_RANGE,
        "policies.p.rules.r.limit.at-most",
        "expected a number of at least 1 but found `0`",
        "to let none go out, write a rule that says `deny`");
    assertProblem(
        problem(b -> b.role("editor", r -> r.atMost(-1))),
        ProblemCode.OUT_OF_RANGE,
        "roles.editor.at-most",
        "expected a number of at least 1 but found `-1`",
        "for a role that nobody is to hold, leave the role out");
    assertThat(problem(b -> b.channel("x", c -> c.custodiansAtLeast(0))).code())
        .isEqualTo(ProblemCode.OUT_OF_RANGE);
  }

  @Test
  @Shows("10 Sanity 2")
  void periodsAreLongerThanNothing() {
    assertProblem(
        problem(b -> b.training("basics", t -> t.validFor(Period.ZERO))),
        ProblemCode.OUT_OF_RANGE,
        "trainings.basics.valid-for",
        "expected a period longer than nothing but found `P0D`",
        "write a positive one, such as `P7D` or `PT12H`");
    assertThat(inRule(r -> r.allow("post").who(w -> w.tenure(Duration.ofHours(-1)))).path())
        .hasToString("policies.p.rules.r.who[0].tenure");
  }

  @Test
  @Shows("3 Approval 20")
  void nobodyNeedApproveOnlyBesideACoolOff() {
    String help = "`at-least: 0` stands beside `cool-off` only: nobody need approve, only wait";

    assertProblem(
        inRule(r -> r.requireApproval(a -> a.from(w -> w.is(DRIVER)).atLeast(0))),
        ProblemCode.OUT_OF_RANGE,
        "policies.p.rules.r.require.approval.at-least",
        "expected a number of at least 1 but found `0`",
        help);
    assertThat(
            inRule(
                    r ->
                        r.requireApproval(
                            a ->
                                a.from(w -> w.is(DRIVER)).atLeast(-1).coolOff(Duration.ofHours(1))))
                .code())
        .isEqualTo(ProblemCode.OUT_OF_RANGE);
    assertThat(
            Rulebook.builder()
                .policy(
                    "p",
                    p ->
                        p.rule(
                            "r",
                            r ->
                                r.requireApproval(
                                    a ->
                                        a.from(w -> w.is(DRIVER))
                                            .atLeast(0)
                                            .coolOff(Duration.ofHours(1)))))
                .build()
                .rules())
        .hasSize(1);
  }

  @Test
  @Shows("3 Verbs 1")
  void rulesHaveAVerb() {
    assertProblem(
        inRule(r -> r.because("Somebody must decide.")),
        ProblemCode.ONE_VERB,
        "policies.p.rules.r",
        "expected exactly one verb but found none",
        "say one of `allow`, `deny`, `require`, `limit`, `oblige`, `advise`");
  }

  @Test
  @Shows("3 Verbs 1")
  void rulesHaveNoSecondVerb() {
    assertProblem(
        inRule(r -> r.allow("post").oblige("Sign.").limit(1, CalendarWindow.DAY)),
        ProblemCode.ONE_VERB,
        "policies.p.rules.r",
        "expected exactly one verb but found `allow` and `limit` and `oblige`",
        "make a rule of its own for each");
  }

  @Test
  void whatIsAdvisedOnlyStandsInsideTheAdvice() {
    assertProblem(
        inRule(r -> r.advise("Twice is plenty.").limit(2, CalendarWindow.WEEK)),
        ProblemCode.ONE_VERB,
        "policies.p.rules.r",
        "expected exactly one verb but found `limit` and `advise`",
        "make a rule of its own for each; to advise only, write `advise: { text: ..., limit: ... }`");
  }

  @Test
  @Shows("3 Verbs 2")
  void allowNamesItsPermissionsItself() {
    assertProblem(
        inRule(r -> r.allow("post").forPermissions("draft")),
        ProblemCode.CONFLICTING_KEYS,
        "policies.p.rules.r.for",
        "expected no `for` beside `allow`",
        "name the permissions under `allow` itself");
  }

  @Test
  void requirementsStandAlone() {
    assertProblem(
        problem(
            b ->
                b.tags("ad-label")
                    .policy(
                        "p",
                        p ->
                            p.rule(
                                "r",
                                r ->
                                    r.requireTags("ad-label")
                                        .requireApproval(a -> a.from(w -> w.is(DRIVER)))))),
        ProblemCode.CONFLICTING_KEYS,
        "policies.p.rules.r.require",
        "expected exactly one of `approval` and `tags` but found both",
        "make a rule of its own for each: both must then be met");
  }

  @Test
  @Shows("10 Limits 19")
  void countingTogetherStandsAlone() {
    assertProblem(
        inRule(
            r ->
                r.limit(
                    l ->
                        l.atMost(2)
                            .per(CalendarWindow.DAY)
                            .each(Partition.NONE, Partition.PERSON))),
        ProblemCode.CONFLICTING_KEYS,
        "policies.p.rules.r.limit.each",
        "expected `none` to stand alone",
        "write `each: none` to count all posts together, or leave `none` out");
  }

  @Test
  void namesAreDeclared() {
    assertProblem(
        problem(b -> b.team("marketing").person("maya", p -> p.in("marketting"))),
        ProblemCode.UNKNOWN_NAME,
        "people.maya.in[0]",
        "unknown team `marketting`",
        "did you mean `marketing`?");
    assertProblem(
        inRule(r -> r.deny("post").when(w -> w.situation("crisis"))),
        ProblemCode.UNKNOWN_NAME,
        "policies.p.rules.r.when[0].situation[0]",
        "unknown situation `crisis`",
        "declare it under `situations`");
  }

  @Test
  void namesAreDeclaredWhereverTheyStand() {
    assertThat(
            problems(
                b ->
                    b.team("a", t -> t.in("z1"))
                        .role("a", r -> r.includes("z2"))
                        .kind("a", k -> k.in("z3"))
                        .permission("a", p -> p.implies("z4"))
                        .group("a", g -> g.in("z5"))
                        .channel(
                            "b",
                            c -> c.platform("z6").in("z7").sharedBy("z8", "z9").custodians("z10"))
                        .person(
                            "a",
                            p ->
                                p.in("z11")
                                    .role("z12", g -> g.where("z13"))
                                    .trained("z14", DAY)
                                    .joined("z15", DAY))
                        .policy(
                            "p",
                            p ->
                                p.owner("z16")
                                    .where("z17")
                                    .rule(
                                        "r",
                                        r ->
                                            r.allow("z18")
                                                .whoAnyOf(
                                                    w -> w.team("z19").role("z20").person("z21"),
                                                    w -> w.trained("z22"))
                                                .whatAnyOf(
                                                    w -> w.kind("z23"),
                                                    w -> w.tagged("z24").not("z25"))
                                                .whereAnyOf(
                                                    w -> w.channel("z26").group("z27"),
                                                    w -> w.platform("z28").not("z29"))
                                                .when(
                                                    w ->
                                                        w.fact("z30").situation("z31").since("z35"))
                                                .unless(u -> u.what("z32")))
                                    .rule("t", r -> r.requireTags("z33").forPermissions("z34")))))
        .allMatch(problem -> problem.code() == ProblemCode.UNKNOWN_NAME)
        .extracting(problem -> problem.message().replaceAll("[^`]*`z(.*)`", "$1"))
        .containsExactlyInAnyOrderElementsOf(
            java.util.stream.IntStream.rangeClosed(1, 35).mapToObj(String::valueOf).toList());
  }

  @Test
  void placesAreChannelsOrGroups() {
    Problem problem =
        problem(
            b ->
                b.channel("acme-x")
                    .group("english")
                    .policy("p", p -> p.where("acme-x", "english", "englsh")));

    assertThat(problem.message()).isEqualTo("unknown channel or group `englsh`");
    assertThat(problem.help()).isEqualTo("did you mean `english`?");
    assertThat(inRule(r -> r.allow("post").where("z")).help())
        .isEqualTo("declare it under `channels` or `groups`");
  }

  @Test
  void builtInPermissionsAreKnownAndSuggested() {
    assertProblem(
        inRule(r -> r.allow("post", "edti")),
        ProblemCode.UNKNOWN_NAME,
        "policies.p.rules.r.allow[1]",
        "unknown permission `edti`",
        "did you mean `edit`?");
  }

  @Test
  void nothingIsInsideItself() {
    assertProblem(
        problem(
            b ->
                b.team("c", t -> t.in("a"))
                    .team("a", t -> t.in("b"))
                    .team("b", t -> t.in("c"))
                    .team("outside", t -> t.in("c"))),
        ProblemCode.CYCLE,
        "teams.c",
        "expected no circle but found `c` -> `a` -> `b` -> `c`",
        "take one of them out of an `in`");
    assertThat(problem(b -> b.role("a", r -> r.includes("a"))).message())
        .isEqualTo("expected no circle but found `a` -> `a`");
    assertThat(problem(b -> b.kind("a", k -> k.in("b")).kind("b", k -> k.in("a"))).path())
        .hasToString("kinds.a");
    assertThat(problem(b -> b.group("a", g -> g.in("b")).group("b", g -> g.in("a"))).path())
        .hasToString("groups.a");
    assertThat(
            problem(
                b ->
                    b.permission("boost", p -> p.implies("post"))
                        .permission("post", p -> p.implies("boost"))))
        .extracting(Problem::help)
        .isEqualTo("take one of them out of an `implies`");
  }

  @Test
  void everyCircleIsReported() {
    assertThat(
            problems(
                b ->
                    b.kind("a", k -> k.in("b"))
                        .kind("b", k -> k.in("a"))
                        .kind("c", k -> k.in("d"))
                        .kind("d", k -> k.in("c"))
                        .team("a", t -> t.in("a"))))
        .extracting(problem -> problem.path().toString(), Problem::message)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "teams.a", "expected no circle but found `a` -> `a`"),
            org.assertj.core.groups.Tuple.tuple(
                "kinds.a", "expected no circle but found `a` -> `b` -> `a`"),
            org.assertj.core.groups.Tuple.tuple(
                "kinds.c", "expected no circle but found `c` -> `d` -> `c`"));
  }

  @Test
  void activeTimesBeginBeforeTheyEnd() {
    assertProblem(
        problem(b -> b.person("maya", p -> p.from(DAY).until(DAY.minusDays(1)))),
        ProblemCode.DATES_OUT_OF_ORDER,
        "people.maya.until",
        "expected `until` to come after `from`, which is `2026-05-01`, but found `2026-04-30`",
        "a bare date as `until` includes that day");
    assertThat(Rulebook.builder().person("maya", p -> p.from(DAY).until(DAY)).build().people())
        .containsOnlyKeys("maya");
  }

  @Test
  void datesAreComparedInTheZoneOfTheirMapping() {
    Instant berlinMidnight = Instant.parse("2026-04-30T22:00:00Z");
    Consumer<WhenBuilder> when = w -> w.from(berlinMidnight).until(DAY.minusDays(1));

    assertThat(
            Rulebook.builder()
                .policy("p", p -> p.rule("r", r -> r.deny("post").when(when)))
                .build()
                .rules())
        .hasSize(1);
    assertThat(
            inRule(
                    r ->
                        r.deny("post")
                            .when(
                                w -> {
                                  w.zone(ZoneId.of("Europe/Berlin"));
                                  when.accept(w);
                                }))
                .path())
        .hasToString("policies.p.rules.r.when[0].until");
    assertThat(
            inRule(
                    r ->
                        r.deny("post")
                            .unless(u -> u.when(w -> w.zone(ZoneId.of("Europe/Berlin")).not(when))))
                .path())
        .hasToString("policies.p.rules.r.unless[0].when[0].not[0].until");
  }

  @Test
  void localTimesThatAreEqualAreOutOfOrder() {
    LocalDateTime noon = DAY.atTime(12, 0);

    assertThat(inRule(r -> r.deny("post").when(w -> w.from(noon).until(noon))).code())
        .isEqualTo(ProblemCode.DATES_OUT_OF_ORDER);
  }

  @Test
  @Shows("10 Time 9")
  void severalTimesOutOfOrderAreAllReported() {
    LocalTime nine = LocalTime.of(9, 0);
    LocalTime ten = LocalTime.of(10, 0);
    assertThat(
            problems(
                b ->
                    b.person("a", p -> p.from(DAY).until(DAY.minusDays(1)))
                        .person("b", p -> p.from(DAY).until(DAY.minusDays(1)))
                        .policy(
                            "p",
                            p ->
                                p.rule(
                                    "r",
                                    r ->
                                        r.deny("post")
                                            .when(
                                                w ->
                                                    w.hours(nine, nine)
                                                        .hours(nine, ten)
                                                        .hours(ten, ten))))))
        .extracting(problem -> problem.path() + " " + problem.message())
        .containsExactly(
            "people.a.until expected `until` to come after `from`, which is `2026-05-01`, but found"
                + " `2026-04-30`",
            "people.b.until expected `until` to come after `from`, which is `2026-05-01`, but found"
                + " `2026-04-30`",
            "policies.p.rules.r.when[0].hours[0] expected hours that end at another time than they"
                + " begin but found `09:00-09:00`",
            "policies.p.rules.r.when[0].hours[2] expected hours that end at another time than they"
                + " begin but found `10:00-10:00`");
  }

  @Test
  @Shows("10 Sanity 5")
  void rolesTakeNoMoreHoldersAtOneTime() {
    assertProblem(
        problem(
            b ->
                b.role("steward", r -> r.atMost(1))
                    .role("chief", r -> r.includes("steward"))
                    .person("maya", p -> p.roles("steward"))
                    .person("omar", p -> p.roles("chief"))),
        ProblemCode.TOO_MANY_HOLDERS,
        "roles.steward.at-most",
        "expected `steward` to be held by at most 1 at one time but found 2: `maya`, `omar`",
        "end a term with `until`, or raise `at-most`");
  }

  @Test
  void termsThatDoNotOverlapDoNotAddUp() {
    RulebookBuilder builder =
        Rulebook.builder()
            .role("steward", r -> r.atMost(1))
            .person("maya", p -> p.role("steward", g -> g.until(DAY)))
            .person("omar", p -> p.from(DAY.plusDays(1)).roles("steward", "steward"));

    assertThat(builder.build().people()).hasSize(2);
    assertThat(
            problem(
                    b ->
                        b.role("steward", r -> r.atMost(1))
                            .person("maya", p -> p.role("steward", g -> g.until(DAY)))
                            .person("omar", p -> p.from(DAY).roles("steward")))
                .code())
        .isEqualTo(ProblemCode.TOO_MANY_HOLDERS);
  }

  @Test
  void manyHoldersAreNotAllNamed() {
    assertThat(
            problem(
                    b -> {
                      b.role("steward", r -> r.atMost(3));
                      for (int i = 0; i < 10; i++) {
                        b.person("p" + i, p -> p.roles("steward"));
                      }
                    })
                .message())
        .isEqualTo(
            "expected `steward` to be held by at most 3 at one time but found 10: `p0`, `p1`, `p2`,"
                + " `p3`, `p4`, `p5`, `p6`, `p7` and 2 more");
  }

  @Test
  @Timeout(20)
  void manyHoldersAreCountedFast() {
    assertThat(
            problem(
                    b -> {
                      b.role("steward", r -> r.atMost(3));
                      for (int i = 0; i < 20_000; i++) {
                        LocalDate from = DAY.plusDays(i);
                        b.person("p" + i, p -> p.from(from).roles("steward"));
                      }
                    })
                .message())
        .startsWith(
            "expected `steward` to be held by at most 3 at one time but found 20000: `p0`,");
  }

  @Test
  @Timeout(20)
  void manyUnknownNamesAreReportedFast() {
    List<Problem> problems =
        problems(
            b -> {
              for (int i = 10_000; i < 12_000; i++) {
                String unknown = "department-for-all-of-the-" + (i + 50_000);
                b.team("department-for-all-of-the-" + i).kind("kind-" + i);
                b.person("p" + i, p -> p.in(unknown, unknown));
              }
            });

    assertThat(problems).hasSize(4_000);
    assertThat(problems.get(0).help()).startsWith("did you mean `department-for-all-of-the-1");
  }

  @Test
  void anIdOfAnotherFormIsOneMistakeHoweverOftenItIsMeant() {
    assertThat(
            problems(
                b ->
                    b.team("Marketing")
                        .team("care", t -> t.in("marketing"))
                        .team("legal", t -> t.in("Marketing"))
                        .team("press", t -> t.in("marketting"))))
        .extracting(Problem::message, Problem::help)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "expected an id but found `Marketing`",
                "ids are lower-case letters and digits joined by single hyphens, letter first:"
                    + " write `marketing`"),
            org.assertj.core.groups.Tuple.tuple(
                "unknown team `marketting`", "did you mean `marketing`?"));
  }

  @Test
  @Timeout(20)
  void aLongWayBetweenTwoCirclesIsWalkedOnce() {
    assertThat(
            problems(
                b -> {
                  b.kind("a", k -> k.in("b")).kind("b", k -> k.in("a", "n0"));
                  for (int i = 0; i < 20_000; i++) {
                    String next = i == 19_999 ? "y" : "n" + (i + 1);
                    b.kind("n" + i, k -> k.in(next));
                  }
                  b.kind("y", k -> k.in("z")).kind("z", k -> k.in("y"));
                }))
        .extracting(Problem::message)
        .containsExactly(
            "expected no circle but found `a` -> `b` -> `a`",
            "expected no circle but found `y` -> `z` -> `y`");
  }

  @Test
  @Timeout(20)
  void aTangleOfCirclesIsShownInPart() {
    assertThat(
            problems(
                b -> {
                  String[] all = new String[20_000];
                  for (int i = 0; i < all.length; i++) {
                    all[i] = "n" + i;
                    b.kind(all[i], k -> k.in("hub"));
                  }
                  b.kind("hub", k -> k.in(all));
                }))
        .hasSize(100)
        .allMatch(problem -> problem.code() == ProblemCode.CYCLE);
  }

  @Test
  void selectorsNestNoDeeperThanFilesDo() {
    assertThat(nested(64).rules()).hasSize(1);
    for (int depth : List.of(65, 1_000, 100_000)) {
      InvalidRulebookException invalid =
          catchThrowableOfType(InvalidRulebookException.class, () -> nested(depth));
      assertThat(invalid.problems()).hasSize(1);
      assertProblem(
          invalid.problems().get(0),
          ProblemCode.TOO_DEEP,
          "policies.p.rules.r.who[0]" + ".not[0]".repeat(64),
          "expected at most 64 selections inside each other but found a deeper one",
          "put fewer `not` inside each other");
    }
  }

  private static Rulebook nested(int depth) {
    return Rulebook.builder()
        .policy("p", p -> p.rule("r", r -> r.deny("post").who(w -> nest(w, depth - 1))))
        .build();
  }

  private static void nest(WhoBuilder who, int depth) {
    if (depth == 0) {
      who.external(true);
    } else {
      who.not(n -> nest(n, depth - 1));
    }
  }

  @Test
  void definitionsThatAreTooDeepAreNotWalked() {
    WhereDefinition where = new WhereDefinition(List.of("acme-x"), null, null, null, null);
    for (int i = 0; i < 100_000; i++) {
      where = new WhereDefinition(null, null, null, null, List.of(where));
    }
    PolicyDefinition policy =
        new PolicyDefinition(null, null, null, null, List.of(where), Map.of());
    RulebookDefinition rulebook =
        new RulebookDefinition(
            null,
            null,
            null,
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            List.of(),
            Map.of("p", policy));

    assertThat(Definitions.check(rulebook, Positions.NONE))
        .singleElement()
        .extracting(problem -> problem.path().toString())
        .isEqualTo("policies.p.where[0]" + ".not[0]".repeat(64));
  }

  @Test
  void problemsComeInTheOrderOfSectionsAndPositions() {
    String[] kinds = IntStream.range(0, 11).mapToObj(i -> "z" + i).toArray(String[]::new);

    assertThat(
            problems(
                b ->
                    b.policy("p", p -> p.rule("r", r -> r.oblige("Sign.").what(kinds)))
                        .person("ada", p -> p.in("x"))
                        .team("care", t -> t.in("x"))
                        .name(" ")))
        .extracting(problem -> problem.path().toString())
        .startsWith("name", "teams.care.in[0]", "people.ada.in[0]")
        .endsWith("policies.p.rules.r.what[9].kind[0]", "policies.p.rules.r.what[10].kind[0]");
  }

  @Test
  @Shows("10 Sanity 6")
  void channelsHaveTheirCustodians() {
    assertProblem(
        problem(
            b ->
                b.person("maya")
                    .channel("acme-x", c -> c.custodians("maya", "maya").custodiansAtLeast(2))),
        ProblemCode.TOO_FEW_CUSTODIANS,
        "channels.acme-x.custodians-at-least",
        "expected at least 2 custodians but found 1",
        "list more people under `custodians`, or ask for fewer");
  }

  @Test
  void nothingIsDeclaredTwice() {
    Problem problem = problem(b -> b.team("care", t -> t.name("Care")).team("care").team("care"));

    assertProblem(
        problem,
        ProblemCode.DUPLICATE,
        "teams.care",
        "the team `care` is declared twice",
        "leave one of them out");
    assertThat(problem.path()).isEqualTo(ModelPath.of("teams", "care").ofKey());
  }

  @Test
  @Shows("10 Hierarchies 8")
  void channelsAndGroupsShareTheirIds() {
    assertProblem(
        problem(b -> b.channel("english").group("english")),
        ProblemCode.DUPLICATE,
        "channels.english",
        "the id `english` stands for a channel and for a group",
        "ids are unique across channels and groups: rename one of them");
  }

  @Test
  void nothingIsSaidTwice() {
    assertThat(
            problems(
                b ->
                    b.name("Acme")
                        .name("Acme")
                        .zone(ZoneId.of("UTC"))
                        .zone(ZoneId.of("UTC"))
                        .tag("ad", t -> t.name("Ad").name("Label"))
                        .training("basics")
                        .person(
                            "maya",
                            p ->
                                p.from(DAY)
                                    .from(DAY.atStartOfDay())
                                    .trained("basics", DAY)
                                    .trained("basics", DAY))
                        .policy(
                            "p",
                            p ->
                                p.rule("r", r -> r.oblige("Sign.").oblige("Archive."))
                                    .rule("r", r -> r.advise("Smile."))
                                    .rule(
                                        "s",
                                        r ->
                                            r.limit(1, CalendarWindow.DAY)
                                                .limit(l -> l.atMost(2).atMost(3)))
                                    .rule(
                                        "t",
                                        r ->
                                            r.requireApproval(a -> a.from(w -> w.is(DRIVER)))
                                                .requireApproval(
                                                    a ->
                                                        a.from(
                                                            w ->
                                                                w.external(true)
                                                                    .external(false)))))))
        .allMatch(problem -> problem.code() == ProblemCode.DUPLICATE && problem.path().key())
        .extracting(problem -> problem.path() + ": " + problem.message())
        .containsExactly(
            "name: `name` is said twice",
            "zone: `zone` is said twice",
            "tags.ad.name: `name` is said twice",
            "people.maya.from: `from` is said twice",
            "people.maya.trained.basics: `basics` is said twice",
            "policies.p.rules.r: the rule `r` is declared twice",
            "policies.p.rules.r.oblige: `oblige` is said twice",
            "policies.p.rules.s.limit: `limit` is said twice",
            "policies.p.rules.s.limit.at-most: `at-most` is said twice",
            "policies.p.rules.t.require.approval: `approval` is said twice",
            "policies.p.rules.t.require.approval.from[0].external: `external` is said twice");
  }

  @Test
  void alternativesAreSaidInOneCall() {
    Consumer<RuleBuilder> twice =
        r ->
            r.allow("post")
                .who(w -> w.external(true))
                .who(w -> w.is(DRIVER))
                .what("promotion")
                .what(w -> w.tagged("ad"))
                .where("acme-x")
                .whereAnyOf(w -> w.channel("acme-x"), w -> w.platform("x"))
                .whenAnyOf(w -> w.situation("crisis"), w -> w.fact("signed"))
                .when(w -> w.situation("crisis"))
                .unless(u -> u.who(w -> w.external(true)).whoAnyOf(w -> w.is(DRIVER)));

    assertThat(
            problems(
                b ->
                    b.kind("promotion")
                        .tags("ad")
                        .platforms("x")
                        .channel("acme-x")
                        .situations("crisis")
                        .facts("signed")
                        .policy(
                            "p",
                            p ->
                                p.where("acme-x")
                                    .where(w -> w.channel("acme-x"))
                                    .rule("r", twice)
                                    .rule(
                                        "s",
                                        r ->
                                            r.requireApproval(
                                                a ->
                                                    a.from(w -> w.is(DRIVER))
                                                        .from(w -> w.external(false)))))))
        .allMatch(problem -> problem.code() == ProblemCode.DUPLICATE && problem.path().key())
        .extracting(problem -> problem.path() + ": " + problem.message())
        .containsExactlyInAnyOrder(
            "policies.p.where: `where` is said twice",
            "policies.p.rules.r.who: `who` is said twice",
            "policies.p.rules.r.what: `what` is said twice",
            "policies.p.rules.r.where: `where` is said twice",
            "policies.p.rules.r.when: `when` is said twice",
            "policies.p.rules.r.unless[0].who: `who` is said twice",
            "policies.p.rules.s.require.approval.from: `from` is said twice");
  }

  @Test
  void whatIsSaidTwiceIsReportedWithTheRest() {
    assertThat(problems(b -> b.team("a", t -> t.in("z")).team("a").role("B")))
        .extracting(Problem::code)
        .containsExactly(ProblemCode.DUPLICATE, ProblemCode.UNKNOWN_NAME, ProblemCode.BAD_ID);
  }

  @Test
  void theUsersWordsComeThroughAsTheyAre() {
    for (String word : List.of("{0}", "${1+1}", "{message}", "\\{x}", "$1", "%s", "a.b[0]")) {
      assertThat(inRule(r -> r.allow(word)).message())
          .isEqualTo("unknown permission `" + word + "`");
      Problem problem = problem(b -> b.tags(word));
      assertThat(problem.message()).isEqualTo("expected an id but found `" + word + "`");
      assertThat(problem.path()).isEqualTo(ModelPath.of("tags", word).ofKey());
    }
    assertThat(Rulebook.builder().name("{0} ${x}").build().name()).contains("{0} ${x}");
  }

  @Test
  @Shows("10 Scalars 7")
  void charactersThatDoNotShowAreMadeVisible() {
    assertThat(problem(b -> b.tags("a\u0007")).text())
        .startsWith(
            "tags.aU+0007: error [bad-id] expected an id but found `aU+0007`\n  help: ids are")
        .endsWith("write `a`");
  }

  @Test
  void nothingIsRefusedAtOnceButNull() {
    assertThatNullPointerException()
        .isThrownBy(() -> Rulebook.builder().team(null))
        .withMessage("id");
    assertThatNullPointerException()
        .isThrownBy(() -> Rulebook.builder().team("a", null))
        .withMessage("team");
    assertThatNullPointerException()
        .isThrownBy(() -> Rulebook.builder().team("a", t -> t.in("b", null)))
        .withMessage("teams");
    assertThatNullPointerException()
        .isThrownBy(() -> Rulebook.builder().tags((String[]) null))
        .withMessage("ids");
    assertThatNullPointerException()
        .isThrownBy(() -> Rulebook.builder().policy("p", p -> p.reviewBy(null)))
        .withMessage("reviewBy");
    assertThatNullPointerException()
        .isThrownBy(() -> Rulebook.builder().training("t", t -> t.validFor((Period) null)))
        .withMessage("validFor");
    assertThatNullPointerException()
        .isThrownBy(() -> Rulebook.builder().person("p", p -> p.trained("t", null)))
        .withMessage("date");
    assertThatNullPointerException()
        .isThrownBy(() -> Rulebook.builder().zone(null))
        .withMessage("zone");
  }
}
