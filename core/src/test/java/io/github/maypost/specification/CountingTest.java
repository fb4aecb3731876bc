package io.github.maypost.specification;

import static io.github.maypost.specification.World.MONDAY;
import static io.github.maypost.specification.World.allowedBut;
import static io.github.maypost.specification.World.basis;
import static io.github.maypost.specification.World.decide;
import static io.github.maypost.specification.World.launch;
import static io.github.maypost.specification.World.rules;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.Post;
import io.github.maypost.decision.Request;
import io.github.maypost.model.LimitBuilder;
import io.github.maypost.model.RuleBuilder;
import io.github.maypost.model.Rulebook;
import io.github.maypost.vocabulary.CalendarWindow;
import io.github.maypost.vocabulary.Partition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Sentences of DESIGN section 10 on limits, each with an example. */
class CountingTest {

  private String among(Consumer<RuleBuilder> limit, Post... history) {
    return basis(allowedBut(limit), launch().history(List.of(history)));
  }

  private Consumer<RuleBuilder> one(Consumer<LimitBuilder> limit) {
    return r -> r.limit(l -> limit.accept(l.atMost(1).per(CalendarWindow.DAY)));
  }

  private Post post(String person, String kind, String channel) {
    return Post.of(person, kind, channel, MONDAY);
  }

  @Test
  @Shows({"5 Order 14", "5 Order 16"})
  void noHistoryIsUnknownAndBindsAndAnEmptyOneIsKnownToBeEmpty() {
    Rulebook rulebook = allowedBut(r -> r.limit(1, CalendarWindow.DAY));

    assertThat(basis(rulebook, launch())).isEqualTo("limited");
    assertThat(basis(rulebook, launch().history(List.of()))).isEqualTo("allowed");
  }

  @Test
  @Shows({"3 Limits 1", "10 Limits 7"})
  void theWindowIsTheCalendarsInTheRulebooksZone() {
    Instant midnight = Instant.parse("2026-05-31T22:00:00Z");
    Consumer<RuleBuilder> daily = r -> r.limit(1, CalendarWindow.DAY);

    assertThat(among(daily, Post.of("maya", "launch", "acme-x", midnight))).isEqualTo("limited");
    assertThat(among(daily, Post.of("maya", "launch", "acme-x", midnight.minusNanos(1))))
        .isEqualTo("allowed");
  }

  @Test
  @Shows({"3 Limits 7", "3 Limits 8", "10 Limits 4"})
  void postsAreToldApartByChannelWhenNothingElseIsSaid() {
    Consumer<RuleBuilder> byChannel = one(l -> {});
    Consumer<RuleBuilder> together = one(l -> l.each(Partition.NONE));

    assertThat(among(byChannel, post("omar", "reply", "acme-x"))).isEqualTo("limited");
    assertThat(among(byChannel, post("omar", "reply", "acme-in"))).isEqualTo("allowed");
    assertThat(among(together, post("omar", "reply", "acme-in"))).isEqualTo("limited");
  }

  @Test
  @Shows({"10 Limits 16", "3 Limits 8"})
  void eachKindMeansExactlyTheRequestsKind() {
    Consumer<RuleBuilder> byKind = one(l -> l.each(Partition.KIND));

    assertThat(among(byKind, post("omar", "promotion", "acme-x"))).isEqualTo("allowed");
    assertThat(among(byKind, post("omar", "launch", "acme-in"))).isEqualTo("limited");
  }

