package io.github.maypost.model;

import static io.github.maypost.model.MistakesTest.assertProblem;
import static io.github.maypost.model.MistakesTest.inRule;
import static io.github.maypost.model.MistakesTest.problem;
import static io.github.maypost.model.MistakesTest.problems;
import static io.github.maypost.vocabulary.Relation.AUTHOR;
import static io.github.maypost.vocabulary.Relation.DRIVER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.maypost.problem.Problem;
import io.github.maypost.problem.ProblemCode;
import io.github.maypost.specification.Shows;
import io.github.maypost.vocabulary.BusinessDays;
import io.github.maypost.vocabulary.CalendarWindow;
import io.github.maypost.vocabulary.Partition;
import io.github.maypost.vocabulary.Percentage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Every mistake in limits, approvals, soft conditions, covers and calendars. */
class MeasureMistakesTest {

  private static final String ABOVE_ZERO = "expected a number of at least 1 but found `0`";

  @Nested
  class Limits {

    private static final String LIMIT = "policies.p.rules.r.limit";
    private static final Percentage QUARTER = Percentage.of(25);

    private Problem in(Consumer<LimitBuilder> limit) {
      return inRule(r -> r.limit(limit));
    }

    @Test
    @Shows("3 Limits 9")
    void sayHowMuchInOneWay() {
      assertProblem(
          in(l -> {}),
          ProblemCode.MISSING,
          LIMIT,
          "expected exactly one of `at-most`, `share` and `apart` but found none",
          "say how much, such as `at-most: 3` with `per: day`, or `apart: PT2H`");
      assertProblem(
          in(l -> l.apart(Duration.ofHours(2)).atMost(2).per(CalendarWindow.DAY)),
          ProblemCode.CONFLICTING_KEYS,
          LIMIT + ".apart",
          "expected exactly one of `at-most`, `share` and `apart` but found `at-most` and `apart`",
          "leave out all but one");
    }

    @Test
    @Shows("3 Limits 9")
    void countInOneStretchOfTime() {
      assertProblem(
          in(l -> l.atMost(3)),
          ProblemCode.MISSING,
          LIMIT,
          "expected exactly one of `per` and `over` but found none",
          "say in how long, such as `per: day` or `over: PT1H`");
      assertProblem(
          in(l -> l.atMost(3).over(Period.ofDays(1)).per(CalendarWindow.DAY)),
          ProblemCode.CONFLICTING_KEYS,
          LIMIT + ".over",
          "expected exactly one of `per` and `over` but found `per` and `over`",
          "leave out all but one");
    }

    @Test
    void takeASharesKeysBesideAShareOnly() {
      String help = "it goes with `share`";

      assertProblem(
          in(l -> l.atMost(3).per(CalendarWindow.DAY).ofLast(4)),
          ProblemCode.CONFLICTING_KEYS,
          LIMIT + ".of-last",
          "expected no `of-last` beside `at-most`",
          help);
      assertProblem(
          in(l -> l.atMost(3).per(CalendarWindow.DAY).minPosts(4)),
          ProblemCode.CONFLICTING_KEYS,
          LIMIT + ".min-posts",
          "expected no `min-posts` beside `at-most`",
          help);
    }

    @Test
    void sayNoMoreThanHowFarApart() {
      assertThat(
              problems(
                  b ->
                      b.policy(
                          "p",
                          p ->
                              p.rule(
                                  "r",
                                  r ->
                                      r.limit(
                                          l ->
                                              l.apart(Duration.ofHours(2))
                                                  .per(CalendarWindow.DAY)
                                                  .over(Duration.ofHours(1))
                                                  .ofLast(4)
                                                  .minPosts(4))))))
          .allMatch(problem -> problem.code() == ProblemCode.CONFLICTING_KEYS)
          .allMatch(p -> p.help().equals("`apart` says all: how long between two posts"))
          .extracting(problem -> problem.path() + ": " + problem.message())
          .containsExactlyInAnyOrder(
              LIMIT + ".per: expected no `per` beside `apart`",
              LIMIT + ".over: expected no `over` beside `apart`",
              LIMIT + ".of-last: expected no `of-last` beside `apart`",
              LIMIT + ".min-posts: expected no `min-posts` beside `apart`");
    }

