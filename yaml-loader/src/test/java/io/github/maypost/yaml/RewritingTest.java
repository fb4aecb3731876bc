package io.github.maypost.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.maypost.definition.RulebookDefinition;
import io.github.maypost.model.Rulebook;
import io.github.maypost.problem.InvalidRulebookException;
import io.github.maypost.problem.Positions;
import io.github.maypost.specification.Rulebooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** That a changed text says what it is to say, and is otherwise left as it is. */
class RewritingTest {

  private static final String FILE = "changed.yaml";

  private static Rulebook read(String text) {
    return RulebookYaml.parse(FILE, text);
  }

  private static String rewrite(String text, Rulebook rulebook) {
    return RulebookYaml.rewrite(FILE, text, rulebook);
  }

  private static String rewrite(String text, String as) {
    String changed = rewrite(text, read(as));
    assertThat(read(changed)).as(changed).isEqualTo(read(as));
    return changed;
  }

  @Provide
  Arbitrary<RulebookDefinition> definitions() {
    return Rulebooks.definitions();
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void whatSaysTheSameStaysTheSameText(
      @ForAll("definitions") RulebookDefinition definition, @ForAll Random random) {
    String text = new CommentedText(random).of(definition);
    assertThat(rewrite(text, Rulebooks.meaning(definition))).isEqualTo(text);
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void anyTextCanBeMadeToSayAnything(
      @ForAll("definitions") RulebookDefinition was,
      @ForAll("definitions") RulebookDefinition is,
      @ForAll Random random) {
    String text = new CommentedText(random).of(was);
    String changed = rewrite(text, Rulebooks.meaning(is));
    assertThat(read(changed)).as(text + "\n=>\n" + changed).isEqualTo(Rulebooks.meaning(is));
    assertThat(rewrite(changed, Rulebooks.meaning(is))).isEqualTo(changed);
  }

  @Property(tries = 250, edgeCases = EdgeCasesMode.NONE)
  void commentsOnWhatIsNotChangedSurvive(
      @ForAll("definitions") RulebookDefinition was, @ForAll Random random) {
    String text = new CommentedText(random).of(was);
    Variations.Variation variation = Variations.of(read(text).definition(), random);
    Rulebook is = meaning(variation.definition());

    String changed = rewrite(text, is);

    assertThat(read(changed)).as(text + "\n=>\n" + changed).isEqualTo(is);
    List<String> kept = Surroundings.of(text, variation);
    if (!kept.isEmpty()) {
      assertThat(changed.lines().map(String::strip)).as(text).containsSubsequence(kept);
    }
  }

  @Property(tries = 50, edgeCases = EdgeCasesMode.NONE)
  void commentsInTheExamplesSurvive(@ForAll("examples") String text, @ForAll Random random) {
    Variations.Variation variation = Variations.of(read(text).definition(), random);
    Rulebook is = meaning(variation.definition());

    String changed = rewrite(text, is);

    assertThat(read(changed)).as(changed).isEqualTo(is);
    assertThat(changed.lines().map(String::strip))
        .as(variation.path().toString())
        .containsSubsequence(Surroundings.of(text, variation));
  }

  @Provide
  Arbitrary<String> examples() throws IOException {
    Path examples = Path.of("..", "examples");
    Path resources = Path.of("src", "main", "resources", "io", "github", "maypost");
    return Arbitraries.of(
        Files.readString(
            examples.resolve("quickstart").resolve(resources).resolve("quickstart/reference.yaml")),
        Files.readString(
            examples.resolve("handbooks").resolve(resources).resolve("handbooks/kubernetes.yaml")));
  }

  private static final String STRANGE =
      """
      %YAML 1.2
      ---
      # head
      maypost: 1
      "name": "Quoted
        # not a comment
       text"   # a name
      zone:
        # deep
        Europe/Berlin
      teams:
      - marketing   # a list as deep as its key
      # between
      - care
      kinds: {
        promotion: {},   # in braces
      # in braces, too
        launch: { in: promotion }
      }
      roles:
          writer:
            name: >-
              Folded # not a comment
              text
            # after the folded text
          editor:
              includes:
                  - writer
              # as deep
                # deeper
      channels: { acme-x: {} }
      people:
        ada: {in: marketing}
      # about omar
        omar:
          in:
          - marketing
            # in a list
          - care
          roles: [ writer,
             editor ]   # over two lines
      policies:
        brand:
          title: Brand policy of
            the house   # plain over two lines

          rules:

            rule-0:
              because: |+

                Keep.


              # between
              allow: post

            rule-1: { deny: post,

              because: "x
            # not a comment
             y" }
      # tail
      ...
      # after
      """;

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void aStrangeTextCanBeMadeToSayAnything(@ForAll("definitions") RulebookDefinition definition) {
    Rulebook is = Rulebooks.meaning(definition);
    String changed = rewrite(STRANGE, is);
    assertThat(read(changed)).as(changed).isEqualTo(is);
    assertThat(changed).startsWith("%YAML 1.2\n---\n# head\nmaypost: 1\n");
    assertThat(changed).endsWith("# tail\n...\n# after\n");
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void aStrangeTextCanBeChangedOneThingAtATime(@ForAll Random random) {
    Rulebook is = meaning(Variations.of(read(STRANGE).definition(), random).definition());
    String changed = rewrite(STRANGE, is);
    assertThat(read(changed)).as(changed).isEqualTo(is);
    assertThat(changed.lines()).contains("# head", "# about omar", "# tail");
  }

  private static Rulebook meaning(RulebookDefinition definition) {
    try {
      return Rulebook.of(definition, Positions.NONE);
    } catch (InvalidRulebookException invalid) {
      Assume.that(false);
      throw invalid;
    }
  }

  private static final String TEXT =
      """
      # The rules of Acme.
      maypost: 1
      name: Acme   # for now

      # Who works here.
      teams: [marketing, care]   # two
      roles:
        # Writes.
        writer: {}   # many

        # Edits.
        editor: { includes: writer }   # few
      # Whom we know.
      people:
        maya:
          # her full name
          name: Maya Ortiz
          in: marketing   # since 2024
          # still a writer
          roles: writer
          # to be continued
        omar: { in: care }

      policies:
        brand:
          # not yet approved
          rules:
            # Everybody.
            all-post:
              allow: post   # only that
              # because of the handbook
              because: |
                So that people # are heard.

      # The end.
      """;

  private static void assertChanged(String from, String to, String expectedFrom, String expected) {
    assertThat(TEXT).contains(from).contains(expectedFrom);
    String as = TEXT.replace(from, to);
    assertThat(rewrite(TEXT, as)).isEqualTo(TEXT.replace(expectedFrom, expected));
    String windows = TEXT.replace("\n", "\r\n");
    assertThat(rewrite("\uFEFF" + windows, as))
        .isEqualTo("\uFEFF" + TEXT.replace(expectedFrom, expected).replace("\n", "\r\n"));
  }

  private static void assertChanged(String from, String to) {
    assertChanged(from, to, from, to);
  }

  @Test
  void aValueIsReplacedAndTheCommentBehindItKept() {
    assertChanged("name: Acme ", "name: \"#1\" ");
    assertChanged("in: marketing ", "in: [marketing, care] ");
    assertChanged("allow: post ", "allow: [post, draft] ");
  }

  @Test
  void aKeyIsAddedAfterTheOneItFollows() {
    assertChanged("# for now\n", "# for now\nzone: Europe/Berlin\n");
    assertChanged(
        "roles: writer\n",
        "roles: [writer]\n    from: 2026-01-01\n",
        "roles: writer\n",
        "roles: writer\n    from: 2026-01-01\n");
    assertChanged("    in: marketing   # since 2024\n", "");
  }

  @Test
  void anEntryIsRemovedWithTheCommentsAboutIt() {
    assertChanged("  # Edits.\n  editor: { includes: writer }   # few\n", "");
    assertChanged("    # still a writer\n    roles: writer\n", "");
    assertChanged(TEXT.substring(TEXT.indexOf("  maya:"), TEXT.indexOf("  omar:")), "");
  }

  @Test
  void anEntryIsAddedWhereTheRulebookHasIt() {
    assertChanged("  omar: { in: care }\n", "  omar: { in: care }\n  lin: { in: care }\n");
    assertChanged("  omar: { in: care }\n", "  lin: { in: care }\n  omar: { in: care }\n");
    assertChanged("  # Edits.\n", "  owner: {}\n  # Edits.\n", "# many\n", "# many\n  owner: {}\n");
  }

  @Test
  void aSectionIsAddedWhereItBelongs() {
    assertChanged(
        "# Whom we know.\n",
        "kinds:\n  promotion: { name: Promotion }\n# Whom we know.\n",
        "# few\n",
        "# few\n\nkinds:\n  promotion: { name: Promotion }\n");
  }

  @Test
  void aSectionIsRemovedWithAllThatIsInIt() {
    String people = TEXT.substring(TEXT.indexOf("# Whom"), TEXT.indexOf("\npolicies"));
    assertChanged(people, "");
    String policies = TEXT.substring(TEXT.indexOf("\npolicies"), TEXT.indexOf("\n# The end"));
    assertChanged(policies, "");
  }

  @Test
  void whatStandsInBracesOrBracketsIsWrittenAnew() {
    assertChanged(
        "teams: [marketing, care] ",
        "teams: { marketing: {}, care: { external: true } } ",
        "teams: [marketing, care]   # two\n",
        "teams:   # two\n  marketing: {}\n  care: { external: true }\n");
    assertChanged("{ includes: writer } ", "{ includes: writer, at-most: 4 } ");
  }

  @Test
  void theVerbStaysFirst() {
    assertChanged("        allow: post   # only that\n", "        deny: post\n");
  }

  @Test
  void linesOfATextAreReplacedAsAWhole() {
    assertChanged(
        "because: |\n          So that people # are heard.\n",
        "because: |-\n          One.\n          Two.\n");
    assertChanged("because: |\n          So that people # are heard.\n", "because: One.\n");
  }

  @Test
  void aDeeperCommentBelowDoesNotBecomeAPartOfAText() {
    String head =
        """
        maypost: 1
        policies:
          p:
            rules:
              r:
                allow: post
        """;
    String text =
        head
            + """
                      because: One.
                        # deeper

                           # deepest
                      # as deep
              """;
    String changed =
        head
            + """
                      because: |-
                        One.
                        Two.
                      # as deep
              """;
    assertThat(rewrite(text, text.replace("One.", "\"One.\\nTwo.\""))).isEqualTo(changed);
  }

  @Test
  void anIndentedRulebookKeepsItsIndentation() {
    String text = "   maypost: 1\n   teams:\n         a: {}\n   # end";
    assertThat(rewrite(text, "maypost: 1\nname: A\nteams: { a: {}, b: { name: B } }\n"))
        .isEqualTo(
            "   maypost: 1\n   name: A\n   teams:\n         a: {}\n         b: { name: B }\n   # end");
  }

  @Test
  void unusualFormsAreWrittenAnewWithWhatIsAroundThem() {
    assertThat(rewrite("{ maypost: 1, name: A } # c\n# d\n", "maypost: 1\nname: B\n"))
        .isEqualTo("maypost: 1 # c\nname: B\n# d\n");
    assertThat(rewrite("%YAML 1.2\n--- { maypost: 1 }\n...\n", "maypost: 1\nname: B\n"))
        .isEqualTo("%YAML 1.2\n--- \nmaypost: 1\nname: B\n...\n");
    assertThat(rewrite("? maypost\n: 1\n", "maypost: 1\nname: B\n"))
        .isEqualTo("maypost: 1\nname: B\n");
    assertThat(
            rewrite(
                "maypost: 1 # c\nteams:\n  ?\n   a\n  : name: A\n# d\n",
                "maypost: 1\nteams: { a: {name: B} }"))
        .isEqualTo("maypost: 1 # c\nteams:\n  a: { name: B }\n# d\n");
    assertThat(rewrite("---\nmaypost: 1 # c\n...\n# d\n", "maypost: 1\nname: B\n"))
        .isEqualTo("---\nmaypost: 1 # c\nname: B\n...\n# d\n");
  }

  @Test
  void aTextWithoutALastLineBreakStaysWithoutOne() {
    assertThat(rewrite("maypost: 1", "maypost: 1\nname: B\n")).isEqualTo("maypost: 1\nname: B");
    assertThat(rewrite("maypost: 1\nname: B", "maypost: 1")).isEqualTo("maypost: 1");
    assertThat(rewrite("maypost: 1\rname: B # c", "maypost: 1\nname: C\nzone: UTC"))
        .isEqualTo("maypost: 1\rname: C # c\rzone: UTC");
    assertThat(rewrite("maypost: 1\nzone: UTC\r\nname: B", "maypost: 1\nname: B"))
        .isEqualTo("maypost: 1\nname: B");
    assertThat(rewrite("name: B\r\nmaypost: 1\nzone: UTC", "maypost: 1\nname: B"))
        .isEqualTo("name: B\r\nmaypost: 1");
  }

  @Test
  void sectionsWithNothingInThemAreFilled() {
    assertThat(
            rewrite(
                "maypost: 1\nteams: # none yet\nroles: {}\nkinds:\n",
                "maypost: 1\nteams: { a: { name: A } }\nkinds: [b]"))
        .isEqualTo("maypost: 1\nteams: # none yet\n  a: { name: A }\nroles: {}\nkinds: [b]\n");
  }

  @Test
  void aTextWithMistakesIsRefusedAsWhenItIsRead() {
    assertThatThrownBy(() -> rewrite("maypost: 1\nteam: a\n", read("maypost: 1")))
        .isInstanceOf(InvalidRulebookException.class);
  }

  @Test
  void whatNoFileMayHoldIsRefused() {
    Rulebook rulebook =
        Rulebook.builder()
            .policy("p", p -> p.rule("r", rule -> rule.oblige("x".repeat(70_000))))
            .build();
    assertThatThrownBy(() -> rewrite("maypost: 1\n", rulebook))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Writes a rulebook in a random form, with comments, empty lines and line ends at random. */
  private static final class CommentedText {
    private final Random random;
    private int comments;

    CommentedText(Random random) {
      this.random = random;
    }

    String of(RulebookDefinition definition) {
      String plain =
          random.nextInt(3) == 0
              ? RulebookYaml.write(Rulebooks.meaning(definition))
              : new RulebookWriter(random).write(definition);
      StringBuilder text = new StringBuilder();
      for (String line : plain.lines().toList()) {
        if (line.stripLeading().matches("(- )?\"?[a-z0-9-]+\"?:.*")) {
          above(text, line);
          text.append(line).append(line.contains("|") ? "" : behind()).append('\n');
        } else {
          text.append(line).append('\n');
        }
      }
      return finished(text.toString());
    }

    private void above(StringBuilder text, String line) {
      int indent = line.length() - line.stripLeading().length();
      while (random.nextInt(4) == 0) {
        switch (random.nextInt(4)) {
          case 0 -> text.append('\n');
          case 1 -> text.append(" ".repeat(random.nextInt(indent + 1))).append(comment());
          default -> text.append(" ".repeat(indent)).append(comment());
        }
      }
    }

    private String comment() {
      return "# comment " + comments++ + ": { a }\n";
    }

    private String behind() {
      return random.nextInt(5) == 0 ? "  # behind" : "";
    }

    private String finished(String text) {
      String ended = random.nextInt(4) == 0 ? text.stripTrailing() : text;
      String broken = random.nextInt(3) == 0 ? ended.replace("\n", "\r\n") : ended;
      return random.nextInt(4) == 0 ? "\uFEFF" + broken : broken;
    }
  }

  /** Finds what stands around an entry: comment lines that are neither in it nor above it. */
  private static final class Surroundings {
    private final List<String> lines;

    private Surroundings(String text) {
      this.lines = text.lines().toList();
    }

    static List<String> of(String text, Variations.Variation variation) {
      Surroundings surroundings = new Surroundings(text);
      int start = -1;
      int end = surroundings.lines.size();
      for (String key : variation.path()) {
        int found = surroundings.find(key, start + 1, end);
        if (found < 0 && surroundings.isMapping(start + 1, end)) {
          return surroundings.outside(0, 0);
        }
        if (found < 0) {
          break;
        }
        end = surroundings.end(found, end);
        start = found;
      }
      return surroundings.outside(variation.gone() ? surroundings.top(start) : start, end);
    }

    private boolean isMapping(int from, int to) {
      int first = first(from, to);
      return first < to && !lines.get(first).strip().startsWith("-");
    }

    private int first(int from, int to) {
      int first = from;
      while (first < to && !says(first)) {
        first++;
      }
      return first;
    }

    /** Returns the line that a key of a mapping stands on, if it is an indented one. */
    private int find(String key, int from, int to) {
      int first = first(from, to);
      for (int line = first; line < to; line++) {
        if (says(line)
            && indent(line) == indent(first)
            && lines.get(line).matches("\uFEFF? *\"?" + key + "\"?:.*")) {
          return line;
        }
      }
      return -1;
    }

    private int end(int start, int to) {
      int end = start + 1;
      for (int line = end; line < to && (!says(line) || indent(line) > indent(start)); line++) {
        boolean deeper = isComment(line) && indent(line) > indent(start);
        end = says(line) || deeper ? line + 1 : end;
      }
      return end;
    }

    private int top(int start) {
      int top = start;
      while (top > 0 && isComment(top - 1)) {
        top--;
      }
      return top;
    }

    private boolean isComment(int line) {
      return lines.get(line).strip().startsWith("#");
    }

    private boolean says(int line) {
      return !lines.get(line).isBlank() && !isComment(line);
    }

    private int indent(int line) {
      String text = lines.get(line).replace("\uFEFF", "");
      return text.length() - text.stripLeading().length();
    }

    private List<String> outside(int start, int end) {
      List<String> outside = new ArrayList<>();
      for (int line = 0; line < lines.size(); line++) {
        if ((line < start || line >= end) && isComment(line)) {
          outside.add(lines.get(line).strip());
        }
      }
      return outside;
    }
  }
}
