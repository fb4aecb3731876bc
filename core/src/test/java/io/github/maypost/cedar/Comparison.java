package io.github.maypost.cedar;

import io.github.maypost.decision.Basis;
import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Request;
import io.github.maypost.definition.RulebookDefinition;
import io.github.maypost.engine.Engine;
import io.github.maypost.model.Rule;
import io.github.maypost.model.Rulebook;
import io.github.maypost.problem.Positions;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Asks Maypost and Cedar the same, case by case, until they differ. */
final class Comparison {

  /** So many requests are about the same rulebook. */
  static final int REQUESTS = 50;

  private final UnaryOperator<RulebookDefinition> reading;
  private final UnaryOperator<Request> hearing;
  private final Map<Basis, Integer> counts = new EnumMap<>(Basis.class);

  private Comparison(UnaryOperator<RulebookDefinition> reading, UnaryOperator<Request> hearing) {
    this.reading = reading;
    this.hearing = hearing;
  }

  /** Compares what both make of the same. */
  static Comparison faithful() {
    return new Comparison(UnaryOperator.identity(), UnaryOperator.identity());
  }

  /** Compares with a Cedar that is told of another rulebook. */
  static Comparison misreading(UnaryOperator<RulebookDefinition> reading) {
    return new Comparison(reading, UnaryOperator.identity());
  }

  /** Compares with a Cedar that is asked something else. */
  static Comparison mishearing(UnaryOperator<Request> hearing) {
    return new Comparison(UnaryOperator.identity(), hearing);
  }

  /** That Cedar says something else than Maypost. */
  static final class Disagreement extends AssertionError {
    private static final long serialVersionUID = 1L;

    private Disagreement(String message) {
      super(message);
    }
  }

  /**
   * Compares at least so many decisions.
   *
   * @return how many of them Maypost decided on which basis
   * @throws Disagreement when Cedar says something else, with all that is needed to see why
   */
  Map<Basis, Integer> compare(long firstSeed, int decisions) {
    for (int done = 0; done < decisions; done += REQUESTS) {
      compare(Cases.of(firstSeed + done / REQUESTS, REQUESTS));
    }
    return counts;
  }

  private void compare(Cases.Case one) {
    Rulebook rulebook = Rulebook.of(one.definition(), Positions.NONE);
    Engine engine = Engine.of(rulebook);
    Translation translation = new Translation(read(one.definition(), rulebook), Cases.AT);
    Judge judge = new Judge(translation.policies(), translation.entities());
    Judge permits = new Judge(translation.permits(), translation.entities());
    for (Request request : one.requests()) {
      Request heard = hearing.apply(request);
      Decision decision = engine.check(request);
      counts.merge(decision.basis(), 1, Integer::sum);
      Supplier<String> question = () -> question(one, request, translation);
      expect(rulingOf(decision), judge.ruling(heard), question);
      if (decision.basis() == Basis.FORBIDDEN) {
        expect(permitted(decision), permits.ruling(heard), question);
      }
    }
  }

  /** Returns the rulebook that Cedar is told of, which is mostly the same. */
  private Rulebook read(RulebookDefinition said, Rulebook rulebook) {
    RulebookDefinition read = reading.apply(said);
    return read.equals(said) ? rulebook : Rulebook.of(read, Positions.NONE);
  }

  /** Returns what Cedar says if it agrees. */
  private static Judge.Ruling rulingOf(Decision decision) {
    return switch (decision.basis()) {
      case INACTIVE -> new Judge.Ruling(false, Set.of(Translation.INACTIVE));
      case FORBIDDEN, NOT_COVERED -> new Judge.Ruling(false, ids(decision.denies()));
      case ALLOWED -> permitted(decision);
      default -> throw new IllegalArgumentException("not in the part compared: " + decision);
    };
  }

  /** Returns what Cedar says of the allows alone, if it agrees. */
  private static Judge.Ruling permitted(Decision decision) {
    return new Judge.Ruling(!decision.allows().isEmpty(), ids(decision.allows()));
  }

  private static Set<String> ids(List<Rule> rules) {
    return rules.stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
  }

  private static void expect(Judge.Ruling expected, Judge.Ruling found, Supplier<String> question) {
    if (!found.equals(expected)) {
      throw new Disagreement(
          "expected %s but Cedar finds %s%n%s".formatted(expected, found, question.get()));
    }
  }

  /** Returns all that the answer depends on, and the seed that it follows from. */
  private static String question(Cases.Case one, Request request, Translation translation) {
    return """
        seed %d
        request %s
        author %s, tags %s, situations %s, facts %s, not %s
        rulebook %s
        policies
        %s
        entities %s"""
        .formatted(
            one.seed(),
            request,
            request.author(),
            request.tags(),
            request.situations(),
            request.facts(),
            request.factsNot(),
            one.definition().toString().replaceAll("\\w+=null(, )?", ""),
            translation.policies().entrySet().stream()
                .map(policy -> "// " + policy.getKey() + "\n" + policy.getValue())
                .collect(Collectors.joining("\n")),
            translation.entities());
  }
}
