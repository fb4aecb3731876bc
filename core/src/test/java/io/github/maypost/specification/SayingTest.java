package io.github.maypost.specification;

import static io.github.maypost.specification.World.allowedBut;
import static io.github.maypost.specification.World.launch;
import static io.github.maypost.specification.World.world;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.model.Rule;
import io.github.maypost.model.Rulebook;
import io.github.maypost.model.RulebookBuilder;
import io.github.maypost.problem.InvalidRulebookException;
import io.github.maypost.problem.ProblemCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Sentences of DESIGN section 10 on what may be said at all, each with examples on both sides. */
class SayingTest {

  private static Set<ProblemCode> problems(Consumer<RulebookBuilder> statements) {
    RulebookBuilder builder = Rulebook.builder();
    statements.accept(builder);
    try {
      builder.build();
      return Set.of();
    } catch (InvalidRulebookException e) {
      return e.problems().stream().map(p -> p.code()).collect(Collectors.toSet());
    }
  }

  @Test
  @Shows({"10 Scalars 1", "10 Scalars 2"})
  void idsAreLowerCaseLettersAndDigitsJoinedBySingleHyphens() {
    for (String id : List.of("a", "a1", "a-b", "ab-1-c2", "a-1", "x".repeat(64))) {
      assertThat(problems(b -> b.tags(id))).as(id).isEmpty();
    }
    for (String id :
        List.of(
            "",
            "1",
            "1a",
            "A",
            "aB",
            "-a",
            "a-",
            "a--b",
            "a_b",
            "a.b",
            "a b",
            "\u00e4",
            "a\n",
            "x".repeat(65))) {
      assertThat(problems(b -> b.tags(id))).as(id).containsExactly(ProblemCode.BAD_ID);
    }
  }

  @Test
  @Shows("10 Scalars 3")
  void displayNamesAreFreeText() {
    for (String name :
        List.of("no", "1.10", "<b>#1</b>: {x} & \"y\"", "\u65e5\u672c", "a\u00a0b")) {
      assertThat(problems(b -> b.team("care", t -> t.name(name)))).as(name).isEmpty();
    }
  }

  @Test
  @Shows("10 Scalars 4")
  void rulesAreReferredToByTheirPolicyAndThemselves() {
    Rulebook rulebook =
        world(World::inMarketing)
            .policy("one", p -> p.rule("same", r -> r.allow("post")))
            .policy("two", p -> p.rule("same", r -> r.deny("post")))
            .build();

    assertThat(rulebook.rules()).extracting(Rule::id).containsExactly("one/same", "two/same");
    assertThat(World.decide(rulebook, launch().build()).denies()).containsExactly("two/same");
  }

  @Test
  @Shows("10 Scalars 5")
  void namesAndTextsHoldNothingThatDoesNotShow() {
    for (String hidden :
        List.of(
            "\u0000", "\u0007", "\u001b", "\u007f", "\u0085", "\u202a", "\u202e", "\u2066",
            "\u2069", "\ud800", "\udc00")) {
      String text = "a" + hidden + "b";
      assertThat(problems(b -> b.team("care", t -> t.name(text))))
          .containsExactly(ProblemCode.BAD_TEXT);
      assertThat(problems(b -> b.policy("p", p -> p.title(text))))
          .containsExactly(ProblemCode.BAD_TEXT);
      assertThat(problems(b -> b.policy("p", p -> p.rule("r", r -> r.oblige(text)))))
          .containsExactly(ProblemCode.BAD_TEXT);
      assertThat(problems(b -> b.policy("p", p -> p.rule("r", r -> r.allow("post").because(text)))))
          .containsExactly(ProblemCode.BAD_TEXT);
    }
    assertThat(problems(b -> b.team("care", t -> t.name("a\ud83d\ude00b")))).isEmpty();
  }

  @Test
  @Shows("10 Scalars 6")
  void onlyReasonsAndTextsOfAdviceAndDutyHaveLines() {
    String lines = "One.\nTwo.";

    assertThat(
            problems(
                b ->
                    b.policy(
                        "p",
                        p ->
                            p.rule("a", r -> r.oblige(lines))
                                .rule("b", r -> r.advise(lines))
                                .rule("c", r -> r.allow("post").because(lines)))))
        .isEmpty();
    assertThat(problems(b -> b.name(lines))).containsExactly(ProblemCode.BAD_TEXT);
    assertThat(problems(b -> b.person("ada", p -> p.name(lines))))
        .containsExactly(ProblemCode.BAD_TEXT);
    assertThat(problems(b -> b.policy("p", p -> p.title(lines).source(lines))))
        .containsExactly(ProblemCode.BAD_TEXT);
  }

