package io.github.maypost.specification;

import com.google.common.collect.Lists;
import io.github.maypost.decision.Post;
import io.github.maypost.decision.Request;
import io.github.maypost.decision.Voice;
import io.github.maypost.definition.CoverDefinition;
import io.github.maypost.definition.RulebookDefinition;
import io.github.maypost.model.Cover;
import io.github.maypost.model.Limit;
import io.github.maypost.model.Measure;
import io.github.maypost.model.Person;
import io.github.maypost.model.Requirement;
import io.github.maypost.model.Rule;
import io.github.maypost.model.Rulebook;
import io.github.maypost.vocabulary.Partition;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;

/** That the generators reach the corners in which two readings of a sentence would differ. */
class CornersTest {

  private static final String AT_ONE_INSTANT = "of posts at one instant the order decides";
  private static final String AT_THE_INSTANT = "a post at the very instant is not one before it";
  private static final String CLOCKS_CHANGE = "that clocks change decides";
  private static final String ONE_OF_SEVERAL = "one of several covers of somebody decides";
  private static final String COUNTED_ALONE = "a limit by team counts the posts of who is in none";
  private static final String APPROVES_FOR_NO_TEAM = "somebody in no team approves for one";

  @Property(tries = 800, seed = "2", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void everyCornerIsReached(@ForAll("several") Pairs.Pair pair) {
    for (Request request : pair.requests()) {
      Expected expected = Specification.decide(pair.rulebook(), request);
      if (!expected.basis().equals("unknown") && !expected.basis().equals("inactive")) {
        collectIf(instantDecides(pair.rulebook(), request, expected), AT_THE_INSTANT);
        collectIf(!decided(pair, request, withoutClockChanges(pair, request)), CLOCKS_CHANGE);
        collectIf(oneOfSeveralCoversDecides(pair, request, expected), ONE_OF_SEVERAL);
        collectTeamless(pair.rulebook(), request);
      }
    }
    Statistics.label("corners")
        .coverage(
            corners ->
                Stream.of(
                        AT_THE_INSTANT,
                        CLOCKS_CHANGE,
                        ONE_OF_SEVERAL,
                        COUNTED_ALONE,
                        APPROVES_FOR_NO_TEAM)
                    .forEach(corner -> corners.check(corner).count(count -> count >= 5)));
  }

  private static void collectIf(boolean reached, String corner) {
    if (reached) {
      Statistics.label("corners").collect(corner);
    }
  }

  @Property(tries = 2000, seed = "2", edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void theOrderOfPostsAtOneInstantDecides(@ForAll("several") Pairs.Pair pair) {
    Organisation organisation = Organisation.of(pair.rulebook());
    for (Request request : pair.requests()) {
      List<Post> posts = request.history().orElse(List.of());
      Request inOrder = withHistory(request, sorted(posts));
      Request otherwise = withHistory(request, sorted(Lists.reverse(posts)));
      boolean isKnown = organisation.find(request.person()).isPresent();
      (isKnown ? pair.rulebook().rules() : List.<Rule>of())
          .stream()
              .filter(rule -> rule.effect().measure().filter(Limit.class::isInstance).isPresent())
              .filter(
                  rule ->
                      isBroken(rule, organisation, inOrder)
                          != isBroken(rule, organisation, otherwise))
              .forEach(rule -> Statistics.label("ties").collect(AT_ONE_INSTANT));
    }
    Statistics.label("ties")
        .coverage(ties -> ties.check(AT_ONE_INSTANT).count(count -> count >= 3));
  }

  private static boolean instantDecides(Rulebook rulebook, Request request, Expected expected) {
    Instant at = request.at().orElseThrow();
    List<Post> before =
        request.history().orElse(List.of()).stream()
            .map(post -> post.at().equals(at) ? justBefore(post) : post)
            .toList();
    return !Specification.decide(rulebook, withHistory(request, before)).equals(expected);
  }

  private static boolean isBroken(Rule rule, Organisation organisation, Request request) {
    Limit limit = (Limit) rule.effect().measure().orElseThrow();
    return Counting.isBroken(limit, rule, organisation, request);
  }

  /** In the order of their instants; those at one instant stay in theirs. */
  private static List<Post> sorted(List<Post> posts) {
    return posts.stream().sorted(Comparator.comparing(Post::at)).toList();
  }

  private static Post justBefore(Post post) {
    return new Post(
        post.person(),
        post.kind(),
        post.channel(),
        post.at().minusNanos(1),
        post.permission(),
        post.tags());
  }

  private static Request withHistory(Request request, List<Post> history) {
    return Requests.copy(
        request,
        request.facts(),
        request.factsNot(),
        request.proposedAt(),
        request.history().map(posts -> history));
  }

  private static boolean decided(Pairs.Pair pair, Request request, Rulebook otherwise) {
    return Specification.decide(pair.rulebook(), request)
        .equals(Specification.decide(otherwise, request));
  }

  /** The rulebook in a zone that is always as far from UTC as its own is just now. */
  private static Rulebook withoutClockChanges(Pairs.Pair pair, Request request) {
    ZoneId zone = pair.rulebook().zone();
    return zone.getRules().isFixedOffset()
        ? pair.rulebook()
        : Rulebooks.meaning(
            in(zone.getRules().getOffset(request.at().orElseThrow()), pair.definition()));
  }

  private static RulebookDefinition in(ZoneId zone, RulebookDefinition said) {
    return new RulebookDefinition(
        said.name(),
        zone,
        said.calendar(),
        said.teams(),
        said.roles(),
        said.trainings(),
        said.kinds(),
        said.permissions(),
        said.tags(),
        said.situations(),
        said.facts(),
        said.moments(),
        said.platforms(),
        said.groups(),
        said.channels(),
        said.people(),
        said.covers(),
        said.policies());
  }

  private static boolean oneOfSeveralCoversDecides(
      Pairs.Pair pair, Request request, Expected expected) {
    List<Cover> covers = pair.rulebook().covers();
    List<CoverDefinition> said = pair.definition().covers();
    for (int i = 0; i < covers.size(); i++) {
      Cover cover = covers.get(i);
      if (standsInForSeveral(cover.by(), covers)) {
        List<CoverDefinition> others = new ArrayList<>(said);
        others.remove(i);
        Rulebook without =
            Rulebooks.meaning(
                Rulebooks.with(pair.definition(), pair.definition().people(), others));
        if (!Specification.decide(without, request).equals(expected)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean standsInForSeveral(String person, List<Cover> covers) {
    return covers.stream().filter(cover -> cover.by().equals(person)).count() > 1;
  }

  private static void collectTeamless(Rulebook rulebook, Request request) {
    Predicate<String> isInNone =
        id ->
            Optional.ofNullable(rulebook.people().get(id))
                .map(Person::in)
                .filter(List::isEmpty)
                .isPresent();
    List<Measure> measures = Measures.of(rulebook).toList();
    collectIf(
        isInNone.test(request.person())
            && request.history().stream()
                .flatMap(List::stream)
                .anyMatch(post -> post.person().equals(request.person()))
            && measures.stream()
                .anyMatch(m -> m instanceof Limit limit && limit.each().contains(Partition.TEAM)),
        COUNTED_ALONE);
    collectIf(
        request.approvals().stream().map(Voice::by).anyMatch(isInNone)
            && measures.stream()
                .anyMatch(
                    m -> m instanceof Requirement.Approval approval && approval.differentTeams()),
        APPROVES_FOR_NO_TEAM);
  }

  @Provide
  Arbitrary<Pairs.Pair> several() {
    return Pairs.pairs(6);
  }
}
