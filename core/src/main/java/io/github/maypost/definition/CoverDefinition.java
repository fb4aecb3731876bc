package io.github.maypost.definition;

import io.github.maypost.problem.ModelPath;
import io.github.maypost.problem.ProblemCode;
import io.github.maypost.vocabulary.PointInTime;
import org.jspecify.annotations.Nullable;

/**
 * A person standing in for another during a period.
 *
 * @param by who stands in
 * @param forPerson for whom ({@code for:})
 * @param from since when
 * @param until until when
 */
@Consistent
public record CoverDefinition(
    @Nullable @Required(help = "say who stands in") @Known(Section.PEOPLE) String by,
    @Nullable @Required(help = "say for whom") @Known(Section.PEOPLE) String forPerson,
    @Nullable @Required(help = "say from when, such as `from: 2026-12-20`") PointInTime from,
    @Nullable @Required(help = "say until when, such as `until: 2027-01-06`") PointInTime until)
    implements Checked {

  @Override
  public void check(Findings findings) {
    if (by != null && by.equals(forPerson)) {
      findings.add(
          ProblemCode.SELF_COVER,
          ModelPath.of("for"),
          "expected somebody else but found `" + by + "` covering themselves",
          "name the person for whom `" + by + "` stands in");
    }
  }
}
