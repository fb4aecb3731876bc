package io.github.maypost.yaml;

import io.github.maypost.problem.ModelPath;
import io.github.maypost.problem.ProblemCode;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;

/**
 * What a parser says about a text that is no YAML, in words for people who never heard of parsers.
 *
 * @param code what kind of mistake
 * @param place where
 * @param message what is wrong
 * @param help what to write instead
 */
record SyntaxError(ProblemCode code, Place place, String message, String help) {

  void reportTo(FormProblems problems) {
    problems.add(code, ModelPath.ROOT, place, message, help);
  }

  static SyntaxError of(JacksonException exception, Place token) {
    if (exception.getCause() instanceof MarkedYamlEngineException marked) {
      return of(marked, token);
    }
    String message = String.valueOf(exception.getOriginalMessage());
    return message.startsWith("Expected a property name")
        ? new SyntaxError(
            ProblemCode.BAD_KEY,
            token,
            "expected text as a key but found a list or a mapping",
            "a key is a word before a `:`")
        : syntax(token, "expected YAML but found something else", "");
  }

  private static SyntaxError of(MarkedYamlEngineException exception, Place token) {
    String problem = String.valueOf(exception.getProblem());
    String context = String.valueOf(exception.getContext());
    Place found = exception.getProblemMark().map(mark -> place(mark, token)).orElse(token);
    Place begun = exception.getContextMark().map(mark -> place(mark, token)).orElse(found);
    return Stream.of(found, begun)
        .flatMap(place -> ofPastedLine(place).stream())
        .findFirst()
        .orElseGet(() -> of(problem, context, found, begun));
  }

  /** Finds what other programs leave in files. */
  private static Optional<SyntaxError> ofPastedLine(Place found) {
    String line = found.source().line(found.line());
    if (line.matches("(?:<{7}|={7}|>{7})(?: .*)?")) {
      return Optional.of(
          syntax(
              new Place(found.source(), found.line(), 1),
              "expected YAML but found a conflict that version control left",
              "keep one of the two versions, and delete the lines that mark them"));
    }
    return line.startsWith("```")
        ? Optional.of(
            syntax(
                new Place(found.source(), found.line(), 1),
                "expected YAML but found a fence of Markdown",
                "delete the lines that begin with three backticks"))
        : Optional.empty();
  }

  private static SyntaxError of(String problem, String context, Place found, Place begun) {
    if (context.contains("quoted scalar")) {
      return problem.contains("end of stream")
          ? syntax(begun, "expected a closing quote but found none", "close the quote")
          : problem.contains("document separator")
              ? syntax(begun, "expected a closing quote before `---`", "close the quote")
              : syntax(
                  found,
                  "expected an escape that YAML knows but found another after `\\`",
                  "write `\\\\` for a backslash, or use single quotes");
    }
    if (problem.contains("TAB")) {
      return syntax(found, "expected spaces but found a tab", "indent with spaces only");
    }
    if (context.contains("block scalar")) {
      return syntax(
          found,
          "expected the text on the lines after `|` or `>`",
          "begin it on a new line, indented; or quote a value that begins with such a sign");
    }
    if (problem.contains("cannot start any token")
        || context.matches(".*(tag|an anchor|an alias)")) {
      return syntax(
          found,
          "expected a value but found a character that none begins with",
          "quote the whole value: `\"...\"`");
    }
    if (problem.contains("found ':'")) {
      return syntax(found, "expected a key before the `:` but found none", "write `key: value`");
    }
    if (problem.contains("expected the node content")) {
      return syntax(found, "expected a value but found none", "write one, or take a comma away");
    }
    if (problem.contains("could not find expected ':'")) {
      return syntax(
          begun,
          "expected a `:` after the key but found none",
          "write `key: value`; lines of a text stand indented below its key and a `|`");
    }
    return context.contains("flow")
        ? inFlow(problem, context, found, begun)
        : inBlock(problem, context, found, begun);
  }

