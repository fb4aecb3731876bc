package io.github.maypost.specification;

import io.github.maypost.decision.Post;
import io.github.maypost.decision.Request;
import io.github.maypost.model.Channel;
import io.github.maypost.model.ContentKind;
import io.github.maypost.model.Person;
import io.github.maypost.model.Rulebook;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What a condition is asked about: somebody, something, somewhere, at some time.
 *
 * @param rulebook the rulebook
 * @param person who acts, when the rulebook knows them
 * @param author the id of whose post it is, when that is told
 * @param kind what is posted, when the rulebook knows it
 * @param channel where, when the rulebook knows it
 * @param at when
 * @param tags the marks it bears, when they are told
 * @param situations the situations that are on
 * @param facts the facts said to hold
 * @param factsNot the facts said not to hold
 */
record Scene(
    Rulebook rulebook,
    Optional<Person> person,
    Optional<String> author,
    Optional<ContentKind> kind,
    Optional<Channel> channel,
    Instant at,
    Optional<Set<String>> tags,
    Set<String> situations,
    Set<String> facts,
    Set<String> factsNot) {

  /** The request itself. */
  static Scene of(Rulebook rulebook, Request request) {
    return new Scene(
        rulebook,
        Optional.ofNullable(rulebook.people().get(request.person())),
        Optional.of(request.author()),
        Optional.ofNullable(rulebook.kinds().get(request.kind())),
        Optional.ofNullable(rulebook.channels().get(request.channel())),
        request.at().orElseThrow(),
        Optional.of(request.tags()),
        request.situations(),
        request.facts(),
        request.factsNot());
  }

  /** The request as if another person had made it at another time. */
  Scene with(Person giver, Instant given) {
    return new Scene(
        rulebook,
        Optional.of(giver),
        author,
        kind,
        channel,
        given,
        tags,
        situations,
        facts,
        factsNot);
  }

  /** A post of the history, of which nobody knows whose it was. */
  static Scene of(Rulebook rulebook, Post post) {
    return new Scene(
        rulebook,
        Optional.ofNullable(rulebook.people().get(post.person())),
        Optional.empty(),
        Optional.ofNullable(rulebook.kinds().get(post.kind())),
        Optional.ofNullable(rulebook.channels().get(post.channel())),
        post.at(),
        post.tags(),
        Set.of(),
        Set.of(),
        Set.of());
  }
}
