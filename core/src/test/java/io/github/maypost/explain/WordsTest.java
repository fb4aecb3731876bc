package io.github.maypost.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableSet;
import io.github.maypost.decision.Basis;
import io.github.maypost.decision.Fault;
import io.github.maypost.decision.Found;
import io.github.maypost.decision.Outcome.Why;
import io.github.maypost.decision.UnknownName;
import io.github.maypost.decision.Verdict;
import io.github.maypost.vocabulary.CalendarWindow;
import io.github.maypost.vocabulary.Level;
import io.github.maypost.vocabulary.Partition;
import io.github.maypost.vocabulary.Relation;
import io.github.maypost.vocabulary.Word;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class WordsTest {

  private static final Path SOURCES = Path.of("src/main/java/io/github/maypost/explain");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9.-]*)\"");

  private final Words words = Words.in(Locale.ENGLISH);

  private static Set<String> keys() {
    return new TreeSet<>(
        ResourceBundle.getBundle("io.github.maypost.explain.words", Locale.ROOT).keySet());
  }

  /** Returns every literal in the package that could be a key. */
  private static Set<String> literals() {
    try (Stream<Path> files = Files.list(SOURCES)) {
      return files
          .map(WordsTest::read)
          .flatMap(source -> LITERAL.matcher(source).results())
          .map((MatchResult result) -> result.group(1))
          .collect(Collectors.toSet());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static <E extends Enum<E>> Stream<String> of(
      String prefix, Class<E> words, Function<E, String> word) {
    return Arrays.stream(words.getEnumConstants()).map(constant -> prefix + word.apply(constant));
  }

  private static <E extends Enum<E> & Word> Stream<String> of(String prefix, Class<E> words) {
    return of(prefix, words, Word::word);
  }

  /** Returns the keys that are put together of a prefix and the word of a constant. */
  private static Set<String> composed() {
    return Stream.of(
            of("verdict.", Verdict.class, Verdict::word),
            of("sentence.", Basis.class, Basis::word),
            of("field.", UnknownName.Field.class, UnknownName.Field::word),
            of("source.", Fault.Source.class, Fault.Source::word),
            of("why.", Why.class, Why::word),
            of("found.", Found.Trait.class, Found.Trait::word),
            of("relation.", Relation.class),
            of("level.", Level.class),
            of("window.", CalendarWindow.class),
            of("each.", Partition.class))
        .flatMap(Function.identity())
        .collect(Collectors.toSet());
  }

  @Test
  void everyConstantHasItsWords() {
    assertThat(keys()).containsAll(composed());
  }

  @Test
  void everyKeyIsUsed() {
    Set<String> composed = composed();
    List<String> suffixes =
        List.of(
            "",
            ".1",
            ".n",
            ".none",
            ".nobody",
            ".by",
            "yes",
            "no",
            "unknown",
            ".at",
            ".reason",
            ".at.reason",
            ".share.1",
            ".share.n",
            ".all.1",
            ".all.n");
    Set<String> used =
        Stream.concat(literals().stream(), composed.stream())
            .flatMap(literal -> suffixes.stream().map(suffix -> literal + suffix))
            .collect(Collectors.toSet());

    assertThat(keys()).allMatch(key -> composed.contains(key) || used.contains(key));
  }

  @Test
  void everyKeyThatIsUsedExists() {
    Set<String> keys = keys();
    Set<String> roots =
        keys.stream().map(key -> key.replaceFirst("\\..*", "")).collect(Collectors.toSet());
    Set<String> dotted =
        literals().stream()
            .filter(literal -> literal.contains(".") && !literal.startsWith("."))
            .filter(literal -> roots.contains(literal.replaceFirst("\\..*", "")))
            .filter(literal -> !literal.endsWith("."))
            .collect(Collectors.toSet());

    assertThat(dotted)
        .isNotEmpty()
        .allMatch(
            literal ->
                keys.contains(literal)
                    || (keys.contains(literal + ".1") && keys.contains(literal + ".n")));
  }

  @Test
  void whatIsFilledInIsNoPattern() {
    assertThat(words.say("post.by-other", "kind", "{author}", "author", "{kind}"))
        .isEqualTo("{author} by {kind}");
  }

  @Test
  void forbiddenCharactersBecomeVisible() {
    assertThat(words.say("post", "kind", "a\u001Bb\u202E\n")).isEqualTo("aU+001BbU+202EU+000A");
    assertThat(words.or(List.of("a\tb"))).isEqualTo("aU+0009b");
  }

  @Test
  void aPatternThatWantsSomethingElseIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> words.say("post", "channel", "acme-x"))
        .withMessageContaining("{kind}");
  }

  @Test
  void listsReadAsPeopleWriteThem() {
    assertThat(words.and(List.of())).isEmpty();
    assertThat(words.or(List.of("a"))).isEqualTo("a");
    assertThat(words.or(List.of("a", "b"))).isEqualTo("a or b");
    assertThat(words.and(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    assertThat(words.commas(ImmutableSet.of("a", "b", "c"))).isEqualTo("a, b, c");
  }

  @Test
  void oneThingIsNotMany() {
    assertThat(words.count("step.tags", 1, "names", "a")).isEqualTo("add the tag a");
    assertThat(words.count("step.tags", 2, "names", "a and b")).isEqualTo("add the tags a and b");
  }

  @Test
  void ownWordsGoBeforeTheShippedOnesWhichFillTheGaps() {
    ResourceBundle german =
        new ListResourceBundle() {
          @Override
          public Locale getLocale() {
            return Locale.GERMAN;
          }

          @Override
          protected Object[][] getContents() {
            return new Object[][] {
              {"verdict.denied", "ABGELEHNT"},
              {"sentence.unknown", "{person} darf {post} nicht auf {channel} veröffentlichen"}
            };
          }
        };
    Acme.Told told = Acme.told(Acme.ask("mya", "promotion", "acme-x"));

    String text = Wording.of(Acme.RULEBOOK).with(german).text(told.explanation(), List.of());

    assertThat(text)
        .startsWith(
            "ABGELEHNT  mya darf promotion nicht auf acme-x veröffentlichen"
                + "   (Mo. 23 Nov. 2026 09:30 Europe/Berlin)\n")
        .contains("unknown person `mya`, did you mean `maya`?");
  }

  @Test
  void datesFollowTheLocaleAndWordsStayEnglish() {
    Acme.Told told = Acme.told(Acme.ask("jo", "service-reply", "acme-x"));

    String text =
        Wording.of(Acme.RULEBOOK).in(Locale.FRENCH).text(told.explanation(), told.remedies());

    assertThat(text).startsWith("ALLOWED  jo may post").contains("(lun. 23 nov. 2026 09:30");
  }
}
