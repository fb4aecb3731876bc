package io.github.maypost.cli;

import io.github.maypost.decision.Approvers;
import io.github.maypost.decision.Basis;
import io.github.maypost.decision.Request;
import io.github.maypost.engine.Engine;
import io.github.maypost.json.AnswerJson;
import java.util.List;
import picocli.CommandLine.Command;

@Command(
    name = "approvers",
    header = "Tells whose approval counts for a post.",
    customSynopsis = "maypost approvers RULEBOOK --person P --kind K --channel C [OPTIONS]",
    description = {
      "For each rule that requires approval: the people whose approval would count, were it given when"
          + " the post goes out; for each selection of people, when the rule asks several."
    },
    footer = {
      "  maypost approvers acme.yaml --person maya --kind product-launch --channel acme-x \\",
      "      --at 2026-11-23T09:30"
    })
final class ApproversCommand extends QuestionCommand {

  ApproversCommand(Streams streams) {
    super(streams, List.of("--person", "--kind", "--channel"), List.of());
  }

  @Override
  Answer ask(Engine engine, Request request) {
    Approvers approvers = engine.whoMayApprove(request);
    String question =
        "Whose approval counts for "
            + request.person()
            + " to "
            + request.permission()
            + " "
            + AnswerText.post(request)
            + " on "
            + request.channel();
    return new Answer(
        approvers.grounds(),
        () -> AnswerJson.write(approvers),
        () -> new AnswerText(engine.rulebook()).of(approvers, question, none(engine, approvers)));
  }

  private static String none(Engine engine, Approvers approvers) {
    Request request = approvers.grounds().request();
    return engine.check(request).basis() == Basis.INACTIVE
        ? request.person() + " is not active then"
        : "no rule requires approval";
  }
}
