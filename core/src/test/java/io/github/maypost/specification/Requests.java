package io.github.maypost.specification;

import static io.github.maypost.specification.Chances.list;
import static io.github.maypost.specification.Chances.number;
import static io.github.maypost.specification.Chances.oneOf;
import static io.github.maypost.specification.Chances.perhaps;
import static io.github.maypost.specification.Pools.reference;

import io.github.maypost.decision.Approval;
import io.github.maypost.decision.Objection;
import io.github.maypost.decision.Post;
import io.github.maypost.decision.Request;
import io.github.maypost.model.Condition;
import io.github.maypost.model.Rulebook;
import io.github.maypost.vocabulary.BusinessDays;
import io.github.maypost.vocabulary.CalendarWindow;
import io.github.maypost.vocabulary.Delay;
import io.github.maypost.vocabulary.PeriodDuration;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Requests that a rulebook has something to say about, most of them naming what it knows. */
public final class Requests {

  /** A name that no rulebook of {@link Rulebooks} knows. */
  static final String NOBODY = "nobody-knows";

  private static final List<Duration> NUDGES =
      List.of(
          Duration.ZERO,
          Duration.ofSeconds(-1),
          Duration.ofSeconds(1),
          Duration.ofNanos(-1),
          Duration.ofNanos(1),
          Duration.ofMinutes(30),
          Duration.ofMinutes(-20),
          Duration.ofHours(1),
          Duration.ofHours(-1),
          Duration.ofHours(9),
          Duration.ofDays(1),
          Duration.ofDays(-1),
          Duration.ofDays(20));

  /** A request, before it is known over which rulebook. */
  @FunctionalInterface
  interface Outline {
    Request over(Rulebook rulebook);
  }

  /** Near which boundary, and which names are replaced by unknown ones. */
  private record When(int boundary, Duration nudge, List<Field> unknown) {}

  /** So long before the request, give or take a little. */
  private record Age(Delay delay, Duration nudge) {
    Instant before(Instant at, Rulebook rulebook) {
      return earlier(at, delay, rulebook).plus(nudge);
    }
  }

  /** So long before the request, or rather so long as a rule asks to wait, if there is one. */
  private record Proposal(int delay, Age age) {
    Instant before(Instant at, Rulebook rulebook) {
      List<Delay> asked = Measures.delays(rulebook);
      return delay < 4 || asked.isEmpty()
          ? age.before(at, rulebook)
          : new Age(asked.get(delay % asked.size()), age.nudge()).before(at, rulebook);
    }
  }

  /** Whom, what, where. */
  private record Subject(
      int person, @Nullable Integer author, int permission, int kind, int channel) {}

  /** Marks, situations and facts. */
  private record Circumstances(
      List<Integer> tags, List<Integer> situations, Map<Integer, Integer> facts) {}

  /** An approval, or an objection. */
  private record Word(int by, @Nullable Age age, @Nullable String revision) {}

  /** A post of the history. */
  private record Past(Subject who, int edge, int reach, Duration nudge, int permission, int tags) {}

  private enum Field {
    PERSON,
    AUTHOR,
    PERMISSION,
    KIND,
    CHANNEL,
    TAG,
    SITUATION,
    FACT,
    FACT_NOT
  }

  private Requests() {}

  /** Returns requests over a rulebook. */
  public static Arbitrary<Request> over(Rulebook rulebook) {
    return outlines().map(outline -> outline.over(rulebook));
  }

  static Arbitrary<Outline> outlines() {
    Arbitrary<@Nullable String> revision =
        Arbitraries.frequency(Tuple.of(4, ""), Tuple.of(4, "r1"), Tuple.of(2, "r2"))
            .map(text -> text.isEmpty() ? null : text);
    return Combinators.combine(
            subject(),
            when(),
            circumstances(),
            perhaps(75, Combinators.combine(number(0, 19), ages()).as(Proposal::new)),
            revision,
            list(0, 5, word()),
            oneOf(Tuple.of(4, Arbitraries.just(List.<Word>of())), Tuple.of(1, list(1, 2, word()))),
            history())
        .as(Requests::outline)
        .withoutEdgeCases();
  }

