package io.github.maypost.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.maypost.decision.Explanation.Finding;
import io.github.maypost.decision.Found;
import io.github.maypost.decision.Found.Held;
import io.github.maypost.decision.Found.Hindrance;
import io.github.maypost.decision.Request;
import io.github.maypost.model.Condition;
import io.github.maypost.model.CoverBuilder;
import io.github.maypost.model.RuleBuilder;
import io.github.maypost.model.Rulebook;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What is said of roles that do not count now, and of covers that are not in force. */
final class RolesAndCoversTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private static Engine engine(Consumer<RuleBuilder> selection) {
    return Engine.of(
        Rulebook.builder()
            .team("press")
            .team("legal")
            .role("writer")
            .role("editor")
            .role("steward")
            .kind("news")
            .channel("blog")
            .channel("feed")
            .person(
                "ada",
                person ->
                    person
                        .role("writer", grant -> grant.until(LocalDate.parse("2026-11-22")))
                        .role(
                            "editor",
                            grant -> grant.where("feed").until(LocalDate.parse("2026-11-24")))
                        .role("steward", grant -> grant.where("feed")))
            .person("bo", person -> person.in("press"))
            .person("cy", person -> person.in("legal"))
            .cover("ada", "bo", period -> during(period, "2026-01-01", "2026-01-10"))
            .cover("ada", "bo", period -> during(period, "2026-03-01", "2026-03-10"))
            .cover("ada", "bo", period -> during(period, "2026-12-20", "2026-12-24"))
            .cover("ada", "bo", period -> during(period, "2027-02-20", "2027-02-24"))
            .cover("ada", "cy", period -> during(period, "2026-11-20", "2026-11-30"))
            .policy("house", policy -> policy.rule("one", rule -> selection.accept(rule)))
            .build());
  }

  private static void during(CoverBuilder period, String from, String until) {
    period.from(LocalDate.parse(from)).until(LocalDate.parse(until));
  }

  private static Finding found(Consumer<RuleBuilder> selection) {
    Engine engine = engine(rule -> selection.accept(rule.allow("post")));
    return engine
        .explain(engine.check(Request.builder("ada", "news", "blog").at(NOON).build()))
        .reasons()
        .get(0)
        .clauses()
        .get(0)
        .findings()
        .get(0);
  }

  @Test
  void aRoleTellsWhetherItEndedOrIsHeldElsewhere() {
    Found found = found(rule -> rule.who(who -> who.role("writer"))).found();

    assertThat(found)
        .isEqualTo(
            new Found.Roles(
                List.of(
                    held("writer", "writer", Hindrance.ENDED, "2026-11-23T00:00:00Z"),
                    held("editor", null, Hindrance.ELSEWHERE, "2026-11-25T00:00:00Z"),
                    held("steward", null, Hindrance.ELSEWHERE, null))));
  }

  private static Held held(String role, String meets, Hindrance hindrance, String until) {
    return new Held(
        role,
        Optional.ofNullable(meets),
        Optional.of(hindrance),
        Optional.ofNullable(until).map(Instant::parse),
        Optional.empty());
  }

  @Test
  void ofCoversThatAreNotInForceTheLastAndTheNextAreTold() {
    assertThat(found(rule -> rule.who(who -> who.team("press"))).idleCovers())
        .extracting(cover -> cover.during().from().toString())
        .containsExactly("2026-03-01T00:00:00Z", "2026-12-20T00:00:00Z");
  }

  @Test
  void noCoverIsToldWhereTheOneInForceIsEnough() {
    assertThat(found(rule -> rule.who(who -> who.team("legal"))).idleCovers()).isEmpty();
  }

  @Test
  void aCoverThatIsInForceIsNotToldAsIdleThoughItWouldServeForMore() {
    assertThat(found(rule -> rule.who(who -> who.not(not -> not.team("legal")))).idleCovers())
        .isEmpty();
  }

  @Test
  void daysAndHoursAreToldByTheTimeOfThePost() {
    assertThat(found(rule -> rule.when(when -> when.days(DayOfWeek.TUESDAY))).found())
        .isEqualTo(new Found.Time(NOON));
  }

  @Test
  void onlySingleConditionsAreTold() {
    Rulebook rulebook = engine(rule -> rule.allow("post")).rulebook();
    Case asked =
        Case.of(
            new Circumstances(
                Request.builder("ada", "news", "blog").at(NOON).build(),
                List.of(),
                new KnownPeople(rulebook, null)),
            rulebook);
    Selector selector = new Selector(rulebook.zone(), asked.circumstances(), asked.subject());
    Evidence evidence = new Evidence(asked, selector);
    Condition single = new Condition.IsPerson(List.of("ada"));

    for (Condition joined :
        List.of(
            new Condition.AllOf(List.of(single, single)),
            new Condition.AnyOf(List.of(single, single)),
            new Condition.Not(single))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> joined.accept(evidence))
          .withMessageStartingWith("expected a single condition but found ");
    }
  }
}
