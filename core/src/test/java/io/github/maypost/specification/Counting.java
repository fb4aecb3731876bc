package io.github.maypost.specification;

import io.github.maypost.decision.Post;
import io.github.maypost.decision.Request;
import io.github.maypost.model.Clause;
import io.github.maypost.model.Limit;
import io.github.maypost.model.Person;
import io.github.maypost.model.Rule;
import io.github.maypost.model.Team;
import io.github.maypost.vocabulary.Partition;
import io.github.maypost.vocabulary.Percentage;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Whether a limit is broken: exceeded, or a minimum not reached: DESIGN section 3, "Limits", and
 * section 10, "Limits".
 */
final class Counting {

  private final Organisation organisation;
  private final Request request;
  private final Rule rule;
  private final Limit limit;
  private final Instant at;
  private final ZoneId zone;

  private Counting(Organisation organisation, Request request, Rule rule, Limit limit) {
    this.organisation = organisation;
    this.request = request;
    this.rule = rule;
    this.limit = limit;
    this.at = request.at().orElseThrow();
    this.zone = organisation.rulebook().zone();
  }

  /** Whether the limit of a rule whose selection holds, or may hold, is broken or may be. */
  static boolean isBroken(Limit limit, Rule rule, Organisation organisation, Request request) {
    return new Counting(organisation, request, rule, limit).isBroken();
  }

  private boolean isBroken() {
    if (request.history().isEmpty()) {
      return true;
    }
    List<Post> alike =
        request.history().get().stream()
            .filter(this::isSpokenOf)
            .filter(post -> isInSamePartition(post))
            .toList();
    List<Team> teams = person().in();
    if (!limit.each().contains(Partition.TEAM) || teams.isEmpty()) {
      return isBroken(alike);
    }
    return teams.stream()
        .anyMatch(
            team ->
                isBroken(alike.stream().filter(post -> isListedIn(team, post.person())).toList()));
  }

  /** Whether it is broken by this post among others of its partition. */
  private boolean isBroken(List<Post> others) {
    List<Instant> counted = others.stream().filter(this::matches).map(Post::at).toList();
    if (limit instanceof Limit.AtMost atMost) {
      Times.Stretch window = Times.window(atMost.per(), at, zone);
      return counted.stream().filter(window::includes).count() + 1 > atMost.count();
    }
    if (limit instanceof Limit.AtLeast atLeast) {
      Times.Stretch window = Times.window(atLeast.per(), at, zone);
      return counted.stream().filter(window::includes).count() + 1 < atLeast.count();
    }
    if (limit instanceof Limit.AtMostOver atMostOver) {
      return isBroken(atMostOver, counted);
    }
    if (limit instanceof Limit.Apart apart) {
      return counted.stream().anyMatch(other -> isTooClose(other, apart));
    }
    if (limit instanceof Limit.ShareOver shareOver) {
      return isBroken(shareOver.share(), shareOver.minPosts(), postsBefore(others, shareOver));
    }
    Limit.ShareOfLast shareOfLast = (Limit.ShareOfLast) limit;
    return isBroken(shareOfLast.share(), shareOfLast.minPosts(), postsBefore(others, shareOfLast));
  }

  /**
   * Every window of that length that contains this post: those that begin with a post, since a
   * length is measured from the earliest instant to the latest.
   */
  private boolean isBroken(Limit.AtMostOver atMost, List<Instant> counted) {
    List<Instant> posts = new ArrayList<>(counted);
    posts.add(at);
    for (Instant beginning : posts) {
      Times.Stretch window =
          new Times.Stretch(beginning, Times.later(beginning, atMost.over(), zone));
      if (window.includes(at) && posts.stream().filter(window::includes).count() > atMost.count()) {
        return true;
      }
    }
    return false;
  }

  /** Apart looks both ways. */
  private boolean isTooClose(Instant other, Limit.Apart apart) {
    Instant earlier = other.isBefore(at) ? other : at;
    Instant later = other.isBefore(at) ? at : other;
    return later.isBefore(Times.later(earlier, apart.distance(), zone));
  }

  /** The posts before this one that are at most the period old. */
  private List<Post> postsBefore(List<Post> others, Limit.ShareOver share) {
    return others.stream()
        .filter(post -> post.at().isBefore(at))
        .filter(post -> !Times.later(post.at(), share.over(), zone).isBefore(at))
        .filter(this::isWhere)
        .toList();
  }

  /** The n - 1 posts before this one; of several at one instant the later in the history. */
  private List<Post> postsBefore(List<Post> others, Limit.ShareOfLast share) {
    List<Post> before =
        others.stream()
            .filter(post -> post.at().isBefore(at))
            .filter(this::isWhere)
            .sorted(Comparator.comparing(Post::at))
            .toList();
    int most = share.posts() - 1;
    return before.size() <= most ? before : before.subList(before.size() - most, before.size());
  }

  private boolean isBroken(Percentage share, int minPosts, List<Post> before) {
    long all = before.size() + 1L;
    long matching = before.stream().filter(this::matches).count() + 1;
    return all >= minPosts && matching * 10_000 > all * share.hundredths();
  }

  /** Limits look only at posts with the permissions they speak of. */
  private boolean isSpokenOf(Post post) {
    return rule.permissions().stream().anyMatch(p -> p.id().equals(post.permission()));
  }

  /** Whether a post matches, or may match, who, what and where. */
  private boolean matches(Post post) {
    return matches(post, Set.of(Clause.Part.WHO, Clause.Part.WHAT, Clause.Part.WHERE));
  }

  private boolean isWhere(Post post) {
    return matches(post, Set.of(Clause.Part.WHERE));
  }

  /** A part is not asked about somebody or something unknown. */
  private boolean matches(Post post, Set<Clause.Part> parts) {
    List<Clause> clauses =
        rule.clauses().stream().filter(clause -> parts.contains(clause.part())).toList();
    for (Clause clause : clauses) {
      boolean known =
          switch (clause.part()) {
            case WHO -> organisation.find(post.person()).isPresent();
            case WHAT -> organisation.rulebook().kinds().containsKey(post.kind());
            default -> organisation.rulebook().channels().containsKey(post.channel());
          };
      if (!known) {
        return false;
      }
    }
    return Selecting.clauses(clauses, Scene.of(organisation, post)).isPossible();
  }

  /** Whether a post is in the same partition, teams apart: those differ for each of them. */
  private boolean isInSamePartition(Post post) {
    boolean byPerson =
        limit.each().contains(Partition.PERSON)
            || (limit.each().contains(Partition.TEAM) && person().in().isEmpty());
    return (!limit.each().contains(Partition.CHANNEL) || post.channel().equals(request.channel()))
        && (!limit.each().contains(Partition.KIND) || post.kind().equals(request.kind()))
        && (!byPerson || post.person().equals(request.person()));
  }

  private boolean isListedIn(Team team, String person) {
    return organisation.find(person).map(Person::in).orElse(List.of()).contains(team);
  }

  private Person person() {
    return organisation.find(request.person()).orElseThrow();
  }
}
