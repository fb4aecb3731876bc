package io.github.maypost.definition;

import io.github.maypost.problem.ModelPath;
import io.github.maypost.problem.ProblemCode;
import io.github.maypost.vocabulary.CalendarWindow;
import io.github.maypost.vocabulary.Partition;
import io.github.maypost.vocabulary.Percentage;
import io.github.maypost.vocabulary.PeriodDuration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A limit: so many posts at most, so large a share of all posts, or so far apart; of a guideline
 * also so many at least.
 *
 * @param atMost how many posts, in {@code per} or {@code over}
 * @param atLeast how many posts there should be, in {@code per}
 * @param per in which stretch of the calendar
 * @param over in how long a time, wherever it begins
 * @param share how much of all posts, in {@code over} or {@code ofLast}
 * @param ofLast of how many posts, this one included
 * @param minPosts how many posts there must be before the share counts
 * @param apart how long between two posts at least
 * @param each by what posts are told apart before they are counted; the channel, when not said
 */
@Consistent
public record LimitDefinition(
    @Nullable @Positive(help = "to let none go out, write a rule that says `deny`") Integer atMost,
    @Nullable Integer atLeast,
    @Nullable CalendarWindow per,
    @Nullable @Positive PeriodDuration over,
    @Nullable Percentage share,
    @Nullable @Positive(help = "say of how many posts, such as `40`") Integer ofLast,
    @Nullable @Positive(help = "write `1` for the share to count from the first post on")
        Integer minPosts,
    @Nullable @Positive PeriodDuration apart,
    @Nullable @NonEmpty List<Partition> each)
    implements Checked {

  /** Copies the lists. */
  public LimitDefinition {
    each = Copies.ofNullable(each);
  }

  @Override
  public void check(Findings findings) {
    if (atMost != null && atLeast != null) {
      findings.add(
          ProblemCode.CONFLICTING_KEYS,
          ModelPath.of("at-least"),
          "expected exactly one of `at-most` and `at-least` but found both",
          "make a rule of its own for each");
    } else {
      checkShapes(findings);
    }
    if (each != null && each.size() > 1 && each.contains(Partition.NONE)) {
      findings.add(
          ProblemCode.CONFLICTING_KEYS,
          ModelPath.of("each"),
          "expected `none` to stand alone",
          "write `each: none` to count all posts together, or leave `none` out");
    }
  }

  private void checkShapes(Findings findings) {
    Keys shapes = new Keys().add("at-most", atMost);
    if (atLeast != null) { // else not offered, since it is for guidelines only
      shapes.add("at-least", atLeast);
    }
    shapes.add("share", share).add("apart", apart).checkExactlyOne(shapeHelp(), findings);
    if (shapes.count() == 1) {
      checkShape(findings);
    }
  }

  private String shapeHelp() {
    if (ofLast != null || minPosts != null) {
      return "say how much of them, such as `share: 20%`";
    }
    if (per != null) {
      return "say how many, such as `at-most: 3`";
    }
    return over == null
        ? "say how much, such as `at-most: 3` with `per: day`, or `apart: PT2H`"
        : "say how much, such as `at-most: 3` or `share: 20%`";
  }

  private void checkShape(Findings findings) {
    if (atMost != null) {
      new Keys()
          .add("per", per)
          .add("over", over)
          .checkExactlyOne("say in how long, such as `per: day` or `over: PT1H`", findings);
      new Keys()
          .add("of-last", ofLast)
          .add("min-posts", minPosts)
          .checkNone("at-most", "it goes with `share`", findings);
    } else if (atLeast != null) {
      checkMinimum(atLeast, findings);
    } else if (share != null) {
      checkShare(share, findings);
    } else {
      new Keys()
          .add("per", per)
          .add("over", over)
          .add("of-last", ofLast)
          .add("min-posts", minPosts)
          .checkNone("apart", "`apart` says all: how long between two posts", findings);
    }
  }

  private void checkMinimum(int least, Findings findings) {
    if (least < 2) {
      findings.add(
          ProblemCode.OUT_OF_RANGE,
          ModelPath.of("at-least"),
          "expected a number of at least 2 but found `" + least + "`",
          "the post itself is counted, so there is always 1");
    }
    if (per == null && over == null) {
      findings.add(
          ProblemCode.MISSING,
          ModelPath.ROOT,
          "expected `per` but it is missing",
          "say in how long, such as `per: week`");
    }
    new Keys()
        .add("over", over)
        .checkNone(
            "at-least",
            per == null
                ? "at least so many are counted in the calendar: write such as `per: week` in its place"
                : "at least so many are counted in the calendar: leave it out",
            findings);
    new Keys()
        .add("of-last", ofLast)
        .add("min-posts", minPosts)
        .checkNone("at-least", "it goes with `share`", findings);
  }

  private void checkShare(Percentage wanted, Findings findings) {
    Keys stretches = new Keys().add("over", over).add("of-last", ofLast);
    if (per == null || stretches.count() > 0) {
      stretches.checkExactlyOne(
          "say of which posts, such as `over: P30D` or `of-last: 40`", findings);
    }
    new Keys()
        .add("per", per)
        .checkNone(
            "share",
            stretches.count() > 0
                ? "a share is counted `over` a period or `of-last` posts"
                : "a share is counted `over` a period: write such as `over: P30D` in its place",
            findings);
    if (each != null && each.contains(Partition.KIND)) {
      findings.add(
          ProblemCode.CONFLICTING_KEYS,
          ModelPath.of("each"),
          "expected no `kind` beside `share`",
          "of the posts of one kind all are of that kind: leave it out");
    }
    if (!wanted.isShare()) {
      findings.add(
          ProblemCode.OUT_OF_RANGE,
          ModelPath.of("share"),
          "expected a percentage above 0% and up to 100% but found `" + wanted + "`",
          "write how much of the mix, such as `20%`");
    } else {
      checkReach(wanted, findings);
    }
  }

  /** Reports a share that would never be looked at, since so many posts are never counted. */
  private void checkReach(Percentage wanted, Findings findings) {
    int least = minPosts == null ? wanted.oneIn() : minPosts;
    if (ofLast != null && ofLast > 0 && ofLast < least) {
      findings.add(
          ProblemCode.OUT_OF_REACH,
          ModelPath.of("of-last"),
          "expected at least " + least + " posts but found `" + ofLast + "`",
          minPosts == null
              ? "of fewer posts not even one can be within `" + wanted + "`"
              : "else the `min-posts` are never reached");
    }
  }
}
