package io.github.maypost.definition;

import io.github.maypost.problem.ModelPath;
import io.github.maypost.problem.ProblemCode;
import io.github.maypost.vocabulary.HourRange;
import io.github.maypost.vocabulary.PointInTime;
import jakarta.validation.Valid;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One mapping under {@code when}: all that is said must hold, of each list any entry.
 *
 * @param from the beginning of the time it holds in
 * @param until the end of that time
 * @param days the days of the week
 * @param hours the hours of the day; ones that cross midnight belong to the day they begin on
 * @param zone the zone of the days, hours, dates, local times and periods here and under {@code
 *     not}; when not said, the one around it
 * @param situation the situations
 * @param fact the facts
 * @param since the moments
 * @param not mappings of which none may hold
 */
@Consistent
public record WhenDefinition(
    @Nullable PointInTime from,
    @Nullable PointInTime until,
    @Nullable @NonEmpty List<DayOfWeek> days,
    @Nullable @NonEmpty List<HourRange> hours,
    @Nullable ZoneId zone,
    @Nullable @NonEmpty List<@Known(Section.SITUATIONS) String> situation,
    @Nullable @NonEmpty List<@Known(Section.FACTS) String> fact,
    @Nullable @NonEmpty List<@Valid SinceDefinition> since,
    @Nullable @NonEmpty List<@Valid WhenDefinition> not)
    implements SelectorDefinition {

  /** Copies the lists. */
  public WhenDefinition {
    days = Copies.ofNullable(days);
    hours = Copies.ofNullable(hours);
    situation = Copies.ofNullable(situation);
    fact = Copies.ofNullable(fact);
    since = Copies.ofNullable(since);
    not = Copies.ofNullable(not);
  }

  @Override
  public Stream<@Nullable Object> said() {
    return Stream.of(from, until, days, hours, situation, fact, since, not);
  }

  @Override
  public void check(Findings findings) {
    SelectorDefinition.super.check(findings);
    if (hours == null) {
      return;
    }
    for (int i = 0; i < hours.size(); i++) {
      HourRange range = hours.get(i);
      if (range.from().equals(range.to())) {
        findings.add(
            ProblemCode.OUT_OF_RANGE,
            ModelPath.of("hours", ModelPath.index(i)),
            "expected hours that end at another time than they begin but found `" + range + "`",
            "leave `hours` out to mean the whole day");
      }
    }
  }
}
