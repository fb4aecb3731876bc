package io.github.maypost.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.maypost.decision.AuditRecord;
import io.github.maypost.decision.Basis;
import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Declarations;
import io.github.maypost.decision.Fault;
import io.github.maypost.decision.Lookup;
import io.github.maypost.decision.PostQuery;
import io.github.maypost.decision.Replay;
import io.github.maypost.decision.Replay.Result;
import io.github.maypost.decision.Request;
import io.github.maypost.decision.UnknownName;
import io.github.maypost.engine.Engine;
import io.github.maypost.specification.Pairs;
import io.github.maypost.specification.Witness;
import io.github.maypost.vocabulary.Interval;
import io.github.maypost.vocabulary.Verb;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** That a line of an audit log says all that there is to a decision. */
class AuditJsonPropertiesTest {

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void everyDecisionIsALineThatReadsTheSameAndIsDecidedTheSame(
      @ForAll("pairs") Pairs.Pair pair, @ForAll Random random) {
    Engine bare = Engine.of(pair.rulebook());
    for (Request request : pair.requests()) {
      for (Witness witness : List.of(Witness.honest(request), Witness.doubtful(request, random))) {
        Decision decision = witness.decision(pair.rulebook());
        String line = AuditJson.write(decision);
        Replay replay = bare.replay(AuditJson.read(line));

        assertThat(AuditJson.write(AuditJson.read(line))).isEqualTo(line);
        assertThat(Schemas.closedErrors(Schema.AUDIT, line)).as(line).isEmpty();
        assertThat(Schemas.closedErrors(Schema.REPLAY, AuditJson.write(replay, 1))).isEmpty();
        assertThat(replay.result()).isEqualTo(Result.SAME);
        assertThat(replay.now().counts()).isEqualTo(decision.counts());
        assertThat(replay.now().faults()).isEqualTo(decision.faults());
      }
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void whateverTheNamesARecordIsOneLineAndReadsTheSame(@ForAll("records") AuditRecord before) {
    String line = AuditJson.write(before);

    assertThat(line.codePoints())
        .noneMatch(
            point ->
                Set.of(
                        (int) Character.CONTROL,
                        (int) Character.FORMAT,
                        (int) Character.LINE_SEPARATOR,
                        (int) Character.PARAGRAPH_SEPARATOR,
                        (int) Character.SURROGATE)
                    .contains(Character.getType(point)));
    assertThat(AuditJson.read(line)).isEqualTo(before);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void aLineThatIsCutShortIsNeverRead(@ForAll("records") AuditRecord before, @ForAll double where) {
    String line = AuditJson.write(before);
    String cut = line.substring(0, (int) (Math.abs(where % 1) * line.length()));

    assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> AuditJson.read(cut));
  }

  @Provide
  Arbitrary<Pairs.Pair> pairs() {
    return Pairs.pairs(3);
  }

  /** Records that say anything at all. */
  @Provide
  Arbitrary<AuditRecord> records() {
    return Combinators.combine(
            Arbitraries.of(Basis.class),
            RequestJsonPropertiesTest.anyRequests(),
            names().list().ofMaxSize(3),
            Arbitraries.maps(Arbitraries.of(Verb.class), texts().list().ofMaxSize(2)),
            lookups().list().ofMaxSize(3).optional(),
            Combinators.combine(Arbitraries.of(Fault.Source.class), texts())
                .as(Fault::new)
                .list()
                .ofMaxSize(2),
            declarations(),
            texts())
        .as(AuditRecord::new);
  }

  private static Arbitrary<Declarations> declarations() {
    Arbitrary<Set<String>> ids = texts().set().ofMaxSize(2);
    return Combinators.combine(ids, ids, ids).as(Declarations::new);
  }

  private static Arbitrary<UnknownName> names() {
    return Combinators.combine(Arbitraries.of(UnknownName.Field.class), texts())
        .as(UnknownName::new);
  }

  private static Arbitrary<Lookup> lookups() {
    Arbitrary<Optional<Set<String>>> ids = texts().set().ofMaxSize(2).optional();
    Arbitrary<Lookup> found =
        Combinators.combine(
                Arbitraries.of(
                    Interval.ALWAYS,
                    new Interval(Instant.EPOCH, Instant.MAX),
                    new Interval(Instant.MIN, Instant.EPOCH.plusNanos(1))),
                Arbitraries.of(OptionalInt.empty(), OptionalInt.of(3)),
                texts().set().ofMaxSize(2),
                ids,
                ids,
                ids,
                RequestJsonPropertiesTest.anyPosts().list().ofMaxSize(3))
            .as(
                (interval, last, permissions, channels, people, kinds, posts) ->
                    new Lookup(
                        new PostQuery(interval, last, permissions, channels, people, kinds),
                        posts,
                        Optional.empty()));
    return Combinators.combine(found, texts().optional())
        .as(
            (lookup, failure) ->
                failure.isEmpty() ? lookup : new Lookup(lookup.query(), List.of(), failure));
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            "house/rule",
            "a\nb",
            "\r\n",
            "\u2028",
            "\u0085",
            "\ud83d",
            "\ude00\ud83d",
            "\u202e",
            "\uD83D\uDE00",
            "\udb40\udc41",
            "\"}\n{\"",
            "",
            "\u0000",
            "x".repeat(70_000)),
        Arbitraries.strings().ofMaxLength(8));
  }
}
