package io.github.maypost.cli;

import io.github.maypost.decision.Earliest;
import io.github.maypost.decision.Request;
import io.github.maypost.engine.Engine;
import io.github.maypost.json.AnswerJson;
import java.util.List;
import picocli.CommandLine.Command;

@Command(
    name = "when",
    header = "Tells when a post may go out at the earliest.",
    customSynopsis = "maypost when RULEBOOK --person P --kind K --channel C [OPTIONS]",
    description = {
      "The earliest time from --at on (now, when not said) at which `maypost check` says allowed, if"
          + " nothing changes but the time. Two years are looked through."
    },
    footer = {
      "  maypost when acme.yaml --person maya --kind promotion --channel acme-x --history posts.json"
    })
final class WhenCommand extends QuestionCommand {

  WhenCommand(Streams streams) {
    super(streams, List.of("--person", "--kind", "--channel"), List.of());
  }

  @Override
  Answer ask(Engine engine, Request request) {
    Earliest earliest = engine.earliest(request);
    String question =
        "When "
            + request.person()
            + " may "
            + request.permission()
            + " "
            + AnswerText.post(request)
            + " on "
            + request.channel();
    return new Answer(
        earliest.grounds(),
        () -> AnswerJson.write(earliest),
        () -> new AnswerText(engine.rulebook()).of(earliest, question, request.at().isPresent()));
  }
}
