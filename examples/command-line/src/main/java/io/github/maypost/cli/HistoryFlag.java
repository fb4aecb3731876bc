package io.github.maypost.cli;

import io.github.maypost.decision.Post;
import io.github.maypost.engine.Engine;
import io.github.maypost.json.RequestJson;
import io.github.maypost.model.Rulebook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flag that names a file of posts, and the engine that looks them up in it. */
final class HistoryFlag {

  @Option(
      names = "--history",
      paramLabel = "FILE",
      order = 20,
      description =
          "What went out and what is scheduled, as a JSON list of posts, without the one asked"
              + " about. Without it nobody knows, and limits count as exceeded.")
  private @Nullable Path history;

  Engine engine(Rulebook rulebook) {
    Engine.Builder engine = Engine.builder(rulebook);
    if (history != null) {
      if (!Files.exists(history)) {
        throw new InvalidInput("expected a file of posts but found no `" + history + "`");
      }
      List<Post> posts =
          RequestJson.readHistory(history).stream().sorted(Comparator.comparing(Post::at)).toList();
      engine.history(
          query -> posts.stream().filter(post -> query.interval().contains(post.at())).toList());
    }
    return engine.build();
  }
}
