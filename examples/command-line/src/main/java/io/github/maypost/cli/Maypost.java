package io.github.maypost.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

/** The command {@code maypost}. */
@Command(
    name = "maypost",
    subcommands = {
      CheckCommand.class,
      WhoCommand.class,
      WhatCommand.class,
      WhereCommand.class,
      WhenCommand.class,
      ApproversCommand.class,
      MatrixCommand.class,
      ReplayCommand.class,
      ValidateCommand.class,
      SchemaCommand.class
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    usageHelpWidth = Maypost.WIDTH,
    synopsisHeading = "%nUsage: ",
    header = "May this person post this, here, now? Why, or why not, and what would change that?",
    descriptionHeading = "%n",
    description =
        "Answers by a rulebook: an organisation's rules for its channels, as a YAML file.",
    optionListHeading = "%nOptions:%n",
    commandListHeading = "%nCommands:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  maypost validate acme.yaml",
      "  maypost check acme.yaml --person maya --kind promotion --channel acme-x",
      "  maypost who acme.yaml --kind promotion --channel acme-x",
      "",
      "`maypost check --help` tells everything about requests."
    })
public final class Maypost {

  static final int WIDTH = 100;

  static final int DONE = 0;
  static final int INVALID = 1;
  static final int WRONG_USAGE = 2;
  static final int PENDING = 3;
  static final int DENIED = 4;
  static final int DIFFERENT = 3;

  /** Kept, since a logger that nobody holds forgets its level. */
  private static final Logger VALIDATOR = Logger.getLogger("org.hibernate.validator");

  private Maypost() {}

  /**
   * Runs the command and leaves with its exit status.
   *
   * @param args the arguments as the shell gives them
   */
  public static void main(String[] args) {
    Streams streams =
        Streams.of(
            new FileInputStream(FileDescriptor.in),
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err),
            Streams.isColourful());
    System.exit(run(streams, args));
  }

  /**
   * Runs the command on some streams, and leaves the process alone.
   *
   * @param streams what it reads and writes
   * @param args the arguments
   * @return the exit status: 0 allowed or done, 1 invalid input, 2 wrong usage, 3 pending, or
   *     different when decided again, 4 denied
   */
  static int run(Streams streams, String... args) {
    VALIDATOR.setLevel(Level.WARNING);
    Ansi ansi = streams.colour() ? Ansi.ON : Ansi.OFF;
    CommandLine command =
        new CommandLine(new Maypost(), new Commands(streams))
            .setColorScheme(CommandLine.Help.defaultColorScheme(ansi))
            .setExpandAtFiles(false)
            .setOut(streams.out())
            .setErr(streams.err())
            .setParameterExceptionHandler(Mistakes::ofUsage)
            .setExecutionExceptionHandler(Mistakes::ofInput);
    for (CommandLine subcommand : command.getSubcommands().values()) {
      if (subcommand.getCommand() instanceof QuestionCommand question) {
        question.hideOpen(subcommand.getCommandSpec());
      }
    }
    int status = args.length == 0 ? help(command) : command.execute(args);
    streams.flush();
    return status;
  }

  private static int help(CommandLine command) {
    command.usage(command.getErr());
    return WRONG_USAGE;
  }
}
