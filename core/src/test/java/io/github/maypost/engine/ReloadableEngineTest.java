package io.github.maypost.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Request;
import io.github.maypost.model.RuleBuilder;
import io.github.maypost.model.Rulebook;
import io.github.maypost.problem.InvalidRulebookException;
import io.github.maypost.problem.Location;
import io.github.maypost.problem.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An engine whose rulebook is read anew while it decides. */
@Timeout(60)
final class ReloadableEngineTest {

  private static final Rulebook OPEN = rulebook("open", true);
  private static final Rulebook CLOSED = rulebook("closed", false);
  private static final Request REQUEST = Request.builder("ada", "news", "blog").build();

  /** What the source returns next, or throws. */
  private final AtomicReference<RulebookSource<?>> source = new AtomicReference<>(() -> OPEN);

  private final List<Reload> told = new ArrayList<>();

  private static Rulebook rulebook(String name, boolean open) {
    return Rulebook.builder()
        .name(name)
        .kind("news")
        .channel("blog")
        .person("ada")
        .policy("house", policy -> policy.rule("say", rule -> say(rule, open)))
        .build();
  }

  private static void say(RuleBuilder rule, boolean open) {
    if (open) {
      rule.allow("post");
    } else {
      rule.deny("post");
    }
  }

  private ReloadableEngine load() {
    return builder().load();
  }

  private ReloadableEngine.Builder<RuntimeException> builder() {
    return ReloadableEngine.builder(
            () -> {
              try {
                return source.get().load();
              } catch (Exception failure) {
                throw sneaked(failure);
              }
            })
        .listener(told::add);
  }

  /** Throws what the compiler thinks is not thrown, as other languages do. */
  @SuppressWarnings("unchecked")
  private static <X extends Throwable> RuntimeException sneaked(Throwable failure) throws X {
    throw (X) failure;
  }

  @Test
  void theFirstRulebookIsReadAtOnce() {
    ReloadableEngine current = load();

    assertThat(current.engine().rulebook()).isSameAs(OPEN);
    assertThat(current.engine().check(REQUEST).isAllowed()).isTrue();
    assertThat(told).isEmpty();
  }

