package io.github.maypost.engine;

import com.google.common.base.Preconditions;
import io.github.maypost.decision.Approvers;
import io.github.maypost.decision.AuditRecord;
import io.github.maypost.decision.Choices;
import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Earliest;
import io.github.maypost.decision.Explanation;
import io.github.maypost.decision.Matrix;
import io.github.maypost.decision.Remedy;
import io.github.maypost.decision.Replay;
import io.github.maypost.decision.Request;
import io.github.maypost.decision.UnknownName;
import io.github.maypost.decision.UnknownName.Field;
import io.github.maypost.model.Directory;
import io.github.maypost.model.Rulebook;
import io.github.maypost.problem.InvalidRulebookException;
import java.time.Clock;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides requests by a rulebook, and tells why and what would change that. Immutable, and safe to
 * share between threads if its surroundings are.
 *
 * <pre>{@code
 * Engine engine = Engine.of(rulebook);
 * Decision decision = engine.check(request);
 * if (!decision.isAllowed()) {
 *   Explanation explanation = engine.explain(decision);
 *   List<Remedy> remedies = engine.remedies(decision);
 * }
 * }</pre>
 *
 * <p>Deciding throws for null arguments only. What the surroundings throw or return by mistake
 * counts as unknown and is named in the decision; unknown never allows. That goes for errors, too,
 * such as a stack overflow or a lack of memory in a history: the engine keeps nothing of what it
 * asks, so nothing is left half done. An interruption is passed on to the thread.
 *
 * <p>For a rulebook that changes while the application runs there is {@link ReloadableEngine}.
 */
public final class Engine {

  private final Rulebook rulebook;
  private final Surroundings surroundings;
  private final Judge judge;

  private Engine(Rulebook rulebook, Surroundings surroundings) {
    this.rulebook = rulebook;
    this.surroundings = surroundings;
    this.judge = new Judge(rulebook, surroundings);
  }

  /**
   * Makes an engine that knows nothing but its rulebook and the system's clock.
   *
   * @param rulebook the rulebook to decide by
   * @return the engine
   */
  public static Engine of(Rulebook rulebook) {
    return builder(rulebook).build();
  }

  /**
   * Starts an engine with surroundings.
   *
   * @param rulebook the rulebook to decide by
   * @return a builder
   */
  public static Builder builder(Rulebook rulebook) {
    return new Builder(rulebook);
  }

  /**
   * Returns the rulebook that this engine decides by.
   *
   * @return the rulebook
   */
  public Rulebook rulebook() {
    return rulebook;
  }

  /**
   * Decides a request. A name that the rulebook does not know makes it denied.
   *
   * @param request the request
   * @return the decision, with everything that binds
   */
  public Decision check(Request request) {
    Objects.requireNonNull(request, "request");
    return decide(request, judge, surroundings);
  }

  /**
   * Decides a request again that was decided once, by this engine's rulebook, which may be another,
   * and on all that was known then: the same instant, situations, facts and moments, the same
   * answers of the history, the same failures. Nothing is asked but the directory; people are those
   * whom it knows by now.
   *
   * <p>What the rulebook asks now and nobody asked then is not in the record. It counts as unknown
   * and as a fault of the decision, so that the two cannot be compared. Nor can they be where the
   * rulebook declares a situation, fact or moment that the one of then did not, whether or not a
   * rule speaks of it: nobody could have told it then. One that was told then, and that this
   * rulebook does not declare, is an unknown name now.
   *
   * @param record the decision as it was kept
   * @return that decision and the one that is made now
   */
  public Replay replay(AuditRecord record) {
    Objects.requireNonNull(record, "record");
    Surroundings then = surroundings.replaying(record, judge.declared());
    return new Replay(record, decide(record.request(), judge.asking(then), then));
  }

  /**
   * Explains a decision, clause by clause. The request is looked at again as it was decided: on the
   * same instant, situations, facts, moments and counts of posts. People are those whom the
   * directory knows by now; where it no longer knows the person or the author, no rule is
   * explained, since nobody can tell what it found.
   *
   * @param decision a decision by this engine's rulebook
   * @return the explanation
   * @throws IllegalArgumentException when it was decided by another rulebook
   */
  public Explanation explain(Decision decision) {
    return new Explainer(judge, surroundings.people(rulebook)).explain(checked(decision));
  }

