package io.github.maypost.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Objection;
import io.github.maypost.decision.Request;
import io.github.maypost.engine.Engine;
import io.github.maypost.model.Rulebook;
import io.github.maypost.problem.Characters;
import io.github.maypost.problem.InvalidRulebookException;
import io.github.maypost.problem.Problem;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and reasons that would like to be more than words. */
class NastyNamesTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  /** A rulebook in which everything bears a name. */
  private static Rulebook rulebook(String name) {
    return Rulebook.builder()
        .name(name)
        .team("press", team -> team.name(name))
        .role("writer", role -> role.name(name))
        .kind("news", kind -> kind.name(name))
        .channel("blog", channel -> channel.name(name).sharedBy("press", "news"))
        .person("ada", person -> person.name(name).in("press"))
        .person("bob", person -> person.name(name).in("press").roles("writer"))
        .tag("ad", tag -> tag.name(name))
        .situation("crisis", situation -> situation.name(name))
        .policy(
            "house",
            policy ->
                policy
                    .title(name)
                    .owner("press")
                    .source(name)
                    .rule("post", rule -> rule.allow("post").because(name))
                    .rule(
                        "quiet",
                        rule ->
                            rule.deny("post").when(when -> when.situation("crisis")).because(name))
                    .rule("mark", rule -> rule.requireTags("ad").because(name))
                    .rule(
                        "ask",
                        rule -> rule.requireApproval(by -> by.from(who -> who.role("writer"))))
                    .rule("sign", rule -> rule.oblige(name))
                    .rule("mind", rule -> rule.advise(name)))
        .build();
  }

  private static Request.Builder request(String words) {
    return Request.builder("ada", "news", "blog")
        .at(NOON)
        .revision(words)
        .objection(new Objection("bob", Optional.of(NOON), Optional.of(words), Optional.of(words)));
  }

  private static String markdown(Rulebook rulebook, Request request) {
    Engine engine = Engine.of(rulebook);
    Decision decision = engine.check(request);
    return Wording.of(rulebook).markdown(engine.explain(decision), engine.remedies(decision));
  }

  private static String text(Rulebook rulebook, Request request) {
    Engine engine = Engine.of(rulebook);
    Decision decision = engine.check(request);
    return Wording.of(rulebook).text(engine.explain(decision), engine.remedies(decision));
  }

  /** Returns what works as markup: all of it that no backslash stands before. */
  private static String markupOf(String markdown) {
    return markdown.replaceAll("\\\\\\p{Punct}", "").replaceAll("[^`*_{}\\[\\]<>#|~!&$^]", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "[click](javascript:alert(1))",
        "![x](http://example.org/x.png)",
        "**ALLOWED** ada may post",
        "# ALLOWED",
        "`code` and ``` fences",
        "| a | b |",
        "&lt;b&gt; &#60;",
        "\\*not even escaped\\*",
        "- ok   everything",
        "1. first",
        "https://example.org/_a_",
        "$x^2$ ~~gone~~ ==mark=="
      })
  void inARulebookAndARequestTheyComeOutLiterally(String words) {
    Request harmless = request("x").build();
    Request nasty = request(words).build();

    String markdown = markdown(rulebook(words), nasty);

    assertThat(markupOf(markdown)).isEqualTo(markupOf(markdown(rulebook("x"), harmless)));
    assertThat(markdown.lines().count())
        .isEqualTo(markdown(rulebook("x"), harmless).lines().count());
    assertThat(text(rulebook(words), nasty)).containsIgnoringWhitespaces(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a\nb", "a\r\nALLOWED  ada may", "a\u2028b", "\u001B[31mred", "\u202Eabc"})
  void aNameWithALineBreakOrAControlCharacterIsAProblem(String name) {
    assertThatExceptionOfType(InvalidRulebookException.class)
        .isThrownBy(() -> rulebook(name))
        .satisfies(
            invalid ->
                assertThat(invalid.problems())
                    .extracting(Problem::path)
                    .extracting(Object::toString)
                    .contains("name", "teams.press.name", "policies.house.title"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a\nb", "a\r\nALLOWED  ada may", "a\u2028b", "\u001B[31mred", "\u202Eabc"})
  void inARequestSuchCharactersAreShown(String words) {
    Rulebook rulebook = rulebook("x");
    String text = text(rulebook, request(words).build());
    String markdown = markdown(rulebook, request(words).build());

    assertThat(text).containsIgnoringWhitespaces(Characters.visible(words));
    assertThat(Characters.findForbidden(text, true)).isEmpty();
    assertThat(Characters.findForbidden(markdown, true)).isEmpty();
    assertThat(markdown.lines().count())
        .isEqualTo(markdown(rulebook, request("x").build()).lines().count());
  }
}
