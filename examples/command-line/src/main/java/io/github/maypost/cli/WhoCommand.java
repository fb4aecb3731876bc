package io.github.maypost.cli;

import io.github.maypost.decision.Choices;
import io.github.maypost.decision.Request;
import io.github.maypost.engine.Engine;
import io.github.maypost.json.AnswerJson;
import java.util.List;
import picocli.CommandLine.Command;

@Command(
    name = "who",
    header = "Tells who may post something somewhere.",
    customSynopsis = "maypost who RULEBOOK --kind K --channel C [OPTIONS]",
    description = {
      "Puts everybody in the place of the person, each for their own post unless --author names"
          + " somebody else. What is not said is unknown, and unknown never allows."
    },
    footer = "  maypost who acme.yaml --kind promotion --channel acme-x --at 2026-11-23T09:30")
final class WhoCommand extends QuestionCommand {

  WhoCommand(Streams streams) {
    super(streams, List.of("--kind", "--channel"), List.of("--person"));
  }

  @Override
  Answer ask(Engine engine, Request request) {
    Choices choices = engine.whoMay(request);
    String question =
        "Who may "
            + request.permission()
            + " "
            + AnswerText.post(request)
            + " on "
            + request.channel();
    return new Answer(
        choices.grounds(),
        () -> AnswerJson.write(choices),
        () ->
            new AnswerText(engine.rulebook())
                .of(choices, question, "nobody", engine.rulebook().people()));
  }
}
