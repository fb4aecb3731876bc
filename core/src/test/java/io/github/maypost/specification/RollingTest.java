package io.github.maypost.specification;

import static io.github.maypost.specification.World.MONDAY;
import static io.github.maypost.specification.World.allowedBut;
import static io.github.maypost.specification.World.basis;
import static io.github.maypost.specification.World.launch;
import static io.github.maypost.specification.World.rules;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.Post;
import io.github.maypost.model.LimitBuilder;
import io.github.maypost.model.Rulebook;
import io.github.maypost.vocabulary.CalendarWindow;
import io.github.maypost.vocabulary.Partition;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sentences of DESIGN sections 3 and 10 on counts and distances in time, each with an example. */
class RollingTest {

  private static boolean isKept(Consumer<LimitBuilder> limit, String at, String... posts) {
    List<Post> history =
        Arrays.stream(posts)
            .map(post -> Post.of("omar", "reply", "acme-x", Instant.parse(post)))
            .toList();
    Rulebook rulebook = allowedBut(r -> r.limit(limit));
    return basis(rulebook, launch().at(Instant.parse(at)).history(history)).equals("allowed");
  }

  private static boolean isKept(Consumer<LimitBuilder> limit, long... minutes) {
    return isKept(
        limit,
        MONDAY.toString(),
        Arrays.stream(minutes)
            .mapToObj(minute -> MONDAY.plus(Duration.ofMinutes(minute)).toString())
            .toArray(String[]::new));
  }

  private static Consumer<LimitBuilder> atMost(int count, Duration over) {
    return l -> l.atMost(count).over(over);
  }

  @Test
  @Shows({"3 Limits 2", "10 Limits 8"})
  void aRollingWindowExcludesItsEnd() {
    Consumer<LimitBuilder> hourly = atMost(1, Duration.ofHours(1));

    assertThat(isKept(hourly)).isTrue();
    assertThat(isKept(hourly, -60)).isTrue();
    assertThat(isKept(hourly, -59)).isFalse();
    assertThat(isKept(hourly, 59)).isFalse();
    assertThat(isKept(hourly, 60)).isTrue();
    assertThat(isKept(hourly, 0)).isFalse();
  }

  @Test
  @Shows({"3 Limits 2", "3 Limits 3", "10 Limits 8"})
  void everyWindowThatHoldsThePostIsCounted() {
    Consumer<LimitBuilder> twoHourly = atMost(2, Duration.ofHours(1));

    assertThat(isKept(twoHourly, 10, 50)).isFalse();
    assertThat(isKept(twoHourly, 10, 60)).isTrue();
    assertThat(isKept(twoHourly, -40, 40)).isTrue();
    assertThat(isKept(twoHourly, -20, 39)).isFalse();
    assertThat(isKept(twoHourly, -20, 40)).isTrue();
    assertThat(isKept(twoHourly, -50, -10)).isFalse();
  }

  @Test
  @Shows("10 Limits 8")
  void whatIsTooMuchWithoutThePostIsNotCounted() {
    Consumer<LimitBuilder> hourly = atMost(2, Duration.ofHours(1));

    assertThat(isKept(hourly, -80, -70, -60, 60, 70, 80)).isTrue();
  }

  @Test
  @Shows({"10 Time 11", "10 Time 12"})
  void aDayOfCountingIsALocalDayLong() {
    Consumer<LimitBuilder> daily = l -> l.atMost(1).over(Period.ofDays(1));
    String sunday = "2026-03-29T08:00:00Z";

    assertThat(isKept(daily, sunday, "2026-03-28T09:00:00Z")).isTrue();
    assertThat(isKept(daily, sunday, "2026-03-28T09:00:01Z")).isFalse();
    assertThat(isKept(atMost(1, Duration.ofHours(24)), sunday, "2026-03-28T09:00:00Z")).isFalse();
  }

  @Test
  @Shows({"3 Limits 6", "10 Limits 9"})
  void apartLooksBothWaysAndExactlySoFarIsFarEnough() {
    Consumer<LimitBuilder> apart = l -> l.apart(Duration.ofHours(2));

    assertThat(isKept(apart, -120, 120)).isTrue();
    assertThat(isKept(apart, -119)).isFalse();
    assertThat(isKept(apart, 119)).isFalse();
    assertThat(isKept(apart, 0)).isFalse();
  }