    @Test
    @Shows("3 Limits 9")
    void sayTheShareOfWhichPosts() {
      assertProblem(
          in(l -> l.share(QUARTER)),
          ProblemCode.MISSING,
          LIMIT,
          "expected exactly one of `over` and `of-last` but found none",
          "say of which posts, such as `over: P30D` or `of-last: 40`");
      assertProblem(
          in(l -> l.share(QUARTER).ofLast(40).over(Period.ofDays(30))),
          ProblemCode.CONFLICTING_KEYS,
          LIMIT + ".of-last",
          "expected exactly one of `over` and `of-last` but found `over` and `of-last`",
          "leave out all but one");
      assertProblem(
          in(l -> l.share(QUARTER).ofLast(40).per(CalendarWindow.DAY)),
          ProblemCode.CONFLICTING_KEYS,
          LIMIT + ".per",
          "expected no `per` beside `share`",
          "a share is counted `over` a period or `of-last` posts");
    }

    @Test
    @Shows("3 Limits 10")
    void takeNoShareOfPostsOfOneKind() {
      assertProblem(
          in(l -> l.share(QUARTER).ofLast(40).each(Partition.CHANNEL, Partition.KIND)),
          ProblemCode.CONFLICTING_KEYS,
          LIMIT + ".each",
          "expected no `kind` beside `share`",
          "of the posts of one kind all are of that kind: leave it out");
    }

    @Test
    void takeSharesAboveNothingUpToAll() {
      for (String share : List.of("0%", "100.01%", "250%")) {
        assertProblem(
            in(l -> l.share(Percentage.parse(share)).ofLast(4)),
            ProblemCode.OUT_OF_RANGE,
            LIMIT + ".share",
            "expected a percentage above 0% and up to 100% but found `" + share + "`",
            "write how much of the mix, such as `20%`");
      }
      assertThat(limit(l -> l.share(Percentage.of(100)).ofLast(1)))
          .isEqualTo(new Limit.ShareOfLast(Percentage.of(100), 1, 1, Set.of(Partition.CHANNEL)));
    }

    @Test
    void countEnoughPostsForTheShareToMatter() {
      assertProblem(
          in(l -> l.share(QUARTER).ofLast(3)),
          ProblemCode.OUT_OF_REACH,
          LIMIT + ".of-last",
          "expected at least 4 posts but found `3`",
          "of fewer posts not even one can be within `25%`");
      assertProblem(
          in(l -> l.share(QUARTER).ofLast(10).minPosts(11)),
          ProblemCode.OUT_OF_REACH,
          LIMIT + ".of-last",
          "expected at least 11 posts but found `10`",
          "else the `min-posts` are never reached");
      assertThat(limit(l -> l.share(QUARTER).ofLast(3).minPosts(3)))
          .isEqualTo(new Limit.ShareOfLast(QUARTER, 3, 3, Set.of(Partition.CHANNEL)));
    }

    @Test
    @Shows("10 Sanity 2")
    void takePositiveNumbersAndPeriods() {
      assertProblem(
          in(l -> l.share(QUARTER).ofLast(0)),
          ProblemCode.OUT_OF_RANGE,
          LIMIT + ".of-last",
          ABOVE_ZERO,
          "say of how many posts, such as `40`");
      assertProblem(
          in(l -> l.share(QUARTER).ofLast(5).minPosts(0)),
          ProblemCode.OUT_OF_RANGE,
          LIMIT + ".min-posts",
          ABOVE_ZERO,
          "write `1` for the share to count from the first post on");
      assertProblem(
          in(l -> l.atMost(1).over(Duration.ZERO)),
          ProblemCode.OUT_OF_RANGE,
          LIMIT + ".over",
          "expected a period longer than nothing but found `P0D`",
          "write a positive one, such as `P7D` or `PT12H`");
      assertThat(in(l -> l.apart(Duration.ofHours(-1))).path()).hasToString(LIMIT + ".apart");
    }

    private Limit limit(Consumer<LimitBuilder> limit) {
      Rulebook rulebook =
          Rulebook.builder().policy("p", p -> p.rule("r", r -> r.limit(limit))).build();
      return ((Effect.Restrict) rulebook.rules().get(0).effect()).limit();
    }
  }

