package io.github.maypost.handbooks;

import io.github.maypost.handbooks.Sayings.Organisation;
import io.github.maypost.handbooks.Sayings.Saying;
import io.github.maypost.handbooks.Sayings.Source;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page that tells of each published rule where it is said, or why it is not. */
final class RulesPage {

  /** Where the rulebooks are, seen from the page. */
  private static final String FOLDER = "src/main/resources/io/github/maypost/handbooks";

  private static final String HEAD =
      """
      # %d published rules, and how a rulebook says them

      What organisations publish about posting in their name, or what the tools they use can ask for,
      in our own words. For each rule: the rulebook and the rules in it that say it, and what of it is
      left out; or why none of it is a matter of posting. The people in the rulebooks are invented.

      %d are said whole, %d in part, %d not at all. Each rule that says one is tested both ways by the
      pairs of requests in [rules.yaml]: one that it binds, and one that differs in little and that it
      leaves alone. There are %d such pairs. In the rulebooks under `rules/`, no clause can be taken out
      without a test telling. This page is written by `RulesTest`; `-Dgolden.update=true` writes it anew.

      | rule | whose | what it says | said by, or why not | where it stands |
      |---|---|---|---|---|
      """;

  private final Sayings sayings;

  private RulesPage(Sayings sayings) {
    this.sayings = sayings;
  }

  /** Writes the page. */
  static String text(Sayings sayings) {
    return new RulesPage(sayings).text();
  }

  private String text() {
    List<Saying> rules = sayings.rules();
    long whole = rules.stream().filter(rule -> isSaid(rule) && rule.left().isEmpty()).count();
    long none = rules.stream().filter(rule -> !isSaid(rule)).count();
    String head =
        HEAD.formatted(
            rules.size(), whole, rules.size() - whole - none, none, sayings.decisions().size());
    return sayings.organisations().stream()
        .flatMap(whose -> whose.rules().stream().map(rule -> new Row(whose, rule)))
        .sorted(Comparator.comparingInt(row -> row.rule().number()))
        .map(Row::text)
        .collect(Collectors.joining("", head, links()));
  }

  private String links() {
    return Stream.concat(Stream.of("rules.yaml"), sayings.rulebooks().stream())
        .map(name -> "[%s]: %s/%s\n".formatted(name, FOLDER, name))
        .collect(Collectors.joining("", "\n", ""));
  }

  private static boolean isSaid(Saying rule) {
    return !rule.said().isEmpty();
  }

  private record Row(Organisation whose, Saying rule) {

    String text() {
      return "| %s | %s | %s | %s | %s |\n"
          .formatted(
              rule.id(),
              whose.name(),
              rule.says(),
              isSaid(rule) ? said() : "Not about posting: " + rule.unsaid().orElseThrow(),
              rule.source().stream().map(this::place).collect(Collectors.joining("; ")));
    }

    private String said() {
      return "[%s]: %s%s"
          .formatted(
              whose.rulebook().orElseThrow(),
              rule.by().stream().map("`%s`"::formatted).collect(Collectors.joining(", ")),
              rule.left().map("<br>*In part.* Left out: %s"::formatted).orElse(""));
    }

    private String place(Source source) {
      return whose.repository().map("%s: "::formatted).orElse("")
          + source.document()
          + source.place().map(", %s"::formatted).orElse("");
    }
  }
}
