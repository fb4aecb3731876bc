package io.github.maypost.cedar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.cedarpolicy.loader.LibraryLoader;
import io.github.maypost.decision.Basis;
import io.github.maypost.decision.Request;
import io.github.maypost.definition.ChannelDefinition;
import io.github.maypost.definition.GrantDefinition;
import io.github.maypost.definition.GroupDefinition;
import io.github.maypost.definition.KindDefinition;
import io.github.maypost.definition.PermissionDefinition;
import io.github.maypost.definition.PersonDefinition;
import io.github.maypost.definition.PolicyDefinition;
import io.github.maypost.definition.RoleDefinition;
import io.github.maypost.definition.RuleDefinition;
import io.github.maypost.definition.RulebookDefinition;
import io.github.maypost.definition.TeamDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * That Cedar, which shares nothing with the engine, decides as it does, for the part of the
 * language that both can say: who acts, with teams, roles, covers and relations; what is posted;
 * where; in which situations, with which facts; allows, denies and exceptions. Trainings, tenure,
 * dates and hours, moments and the other four verbs are not in it, nor are unknown names, which
 * Cedar takes for something that is inside nothing.
 *
 * <p>Two system properties: {@code maypost.cedar.decisions} for how many are compared, {@code
 * maypost.cedar.seed} for the first of the seeds that they follow from. What they came to stands in
 * {@code target/cedar.txt}.
 */
class CedarTest {

  private static final int DECISIONS = Integer.getInteger("maypost.cedar.decisions", 10_000);
  private static final long SEED = Long.getLong("maypost.cedar.seed", 1);

  /** So many decisions are enough to notice any misunderstanding. */
  private static final int FEW = 2_000;

  @BeforeAll
  static void cedarRunsHere() {
    try {
      LibraryLoader.loadLibrary();
    } catch (UnsatisfiedLinkError e) {
      Assumptions.abort(
          "Cedar has no native library for %s on %s: %s"
              .formatted(
                  System.getProperty("os.name"), System.getProperty("os.arch"), e.getMessage()));
    }
  }

  @Test
  void cedarNamesTheSameRules() throws IOException {
    Map<Basis, Integer> counts = Comparison.faithful().compare(SEED, DECISIONS);
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    Path report = Path.of("target", "cedar.txt");
    Files.createDirectories(report.getParent());
    Files.writeString(
        report, "Cedar agrees in %,d decisions from seed %d on: %s%n".formatted(all, SEED, counts));
    assertThat(all).isGreaterThanOrEqualTo(DECISIONS);
    if (DECISIONS >= 10_000) {
      for (Basis basis : List.of(Basis.FORBIDDEN, Basis.NOT_COVERED, Basis.ALLOWED)) {
        assertThat(counts.get(basis)).as(basis.word()).isGreaterThan(all * 15 / 100);
      }
      assertThat(counts.get(Basis.INACTIVE)).isGreaterThan(all * 3 / 100);
    }
  }

  @Test
  void everyConditionHoldsAndDoesNot() {
    Truths truths = new Truths();
    for (long seed = 1; seed <= 30; seed++) {
      truths.count(Cases.of(seed, 6));
    }
    assertThat(truths.names()).containsExactlyInAnyOrderElementsOf(Truths.COMPARED);
    for (String name : Truths.COMPARED) {
      assertThat(truths.holding(name)).as(name + " holds").isGreaterThanOrEqualTo(20);
      assertThat(truths.failing(name)).as(name + " does not").isGreaterThanOrEqualTo(20);
    }
    assertThat(truths.unknown("FactHolds")).isGreaterThanOrEqualTo(20);
  }

  @ParameterizedTest
  @MethodSource
  void noticesThatCedarReads(UnaryOperator<RulebookDefinition> otherwise) {
    Comparison comparison = Comparison.misreading(otherwise);
    assertThatThrownBy(() -> comparison.compare(1, FEW))
        .isInstanceOf(Comparison.Disagreement.class)
        .hasMessageContainingAll("seed", "request", "permit (", "principal.active", "Seat");
  }

