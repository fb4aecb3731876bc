package io.github.maypost.cli;

import io.github.maypost.engine.Engine;
import io.github.maypost.yaml.RulebookYaml;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    usageHelpWidth = Maypost.WIDTH,
    sortOptions = false,
    synopsisHeading = "%nUsage: ",
    header = "Decides the lines of an audit log again, and tells what differs.",
    descriptionHeading = "%n",
    description = {
      "Each line is decided at its own instant, on the situations, facts, moments and posts that"
          + " were known then. With the rulebook of that time this shows that the log is right; with"
          + " another one, what it would have changed. Verdict, basis, unknown names and rules are"
          + " compared. What the log does not hold, since nobody asked for it then, is said and"
          + " never guessed: such a line cannot be compared. Neither can one be compared if the"
          + " rulebook declares a situation, fact or moment that the rulebook of that time did not."
          + " One that was known then, and that the rulebook does not declare, is an unknown name.",
      "",
      "People are those of the rulebook."
    },
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = {
      "  maypost check acme.yaml --requests planned.jsonl --audit audit.jsonl",
      "  maypost replay acme-next-year.yaml audit.jsonl"
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:every line comes to the same",
      "1:the rulebook is invalid, or a line cannot be read; the other lines are told all the same",
      "2:wrong usage",
      "3:a line comes to something else, or cannot be compared"
    })
final class ReplayCommand implements Callable<Integer> {

  private final Streams streams;

  @Parameters(index = "0", paramLabel = "RULEBOOK", description = "The rulebook, a YAML file.")
  private @Nullable Path file;

  @Parameters(
      index = "1",
      paramLabel = "LOG",
      description =
          "The audit log, one line for each decision, as `maypost check --audit` and AuditJson"
              + " write it; - for standard input.")
  private @Nullable String log;

  @Option(
      names = "--json",
      order = 1,
      description =
          "Writes each line that does not come to the same as JSON on one line, an error object for"
              + " one that cannot be read, and the sum on standard error.")
  private boolean json;

  ReplayCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Engine engine = Engine.of(RulebookYaml.read(Objects.requireNonNull(file, "file")));
    return new ReplayLines(engine, streams, json).replayAll(Objects.requireNonNull(log, "log"));
  }
}
