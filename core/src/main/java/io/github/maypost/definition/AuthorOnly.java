package io.github.maypost.definition;

import io.github.maypost.definition.Checked.Findings;
import io.github.maypost.problem.ModelPath;
import io.github.maypost.problem.ProblemCode;
import io.github.maypost.vocabulary.Relation;
import io.github.maypost.vocabulary.Threshold;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds selections of nobody but the author, whose own approval does not count unless that is said,
 * so that the approval could never be given. Whether more complicated ones select anybody else is
 * not asked.
 */
final class AuthorOnly {

  private final Findings findings;

  private AuthorOnly(Findings findings) {
    this.findings = findings;
  }

  static void check(ApprovalDefinition approval, Findings findings) {
    boolean nobodyNeeded =
        approval.atLeast() instanceof Threshold.Count count && count.number() == 0;
    if (Boolean.TRUE.equals(approval.authorMayApprove())
        || approval.orSilence() != null
        || nobodyNeeded) {
      return;
    }
    AuthorOnly check = new AuthorOnly(findings);
    check.from(ModelPath.ROOT, approval.from());
    check.fromEach(ModelPath.ROOT, approval.fromEach());
    List<StageDefinition> stages = Copies.orEmpty(approval.stages());
    for (int i = 0; i < stages.size(); i++) {
      ModelPath stage = ModelPath.of("stages").then(i);
      check.from(stage, stages.get(i).from());
      check.fromEach(stage, stages.get(i).fromEach());
    }
  }

  private void fromEach(ModelPath path, @Nullable List<SeatDefinition> said) {
    List<SeatDefinition> seats = Copies.orEmpty(said);
    for (int i = 0; i < seats.size(); i++) {
      from(path.then("from-each").then(i), seats.get(i).from());
    }
  }

  private void from(ModelPath path, @Nullable List<WhoDefinition> from) {
    if (from != null && !from.isEmpty() && from.stream().allMatch(AuthorOnly::isAuthor)) {
      findings.add(
          ProblemCode.OUT_OF_REACH,
          path.then("from").then(0).then("is"),
          "expected others than the author, whose own approval does not count, but found nobody",
          "write `author-may-approve: true` into the approval to let it count");
    }
  }

  private static boolean isAuthor(WhoDefinition who) {
    return who.is() != null
        && !who.is().isEmpty()
        && who.is().stream().allMatch(relation -> relation == Relation.AUTHOR);
  }
}
