package io.github.maypost.cli;

import io.github.maypost.decision.Choices;
import io.github.maypost.decision.Request;
import io.github.maypost.engine.Engine;
import io.github.maypost.json.AnswerJson;
import java.util.List;
import picocli.CommandLine.Command;

@Command(
    name = "what",
    header = "Tells what somebody may post somewhere.",
    customSynopsis = "maypost what RULEBOOK --person P --channel C [OPTIONS]",
    description = {
      "Puts every kind of content in the place of the kind. What is not said is unknown, and unknown"
          + " never allows."
    },
    footer = "  maypost what acme.yaml --person maya --channel acme-x --at 2026-11-23T09:30")
final class WhatCommand extends QuestionCommand {

  WhatCommand(Streams streams) {
    super(streams, List.of("--person", "--channel"), List.of("--kind"));
  }

  @Override
  Answer ask(Engine engine, Request request) {
    Choices choices = engine.whatMay(request);
    String question =
        "What " + request.person() + " may " + request.permission() + " on " + request.channel();
    return new Answer(
        choices.grounds(),
        () -> AnswerJson.write(choices),
        () ->
            new AnswerText(engine.rulebook())
                .of(choices, question, "nothing", engine.rulebook().kinds()));
  }
}
