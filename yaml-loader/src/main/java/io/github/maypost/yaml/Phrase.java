package io.github.maypost.yaml;

import java.util.Locale;

/**
 * What people write as they say it, where something of a fixed form is wanted. All that is offered
 * for such words starts here, so that it never takes long to find that a text is none of them.
 */
final class Phrase {

  /** Nobody says more in one breath. */
  private static final int LONGEST = 200;

  private Phrase() {}

  /** Returns a text in lower case, without blanks around it; empty when it is too long. */
  static String of(String text) {
    String said = text.strip();
    return said.length() > LONGEST ? "" : said.toLowerCase(Locale.ROOT);
  }
}
