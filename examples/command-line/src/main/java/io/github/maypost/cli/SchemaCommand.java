package io.github.maypost.cli;

import io.github.maypost.json.Schema;
import io.github.maypost.problem.Suggestions;
import io.github.maypost.vocabulary.Word;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    usageHelpWidth = Maypost.WIDTH,
    synopsisHeading = "%nUsage: ",
    header = "Prints the JSON Schema of what is read or written.",
    descriptionHeading = "%n",
    description = {
      "The schemas (draft 2020-12) tell every field, for editors and for programs that write requests"
          + " and read decisions. They refer to each other by file name: NAME.json."
    },
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = "  maypost schema request > request.json",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"0:printed", "2:wrong usage"})
final class SchemaCommand implements Callable<Integer> {

  private final Streams streams;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "NAME",
      completionCandidates = Names.class,
      description = "One of ${COMPLETION-CANDIDATES}.")
  private @Nullable String name;

  SchemaCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    String given = Objects.requireNonNull(name, "name");
    Schema schema = Word.find(Schema.class, given).orElseThrow(() -> unknown(given));
    streams.out().print(schema.text());
    return Maypost.DONE;
  }

  private WrongUsage unknown(String given) {
    return new WrongUsage(
        Objects.requireNonNull(spec, "spec").commandLine(),
        "expected one of " + String.join(", ", Names.ALL) + " but found `" + given + "`",
        Suggestions.didYouMean(given, Names.ALL));
  }

  /** The names of the schemas. */
  static final class Names implements Iterable<String> {

    static final List<String> ALL = Arrays.stream(Schema.values()).map(Schema::word).toList();

    @Override
    public Iterator<String> iterator() {
      return ALL.iterator();
    }
  }
}
