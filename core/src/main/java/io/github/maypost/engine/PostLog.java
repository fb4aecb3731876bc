package io.github.maypost.engine;

import com.google.common.collect.Lists;
import io.github.maypost.decision.Post;
import io.github.maypost.decision.PostQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A history in memory, for those who need no database: posts in the order of their instants, of
 * equal ones in the order in which they were added. Safe to share between threads; a question is
 * answered from the posts of one moment.
 *
 * <pre>{@code
 * PostLog log = PostLog.of(scheduledPosts);
 * Engine engine = Engine.builder(rulebook).history(log).build();
 * log.add(Post.of("maya", "promotion", "acme-x", instant));
 * }</pre>
 */
public final class PostLog implements History {

  private final NavigableMap<Instant, List<Post>> posts = new TreeMap<>();

  private PostLog() {}

  /**
   * Returns a log without posts.
   *
   * @return the log
   */
  public static PostLog empty() {
    return new PostLog();
  }

  /**
   * Returns a log of some posts.
   *
   * @param posts the posts, in any order
   * @return the log
   */
  public static PostLog of(Collection<Post> posts) {
    PostLog log = new PostLog();
    Objects.requireNonNull(posts, "posts").forEach(log::add);
    return log;
  }

  /**
   * Adds a post that went out, or is scheduled.
   *
   * @param post the post
   */
  public synchronized void add(Post post) {
    Objects.requireNonNull(post, "post");
    posts.computeIfAbsent(post.at(), none -> new ArrayList<>()).add(post);
  }

  /**
   * Removes a post, such as one that is no longer scheduled, or is about to be checked anew.
   *
   * @param post the post; of several equal ones the last that was added is removed
   * @return whether there was such a post
   */
  public synchronized boolean remove(Post post) {
    Objects.requireNonNull(post, "post");
    List<Post> together = posts.getOrDefault(post.at(), List.of());
    int found = together.lastIndexOf(post);
    if (found < 0) {
      return false;
    }
    together.remove(found);
    if (together.isEmpty()) {
      posts.remove(post.at());
    }
    return true;
  }

  @Override
  public synchronized List<Post> find(PostQuery query) {
    Instant until = query.interval().until();
    int most = query.last().orElse(Integer.MAX_VALUE);
    List<Post> found = new ArrayList<>();
    for (Map.Entry<Instant, List<Post>> together :
        posts.headMap(until, until.equals(Instant.MAX)).descendingMap().entrySet()) {
      if (found.size() >= most || together.getKey().isBefore(query.interval().from())) {
        break;
      }
      Lists.reverse(together.getValue()).stream()
          .filter(query::matches)
          .limit(most - found.size())
          .forEach(found::add);
    }
    Collections.reverse(found);
    return Collections.unmodifiableList(found);
  }
}
