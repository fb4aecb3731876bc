package io.github.maypost.explain;

import io.github.maypost.decision.Verdict;
import java.util.List;

/**
 * What is to be read about a decision, in words but without layout. Only the texts of {@link
 * Entry}s and quotes may hold line breaks, and hostile characters; all others went through {@link
 * Words}.
 *
 * @param verdict the verdict, for the colour of its word
 * @param word the verdict's word
 * @param sentence the decision in one sentence
 * @param when when the post would go out
 * @param sections what there is to say, without empty sections
 */
record Page(Verdict verdict, String word, String sentence, String when, List<Section> sections) {

  /** How a mark is meant, for its colour. */
  enum Tone {
    GOOD,
    BAD,
    OPEN,
    PLAIN
  }

  /**
   * A mark in front of a text.
   *
   * @param word what is shown; empty for no mark
   * @param tone how it is meant
   */
  record Mark(String word, Tone tone) {
    static final Mark NONE = new Mark("", Tone.PLAIN);
  }

  /**
   * Some entries under a title.
   *
   * @param title the title
   * @param entries the entries, at least one
   */
  record Section(String title, List<Entry> entries) {}

  /**
   * One thing to say.
   *
   * @param mark its mark
   * @param rule the id of the rule it is about, or empty text
   * @param text what is said
   * @param source where the rule was written, or empty text
   * @param notes what there is to add
   */
  record Entry(Mark mark, String rule, String text, String source, List<Note> notes) {
    static Entry of(String text) {
      return new Entry(Mark.NONE, "", text, "", List.of());
    }
  }

  /** What is added to an entry. */
  sealed interface Note {}

  /**
   * The rulebook's own words.
   *
   * @param text the words
   * @param from which policy they are from, or empty text
   */
  record Quote(String text, String from) implements Note {}

  /**
   * A line of detail.
   *
   * @param mark its mark
   * @param text what is said
   * @param depth how far it stands inside another, from 0
   */
  record Row(Mark mark, String text, int depth) implements Note {
    static Row of(String text) {
      return new Row(Mark.NONE, text, 0);
    }
  }
}
