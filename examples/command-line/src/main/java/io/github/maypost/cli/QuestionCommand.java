package io.github.maypost.cli;

import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Explanation.Suggestion;
import io.github.maypost.decision.Grounds;
import io.github.maypost.decision.Request;
import io.github.maypost.engine.Engine;
import io.github.maypost.model.Rulebook;
import io.github.maypost.problem.Characters;
import io.github.maypost.yaml.RulebookYaml;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A command that asks an engine a question about a request of which something is left open. */
@Command(
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    usageHelpWidth = Maypost.WIDTH,
    sortOptions = false,
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:answered",
      "1:the rulebook or the history is invalid, or a name is not known",
      "2:wrong usage"
    })
abstract class QuestionCommand implements Callable<Integer> {

  private final Streams streams;
  private final List<String> needed;
  private final List<String> open;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "RULEBOOK", description = "The rulebook, a YAML file.")
  private @Nullable Path file;

  @Mixin private RequestFlags flags = new RequestFlags();

  @Mixin private HistoryFlag history = new HistoryFlag();

  @Option(names = "--json", order = 23, description = "Writes the answer as JSON on one line.")
  private boolean json;

  /**
   * Makes the command.
   *
   * @param streams what it writes on
   * @param needed the flags it cannot do without
   * @param open the flags whose names it looks for itself
   */
  QuestionCommand(Streams streams, List<String> needed, List<String> open) {
    this.streams = streams;
    this.needed = needed;
    this.open = open;
  }

  /**
   * An answer, to be written in one form or the other.
   *
   * @param grounds what it rests on
   * @param json how it is written as JSON
   * @param text how it is written for people
   */
  record Answer(Grounds grounds, Supplier<String> json, Supplier<String> text) {}

  abstract Answer ask(Engine engine, Request request);

  /**
   * Leaves the flags out of the help for whose names it looks. They are still read, so that whoever
   * gives one is told why not.
   *
   * @param spec the command as it is described
   */
  final void hideOpen(CommandSpec spec) {
    for (String flag : open) {
      OptionSpec option = Objects.requireNonNull(spec.findOption(flag), flag);
      spec.remove(option);
      spec.addOption(OptionSpec.builder(option).hidden(true).build());
    }
  }

  @Override
  public final Integer call() {
    checkUsage();
    Rulebook rulebook = RulebookYaml.read(Objects.requireNonNull(file, "file"));
    Engine engine = history.engine(rulebook);
    Request request = flags.request(rulebook.zone());
    Answer answer = ask(engine, request);
    boolean known = answer.grounds().unknownNames().isEmpty();
    if (json) {
      streams.out().print(answer.json().get() + "\n");
    } else if (known) {
      streams.out().print(answer.text().get());
    } else {
      printUnknown(engine, request, answer.grounds());
    }
    return known ? Maypost.DONE : Maypost.INVALID;
  }

  private void checkUsage() {
    List<String> missing = flags.missing(needed);
    if (!missing.isEmpty()) {
      throw usage("expected " + String.join(", ", missing) + " but found none", "");
    }
    List<String> given = flags.given().stream().filter(open::contains).toList();
    if (!given.isEmpty()) {
      throw usage(
          "expected no " + String.join(", ", given) + ", since that is the question",
          "leave it out, or ask `maypost check`");
    }
    flags
        .findMisuse()
        .ifPresent(
            misuse -> {
              throw usage(misuse.message(), misuse.help());
            });
  }

  private WrongUsage usage(String message, String help) {
    return new WrongUsage(Objects.requireNonNull(spec, "spec").commandLine(), message, help);
  }

  /** Says which names are not known, and what may have been meant. */
  private void printUnknown(Engine engine, Request request, Grounds grounds) {
    Decision decision = engine.check(request);
    for (Suggestion suggestion : engine.explain(decision).suggestions()) {
      if (grounds.unknownNames().contains(suggestion.unknown())) {
        streams
            .err()
            .println(
                "maypost: unknown "
                    + suggestion.unknown().field().word()
                    + " `"
                    + Characters.visible(suggestion.unknown().name())
                    + "`");
        if (!suggestion.near().isEmpty()) {
          streams.err().println("  help: did you mean " + quoted(suggestion.near()) + "?");
        }
      }
    }
  }

  private static String quoted(List<String> names) {
    return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(" or "));
  }
}
