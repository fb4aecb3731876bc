package io.github.maypost.specification;

import io.github.maypost.decision.Post;
import io.github.maypost.decision.Request;
import io.github.maypost.model.Channel;
import io.github.maypost.model.ContentKind;
import io.github.maypost.model.Person;
import io.github.maypost.model.Rulebook;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a condition is asked about: somebody, something, somewhere, at some time.
 *
 * @param organisation the rulebook and its people
 * @param person who acts, when somebody knows them
 * @param covered for whom they stand in
 * @param author the id of whose post it is, when that is told
 * @param kind what is posted, when the rulebook knows it
 * @param channel where, when the rulebook knows it
 * @param at when
 * @param tags the marks it bears, when they are told
 * @param situations the situations that are on
 * @param facts the facts said to hold
 * @param factsNot the facts said not to hold
 * @param moments when the moments were of which that is said
 */
record Scene(
    Organisation organisation,
    Optional<Person> person,
    List<Person> covered,
    Optional<String> author,
    Optional<ContentKind> kind,
    Optional<Channel> channel,
    Instant at,
    Optional<Set<String>> tags,
    Set<String> situations,
    Set<String> facts,
    Set<String> factsNot,
    Map<String, Instant> moments) {

  /** The request itself, about the rulebook's own people. */
  static Scene of(Rulebook rulebook, Request request) {
    return of(Organisation.of(rulebook), request);
  }

  /** The request itself. */
  static Scene of(Organisation organisation, Request request) {
    Rulebook rulebook = organisation.rulebook();
    Instant at = request.at().orElseThrow();
    Optional<Person> person = organisation.find(request.person());
    return new Scene(
        organisation,
        person,
        covered(organisation, person, at),
        Optional.of(request.author()),
        Optional.ofNullable(rulebook.kinds().get(request.kind())),
        Optional.ofNullable(rulebook.channels().get(request.channel())),
        at,
        Optional.of(request.tags()),
        request.situations(),
        request.facts(),
        request.factsNot(),
        request.moments());
  }

  /** A post of the history, of which nobody knows whose it was. */
  static Scene of(Organisation organisation, Post post) {
    Rulebook rulebook = organisation.rulebook();
    Optional<Person> person = organisation.find(post.person());
    return new Scene(
        organisation,
        person,
        covered(organisation, person, post.at()),
        Optional.empty(),
        Optional.ofNullable(rulebook.kinds().get(post.kind())),
        Optional.ofNullable(rulebook.channels().get(post.channel())),
        post.at(),
        post.tags(),
        Set.of(),
        Set.of(),
        Set.of(),
        Map.of());
  }

  private static List<Person> covered(
      Organisation organisation, Optional<Person> person, Instant at) {
    return person.map(standIn -> organisation.coveredBy(standIn, at)).orElse(List.of());
  }

  /** The request as if another person had made it at another time, with all their covers then. */
  Scene with(Person giver, Instant given) {
    return with(giver, given, organisation.coveredBy(giver, given));
  }

  /** The request as if another person had made it at another time, with those covers only. */
  Scene with(Person giver, Instant given, List<Person> forWhom) {
    return new Scene(
        organisation,
        Optional.of(giver),
        forWhom,
        author,
        kind,
        channel,
        given,
        tags,
        situations,
        facts,
        factsNot,
        moments);
  }
}