  @Nested
  class Approvals {

    private static final String APPROVAL = "policies.p.rules.r.require.approval";

    private Problem in(Consumer<ApprovalBuilder> approval) {
      return inRule(r -> r.requireApproval(approval));
    }

    private void drivers(WhoBuilder who) {
      who.is(DRIVER);
    }

    @Test
    @Shows({"3 Approval 16", "3 Approval 25"})
    void sayInOneWayWhoGivesThem() {
      assertProblem(
          in(a -> a.atLeast(2)),
          ProblemCode.MISSING,
          APPROVAL,
          "expected exactly one of `from`, `from-each` and `stages` but found none",
          "say who may approve, such as `from: { role: editor }`");
      assertProblem(
          in(a -> a.from(this::drivers).stages(s -> s.from(this::drivers))),
          ProblemCode.CONFLICTING_KEYS,
          APPROVAL + ".stages",
          "expected exactly one of `from`, `from-each` and `stages` but found `from` and `stages`",
          "leave out all but one");
    }

    @Test
    void sayHowManyWhereTheySayWho() {
      assertProblem(
          in(a -> a.atLeast(2).fromEach(f -> f.from(this::drivers), f -> f.from(this::drivers))),
          ProblemCode.CONFLICTING_KEYS,
          APPROVAL + ".at-least",
          "expected no `at-least` beside `from-each`",
          "write it into each entry of `from-each`");
      assertProblem(
          in(a -> a.atLeastAll().stages(s -> s.from(this::drivers))),
          ProblemCode.CONFLICTING_KEYS,
          APPROVAL + ".at-least",
          "expected no `at-least` beside `stages`",
          "write it into each entry of `stages`");
      assertProblem(
          in(
              a ->
                  a.stages(
                      s ->
                          s.atLeast(2)
                              .fromEach(f -> f.from(this::drivers), f -> f.from(this::drivers)))),
          ProblemCode.CONFLICTING_KEYS,
          APPROVAL + ".stages[0].at-least",
          "expected no `at-least` beside `from-each`",
          "write it into each entry of `from-each`");
    }

    @Test
    void sayInEachStageWhoGivesThem() {
      assertProblem(
          in(a -> a.stages(s -> s.from(this::drivers), s -> s.atLeast(1))),
          ProblemCode.MISSING,
          APPROVAL + ".stages[1]",
          "expected exactly one of `from` and `from-each` but found none",
          "say who may approve, such as `from: { role: editor }`");
      assertProblem(
          in(
              a ->
                  a.stages(
                      s ->
                          s.from(this::drivers)
                              .fromEach(f -> f.from(this::drivers), f -> f.from(this::drivers)))),
          ProblemCode.CONFLICTING_KEYS,
          APPROVAL + ".stages[0].from-each",
          "expected exactly one of `from` and `from-each` but found `from` and `from-each`",
          "leave out all but one");
    }

    @Test
    void sayForEachSeatWhoTakesIt() {
      assertProblem(
          in(a -> a.fromEach(f -> f.from(this::drivers), f -> f.atLeast(2))),
          ProblemCode.MISSING,
          APPROVAL + ".from-each[1].from",
          "expected `from` but it is missing",
          "say who may approve, such as `from: { role: editor }`");
      assertProblem(
          in(a -> a.fromEach(f -> f.from(this::drivers).atLeast(0), f -> f.from(this::drivers))),
          ProblemCode.OUT_OF_RANGE,
          APPROVAL + ".from-each[0].at-least",
          ABOVE_ZERO,
          "leave the entry out when none of them need approve");
    }

    @Test
    void comeFromEachOfAtLeastTwo() {
      String help = "write `from` where one of them is enough, or an entry for each selection";
      assertProblem(
          in(a -> a.fromEach(f -> f.from(this::drivers))),
          ProblemCode.MISSING,
          APPROVAL + ".from-each",
          "expected at least two entries but found one",
          help);
      assertProblem(
          in(a -> a.stages(s -> s.fromEach(f -> f.from(this::drivers).atLeast(2)))),
          ProblemCode.MISSING,
          APPROVAL + ".stages[0].from-each",
          "expected at least two entries but found one",
          help);
    }

