package io.github.maypost.cli;

import io.github.maypost.decision.Choices;
import io.github.maypost.decision.Request;
import io.github.maypost.engine.Engine;
import io.github.maypost.json.AnswerJson;
import java.util.List;
import picocli.CommandLine.Command;

@Command(
    name = "where",
    header = "Tells where somebody may post something.",
    customSynopsis = "maypost where RULEBOOK --person P --kind K [OPTIONS]",
    description = {
      "Puts every channel in the place of the channel. What is not said is unknown, and unknown never"
          + " allows."
    },
    footer = "  maypost where acme.yaml --person maya --kind promotion --at 2026-11-23T09:30")
final class WhereCommand extends QuestionCommand {

  WhereCommand(Streams streams) {
    super(streams, List.of("--person", "--kind"), List.of("--channel"));
  }

  @Override
  Answer ask(Engine engine, Request request) {
    Choices choices = engine.whereMay(request);
    String question =
        "Where "
            + request.person()
            + " may "
            + request.permission()
            + " "
            + AnswerText.post(request);
    return new Answer(
        choices.grounds(),
        () -> AnswerJson.write(choices),
        () ->
            new AnswerText(engine.rulebook())
                .of(choices, question, "nowhere", engine.rulebook().channels()));
  }
}
