package io.github.maypost.definition;

import jakarta.validation.Valid;
import java.time.ZoneId;
import java.util.Map;

/**
 * Somebody who stands outside of a rulebook and has its teams, roles and trainings.
 *
 * @param zone the rulebook's zone
 * @param people the one person, by id
 */
@Consistent
record Newcomer(ZoneId zone, Map<@Id String, @Valid PersonDefinition> people) implements Checked {

  @Override
  public void check(Findings findings) {
    DateOrder.check(people, zone, findings);
  }
}
