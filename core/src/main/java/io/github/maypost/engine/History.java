package io.github.maypost.engine;

import io.github.maypost.decision.Post;
import io.github.maypost.decision.PostQuery;
import java.util.List;

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
  List<Post> find(PostQuery query);
}
