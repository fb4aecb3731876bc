package io.github.maypost.engine;

import static io.github.maypost.engine.Channels.NOON;
import static io.github.maypost.engine.Channels.ask;
import static io.github.maypost.engine.Channels.at;
import static io.github.maypost.engine.Channels.promotion;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.Earliest;
import io.github.maypost.decision.Grounds.Missing;
import io.github.maypost.decision.Post;
import io.github.maypost.decision.PostQuery;
import io.github.maypost.decision.Request;
import io.github.maypost.model.ApprovalBuilder;
import io.github.maypost.model.Rulebook;
import io.github.maypost.vocabulary.CalendarWindow;
import io.github.maypost.vocabulary.Percentage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** When something may go out at the earliest. */
final class EarliestTest {

  private static final Instant END = NOON.plus(Duration.ofDays(EarliestSearch.DAYS_AHEAD));

  /** The deny of which nobody can tell stands before the one that is sure to end. */
  private static final Rulebook FROZEN_AT_NIGHT =
      Rulebook.builder()
          .zone(ZoneId.of("Europe/Berlin"))
          .kind("news")
          .channel("blog")
          .person("ada")
          .moments("told")
          .policy(
              "house",
              policy ->
                  policy
                      .rule("anyone", rule -> rule.allow("post"))
                      .rule(
                          "told-first",
                          rule ->
                              rule.deny("post").unless(but -> but.when(when -> when.since("told"))))
                      .rule(
                          "nights",
                          rule ->
                              rule.deny("post")
                                  .when(
                                      when -> when.hours(LocalTime.of(20, 0), LocalTime.of(8, 0))))
                      .rule("few", rule -> rule.limit(3, CalendarWindow.DAY)))
          .build();

  private static Earliest earliest(Channels channels, Request.Builder request, Post... history) {
    return Engine.of(channels.rulebook()).earliest(request.history(List.of(history)).build());
  }

  private static Channels approved(Consumer<ApprovalBuilder> approval) {
    return Channels.with(
        rule -> rule.requireApproval(all -> approval.accept(all.from(who -> who.team("shop")))));
  }

  @Test
  void whatIsAllowedMayGoOutAtOnce() {
    Channels free = Channels.with(rule -> rule.oblige("Sign."));

    assertThat(earliest(free, ask(NOON)).at()).contains(NOON);
    assertThat(earliest(free, ask(NOON)).grounds().request().at()).contains(NOON);
  }

  @Test
  void aFreezeEndsAtTheEndOfItsLastDay() {
    Channels freeze =
        Channels.with(
            rule ->
                rule.deny("post")
                    .when(
                        when ->
                            when.from(LocalDate.parse("2026-11-20"))
                                .until(LocalDate.parse("2026-12-24"))));

    assertThat(earliest(freeze, ask(NOON)).at()).contains(at("2026-12-25T00:00"));
  }

  @Test
  void hoursThatClocksSkipBeginWhenClocksHaveMoved() {
    Channels night =
        Channels.with(
            rule ->
                rule.deny("post")
                    .unless(
                        but ->
                            but.when(when -> when.hours(LocalTime.of(2, 30), LocalTime.of(4, 0)))));

    Earliest inSpring = earliest(night, ask(at("2027-03-28T00:00")));
    Earliest inAutumn = earliest(night, ask(at("2027-10-31T00:00")));

    assertThat(inSpring.at()).contains(Instant.parse("2027-03-28T01:30:00Z")); // 03:30 local
    assertThat(inAutumn.at()).contains(Instant.parse("2027-10-31T00:30:00Z")); // the first 02:30
  }

  @Test
  void aFullDayIsOverAtTheNextMidnightThoughItHasTwentyFiveHours() {
    Channels daily = Channels.limited(limit -> limit.atMost(1).per(CalendarWindow.DAY));
    Instant morning = at("2026-10-25T00:30");

    assertThat(earliest(daily, ask(morning), promotion(morning)).at())
        .contains(Instant.parse("2026-10-25T23:00:00Z"));
  }