    @Test
    @Shows("3 Approval 7")
    void comeFromSomebodyButTheAuthor() {
      assertThat(
              Stream.of(
                  in(a -> a.from(w -> w.is(AUTHOR))),
                  in(a -> a.from(w -> w.is(AUTHOR).external(false)).atLeastAll()),
                  in(a -> a.fromEach(f -> f.from(this::drivers), f -> f.from(w -> w.is(AUTHOR)))),
                  in(a -> a.stages(s -> s.from(this::drivers), s -> s.from(w -> w.is(AUTHOR)))),
                  in(a -> a.from(w -> w.is(AUTHOR)).authorMayApprove(false))))
          .allMatch(problem -> problem.code() == ProblemCode.OUT_OF_REACH)
          .allMatch(problem -> problem.help().contains("`author-may-approve: true`"))
          .extracting(problem -> problem.path().toString())
          .containsExactly(
              APPROVAL + ".from[0].is",
              APPROVAL + ".from[0].is",
              APPROVAL + ".from-each[1].from[0].is",
              APPROVAL + ".stages[1].from[0].is",
              APPROVAL + ".from[0].is");
    }

    @Test
    void mayComeFromTheAuthorWhereThatCountsOrNobodyNeedApprove() {
      Consumer<WhoBuilder> author = w -> w.is(AUTHOR);
      List<Consumer<ApprovalBuilder>> fine =
          List.of(
              a -> a.from(author).authorMayApprove(true),
              a -> a.from(author).orSilence(Period.ofDays(1)),
              a -> a.from(author).atLeast(0).coolOff(Period.ofDays(1)),
              a -> a.from(w -> w.is(AUTHOR, DRIVER)),
              a -> a.fromAnyOf(author, this::drivers));
      for (Consumer<ApprovalBuilder> approval : fine) {
        Rulebook rulebook =
            Rulebook.builder()
                .policy("p", p -> p.rule("r", r -> r.requireApproval(approval)))
                .build();
        assertThat(rulebook.rules()).hasSize(1);
      }
    }

    @Test
    void askForSomebodyInEachStageWhateverTheCoolOff() {
      assertProblem(
          in(
              a ->
                  a.coolOff(Duration.ofHours(1))
                      .stages(s -> s.from(this::drivers), s -> s.from(this::drivers).atLeast(0))),
          ProblemCode.OUT_OF_RANGE,
          APPROVAL + ".stages[1].at-least",
          ABOVE_ZERO,
          "`at-least: 0` stands beside `cool-off` only: nobody need approve, only wait");
    }

    @Test
    void takePercentagesAboveNothingUpToAll() {
      String message = "expected a percentage above 0% and up to 100% but found ";
      String help = "write how much of them, such as `50%`, or `all`";

      assertProblem(
          in(a -> a.from(this::drivers).atLeast(Percentage.of(101))),
          ProblemCode.OUT_OF_RANGE,
          APPROVAL + ".at-least",
          message + "`101%`",
          help);
      assertProblem(
          in(a -> a.stages(s -> s.from(this::drivers).atLeast(Percentage.of(0)))),
          ProblemCode.OUT_OF_RANGE,
          APPROVAL + ".stages[0].at-least",
          message + "`0%`",
          help);
    }

    @Test
    void waitForSomeTime() {
      String help = "write a positive one, such as `P7D` or `PT12H`";

      assertProblem(
          in(a -> a.from(this::drivers).orSilence(new BusinessDays(0))),
          ProblemCode.OUT_OF_RANGE,
          APPROVAL + ".or-silence",
          "expected a period longer than nothing but found `0 business days`",
          help);
      assertThat(in(a -> a.from(this::drivers).orSilence(Period.ZERO)).path())
          .hasToString(APPROVAL + ".or-silence");
      assertThat(in(a -> a.from(this::drivers).coolOff(Duration.ofHours(-1))).path())
          .hasToString(APPROVAL + ".cool-off");
      assertThat(in(a -> a.from(this::drivers).validFor(Duration.ZERO)).path())
          .hasToString(APPROVAL + ".valid-for");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new BusinessDays(10_000))
          .withMessage("expected at most 9999 business days but found 10000");
    }

