package io.github.maypost.engine;

import com.google.common.collect.ImmutableList;
import io.github.maypost.decision.Basis;
import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Remedy;
import io.github.maypost.decision.Remedy.HandTo;
import io.github.maypost.decision.Remedy.Step;
import io.github.maypost.decision.Remedy.TakeTraining;
import io.github.maypost.decision.Remedy.UseChannel;
import io.github.maypost.decision.Remedy.WaitUntil;
import io.github.maypost.decision.Request;
import io.github.maypost.decision.Verdict;
import io.github.maypost.model.Channel;
import io.github.maypost.model.Condition;
import io.github.maypost.model.Person;
import io.github.maypost.model.Tag;
import io.github.maypost.model.Training;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Looks for changes to a request that make it allowed, trying each before it is offered. */
final class RemedySearch {

  static final int MOST_REMEDIES = 5;
  static final int MOST_PEOPLE = 10;
  static final int MOST_CHANNELS = 10;
  static final int MOST_TRIED = 100;
  static final int MOST_WAITS = 5;
  static final int MOST_INSTANTS = 300;
  static final int MOST_ALIKE = 2;

  private final Judge judge;
  private final Decision decision;
  private final Circumstances circumstances;
  private final Case asked;

  RemedySearch(Judge judge, Decision decision, Circumstances circumstances) {
    this.judge = judge;
    this.decision = decision;
    this.circumstances = circumstances;
    this.asked = Case.of(circumstances, judge.rulebook());
  }

  /** Returns what was found, where the decision is about known names and still stands. */
  static List<Remedy> remedies(Judge judge, Decision decision, Circumstances circumstances) {
    boolean nothingToMend = decision.basis() == Basis.ALLOWED || decision.basis() == Basis.UNKNOWN;
    Judge remembering = judge.remembering();
    if (nothingToMend || isMendedOrUnknown(remembering, circumstances)) {
      return List.of();
    }
    return new RemedySearch(remembering, decision, circumstances).remedies();
  }

  /**
   * Tells whether it is allowed by now, or the people are gone, since history or people changed.
   */
  private static boolean isMendedOrUnknown(Judge judge, Circumstances circumstances) {
    Basis now = judge.decide(circumstances).basis();
    return now == Basis.ALLOWED || now == Basis.UNKNOWN;
  }

  private List<Remedy> remedies() {
    Offers offers = new Offers();
    boolean active = decision.basis() != Basis.INACTIVE;
    if (active && decision.verdict() == Verdict.DENIED) {
      tagging().forEach(offers::add);
    }
    waiting().ifPresent(offers::add);
    completed(as(List.of()), true).ifPresent(offers::add);
    if (active) {
      elsewhere().ifPresent(offers::add);
    }
    handing().ifPresent(offers::add);
    if (active) {
      training().forEach(offers::add);
    }
    if (offers.isEmpty()) {
      combined(false).forEach(offers::add);
    }
    if (offers.isEmpty()) {
      combined(true).forEach(offers::add);
    }
    return offers.best(MOST_REMEDIES);
  }

  /**
   * Returns one change that does not help by itself together with what is then required, or also
   * with waiting.
   */
  private List<Remedy> combined(boolean mayWait) {
    Stream<Attempt> tags = pairsOfTags().map(this::as);
    Stream<Attempt> channels = otherChannels().map(this::on);
    Stream<Attempt> people = handed(Verdict.PENDING, mayWait).map(this::by);
    Stream<Attempt> trainings = trainings().isEmpty() ? Stream.of() : Stream.of(with(trainings()));
    return Stream.of(tags, channels, people, trainings)
        .flatMap(
            attempts ->
                attempts
                    .limit(mayWait ? MOST_WAITS : MOST_TRIED)
                    .flatMap(attempt -> completed(attempt, mayWait).stream())
                    .limit(MOST_ALIKE))
        .toList();
  }

  /**
   * A request that is changed in one way.
   *
   * @param circumstances the changed request
   * @param tags the tags that are added to it
   * @param step what else was changed, if anything was
   */
  private record Attempt(Circumstances circumstances, List<String> tags, Optional<Step> step) {}