  private static SyntaxError inFlow(String problem, String context, Place found, Place begun) {
    String close = context.contains("mapping") ? "}" : "]";
    OptionalInt comment = begun.source().findComment(begun);
    if (comment.isPresent()
        && found.line() > begun.line()
        && isHidden(begun, comment.getAsInt(), close)) {
      return syntax(
          begun.source().placeOf(comment.getAsInt()),
          "expected a closing `" + close + "` before this comment but found none",
          "`#` begins a comment: leave the `#` out, or quote the value");
    }
    if (problem.contains("stream end") || problem.contains("document")) {
      return syntax(begun, "expected a closing `" + close + "` but found none", "close it");
    }
    return syntax(
        found,
        "expected `,` or `" + close + "` but found something else",
        found.line() == begun.line()
            ? "put a comma between entries, and quotes around a value that holds brackets or braces"
            : "close what begins on line " + begun.line() + " with `" + close + "`");
  }

  /** Tells whether a comment holds the sign that would close what begins on its line. */
  private static boolean isHidden(Place begun, int comment, String close) {
    SourceText source = begun.source();
    return source.text().substring(comment, source.lineEnd(begun.line())).contains(close);
  }

  private static SyntaxError inBlock(String problem, String context, Place found, Place begun) {
    if (problem.contains("mapping values are not allowed")) {
      return found.lineBefore().contains(": ")
          ? syntax(
              found,
              "expected no second `:` on this line",
              "quote a value that holds `: `, or put a mapping in braces: `{ key: value }`")
          : ofTwoLines(found);
    }
    for (String close : new String[] {"]", "}"}) {
      if (problem.contains("found '" + close + "'")) {
        return syntax(
            found, "expected no `" + close + "` here", "take it away, or open what it closes");
      }
    }
    if (problem.contains("<document start>")) {
      return syntax(
          found,
          "expected a line that begins in the column of the first one",
          "begin the keys of a rulebook at the beginning of the line");
    }
    if (problem.contains("<block end>") && found.lineBefore().stripTrailing().matches(".*[]}]")) {
      return syntax(
          found,
          "expected nothing after the closing bracket or brace",
          "put a comment behind `#`, and what belongs inside before it");
    }
    if (problem.contains("<block end>") && found.lineBefore().stripTrailing().matches(".*['\"]")) {
      return syntax(
          found,
          "expected nothing after the closing quote",
          "write `''` for a quote within single quotes, `\\\"` for one within double quotes");
    }
    if (problem.contains("<block end>") && context.contains("collection")) {
      return syntax(
          found,
          "expected `- ` as on line " + begun.line() + " but found something else",
          "begin every entry with `- `, or none: what has an id is written `id: { ... }`");
    }
    if (problem.contains("<block end>") && isWithoutColon(found)) {
      return ofTwoLines(found);
    }
    if (problem.contains("<block end>")) {
      return syntax(
          found,
          "expected something indented like what it belongs to",
          "indent what belongs together by the same number of spaces, each key on a line of its own");
    }
    if (problem.contains("sequence entries are not allowed")) {
      return syntax(
          found, "expected no list here", "begin the list on a new line, indented below its key");
    }
    return syntax(found, "expected YAML but found something else", "check quotes and indentation");
  }

  /** Tells whether the line above a place begins where that does, and has no key. */
  private static boolean isWithoutColon(Place found) {
    Place above = found.source().startOf(found.source().lineAbove(found.line()));
    String line = found.source().line(above.line()).strip();
    return above.column() == found.column() && !line.contains(":") && !line.startsWith("- ");
  }

  /** Tells which of two lines is wrong that are read as one text: the upper has no colon. */
  private static SyntaxError ofTwoLines(Place found) {
    Place here = found.source().startOf(found.line());
    Place above = found.source().startOf(found.source().lineAbove(found.line()));
    return above.column() < here.column()
        ? syntax(
            here,
            "expected this line to begin where the one above it begins",
            "indent the two alike, or end the line above with `:`")
        : syntax(
            above, "expected a `:` and a space after the key but found none", "write `key: value`");
  }

  private static SyntaxError syntax(Place place, String message, String help) {
    return new SyntaxError(ProblemCode.SYNTAX, place, message, help);
  }

  private static Place place(Mark mark, Place token) {
    return token.source().placeAt(mark.getLine() + 1, mark.getColumn() + 1);
  }
}