  private static Arbitrary<When> when() {
    return Combinators.combine(number(0, 99), nudges(), unknown()).as(When::new);
  }

  private static Outline outline(
      Subject subject,
      When when,
      Circumstances circumstances,
      @Nullable Proposal proposed,
      @Nullable String revision,
      List<Word> approvals,
      List<Word> objections,
      @Nullable List<Past> history) {
    return rulebook -> {
      Instant at = boundary(when.boundary(), rulebook).plus(when.nudge());
      Request.Builder request =
          Request.builder(
                  name(rulebook.people(), subject.person()),
                  name(rulebook.kinds(), subject.kind()),
                  name(rulebook.channels(), subject.channel()))
              .permission(permission(rulebook, subject.permission()))
              .at(at);
      if (subject.author() != null) {
        request.author(name(rulebook.people(), subject.author()));
      }
      add(request, circumstances, rulebook);
      if (revision != null) {
        request.revision(revision);
      }
      if (proposed != null) {
        request.proposedAt(proposed.before(at, rulebook));
      }
      Scene scene = Scene.of(rulebook, request.build());
      approvals.forEach(word -> request.approval(approval(word, at, scene)));
      objections.forEach(word -> request.objection(objection(word, at, scene)));
      if (history != null) {
        request.history(history.stream().map(past -> post(past, subject, at, rulebook)).toList());
      }
      return withUnknown(when.unknown(), request.build());
    };
  }

  private static Instant boundary(int reference, Rulebook rulebook) {
    List<Instant> boundaries =
        reference < 80 ? Boundaries.of(rulebook) : Boundaries.ofDays(rulebook.zone());
    return reference < 30 ? Boundaries.PLAIN : boundaries.get(reference % boundaries.size());
  }

  private static void add(Request.Builder request, Circumstances circumstances, Rulebook rulebook) {
    request.tags(names(rulebook.tags(), circumstances.tags()));
    request.situations(names(rulebook.situations(), circumstances.situations()));
    circumstances
        .facts()
        .forEach(
            (reference, said) -> {
              Set<String> fact = names(rulebook.facts(), List.of(reference));
              if (said <= 1 || said == 4) {
                request.facts(fact);
              }
              if (said >= 2) {
                request.factsNot(fact);
              }
            });
  }

  /** Anybody, or somebody whom a rule asks, if there is one. */
  private static String by(Word word, Scene scene) {
    List<String> asked = asked(scene);
    return word.by() <= 5 || asked.isEmpty()
        ? orNobody(scene.organisation().people(), word.by())
        : asked.get(word.by() % asked.size());
  }

  /** The people whom a rule that requires approval asks, selection by selection. */
  private static List<String> asked(Scene scene) {
    Instant at = scene.at();
    List<String> asked = new ArrayList<>();
    for (Condition from : Measures.selections(scene.organisation().rulebook())) {
      scene.organisation().people().values().stream()
          .filter(person -> Selecting.condition(from, scene.with(person, at)) == Kleene.YES)
          .forEach(person -> asked.add(person.id()));
    }
    return asked;
  }

  private static Approval approval(Word word, Instant at, Scene scene) {
    return new Approval(
        by(word, scene),
        Optional.ofNullable(word.age()).map(age -> age.before(at, scene.organisation().rulebook())),
        Optional.ofNullable(word.revision()));
  }

  private static Objection objection(Word word, Instant at, Scene scene) {
    return new Objection(
        by(word, scene),
        Optional.ofNullable(word.age()).map(age -> age.before(at, scene.organisation().rulebook())),
        Optional.empty(),
        Optional.ofNullable(word.revision()));
  }

