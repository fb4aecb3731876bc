package io.github.maypost.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.maypost.decision.Approvers;
import io.github.maypost.decision.Choices;
import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Earliest;
import io.github.maypost.decision.Explanation;
import io.github.maypost.decision.Matrix;
import io.github.maypost.decision.Post;
import io.github.maypost.decision.PostQuery;
import io.github.maypost.decision.Remedy;
import io.github.maypost.decision.Request;
import io.github.maypost.decision.Verdict;
import io.github.maypost.explain.Wording;
import io.github.maypost.model.Directory;
import io.github.maypost.model.Rulebook;
import io.github.maypost.model.RulebookBuilder;
import io.github.maypost.specification.Pairs;
import io.github.maypost.vocabulary.CalendarWindow;
import io.github.maypost.vocabulary.Interval;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Many threads ask one engine, also while its rulebook is replaced by another. */
class ManyThreadsTest {

  private static final int THREADS = 6;
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  /** All that an engine says of a request. */
  private record Answers(
      Decision decision,
      Explanation explanation,
      List<Remedy> remedies,
      List<Choices> choices,
      Approvers approvers,
      Earliest earliest,
      List<Verdict> verdicts,
      String text) {

    /** Compares part by part, so that a failure says which differs. */
    void assertEqualTo(Answers expected) {
      assertThat(decision).isEqualTo(expected.decision);
      assertThat(explanation).isEqualTo(expected.explanation);
      assertThat(remedies).isEqualTo(expected.remedies);
      assertThat(choices).isEqualTo(expected.choices);
      assertThat(approvers).isEqualTo(expected.approvers);
      assertThat(earliest).isEqualTo(expected.earliest);
      assertThat(verdicts).isEqualTo(expected.verdicts);
      assertThat(text).isEqualTo(expected.text);
    }

    static Answers of(Engine engine, Request request) {
      Decision decision = engine.check(request);
      Explanation explanation = engine.explain(decision);
      List<Remedy> remedies = engine.remedies(decision);
      return new Answers(
          decision,
          explanation,
          remedies,
          List.of(engine.whoMay(request), engine.whatMay(request), engine.whereMay(request)),
          engine.whoMayApprove(request),
          engine.earliest(request),
          verdicts(engine, request),
          Wording.of(engine.rulebook()).text(explanation, remedies));
    }

    private static List<Verdict> verdicts(Engine engine, Request request) {
      Matrix matrix =
          engine.matrix(
              Request.template()
                  .permission(request.permission())
                  .at(request.at().orElse(NOON))
                  .build());
      List<Verdict> verdicts = new ArrayList<>();
      for (String person : matrix.people()) {
        for (String kind : matrix.kinds()) {
          matrix.channels().forEach(on -> verdicts.add(matrix.verdict(person, kind, on)));
        }
      }
      return verdicts;
    }
  }

