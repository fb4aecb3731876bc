package io.github.maypost.engine;

import io.github.maypost.decision.Post;
import io.github.maypost.decision.Request;
import io.github.maypost.decision.UnknownName;
import io.github.maypost.decision.UnknownName.Field;
import io.github.maypost.model.Channel;
import io.github.maypost.model.ContentKind;
import io.github.maypost.model.Declared;
import io.github.maypost.model.Permission;
import io.github.maypost.model.Person;
import io.github.maypost.model.Rulebook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request whose names are all known, resolved against the rulebook.
 *
 * @param circumstances the completed request
 * @param person who acts
 * @param permission what they want to do
 * @param kind what is posted
 * @param channel where
 * @param at when
 */
record Case(
    Circumstances circumstances,
    Person person,
    Permission permission,
    ContentKind kind,
    Channel channel,
    Instant at) {

  /**
   * Returns the names in a request that a rulebook does not know, field by field; without those of
   * people who could not be looked up.
   */
  static List<UnknownName> unknownNames(Request request, Rulebook rulebook, KnownPeople people) {
    return unknownNames(request, rulebook, people, Set.of());
  }

  /** Returns the same without looking at the person, kind or channel where one is put in later. */
  static List<UnknownName> unknownNames(
      Request request, Rulebook rulebook, KnownPeople people, Set<Field> open) {
    List<UnknownName> unknown = new ArrayList<>();
    if (!open.contains(Field.PERSON)) {
      check(Field.PERSON, request.person(), people, unknown);
    }
    if (!request.author().equals(request.person())) {
      check(Field.AUTHOR, request.author(), people, unknown);
    }
    check(Field.PERMISSION, Set.of(request.permission()), rulebook, unknown);
    if (!open.contains(Field.KIND)) {
      check(Field.KIND, Set.of(request.kind()), rulebook, unknown);
    }
    if (!open.contains(Field.CHANNEL)) {
      check(Field.CHANNEL, Set.of(request.channel()), rulebook, unknown);
    }
    check(Field.TAG, request.tags(), rulebook, unknown);
    check(Field.SITUATION, request.situations(), rulebook, unknown);
    check(Field.FACT, request.facts(), rulebook, unknown);
    check(Field.FACT, request.factsNot(), rulebook, unknown);
    check(Field.MOMENT, request.moments().keySet(), rulebook, unknown);
    return unknown.stream().distinct().toList();
  }

  private static void check(
      Field field, String person, KnownPeople people, List<UnknownName> unknown) {
    if (people.find(person).isEmpty() && !people.hasFailed(person)) {
      unknown.add(new UnknownName(field, person));
    }
  }

  private static void check(
      Field field, Collection<String> names, Rulebook rulebook, List<UnknownName> unknown) {
    Set<String> known = declared(field, rulebook).keySet();
    for (String name : names) {
      if (!known.contains(name)) {
        unknown.add(new UnknownName(field, name));
      }
    }
  }

  /** Returns the names that a field of a request may hold; none when nobody can tell. */
  static Collection<String> known(Field field, Rulebook rulebook, KnownPeople people) {
    return switch (field) {
      case PERSON, AUTHOR -> people.all().orElse(List.of()).stream().map(Person::id).toList();
      default -> declared(field, rulebook).keySet();
    };
  }

  private static Map<String, ? extends Declared> declared(Field field, Rulebook rulebook) {
    return switch (field) {
      case PERSON, AUTHOR -> rulebook.people();
      case PERMISSION -> rulebook.permissions();
      case KIND -> rulebook.kinds();
      case CHANNEL -> rulebook.channels();
      case TAG -> rulebook.tags();
      case SITUATION -> rulebook.situations();
      case FACT -> rulebook.facts();
      case MOMENT -> rulebook.moments();
    };
  }

  /** Tells whether the people are there whom a request names, so that it can be resolved. */
  static boolean arePeopleKnown(Circumstances circumstances) {
    Request request = circumstances.request();
    return circumstances.people().find(request.person()).isPresent()
        && circumstances.people().find(request.author()).isPresent();
  }

  /** Resolves a completed request, all of whose names are known. */
  static Case of(Circumstances circumstances, Rulebook rulebook) {
    Request request = circumstances.request();
    return new Case(
        circumstances,
        circumstances.people().find(request.person()).orElseThrow(),
        get(rulebook.permissions(), request.permission()),
        get(rulebook.kinds(), request.kind()),
        get(rulebook.channels(), request.channel()),
        request.at().orElseThrow());
  }

  private static <T> T get(Map<String, T> things, String id) {
    return Objects.requireNonNull(things.get(id), id);
  }

  Request request() {
    return circumstances.request();
  }

  KnownPeople people() {
    return circumstances.people();
  }

  Subject subject() {
    return new Subject(
        person,
        people().guises(person, at),
        Optional.of(request().author()),
        kind,
        channel,
        at,
        Optional.of(request().tags()));
  }

  /** Returns what conditions are asked of for a post of the past, whose author nobody knows. */
  Subject subject(Post post, @Nullable Person by, Rulebook rulebook) {
    return new Subject(
        by,
        by == null ? Guises.NOBODY : people().guises(by, post.at()),
        Optional.empty(),
        rulebook.kinds().get(post.kind()),
        rulebook.channels().get(post.channel()),
        post.at(),
        post.tags());
  }
}
