package io.github.maypost.cli;

import io.github.maypost.decision.Decision;
import io.github.maypost.decision.Explanation;
import io.github.maypost.decision.Remedy;
import io.github.maypost.engine.Engine;
import io.github.maypost.explain.Wording;
import io.github.maypost.json.DecisionJson;
import io.github.maypost.model.Rulebook;
import io.github.maypost.yaml.RulebookYaml;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    usageHelpWidth = Maypost.WIDTH,
    sortOptions = false,
    synopsisHeading = "%nUsage: ",
    header = "Tells whether a post may go out, why, and what would change that.",
    customSynopsis = {
      "maypost check RULEBOOK --person P --kind K --channel C [OPTIONS]",
      "       maypost check RULEBOOK --requests FILE.jsonl [--explain] [--history FILE.json]",
      "               [--audit FILE.jsonl]"
    },
    descriptionHeading = "%n",
    description = {
      "Decides one request, given by flags, or many, one JSON object a line. A name that the"
          + " rulebook does not know makes a request denied, with a suggestion; what is not said,"
          + " such as a fact or the history, is unknown, and unknown never allows."
    },
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nTimes:%n",
    footer = {
      "  2026-11-23T09:30        a local date and time, in the rulebook's zone",
      "  2026-11-23T08:30:00Z    an instant; also with an offset: 2026-11-23T09:30:00+01:00",
      "",
      "Examples:",
      "  maypost check acme.yaml --person maya --kind promotion --channel acme-x",
      "  maypost check acme.yaml --person maya --kind product-launch --channel acme-x \\",
      "      --at 2026-11-23T09:30 --approved-by omar@2026-11-20T16:00 --history posts.json",
      "  maypost check acme.yaml --requests planned.jsonl --explain > decisions.jsonl",
      "",
      "A line of planned.jsonl; only person, kind and channel are compulsory:",
      "  {\"person\": \"maya\", \"kind\": \"promotion\", \"channel\": \"acme-x\",",
      "   \"at\": \"2026-11-23T08:30:00Z\", \"tags\": [\"ad-label\"], \"approvals\": [{\"by\":"
          + " \"omar\"}]}",
      "An entry of posts.json, which holds a list of them:",
      "  {\"person\": \"maya\", \"kind\": \"promotion\", \"channel\": \"acme-x\","
          + " \"at\": \"2026-11-20T08:00:00Z\"}",
      "`maypost schema request` and `maypost schema history` tell all their fields."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:allowed; with --requests: every line was decided, whatever the verdicts",
      "1:the rulebook, the history or a line of the requests is invalid, or --audit cannot be written",
      "2:wrong usage",
      "3:pending: nothing stands against it, but something required is not there yet",
      "4:denied"
    })
final class CheckCommand implements Callable<Integer> {

  private final Streams streams;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(index = "0", paramLabel = "RULEBOOK", description = "The rulebook, a YAML file.")
  private @Nullable Path file;

  @Mixin private RequestFlags flags = new RequestFlags();

  @Mixin private HistoryFlag history = new HistoryFlag();

  @Option(
      names = "--requests",
      paramLabel = "FILE",
      order = 21,
      description =
          "Requests to decide, one JSON object a line; - for standard input. Writes one decision a"
              + " line, as JSON and in order; a line that cannot be read yields an error object, an"
              + " empty one nothing.")
  private @Nullable String requests;

  @Option(
      names = "--explain",
      order = 22,
      description = "With --requests: explanation and remedies, too. One request always has them.")
  private boolean explain;

  @Option(
      names = "--json",
      order = 23,
      description = "Writes the decision as JSON on one line. With --requests it always is.")
  private boolean json;

  @Option(
      names = "--audit",
      paramLabel = "FILE",
      order = 24,
      description =
          "Adds each decision to the end of this file before it is told, one JSON object a line,"
              + " with all that it takes to make it again with `maypost replay`.")
  private @Nullable Path audit;

  CheckCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    checkUsage();
    Rulebook rulebook = RulebookYaml.read(Objects.requireNonNull(file, "file"));
    Engine engine = history.engine(rulebook);
    try (AuditLog log = AuditLog.open(audit)) {
      return requests == null
          ? checkOne(engine, log)
          : new RequestLines(engine, explain, log).decideAll(requests, streams);
    }
  }

  private void checkUsage() {
    List<String> missing = flags.missing(RequestFlags.COMPULSORY);
    if (requests == null && !missing.isEmpty()) {
      throw usage("expected " + String.join(", ", missing) + ", or --requests, but found none", "");
    }
    if (requests != null && !flags.given().isEmpty()) {
      throw usage(
          "expected either --requests or the flags of one request but found --requests and "
              + String.join(", ", flags.given()),
          "");
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

  private int checkOne(Engine engine, AuditLog log) {
    Decision decision = engine.check(flags.request(engine.rulebook().zone()));
    log.add(decision);
    Explanation explanation = engine.explain(decision);
    List<Remedy> remedies = engine.remedies(decision);
    streams
        .out()
        .print(
            json
                ? DecisionJson.write(explanation, remedies) + "\n"
                : text(engine.rulebook(), explanation, remedies));
    return switch (decision.verdict()) {
      case ALLOWED -> Maypost.DONE;
      case PENDING -> Maypost.PENDING;
      case DENIED -> Maypost.DENIED;
    };
  }

  private String text(Rulebook rulebook, Explanation explanation, List<Remedy> remedies) {
    Wording wording = Wording.of(rulebook);
    return streams.colour()
        ? wording.colouredText(explanation, remedies)
        : wording.text(explanation, remedies);
  }
}
