package io.github.maypost.engine;

import io.github.maypost.decision.Post;
import io.github.maypost.decision.PostQuery;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Asks another history each question once, and fails again as it failed. For one thread. */
final class RememberedHistory implements History {

  private final History history;
  private final Map<PostQuery, Supplier<List<Post>>> answers = new HashMap<>();

  RememberedHistory(History history) {
    this.history = history;
  }

  @Override
  public List<Post> find(PostQuery query) {
    return answers.computeIfAbsent(query, this::ask).get();
  }

  private Supplier<List<Post>> ask(PostQuery query) {
    try {
      List<Post> posts = Surroundings.posts(history, query);
      return () -> posts;
    } catch (RuntimeException | Error failure) {
      return () -> {
        throw failure;
      };
    }
  }
}
