package io.github.maypost.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.maypost.definition.PolicyDefinition;
import io.github.maypost.definition.RulebookDefinition;
import io.github.maypost.problem.InvalidRulebookException;
import io.github.maypost.problem.Location;
import io.github.maypost.problem.ModelPath;
import io.github.maypost.problem.Problem;
import io.github.maypost.problem.ProblemCode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RulebookChangesTest {

  private static final ModelPath MAYA = ModelPath.of("people", "maya");
  private static final ModelPath BRAND = ModelPath.of("policies", "brand");
  private static final ModelPath LAUNCHES = BRAND.then("rules").then("launches-need-pr");

  private final Rulebook acme = RulebookBuilderTest.acme().build();

  @Test
  void whatIsSaidOfAPersonReplacesTheWholeInItsPlace() {
    Rulebook changed = acme.with(b -> b.person("maya", p -> p.in("care")));

    assertThat(changed.people().keySet()).containsExactly("maya", "omar", "lin");
    Person maya = changed.people().get("maya");
    assertThat(maya.name()).isEqualTo("maya");
    assertThat(maya.in()).containsExactly(changed.teams().get("care"));
    assertThat(maya.roles()).isEmpty();
    assertThat(changed.rules()).extracting(Rule::id).containsExactlyElementsOf(ids(acme));
  }

  @Test
  void whatIsNewComesLast() {
    Rulebook changed =
        acme.with(
            b ->
                b.tags("film")
                    .policy("brand", p -> p.rule("last", r -> r.oblige("Smile.")))
                    .policy("legal", p -> p.rule("first", r -> r.deny("edit"))));

    assertThat(changed.tags().keySet())
        .containsExactly("sponsored", "ad-label", "alt-text", "film");
    assertThat(changed.policies().keySet()).containsExactly("brand", "crisis", "legal");
    assertThat(changed.policies().get("brand").rules())
        .hasSize(7)
        .last()
        .extracting(Rule::id)
        .isEqualTo("brand/last");
  }

  @Test
  void aPolicyKeepsItsOtherRulesAndKeys() {
    Rulebook changed =
        acme.with(
            b ->
                b.policy(
                    "brand",
                    p ->
                        p.title("Brand").rule("launches-need-pr", r -> r.requireTags("ad-label"))));

    PolicyDefinition before = brand(acme);
    PolicyDefinition after = brand(changed);
    assertThat(after.title()).isEqualTo("Brand");
    assertThat(after.owner()).isEqualTo("marketing");
    assertThat(after.source()).isEqualTo("handbook/brand.md");
    assertThat(after.reviewBy()).isEqualTo(LocalDate.of(2027, 3, 31));
    assertThat(after.rules().keySet()).containsExactlyElementsOf(before.rules().keySet());
    assertThat(after.rules().get("launches-need-pr"))
        .isNotEqualTo(before.rules().get("launches-need-pr"));
    assertThat(after.rules().get("two-a-day")).isEqualTo(before.rules().get("two-a-day"));
  }

  @Test
  void nameAndZoneAreReplaced() {
    Rulebook changed = acme.with(b -> b.name("Acme").zone(ZoneId.of("Asia/Tokyo")));

    assertThat(changed.name()).contains("Acme");
    assertThat(changed.zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
    assertThat(changed.without(ModelPath.of("name"), ModelPath.of("zone")).definition().zone())
        .isNull();
  }

  @Test
  void theOldRulebookStaysAsItIs() {
    String before = acme.fingerprint();

    assertThat(acme.with(b -> b.tags("film")).fingerprint()).isNotEqualTo(before);
    assertThat(acme.fingerprint()).isEqualTo(before);
    assertThat(acme.tags()).doesNotContainKey("film");
  }

  @Test
  void rulesAndKeysOfPoliciesAreTakenAway() {
    Rulebook changed = acme.without(LAUNCHES, BRAND.then("owner"), BRAND.then("review-by"));

    assertThat(changed.policies().get("brand").owner()).isEmpty();
    assertThat(changed.policies().get("brand").reviewBy()).isEmpty();
    assertThat(changed.policies().get("brand").source()).contains("handbook/brand.md");
    assertThat(ids(changed))
        .containsExactlyElementsOf(
            ids(acme).stream().filter(id -> !id.equals("brand/launches-need-pr")).toList());
  }

  @Test
  void aPolicyTakenAwayAndSaidIsSaidAllAnew() {
    Rulebook changed =
        acme.with(
            b ->
                b.policy("brand", p -> p.rule("smile", r -> r.oblige("Smile.")))
                    .without(BRAND, LAUNCHES));

    assertThat(changed.policies().keySet()).containsExactly("crisis", "brand");
    assertThat(changed.policies().get("brand").title()).isEqualTo("brand");
    assertThat(changed.policies().get("brand").rules()).hasSize(1);
  }

  @Test
  void onePersonTakesOverFromAnotherInOneStep() {
    Rulebook capped = acme.with(b -> b.role("writer", r -> r.atMost(3)));

    Rulebook changed =
        capped.with(
            b ->
                b.without(MAYA)
                    .person("noor", p -> p.in("marketing").roles("writer"))
                    .channel("acme-x", c -> c.platform("x").custodians("noor", "omar")));

    assertThat(changed.people().keySet()).containsExactly("omar", "lin", "noor");
  }

  @Test
  void whoIsStillSpokenOfCannotBeTakenAway() {
    assertThat(problems(b -> b.without(MAYA)))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(ProblemCode.UNKNOWN_NAME);
              assertThat(problem.path()).hasToString("channels.acme-x.custodians[1]");
              assertThat(problem.message()).isEqualTo("unknown person `maya`");
            });
  }

  @Test
  void whatIsNotThereCannotBeTakenAway() {
    assertThat(
            problems(
                b ->
                    b.without(
                        ModelPath.ROOT,
                        ModelPath.of("people", "omra"),
                        ModelPath.of("people", "omar", "roles"),
                        ModelPath.of("permissions", "post"),
                        ModelPath.of("policies", "crisis", "where"))))
        .allMatch(problem -> problem.code() == ProblemCode.UNKNOWN_NAME)
        .extracting(problem -> problem.message() + "; " + problem.help())
        .containsExactly(
            "expected something to take away but found no ``; take away what is declared by id, a"
                + " rule, a key of a policy, a cover, `name`, `zone` or `calendar`",
            "expected something to take away but found no `permissions.post`; take away what is"
                + " declared by id, a rule, a key of a policy, a cover, `name`, `zone` or `calendar`",
            "expected something to take away but found no `people.omar.roles`; take away what is"
                + " declared by id, a rule, a key of a policy, a cover, `name`, `zone` or `calendar`",
            "expected something to take away but found no `people.omra`; did you mean `omar`?",
            "expected something to take away but found no `policies.crisis.where`; take away what"
                + " is declared by id, a rule, a key of a policy, a cover, `name`, `zone` or `calendar`");
  }

  @Test
  void aRulebookBuiltFromNothingHasNothingToTakeAway() {
    RulebookBuilder builder = Rulebook.builder().person("maya").without(MAYA);

    assertThatThrownBy(builder::build)
        .isInstanceOf(InvalidRulebookException.class)
        .hasMessageContaining("found no `people.maya`");
  }

  @Test
  void thePathOfAProblemNamesWhatToTakeAway() {
    Problem problem = problems(b -> b.tag("alt-text", t -> {}).tag("alt-text", t -> {})).get(0);

    assertThat(problem.code()).isEqualTo(ProblemCode.DUPLICATE);
    assertThat(problem.path().key()).isTrue();
    assertThat(acme.without(problem.path()).tags()).doesNotContainKey("alt-text");
  }

  @Test
  void thePathOfARuleNamesWhatToTakeAway() {
    for (Rule rule : acme.rules()) {
      assertThat(ids(acme.without(rule.path()))).hasSize(9).doesNotContain(rule.id());
    }
  }

  @Test
  void allThatIsWrongIsReportedTogether() {
    assertThat(
            problems(
                b ->
                    b.without(ModelPath.of("teams", "sales"))
                        .name("Acme")
                        .name("Acme")
                        .person("maya", p -> p.in("sales"))))
        .extracting(problem -> problem.path() + ": " + problem.code().id())
        .containsExactly(
            "name: duplicate", "teams.sales: unknown-name", "people.maya.in[0]: unknown-name");
  }

  @Test
  void rulesThatSayTheSameKeepTheirPlaces() {
    Rulebook written = WrittenRulebooks.in("acme.yaml", RulebookBuilderTest.acme());

    Rulebook changed =
        written.with(
            b ->
                b.without(ModelPath.of("policies", "crisis", "rules", "be-quick"))
                    .policy(
                        "brand",
                        p ->
                            p.where("acme-x")
                                .rule("two-a-day", r -> r.oblige("Smile."))
                                .rule("say-who-pays", RulebookChangesTest::sayWhoPays)));

    assertThat(place(changed, "brand/two-a-day")).isEmpty();
    for (Rule rule : changed.rules()) {
      if (!rule.id().equals("brand/two-a-day")) {
        assertThat(rule.location()).isPresent().isEqualTo(place(written, rule.id()));
      }
    }
    assertThat(changed.with(b -> {}).rules())
        .extracting(Rule::location)
        .containsExactlyElementsOf(changed.rules().stream().map(Rule::location).toList());
  }

  @Test
  void nothingMayBeNull() {
    assertThatThrownBy(() -> acme.with(null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> acme.without((ModelPath[]) null))
        .isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> acme.without((ModelPath) null))
        .isInstanceOf(NullPointerException.class);
  }

  private static void sayWhoPays(RuleBuilder rule) {
    rule.requireTags("ad-label").what(w -> w.tagged("sponsored"));
  }

  private List<Problem> problems(Consumer<RulebookBuilder> changes) {
    return catchThrowableOfType(InvalidRulebookException.class, () -> acme.with(changes))
        .problems();
  }

  private static PolicyDefinition brand(Rulebook rulebook) {
    RulebookDefinition definition = rulebook.definition();
    return definition.policies().get("brand");
  }

  private static List<String> ids(Rulebook rulebook) {
    return rulebook.rules().stream().map(Rule::id).toList();
  }

  private static Optional<Location> place(Rulebook rulebook, String id) {
    return rulebook.rules().stream()
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .flatMap(Rule::location);
  }
}