  @Test
  void aRollingPeriodFreesItselfToTheNanosecond() {
    Channels hourly = Channels.limited(limit -> limit.atMost(1).over(Duration.ofHours(1)));
    Post before = promotion(NOON.minusSeconds(60).plusNanos(1));
    Post scheduled = promotion(NOON.plus(Duration.ofMinutes(90)));

    assertThat(earliest(hourly, ask(NOON), before).at())
        .contains(NOON.plus(Duration.ofMinutes(59)).plusNanos(1));
    assertThat(earliest(hourly, ask(NOON), before, scheduled).at())
        .contains(NOON.plus(Duration.ofMinutes(150)));
  }

  @Test
  void aDayOfDistanceIsADayOfTheClock() {
    Channels daily = Channels.limited(limit -> limit.apart(Period.ofDays(1)));
    Instant saturday = at("2027-03-27T12:00");

    assertThat(earliest(daily, ask(saturday), promotion(saturday)).at())
        .contains(at("2027-03-28T12:00"))
        .contains(saturday.plus(Duration.ofHours(23)));
  }

  @Test
  void aShareFreesItselfWhenPostsAreTooOld() {
    Channels half =
        Channels.limited(
            limit -> limit.share(Percentage.of(50)).over(Duration.ofHours(1)).minPosts(2));
    Instant posted = NOON.minusSeconds(600);

    assertThat(earliest(half, ask(NOON), promotion(posted)).at())
        .contains(posted.plus(Duration.ofHours(1)).plusNanos(1));
  }

  @Test
  void silenceAndCoolOffPass() {
    Channels quiet =
        approved(all -> all.orSilence(Duration.ofHours(12)).coolOff(Duration.ofHours(1)));

    assertThat(earliest(quiet, ask(NOON).proposedAt(NOON)).at())
        .contains(NOON.plus(Duration.ofHours(12)));
    assertThat(earliest(quiet, ask(NOON).proposedAt(NOON).approvedBy("cy")).at())
        .contains(NOON.plus(Duration.ofHours(1)));
  }

  @Test
  void aMomentPassesAndSoDoesTheTimeAfterIt() {
    Instant told = at("2026-11-23T11:30");
    Channels quiet =
        Channels.with(
            rule ->
                rule.deny("post")
                    .unless(but -> but.when(when -> when.since("told", Duration.ofHours(24)))));

    assertThat(earliest(quiet, ask(NOON).moment("told", told)).at())
        .contains(told.plus(Duration.ofHours(24)));
    assertThat(earliest(quiet, ask(NOON).moment("told", NOON.plusNanos(1))).at())
        .contains(NOON.plusNanos(1).plus(Duration.ofHours(24)));
    assertThat(earliest(quiet, ask(NOON)).at()).isEmpty();
    assertThat(earliest(quiet, ask(NOON)).lookedUntil()).isEmpty();
  }

  @Test
  void whatIsMissingOnceAFreezeIsOverIsTold() {
    Instant frozen = at("2026-11-23T22:00");

    Earliest unsaid = Engine.of(FROZEN_AT_NIGHT).earliest(night(frozen).build());
    Earliest said =
        Engine.of(FROZEN_AT_NIGHT).earliest(night(frozen).moment("told", frozen).build());
    Earliest counted =
        Engine.of(FROZEN_AT_NIGHT)
            .earliest(night(frozen).moment("told", frozen).history(List.of()).build());

    assertThat(unsaid.at()).isEmpty();
    assertThat(unsaid.grounds().missing()).isEqualTo(new Missing(true, List.of(), List.of("told")));
    assertThat(said.at()).isEmpty();
    assertThat(said.grounds().missing()).isEqualTo(new Missing(true, List.of(), List.of()));
    assertThat(counted.at()).contains(at("2026-11-24T08:00"));
    assertThat(counted.grounds().missing()).isEqualTo(new Missing(false, List.of(), List.of()));
  }

  private static Request.Builder night(Instant at) {
    return Request.template().person("ada").kind("news").channel("blog").at(at);
  }

  @Test
  void whatIsAllowedOnlyBeforeAMomentIsNotAllowedAfterIt() {
    Channels before = Channels.with(rule -> rule.deny("post").when(when -> when.since("told")));

    assertThat(earliest(before, ask(NOON).moment("told", NOON.plusNanos(1))).at()).contains(NOON);
    assertThat(earliest(before, ask(NOON).moment("told", NOON)).lookedUntil()).isEmpty();
  }