  /**
   * Finds what would lead to the verdict allowed: adding tags, asking people for approval, waiting,
   * posting it on another channel, handing it to somebody who may, taking a training, or several of
   * these together. Each remedy is verified by deciding again with it done; a list of people or
   * channels holds whomever of them one chooses.
   *
   * <p>The cheapest come first: single steps, in the order above, then combinations, by all that
   * they take. None takes all that another takes, and more. Tags, approvals and waiting are
   * combined as the post needs them. Only when nothing else helps is one or two tags, one other
   * channel, one other person, or the trainings that are lacking, combined with the tags and
   * approvals required then, and if that does not help either, with waiting, too. An objector may
   * be among those to be asked; all of them are, then.
   *
   * <p>The search is bounded:
   *
   * <ul>
   *   <li>at most {@value RemedySearch#MOST_REMEDIES} remedies, naming at most {@value
   *       RemedySearch#MOST_PEOPLE} people, or as many as must approve, and {@value
   *       RemedySearch#MOST_CHANNELS} channels in a list;
   *   <li>{@value RemedySearch#MOST_TRIED} tags or pairs of tags, other channels, trainings, and
   *       other people whom nothing but a limit could stop, since each may cost a question to the
   *       history; of each with waiting {@value RemedySearch#MOST_WAITS};
   *   <li>at most {@value RemedySearch#MOST_ALIKE} combinations that differ only in whom or what
   *       they name;
   *   <li>in looking for a time to wait for, {@value EarliestSearch#DAYS_AHEAD} days and {@value
   *       RemedySearch#MOST_INSTANTS} instants, as {@link #earliest} has them;
   *   <li>{@value Choosing#MOST_CHOICES} choices of approvers for a remedy: it names fewer people
   *       rather than any who were not tried.
   * </ul>
   *
   * @param decision a decision by this engine's rulebook
   * @return the remedies, none when the post is allowed or nothing of this kind helps
   * @throws IllegalArgumentException when it was decided by another rulebook
   */
  public List<Remedy> remedies(Decision decision) {
    KnownPeople people = surroundings.people(rulebook);
    Circumstances circumstances =
        new Circumstances(checked(decision).request(), decision.faults(), people);
    return RemedySearch.remedies(judge, decision, circumstances);
  }

  /**
   * Asks who may do this: puts everybody in the place of the request's person, each for themselves
   * unless the request names another author.
   *
   * @param request the request, whose person does not matter
   * @return for whom {@link #check} says allowed, and for whom pending
   */
  public Choices whoMay(Request request) {
    return question(request, Set.of(Field.PERSON)).who();
  }

  /**
   * Asks what the person may post here: puts every kind in the place of the request's.
   *
   * @param request the request, whose kind does not matter
   * @return for which kinds {@link #check} says allowed, and for which pending
   */
  public Choices whatMay(Request request) {
    return question(request, Set.of(Field.KIND)).what();
  }

  /**
   * Asks where the person may post this: puts every channel in the place of the request's.
   *
   * @param request the request, whose channel does not matter
   * @return for which channels {@link #check} says allowed, and for which pending
   */
  public Choices whereMay(Request request) {
    return question(request, Set.of(Field.CHANNEL)).where();
  }

  /**
   * Asks who may approve this.
   *
   * @param request the request
   * @return for each rule that applies and requires approval, whose approval would count for which
   *     of its seats, were it given when the post goes out; no rules for a request that is unknown
   *     or whose person is not active
   */
  public Approvers whoMayApprove(Request request) {
    return question(request, Set.of()).approvers();
  }

  /**
   * Asks when this may go out at the earliest, from the request's instant on, if nothing changes
   * but the time: situations, facts, moments and tags stay as they are, nobody approves or objects
   * who has not yet, and nothing is scheduled beside what is. Approvals and objections without an
   * instant are taken as given when it goes out, as always.
   *
   * <p>The answer is exact. It looks {@value EarliestSearch#DAYS_AHEAD} days ahead, and tries at
   * most {@value EarliestSearch#MOST_INSTANTS} of the instants at which something changes that
   * stands in the way; it says how far it came. A history is asked for all of that time at once.
   *
   * @param request the request
   * @return the earliest instant at which {@link #check} says allowed, if there is one
   */
  public Earliest earliest(Request request) {
    return question(request, Set.of()).earliest();
  }