    @Test
    void nameWhatIsDeclared() {
      assertThat(
              problems(
                  b ->
                      b.policy(
                          "p",
                          p ->
                              p.rule(
                                      "r",
                                      r ->
                                          r.requireApproval(
                                              a ->
                                                  a.fromEach(
                                                      f -> f.from(w -> w.team("z1")),
                                                      f -> f.from(w -> w.role("z2")))))
                                  .rule(
                                      "s",
                                      r ->
                                          r.requireApproval(
                                              a ->
                                                  a.stages(
                                                      s -> s.from(w -> w.team("z3")),
                                                      s ->
                                                          s.fromEach(
                                                              f -> f.from(w -> w.role("z4")),
                                                              f -> f.from(this::drivers))))))))
          .allMatch(problem -> problem.code() == ProblemCode.UNKNOWN_NAME)
          .extracting(problem -> problem.path().toString())
          .containsExactly(
              APPROVAL + ".from-each[0].from[0].team[0]",
              APPROVAL + ".from-each[1].from[0].role[0]",
              "policies.p.rules.s.require.approval.stages[0].from[0].team[0]",
              "policies.p.rules.s.require.approval.stages[1].from-each[0].from[0].role[0]");
    }

    @Test
    void nestNoDeeperThanFilesDo() {
      Consumer<WhoBuilder> deep = who -> nest(who, 64);
      String not = "[0]" + ".not[0]".repeat(64);

      assertThat(
              Stream.of(
                  in(a -> a.from(deep)),
                  in(a -> a.fromEach(f -> f.from(this::drivers), f -> f.from(deep))),
                  in(a -> a.stages(s -> s.from(deep))),
                  in(a -> a.stages(s -> s.fromEach(f -> f.from(deep), f -> f.from(this::drivers)))),
                  inRule(r -> r.advise("Ask.", d -> d.requireApproval(a -> a.from(deep))))))
          .allMatch(problem -> problem.code() == ProblemCode.TOO_DEEP)
          .extracting(problem -> problem.path().toString())
          .containsExactly(
              APPROVAL + ".from" + not,
              APPROVAL + ".from-each[1].from" + not,
              APPROVAL + ".stages[0].from" + not,
              APPROVAL + ".stages[0].from-each[0].from" + not,
              "policies.p.rules.r.advise.require.approval.from" + not);
    }