  static Stream<Named<UnaryOperator<RulebookDefinition>>> noticesThatCedarReads() {
    return Stream.of(
        Named.of("no exceptions to denies", denies(deny -> without("unless", deny))),
        Named.of("no exceptions to allows", allows(allow -> without("unless", allow))),
        Named.of("what a deny's permissions imply", CedarTest::denyingTheImplied),
        Named.of("no `where` of policies", Rereading.of(PolicyDefinition.class, "where", null)),
        Named.of("teams side by side", Rereading.of(TeamDefinition.class, "in", null)),
        Named.of("kinds side by side", Rereading.of(KindDefinition.class, "in", null)),
        Named.of("groups side by side", Rereading.of(GroupDefinition.class, "in", null)),
        Named.of("roles of one's own", Rereading.of(RoleDefinition.class, "includes", null)),
        Named.of("implying nothing", Rereading.of(PermissionDefinition.class, "implies", null)),
        Named.of("nobody from outside", Rereading.of(TeamDefinition.class, "external", null)),
        Named.of("roles held everywhere", Rereading.of(GrantDefinition.class, "where", null)),
        Named.of("roles held forever", Rereading.of(GrantDefinition.class, "until", null)),
        Named.of("no covers", Rereading.of(RulebookDefinition.class, "covers", List.of())),
        Named.of("no beginning of people", Rereading.of(PersonDefinition.class, "from", null)),
        Named.of("no end of people", Rereading.of(PersonDefinition.class, "until", null)),
        Named.of("no custodians", Rereading.of(ChannelDefinition.class, "custodians", null)),
        Named.of("no drivers", Rereading.of(ChannelDefinition.class, "sharedBy", null)),
        Named.of("no platforms", Rereading.of(ChannelDefinition.class, "platform", null)));
  }

  private static Rereading<RuleDefinition> denies(UnaryOperator<RuleDefinition> otherwise) {
    return new Rereading<>(
        RuleDefinition.class, rule -> rule.deny() == null ? rule : otherwise.apply(rule));
  }

  private static Rereading<RuleDefinition> allows(UnaryOperator<RuleDefinition> otherwise) {
    return new Rereading<>(
        RuleDefinition.class, rule -> rule.allow() == null ? rule : otherwise.apply(rule));
  }

  private static RuleDefinition without(String component, RuleDefinition rule) {
    return Rereading.with(rule, component, null);
  }

  private static RulebookDefinition denyingTheImplied(RulebookDefinition rulebook) {
    return denies(
            rule -> {
              Set<String> permissions = new LinkedHashSet<>(rule.deny());
              rule.deny().stream()
                  .map(rulebook.permissions()::get)
                  .filter(permission -> permission != null && permission.implies() != null)
                  .forEach(permission -> permissions.addAll(permission.implies()));
              return Rereading.with(rule, "deny", List.copyOf(permissions));
            })
        .apply(rulebook);
  }

  @ParameterizedTest
  @MethodSource
  void noticesThatCedarHears(UnaryOperator<Request> otherwise) {
    Comparison comparison = Comparison.mishearing(otherwise);
    assertThatThrownBy(() -> comparison.compare(1, FEW))
        .isInstanceOf(Comparison.Disagreement.class)
        .hasMessageContainingAll("seed", "request", "permit (", "principal.active", "Seat");
  }

  static Stream<Named<UnaryOperator<Request>>> noticesThatCedarHears() {
    return Stream.of(
        Named.of("everybody's own posts", r -> r.toBuilder().author(r.person()).build()),
        Named.of("one tag more", r -> r.toBuilder().tags(Cases.TAGS.get(0)).build()),
        Named.of("a situation", r -> r.toBuilder().situations(Cases.SITUATIONS.get(0)).build()),
        Named.of("unknown facts that hold", r -> r.toBuilder().facts(unsaid(r)).build()),
        Named.of("unknown facts that do not", r -> r.toBuilder().factsNot(unsaid(r)).build()));
  }

  private static List<String> unsaid(Request request) {
    return Cases.FACTS.stream()
        .filter(fact -> !request.facts().contains(fact) && !request.factsNot().contains(fact))
        .toList();
  }
}