  @Test
  @Shows({"10 Limits 15", "10 Limits 17", "3 Limits 8"})
  void eachTeamMeansThoseListedThereAndOneInNoTeamIsAlone() {
    Consumer<RuleBuilder> byTeam = one(l -> l.each(Partition.TEAM));
    Rulebook alone = rules(p -> p.name("Maya"), List.of(r -> r.allow("post"), byTeam));
    Request.Builder request = launch().history(List.of(post("maya", "launch", "acme-in")));

    assertThat(among(byTeam, post("omar", "launch", "acme-x"))).isEqualTo("allowed");
    assertThat(among(byTeam, post("maya", "launch", "acme-in"))).isEqualTo("limited");
    assertThat(basis(alone, request)).isEqualTo("limited");
    assertThat(basis(alone, request.history(List.of(post("omar", "launch", "acme-in")))))
        .isEqualTo("allowed");
  }

  @Test
  @Shows({"10 Limits 20", "10 Limits 23", "10 Limits 24", "10 Limits 26", "10 Limits 6"})
  void postsThatMayMatchCountAndThoseOfUnknownKindsOrPeopleDoNotWhereAsked() {
    Consumer<RuleBuilder> tagged =
        r -> r.limit(1, CalendarWindow.DAY).what(w -> w.not(n -> n.tagged("sponsored")));
    Consumer<RuleBuilder> who = r -> r.limit(1, CalendarWindow.DAY).who(w -> w.external(false));
    Consumer<RuleBuilder> all = r -> r.limit(1, CalendarWindow.DAY);

    assertThat(among(tagged, post("omar", "launch", "acme-x"))).isEqualTo("limited");
    assertThat(among(tagged, post("omar", "launch", "acme-x").tagged("sponsored")))
        .isEqualTo("allowed");
    assertThat(among(tagged, post("omar", "gone", "acme-x"))).isEqualTo("allowed");
    assertThat(among(who, post("gone", "launch", "acme-x"))).isEqualTo("allowed");
    assertThat(among(all, post("gone", "gone", "acme-x"))).isEqualTo("limited");
  }

  @Test
  @Shows("3 Verbs 15")
  void aMinimumIsAdvisedUntilThisPostAndOthersOfTheWindowReachIt() {
    Rulebook twice =
        allowedBut(
            r -> r.advise("Come back.", a -> a.limit(l -> l.atLeast(2).per(CalendarWindow.WEEK))));
    Post later = Post.of("maya", "launch", "acme-x", MONDAY.plusSeconds(6 * 24 * 3600));
    Post nextWeek = Post.of("maya", "launch", "acme-x", MONDAY.plusSeconds(7 * 24 * 3600));

    assertThat(isAdvised(twice, launch())).isTrue();
    assertThat(isAdvised(twice, launch().history(List.of()))).isTrue();
    assertThat(isAdvised(twice, launch().history(List.of(nextWeek)))).isTrue();
    assertThat(isAdvised(twice, launch().history(List.of(later)))).isFalse();
    assertThat(isAdvised(twice, launch().history(List.of(later, later)))).isFalse();
  }

  private static boolean isAdvised(Rulebook rulebook, Request.Builder request) {
    return !decide(rulebook, request.build()).advice().isEmpty();
  }

  @Test
  @Shows("10 Limits 5")
  void anExceptionExemptsFromTheLimitNotFromBeingCounted() {
    Consumer<RuleBuilder> butOmar =
        r -> r.limit(1, CalendarWindow.DAY).unless(u -> u.who(w -> w.person("omar")));
    Request.Builder request = launch().history(List.of(post("omar", "launch", "acme-x")));

    assertThat(basis(allowedBut(butOmar), request)).isEqualTo("limited");
    assertThat(basis(allowedBut(butOmar), request.person("omar"))).isEqualTo("allowed");
  }

  @Test
  @Shows("10 Limits 1")
  void onlyPostsWithThePermissionsItSpeaksOfCount() {
    Post draft = new Post("maya", "launch", "acme-x", MONDAY, "draft", Optional.empty());

    assertThat(among(r -> r.limit(1, CalendarWindow.DAY), draft)).isEqualTo("allowed");
    assertThat(among(r -> r.limit(1, CalendarWindow.DAY).forPermissions("post", "draft"), draft))
        .isEqualTo("limited");
  }
}
