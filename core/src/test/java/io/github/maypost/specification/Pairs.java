package io.github.maypost.specification;

import io.github.maypost.decision.Request;
import io.github.maypost.definition.RulebookDefinition;
import io.github.maypost.model.Rulebook;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Rulebooks, each with requests about it. */
public final class Pairs {

  private Pairs() {}

  /**
   * A rulebook and requests about it.
   *
   * @param definition what the rulebook says
   * @param rulebook what it means
   * @param requests the requests
   */
  public record Pair(RulebookDefinition definition, Rulebook rulebook, List<Request> requests) {

    /** Returns the first request. */
    public Request request() {
      return requests.get(0);
    }

    /** Returns everything, section by section, so that a counterexample can be read. */
    @Override
    public String toString() {
      return "\n  "
          + definition.toString().replaceAll("\\w+=null(, )?", "")
          + requests.stream()
              .map(request -> "\n  " + Requests.describe(request))
              .collect(Collectors.joining());
    }
  }

  /** Returns rulebooks with one request each. */
  public static Arbitrary<Pair> pairs() {
    return pairs(1);
  }

  /** Returns rulebooks with some requests each. */
  public static Arbitrary<Pair> pairs(int most) {
    return pairs(1, most);
  }

  static Arbitrary<Pair> pairs(int least, int most) {
    return Combinators.combine(
            Rulebooks.definitions(), Requests.outlines().list().ofMinSize(least).ofMaxSize(most))
        .as(
            (definition, outlines) -> {
              Rulebook rulebook = Rulebooks.meaning(definition);
              return new Pair(
                  definition,
                  rulebook,
                  outlines.stream().map(outline -> outline.over(rulebook)).toList());
            })
        .withoutEdgeCases();
  }
}
