package io.github.maypost.engine;

import com.google.common.collect.ImmutableSet;
import io.github.maypost.decision.Post;
import io.github.maypost.decision.PostQuery;
import io.github.maypost.model.Clause;
import io.github.maypost.model.Clause.Part;
import io.github.maypost.model.Limit;
import io.github.maypost.model.Permission;
import io.github.maypost.model.Person;
import io.github.maypost.model.Rule;
import io.github.maypost.model.Rulebook;
import io.github.maypost.model.Team;
import io.github.maypost.vocabulary.Interval;
import io.github.maypost.vocabulary.Partition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The posts that one limit looks at in one case: those in the same partition as the one asked
 * about, on channels that the rule looks at. It says what to ask of a history, and looks at every
 * answer again, since histories may return more.
 */
final class Population {

  private final Rulebook rulebook;
  private final Case asked;
  private final Optional<String> team;
  private final Set<String> permissions;
  private final Optional<Set<String>> channels;
  private final Optional<Set<String>> people;
  private final Optional<Set<String>> kinds;
  private final List<Clause> whoAndWhat;

  private Population(
      Rulebook rulebook,
      Case asked,
      Rule rule,
      Reach reach,
      Limit limit,
      Optional<String> team,
      Optional<Set<String>> people) {
    Set<Partition> each = limit.each();
    this.rulebook = rulebook;
    this.asked = asked;
    this.team = team;
    this.permissions =
        rule.permissions().stream().map(Permission::id).collect(ImmutableSet.toImmutableSet());
    this.channels =
        each.contains(Partition.CHANNEL) ? only(asked.channel().id()) : reach.channels();
    this.people = each.contains(Partition.PERSON) ? only(asked.person().id()) : people;
    this.kinds = each.contains(Partition.KIND) ? only(asked.kind().id()) : reach.kinds();
    this.whoAndWhat =
        rule.clauses().stream()
            .filter(clause -> clause.part() == Part.WHO || clause.part() == Part.WHAT)
            .toList();
  }

  private static Optional<Set<String>> only(String id) {
    return Optional.of(ImmutableSet.of(id));
  }

  /** Returns the posts that are not told apart by team; somebody in no team is one of their own. */
  static Population alone(Rulebook rulebook, Case asked, Rule rule, Reach reach, Limit limit) {
    Optional<Set<String>> people =
        limit.each().contains(Partition.TEAM) ? only(asked.person().id()) : Optional.empty();
    return new Population(rulebook, asked, rule, reach, limit, Optional.empty(), people);
  }

  /** Returns the posts of everybody listed in a team. */
  static Population ofTeam(
      Rulebook rulebook, Case asked, Rule rule, Reach reach, Limit limit, Team team) {
    Optional<Set<String>> listed = asked.people().all().map(everybody -> listed(team, everybody));
    return new Population(rulebook, asked, rule, reach, limit, Optional.of(team.id()), listed);
  }

  private static Set<String> listed(Team team, List<Person> everybody) {
    return everybody.stream()
        .filter(person -> person.in().contains(team))
        .map(Person::id)
        .collect(ImmutableSet.toImmutableSet());
  }

  /** Tells whether anybody can tell whose posts these are. */
  boolean isKnown() {
    return team.isEmpty() || people.isPresent();
  }

  /** Returns the id of the team whose posts these are, when they are told apart by team. */
  Optional<String> team() {
    return team;
  }

  /** Returns the question for all of the posts, or for the last of them. */
  PostQuery query(Interval interval, OptionalInt last) {
    return new PostQuery(interval, last, permissions, channels, people, Optional.empty());
  }

  /** Returns the question for those of the posts that may match who and what. */
  PostQuery queryOfMatching(Interval interval) {
    return new PostQuery(interval, OptionalInt.empty(), permissions, channels, people, kinds);
  }

  /** Returns those of the found posts that were asked for, the earlier before the later. */
  static List<Post> select(List<Post> found, PostQuery query) {
    List<Post> selected = new ArrayList<>();
    found.stream().filter(query::matches).forEach(selected::add);
    selected.sort(Comparator.comparing(Post::at));
    int surplus = selected.size() - query.last().orElse(selected.size());
    return surplus > 0 ? selected.subList(surplus, selected.size()) : selected;
  }

  /** Returns those posts that may match who and what. */
  List<Post> matching(List<Post> posts) {
    return posts.stream().filter(this::mayMatch).toList();
  }

  private boolean mayMatch(Post post) {
    boolean asksWho = whoAndWhat.stream().anyMatch(clause -> clause.part() == Part.WHO);
    boolean anybody = asksWho && asked.people().hasFailed(post.person()); // so may be one of those
    List<Clause> clauses = anybody ? what() : whoAndWhat;
    Person by = asksWho ? asked.people().find(post.person()).orElse(null) : null;
    Subject subject = asked.subject(post, by, rulebook);
    return clauses.stream().allMatch(clause -> isKnown(clause.part(), subject))
        && new Selector(rulebook.zone(), asked.circumstances(), subject).mayHold(clauses);
  }

  private List<Clause> what() {
    return whoAndWhat.stream().filter(clause -> clause.part() == Part.WHAT).toList();
  }

  private static boolean isKnown(Part part, Subject subject) {
    return part == Part.WHO ? subject.person() != null : subject.kind() != null;
  }
}
