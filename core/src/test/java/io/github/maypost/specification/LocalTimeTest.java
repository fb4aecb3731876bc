package io.github.maypost.specification;

import static io.github.maypost.specification.World.MONDAY;
import static io.github.maypost.specification.World.allowedBut;
import static io.github.maypost.specification.World.basis;
import static io.github.maypost.specification.World.isWithin;
import static io.github.maypost.specification.World.launch;
import static io.github.maypost.specification.World.selects;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.Post;
import io.github.maypost.decision.Request;
import io.github.maypost.model.PersonBuilder;
import io.github.maypost.model.Rulebook;
import io.github.maypost.model.WhenBuilder;
import io.github.maypost.vocabulary.CalendarWindow;
import io.github.maypost.vocabulary.PeriodDuration;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Sentences of DESIGN section 10 on time, with the instants on both sides of each boundary. */
class LocalTimeTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  private static boolean isOver(PeriodDuration coolOff, String proposed, String at) {
    Rulebook rulebook =
        allowedBut(
            r ->
                r.requireApproval(
                    a -> a.from(w -> w.team("relations")).atLeast(0).coolOff(coolOff)));
    return basis(rulebook, launch().proposedAt(Instant.parse(proposed)).at(Instant.parse(at)))
        .equals("allowed");
  }

  @Test
  @Shows("10 Time 1")
  void anIntervalOfInstantsIncludesItsStartAndExcludesItsEnd() {
    Consumer<WhenBuilder> hour = w -> w.from(MONDAY).until(MONDAY.plusSeconds(3600));

    assertThat(isWithin(hour, "2026-06-01T09:59:59.999999999Z")).isFalse();
    assertThat(isWithin(hour, "2026-06-01T10:00:00Z")).isTrue();
    assertThat(isWithin(hour, "2026-06-01T10:59:59.999999999Z")).isTrue();
    assertThat(isWithin(hour, "2026-06-01T11:00:00Z")).isFalse();
  }

  @Test
  @Shows({"10 Time 1", "10 Time 2", "5 Order 3"})
  void aPersonIsActiveFromTheFirstInstantOfADayUntilTheLastOfAnother() {
    Consumer<PersonBuilder> june =
        p -> p.in("marketing").from(LocalDate.of(2026, 6, 1)).until(LocalDate.of(2026, 6, 30));
    Instant start = Instant.parse("2026-05-31T22:00:00Z");
    Instant end = Instant.parse("2026-06-30T22:00:00Z");

    assertThat(selects(june, w -> w.team("marketing"), launch().at(start))).isTrue();
    assertThat(selects(june, w -> w.team("marketing"), launch().at(start.minusNanos(1)))).isFalse();
    assertThat(selects(june, w -> w.team("marketing"), launch().at(end.minusNanos(1)))).isTrue();
    assertThat(selects(june, w -> w.team("marketing"), launch().at(end))).isFalse();
  }

  @Test
  @Shows("10 Time 2")
  void aLocalTimeAsUntilIncludesNothingMore() {
    Consumer<WhenBuilder> untilNoon = w -> w.until(LocalDateTime.of(2026, 6, 1, 12, 0));

    assertThat(isWithin(untilNoon, "2026-06-01T09:59:59Z")).isTrue();
    assertThat(isWithin(untilNoon, "2026-06-01T10:00:00Z")).isFalse();
  }

  @Test
  @Shows("10 Time 4")
  void withoutAZoneTimesAreThoseOfUtc() {
    Rulebook rulebook =
        Rulebook.builder()
            .kind("news")
            .channel("board")
            .person("ada")
            .policy(
                "policy",
                p ->
                    p.rule("allow", r -> r.allow("post").when(w -> w.days(DayOfWeek.MONDAY)))
                        .rule("daily", r -> r.limit(1, CalendarWindow.DAY)))
            .build();
    Request.Builder request =
        Request.builder("ada", "news", "board")
            .history(
                List.of(Post.of("ada", "news", "board", Instant.parse("2026-06-01T00:00:00Z"))));

    assertThat(basis(rulebook, request.at(Instant.parse("2026-06-01T23:59:59Z"))))
        .isEqualTo("limited");
    assertThat(basis(rulebook, request.at(Instant.parse("2026-06-02T00:00:00Z"))))
        .isEqualTo("not-covered");
    assertThat(basis(rulebook, request.at(Instant.parse("2026-05-31T23:59:59Z"))))
        .isEqualTo("not-covered");
    assertThat(basis(rulebook, request.at(Instant.parse("2026-06-08T00:00:00Z"))))
        .isEqualTo("allowed");
  }

  @Test
  @Shows("10 Time 5")
  void aZoneIsForTheLocalDatesAndHoursOfItsMapping() {
    Consumer<WhenBuilder> day =
        w -> w.zone(NEW_YORK).from(LocalDate.of(2026, 6, 1)).until(LocalDate.of(2026, 6, 1));
    Consumer<WhenBuilder> notThatDay =
        w -> w.zone(NEW_YORK).not(n -> n.from(LocalDate.of(2026, 6, 1)));
    Consumer<WhenBuilder> morning =
        w -> w.zone(NEW_YORK).hours(LocalTime.of(9, 0), LocalTime.of(12, 0));

    assertThat(isWithin(day, "2026-06-01T03:59:59Z")).isFalse();
    assertThat(isWithin(day, "2026-06-01T04:00:00Z")).isTrue();
    assertThat(isWithin(day, "2026-06-02T03:59:59Z")).isTrue();
    assertThat(isWithin(day, "2026-06-02T04:00:00Z")).isFalse();
    assertThat(isWithin(notThatDay, "2026-06-01T03:59:59Z")).isTrue();
    assertThat(isWithin(notThatDay, "2026-06-01T04:00:00Z")).isFalse();
    assertThat(isWithin(morning, "2026-06-01T13:00:00Z")).isTrue();
    assertThat(isWithin(morning, "2026-06-01T12:59:59Z")).isFalse();
  }

  @Test
  @Shows("10 Time 7")
  void hoursIncludeTheirFirstInstantAndExcludeTheirLast() {
    Consumer<WhenBuilder> office = w -> w.hours(LocalTime.of(9, 0), LocalTime.of(18, 0));

    assertThat(isWithin(office, "2026-06-01T06:59:59.999999999Z")).isFalse();
    assertThat(isWithin(office, "2026-06-01T07:00:00Z")).isTrue();
    assertThat(isWithin(office, "2026-06-01T15:59:59.999999999Z")).isTrue();
    assertThat(isWithin(office, "2026-06-01T16:00:00Z")).isFalse();
  }

  @Test
  @Shows({"10 Time 8", "3 Selectors 15"})
  void aNightOfADayGoesOnIntoTheNextAndNoFurther() {
    Consumer<WhenBuilder> sundayNight =
        w -> w.days(DayOfWeek.SUNDAY).hours(LocalTime.of(22, 0), LocalTime.of(2, 0));
    Consumer<WhenBuilder> everyNight = w -> w.hours(LocalTime.of(22, 0), LocalTime.of(2, 0));

    assertThat(isWithin(sundayNight, "2026-05-31T20:00:00Z")).isTrue();
    assertThat(isWithin(sundayNight, "2026-05-31T23:59:59Z")).isTrue();
    assertThat(isWithin(sundayNight, "2026-06-01T00:00:00Z")).isFalse();
    assertThat(isWithin(sundayNight, "2026-06-01T20:00:00Z")).isFalse();
    assertThat(isWithin(sundayNight, "2026-05-30T23:00:00Z")).isFalse();
    assertThat(isWithin(everyNight, "2026-06-01T20:00:00Z")).isTrue();
    assertThat(isWithin(everyNight, "2026-06-01T00:00:00Z")).isFalse();
  }

  @Test
  @Shows({"10 Time 11", "10 Time 12", "10 Silence 1"})
  void aDayKeepsTheLocalTimeAndTwentyFourHoursDoNot() {
    PeriodDuration day = PeriodDuration.of(Period.ofDays(1));
    PeriodDuration hours = PeriodDuration.of(Duration.ofHours(24));

    assertThat(isOver(day, "2026-03-28T09:00:00Z", "2026-03-29T08:00:00Z")).isTrue();
    assertThat(isOver(day, "2026-03-28T09:00:00Z", "2026-03-29T07:59:59Z")).isFalse();
    assertThat(isOver(hours, "2026-03-28T09:00:00Z", "2026-03-29T09:00:00Z")).isTrue();
    assertThat(isOver(hours, "2026-03-28T09:00:00Z", "2026-03-29T08:59:59Z")).isFalse();
    assertThat(isOver(day, "2026-10-24T08:00:00Z", "2026-10-25T09:00:00Z")).isTrue();
    assertThat(isOver(day, "2026-10-24T08:00:00Z", "2026-10-25T08:59:59Z")).isFalse();
    assertThat(
            isOver(PeriodDuration.parse("P1DT1H"), "2026-03-28T00:30:00Z", "2026-03-29T01:29:59Z"))
        .isFalse();
    assertThat(
            isOver(PeriodDuration.parse("P1DT1H"), "2026-03-28T00:30:00Z", "2026-03-29T01:30:00Z"))
        .isTrue();
  }

  @Test
  @Shows("10 Time 13")
  void aMonthAfterTheThirtyFirstEndsOnTheLastOfTheNext() {
    PeriodDuration month = PeriodDuration.of(Period.ofMonths(1));
    PeriodDuration year = PeriodDuration.of(Period.ofYears(1));

    assertThat(isOver(month, "2026-01-31T09:00:00Z", "2026-02-28T08:59:59Z")).isFalse();
    assertThat(isOver(month, "2026-01-31T09:00:00Z", "2026-02-28T09:00:00Z")).isTrue();
    assertThat(isOver(month, "2028-01-31T09:00:00Z", "2028-02-29T08:59:59Z")).isFalse();
    assertThat(isOver(month, "2026-02-28T09:00:00Z", "2026-03-28T09:00:00Z")).isTrue();
    assertThat(isOver(year, "2028-02-29T09:00:00Z", "2029-02-28T09:00:00Z")).isTrue();
  }

  @Test
  @Shows("10 Time 15")
  void aLocalTimeThatClocksSkipMovesOnByTheGap() {
    Consumer<WhenBuilder> fromSkipped = w -> w.from(LocalDateTime.of(2026, 3, 29, 2, 30));

    assertThat(isWithin(fromSkipped, "2026-03-29T01:29:59Z")).isFalse();
    assertThat(isWithin(fromSkipped, "2026-03-29T01:30:00Z")).isTrue();
    assertThat(
            isOver(
                PeriodDuration.of(Period.ofDays(1)),
                "2026-03-28T01:30:00Z",
                "2026-03-29T01:29:59Z"))
        .isFalse();
    assertThat(
            isOver(
                PeriodDuration.of(Period.ofDays(1)),
                "2026-03-28T01:30:00Z",
                "2026-03-29T01:30:00Z"))
        .isTrue();
  }

  @Test
  @Shows("10 Time 16")
  void ofADoubledLocalTimeTheFirstIsMeant() {
    Consumer<WhenBuilder> fromDoubled = w -> w.from(LocalDateTime.of(2026, 10, 25, 2, 30));
    Consumer<WhenBuilder> untilDoubled = w -> w.until(LocalDateTime.of(2026, 10, 25, 2, 30));

    assertThat(isWithin(fromDoubled, "2026-10-25T00:29:59Z")).isFalse();
    assertThat(isWithin(fromDoubled, "2026-10-25T00:30:00Z")).isTrue();
    assertThat(isWithin(untilDoubled, "2026-10-25T00:30:00Z")).isFalse();
    assertThat(isWithin(untilDoubled, "2026-10-25T01:29:59Z")).isFalse();
  }

  @Test
  @Shows("10 Time 6")
  void aWeekBeginsOnMondayAndDaysAreThoseOfTheCalendar() {
    Rulebook weekly = allowedBut(r -> r.limit(1, CalendarWindow.WEEK));
    Instant sunday = Instant.parse("2026-06-07T21:59:59Z");
    Post onMonday = Post.of("omar", "reply", "acme-x", Instant.parse("2026-05-31T22:00:00Z"));

    assertThat(basis(weekly, launch().at(sunday).history(List.of(onMonday)))).isEqualTo("limited");
    assertThat(basis(weekly, launch().at(sunday.plusSeconds(1)).history(List.of(onMonday))))
        .isEqualTo("allowed");
  }

  @Test
  @Shows({"10 Limits 7", "3 Limits 1"})
  void aDayLastsUntilItsSecondMidnightWhereClocksGoBackOverTheFirst() {
    Rulebook daily =
        allowedBut(r -> r.limit(1, CalendarWindow.DAY))
            .with(b -> b.zone(ZoneId.of("America/St_Johns")));
    Post again = Post.of("omar", "reply", "acme-x", Instant.parse("2010-11-07T02:45:00Z"));
    Post nextDay = Post.of("omar", "reply", "acme-x", Instant.parse("2010-11-07T03:30:00Z"));
    Request.Builder request = launch().at(Instant.parse("2010-11-07T03:00:00Z"));

    assertThat(basis(daily, request.history(List.of(again)))).isEqualTo("limited");
    assertThat(basis(daily, request.history(List.of(nextDay)))).isEqualTo("allowed");
  }
}
