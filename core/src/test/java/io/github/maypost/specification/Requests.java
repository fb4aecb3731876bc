package io.github.maypost.specification;

import static io.github.maypost.specification.Chances.list;
import static io.github.maypost.specification.Chances.number;
import static io.github.maypost.specification.Chances.oneOf;
import static io.github.maypost.specification.Chances.perhaps;
import static io.github.maypost.specification.Pools.reference;

import io.github.maypost.decision.Approval;
import io.github.maypost.decision.Post;
import io.github.maypost.decision.Request;
import io.github.maypost.model.Condition;
import io.github.maypost.model.Cover;
import io.github.maypost.model.Rulebook;
import io.github.maypost.vocabulary.CalendarWindow;
import io.github.maypost.vocabulary.PeriodDuration;
import java.time.Duration;
import java.time.Instant;
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

  /** A request, before it is known over which rulebook. */
  @FunctionalInterface
  interface Outline {
    Request over(Rulebook rulebook);
  }

  /** Near which boundary, and which names are replaced by unknown ones. */
  private record When(int boundary, Duration nudge, List<Field> unknown) {}

  /** Whom, what, where. */
  private record Subject(
      int person, @Nullable Integer author, int permission, int kind, int channel) {}

  /** Marks, situations, facts and moments. */
  private record Circumstances(
      List<Integer> tags,
      List<Integer> situations,
      Map<Integer, Integer> facts,
      Map<Integer, Ago> moments) {}

  /** So long before a request as some rule wants, or just then, or some time from it. */
  private record Ago(int length, Duration nudge) {
    Instant before(Instant at, Rulebook rulebook) {
      List<Condition.Since> asked = Boundaries.since(rulebook);
      if (length < 10 || asked.isEmpty()) {
        return at.plus(nudge);
      }
      Condition.Since since = asked.get(length % asked.size());
      return since
          .lapses()
          .get(0)
          .atLeast()
          .map(by -> Voices.earlier(at, by, since.zone()))
          .orElse(at)
          .plus(nudge);
    }
  }

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
    FACT_NOT,
    MOMENT
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
            subject(), when(), circumstances(), revision, Voices.voices(), history())
        .as(Requests::outline)
        .withoutEdgeCases();
  }

  private static Arbitrary<When> when() {
    return Combinators.combine(number(0, 99), Pools.nudges(), unknown()).as(When::new);
  }

  private static Outline outline(
      Subject subject,
      When when,
      Circumstances circumstances,
      @Nullable String revision,
      Voices voices,
      @Nullable List<Past> history) {
    return rulebook -> {
      Instant at = boundary(when.boundary(), rulebook).plus(when.nudge());
      Request.Builder request =
          Request.builder(
                  person(subject.person(), rulebook),
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
      voices.addTo(request, rulebook);
      if (history != null) {
        List<Post> posts = history.stream().map(past -> post(past, subject, at, rulebook)).toList();
        request.history(isCrowded(history) ? crowded(posts, request.build()) : posts);
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
    Instant at = request.build().at().orElseThrow();
    circumstances
        .moments()
        .forEach(
            (reference, ago) ->
                names(rulebook.moments(), List.of(reference))
                    .forEach(moment -> request.moment(moment, ago.before(at, rulebook))));
  }

  /** One in five: order is all that tells the posts apart then. */
  private static boolean isCrowded(List<Past> history) {
    return history.size() > 2 && history.get(0).reach() <= 1;
  }

  /** The posts on the request's channel, all at one instant shortly before it. */
  private static List<Post> crowded(List<Post> posts, Request request) {
    Instant before = request.at().orElseThrow().minusSeconds(1);
    return posts.stream()
        .map(
            post ->
                new Post(
                    post.person(),
                    post.kind(),
                    request.channel(),
                    before,
                    request.permission(),
                    post.tags()))
        .toList();
  }

  /** A post near the request: at the same place by the same person, or at others by others. */
  private static Post post(Past past, Subject subject, Instant at, Rulebook rulebook) {
    Instant near =
        switch (past.edge()) {
          case 0, 1, 2, 3 -> at;
          case 4, 5, 6, 7 -> window(past, at, rulebook).start();
          case 8, 9, 10, 11 -> window(past, at, rulebook).end();
          case 12, 13, 14, 15 -> Voices.earlier(at, reach(past, rulebook), rulebook);
          case 16, 17, 18 -> Times.later(at, reach(past, rulebook), rulebook.zone());
          default -> at.minus(Duration.ofHours(1));
        };
    Subject who = past.who();
    return new Post(
        who.person() <= 2
            ? person(subject.person(), rulebook)
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

  /** Anybody, or rather somebody who stands in for others. */
  private static String person(int reference, Rulebook rulebook) {
    List<Cover> covers = rulebook.covers();
    return reference <= 2 || covers.isEmpty()
        ? name(rulebook.people(), reference)
        : covers.get(reference % covers.size()).by();
  }

  private static String name(Map<String, ?> declared, int reference) {
    return Names.all(List.copyOf(declared.keySet()), List.of(reference)).get(0);
  }

  private static Set<String> names(Map<String, ?> declared, List<Integer> references) {
    return new LinkedHashSet<>(Names.all(List.copyOf(declared.keySet()), references));
  }

  static String orNobody(Map<String, ?> declared, int reference) {
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
            Arbitraries.maps(reference(), number(0, 4)).ofMaxSize(4),
            Arbitraries.maps(
                    number(0, 1), Combinators.combine(number(0, 99), Pools.nudges()).as(Ago::new))
                .ofMaxSize(2))
        .as(Circumstances::new);
  }

  private static Arbitrary<@Nullable List<Past>> history() {
    Arbitrary<Past> past =
        Combinators.combine(
                subject(), number(0, 19), number(0, 9), Pools.nudges(), number(0, 49), number(0, 3))
            .as(Past::new);
    return perhaps(85, oneOf(Tuple.of(2, list(0, 4, past)), Tuple.of(1, list(4, 7, past))));
  }

  /** One in fifteen names something unknown, and one in four of these another thing as well. */
  private static Arbitrary<List<Field>> unknown() {
    return oneOf(
        Tuple.of(56, Arbitraries.just(List.of())),
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
      case MOMENT -> builder.moment(NOBODY, Boundaries.PLAIN);
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

  /** Returns a request that says the same but of no fact whether it holds. */
  static Request withoutFacts(Request request) {
    return copy(request, Set.of(), Set.of(), request.proposedAt(), request.history());
  }

  /** Returns a request that says the same but for its history, which it does not know. */
  static Request withoutHistory(Request request) {
    return copy(
        request, request.facts(), request.factsNot(), request.proposedAt(), Optional.empty());
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

  /** Returns a request that says the same but for moments. */
  static Request withMoments(Request request, Map<String, Instant> moments) {
    Request.Builder copy =
        Request.builder(request.person(), request.kind(), request.channel())
            .author(request.author())
            .permission(request.permission())
            .at(request.at().orElseThrow())
            .tags(request.tags())
            .situations(request.situations())
            .facts(request.facts())
            .factsNot(request.factsNot())
            .moments(moments);
    request.proposedAt().ifPresent(copy::proposedAt);
    request.revision().ifPresent(copy::revision);
    request.approvals().forEach(copy::approval);
    request.objections().forEach(copy::objection);
    request.history().ifPresent(copy::history);
    return copy.build();
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
            .factsNot(factsNot)
            .moments(request.moments());
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
        + ", moments "
        + request.moments()
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
