package io.github.maypost.cli;

import io.github.maypost.model.Rulebook;
import io.github.maypost.yaml.RulebookYaml;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    usageHelpWidth = Maypost.WIDTH,
    synopsisHeading = "%nUsage: ",
    header = "Tells everything that is wrong with a rulebook.",
    descriptionHeading = "%n",
    description = {
      "Each problem names file, line and column, shows the line, and says what was expected, what"
          + " was found and what to write instead. Problems go to standard error."
    },
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = "  maypost validate acme.yaml",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:the rulebook is valid",
      "1:it is not, or it cannot be read",
      "2:wrong usage"
    })
final class ValidateCommand implements Callable<Integer> {

  private final Streams streams;

  @Parameters(index = "0", paramLabel = "RULEBOOK", description = "The rulebook, a YAML file.")
  private @Nullable Path file;

  ValidateCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Path given = Objects.requireNonNull(file, "file");
    Rulebook rulebook = RulebookYaml.read(given);
    streams
        .out()
        .printf(
            "%s is valid: %s, %s, %s, %s%n",
            given,
            count(rulebook.policies().size(), "policy", "policies"),
            count(rulebook.rules().size(), "rule", "rules"),
            count(rulebook.channels().size(), "channel", "channels"),
            count(rulebook.people().size(), "person", "people"));
    return Maypost.DONE;
  }

  private static String count(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}
