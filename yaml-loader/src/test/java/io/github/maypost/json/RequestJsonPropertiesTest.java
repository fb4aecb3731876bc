package io.github.maypost.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.maypost.decision.Approval;
import io.github.maypost.decision.Objection;
import io.github.maypost.decision.Post;
import io.github.maypost.decision.Request;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RequestJsonPropertiesTest {

  @Property
  void whatIsWrittenReadsAsTheSameRequest(@ForAll("requests") Request request) {
    assertThat(RequestJson.read(RequestJson.write(request))).isEqualTo(request);
  }

  @Property
  void aWrittenRequestIsOneLine(@ForAll("requests") Request request) {
    assertThat(RequestJson.write(request)).doesNotContain("\n", "\r");
  }

  @Property
  void whateverIsReadIsARequestOrSaysWhatIsWrong(@ForAll("texts") String text) {
    try {
      assertThat(RequestJson.read(text)).isNotNull();
    } catch (InvalidRequestException invalid) {
      assertThat(invalid.problems())
          .isNotEmpty()
          .allSatisfy(p -> assertThat(p.location()).isPresent());
    }
  }

  @Property
  void aRequestThatIsCutShortIsNeverRead(
      @ForAll("requests") Request request, @ForAll double where) {
    String json = RequestJson.write(request);
    String cut = json.substring(0, (int) (Math.abs(where % 1) * json.length()));

    assertThatExceptionOfType(InvalidRequestException.class)
        .isThrownBy(() -> RequestJson.read(cut));
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> json =
        Arbitraries.of(
                "{",
                "}",
                "[",
                "]",
                ":",
                ",",
                "\"",
                "\"person\"",
                "\"at\"",
                "null",
                "1e9",
                "\\u",
                "\"2026-11-23T12:00:00Z\"",
                "\"history\"",
                " ",
                "\n",
                "\ud83d\ude00",
                "\ud83d")
            .list()
            .ofMaxSize(30)
            .map(parts -> String.join("", parts));
    return Arbitraries.oneOf(json, Arbitraries.strings().ofMaxLength(40));
  }

  @Provide
  Arbitrary<Request> requests() {
    return anyRequests();
  }

  /** Requests that say anything at all. */
  static Arbitrary<Request> anyRequests() {
    Arbitrary<Request.Builder> start =
        Combinators.combine(words(), words(), words())
            .as((person, kind, channel) -> Request.builder(person, kind, channel));
    Arbitrary<Request.Builder> named =
        Combinators.combine(
                start,
                words().optional(),
                words().optional(),
                sets(),
                sets(),
                sets(),
                Arbitraries.maps(words(), instants()).ofMaxSize(2))
            .as(
                (builder, author, permission, tags, situations, facts, moments) -> {
                  author.ifPresent(builder::author);
                  permission.ifPresent(builder::permission);
                  return builder.tags(tags).situations(situations).facts(facts).moments(moments);
                });
    return Combinators.combine(
            named,
            sets(),
            instants().optional(),
            instants().optional(),
            words().optional(),
            approvals().list().ofMaxSize(3),
            objections().list().ofMaxSize(3),
            anyPosts().list().ofMaxSize(3).optional())
        .as(
            (builder, factsNot, at, proposedAt, revision, approvals, objections, history) -> {
              builder.factsNot(factsNot);
              at.ifPresent(builder::at);
              proposedAt.ifPresent(builder::proposedAt);
              revision.ifPresent(builder::revision);
              approvals.forEach(builder::approval);
              objections.forEach(builder::objection);
              history.ifPresent(builder::history);
              return builder.build();
            });
  }

  private static Arbitrary<Approval> approvals() {
    return Combinators.combine(words(), instants().optional(), words().optional())
        .as(Approval::new);
  }

  private static Arbitrary<Objection> objections() {
    return Combinators.combine(
            words(), instants().optional(), words().optional(), words().optional())
        .as(Objection::new);
  }

  static Arbitrary<Post> anyPosts() {
    return Combinators.combine(words(), words(), words(), instants(), words(), sets().optional())
        .as(
            (person, kind, channel, at, permission, tags) ->
                new Post(person, kind, channel, at, permission, tags));
  }

  private static Arbitrary<Set<String>> sets() {
    return words().set().ofMaxSize(3);
  }

  private static Arbitrary<Instant> instants() {
    return Arbitraries.longs()
        .between(
            Instant.parse("0000-01-02T00:00:00Z").getEpochSecond(),
            Instant.parse("9999-12-30T23:59:59Z").getEpochSecond())
        .flatMap(
            second ->
                Arbitraries.longs()
                    .between(0, 999_999_999)
                    .map(nano -> Instant.ofEpochSecond(second, nano)));
  }

  private static Arbitrary<String> words() {
    Arbitrary<String> wild =
        Arbitraries.strings()
            .ofMaxLength(8)
            .filter(
                text ->
                    text.codePoints()
                        .noneMatch(point -> Character.getType(point) == Character.SURROGATE));
    return Arbitraries.oneOf(
        Arbitraries.of(List.of("maya", "post", "promotion", "\"", "\\")), wild);
  }
}
