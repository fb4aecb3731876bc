package io.github.maypost.engine;

import com.google.common.collect.ImmutableSet;
import io.github.maypost.decision.Post;
import io.github.maypost.vocabulary.Interval;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Knows what went out and what is scheduled. Must be safe to call from several threads if the
 * engine is. {@link PostLog} is one in memory.
 *
 * <p>One statement can serve all queries. In SQL, with arrays as parameters that are null when the
 * query leaves something open, and {@code limit null} for no limit:
 *
 * <pre>{@code
 * select * from (
 *   select person, kind, channel, at, permission, tags, id
 *   from post
 *   where at >= :from and at < :until
 *     and permission = any (:permissions)
 *     and (:channels is null or channel = any (:channels))
 *     and (:people is null or person = any (:people))
 *     and (:kinds is null or kind = any (:kinds))
 *   order by at desc, id desc
 *   limit :last
 * ) as found order by at, id
 * }</pre>
 *
 * <p>An interval without a beginning starts at {@link java.time.Instant#MIN}, which databases may
 * not know; the first instant that posts can have is on 0000-01-02. When a history throws, or
 * returns null, the limits that asked for it count as exceeded.
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
   * @param last how many are needed of those found, the last ones; empty for all
   * @param permissions ids of permissions, one of which they were done with
   * @param channels ids of channels, one of which they are on, or empty for any
   * @param people ids of people, one of whom posted them, or empty for anybody
   * @param kinds ids of kinds, one of which they are of, or empty for any
   */
  record Query(
      Interval interval,
      OptionalInt last,
      Set<String> permissions,
      Optional<Set<String>> channels,
      Optional<Set<String>> people,
      Optional<Set<String>> kinds) {

    /** Copies the sets. */
    public Query {
      permissions = ImmutableSet.copyOf(permissions);
      channels = channels.map(ImmutableSet::copyOf);
      people = people.map(ImmutableSet::copyOf);
      kinds = kinds.map(ImmutableSet::copyOf);
    }

    /**
     * Tells whether a post is one of those to find, however many are needed.
     *
     * @param post the post
     * @return whether its time, permission, channel, person and kind are among those wanted
     */
    public boolean matches(Post post) {
      return interval.contains(post.at())
          && permissions.contains(post.permission())
          && isIn(channels, post.channel())
          && isIn(people, post.person())
          && isIn(kinds, post.kind());
    }

    /** Returns the question for all such posts of another stretch of time. */
    Query in(Interval stretch) {
      return new Query(stretch, OptionalInt.empty(), permissions, channels, people, kinds);
    }

    private static boolean isIn(Optional<Set<String>> wanted, String id) {
      return wanted.isEmpty() || wanted.get().contains(id);
    }
  }
}