  /** Lets threads do the same at the same time, and throws what any of them throws. */
  private static void together(IntConsumer action) throws Exception {
    CyclicBarrier start = new CyclicBarrier(THREADS);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Void>> running = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        int number = i;
        Callable<Void> task =
            () -> {
              start.await(30, TimeUnit.SECONDS);
              action.accept(number);
              return null;
            };
        running.add(threads.submit(task));
      }
      for (Future<Void> each : running) {
        each.get(120, TimeUnit.SECONDS);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Provide
  Arbitrary<Pairs.Pair> pairs() {
    return Pairs.pairs(3);
  }

  /** The threads are the first to ask that engine, and to use that rulebook. */
  @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
  void everyThreadHearsWhatOneAloneHears(@ForAll("pairs") Pairs.Pair pair) throws Exception {
    Rulebook rulebook = Rulebook.of(pair.definition(), path -> Optional.empty());
    Engine shared = engine(rulebook, pair.request());
    List<Request> requests = new ArrayList<>(pair.requests());
    requests.add(new Host(pair.request(), rulebook).silent());
    Answers[][] heard = new Answers[THREADS][requests.size()];

    together(
        thread -> {
          for (int i = 0; i < requests.size(); i++) {
            int next = (i + thread) % requests.size();
            heard[thread][next] = Answers.of(shared, requests.get(next));
          }
        });

    Engine alone = engine(rulebook, pair.request());
    for (int i = 0; i < requests.size(); i++) {
      Answers expected = Answers.of(alone, requests.get(i));
      for (Answers[] answers : heard) {
        answers[i].assertEqualTo(expected);
      }
    }
  }

  /** An engine that knows what a request says, from surroundings that threads may share. */
  private static Engine engine(Rulebook rulebook, Request request) {
    PostLog log = PostLog.of(request.history().orElse(List.of()));
    return Engine.builder(rulebook)
        .clock(() -> request.at().orElseThrow())
        .history(log)
        .situations(() -> rulebook.situations().keySet())
        .facts(Map::of)
        .people(Directory.of(rulebook.people().values()))
        .build();
  }

  @Example
  void aLogTakesPostsWhileItIsAsked() throws Exception {
    int postsEach = 300;
    PostLog log = PostLog.empty();
    Set<String> permissions = Set.of("post");
    Optional<Set<String>> any = Optional.empty();
    PostQuery all = new PostQuery(Interval.ALWAYS, OptionalInt.empty(), permissions, any, any, any);

    together(
        thread -> {
          for (int i = 0; i < postsEach; i++) {
            Post post = Post.of("person-" + thread, "news", "blog", NOON.plusSeconds(i % 7));
            log.add(post);
            List<Post> found = log.find(all);
            assertThat(found).contains(post).isSortedAccordingTo(Comparator.comparing(Post::at));
            if (i % 2 == 0) {
              assertThat(log.remove(post)).isTrue();
            }
          }
        });

    assertThat(log.find(all)).hasSize(THREADS * postsEach / 2);
  }

  private static final Request REQUEST =
      Request.builder("ada", "news", "blog").at(NOON).history(List.of()).build();

  /** By day it may go out, with a duty; by night a deny, a limit and an approval are in the way. */
  private static final Rulebook DAY =
      organisation("day")
          .policy(
              "day",
              policy ->
                  policy
                      .rule("all-may", rule -> rule.allow("post"))
                      .rule("sign", rule -> rule.oblige("Sign by day."))
                      .rule("smile", rule -> rule.advise("Smile.")))
          .build();

  private static final Rulebook NIGHT =
      organisation("night")
          .policy(
              "night",
              policy ->
                  policy
                      .rule("nobody-may", rule -> rule.deny("post"))
                      .rule(
                          "two-a-day",
                          rule -> rule.limit(most -> most.atMost(2).per(CalendarWindow.DAY)))
                      .rule(
                          "ask-bob",
                          rule -> rule.requireApproval(by -> by.from(who -> who.person("bob"))))
                      .rule("lamp", rule -> rule.oblige("Put out the lamp.")))
          .build();

  private static RulebookBuilder organisation(String name) {
    return Rulebook.builder().name(name).kind("news").channel("blog").person("ada").person("bob");
  }

  @Example
  void noDecisionMixesTwoRulebooksWhileTheyAreSwapped() throws Exception {
    int reloadsEach = 50;
    Map<String, Answers> expected =
        Map.of(
            DAY.fingerprint(), Answers.of(Engine.of(DAY), REQUEST),
            NIGHT.fingerprint(), Answers.of(Engine.of(NIGHT), REQUEST));
    AtomicInteger readings = new AtomicInteger();
    List<Reload> told = new ArrayList<>();
    ReloadableEngine current =
        ReloadableEngine.builder(() -> nextRulebook(readings.getAndIncrement()))
            .listener(told::add)
            .load();

    together(
        thread -> {
          for (int i = 0; i < reloadsEach; i++) {
            if (thread % 2 == 0) {
              current.reload();
            }
            Engine engine = current.engine();
            Answers answers = Answers.of(engine, REQUEST);
            answers.assertEqualTo(expected.get(engine.rulebook().fingerprint()));
            assertNothingIsMixed(current, expected);
          }
        });

    assertThat(told).hasSize(THREADS / 2 * reloadsEach);
    Rulebook before = DAY;
    for (int i = 0; i < told.size(); i++) {
      Reload reload = told.get(i);
      Reload as =
          switch ((i + 1) % 3) {
            case 0 -> new Reload.Replaced(NIGHT, DAY);
            case 1 -> new Reload.Replaced(DAY, NIGHT);
            default -> new Reload.Kept(NIGHT, reload.failure().orElseThrow());
          };
      assertThat(reload).isEqualTo(as);
      before = reload.rulebook();
    }
    assertThat(current.engine().rulebook()).isEqualTo(before);
  }

  /** By turns day, night, and nothing to be read. */
  private static Rulebook nextRulebook(int reading) throws IOException {
    return switch (reading % 3) {
      case 0 -> DAY;
      case 1 -> NIGHT;
      default -> throw new IOException("no such file");
    };
  }

  /** Who takes the engine anew for each step is told so rather than told of another rulebook. */
  private static void assertNothingIsMixed(
      ReloadableEngine current, Map<String, Answers> expected) {
    Decision decision = current.engine().check(REQUEST);
    Answers answers = expected.get(decision.rulebook());
    assertThat(decision).isEqualTo(answers.decision());
    Engine later = current.engine();
    if (later.rulebook().fingerprint().equals(decision.rulebook())) {
      assertThat(later.explain(decision)).isEqualTo(answers.explanation());
      assertThat(later.remedies(decision)).isEqualTo(answers.remedies());
    } else {
      assertThatIllegalArgumentException().isThrownBy(() -> later.explain(decision));
      assertThatIllegalArgumentException().isThrownBy(() -> later.remedies(decision));
    }
  }
}
