package io.github.maypost.definition;

import io.github.maypost.vocabulary.PeriodDuration;
import io.github.maypost.vocabulary.Relation;
import jakarta.validation.Valid;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One mapping under {@code who}: all that is said must hold, of each list any entry.
 *
 * @param team the teams
 * @param role the roles
 * @param person the people
 * @param trained the trainings
 * @param tenure how long in the team at least
 * @param external whether in a team from outside
 * @param is the relations to the request
 * @param not mappings of which none may hold
 */
@Consistent
public record WhoDefinition(
    @Nullable @NonEmpty List<@Known(Section.TEAMS) String> team,
    @Nullable @NonEmpty List<@Known(Section.ROLES) String> role,
    @Nullable @NonEmpty List<@Known(Section.PEOPLE) String> person,
    @Nullable @NonEmpty List<@Known(Section.TRAININGS) String> trained,
    @Nullable @Positive PeriodDuration tenure,
    @Nullable Boolean external,
    @Nullable @NonEmpty List<Relation> is,
    @Nullable @NonEmpty List<@Valid WhoDefinition> not)
    implements SelectorDefinition {

  /** Copies the lists. */
  public WhoDefinition {
    team = Copies.ofNullable(team);
    role = Copies.ofNullable(role);
    person = Copies.ofNullable(person);
    trained = Copies.ofNullable(trained);
    is = Copies.ofNullable(is);
    not = Copies.ofNullable(not);
  }

  @Override
  public Stream<@Nullable Object> said() {
    return Stream.of(team, role, person, trained, tenure, external, is, not);
  }
}
