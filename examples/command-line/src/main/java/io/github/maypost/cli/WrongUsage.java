package io.github.maypost.cli;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** A command line that does not say what it should, and what to write instead. */
final class WrongUsage extends ParameterException {

  private static final long serialVersionUID = 1L;

  private final String help;

  /**
   * Makes the exception.
   *
   * @param command the command that was meant
   * @param message what is wrong
   * @param help what to write instead, or empty text
   */
  WrongUsage(CommandLine command, String message, String help) {
    super(command, message);
    this.help = help;
  }

  String help() {
    return help;
  }
}