  /**
   * Returns the verdicts for everything that a request leaves open ({@link Request#template}): for
   * all people, kinds and channels when it says none of them, for all people and kinds when it says
   * a channel.
   *
   * @param request the request
   * @return the verdicts, as {@link #check} comes to them
   * @throws IllegalArgumentException when that makes more than {@value Matrix#MOST_VERDICTS}
   *     verdicts
   */
  public Matrix matrix(Request request) {
    Set<Field> open = EnumSet.noneOf(Field.class);
    addIf(request.person().isEmpty(), Field.PERSON, open);
    addIf(request.kind().isEmpty(), Field.KIND, open);
    addIf(request.channel().isEmpty(), Field.CHANNEL, open);
    return question(request, open).matrix();
  }

  private static void addIf(boolean isOpen, Field field, Set<Field> open) {
    if (isOpen) {
      open.add(field);
    }
  }

  private Decision decide(Request request, Judge judge, Surroundings surroundings) {
    KnownPeople people = surroundings.people(rulebook);
    List<UnknownName> unknown = Case.unknownNames(request, rulebook, people);
    Lookups lookups = surroundings.lookups(request);
    return unknown.isEmpty()
        ? judge.decide(surroundings.survey(request, rulebook, people), lookups)
        : judge.deny(surroundings.dated(request, people), unknown, lookups);
  }

  private Questions question(Request request, Set<Field> open) {
    Objects.requireNonNull(request, "request");
    return new Questions(judge, surroundings, request, open);
  }

  private Decision checked(Decision decision) {
    Preconditions.checkArgument(
        decision.rulebook().equals(rulebook.fingerprint()),
        "decision: expected one by the rulebook %s but found one by %s",
        rulebook.fingerprint(),
        decision.rulebook());
    return decision;
  }

  /** Builds engines. Not safe to share between threads. */
  public static final class Builder {

    private final Rulebook rulebook;
    private InstantSource clock = Clock.systemUTC();
    private Situations situations = Set::of;
    private Facts facts = Map::of;
    private Moments moments = Map::of;
    private @Nullable History history;
    private @Nullable Directory people;

    private Builder(Rulebook rulebook) {
      this.rulebook = Objects.requireNonNull(rulebook, "rulebook");
    }

    /**
     * Sets the clock, which is asked when a request names no instant. The system's, when not set.
     *
     * @param clock the clock
     * @return this builder
     */
    public Builder clock(InstantSource clock) {
      this.clock = Objects.requireNonNull(clock, "clock");
      return this;
    }

    /**
     * Sets who knows the situations of the present. None hold, when not set.
     *
     * @param situations the situations
     * @return this builder
     */
    public Builder situations(Situations situations) {
      this.situations = Objects.requireNonNull(situations, "situations");
      return this;
    }

    /**
     * Sets who knows the facts of the present. None is known, when not set.
     *
     * @param facts the facts
     * @return this builder
     */
    public Builder facts(Facts facts) {
      this.facts = Objects.requireNonNull(facts, "facts");
      return this;
    }

    /**
     * Sets who knows when moments were, or will be. None is known, when not set.
     *
     * @param moments the moments
     * @return this builder
     */
    public Builder moments(Moments moments) {
      this.moments = Objects.requireNonNull(moments, "moments");
      return this;
    }

    /**
     * Sets who knows what went out and what is scheduled, asked for requests that bring no history
     * of their own. Unknown, when not set, and limits count as exceeded then.
     *
     * @param history the history
     * @return this builder
     */
    public Builder history(History history) {
      this.history = Objects.requireNonNull(history, "history");
      return this;
    }

    /**
     * Sets who knows the people, in place of the rulebook: those it declares count no longer.
     *
     * @param people the directory
     * @return this builder
     */
    public Builder people(Directory people) {
      this.people = Objects.requireNonNull(people, "people");
      return this;
    }

    /**
     * Compiles the rulebook. Where it leaves its people to a directory, or is given one, those whom
     * it names are looked up, and everybody if a role is capped.
     *
     * @return the engine
     * @throws InvalidRulebookException listing every person that the rulebook names and that is not
     *     there, and every role that more people hold at one time than it takes
     * @throws IllegalStateException when the directory fails to tell
     */
    public Engine build() {
      if (people != null) {
        rulebook.checkPeople(people);
      } else if (rulebook.people().isEmpty()) {
        rulebook.checkPeople(Directory.of(List.of()));
      }
      return new Engine(
          rulebook, new Surroundings(clock, situations, facts, moments, history, people));
    }
  }
}
