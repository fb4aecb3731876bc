package io.github.maypost.specification;

import io.github.maypost.decision.Post;
import io.github.maypost.decision.Request;
import io.github.maypost.model.Clause;
import io.github.maypost.model.Limit;
import io.github.maypost.model.Person;
import io.github.maypost.model.Rule;
import io.github.maypost.model.Rulebook;
import io.github.maypost.model.Team;
import io.github.maypost.vocabulary.Partition;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a limit is exceeded: DESIGN section 10, "Limits". */
final class Counting {

  private final Rulebook rulebook;
  private final Request request;
  private final Rule rule;
  private final Limit.AtMost limit;

  private Counting(Rulebook rulebook, Request request, Rule rule, Limit.AtMost limit) {
    this.rulebook = rulebook;
    this.request = request;
    this.rule = rule;
    this.limit = limit;
  }

  /** Whether the limit of a rule whose selection holds, or may hold, is exceeded or may be. */
  static boolean isExceeded(Limit limit, Rule rule, Rulebook rulebook, Request request) {
    return new Counting(rulebook, request, rule, (Limit.AtMost) limit).isExceeded();
  }

  private boolean isExceeded() {
    if (request.history().isEmpty()) {
      return true;
    }
    List<Post> counted = request.history().get().stream().filter(this::isCounted).toList();
    List<Team> teams = person().in();
    if (!limit.each().contains(Partition.TEAM) || teams.isEmpty()) {
      return isOver(counted.stream().filter(this::isAlike).toList());
    }
    return teams.stream()
        .anyMatch(
            team ->
                isOver(
                    counted.stream()
                        .filter(this::isAlike)
                        .filter(post -> isListedIn(team, post.person()))
                        .toList()));
  }

  private boolean isOver(List<Post> others) {
    int withThisOne = others.size() + 1;
    return withThisOne > limit.count();
  }

  /** Whether a post is one that the rule speaks of, in the calendar window around this one. */
  private boolean isCounted(Post post) {
    boolean named = rule.permissions().stream().anyMatch(p -> p.id().equals(post.permission()));
    return named
        && Times.window(limit.per(), request.at().orElseThrow(), rulebook.zone())
            .includes(post.at())
        && matches(post);
  }

  /** Who, what and where only; a part is not asked about somebody or something unknown. */
  private boolean matches(Post post) {
    boolean whoOfNobody = has(Clause.Part.WHO) && !rulebook.people().containsKey(post.person());
    boolean whatOfNothing = has(Clause.Part.WHAT) && !rulebook.kinds().containsKey(post.kind());
    boolean whereOfNowhere =
        has(Clause.Part.WHERE) && !rulebook.channels().containsKey(post.channel());
    if (whoOfNobody || whatOfNothing || whereOfNowhere) {
      return false;
    }
    Set<Clause.Part> asked = Set.of(Clause.Part.WHO, Clause.Part.WHAT, Clause.Part.WHERE);
    List<Clause> clauses =
        rule.clauses().stream().filter(clause -> asked.contains(clause.part())).toList();
    return Selecting.clauses(clauses, Scene.of(rulebook, post)).isPossible();
  }

  private boolean has(Clause.Part part) {
    return rule.clauses().stream().anyMatch(clause -> clause.part() == part);
  }

  /** Whether a post is in the same partition, teams apart: those differ for each of them. */
  private boolean isAlike(Post post) {
    boolean byPerson =
        limit.each().contains(Partition.PERSON)
            || (limit.each().contains(Partition.TEAM) && person().in().isEmpty());
    return (!limit.each().contains(Partition.CHANNEL) || post.channel().equals(request.channel()))
        && (!limit.each().contains(Partition.KIND) || post.kind().equals(request.kind()))
        && (!byPerson || post.person().equals(request.person()));
  }

  private boolean isListedIn(Team team, String person) {
    return Optional.ofNullable(rulebook.people().get(person))
        .map(Person::in)
        .orElse(List.of())
        .contains(team);
  }

  private Person person() {
    return Optional.ofNullable(rulebook.people().get(request.person())).orElseThrow();
  }
}
