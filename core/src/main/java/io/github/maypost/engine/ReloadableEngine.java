package io.github.maypost.engine;

import io.github.maypost.model.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Holds the engine of a rulebook that changes while the application runs. A new rulebook takes the
 * place of the old one at once and as a whole; while the source fails, or what it has is wrong, the
 * last good engine goes on deciding. Safe to share between threads.
 *
 * <p>It has no threads of its own: when to read anew is the application's to say, on a schedule,
 * when a file changes, or at somebody's request.
 *
 * <pre>{@code
 * ReloadableEngine current =
 *     ReloadableEngine.builder(() -> RulebookYaml.read(file))
 *         .engines(rulebook -> Engine.builder(rulebook).history(log).build())
 *         .listener(reload -> reload.failure().ifPresent(failure -> alarm.raise(failure)))
 *         .load();
 * scheduler.scheduleWithFixedDelay(current::reload, 1, 1, TimeUnit.MINUTES);
 * }</pre>
 *
 * <p>Take the engine once for all that belongs together, so that it is one rulebook that decides
 * and explains:
 *
 * <pre>{@code
 * Engine engine = current.engine();
 * Decision decision = engine.check(request);
 * Explanation explanation = engine.explain(decision);
 * }</pre>
 *
 * <p>Every decision names the fingerprint of the rulebook that it was made by, and no engine
 * explains a decision by another rulebook than its own.
 */
public final class ReloadableEngine {

  private final RulebookSource<?> source;
  private final Function<Rulebook, Engine> engines;
  private final List<Consumer<Reload>> listeners;
  private final ReentrantLock reloading = new ReentrantLock();
  private volatile Engine engine;

  private ReloadableEngine(Builder<?> builder, Engine engine) {
    this.source = builder.source;
    this.engines = builder.engines;
    this.listeners = List.copyOf(builder.listeners);
    this.engine = engine;
  }

  /**
   * Starts with where the rulebook comes from.
   *
   * @param source the source
   * @param <X> what the source throws
   * @return a builder
   */
  public static <X extends Exception> Builder<X> builder(RulebookSource<X> source) {
    return new Builder<>(source);
  }

  /**
   * Returns the engine of the rulebook that is in force, without waiting for reloads under way.
   *
   * @return the engine, which decides by this rulebook for ever
   */
  public Engine engine() {
    return engine;
  }

  /**
   * Reads the rulebook anew, now. When it is good, {@link #engine} returns its engine before the
   * listeners are told and this returns; else the last good engine stays.
   *
   * <p>Whatever the source throws is kept and told rather than thrown, errors such as a stack
   * overflow or a lack of memory included: a rulebook that is out of date is better than none, and
   * a scheduler would call no more. Reloads happen one after another, each with its listeners; so
   * the one that began to read last has the last word.
   *
   * @return what came of it
   * @throws IllegalStateException when called by the source or a listener while they are called
   */
  public Reload reload() {
    if (reloading.isHeldByCurrentThread()) {
      throw new IllegalStateException("reload: expected no call from within a reload");
    }
    reloading.lock();
    try {
      Reload reload = replace();
      listeners.forEach(listener -> tell(listener, reload));
      return reload;
    } finally {
      reloading.unlock();
    }
  }

  private Reload replace() {
    Rulebook before = engine.rulebook();
    try {
      Engine next = make(source.load(), engines);
      Rulebook now = next.rulebook();
      Reload reload =
          now.equals(before) ? new Reload.Unchanged(now) : new Reload.Replaced(before, now);
      engine = next;
      return reload;
    } catch (Throwable failure) { // whatever it is, there is no other engine
      if (failure instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      return new Reload.Kept(before, failure);
    }
  }

  private static Engine make(Rulebook rulebook, Function<Rulebook, Engine> engines) {
    if (rulebook == null) {
      throw new IllegalStateException("source: expected a rulebook but found null");
    }
    Engine engine = engines.apply(rulebook);
    if (engine == null) {
      throw new IllegalStateException("engines: expected an engine but found null");
    }
    return engine;
  }

  /** Tells one listener, whose failure is neither the other listeners' nor the reload's. */
  private static void tell(Consumer<Reload> listener, Reload reload) {
    try {
      listener.accept(reload);
    } catch (Throwable failure) {
      Thread thread = Thread.currentThread();
      try {
        thread.getUncaughtExceptionHandler().uncaughtException(thread, failure);
      } catch (Throwable unheard) { // then nobody wants to know
        return;
      }
    }
  }

  /**
   * Builds engines that can be reloaded. Not safe to share between threads.
   *
   * @param <X> what the source throws
   */
  public static final class Builder<X extends Exception> {

    private final RulebookSource<X> source;
    private final List<Consumer<Reload>> listeners = new ArrayList<>();
    private Function<Rulebook, Engine> engines = Engine::of;

    private Builder(RulebookSource<X> source) {
      this.source = Objects.requireNonNull(source, "source");
    }

    /**
     * Sets how an engine is made for a rulebook, with its surroundings. {@link Engine#of}, when not
     * set.
     *
     * <p>It is called for every rulebook that is read, so that a directory can have the persons of
     * just that rulebook. It may add to the rulebook: the one in force, by which a reload is told
     * to have changed anything, is that of the engine it returns. When it throws, the reload has
     * failed and the last good engine stays.
     *
     * @param engines makes an engine for a rulebook
     * @return this builder
     */
    public Builder<X> engines(Function<Rulebook, Engine> engines) {
      this.engines = Objects.requireNonNull(engines, "engines");
      return this;
    }

    /**
     * Adds who is told of every reload, whatever came of it: of one reload after another, by the
     * thread that reloads, in the order in which listeners were added here. The first time that the
     * rulebook is read is none.
     *
     * <p>The next reload waits for it, so it should not take long, and must not wait for another
     * reload, which would be for ever. What it throws goes to the thread's {@linkplain
     * Thread#getUncaughtExceptionHandler handler of uncaught exceptions}.
     *
     * @param listener who is told
     * @return this builder
     */
    public Builder<X> listener(Consumer<? super Reload> listener) {
      listeners.add(Objects.requireNonNull(listener, "listener")::accept);
      return this;
    }

    /**
     * Reads the rulebook for the first time, and makes its engine.
     *
     * @return the engine, to be reloaded from now on
     * @throws X when the source fails: there is nothing to go on with yet
     * @throws IllegalStateException when the source returns null, or no engine is made
     */
    public ReloadableEngine load() throws X {
      return new ReloadableEngine(this, make(source.load(), engines));
    }
  }
}
