package io.github.maypost.engine;

import com.google.common.collect.ImmutableSet;
import io.github.maypost.decision.Post;
import io.github.maypost.vocabulary.Interval;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Knows what went out and what is scheduled. Must be safe to call from several threads if the
 * engine is.
 *
 * <p>When it throws or returns null, the limits that asked for it count as exceeded.
 */
@FunctionalInterface
public interface History {

  /**
   * Finds posts. It may return more than was asked for, since the engine looks at each post again;
   * it must not return fewer. The post that is being checked is none of them.
   *
   * @param query what to find
   * @return the posts, the earlier before the later
   */
  List<Post> find(Query query);

  /**
   * What to find: posts that have all of these.
   *
   * @param interval when they went out, or will
   * @param permissions ids of permissions, one of which they were done with
   * @param channel the id of their channel, or empty for any
   * @param person the id of who posted them, or empty for anybody
   * @param kind the id of their kind, or empty for any
   */
  record Query(
      Interval interval,
      Set<String> permissions,
      Optional<String> channel,
      Optional<String> person,
      Optional<String> kind) {

    /** Copies the set. */
    public Query {
      permissions = ImmutableSet.copyOf(permissions);
    }
  }
}
