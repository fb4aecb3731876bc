package io.github.maypost.cli;

import io.github.maypost.decision.Choices;
import io.github.maypost.decision.Request;
import io.github.maypost.engine.Engine;
import io.github.maypost.json.AnswerJson;
import java.util.List;
import picocli.CommandLine.Command;

@Command(
    name = "who",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    usageHelpWidth = Maypost.WIDTH,
    sortOptions = false,
    synopsisHeading = "%nUsage: ",
    header = "Tells who may post something somewhere.",
    customSynopsis = "maypost who RULEBOOK --kind K --channel C [OPTIONS]",
    descriptionHeading = "%n",
    description = {
      "Puts everybody in the place of the person, each for their own post unless --author names"
          + " somebody else. What is not said is unknown, and unknown never allows."
    },
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExample:%n",
    footer = "  maypost who acme.yaml --kind promotion --channel acme-x --at 2026-11-23T09:30",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:answered",
      "1:the rulebook or the history is invalid, or a name is not known",
      "2:wrong usage"
    })
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