    private void nest(WhoBuilder who, int depth) {
      if (depth == 0) {
        who.external(true);
      } else {
        who.not(inner -> nest(inner, depth - 1));
      }
    }
  }

  @Nested
  class Advice {

    @Test
    void hasOneConditionAtMost() {
      assertProblem(
          problem(
              b ->
                  b.tags("ad")
                      .policy(
                          "p",
                          p ->
                              p.rule(
                                  "r",
                                  r ->
                                      r.advise(
                                          "Slowly.",
                                          a ->
                                              a.requireTags("ad")
                                                  .limit(l -> l.apart(Duration.ofHours(1))))))),
          ProblemCode.CONFLICTING_KEYS,
          "policies.p.rules.r.advise.require",
          "expected at most one of `limit` and `require` but found both",
          "make a rule of its own for each");
    }

    private Problem inAdvice(Consumer<LimitBuilder> limit) {
      return inRule(r -> r.advise("Come back.", a -> a.limit(limit)));
    }

    @Test
    void asksForTwoPostsAtLeast() {
      for (int number : List.of(1, 0, -3)) {
        assertProblem(
            inAdvice(l -> l.atLeast(number).per(CalendarWindow.WEEK)),
            ProblemCode.OUT_OF_RANGE,
            "policies.p.rules.r.advise.limit.at-least",
            "expected a number of at least 2 but found `" + number + "`",
            "the post itself is counted, so there is always 1");
      }
    }

    @Test
    void countsAMinimumInTheCalendar() {
      String limit = "policies.p.rules.r.advise.limit";

      assertProblem(
          inAdvice(l -> l.atLeast(2)),
          ProblemCode.MISSING,
          limit,
          "expected `per` but it is missing",
          "say in how long, such as `per: week`");
      assertProblem(
          inAdvice(l -> l.atLeast(2).over(Period.ofDays(7))),
          ProblemCode.CONFLICTING_KEYS,
          limit + ".over",
          "expected no `over` beside `at-least`",
          "at least so many are counted in the calendar: write such as `per: week` in its place");
      assertProblem(
          inAdvice(l -> l.atLeast(2).per(CalendarWindow.DAY).over(Period.ofDays(7))),
          ProblemCode.CONFLICTING_KEYS,
          limit + ".over",
          "expected no `over` beside `at-least`",
          "at least so many are counted in the calendar: leave it out");
      assertProblem(
          inAdvice(l -> l.atLeast(2).per(CalendarWindow.DAY).minPosts(7)),
          ProblemCode.CONFLICTING_KEYS,
          limit + ".min-posts",
          "expected no `min-posts` beside `at-least`",
          "it goes with `share`");
    }

    @Test
    void asksForAMinimumOrAMaximum() {
      assertProblem(
          inAdvice(l -> l.atLeast(2).atMost(4).per(CalendarWindow.DAY)),
          ProblemCode.CONFLICTING_KEYS,
          "policies.p.rules.r.advise.limit.at-least",
          "expected exactly one of `at-most` and `at-least` but found both",
          "make a rule of its own for each");
      assertProblem(
          inAdvice(l -> l.atLeast(2).per(CalendarWindow.DAY).apart(Period.ofDays(1))),
          ProblemCode.CONFLICTING_KEYS,
          "policies.p.rules.r.advise.limit.apart",
          "expected exactly one of `at-most`, `at-least`, `share` and `apart` but found"
              + " `at-least` and `apart`",
          "leave out all but one");
    }

    @Test
    @Shows("3 Verbs 15")
    void aloneAsksForAMinimum() {
      assertProblem(
          inRule(r -> r.limit(l -> l.atLeast(2).per(CalendarWindow.WEEK))),
          ProblemCode.CONFLICTING_KEYS,
          "policies.p.rules.r.limit.at-least",
          "expected no `at-least` under the verb `limit`",
          "no post breaks a minimum; to advise it, write `advise: { text: ..., limit: { at-least:"
              + " ... } }`");
    }

    @Test
    void isCheckedInItsConditions() {
      assertProblem(
          inRule(r -> r.advise("Slowly.", a -> a.limit(l -> l.atMost(0).per(CalendarWindow.DAY)))),
          ProblemCode.OUT_OF_RANGE,
          "policies.p.rules.r.advise.limit.at-most",
          ABOVE_ZERO,
          "to let none go out, write a rule that says `deny`");
      assertProblem(
          inRule(r -> r.advise("Mark.", a -> a.requireTags("ad"))),
          ProblemCode.UNKNOWN_NAME,
          "policies.p.rules.r.advise.require.tags[0]",
          "unknown tag `ad`",
          "declare it under `tags`");
      assertThat(inRule(r -> r.advise("Ask.", a -> a.requireApproval(q -> q.atLeast(1)))).path())
          .hasToString("policies.p.rules.r.advise.require.approval");
    }
  }

  @Nested
  class Covers {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 20);

    private Problem in(String by, String covered, Consumer<CoverBuilder> period) {
      return problem(b -> b.person("lin").person("omar").cover(by, covered, period));
    }

    private void aWeek(CoverBuilder cover) {
      cover.from(DAY).until(DAY.plusDays(7));
    }

    @Test
    @Shows("10 Sanity 3")
    void areForOthers() {
      assertProblem(
          in("lin", "lin", this::aWeek),
          ProblemCode.SELF_COVER,
          "covers[0].for",
          "expected somebody else but found `lin` covering themselves",
          "name the person for whom `lin` stands in");
    }

    @Test
    void areOfPeopleWhoAreDeclared() {
      assertProblem(
          in("lin", "oma", this::aWeek),
          ProblemCode.UNKNOWN_NAME,
          "covers[0].for",
          "unknown person `oma`",
          "did you mean `omar`?");
      assertThat(in("nobody", "omar", this::aWeek).path()).hasToString("covers[0].by");
    }

    @Test
    @Shows("10 Cover 1")
    void beginAndEnd() {
      assertProblem(
          in("lin", "omar", c -> c.until(DAY)),
          ProblemCode.MISSING,
          "covers[0].from",
          "expected `from` but it is missing",
          "say from when, such as `from: 2026-12-20`");
      assertProblem(
          in("lin", "omar", c -> c.from(DAY)),
          ProblemCode.MISSING,
          "covers[0].until",
          "expected `until` but it is missing",
          "say until when, such as `until: 2027-01-06`");
    }

    @Test
    void beginBeforeTheyEnd() {
      assertProblem(
          in("lin", "omar", c -> c.from(DAY).until(DAY.minusDays(1))),
          ProblemCode.DATES_OUT_OF_ORDER,
          "covers[0].until",
          "expected `until` to come after `from`, which is `2026-12-20`, but found `2026-12-19`",
          "a bare date as `until` includes that day");
      assertThat(
              Rulebook.builder()
                  .person("lin")
                  .person("omar")
                  .cover("lin", "omar", c -> c.from(DAY).until(DAY))
                  .build()
                  .covers())
          .hasSize(1);
    }

    @Test
    void areAllChecked() {
      assertThat(
              problems(
                  b ->
                      b.person("lin")
                          .person("omar")
                          .cover("lin", "omar", this::aWeek)
                          .cover("lin", "lin", this::aWeek)
                          .cover("omar", "lin", c -> c.from(DAY).until(DAY.minusDays(1)))))
          .extracting(problem -> problem.path().toString())
          .containsExactly("covers[1].for", "covers[2].until");
    }
  }

  @Nested
  class Calendars {

    @Test
    void haveAWorkingDay() {
      assertProblem(
          problem(b -> b.calendar(c -> c.workDays())),
          ProblemCode.EMPTY,
          "calendar.work-days",
          "expected at least one entry but found none",
          "name at least one, or leave the key out");
      assertThat(Rulebook.builder().calendar(c -> {}).build())
          .isEqualTo(Rulebook.builder().build());
    }

    @Test
    void haveHolidaysThatCanBeWritten() {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> Rulebook.builder().calendar(c -> c.holidays(LocalDate.of(10_000, 1, 1))));
    }
  }

  @Test
  void nothingIsSaidTwice() {
    assertThat(
            problems(
                b ->
                    b.calendar(c -> {})
                        .calendar(c -> {})
                        .person("lin")
                        .person("omar")
                        .cover(
                            "lin",
                            "omar",
                            c ->
                                c.from(Instant.EPOCH)
                                    .from(LocalDate.EPOCH)
                                    .until(LocalDate.of(2030, 1, 1)))
                        .policy("p", p -> p.rule("r", r -> r.requireApproval(this::twice)))))
        .allMatch(problem -> problem.code() == ProblemCode.DUPLICATE && problem.path().key())
        .extracting(problem -> problem.path() + ": " + problem.message())
        .containsExactlyInAnyOrder(
            "calendar: `calendar` is said twice",
            "covers[0].from: `from` is said twice",
            "policies.p.rules.r.require.approval.different-teams: `different-teams` is said twice",
            "policies.p.rules.r.require.approval.or-silence: `or-silence` is said twice",
            "policies.p.rules.r.require.approval.stages[0].at-least: `at-least` is said twice",
            "policies.p.rules.r.require.approval.stages[1].from-each[0].at-least: `at-least` is"
                + " said twice");
  }

  private void twice(ApprovalBuilder approval) {
    approval
        .differentTeams(true)
        .differentTeams(true)
        .orSilence(Period.ofDays(1))
        .orSilence(new BusinessDays(1))
        .stages(s -> s.from(w -> w.is(DRIVER)).atLeast(1).atLeastAll())
        .stages(
            s ->
                s.fromEach(
                    f -> f.from(w -> w.is(DRIVER)).atLeast(1).atLeast(2),
                    f -> f.from(w -> w.is(DRIVER))));
  }

  @Test
  void nullIsRefusedAtOnce() {
    assertThatNullPointerException()
        .isThrownBy(() -> inRule(r -> r.requireApproval(a -> a.atLeast((Percentage) null))))
        .withMessage("atLeast");
    assertThatNullPointerException()
        .isThrownBy(() -> inRule(r -> r.limit(l -> l.over((Period) null))))
        .withMessage("over");
    assertThatNullPointerException()
        .isThrownBy(() -> Rulebook.builder().cover("a", "b", c -> c.from((LocalDate) null)))
        .withMessage("from");
  }
}
