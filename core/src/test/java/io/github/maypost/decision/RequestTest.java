package io.github.maypost.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.vocabulary.Interval;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests as values. */
class RequestTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private static Request.Builder ask() {
    return Request.builder("ada", "news", "blog");
  }

  static List<UnaryOperator<Request.Builder>> changes() {
    return List.of(
        request -> request.person("ben").author("ada"),
        request -> request.author("ben"),
        request -> request.permission("draft"),
        request -> request.kind("sale"),
        request -> request.channel("shop"),
        request -> request.at(NOON),
        request -> request.tags("paid"),
        request -> request.situations("crisis"),
        request -> request.facts("signed"),
        request -> request.factsNot("signed"),
        request -> request.moment("launch", NOON),
        request -> request.proposedAt(NOON),
        request -> request.revision("2"),
        request -> request.approval(new Approval("ben", Optional.empty(), Optional.empty())),
        request ->
            request.objection(
                new Objection("ben", Optional.empty(), Optional.empty(), Optional.empty())),
        request -> request.history(List.of()));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void requestsThatDifferInAnythingAreNotEqual(UnaryOperator<Request.Builder> change) {
    assertThat(change.apply(ask()).build()).isNotEqualTo(ask().build());
  }

  @ParameterizedTest
  @MethodSource("changes")
  void requestsThatSayTheSameAreEqualAndHashAlike(UnaryOperator<Request.Builder> change) {
    Request one = change.apply(ask()).build();

    assertThat(one).isEqualTo(change.apply(ask()).build()).isNotEqualTo(null).isNotEqualTo("ada");
    assertThat(one).hasSameHashCodeAs(change.apply(ask()).build());
    assertThat(one.hashCode()).isNotEqualTo(Request.builder("x", "y", "z").build().hashCode());
  }

  @Test
  void aRequestReadsAsWhoDoesWhatWhereAndWhen() {
    assertThat(ask().build()).hasToString("ada post news on blog");
    assertThat(ask().at(NOON).build()).hasToString("ada post news on blog 2026-11-23T12:00:00Z");
  }

  @Test
  void aLookupReadsAsItsQueryAndHowManyPostsWereTold() {
    PostQuery query =
        new PostQuery(
            Interval.ALWAYS,
            OptionalInt.empty(),
            Set.of("post"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Post post = new Post("ada", "news", "blog", NOON, "post", Optional.empty());

    assertThat(new Lookup(query, List.of(post, post), Optional.empty()))
        .hasToString("Lookup[query=" + query + ", posts=2, failure=Optional.empty]");
  }
}
