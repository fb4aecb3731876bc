package io.github.maypost.specification;

import static io.github.maypost.specification.Chances.list;
import static io.github.maypost.specification.Chances.number;
import static io.github.maypost.specification.Chances.oneOf;
import static io.github.maypost.specification.Chances.perhaps;

import io.github.maypost.decision.Approval;
import io.github.maypost.decision.Objection;
import io.github.maypost.decision.Request;
import io.github.maypost.model.Condition;
import io.github.maypost.model.Requirement;
import io.github.maypost.model.Rulebook;
import io.github.maypost.vocabulary.BusinessDays;
import io.github.maypost.vocabulary.Delay;
import io.github.maypost.vocabulary.PeriodDuration;
import io.github.maypost.vocabulary.Threshold;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** When a post was proposed, and what people said of it since. */
record Voices(@Nullable Proposal proposed, List<Word> approvals, int crowd, List<Word> objections) {

  /** Brute force tries every way to seat them. */
  private static final int MOST_APPROVALS = 6;

  /** So long before the request, give or take a little. */
  record Age(Delay delay, Duration nudge) {
    Instant before(Instant at, Rulebook rulebook) {
      return earlier(at, delay, rulebook).plus(nudge);
    }
  }

  /** So long before the request, or rather so long as a rule asks to wait, if there is one. */
  record Proposal(int delay, Age age) {
    Instant before(Instant at, Rulebook rulebook) {
      List<Delay> asked = Measures.delays(rulebook);
      return delay < 4 || asked.isEmpty()
          ? age.before(at, rulebook)
          : new Age(asked.get(delay % asked.size()), age.nudge()).before(at, rulebook);
    }
  }

  /** An approval, or an objection. */
  record Word(int by, @Nullable Age age, @Nullable String revision) {}

  static Arbitrary<Voices> voices() {
    Arbitrary<Proposal> proposals = Combinators.combine(number(0, 19), ages()).as(Proposal::new);
    return Combinators.combine(
            perhaps(75, proposals),
            list(0, 5, word()),
            oneOf(Tuple.of(1, Arbitraries.just(0)), Tuple.of(1, number(1, 9_999))),
            oneOf(Tuple.of(4, Arbitraries.just(List.<Word>of())), Tuple.of(1, list(1, 2, word()))))
        .as(Voices::new);
  }

  private static Arbitrary<Word> word() {
    return Combinators.combine(
            number(0, 11),
            perhaps(50, ages()),
            Arbitraries.frequency(Tuple.of(7, "r1"), Tuple.of(1, "r2"), Tuple.of(2, ""))
                .map(text -> text.isEmpty() ? null : text))
        .as(Word::new);
  }

  private static Arbitrary<Age> ages() {
    return Combinators.combine(Arbitraries.of(Pools.PERIODS), Pools.nudges()).as(Age::new);
  }

  /** Adds everything to a request that says all else. */
  void addTo(Request.Builder request, Rulebook rulebook) {
    Request said = request.build();
    Instant at = said.at().orElseThrow();
    if (proposed != null) {
      request.proposedAt(proposed.before(at, rulebook));
    }
    Scene scene = Scene.of(rulebook, said);
    List<Approval> all = new ArrayList<>(crowd(said, scene));
    approvals.forEach(word -> all.add(approval(word, scene)));
    all.stream().limit(MOST_APPROVALS).forEach(request::approval);
    objections.forEach(word -> request.objection(objection(word, scene)));
  }

  private static Approval approval(Word word, Scene scene) {
    return new Approval(by(word, scene), given(word, scene), Optional.ofNullable(word.revision()));
  }

  private static Objection objection(Word word, Scene scene) {
    return new Objection(
        by(word, scene),
        given(word, scene),
        Optional.empty(),
        Optional.ofNullable(word.revision()));
  }

  private static Optional<Instant> given(Word word, Scene scene) {
    return Optional.ofNullable(word.age())
        .map(age -> age.before(scene.at(), scene.organisation().rulebook()));
  }

  /** Anybody, or somebody whom a rule asks, if there is one. */
  private static String by(Word word, Scene scene) {
    List<String> asked =
        Measures.selections(scene.organisation().rulebook()).stream()
            .flatMap(from -> asked(from, scene).stream())
            .toList();
    return word.by() <= 5 || asked.isEmpty()
        ? Requests.orNobody(scene.organisation().people(), word.by())
        : asked.get(word.by() % asked.size());
  }

  private static List<String> asked(Condition from, Scene scene) {
    return scene.organisation().people().values().stream()
        .filter(p -> Selecting.condition(from, scene.with(p, scene.at())) == Kleene.YES)
        .map(person -> person.id())
        .toList();
  }

  /**
   * Approvals such as some rule wants, stage after stage or all at once; perhaps one is missing.
   */
  private List<Approval> crowd(Request request, Scene scene) {
    List<Requirement.Approval> wanted =
        Measures.approvals(scene.organisation().rulebook()).toList();
    if (crowd == 0 || wanted.isEmpty()) {
      return List.of();
    }
    Requirement.Approval one = wanted.get(crowd % wanted.size());
    List<String> givers = new ArrayList<>();
    List<Approval> given = new ArrayList<>();
    for (int stage = 0; stage < one.stages().size(); stage++) {
      Duration ago = Duration.ofMinutes(10L * (one.stages().size() - stage));
      Optional<Instant> when =
          crowd % 5 == 0 ? Optional.empty() : Optional.of(scene.at().minus(ago));
      for (Requirement.Seats seats : one.stages().get(stage).seats()) {
        for (String by : takers(seats, givers, scene)) {
          givers.add(by);
          given.add(new Approval(by, when, request.revision()));
        }
      }
    }
    if (crowd % 7 == 0 && !given.isEmpty()) {
      given.remove(crowd % given.size());
    }
    return given;
  }

  private List<String> takers(Requirement.Seats seats, List<String> taken, Scene scene) {
    List<String> free = new ArrayList<>(asked(seats.from(), scene));
    free.removeAll(taken);
    free.removeIf(id -> scene.author().filter(id::equals).isPresent() && crowd % 3 > 0);
    Collections.rotate(free, crowd);
    return seats.atLeast() instanceof Threshold.Count count
        ? free.subList(0, Math.min(free.size(), count.number()))
        : free;
  }

  /** An instant from which a length of time mostly leads to another. */
  static Instant earlier(Instant at, PeriodDuration length, ZoneId zone) {
    Instant moved =
        length.period().isZero()
            ? at
            : Times.resolve(Times.local(at, zone).minus(length.period()), zone);
    return moved.minus(length.duration());
  }

  /** An instant from which a delay mostly leads to another. */
  static Instant earlier(Instant at, Delay delay, Rulebook rulebook) {
    if (delay instanceof PeriodDuration length) {
      return earlier(at, length, rulebook.zone());
    }
    LocalDateTime local = Times.local(at, rulebook.zone());
    for (int left = ((BusinessDays) delay).number(); left > 0; local = local.minusDays(1)) {
      left -= rulebook.calendar().isWorkDay(local.toLocalDate()) ? 1 : 0;
    }
    return Times.resolve(local, rulebook.zone());
  }
}