  /** A post near the request: at the same place by the same person, or at others by others. */
  private static Post post(Past past, Subject subject, Instant at, Rulebook rulebook) {
    Instant near =
        switch (past.edge()) {
          case 0, 1, 2, 3 -> at;
          case 4, 5, 6, 7 -> window(past, at, rulebook).start();
          case 8, 9, 10, 11 -> window(past, at, rulebook).end();
          case 12, 13, 14, 15 -> earlier(at, reach(past, rulebook), rulebook);
          case 16, 17, 18 -> Times.later(at, reach(past, rulebook), rulebook.zone());
          default -> at.minus(Duration.ofHours(1));
        };
    Subject who = past.who();
    return new Post(
        who.person() <= 2
            ? name(rulebook.people(), subject.person())
            : orNobody(rulebook.people(), who.person()),
        who.kind() <= 2
            ? name(rulebook.kinds(), subject.kind())
            : orNobody(rulebook.kinds(), who.kind()),
        who.channel() <= 2
            ? name(rulebook.channels(), subject.channel())
            : orNobody(rulebook.channels(), who.channel()),
        near.plus(past.nudge()),
        permission(rulebook, past.permission()),
        past.tags() == 0
            ? Optional.empty()
            : Optional.of(names(rulebook.tags(), List.of(past.tags()))));
  }

  private static Times.Stretch window(Past past, Instant at, Rulebook rulebook) {
    CalendarWindow[] windows = CalendarWindow.values();
    return Times.window(windows[past.edge() % windows.length], at, rulebook.zone());
  }

  /** How far some limit looks, or else some period. */
  private static PeriodDuration reach(Past past, Rulebook rulebook) {
    List<PeriodDuration> reaches = Measures.reaches(rulebook);
    List<PeriodDuration> any = reaches.isEmpty() ? Pools.PERIODS : reaches;
    return any.get(past.reach() % any.size());
  }

  /** An instant from which a delay mostly leads to another. */
  private static Instant earlier(Instant at, Delay delay, Rulebook rulebook) {
    LocalDateTime local = Times.local(at, rulebook.zone());
    if (delay instanceof PeriodDuration period) {
      Instant moved =
          period.period().isZero()
              ? at
              : Times.resolve(local.minus(period.period()), rulebook.zone());
      return moved.minus(period.duration());
    }
    for (int left = ((BusinessDays) delay).number(); left > 0; local = local.minusDays(1)) {
      left -= rulebook.calendar().isWorkDay(local.toLocalDate()) ? 1 : 0;
    }
    return Times.resolve(local, rulebook.zone());
  }

  private static String name(Map<String, ?> declared, int reference) {
    return Names.all(List.copyOf(declared.keySet()), List.of(reference)).get(0);
  }

  private static Set<String> names(Map<String, ?> declared, List<Integer> references) {
    return new LinkedHashSet<>(Names.all(List.copyOf(declared.keySet()), references));
  }

  private static String orNobody(Map<String, ?> declared, int reference) {
    return reference == 5 ? NOBODY : name(declared, reference);
  }

  private static String permission(Rulebook rulebook, int reference) {
    return reference <= 40 ? "post" : name(rulebook.permissions(), reference - 40);
  }

  private static Arbitrary<Subject> subject() {
    return Combinators.combine(
            reference(), perhaps(30, reference()), number(0, 49), reference(), reference())
        .as(Subject::new);
  }

  private static Arbitrary<Circumstances> circumstances() {
    return Combinators.combine(
            list(0, 3, reference()),
            list(0, 1, reference()),
            Arbitraries.maps(reference(), number(0, 4)).ofMaxSize(4))
        .as(Circumstances::new);
  }

  /** Mostly none, so that boundaries are met exactly. */
  private static Arbitrary<Duration> nudges() {
    return oneOf(Tuple.of(1, Arbitraries.just(Duration.ZERO)), Tuple.of(1, Arbitraries.of(NUDGES)));
  }

  private static Arbitrary<Age> ages() {
    return Combinators.combine(Arbitraries.of(Pools.PERIODS), nudges()).as(Age::new);
  }

