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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @Property(tries = 80, edgeCases = EdgeCasesMode.NONE)
  void whatSaysTheSameInOtherWordsStaysTheSameText(
      @ForAll("definitions") RulebookDefinition definition, @ForAll Random random) {
    String text = RulebookWriter.inOtherWords(random).write(definition);
    assertThat(rewrite(text, Rulebooks.meaning(definition))).as(text).isEqualTo(text);
    assertThat(RulebookForm.rulebook(read(text).definition()))
        .as(text)
        .isEqualTo(RulebookForm.rulebook(definition));
  }

  @Property(tries = 80, edgeCases = EdgeCasesMode.NONE)
  void anyTextCanBeMadeToSayAnything(
      @ForAll("definitions") RulebookDefinition was,
      @ForAll("definitions") RulebookDefinition is,
      @ForAll Random random) {
    String text = new CommentedText(random).of(was);
    String changed = rewrite(text, Rulebooks.meaning(is));
    assertThat(read(changed)).as(text + "\n=>\n" + changed).isEqualTo(Rulebooks.meaning(is));
    assertThat(rewrite(changed, Rulebooks.meaning(is))).isEqualTo(changed);
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void commentsOnWhatIsNotChangedSurvive(
      @ForAll("definitions") RulebookDefinition was, @ForAll Random random) {
    assertCommentsSurvive(new CommentedText(random).of(was), random);
  }

  @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
  void commentsInTheExamplesSurvive(@ForAll("examples") String text, @ForAll Random random) {
    assertCommentsSurvive(new CommentedText(random).of(text), random);
  }

  private static void assertCommentsSurvive(String text, Random random) {
    Variations.Variation variation = Variations.of(read(text).definition(), random);
    Rulebook is = meaning(variation.definition());

    String changed = rewrite(text, is);

    assertThat(read(changed)).as(text + "\n=>\n" + changed).isEqualTo(is);
    List<String> kept = CommentedText.commentsIn(text, variation);
    if (!kept.isEmpty()) {
      assertThat(changed.lines().map(String::strip))
          .as(variation.path() + " of\n" + text)
          .containsSubsequence(kept);
    }
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

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
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
    assertThat(rewrite("maypost: 1\rname: B # c", "maypost: 1\nname: C\nzone: Asia/Tokyo"))
        .isEqualTo("maypost: 1\rname: C # c\rzone: Asia/Tokyo");
    assertThat(rewrite("maypost: 1\nzone: Asia/Tokyo\r\nname: B", "maypost: 1\nname: B"))
        .isEqualTo("maypost: 1\nname: B");
    assertThat(rewrite("name: B\r\nmaypost: 1\nzone: Asia/Tokyo", "maypost: 1\nname: B"))
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

  private static final String WORDY =
      """
      maypost: 1
      zone: UTC   # of the servers
      teams:
        # of our own
        a:
          external: false   # none from outside
          name: A
      kinds: [k, l]
      permissions:
        post: {}   # as ever
      channels: { c: { custodians: [ada, bo] } }
      people: [ada, bo]
      policies:
        p:
          rules:
            r:
              require:
                # one will do
                approval:
                  at-least: 1
                  from: { is: driver }
                  author-may-approve: false
              for: [post, post]   # nothing else
              what: [k, l, k]   # both
            s:
              limit:
                each: channel
                at-most: 1
                per: day
            t:
              advise:
                level: note   # no more
                text: Be kind.
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zone: UTC|zone: GMT",
        "external: false|",
        "[k, l, k]|[l, k]",
        "[ada, bo] }|[bo, ada, bo] }",
        "[post, post]|post",
        "at-least: 1|",
        "author-may-approve: false|",
        "each: channel|",
        "level: note|"
      })
  void whatMeansTheSameStaysAsItIs(String from, String to) {
    assertThat(WORDY).contains(from);
    String otherwise =
        to == null ? WORDY.replaceFirst(" *" + from + ".*\n", "") : WORDY.replace(from, to);
    assertThat(rewrite(WORDY, otherwise)).isEqualTo(WORDY);
    assertThat(rewrite(WORDY, otherwise.replace("name: A", "name: B")))
        .isEqualTo(WORDY.replace("name: A", "name: B"));
  }

  @Test
  void whatWentWithoutSayingGoesWhenItIsNoLongerTrue() {
    assertRewritten("zone: UTC ", "zone: Asia/Tokyo ");
    assertRewritten("external: false", "external: true");
    assertRewritten("each: channel", "each: none");
    assertRewritten("post: {}", "post: { implies: draft }");
    String rule = WORDY.substring(WORDY.indexOf("        require"), WORDY.indexOf("        what"));
    assertRewritten(rule, "        deny: post\n");
  }

  private static void assertRewritten(String from, String to) {
    assertThat(WORDY).contains(from);
    assertThat(rewrite(WORDY, WORDY.replace(from, to))).isEqualTo(WORDY.replace(from, to));
  }

  @Test
  void aRulebookInSeveralFilesCannotBeRewrittenAsAWhole() {
    assertThatThrownBy(
            () -> rewrite("maypost: 1\ninclude: people.yaml\n", read("maypost: 1\nname: A\n")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "a rulebook in several files cannot be rewritten as a whole: `changed.yaml` has"
                + " `include`");
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

  /**
   * Writes a rulebook in a random form, with comments, empty lines and line ends at random. Each
   * comment says, key by key, what it stands above.
   */
  private static final class CommentedText {
    private static final Pattern KEY = Pattern.compile(" *(?:- )?(\"?)([a-z0-9-]+)\\1:.*");
    private static final String COMMENT = "# comment ";

    private final Random random;
    private final Deque<Key> path = new ArrayDeque<>();
    private int comments;

    private record Key(int indent, String text) {}

    CommentedText(Random random) {
      this.random = random;
    }

    String of(RulebookDefinition definition) {
      String plain =
          random.nextInt(3) == 0
              ? RulebookYaml.write(Rulebooks.meaning(definition))
              : new RulebookWriter(random).write(definition);
      return of(plain);
    }

    String of(String plain) {
      StringBuilder text = new StringBuilder();
      for (String line : plain.lines().toList()) {
        Matcher key = KEY.matcher(line);
        if (key.matches()) {
          enter(key.start(1), key.group(2));
          above(text, line);
          text.append(line).append(line.contains("|") ? "" : behind()).append('\n');
        } else {
          text.append(line).append('\n');
        }
      }
      return finished(text.toString());
    }

    private void enter(int indent, String key) {
      while (!path.isEmpty() && path.getLast().indent() >= indent) {
        path.removeLast();
      }
      path.addLast(new Key(indent, key));
    }

    private void above(StringBuilder text, String line) {
      int indent = line.length() - line.stripLeading().length();
      String about = path.stream().map(Key::text).collect(Collectors.joining("/", "/", "/"));
      String between = about.replaceFirst("[^/]+/$", "between/");
      while (random.nextInt(8) == 0) {
        text.append(" ".repeat(random.nextInt(indent + 1))).append(comment(between)).append('\n');
      }
      while (random.nextInt(4) == 0) {
        boolean deep = random.nextInt(3) > 0;
        text.append(" ".repeat(deep ? indent : random.nextInt(indent + 1))).append(comment(about));
      }
    }

    private String comment(String about) {
      return COMMENT + comments++ + ": { a } " + about + "\n";
    }

    /** Returns the comments that are neither in what is changed nor on what is gone. */
    static List<String> commentsIn(String text, Variations.Variation variation) {
      String changed = " /" + String.join("/", variation.path()) + "/";
      return text.lines()
          .map(String::strip)
          .filter(line -> line.startsWith(COMMENT))
          .filter(line -> !line.contains(changed) || (line.endsWith(changed) && !variation.gone()))
          .toList();
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

  @ParameterizedTest
  @CsvSource({
    "'\\n', '\\n'",
    "'\\r\\n', '\\r\\n'",
    "'\\r', '\\r'",
    "'\\n', '\\r\\n'",
    "'\\r\\n', '\\n'",
    "'\\r', '\\n'"
  })
  void newLinesEndAsTheFirstLineOfTheFileDoes(String first, String second) {
    String begin = first.translateEscapes();
    String end = second.translateEscapes();
    String text = "maypost: 1" + begin + "roles: [writer]" + end;

    assertThat(rewrite(text, "maypost: 1\nroles: [writer]\nteams: [press]\n"))
        .isEqualTo("maypost: 1" + begin + "teams: [press]" + begin + "roles: [writer]" + end);
  }
}
