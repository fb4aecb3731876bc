package io.github.maypost.cli;

import io.github.maypost.decision.Matrix;
import io.github.maypost.decision.Request;
import io.github.maypost.engine.Engine;
import io.github.maypost.json.AnswerJson;
import java.util.List;
import picocli.CommandLine.Command;

@Command(
    name = "matrix",
    header = "Tells who may post what where, all at once.",
    customSynopsis = "maypost matrix RULEBOOK [--person P] [--kind K] [--channel C] [OPTIONS]",
    description = {
      "For each channel a table of people and kinds: yes, pending (something required is not there yet)"
          + " or - where it is denied. Whatever of person, kind and channel is said is not put in a"
          + " table but kept."
    },
    footer = "  maypost matrix acme.yaml --channel acme-x --at 2026-11-23T09:30")
final class MatrixCommand extends QuestionCommand {

  MatrixCommand(Streams streams) {
    super(streams, List.of(), List.of());
  }

  @Override
  Answer ask(Engine engine, Request request) {
    Matrix matrix = matrix(engine, request);
    return new Answer(
        matrix.grounds(),
        () -> AnswerJson.write(matrix),
        () -> new AnswerText(engine.rulebook()).of(matrix));
  }

  private static Matrix matrix(Engine engine, Request request) {
    try {
      return engine.matrix(request);
    } catch (IllegalArgumentException tooLarge) {
      throw new InvalidInput(String.valueOf(tooLarge.getMessage()));
    }
  }
}
