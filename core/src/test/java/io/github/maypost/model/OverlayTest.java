package io.github.maypost.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Iterables;
import io.github.maypost.definition.CoverDefinition;
import io.github.maypost.definition.PolicyDefinition;
import io.github.maypost.definition.RuleDefinition;
import io.github.maypost.definition.RulebookDefinition;
import io.github.maypost.problem.InvalidRulebookException;
import io.github.maypost.problem.ModelPath;
import io.github.maypost.problem.Problem;
import io.github.maypost.specification.Rulebooks;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of all changes to all rulebooks. */
class OverlayTest {

  private static final int TRIES = 100;

  /** What comes of building a rulebook: the words of the rulebook, or all that is wrong. */
  private record Outcome(Optional<RulebookDefinition> rulebook, List<Problem> problems) {

    static Outcome of(Supplier<Rulebook> build) {
      try {
        return new Outcome(Optional.of(build.get().definition()), List.of());
      } catch (InvalidRulebookException e) {
        return new Outcome(Optional.empty(), e.problems());
      }
    }
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void withNothingSaidNothingChanges(@ForAll("definitions") RulebookDefinition definition) {
    Rulebook rulebook = Rulebooks.meaning(definition);

    assertThat(rulebook.with(changes -> {})).isEqualTo(rulebook);
    assertThat(rulebook.without().definition()).isEqualTo(definition);
    assertThat(inOrder(over(definition, Overlay.NOTHING))).isEqualTo(inOrder(definition));
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void whatIsSaidAgainChangesNothingMore(
      @ForAll("definitions") RulebookDefinition before,
      @ForAll("definitions") RulebookDefinition more) {
    RulebookDefinition said = withoutCovers(more);
    RulebookDefinition once = over(before, said);

    assertThat(inOrder(over(once, said))).isEqualTo(inOrder(once));
    assertThat(inOrder(over(said, said))).isEqualTo(inOrder(said));
    assertThat(inOrder(over(Overlay.NOTHING, said))).isEqualTo(inOrder(said));
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void whatIsAddedAndTakenAwayLeavesNothing(
      @ForAll("definitions") RulebookDefinition before,
      @ForAll("definitions") RulebookDefinition said) {
    Map<ModelPath, Object> there = DefinitionTree.of(before).parts();
    Map<ModelPath, Object> parts = DefinitionTree.of(said).parts();
    parts.keySet().removeAll(there.keySet());
    parts.forEach(
        (path, part) -> {
          boolean ofPolicy = path.steps().size() > 2;
          boolean elsewhere = part instanceof CoverDefinition && !path.equals(nextCover(before));
          if (elsewhere) {
            return; // a cover said comes after those there are
          }
          if (!ofPolicy || there.containsKey(policyOf(path))) {
            RulebookDefinition more = DefinitionTree.of(before).with(path, part).definition();
            assertThat(inOrder(away(more, path))).isEqualTo(inOrder(before));
          }
        });
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void theOrderStaysAndWhatIsNewComesLast(
      @ForAll("definitions") RulebookDefinition before,
      @ForAll("definitions") RulebookDefinition said) {
    RulebookDefinition after = over(before, said);

    assertThat(after.covers())
        .containsExactlyElementsOf(Iterables.concat(before.covers(), said.covers()));
    assertThat(after.people().keySet())
        .containsExactlyElementsOf(joined(before.people(), said.people()));
    assertThat(after.teams().keySet())
        .containsExactlyElementsOf(joined(before.teams(), said.teams()));
    assertThat(after.policies().keySet())
        .containsExactlyElementsOf(joined(before.policies(), said.policies()));
    after
        .policies()
        .forEach(
            (id, policy) ->
                assertThat(policy.rules().keySet())
                    .containsExactlyElementsOf(joined(rules(before, id), rules(said, id))));
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void onePartOfAnotherRulebookIsAsIfItHadBeenBuiltSo(
      @ForAll("definitions") RulebookDefinition before,
      @ForAll("definitions") RulebookDefinition said,
      @ForAll Random random) {
    Map<ModelPath, Object> parts = DefinitionTree.of(said).parts();
    ModelPath path = any(parts, random);
    Object part = Objects.requireNonNull(parts.get(path));
    RulebookDefinition alone = DefinitionTree.of(Overlay.NOTHING).with(path, part).definition();
    RulebookDefinition built = DefinitionTree.of(before).with(path, part).definition();

    assertThat(inOrder(over(before, alone))).isEqualTo(inOrder(built));
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void withoutAPartIsAsIfItHadNeverBeenSaid(
      @ForAll("definitions") RulebookDefinition definition, @ForAll Random random) {
    ModelPath path = any(DefinitionTree.of(definition).parts(), random);
    RulebookDefinition never = DefinitionTree.of(definition).without(path).definition();
    Rulebook rulebook = Rulebooks.meaning(definition);

    assertThat(inOrder(away(definition, path))).isEqualTo(inOrder(never));
    assertThat(Outcome.of(() -> rulebook.without(path)))
        .isEqualTo(Outcome.of(() -> Rulebooks.meaning(never)));
    assertThat(rulebook.definition()).isEqualTo(definition);
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void allPartsCanBeTakenAwayAtOnce(@ForAll("definitions") RulebookDefinition definition) {
    ModelPath[] all = DefinitionTree.of(definition).parts().keySet().toArray(new ModelPath[0]);

    assertThat(Rulebooks.meaning(definition).without(all)).isEqualTo(Rulebook.builder().build());
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void aCoverSaidAgainMeansNothingMore(@ForAll("definitions") RulebookDefinition definition) {
    RulebookDefinition twice = over(definition, onlyCovers(definition));

    assertThat(twice.covers()).hasSize(2 * definition.covers().size());
    assertThat(Rulebooks.meaning(twice).covers())
        .containsExactlyElementsOf(Rulebooks.meaning(definition).covers());
    assertThat(Rulebooks.meaning(twice).fingerprint())
        .isEqualTo(Rulebooks.meaning(definition).fingerprint());
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void allCoversCanBeTakenAwayByTheirSection(@ForAll("definitions") RulebookDefinition definition) {
    if (!definition.covers().isEmpty()) {
      assertThat(inOrder(away(definition, ModelPath.of("covers"))))
          .isEqualTo(inOrder(withoutCovers(definition)));
    }
  }

  @Provide
  Arbitrary<RulebookDefinition> definitions() {
    return Combinators.combine(Rulebooks.definitions(), Arbitraries.randoms())
        .as((definition, random) -> DefinitionTree.of(definition).shuffled(random).definition());
  }

  private static RulebookDefinition over(RulebookDefinition before, RulebookDefinition said) {
    return new Overlay(before, List.of(), Set.of(), said).definition();
  }

  private static RulebookDefinition away(RulebookDefinition before, ModelPath path) {
    Overlay overlay = new Overlay(before, List.of(), Set.of(path), Overlay.NOTHING);
    assertThat(overlay.problems()).isEmpty();
    return overlay.definition();
  }

  /** Equal texts say the same in the same order, which equal maps need not. */
  private static String inOrder(RulebookDefinition definition) {
    return definition.toString();
  }

  private static ModelPath any(Map<ModelPath, Object> parts, Random random) {
    return List.copyOf(parts.keySet()).get(random.nextInt(parts.size()));
  }

  private static ModelPath nextCover(RulebookDefinition definition) {
    return ModelPath.of("covers").then(definition.covers().size());
  }

  private static RulebookDefinition withoutCovers(RulebookDefinition definition) {
    DefinitionTree tree = DefinitionTree.of(definition);
    for (int i = 0; i < definition.covers().size(); i++) {
      tree.without(ModelPath.of("covers").then(i));
    }
    return tree.definition();
  }

  private static RulebookDefinition onlyCovers(RulebookDefinition definition) {
    DefinitionTree tree = DefinitionTree.of(Overlay.NOTHING);
    definition.covers().forEach(cover -> tree.with(ModelPath.of("covers"), cover));
    return tree.definition();
  }

  private static ModelPath policyOf(ModelPath path) {
    return new ModelPath(path.steps().subList(0, 2), false);
  }

  private static Map<String, RuleDefinition> rules(RulebookDefinition definition, String policy) {
    PolicyDefinition found = definition.policies().get(policy);
    return found == null ? Map.of() : found.rules();
  }

  private static Set<String> joined(Map<String, ?> first, Map<String, ?> then) {
    Set<String> all = new LinkedHashSet<>(first.keySet());
    all.addAll(then.keySet());
    return all;
  }
}
