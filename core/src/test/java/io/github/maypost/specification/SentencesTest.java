package io.github.maypost.specification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.maypost.specification.Sentences.Sentence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** That each sentence of the design is shown by a test. */
class SentencesTest {

  @Test
  void everySentenceOfTheCoreIsShownByATest() {
    assertThat(Sentences.openIn("core", SentencesTest.class)).isEmpty();
  }

  @Test
  void everySentenceBelongsToAModuleOrGivesAReason() {
    assertThat(Sentences.all()).hasSizeGreaterThan(250);
    assertThat(Sentences.all()).extracting(Sentence::module).containsOnly("core", "loader", "why");
  }

  @Test
  void sentencesAreNumberedWithoutGaps() {
    Map<String, Integer> last = new HashMap<>();
    for (Sentence sentence : Sentences.all()) {
      int space = sentence.number().lastIndexOf(' ');
      int place = Integer.parseInt(sentence.number().substring(space + 1));
      int before = last.getOrDefault(sentence.number().substring(0, space), 0);

      assertThat(place).as(sentence.text()).isEqualTo(before + 1);
      last.put(sentence.number().substring(0, space), place);
    }
  }

  @Test
  void whatNoTestShowsAndWhatIsNoSentenceIsOpen() {
    List<Sentence> sentences =
        List.of(
            new Sentence("1 This 1", "core", "It is."),
            new Sentence("1 This 2", "core", "It may."),
            new Sentence("1 This 3", "loader", "It reads."),
            new Sentence("1 This 4", "why", "It had to be."));

    assertThat(
            Sentences.open(
                "core",
                sentences,
                Map.of("1 This 1", Set.of("ATest"), "1 That 1", Set.of("BTest"))))
        .containsExactly(
            "1 This 2 is shown by no test: It may.", "1 That 1 is no sentence: [BTest]");
  }
}
