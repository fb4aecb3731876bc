package io.github.maypost.definition;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A posting policy: a titled group of rules.
 *
 * @param title how people call it
 * @param owner the team that looks after it
 * @param source the document it is from
 * @param reviewBy when it is to be looked at again
 * @param where what all its rules select as well
 * @param rules the rules by id
 */
public record PolicyDefinition(
    @Nullable @Text String title,
    @Nullable @Known(Section.TEAMS) String owner,
    @Nullable @Text String source,
    @Nullable LocalDate reviewBy,
    @Nullable @NonEmpty List<@Valid WhereDefinition> where,
    Map<@Id String, @Valid RuleDefinition> rules) {

  /** Copies the lists and maps. */
  public PolicyDefinition {
    where = Copies.ofNullable(where);
    rules = Copies.of(rules);
  }
}
