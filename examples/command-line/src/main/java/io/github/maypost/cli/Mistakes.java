package io.github.maypost.cli;

import io.github.maypost.json.InvalidRequestException;
import io.github.maypost.problem.Characters;
import io.github.maypost.problem.InvalidRulebookException;
import io.github.maypost.problem.Problem;
import io.github.maypost.problem.Suggestions;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is said when something is wrong with a command line, or with what it names. */
final class Mistakes {

  private static final Pattern INVALID_VALUE =
      Pattern.compile("Invalid value for option '([^']+)'[^:]*: (.*)", Pattern.DOTALL);

  private Mistakes() {}

  static int ofUsage(ParameterException wrong, String[] args) {
    CommandLine command = wrong.getCommandLine();
    PrintWriter err = command.getErr();
    String name = command.getCommandSpec().qualifiedName();
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      String word = unmatched.getUnmatched().get(0);
      err.println(name + ": " + unknown(word));
      help(err, Suggestions.didYouMean(word.replaceFirst("=.*", ""), known(command)));
    } else if (wrong instanceof WrongUsage ours) {
      err.println(name + ": " + Characters.visible(String.valueOf(ours.getMessage())));
      help(err, ours.help());
    } else {
      err.println(name + ": " + Characters.visible(inOurStyle(String.valueOf(wrong.getMessage()))));
      help(err, wrong instanceof MissingParameterException missing ? candidates(missing) : "");
    }
    err.println("  see `" + name + " --help`");
    return Maypost.WRONG_USAGE;
  }

  /** Offers the words that may stand for what is missing, where these are few. */
  private static String candidates(MissingParameterException missing) {
    List<String> words = new ArrayList<>();
    for (ArgSpec argument : missing.getMissing()) {
      Iterable<String> candidates = argument.completionCandidates();
      if (candidates != null) {
        candidates.forEach(words::add);
      }
    }
    return words.isEmpty() ? "" : "write one of `" + String.join("`, `", words) + "`";
  }

  private static void help(PrintWriter err, String help) {
    if (!help.isEmpty()) {
      err.println("  help: " + Characters.visible(help));
    }
  }

  /** Turns the parser's "Invalid value for option '--at' (TIME): ..." into "`--at`: ...". */
  private static String inOurStyle(String message) {
    Matcher value = INVALID_VALUE.matcher(message);
    if (value.matches()) {
      return "`" + value.group(1) + "`: " + value.group(2);
    }
    return message.substring(0, 1).toLowerCase(Locale.ROOT)
        + message.substring(1).replaceAll("'([^']*)'", "`$1`");
  }

  private static String unknown(String word) {
    String shown = "`" + Characters.visible(word) + "`";
    return word.startsWith("-") ? "unknown option " + shown : "unexpected argument " + shown;
  }

  private static List<String> known(CommandLine command) {
    List<String> known = new ArrayList<>(command.getSubcommands().keySet());
    known.addAll(command.getCommandSpec().optionsMap().keySet());
    return known;
  }

  static int ofInput(Exception wrong, CommandLine command, ParseResult arguments) {
    PrintWriter err = command.getErr();
    if (wrong instanceof InvalidRulebookException rulebook) {
      print(err, rulebook.problems());
    } else if (wrong instanceof InvalidRequestException request) {
      print(err, request.problems());
    } else if (wrong instanceof InvalidInput input) {
      err.println("maypost: " + input.getMessage());
    } else {
      err.println("maypost: this is a mistake of the program, please report it");
      wrong.printStackTrace(err);
    }
    return Maypost.INVALID;
  }

  private static void print(PrintWriter err, List<Problem> problems) {
    err.println(InvalidRulebookException.text(problems));
    err.println(problems.size() == 1 ? "1 problem" : problems.size() + " problems");
  }
}
