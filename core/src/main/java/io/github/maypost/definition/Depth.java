package io.github.maypost.definition;

import io.github.maypost.problem.ModelPath;
import io.github.maypost.problem.Positions;
import io.github.maypost.problem.Problem;
import io.github.maypost.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks, before anything else goes through them, that selections do not nest too deep. */
final class Depth {

  private static final int DEEPEST = 64;

  private final Positions positions;
  private final List<Problem> problems = new ArrayList<>();

  private Depth(Positions positions) {
    this.positions = positions;
  }

  /** Returns the first that is too deep of each selection that holds one. */
  static List<Problem> check(RulebookDefinition rulebook, Positions positions) {
    Depth depth = new Depth(positions);
    rulebook
        .policies()
        .forEach(
            (id, policy) -> {
              ModelPath path = ModelPath.of("policies", id);
              depth.check(policy.where(), path.then("where"));
              policy
                  .rules()
                  .forEach((ruleId, rule) -> depth.check(rule, path.then("rules").then(ruleId)));
            });
    return depth.problems;
  }

  private void check(RuleDefinition rule, ModelPath path) {
    check(rule.require(), path.then("require"));
    if (rule.advise() != null) {
      check(rule.advise().require(), path.then(ModelPath.of("advise", "require")));
    }
    check(new SelectionDefinition(rule.who(), rule.what(), rule.where(), rule.when()), path);
    List<SelectionDefinition> unless = rule.unless();
    for (int i = 0; unless != null && i < unless.size(); i++) {
      check(unless.get(i), path.then("unless").then(i));
    }
  }

  private void check(@Nullable RequireDefinition require, ModelPath path) {
    if (require != null && require.approval() != null) {
      ApprovalDefinition approval = require.approval();
      ModelPath here = path.then("approval");
      check(approval.from(), here.then("from"));
      checkSeats(approval.fromEach(), here.then("from-each"));
      List<StageDefinition> stages = approval.stages();
      for (int i = 0; stages != null && i < stages.size(); i++) {
        check(stages.get(i).from(), here.then("stages").then(i).then("from"));
        checkSeats(stages.get(i).fromEach(), here.then("stages").then(i).then("from-each"));
      }
    }
  }

  private void checkSeats(@Nullable List<SeatDefinition> seats, ModelPath path) {
    for (int i = 0; seats != null && i < seats.size(); i++) {
      check(seats.get(i).from(), path.then(i).then("from"));
    }
  }

  private void check(SelectionDefinition selection, ModelPath path) {
    check(selection.who(), path.then("who"));
    check(selection.what(), path.then("what"));
    check(selection.where(), path.then("where"));
    check(selection.when(), path.then("when"));
  }

  private void check(@Nullable List<? extends SelectorDefinition> selectors, ModelPath path) {
    check(selectors, path, 1);
  }

  /** Returns whether all is well, and goes no further once it is not. */
  private boolean check(
      @Nullable List<? extends SelectorDefinition> selectors, ModelPath path, int depth) {
    for (int i = 0; selectors != null && i < selectors.size(); i++) {
      if (depth > DEEPEST) {
        problems.add(
            Problem.error(
                ProblemCode.TOO_DEEP,
                path.then(i),
                positions,
                "expected at most "
                    + DEEPEST
                    + " selections inside each other but found a deeper one",
                "put fewer `not` inside each other"));
        return false;
      }
      List<? extends SelectorDefinition> not = selectors.get(i).not();
      if (not != null && !check(not, path.then(i).then("not"), depth + 1)) {
        return false;
      }
    }
    return true;
  }
}