  @Test
  @Shows({"10 Time 13", "10 Time 14"})
  void aMonthApartIsAddedToTheEarlier() {
    Consumer<LimitBuilder> monthly = l -> l.apart(Period.ofMonths(1));

    assertThat(isKept(monthly, "2026-02-28T09:00:00Z", "2026-01-31T09:00:00Z")).isTrue();
    assertThat(isKept(monthly, "2026-02-28T08:59:59Z", "2026-01-31T09:00:00Z")).isFalse();
    assertThat(isKept(monthly, "2026-01-31T09:00:00Z", "2026-02-28T09:00:00Z")).isTrue();
    assertThat(isKept(monthly, "2026-03-28T09:00:00Z", "2026-02-28T09:00:00Z")).isTrue();
  }

  @Test
  @Shows("10 Time 13")
  void aLeapDaysYearEndsOnTheLastOfFebruary() {
    Consumer<LimitBuilder> yearly = l -> l.apart(Period.ofYears(1));

    assertThat(isKept(yearly, "2025-02-28T09:00:00Z", "2024-02-29T09:00:00Z")).isTrue();
    assertThat(isKept(yearly, "2025-02-28T08:59:59Z", "2024-02-29T09:00:00Z")).isFalse();
  }

  @Test
  @Shows({"10 Time 6", "3 Limits 1"})
  void weeksAreThoseOfIsoAtTheEndOfTheYear() {
    Consumer<LimitBuilder> weekly = l -> l.atMost(1).per(CalendarWindow.WEEK);

    assertThat(isKept(weekly, "2027-01-01T12:00:00Z", "2026-12-28T12:00:00Z")).isFalse();
    assertThat(isKept(weekly, "2027-01-03T12:00:00Z", "2026-12-28T12:00:00Z")).isFalse();
    assertThat(isKept(weekly, "2027-01-03T23:00:00Z", "2026-12-28T12:00:00Z")).isTrue();
    assertThat(isKept(weekly, "2026-12-28T12:00:00Z", "2026-12-27T22:59:59Z")).isTrue();
  }

  @Test
  @Shows("3 Limits 1")
  void monthsEndAtLocalMidnight() {
    Consumer<LimitBuilder> monthly = l -> l.atMost(1).per(CalendarWindow.MONTH);

    assertThat(isKept(monthly, "2028-02-29T22:59:59Z", "2028-01-31T23:00:00Z")).isFalse();
    assertThat(isKept(monthly, "2028-02-29T23:00:00Z", "2028-01-31T23:00:00Z")).isTrue();
  }

  @Test
  @Shows({"3 Limits 1", "10 Limits 7"})
  void aDoubledHourIsOneAndAShortDayIsADay() {
    Consumer<LimitBuilder> hourly = l -> l.atMost(1).per(CalendarWindow.HOUR);
    Consumer<LimitBuilder> daily = l -> l.atMost(1).per(CalendarWindow.DAY);

    assertThat(isKept(hourly, "2026-10-25T01:30:00Z", "2026-10-25T00:30:00Z")).isFalse();
    assertThat(isKept(daily, "2026-03-28T23:00:00Z", "2026-03-29T21:59:59Z")).isFalse();
    assertThat(isKept(daily, "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z")).isTrue();
  }

  @Test
  @Shows("10 Limits 15")
  void eachTeamKeepsItsOwnDistance() {
    Rulebook rulebook =
        rules(
                p -> p.in("marketing", "relations"),
                List.of(
                    r -> r.allow("post"),
                    r -> r.limit(l -> l.apart(Duration.ofHours(2)).each(Partition.TEAM))))
            .with(b -> b.person("cy", p -> p.in("marketing")));

    assertThat(
            Stream.of("cy", "omar", "lin", "gone")
                .filter(
                    by ->
                        basis(
                                rulebook,
                                launch().history(List.of(Post.of(by, "reply", "acme-in", MONDAY))))
                            .equals("limited")))
        .containsExactly("cy", "omar");
  }
}