  @Test
  @Shows("10 Sanity 1")
  void whatEndsBeforeItBeginsIsAnErrorAndOneDayIsNot() {
    LocalDate day = LocalDate.of(2026, 6, 1);

    assertThat(problems(b -> b.person("ada", p -> p.from(day).until(day)))).isEmpty();
    assertThat(problems(b -> b.person("ada", p -> p.from(day).until(day.minusDays(1)))))
        .containsExactly(ProblemCode.DATES_OUT_OF_ORDER);
    assertThat(
            problems(
                b ->
                    b.policy(
                        "p",
                        p ->
                            p.rule(
                                "r",
                                r ->
                                    r.deny("post")
                                        .when(w -> w.from(day).until(day.minusDays(1)))))))
        .containsExactly(ProblemCode.DATES_OUT_OF_ORDER);
    assertThat(
            problems(
                b ->
                    b.person("ada")
                        .person("bo")
                        .cover("ada", "bo", c -> c.from(day).until(day.minusDays(1)))))
        .containsExactly(ProblemCode.DATES_OUT_OF_ORDER);
  }

  @Test
  @Shows({"10 Sanity 5", "10 Sanity 6"})
  void soManyHoldersAndCustodiansAreRightAndOneMoreOrLessIsNot() {
    Consumer<RulebookBuilder> two =
        b ->
            b.role("steward", r -> r.atMost(2))
                .person("ada", p -> p.roles("steward"))
                .person("bo", p -> p.roles("steward"));
    LocalDate day = LocalDate.of(2026, 6, 1);

    assertThat(problems(two)).isEmpty();
    assertThat(problems(two.andThen(b -> b.person("cy", p -> p.roles("steward")))))
        .containsExactly(ProblemCode.TOO_MANY_HOLDERS);
    assertThat(
            problems(
                b ->
                    b.role("steward", r -> r.atMost(1))
                        .person("ada", p -> p.role("steward", g -> g.until(day)))
                        .person("bo", p -> p.from(day.plusDays(1)).roles("steward"))))
        .isEmpty();
    assertThat(
            problems(
                b ->
                    b.role("steward", r -> r.atMost(1))
                        .person("ada", p -> p.role("steward", g -> g.until(day)))
                        .person("bo", p -> p.from(day).roles("steward"))))
        .containsExactly(ProblemCode.TOO_MANY_HOLDERS);
    assertThat(
            problems(
                b -> b.person("ada").channel("x", c -> c.custodians("ada").custodiansAtLeast(1))))
        .isEmpty();
    assertThat(
            problems(
                b -> b.person("ada").channel("x", c -> c.custodians("ada").custodiansAtLeast(2))))
        .containsExactly(ProblemCode.TOO_FEW_CUSTODIANS);
  }

  @Test
  @Shows("10 Sanity 10")
  void whatIsDeclaredNeedNotBeUsed() {
    assertThat(
            problems(
                b ->
                    b.team("care")
                        .role("writer")
                        .training("basics")
                        .kind("news")
                        .permission("boost")
                        .tags("ad")
                        .situations("crisis")
                        .facts("signed")
                        .moments("told")
                        .platforms("x")
                        .group("all")
                        .channel("board")
                        .person("ada")
                        .policy("empty", p -> p.title("Nothing yet"))))
        .isEmpty();
  }

  @Test
  @Shows({"10 Fingerprint 1", "10 Fingerprint 3"})
  void aFingerprintChangesWithTheMeaningAndNotWithTheOrder() {
    Rulebook one = allowedBut(r -> r.deny("post").what("reply"), r -> r.oblige("Sign."));
    Rulebook meaning = allowedBut(r -> r.deny("post").what("launch"), r -> r.oblige("Sign."));
    Rulebook order =
        world(World::inMarketing)
            .policy(
                "policy",
                p ->
                    p.rule("rule-2", r -> r.allow("post"))
                        .rule("rule-1", r -> r.oblige("Sign."))
                        .rule("rule-0", r -> r.deny("post").what("reply")))
            .build();

    assertThat(order.fingerprint()).isEqualTo(one.fingerprint());
    assertThat(meaning.fingerprint()).isNotEqualTo(one.fingerprint());
  }
}
