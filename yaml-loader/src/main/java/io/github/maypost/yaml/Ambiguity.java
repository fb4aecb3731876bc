package io.github.maypost.yaml;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What YAML 1.1 or 1.2 reads a plain word as, when that is not text. */
final class Ambiguity {

  private static final Set<String> NOTHING = Set.of("~", "null", "Null", "NULL");
  private static final Set<String> BOOLEAN =
      Set.of(
          "y|Y|yes|Yes|YES|n|N|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF"
              .split("\\|"));
  private static final Pattern NUMBER =
      Pattern.compile(
          "[-+]?(?:0b[01_]++|0x[0-9a-fA-F_]++|0o[0-7]++|[0-9][0-9_]*+)"
              + "|[-+]?[0-9][0-9_]*+(?:\\.[0-9_]*+)?(?:[eE][-+]?[0-9]++)?"
              + "|[-+]?\\.[0-9][0-9_]*+(?:[eE][-+]?[0-9]++)?"
              + "|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");
  private static final Pattern SEXAGESIMAL =
      Pattern.compile("[-+]?[0-9][0-9_]*+(?::[0-5]?[0-9])++(?:\\.[0-9_]*+)?");
  private static final Pattern DATE =
      Pattern.compile(
          "[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}"
              + "(?:(?:[Tt]|[ \\t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]*+)?"
              + "(?:[ \\t]*(?:Z|[-+][0-9]{1,2}(?::?[0-9]{2})?))?)?");

  private Ambiguity() {}

  /**
   * Finds what a plain word is read as.
   *
   * @param word the word as written
   * @return such as {@code a number}, or empty for text
   */
  static Optional<String> find(String word) {
    if (NOTHING.contains(word)) {
      return Optional.of("nothing at all");
    }
    if (BOOLEAN.contains(word)) {
      return Optional.of("true or false");
    }
    if (word.isEmpty() || "+-.0123456789=<".indexOf(word.charAt(0)) < 0) {
      return Optional.empty();
    }
    if (NUMBER.matcher(word).matches()) {
      return Optional.of("a number");
    }
    if (SEXAGESIMAL.matcher(word).matches()) {
      return Optional.of("a number in base 60");
    }
    if (DATE.matcher(word).matches()) {
      return Optional.of("a date");
    }
    return word.equals("=") || word.equals("<<") ? Optional.of("a special sign") : Optional.empty();
  }
}