  private Attempt as(List<String> tags) {
    return new Attempt(circumstances, tags, Optional.empty());
  }

  private Attempt on(Request elsewhere) {
    Step step = new UseChannel(List.of(elsewhere.channel()));
    return new Attempt(circumstances.with(elsewhere), List.of(), Optional.of(step));
  }

  private Attempt by(Request handed) {
    Step step = new HandTo(List.of(handed.person()));
    return new Attempt(circumstances.with(handed), List.of(), Optional.of(step));
  }

  private Attempt with(List<Training> trainings) {
    Step step = new TakeTraining(trainings.stream().map(Training::id).toList());
    return new Attempt(circumstances.with(trained(trainings)), List.of(), Optional.of(step));
  }

  /** Returns an attempt with all that is then required, and perhaps waiting, if that is enough. */
  private Optional<Remedy> completed(Attempt attempt, boolean mayWait) {
    Fulfilment now = new Fulfilment(judge, attempt.circumstances(), attempt.tags());
    if (now.verdict() == Verdict.ALLOWED) {
      return Optional.of(remedy(now.steps(asked.at()), List.of(), attempt));
    }
    if (!mayWait) {
      return Optional.empty();
    }
    Fulfilment later = now.verdict() == Verdict.PENDING ? now : later(attempt).orElse(now);
    return earliest(later.done(asked.at()), EarliestSearch::search)
        .map(instant -> remedy(later.steps(instant), List.of(new WaitUntil(instant)), attempt));
  }

  /** Returns what is required once nothing stands against it any more. */
  private Optional<Fulfilment> later(Attempt attempt) {
    Circumstances tagged =
        attempt
            .circumstances()
            .with(attempt.circumstances().request().toBuilder().tags(attempt.tags()).build());
    return earliest(tagged, EarliestSearch::searchPending)
        .map(instant -> tagged.with(tagged.request().toBuilder().at(instant).build()))
        .map(then -> new Fulfilment(judge, then, attempt.tags()));
  }

  private static Remedy remedy(List<Step> required, List<Step> waiting, Attempt attempt) {
    return new Remedy(
        ImmutableList.<Step>builder()
            .addAll(required)
            .addAll(waiting)
            .addAll(attempt.step().stream().toList())
            .build());
  }

  private Optional<Remedy> waiting() {
    return earliest(circumstances, EarliestSearch::search)
        .map(instant -> new Remedy(List.of(new WaitUntil(instant))));
  }

  private Optional<Instant> earliest(Circumstances changed, Looking looking) {
    return looking.from(new EarliestSearch(judge, changed, new ArrayList<>()), MOST_INSTANTS).at();
  }

  /** A way to look for an instant. */
  @FunctionalInterface
  private interface Looking {
    EarliestSearch.Result from(EarliestSearch search, int most);
  }

  /** Returns what a single tag, and what it then requires, can do against a denial. */
  private List<Remedy> tagging() {
    return otherTags().stream()
        .limit(MOST_TRIED)
        .flatMap(tag -> completed(as(List.of(tag)), false).stream())
        .limit(MOST_REMEDIES)
        .toList();
  }

  /** Returns each single tag, then each pair of two. */
  private Stream<List<String>> pairsOfTags() {
    List<String> tags = otherTags();
    Stream<List<String>> pairs =
        IntStream.range(0, tags.size())
            .boxed()
            .flatMap(
                one ->
                    tags.subList(one + 1, tags.size()).stream()
                        .map(other -> List.of(tags.get(one), other)));
    return Stream.concat(tags.stream().map(tag -> List.of(tag)), pairs);
  }

  /** Returns the tags of which rules speak and that the request lacks. */
  private List<String> otherTags() {
    return mentioned(Condition.Tagged.class, Condition.Tagged::tags)
        .map(Tag::id)
        .filter(tag -> !decision.request().tags().contains(tag))
        .toList();
  }

  /** Returns what conditions of some kind name, in any rule that may apply, each once. */
  private <C extends Condition, T> Stream<T> mentioned(
      Class<C> kind, Function<C, Collection<T>> names) {
    return judge.candidates(asked).stream()
        .flatMap(rule -> rule.clauses().stream())
        .flatMap(clause -> clause.condition().leaves().stream())
        .filter(kind::isInstance)
        .flatMap(condition -> names.apply(kind.cast(condition)).stream())
        .distinct();
  }

