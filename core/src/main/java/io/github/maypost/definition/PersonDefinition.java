package io.github.maypost.definition;

import com.google.common.collect.ImmutableMap;
import io.github.maypost.vocabulary.PointInTime;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person.
 *
 * @param name how people call them
 * @param in the teams they are in
 * @param roles the roles they hold
 * @param trained the trainings they took, and when
 * @param joined the teams they joined, and when; serves tenure only
 * @param from since when they are active; always, when not said
 * @param until until when they are active; forever, when not said
 */
public record PersonDefinition(
    @Nullable @Text String name,
    @Nullable List<@Known(Section.TEAMS) String> in,
    @Nullable List<@Valid GrantDefinition> roles,
    @Nullable Map<@Known(Section.TRAININGS) String, LocalDate> trained,
    @Nullable Map<@Known(Section.TEAMS) String, LocalDate> joined,
    @Nullable PointInTime from,
    @Nullable PointInTime until) {

  /** Copies the lists and maps. */
  public PersonDefinition {
    in = Copies.ofNullable(in);
    roles = Copies.ofNullable(roles);
    trained = trained == null ? null : ImmutableMap.copyOf(trained);
    joined = joined == null ? null : ImmutableMap.copyOf(joined);
  }
}
