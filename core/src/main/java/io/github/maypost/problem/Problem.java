package io.github.maypost.problem;

import java.util.Optional;

/**
 * One thing that is wrong with a rulebook.
 *
 * @param code what kind of thing, for programs
 * @param severity how bad it is
 * @param path the part of the rulebook that is wrong
 * @param location where that was written, when it was written in a file
 * @param message what is wrong, one line in lower case with the user's words in backticks
 * @param help what to write instead, or empty text when the message says it all
 */
public record Problem(
    ProblemCode code,
    Severity severity,
    ModelPath path,
    Optional<Location> location,
    String message,
    String help) {

  /**
   * Makes an error.
   *
   * @param code what kind of thing is wrong
   * @param path the part that is wrong
   * @param positions where the parts were written
   * @param message what is wrong
   * @param help what to write instead, or empty text
   * @return the problem
   */
  public static Problem error(
      ProblemCode code, ModelPath path, Positions positions, String message, String help) {
    return new Problem(
        code,
        Severity.ERROR,
        path,
        positions.find(path),
        Characters.visible(message),
        Characters.visible(help));
  }

  /**
   * Returns the same problem with other help.
   *
   * @param help what to write instead, or empty text
   * @return the problem
   */
  public Problem withHelp(String help) {
    return new Problem(code, severity, path, location, message, Characters.visible(help));
  }

  /**
   * Returns the whole problem as people read it: place and message, the source line with a caret
   * when there is one, and the help.
   *
   * @return one to four lines without a final line break
   */
  public String text() {
    StringBuilder text = new StringBuilder();
    location.ifPresentOrElse(
        place -> text.append(Characters.visible(place.toString())).append(": "),
        () -> appendPath(text));
    text.append(severity.name().toLowerCase(java.util.Locale.ROOT));
    text.append(" [").append(code.id()).append("] ").append(message);
    location.ifPresent(place -> appendExcerpt(text, place));
    if (!help.isEmpty()) {
      text.append("\n  help: ").append(help);
    }
    return text.toString();
  }

  @Override
  public String toString() {
    return text();
  }

  private void appendPath(StringBuilder text) {
    if (!path.steps().isEmpty()) {
      text.append(Characters.visible(path.toString())).append(": ");
    }
  }

  private static void appendExcerpt(StringBuilder text, Location place) {
    Excerpt excerpt = Excerpt.of(place);
    text.append("\n  | ").append(excerpt.line());
    text.append("\n  | ").append(" ".repeat(excerpt.caret())).append('^');
  }
}