  private Optional<Remedy> elsewhere() {
    List<String> channels =
        otherChannels()
            .limit(MOST_TRIED)
            .filter(this::isAllowed)
            .limit(MOST_CHANNELS)
            .map(Request::channel)
            .toList();
    return channels.isEmpty()
        ? Optional.empty()
        : Optional.of(new Remedy(List.of(new UseChannel(channels))));
  }

  private Stream<Request> otherChannels() {
    Request request = decision.request();
    return judge.rulebook().channels().values().stream()
        .map(Channel::id)
        .filter(channel -> !channel.equals(request.channel()))
        .map(channel -> request.toBuilder().channel(channel).build());
  }

  /** Returns trainings that help by themselves, or all that are needed together. */
  private List<Remedy> training() {
    List<Training> trainings = trainings();
    List<Remedy> single =
        trainings.stream()
            .limit(MOST_TRIED)
            .map(training -> List.of(training))
            .filter(this::isAllowedWith)
            .limit(MOST_ALIKE)
            .map(one -> remedy(List.of(), List.of(), with(one)))
            .toList();
    if (!single.isEmpty() || !isAllowedWith(trainings)) {
      return single;
    }
    List<Training> needed = new ArrayList<>(trainings);
    for (Training training : trainings) {
      List<Training> others = needed.stream().filter(one -> !one.equals(training)).toList();
      if (isAllowedWith(others)) {
        needed = others;
      }
    }
    return List.of(remedy(List.of(), List.of(), with(needed)));
  }

  private boolean isAllowedWith(List<Training> trainings) {
    return judge.decide(circumstances.with(trained(trainings))).isAllowed();
  }

  /** Returns the trainings of which rules speak and that do not count for the person. */
  private List<Training> trainings() {
    Selector selector = judge.selector(asked);
    return mentioned(Condition.Trained.class, Condition.Trained::trainings)
        .filter(training -> !selector.isTrained(training))
        .limit(MOST_TRIED)
        .toList();
  }

  /** Returns the person with some trainings taken on the day in question. */
  private Person trained(List<Training> trainings) {
    ZoneId zone = judge.rulebook().zone();
    Instant today = LocalDate.ofInstant(asked.at(), zone).atStartOfDay(zone).toInstant();
    Person person = asked.person();
    for (Training training : trainings) {
      person = person.having(training, today);
    }
    return person;
  }

  private Optional<Remedy> handing() {
    List<String> people =
        handed(Verdict.ALLOWED, false)
            .limit(MOST_TRIED)
            .filter(this::isAllowed)
            .limit(MOST_PEOPLE)
            .map(Request::person)
            .toList();
    return people.isEmpty()
        ? Optional.empty()
        : Optional.of(new Remedy(List.of(new HandTo(people))));
  }

  /**
   * Returns the request in the hands of everybody for whom the verdict is so, limits aside, or of
   * everybody; but of nobody who is listed and could not be looked up.
   */
  private Stream<Request> handed(Verdict verdict, boolean whatever) {
    Request request = decision.request();
    KnownPeople people = circumstances.people();
    return people.all().orElse(List.of()).stream()
        .map(Person::id)
        .filter(person -> !person.equals(request.person()))
        .filter(person -> people.find(person).isPresent())
        .map(person -> request.toBuilder().author(request.author()).person(person).build())
        .filter(
            handed -> {
              Request unlimited = handed.toBuilder().history(List.of()).build();
              return whatever || verdictWithoutLimits(circumstances.with(unlimited)) == verdict;
            });
  }

  /** Returns the verdict limits aside; without other posts, too, a share may be exceeded. */
  private Verdict verdictWithoutLimits(Circumstances handed) {
    Decision decided = judge.decide(handed);
    if (decided.basis() != Basis.LIMITED) {
      return decided.verdict();
    }
    return decided.requirements().isEmpty() ? Verdict.ALLOWED : Verdict.PENDING;
  }

  private boolean isAllowed(Request request) {
    return judge.decide(circumstances.with(request)).isAllowed();
  }
}