  @Test
  void withoutAFirstRulebookThereIsNoEngine() {
    RulebookSource<IOException> away =
        () -> {
          throw new IOException("no such file");
        };

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> ReloadableEngine.builder(away).load())
        .withMessage("no such file");
    assertThatIllegalStateException()
        .isThrownBy(() -> ReloadableEngine.builder(() -> null).load())
        .withMessage("source: expected a rulebook but found null");
    assertThatIllegalStateException()
        .isThrownBy(() -> ReloadableEngine.builder(() -> OPEN).engines(any -> null).load())
        .withMessage("engines: expected an engine but found null");
    assertThatNullPointerException().isThrownBy(() -> ReloadableEngine.builder(null));
    assertThatNullPointerException().isThrownBy(() -> builder().engines(null));
    assertThatNullPointerException().isThrownBy(() -> builder().listener(null));
  }

  @Test
  void anotherRulebookTakesThePlaceOfTheOneBefore() {
    ReloadableEngine current = load();
    Engine before = current.engine();
    source.set(() -> CLOSED);

    Reload reload = current.reload();

    assertThat(reload).isEqualTo(new Reload.Replaced(OPEN, CLOSED));
    assertThat(reload.rulebook()).isSameAs(CLOSED);
    assertThat(reload.failure()).isEmpty();
    assertThat(told).containsExactly(reload);
    assertThat(current.engine().check(REQUEST).isAllowed()).isFalse();
    assertThat(before.check(REQUEST).isAllowed()).isTrue();
  }

  @Test
  void theSameRulebookIsUnchangedButItsPositionsAreUpToDate() {
    ReloadableEngine current = load();
    Location moved = new Location("rules.yaml", 12, 3, "say:");
    Rulebook same = Rulebook.of(OPEN.definition(), path -> Optional.of(moved));
    source.set(() -> same);

    Reload reload = current.reload();

    assertThat(reload).isEqualTo(new Reload.Unchanged(OPEN));
    assertThat(told).containsExactly(reload);
    assertThat(current.engine().rulebook().rules().get(0).location()).contains(moved);
  }

  @Test
  void theLastGoodEngineGoesOnWhateverTheSourceThrows() {
    ReloadableEngine current = load();
    Engine good = current.engine();
    for (Throwable failure :
        List.of(
            new IOException("disk"),
            new IllegalStateException("database"),
            new InvalidRulebookException(problemsOf(() -> Rulebook.builder().kind("?").build())),
            new StackOverflowError(),
            new OutOfMemoryError("Java heap space"),
            new NoClassDefFoundError("Driver"),
            new AssertionError("never"))) {
      source.set(
          () -> {
            throw sneaked(failure);
          });

      Reload reload = current.reload();

      assertThat(reload).isEqualTo(new Reload.Kept(OPEN, failure));
      assertThat(reload.failure()).containsSame(failure);
      assertThat(current.engine()).isSameAs(good);
      assertThat(told).last().isSameAs(reload);
    }
    source.set(() -> CLOSED);

    assertThat(current.reload()).isEqualTo(new Reload.Replaced(OPEN, CLOSED));
  }

  private static List<Problem> problemsOf(Runnable building) {
    try {
      building.run();
      return List.of();
    } catch (InvalidRulebookException invalid) {
      return invalid.problems();
    }
  }

  @Test
  void aRulebookThatNoEngineCanBeMadeForIsNotTaken() {
    AtomicReference<Engine> none = new AtomicReference<>();
    List<Rulebook> made = new ArrayList<>();
    ReloadableEngine current =
        builder()
            .engines(
                rulebook -> {
                  made.add(rulebook);
                  if (rulebook.equals(CLOSED)) {
                    throw new IllegalStateException("directory is away");
                  }
                  return made.size() == 1 ? Engine.of(rulebook) : none.get();
                })
            .load();
    Engine good = current.engine();
    source.set(() -> CLOSED);
    assertThat(current.reload().failure().orElseThrow()).hasMessage("directory is away");
    source.set(() -> OPEN);
    assertThat(current.reload().failure().orElseThrow())
        .hasMessage("engines: expected an engine but found null");
    source.set(() -> null);
    assertThat(current.reload().failure().orElseThrow())
        .hasMessage("source: expected a rulebook but found null");

    assertThat(current.engine()).isSameAs(good);
    assertThat(made).containsExactly(OPEN, CLOSED, OPEN);
  }

  @Test
  void anInterruptionIsPassedOn() {
    ReloadableEngine current = load();
    source.set(
        () -> {
          throw new InterruptedException();
        });

    assertThat(current.reload()).isInstanceOf(Reload.Kept.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void aListenerThatThrowsDisturbsNobody() {
    List<String> heard = new ArrayList<>();
    AtomicReference<ReloadableEngine> current = new AtomicReference<>();
    RuntimeException deaf = new IllegalStateException("deaf");
    current.set(
        builder()
            .listener(
                reload -> {
                  throw deaf;
                })
            .listener(reload -> heard.add("after " + reload.rulebook().name().orElseThrow()))
            .listener(
                reload -> heard.add("in force " + current.get().engine().rulebook().equals(CLOSED)))
            .load());
    source.set(() -> CLOSED);
    List<Throwable> uncaught = new ArrayList<>();

    handlingUncaught(uncaught::add, current.get()::reload);
    handlingUncaught(
        failure -> {
          throw new IllegalStateException("nor the handler", failure);
        },
        current.get()::reload);

    assertThat(uncaught).containsExactly(deaf);
    assertThat(heard)
        .containsExactly("after closed", "in force true", "after closed", "in force true");
  }

  /** Runs something on a thread of its own whose uncaught exceptions somebody handles. */
  private static void handlingUncaught(Consumer<Throwable> handler, Runnable action) {
    Thread thread = new Thread(action);
    thread.setUncaughtExceptionHandler((any, failure) -> handler.accept(failure));
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  @Test
  void aReloadIsNotReloadedFromWithin() {
    AtomicReference<ReloadableEngine> current = new AtomicReference<>();
    List<Throwable> refused = new ArrayList<>();
    current.set(
        builder()
            .listener(
                reload -> {
                  try {
                    current.get().reload();
                  } catch (IllegalStateException refusal) {
                    refused.add(refusal);
                  }
                })
            .load());
    source.set(() -> current.get().reload().rulebook());

    Reload reload = current.get().reload();

    assertThat(reload.failure().orElseThrow())
        .hasMessage("reload: expected no call from within a reload");
    assertThat(refused).hasSize(1);
    assertThat(told).containsExactly(reload);
  }

  @Test
  void aSlowReadingHoldsUpNoDecisionAndIsNotOvertaken() throws Exception {
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    AtomicInteger atOnce = new AtomicInteger();
    AtomicInteger mostAtOnce = new AtomicInteger();
    AtomicInteger readings = new AtomicInteger();
    ReloadableEngine current = load();
    source.set(
        () -> {
          mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
          boolean slow = readings.getAndIncrement() == 0;
          if (slow) {
            reading.countDown();
            released.await();
          }
          atOnce.decrementAndGet();
          return slow ? CLOSED : OPEN;
        });

    CompletableFuture<Reload> older = CompletableFuture.supplyAsync(current::reload);
    reading.await();
    CompletableFuture<Reload> newer = CompletableFuture.supplyAsync(current::reload);
    assertThat(current.engine().check(REQUEST).isAllowed()).isTrue();
    released.countDown();

    assertThat(older.get(30, TimeUnit.SECONDS)).isEqualTo(new Reload.Replaced(OPEN, CLOSED));
    assertThat(newer.get(30, TimeUnit.SECONDS)).isEqualTo(new Reload.Replaced(CLOSED, OPEN));
    assertThat(told).containsExactly(older.get(), newer.get());
    assertThat(mostAtOnce).hasValue(1);
    assertThat(current.engine().rulebook()).isSameAs(OPEN);
  }

  @Test
  void aDecisionNamesItsRulebookAndNoOtherExplainsIt() {
    ReloadableEngine current = load();
    Decision before = current.engine().check(REQUEST);
    source.set(() -> CLOSED);
    current.reload();

    assertThat(before.rulebook()).isEqualTo(OPEN.fingerprint());
    assertThat(current.engine().check(REQUEST).rulebook()).isEqualTo(CLOSED.fingerprint());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> current.engine().explain(before))
        .withMessageContaining(OPEN.fingerprint())
        .withMessageContaining(CLOSED.fingerprint());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> current.engine().remedies(before))
        .withMessageContaining(OPEN.fingerprint());
  }
}
