package io.github.maypost.vocabulary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A constant of a closed set that people and programs read as its name in lower case with hyphens.
 */
public interface Word {

  /**
   * Returns the name of the constant.
   *
   * @return the name, as {@link Enum#name()}
   */
  String name();

  /**
   * Returns how rulebooks, people and programs spell this word.
   *
   * @return the spelling, such as {@code co-owner}
   */
  default String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Finds the constant that is spelled so.
   *
   * @param <W> the set of words
   * @param words the set to look in
   * @param word the spelling
   * @return the constant, or empty when none is spelled so
   */
  static <W extends Enum<W> & Word> Optional<W> find(Class<W> words, String word) {
    return Arrays.stream(words.getEnumConstants())
        .filter(constant -> constant.word().equals(word))
        .findFirst();
  }
}