  private static Arbitrary<Word> word() {
    return Combinators.combine(
            number(0, 11),
            perhaps(50, ages()),
            Arbitraries.frequency(Tuple.of(7, "r1"), Tuple.of(1, "r2"), Tuple.of(2, ""))
                .map(text -> text.isEmpty() ? null : text))
        .as(Word::new);
  }

  private static Arbitrary<@Nullable List<Past>> history() {
    return perhaps(
        85,
        list(
            0,
            7,
            Combinators.combine(
                    subject(), number(0, 19), number(0, 9), nudges(), number(0, 49), number(0, 3))
                .as(Past::new)));
  }

  /** One in twelve names something unknown, and one in four of these another thing as well. */
  private static Arbitrary<List<Field>> unknown() {
    return oneOf(
        Tuple.of(44, Arbitraries.just(List.of())),
        Tuple.of(3, list(1, 1, Arbitraries.of(Field.values()))),
        Tuple.of(1, list(2, 2, Arbitraries.of(Field.values()))));
  }

  private static Request withUnknown(List<Field> fields, Request request) {
    Request changed = request;
    for (Field field : fields) {
      changed = withUnknown(field, changed);
    }
    return changed;
  }

  private static Request withUnknown(Field field, Request request) {
    Request.Builder builder = request.toBuilder();
    switch (field) {
      case PERSON -> builder.person(NOBODY);
      case AUTHOR -> builder.author(NOBODY);
      case PERMISSION -> builder.permission(NOBODY);
      case KIND -> builder.kind(NOBODY);
      case CHANNEL -> builder.channel(NOBODY);
      case TAG -> builder.tags(NOBODY);
      case SITUATION -> builder.situations(NOBODY);
      case FACT -> builder.facts(NOBODY);
      case FACT_NOT -> builder.factsNot(NOBODY);
    }
    return builder.build();
  }

  /** Returns a request with one of its names, whichever, replaced by one that nobody knows. */
  static Request withUnknown(Request request, Random random) {
    Field[] fields = Field.values();
    return withUnknown(fields[random.nextInt(fields.length)], request);
  }

  /** Returns a request that says the same but for facts, time of proposal and history. */
  static Request copy(
      Request request,
      Set<String> facts,
      Set<String> factsNot,
      Optional<Instant> proposedAt,
      Optional<List<Post>> history) {
    return copy(request, facts, factsNot, proposedAt, request.approvals(), history);
  }

  /** Returns a request that says the same but for its approvals. */
  static Request withApprovals(Request request, List<Approval> approvals) {
    return copy(
        request,
        request.facts(),
        request.factsNot(),
        request.proposedAt(),
        approvals,
        request.history());
  }

  private static Request copy(
      Request request,
      Set<String> facts,
      Set<String> factsNot,
      Optional<Instant> proposedAt,
      List<Approval> approvals,
      Optional<List<Post>> history) {
    Request.Builder copy =
        Request.builder(request.person(), request.kind(), request.channel())
            .author(request.author())
            .permission(request.permission())
            .at(request.at().orElseThrow())
            .tags(request.tags())
            .situations(request.situations())
            .facts(facts)
            .factsNot(factsNot);
    proposedAt.ifPresent(copy::proposedAt);
    request.revision().ifPresent(copy::revision);
    approvals.forEach(copy::approval);
    request.objections().forEach(copy::objection);
    history.ifPresent(copy::history);
    return copy.build();
  }

  /** Returns all that a request says, for reports of failures. */
  static String describe(Request request) {
    return request
        + "\n    author "
        + request.author()
        + ", tags "
        + request.tags()
        + ", situations "
        + request.situations()
        + ", facts "
        + request.facts()
        + ", not "
        + request.factsNot()
        + "\n    proposed "
        + request.proposedAt()
        + ", revision "
        + request.revision()
        + "\n    approvals "
        + request.approvals()
        + "\n    objections "
        + request.objections()
        + "\n    history "
        + request.history();
  }
}
