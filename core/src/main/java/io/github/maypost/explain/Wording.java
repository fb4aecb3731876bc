package io.github.maypost.explain;

import io.github.maypost.decision.Approvers;
import io.github.maypost.decision.Explanation;
import io.github.maypost.decision.Remedy;
import io.github.maypost.model.Directory;
import io.github.maypost.model.Rulebook;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * Puts explanations and remedies into words that people read: the verdict, because of which rules,
 * and what could be done next; and whose approval counts. Immutable and safe to share between
 * threads.
 *
 * <pre>{@code
 * String text = Wording.of(rulebook).text(engine.explain(decision), engine.remedies(decision));
 * }</pre>
 *
 * <p>Whatever a rulebook or a request says comes out literally: control characters are shown as
 * {@code U+XXXX}, and in Markdown nothing of it works as markup. Dates and times are those of the
 * rulebook's zone.
 */
public final class Wording {

  private final Rulebook rulebook;
  private final @Nullable Directory directory;
  private final Words words;

  private Wording(Rulebook rulebook, @Nullable Directory directory, Words words) {
    this.rulebook = rulebook;
    this.directory = directory;
    this.words = words;
  }

  /**
   * Returns English wording, whatever the machine's own locale.
   *
   * @param rulebook the rulebook by which was decided, for its zone, names and titles
   * @return the wording
   */
  public static Wording of(Rulebook rulebook) {
    return new Wording(
        Objects.requireNonNull(rulebook, "rulebook"), null, Words.in(Locale.ENGLISH));
  }

  /**
   * Returns wording that shows the names of people whom a directory knows, in place of those of the
   * rulebook. Where the directory fails, ids stand for names.
   *
   * @param people the directory that the engine was given
   * @return the wording
   */
  public Wording people(Directory people) {
    return new Wording(rulebook, Objects.requireNonNull(people, "people"), words);
  }

  /**
   * Returns wording for a locale. Dates follow the locale; the words are English unless the library
   * ships others.
   *
   * @param locale the locale
   * @return the wording
   */
  public Wording in(Locale locale) {
    return new Wording(rulebook, directory, Words.in(Objects.requireNonNull(locale, "locale")));
  }

  /**
   * Returns wording with an application's own words, such as a translation. Keys are those of
   * {@code io/github/maypost/explain/words.properties} in the library's jar; for those that the
   * bundle lacks the words so far stay. Dates follow the bundle's locale, when it has one.
   *
   * @param bundle the words
   * @return the wording
   */
  public Wording with(ResourceBundle bundle) {
    return new Wording(rulebook, directory, words.with(Objects.requireNonNull(bundle, "bundle")));
  }

  /**
   * Returns an explanation as plain text in columns.
   *
   * @param explanation the explanation
   * @param remedies what would lead to allowed, perhaps nothing
   * @return lines, each ending with a line feed
   */
  public String text(Explanation explanation, List<Remedy> remedies) {
    return PlainText.of(page(explanation, remedies), false);
  }

  /**
   * Returns an explanation as text in colours, for terminals that know ANSI escape sequences.
   *
   * @param explanation the explanation
   * @param remedies what would lead to allowed, perhaps nothing
   * @return the same lines as {@link #text}, coloured
   */
  public String colouredText(Explanation explanation, List<Remedy> remedies) {
    return PlainText.of(page(explanation, remedies), true);
  }

  /**
   * Returns an explanation as Markdown, of the kind called CommonMark.
   *
   * @param explanation the explanation
   * @param remedies what would lead to allowed, perhaps nothing
   * @return lines, each ending with a line feed
   */
  public String markdown(Explanation explanation, List<Remedy> remedies) {
    return Markdown.of(page(explanation, remedies));
  }

  /**
   * Returns whose approval counts, and as whom: rule by rule, selection by selection, one person a
   * line.
   *
   * @param approvers the answer to the question
   * @return lines, each ending with a line feed; empty when no rule requires approval
   */
  public String text(Approvers approvers) {
    WantWords wants = new WantWords(words, new Calendar(words, rulebook.zone()), rulebook.zone());
    return new ApproverLines(words, wants, new People(words, rulebook, directory)).of(approvers);
  }

  private Page page(Explanation explanation, List<Remedy> remedies) {
    return new PageComposer(words, rulebook, directory, explanation).compose(remedies);
  }
}