  @Test
  void daysSinceAMomentAreThoseOfTheirZone() {
    Channels quiet =
        Channels.with(
            rule ->
                rule.deny("post")
                    .unless(
                        but ->
                            but.when(
                                when ->
                                    when.since("told", Period.ofDays(1))
                                        .zone(ZoneId.of("Europe/London")))));
    Instant told = Instant.parse("2027-03-27T01:30:00Z"); // skipped the next day, in London

    assertThat(earliest(quiet, ask(told).moment("told", told)).at())
        .contains(Instant.parse("2027-03-28T01:30:00Z"));
  }

  @Test
  void whatNobodyCanWaitForIsNever() {
    Earliest earliest = earliest(approved(all -> all.validFor(Duration.ofHours(1))), ask(NOON));

    assertThat(earliest.at()).isEmpty();
    assertThat(earliest.lookedUntil()).isEmpty();
  }

  @Test
  void anApprovalGivenLaterCountsFromThenOn() {
    Instant later = NOON.plusSeconds(7);

    assertThat(earliest(approved(all -> {}), ask(NOON).approvedBy("cy", later)).at())
        .contains(later);
  }

  @Test
  void itSaysHowFarItLooked() {
    Channels far =
        Channels.with(
            rule -> rule.deny("post").when(when -> when.until(LocalDate.parse("2030-01-01"))));

    Earliest earliest = earliest(far, ask(NOON));

    assertThat(earliest.at()).isEmpty();
    assertThat(earliest.lookedUntil()).contains(END);
  }

  @Test
  void itTriesNoMoreThanSoManyInstants() {
    Channels hourly =
        Channels.with(
            rule ->
                rule.deny("post")
                    .unless(but -> but.what(what -> what.tagged("sponsored")))
                    .when(
                        when ->
                            when.hours(LocalTime.MIDNIGHT, LocalTime.NOON)
                                .hours(LocalTime.NOON, LocalTime.MIDNIGHT)));
    Engine engine = Engine.of(hourly.rulebook());
    Surroundings nothing = new Surroundings(() -> NOON, Set::of, Map::of, Map::of, null, null);
    KnownPeople people = new KnownPeople(hourly.rulebook(), null);
    Circumstances asked = nothing.survey(ask(NOON).build(), engine.rulebook(), people);

    EarliestSearch.Result result =
        new EarliestSearch(new Judge(engine.rulebook(), nothing), asked, new ArrayList<>())
            .search(3);

    assertThat(result.at()).isEmpty();
    assertThat(result.lookedUntil()).contains(at("2026-11-25T00:00"));
  }

  @Test
  void namesThatNobodyKnowsAreNamed() {
    Earliest earliest =
        earliest(Channels.with(rule -> rule.oblige("Sign.")), ask(NOON).tags("nonsense"));

    assertThat(earliest.at()).isEmpty();
    assertThat(earliest.grounds().unknownNames()).hasSize(1);
  }

  @Test
  void aHistoryIsAskedOnceForAllOfTheTime() {
    List<PostQuery> asked = new ArrayList<>();
    Channels hourly = Channels.limited(limit -> limit.atMost(1).per(CalendarWindow.HOUR));
    List<Post> posts = new ArrayList<>();
    for (int hour = 0; hour < 48; hour++) {
      posts.add(promotion(NOON.plus(Duration.ofHours(hour))));
    }
    History history =
        query -> {
          asked.add(query);
          return PostLog.of(posts).find(query);
        };

    Optional<Instant> at = hourly.knowing(history).earliest(ask(NOON).build()).at();

    assertThat(at).contains(NOON.plus(Duration.ofDays(2)));
    assertThat(asked).hasSize(1);
  }

  @Test
  void aHistoryThatFailsStopsItAndIsNamed() {
    Channels hourly = Channels.limited(limit -> limit.atMost(1).per(CalendarWindow.HOUR));
    History broken =
        query -> {
          throw new IllegalStateException("down");
        };

    Earliest earliest = hourly.knowing(broken).earliest(ask(NOON).build());

    assertThat(earliest.at()).isEmpty();
    assertThat(earliest.grounds().faults()).hasSize(1);
  }
}
