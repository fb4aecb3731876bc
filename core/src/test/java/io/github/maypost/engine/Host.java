package io.github.maypost.engine;

import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import io.github.maypost.decision.Fault.Source;
import io.github.maypost.decision.Post;
import io.github.maypost.decision.Request;
import io.github.maypost.model.Directory;
import io.github.maypost.model.Person;
import io.github.maypost.model.Rulebook;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * An application around an engine, which knows all that a request says and the rulebook declares,
 * so that the request need not say it. Each of its answers can be spoilt.
 */
final class Host {

  /** What an engine asks. */
  enum Part {
    NOW(Source.CLOCK),
    SITUATION(Source.SITUATIONS),
    FACT(Source.FACTS),
    MOMENT(Source.MOMENTS),
    POSTS(Source.HISTORY),
    PERSON(Source.PEOPLE),
    EVERYBODY(Source.PEOPLE);

    final Source source;

    Part(Source source) {
      this.source = source;
    }
  }

  private final Request request;
  private final Rulebook rulebook;
  private final Map<Part, UnaryOperator<Object>> spoilt = new EnumMap<>(Part.class);

  /**
   * Makes an application.
   *
   * @param request all that it knows
   * @param rulebook whose people it has
   */
  Host(Request request, Rulebook rulebook) {
    this.request = request;
    this.rulebook = rulebook;
  }

  /** Spoils what it answers about one part: makes another answer of the right one, or throws. */
  Host spoil(Part part, UnaryOperator<Object> answer) {
    spoilt.put(part, answer);
    return this;
  }

  @SuppressWarnings("unchecked") // what it claims to be may well be wrong
  private <T> T answer(Part part, T right) {
    return (T) spoilt.getOrDefault(part, same -> same).apply(right);
  }

  /** Returns the request without what the application knows. */
  Request silent() {
    Request.Builder silent =
        Request.builder(request.person(), request.kind(), request.channel())
            .author(request.author())
            .permission(request.permission())
            .tags(request.tags());
    request.proposedAt().ifPresent(silent::proposedAt);
    request.revision().ifPresent(silent::revision);
    request.approvals().forEach(silent::approval);
    request.objections().forEach(silent::objection);
    return silent.build();
  }

  /** Returns an engine that asks this application, whose people are all right at first. */
  Engine engine() {
    List<Post> posts =
        request.history().orElse(List.of()).stream()
            .sorted(Comparator.comparing(Post::at))
            .toList();
    return engine(query -> posts.stream().filter(query::matches).toList());
  }

  /** Returns such an engine with another history. */
  Engine engine(History history) {
    Instant at = request.at().orElseThrow();
    AtomicBoolean built = new AtomicBoolean();
    Engine engine =
        Engine.builder(rulebook)
            .clock(() -> answer(Part.NOW, at))
            .situations(() -> answer(Part.SITUATION, situations()))
            .facts(() -> answer(Part.FACT, facts()))
            .moments(() -> answer(Part.MOMENT, moments()))
            .history(query -> answer(Part.POSTS, history.find(query)))
            .people(new People(built))
            .build();
    built.set(true);
    return engine;
  }

  /** Returns the facts of which the request says one thing. */
  private Map<String, Boolean> facts() {
    Map<String, Boolean> facts = new LinkedHashMap<>();
    request.facts().forEach(fact -> facts.put(fact, true));
    request.factsNot().forEach(fact -> facts.put(fact, false));
    facts.keySet().removeIf(f -> request.facts().contains(f) && request.factsNot().contains(f));
    facts.keySet().retainAll(rulebook.facts().keySet());
    return facts;
  }

  private Set<String> situations() {
    return Sets.intersection(request.situations(), rulebook.situations().keySet());
  }

  private Map<String, Instant> moments() {
    return Maps.filterKeys(request.moments(), rulebook.moments()::containsKey);
  }

  /** The people of the rulebook, whom nobody spoils while the engine is built. */
  private final class People implements Directory {

    private final AtomicBoolean spoilt;

    People(AtomicBoolean spoilt) {
      this.spoilt = spoilt;
    }

    @Override
    public Optional<Person> find(String id) {
      Optional<Person> found = Optional.ofNullable(rulebook.people().get(id));
      return spoilt.get() ? answer(Part.PERSON, found) : found;
    }

    @Override
    public Stream<Person> all() {
      Stream<Person> all = rulebook.people().values().stream();
      return spoilt.get() ? answer(Part.EVERYBODY, all) : all;
    }
  }
}
