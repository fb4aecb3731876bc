package io.github.maypost.specification;

import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Post;
import io.github.maypost.decision.Request;
import io.github.maypost.engine.Engine;
import io.github.maypost.engine.History;
import io.github.maypost.engine.PostLog;
import io.github.maypost.model.Rulebook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** The surroundings of an engine, which tell what a request would have said itself. */
public final class Witness {

  private final Request request;
  private final Supplier<History> history;
  private final Random random;
  private final int failing;

  private Witness(Request request, Supplier<History> history, Random random, int failing) {
    this.request = request;
    this.history = history;
    this.random = random;
    this.failing = failing;
  }

  /** Returns surroundings that tell the truth. */
  public static Witness honest(Request request) {
    return new Witness(request, () -> PostLog.of(posts(request)), new Random(0), 0);
  }

  /** Returns surroundings that fail now and then, and of posts tell anything. */
  public static Witness doubtful(Request request, Random random) {
    History garbled =
        query -> {
          if (random.nextInt(5) == 0) {
            throw new IllegalStateException("broken \n pipe " + random.nextInt(3));
          }
          List<Post> some = new ArrayList<>(posts(request));
          some.removeIf(post -> random.nextInt(6) == 0);
          Collections.shuffle(some, random);
          return random.nextInt(20) == 0 ? null : some;
        };
    return new Witness(request, () -> garbled, random, 8);
  }

  private static List<Post> posts(Request request) {
    return request.history().orElse(List.of());
  }

  /** Returns what is asked when the surroundings tell the rest. */
  public Request asked() {
    Request.Builder asked =
        Request.builder(request.person(), request.kind(), request.channel())
            .author(request.author())
            .permission(request.permission())
            .tags(request.tags());
    request.proposedAt().ifPresent(asked::proposedAt);
    request.revision().ifPresent(asked::revision);
    request.approvals().forEach(asked::approval);
    request.objections().forEach(asked::objection);
    return asked.build();
  }

  /** Returns an engine that asks these surroundings, with a history if the request had one. */
  public Engine engine(Rulebook rulebook) {
    Instant now = request.at().orElseThrow();
    Map<String, Boolean> facts = new LinkedHashMap<>();
    request.facts().forEach(fact -> facts.put(fact, true));
    request.factsNot().forEach(fact -> facts.put(fact, false));
    request.facts().stream().filter(request.factsNot()::contains).forEach(facts::remove);
    Engine.Builder engine =
        Engine.builder(rulebook)
            .clock(() -> told(now))
            .situations(() -> told(request.situations()))
            .facts(() -> told(facts))
            .moments(() -> told(request.moments()));
    if (request.history().isPresent()) {
      engine.history(history.get());
    }
    return engine.build();
  }

  /** Returns what an engine decides that asks these surroundings. */
  public Decision decision(Rulebook rulebook) {
    return engine(rulebook).check(asked());
  }

  private <T> T told(T answer) {
    if (failing > 0 && random.nextInt(failing) == 0) {
      throw new UnsupportedOperationException(random.nextBoolean() ? null : "not today");
    }
    return answer;
  }
}
