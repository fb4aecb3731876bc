package io.github.maypost.engine;

import com.google.common.collect.ImmutableSet;
import io.github.maypost.decision.Fault;
import io.github.maypost.decision.Outcome.Counted;
import io.github.maypost.decision.Post;
import io.github.maypost.model.Clause;
import io.github.maypost.model.Clause.Part;
import io.github.maypost.model.Limit;
import io.github.maypost.model.Permission;
import io.github.maypost.model.Person;
import io.github.maypost.model.Rule;
import io.github.maypost.model.Rulebook;
import io.github.maypost.model.Team;
import io.github.maypost.vocabulary.Partition;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/** Counts the posts that one limit looks at in one case. */
final class LimitCheck {

  private final Rulebook rulebook;
  private final Surroundings surroundings;
  private final Case asked;
  private final Rule rule;
  private final Limit.AtMost limit;
  private final History.Query query;
  private final List<Clause> counting;
  private final boolean byWhom;

  LimitCheck(
      Rulebook rulebook, Surroundings surroundings, Case asked, Rule rule, Limit.AtMost limit) {
    this.rulebook = rulebook;
    this.surroundings = surroundings;
    this.asked = asked;
    this.rule = rule;
    this.limit = limit;
    this.query = query();
    this.counting =
        rule.clauses().stream()
            .filter(clause -> clause.part() != Part.WHEN && clause.part() != Part.UNLESS)
            .toList();
    this.byWhom = counting.stream().anyMatch(clause -> clause.part() == Part.WHO);
  }

  /**
   * Returns the count that decides: by team, that of the team with the most posts, the first of
   * several.
   */
  Counted counted(List<Fault> faults) {
    Optional<List<Post>> history =
        surroundings
            .find(asked.request(), query, faults)
            .map(posts -> posts.stream().filter(this::isCounted).toList());
    if (history.isEmpty()) {
      return new Counted(OptionalInt.empty(), limit.count(), query.interval(), Optional.empty());
    }
    List<Post> posts = history.get();
    if (!byTeam()) {
      return counted(posts, post -> true, Optional.empty());
    }
    Counted most = counted(posts, by(asked.person().in().get(0)), team(0));
    for (int i = 1; i < asked.person().in().size(); i++) {
      Counted next = counted(posts, by(asked.person().in().get(i)), team(i));
      most = next.count().orElseThrow() > most.count().orElseThrow() ? next : most;
    }
    return most;
  }

  private Counted counted(List<Post> posts, Predicate<Post> same, Optional<String> team) {
    int others = (int) posts.stream().filter(same).count();
    return new Counted(OptionalInt.of(others + 1), limit.count(), query.interval(), team);
  }

  private Predicate<Post> by(Team team) {
    return post -> {
      return asked.people().hasFailed(post.person())
          || asked.people().find(post.person()).map(by -> by.in().contains(team)).orElse(false);
    };
  }

  private Optional<String> team(int index) {
    return Optional.of(asked.person().in().get(index).id());
  }

  /** A person in no team is a team of their own. */
  private boolean byTeam() {
    return limit.each().contains(Partition.TEAM) && !asked.person().in().isEmpty();
  }

  private boolean byPerson() {
    return limit.each().contains(Partition.PERSON)
        || (limit.each().contains(Partition.TEAM) && asked.person().in().isEmpty());
  }

  private History.Query query() {
    return new History.Query(
        limit.per().around(asked.at(), rulebook.zone()),
        rule.permissions().stream().map(Permission::id).collect(ImmutableSet.toImmutableSet()),
        limit.each().contains(Partition.CHANNEL)
            ? Optional.of(asked.channel().id())
            : Optional.empty(),
        byPerson() ? Optional.of(asked.person().id()) : Optional.empty(),
        limit.each().contains(Partition.KIND) ? Optional.of(asked.kind().id()) : Optional.empty());
  }

  /** Looks at a post again, since histories may return more than they were asked for. */
  private boolean isCounted(Post post) {
    return query.interval().contains(post.at())
        && query.permissions().contains(post.permission())
        && query.channel().map(post.channel()::equals).orElse(true)
        && query.person().map(post.person()::equals).orElse(true)
        && query.kind().map(post.kind()::equals).orElse(true)
        && maySelect(post);
  }

  private boolean maySelect(Post post) {
    Person by = byWhom ? asked.people().find(post.person()).orElse(null) : null;
    Subject subject = asked.subject(post, by, rulebook);
    boolean anybody = byWhom && asked.people().hasFailed(post.person()); // so may be one of those
    List<Clause> counting = anybody ? countingAnybody() : this.counting;
    return counting.stream().allMatch(clause -> isKnown(clause.part(), subject))
        && new Selector(rulebook.zone(), asked.circumstances(), subject).mayHold(counting);
  }

  private List<Clause> countingAnybody() {
    return counting.stream().filter(clause -> clause.part() != Part.WHO).toList();
  }

  private static boolean isKnown(Part part, Subject subject) {
    return switch (part) {
      case WHO -> subject.person() != null;
      case WHAT -> subject.kind() != null;
      case WHERE -> subject.channel() != null;
      case WHEN, UNLESS -> true;
    };
  }
}
