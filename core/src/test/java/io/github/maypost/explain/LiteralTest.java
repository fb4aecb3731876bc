package io.github.maypost.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.decision.Basis;
import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Declarations;
import io.github.maypost.decision.Explanation;
import io.github.maypost.decision.Explanation.Suggestion;
import io.github.maypost.decision.Fault;
import io.github.maypost.decision.Remedy;
import io.github.maypost.decision.Request;
import io.github.maypost.decision.UnknownName;
import io.github.maypost.decision.UnknownName.Field;
import io.github.maypost.engine.Engine;
import io.github.maypost.model.Rulebook;
import io.github.maypost.problem.Characters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Whatever people wrote comes out literally. */
final class LiteralTest {

  private static final Wording WORDING = Wording.of(Acme.RULEBOOK);

  /** Everything that CommonMark and what is built on it may read as markup. */
  private static final String MARKUP = "\\`*_{}[]<>#|~!&$^";

  @Provide
  Arbitrary<String> nasty() {
    Arbitrary<String> markup =
        Arbitraries.strings()
            .withChars(MARKUP + "-+=.)(1 \n\t\r\u001B\u202E\u2028ab\"'")
            .ofMaxLength(20);
    return Arbitraries.oneOf(markup, Arbitraries.strings().all().ofMaxLength(20));
  }

  /** Returns an explanation that says a text wherever a caller can put one. */
  private static Explanation saying(String text) {
    Request request =
        Request.builder(text, text, text)
            .author(text + "'")
            .permission(text)
            .at(Acme.MONDAY)
            .build();
    UnknownName unknown = new UnknownName(Field.KIND, text);
    Decision decision =
        new Decision(
            Basis.UNKNOWN,
            request,
            List.of(unknown),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(new Fault(Fault.Source.HISTORY, text)),
            new Declarations(Set.of(text), Set.of(), Set.of()),
            "0");
    return new Explanation(
        decision,
        List.of(new Suggestion(unknown, List.of(text, text))),
        List.of(),
        List.of(),
        List.of());
  }

  private static List<Remedy> handing(String text) {
    return List.of(
        new Remedy(List.of(new Remedy.AddTags(List.of(text)), new Remedy.HandTo(List.of(text)))));
  }

  @Property(tries = 200)
  void textHoldsNoControlCharactersAndNoLinesOfItsOwn(@ForAll("nasty") String text) {
    String harmless = WORDING.text(saying("x"), handing("x"));

    String told = WORDING.text(saying(text), handing(text));

    assertThat(Characters.findForbidden(told, true)).isEmpty();
    String unwrapped = told.replace("\n" + " ".repeat(9), " ");
    assertThat(unwrapped).contains(("could not be read: " + Characters.visible(text)).strip());
    assertThat(unwrapped.replace("\n" + " ".repeat(6), " ").lines().count())
        .isEqualTo(harmless.lines().count());
  }

  @Property(tries = 200)
  void coloursAreTheOnlyEscapes(@ForAll("nasty") String text) {
    String coloured = WORDING.colouredText(saying(text), handing(text));

    assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", ""))
        .isEqualTo(WORDING.text(saying(text), handing(text)));
  }

  @Property(tries = 200)
  void markdownHasNoMarkupButItsOwn(@ForAll("nasty") String text) {
    String harmless = WORDING.markdown(saying("x"), handing("x"));

    String told = WORDING.markdown(saying(text), handing(text));

    assertThat(Characters.findForbidden(told, true)).isEmpty();
    assertThat(markupOf(told)).isEqualTo(markupOf(harmless));
    assertThat(told.lines().count()).isEqualTo(harmless.lines().count());
  }

  /** Returns what works as markup: all of it that no backslash stands before. */
  private static String markupOf(String markdown) {
    String bare = markdown.replaceAll("\\\\[\\p{Punct}]", "");
    StringBuilder markup = new StringBuilder();
    bare.chars().filter(c -> MARKUP.indexOf(c) >= 0).forEach(c -> markup.append((char) c));
    return markup.toString();
  }

  @Property(tries = 200)
  void escapedTextBeginsNoBlockAndReadsAsItWas(@ForAll("nasty") String text) {
    String escaped = Markdown.escaped(text);

    assertThat(escaped).doesNotContainPattern("^([-+=>#]|\\d+[.)]|\\s)");
    assertThat(escaped.replaceAll("\\\\([\\p{Punct}])", "$1"))
        .isEqualTo(Characters.visible(text).strip());
  }

  @Test
  void linesOfReasonsStayInsideTheirQuote() {
    Rulebook rulebook =
        Rulebook.builder()
            .kind("news")
            .channel("blog")
            .person("ada")
            .policy(
                "house",
                policy ->
                    policy
                        .title("# House")
                        .rule(
                            "never",
                            rule ->
                                rule.deny("post")
                                    .because(
                                        "no\n- ALLOWED  ada may\n\n# so <b>there</b>\n    code")))
            .build();
    Engine engine = Engine.of(rulebook);
    Decision decision =
        engine.check(Request.builder("ada", "news", "blog").at(Acme.MONDAY).build());

    assertThat(Wording.of(rulebook).text(engine.explain(decision), List.of()))
        .contains(
            """
                       "no
                        - ALLOWED  ada may

                        # so <b>there</b>
                            code"  # House
            """
                .replaceAll("(?m)^$", "            "));
    assertThat(Wording.of(rulebook).markdown(engine.explain(decision), List.of()))
        .contains("  - \"no - ALLOWED  ada may  \\# so \\<b\\>there\\</b\\> code\" \\# House\n");
  }
}
